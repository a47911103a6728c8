/// One word or some, and how the commune says them.
package struct Pronunciation: Sendable, Codable, Equatable {
    /// Characters that ``written`` and ``said`` may have each.
    package static let longest = 120

    package let written: String
    package let said: String

    package init(written: String, said: String) {
        self.written = written
        self.said = said
    }
}

/// The commune's own list: whole words, the longest entry first.
package struct Pronunciations: Sendable {
    private final class Node: Sendable {
        let next: [String: Node]
        /// For any case.
        let said: String?
        /// For these capitals only: by what is written.
        let exact: [String: String]

        init(next: [String: Node], said: String?, exact: [String: String]) {
            self.next = next
            self.said = said
            self.exact = exact
        }
    }

    /// An entry on its way into the tree.
    private struct Entry {
        let keys: [String]
        let written: String
        let said: String
        let isExact: Bool
    }

    private let root: Node
    /// How many entries are in use.
    package let count: Int

    package static let none = Pronunciations([])

    /// Entries that hold no word, or are too long, are left out; of two for one word the later
    /// counts.
    package init(_ entries: [Pronunciation]) {
        let usable = entries.compactMap { entry -> Entry? in
            guard entry.written.count <= Pronunciation.longest,
                entry.said.count <= Pronunciation.longest
            else { return nil }
            let tokens = Token.all(of: CleanText.clean(entry.written)).trimmed
            guard tokens.contains(where: { $0.kind == .word || $0.kind == .digits }) else {
                return nil
            }
            let written = tokens.map(\.text).joined()
            return Entry(
                keys: tokens.map(\.key), written: written, said: CleanText.clean(entry.said),
                isExact: Self.isCapitals(written))
        }
        root = Self.node(usable[...], depth: 0)
        count = usable.count
    }

    /// Whether an entry is for capitals only.
    package static func isCapitals(_ written: String) -> Bool {
        let letters = written.filter(\.isLetter)
        return letters.count > 1 && letters.allSatisfy(\.isUppercase)
    }

    private static func node(_ entries: ArraySlice<Entry>, depth: Int) -> Node {
        var said: String?
        var exact: [String: String] = [:]
        var deeper: [String: [Entry]] = [:]
        for entry in entries {
            if entry.keys.count > depth {
                deeper[entry.keys[depth], default: []].append(entry)
            } else if entry.isExact {
                exact[entry.written] = entry.said
            } else {
                said = entry.said
            }
        }
        return Node(
            next: deeper.mapValues { node($0[...], depth: depth + 1) }, said: said, exact: exact)
    }

    /// The longest entry that stands at a place.
    func reading(in tokens: [Token], at place: Int) -> Reading? {
        guard root.next[tokens[place].key] != nil, Self.isEdge(tokens, place) else { return nil }
        var node = root
        var at = place
        var best: Reading?
        var written = ""
        while at < tokens.count, let next = node.next[tokens[at].key] {
            written += tokens[at].kind == .blank ? " " : tokens[at].text
            at += 1
            node = next
            guard Self.isEdge(tokens, at), let said = node.exact[written] ?? node.said else {
                continue
            }
            best = Reading(end: at, spoken: said, rule: .ownList)
        }
        return best
    }

    /// What one word is said as, by itself.
    func said(_ word: String) -> String? {
        let tokens = Token.all(of: word)
        guard !tokens.isEmpty, let reading = reading(in: tokens, at: 0),
            reading.end == tokens.count
        else { return nil }
        return reading.spoken
    }

    /// Whether a word ends or begins between two tokens.
    private static func isEdge(_ tokens: [Token], _ place: Int) -> Bool {
        guard place > 0, place < tokens.count else { return true }
        let kinds: Set<Token.Kind> = [.word, .digits]
        return !(kinds.contains(tokens[place - 1].kind) && kinds.contains(tokens[place].kind))
    }
}

extension Token {
    /// By what the commune's list finds it.
    fileprivate var key: String { kind == .blank ? " " : low }
}

extension [Token] {
    /// Without blanks and line ends around it, and with blanks for line ends inside.
    fileprivate var trimmed: [Token] {
        var rest = self[...]
        while let first = rest.first, first.kind == .blank || first.kind == .line {
            rest.removeFirst()
        }
        while let last = rest.last, last.kind == .blank || last.kind == .line { rest.removeLast() }
        return rest.map {
            $0.kind == .line || $0.kind == .blank
                ? Token(kind: .blank, range: $0.range, text: " ", low: " ") : $0
        }
    }
}
