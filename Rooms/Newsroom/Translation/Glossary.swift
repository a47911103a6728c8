import Foundation
import Markup
import Storage

/// A name that is translated in one way only: a place, a title, a festival.
struct Term: Sendable, Equatable, Codable {
    enum Kind: String, Sendable, Codable, CaseIterable, Storable {
        case place, title, festival, other
    }

    let id: String
    /// In Vietnamese, as it is written in a sentence: `đình Trúc Khê`.
    let words: String
    let kind: Kind
    let note: String
    /// What it is called in other languages.
    var names: [Language: String] = [:]
}

/// The commune's list of such names.
struct Glossary: Sendable {
    /// The longest first, so that `đình Trúc Khê` is found before `Trúc Khê`.
    let terms: [Term]

    init(_ terms: [Term]) {
        self.terms = terms.sorted {
            ($1.words.count, $0.words) < ($0.words.count, $1.words)
        }
    }

    /// Where a name stands in a text: whole words, whatever their case; longer names first, none
    /// inside another.
    func places(in text: String, for language: Language) -> [(
        range: Range<String.Index>, name: String
    )] {
        var found: [(range: Range<String.Index>, name: String)] = []
        for term in terms {
            guard let name = term.names[language] else { continue }
            for range in Glossary.ranges(of: term.words, in: text)
            where !found.contains(where: { $0.range.overlaps(range) }) {
                found.append((range, name))
            }
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The names that a text holds, with what they are called in a language, each once.
    func names(in text: String, for language: Language) -> [(words: String, name: String)] {
        var seen: Set<String> = []
        return places(in: text, for: language).compactMap { place in
            seen.insert(place.name).inserted ? (String(text[place.range]), place.name) : nil
        }
    }

    /// The names that a translation should use and does not.
    func unused(
        source: String, text: String, language: Language
    ) -> [(words: String, name: String)] {
        guard !text.isEmpty else { return [] }
        return names(in: source, for: language).filter {
            text.range(of: $0.name, options: .caseInsensitive) == nil
        }
    }

    /// Two names that read the same without case and spacing are one; marks count, because they
    /// make another word.
    static func slug(_ words: String) -> String {
        words.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func ranges(of words: String, in text: String) -> [Range<String.Index>] {
        var ranges: [Range<String.Index>] = []
        var start = text.startIndex
        while !words.isEmpty,
            let range = text.range(
                of: words, options: .caseInsensitive, range: start..<text.endIndex)
        {
            let before =
                range.lowerBound > text.startIndex
                ? text[text.index(before: range.lowerBound)] : " "
            let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
            if !isPartOfWord(before), !isPartOfWord(after) { ranges.append(range) }
            start = range.upperBound
        }
        return ranges
    }

    private static func isPartOfWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }
}
