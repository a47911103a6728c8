import Foundation
import Markup

/// Finds place names that are written otherwise than the commune writes them. Only what looks like
/// a name is looked at, so that correct text raises nothing: words with capitals, or after a word
/// like *thôn*, *đền*.
struct PlaceNameCheck: Sendable {
    struct Finding: Sendable, Hashable, Encodable {
        enum Kind: String, Sendable, Encodable {
            /// The marks, an i for a y, or a hyphen.
            case spelling
            case capitals
            case former
        }

        let kind: Kind
        /// As it stands in the text.
        let wrong: String
        let right: String
    }

    /// Findings that one text may have; more help nobody.
    static let limit = 40

    fileprivate struct Entry: Sendable {
        let syllables: [String]
        let keys: [String]
        /// The name that is right now; the same as `syllables` unless they are a former name.
        let right: String
        let isFormer: Bool
        /// Syllables at the beginning that say what it is, not how it is called.
        let heads: Int
    }

    /// Names by the key of their first syllable, the longest first.
    private let entries: [String: [Entry]]

    init(_ names: [PlaceName]) {
        let current = Set(names.map { $0.name.lowercased() })
        var all: [Entry] = []
        for name in names {
            if let entry = Entry(name.name, right: name.name, isFormer: false) { all.append(entry) }
            for former in name.former where !current.contains(former.lowercased()) {
                if let entry = Entry(former, right: name.name, isFormer: true) { all.append(entry) }
            }
        }
        entries = Dictionary(grouping: all) { $0.keys[0] }
            .mapValues { $0.sorted { $0.keys.count > $1.keys.count } }
    }

    /// What is written otherwise in a text, each once, in the order of reading.
    func findings(in text: String) -> [Finding] {
        guard !entries.isEmpty else { return [] }
        let words = Syllable.all(of: text)
        var keys: [Substring: String] = [:]
        let folded = words.map { word -> String in
            if let known = keys[word.text] { return known }
            let key = PlaceNameCheck.key(String(word.text))
            keys[word.text] = key
            return key
        }
        var found: [Finding] = []
        var seen: Set<Finding> = []
        var place = 0
        while place < words.count, found.count < PlaceNameCheck.limit {
            let (length, finding) = look(at: place, words, folded)
            if let finding, seen.insert(finding).inserted { found.append(finding) }
            place += max(1, length)
        }
        return found
    }

    /// How many syllables belong to a name that begins here, and what is wrong with it.
    private func look(
        at place: Int, _ words: [Syllable], _ folded: [String]
    ) -> (length: Int, finding: Finding?) {
        let candidates = (entries[folded[place]] ?? []).filter { entry in
            let end = place + entry.keys.count
            return end <= words.count && zip(entry.keys, folded[place..<end]).allSatisfy(==)
                && words[(place + 1)..<end].allSatisfy(\.isJoined)
        }
        // A name that stands there as it should settles it, whatever else it resembles.
        for entry in candidates where !entry.isFormer {
            let written = words[place..<(place + entry.keys.count)]
            if entry.isWritten(written) { return (entry.keys.count, nil) }
        }
        for entry in candidates {
            let end = place + entry.keys.count
            let written = words[place..<end]
            let isPartOfName =
                place > 0 && words[place].isJoined && entry.heads == 0
                && words[place - 1].isCapital
                && !PlaceName.heads.contains(words[place - 1].text.lowercased())
            guard !isPartOfName else { continue }
            if entry.isFormer {
                guard entry.isWritten(written), !isExplained(words, place, end) else { continue }
                return (entry.keys.count, finding(.former, written, entry))
            }
            if let kind = entry.fault(of: written, after: place > 0 ? words[place - 1] : nil) {
                return (entry.keys.count, finding(kind, written, entry))
            }
        }
        return (1, nil)
    }

    private func finding(
        _ kind: Finding.Kind, _ written: ArraySlice<Syllable>, _ entry: Entry
    ) -> Finding {
        let wrong = written.enumerated().map { place, word in
            (place == 0 ? "" : word.before) + word.text
        }.joined()
        var right = entry.right
        if written.allSatisfy({ $0.text == $0.text.uppercased() }) {
            right = right.uppercased()
        } else if entry.heads > 0, !entry.isFormer, written.first?.isCapital == false,
            let first = right.first
        {
            right = first.lowercased() + right.dropFirst()
        }
        return Finding(kind: kind, wrong: wrong, right: right)
    }

    /// Whether the text itself says that this is an old name.
    private func isExplained(_ words: [Syllable], _ place: Int, _ end: Int) -> Bool {
        if end < words.count, words[end].text.lowercased() == "cũ" { return true }
        let before = words[max(0, place - 5)..<place].map { $0.text.lowercased() }
        let phrase = before.joined(separator: " ")
        return ["trước đây", "trước là", "nguyên là", "tên cũ", "cũ là", "tách từ", "sáp nhập"]
            .contains { phrase.contains($0) }
    }

    /// A syllable without marks and with i for y: what misspellings have in common.
    fileprivate static func key(_ syllable: String) -> String {
        Slug.fold(syllable).replacingOccurrences(of: "y", with: "i")
    }

    /// The same letters and marks, wherever the mark stands: *hòa* is *hoà*.
    fileprivate static func spelling(_ syllable: Substring) -> [UInt32] {
        let parts = syllable.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
        let tones: Set<UInt32> = [0x300, 0x301, 0x303, 0x309, 0x323]
        return parts.map(\.value).filter { !tones.contains($0) }
            + parts.map(\.value).filter { tones.contains($0) }
    }
}

extension PlaceNameCheck.Entry {
    fileprivate init?(_ name: String, right: String, isFormer: Bool) {
        let words = Syllable.all(of: name).map { String($0.text) }
        guard (2...8).contains(words.count) else { return nil }
        var heads = 0
        while heads < words.count - 1, PlaceName.heads.contains(words[heads].lowercased()) {
            heads += 1
        }
        syllables = words
        keys = words.map(PlaceNameCheck.key)
        self.right = right
        self.isFormer = isFormer
        self.heads = heads
    }

    /// Whether it stands there as it should; all in capitals is right too.
    fileprivate func isWritten(_ written: ArraySlice<Syllable>) -> Bool {
        fault(of: written, after: nil, isStrict: true) == nil
    }

    /// What is wrong; nil when nothing is, or when it is not this name at all.
    fileprivate func fault(
        of written: ArraySlice<Syllable>, after before: Syllable?, isStrict: Bool = false
    ) -> PlaceNameCheck.Finding.Kind? {
        let pairs = Array(zip(syllables, written))
        let core = pairs.dropFirst(heads)
        let isSpelt = pairs.allSatisfy {
            PlaceNameCheck.spelling($0.0[...]) == PlaceNameCheck.spelling($0.1.text)
        }
        let hasHyphen =
            written.dropFirst().contains { $0.before != " " }
            && !right.contains { "-–".contains($0) }
        let isCapital = core.allSatisfy { name, word in
            word.isCapital || name.first?.isUppercase == false
        }
        if isStrict { return isSpelt && isCapital && !hasHyphen ? nil : .spelling }
        let isAfterHead = heads > 0 || before.map { isHead($0) } == true
        if isSpelt, !hasHyphen {
            guard !isCapital else { return nil }
            // Small letters throughout may be other words, except after a word like “thôn”.
            let looksLikeName = core.contains { $0.1.isCapital } || (isAfterHead && core.count > 1)
            return looksLikeName ? .capitals : nil
        }
        return isCapital ? .spelling : nil
    }

    private func isHead(_ word: Syllable) -> Bool {
        PlaceName.heads.contains(word.text.lowercased())
    }
}

/// A syllable of a text and what stands between it and the one before.
struct Syllable: Sendable {
    let text: Substring
    /// One blank, or a hyphen without blanks; anything else does not join two syllables.
    let before: String
    let isJoined: Bool

    var isCapital: Bool { text.first?.isUppercase == true }

    static func all(of text: String) -> [Syllable] {
        var all: [Syllable] = []
        let scalars = text.unicodeScalars
        var place = scalars.startIndex
        var gap = scalars.startIndex
        while place < scalars.endIndex {
            guard isLetter(scalars[place]) else {
                place = scalars.index(after: place)
                continue
            }
            let start = place
            while place < scalars.endIndex, isLetter(scalars[place]) {
                place = scalars.index(after: place)
            }
            let between = String(scalars[gap..<start])
            let isBlank = !between.isEmpty && between.allSatisfy { $0 == " " || $0 == "\u{A0}" }
            let isHyphen = ["-", "–", "‑"].contains(between)
            all.append(
                Syllable(
                    text: Substring(scalars[start..<place]), before: isBlank ? " " : between,
                    isJoined: isBlank || isHyphen))
            gap = place
        }
        return all
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0xC0...0x24F, 0x300...0x36F, 0x1E00...0x1EFF:
            scalar.value != 0xD7 && scalar.value != 0xF7
        default: false
        }
    }
}
