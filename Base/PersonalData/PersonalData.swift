import Foundation

/// Words in a text that point at one person: names, numbers, addresses. By rules and lists, on
/// this machine; it makes mistakes in both directions, so a person looks at the result before
/// anything is shown to others (Law on Personal Data Protection 91/2025/QH15).
package enum PersonalData {
    /// What kind of word it is.
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Of a person: a family name with others, or what follows a form of address.
        case name
        /// A mobile or fixed line in Việt Nam.
        case phone
        /// The plate of a vehicle (Circular 79/2024/TT-BCA).
        case plate
        /// Twelve digits of the citizen's card, or nine of the one before it (Law on
        /// Identification 26/2023/QH15, Article 12).
        case identity
        /// Digits close after words for a bank account.
        case bankAccount
        case email
        /// A page of one's own in a network.
        case socialLink

        /// What stands in its place. The texts of residents are Vietnamese, so this is too.
        package var standIn: String {
            switch self {
            case .name: "[tên người]"
            case .phone: "[số điện thoại]"
            case .plate: "[biển số xe]"
            case .identity: "[số giấy tờ]"
            case .bankAccount: "[tài khoản]"
            case .email: "[thư điện tử]"
            case .socialLink: "[liên kết cá nhân]"
            }
        }
    }

    /// One place in a text.
    package struct Found: Sendable, Hashable {
        package let kind: Kind
        /// As they stand there.
        package let words: String
        package let range: Range<String.Index>
    }

    /// Everything found, in the order of the text and without overlaps. Takes time in proportion
    /// to the text's length.
    /// - Parameter kinds: what to look for.
    package static func found(
        in text: String, kinds: Set<Kind> = Set(Kind.allCases)
    ) -> [Found] {
        let letters = Letters(text)
        var places: [Place] = []
        // What comes first wins where two claim the same letters.
        if kinds.contains(.socialLink) { places += letters.socialLinks }
        if kinds.contains(.email) { places += letters.emails }
        if kinds.contains(.plate) { places += letters.plates }
        places += letters.numbers.filter { kinds.contains($0.kind) }
        if kinds.contains(.name) { places += letters.names }
        var isTaken = [Bool](repeating: false, count: letters.count)
        var kept: [Place] = []
        for place in places where !isTaken[place.range].contains(true) {
            for letter in place.range { isTaken[letter] = true }
            kept.append(place)
        }
        return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { place in
            let range = letters.range(place.range)
            return Found(kind: place.kind, words: String(text[range]), range: range)
        }
    }

    /// The text with a stand-in for each place that was found; masking it again changes nothing.
    package static func masked(_ text: String) -> String {
        var masked = ""
        var end = text.startIndex
        for found in found(in: text) {
            masked += text[end..<found.range.lowerBound]
            masked += found.kind.standIn
            end = found.range.upperBound
        }
        return masked + text[end...]
    }
}

/// A place by the numbers of its letters.
struct Place {
    let kind: PersonalData.Kind
    let range: Range<Int>
}

/// A text letter by letter, so that any of them can be looked at without walking there.
struct Letters {
    let all: [Character]
    private let starts: [String.Index]

    init(_ text: String) {
        all = Array(text)
        starts = Array(text.indices) + [text.endIndex]
    }

    var count: Int { all.count }

    subscript(place: Int) -> Character? { all.indices.contains(place) ? all[place] : nil }

    func range(_ range: Range<Int>) -> Range<String.Index> {
        starts[range.lowerBound]..<starts[range.upperBound]
    }

    /// The stretches between blanks.
    var tokens: [Range<Int>] {
        var tokens: [Range<Int>] = []
        var start: Int?
        for place in 0...count {
            if place < count, !all[place].isWhitespace {
                start = start ?? place
            } else if let first = start {
                tokens.append(first..<place)
                start = nil
            }
        }
        return tokens
    }
}

extension Character {
    var isPlainDigit: Bool { ("0"..."9").contains(self) }

    /// Between the words of one line.
    var isBlank: Bool { self == " " || self == "\u{A0}" || self == "\t" }
}
