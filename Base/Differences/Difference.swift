/// What changed from one text to another, as people read it: kept, removed and added pieces.
package struct Difference: Sendable, Equatable {
    package enum Kind: String, Sendable, Codable {
        case kept, removed, added
    }

    package struct Piece: Sendable, Equatable, Codable {
        package let kind: Kind
        package let text: String
    }

    /// In the order of reading; a removed piece comes before the one added in its place.
    package private(set) var pieces: [Piece] = []

    package init(from old: String, to new: String) {
        let (oldLines, newLines) = (Tokens.lines(old), Tokens.lines(new))
        var numbering = Numbering()
        let hunks = Matching.hunks(
            numbering.numbers(of: oldLines), numbering.numbers(of: newLines))
        var y = 0
        for hunk in hunks {
            add(.kept, newLines[y..<hunk.new.lowerBound])
            addWords(from: oldLines[hunk.old], to: newLines[hunk.new])
            y = hunk.new.upperBound
        }
        add(.kept, newLines[y...])
    }

    package var hasChanges: Bool { pieces.contains { $0.kind != .kept } }

    /// The text before.
    package var old: String { pieces.filter { $0.kind != .added }.map(\.text).joined() }

    /// The text after.
    package var new: String { pieces.filter { $0.kind != .removed }.map(\.text).joined() }

    /// How many words were removed and added.
    package var counts: (removed: Int, added: Int) {
        func words(_ kind: Kind) -> Int {
            pieces.filter { $0.kind == kind }
                .reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
        }
        return (words(.removed), words(.added))
    }

    /// The changed lines of one place, word by word.
    private mutating func addWords(from old: ArraySlice<Substring>, to new: ArraySlice<Substring>) {
        guard !old.isEmpty, !new.isEmpty else {
            add(.removed, old)
            add(.added, new)
            return
        }
        let (before, after) = (Tokens.words(old), Tokens.words(new))
        var numbering = Numbering()
        let hunks = Matching.hunks(numbering.numbers(of: before), numbering.numbers(of: after))
        guard Difference.isReadable(hunks, before, after) else {
            add(.removed, old)
            add(.added, new)
            return
        }
        var y = 0
        var (removed, added): (ArraySlice<Substring>, ArraySlice<Substring>) = ([], [])
        for hunk in hunks {
            let between = after[y..<hunk.new.lowerBound]
            let isJoined = !(removed.isEmpty && added.isEmpty) && between.allSatisfy(Tokens.isBlank)
            if isJoined {
                // A blank between two changed words changes with them: people read phrases.
                removed += between
                added += between
            } else {
                flush(&removed, &added)
                add(.kept, between)
            }
            removed += before[hunk.old]
            added += after[hunk.new]
            y = hunk.new.upperBound
        }
        flush(&removed, &added)
        add(.kept, after[y...])
    }

    /// Whether enough stayed that word-wise marks help; a text with scattered common words is
    /// easier to read as replaced.
    private static func isReadable(
        _ hunks: [Hunk], _ before: [Substring], _ after: [Substring]
    ) -> Bool {
        func weight(_ tokens: some Sequence<Substring>) -> Int {
            tokens.reduce(0) { $0 + (Tokens.isWord($1) ? $1.utf8.count : 0) }
        }
        let (whole, wholeAfter) = (weight(before), weight(after))
        let changed = hunks.reduce(0) { $0 + weight(before[$1.old]) }
        return (whole - changed) * 4 >= min(whole, wholeAfter)
    }

    private mutating func flush(
        _ removed: inout ArraySlice<Substring>, _ added: inout ArraySlice<Substring>
    ) {
        add(.removed, removed)
        add(.added, added)
        (removed, added) = ([], [])
    }

    private mutating func add(_ kind: Kind, _ tokens: ArraySlice<Substring>) {
        guard !tokens.isEmpty else { return }
        let text = tokens.joined()
        if let last = pieces.last, last.kind == kind {
            pieces[pieces.count - 1] = Piece(kind: kind, text: last.text + text)
        } else {
            pieces.append(Piece(kind: kind, text: text))
        }
    }
}
