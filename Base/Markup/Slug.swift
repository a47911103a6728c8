import Foundation

/// The part of an address that names a thing: plain letters, digits and hyphens.
package enum Slug {
    /// `"Lễ hội Đền Vẹt 2026"` becomes `"le-hoi-den-vet-2026"`; at most `limit` characters, cut
    /// between words where possible. Empty when nothing can be kept.
    package static func make(from title: String, limit: Int = 80) -> String {
        var words: [String] = []
        var word = ""
        for character in fold(title) {
            if character.isASCII, character.isLetter || character.isNumber {
                word.append(character)
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        var slug = ""
        for word in words {
            let longer = slug.isEmpty ? word : slug + "-" + word
            if longer.count > limit { break }
            slug = longer
        }
        return slug.isEmpty ? String(words.first?.prefix(limit) ?? "") : slug
    }

    /// Lower case without marks, with đ as d: what people type when they search.
    package static func fold(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "đ", "Đ": folded.append("d")
            case _ where scalar.properties.canonicalCombiningClass != .notReordered: continue
            default: folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(folded)
    }
}
