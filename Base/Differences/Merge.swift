/// What two people made of one text, put together: changes to different paragraphs are both kept;
/// where both changed the same one, a person decides. Blank lines at both ends are not kept.
package struct Merge: Sendable, Equatable {
    /// A place that both changed, differently. Each text may be empty: it was taken out.
    package struct Conflict: Sendable, Equatable {
        package let base: String
        package let mine: String
        package let theirs: String
        fileprivate let glue: String

        /// Both texts, mine first.
        package var both: String {
            mine.isEmpty ? theirs : theirs.isEmpty ? mine : mine + glue + theirs
        }
    }

    package enum Part: Sendable, Equatable {
        /// Nobody disputes this; with the line feeds before it.
        case settled(String)
        case conflict(Conflict)
    }

    package private(set) var parts: [Part] = []

    package init(base: String, mine: String, theirs: String) {
        let (old, left, right) = (
            Paragraph.cut(base), Paragraph.cut(mine), Paragraph.cut(theirs)
        )
        var numbering = Numbering()
        let numbers = numbering.numbers(of: old.map(\.text))
        let mineHunks = Matching.hunks(numbers, numbering.numbers(of: left.map(\.text)))
        let theirHunks = Matching.hunks(numbers, numbering.numbers(of: right.map(\.text)))
        var place = 0
        for cluster in Cluster.all(mineHunks, theirHunks) {
            settle(old[place..<cluster.base.lowerBound])
            add(cluster, old, left, right)
            place = cluster.base.upperBound
        }
        settle(old[place...])
    }

    package var conflicts: [Conflict] {
        parts.compactMap {
            if case .conflict(let conflict) = $0 { conflict } else { nil }
        }
    }

    /// The whole text; nil while something is in conflict.
    package var text: String? { conflicts.isEmpty ? text { $0.mine } : nil }

    /// The whole text with each conflict decided.
    package func text(_ decide: (Conflict) -> String) -> String {
        var whole = ""
        for part in parts {
            switch part {
            case .settled(let text): whole += text
            case .conflict(let conflict):
                let decided = decide(conflict)
                if !decided.isEmpty { whole += conflict.glue + decided }
            }
        }
        return String(whole.drop { $0 == "\n" })
    }

    private mutating func settle(_ paragraphs: some Sequence<Paragraph>) {
        let text = paragraphs.map { $0.glue + $0.text }.joined()
        guard !text.isEmpty else { return }
        if case .settled(let before)? = parts.last {
            parts[parts.count - 1] = .settled(before + text)
        } else {
            parts.append(.settled(text))
        }
    }

    private mutating func add(
        _ cluster: Cluster, _ old: [Paragraph], _ left: [Paragraph], _ right: [Paragraph]
    ) {
        let base = Array(old[cluster.base])
        let mine = Paragraph.replaced(old, cluster.base, by: left, cluster.mine)
        let theirs = Paragraph.replaced(old, cluster.base, by: right, cluster.theirs)
        if cluster.theirs.isEmpty || mine == theirs {
            settle(mine)
        } else if cluster.mine.isEmpty {
            settle(theirs)
        } else {
            let glue = mine.first?.glue ?? theirs.first?.glue ?? "\n\n"
            parts.append(
                .conflict(
                    Conflict(
                        base: Paragraph.joined(base), mine: Paragraph.joined(mine),
                        theirs: Paragraph.joined(theirs), glue: glue)))
        }
    }
}

/// Changes of both people that touch the same paragraphs.
struct Cluster {
    private(set) var base: Range<Int>
    private(set) var mine: [Hunk] = []
    private(set) var theirs: [Hunk] = []

    static func all(_ mine: [Hunk], _ theirs: [Hunk]) -> [Cluster] {
        let hunks =
            (mine.map { ($0, true) } + theirs.map { ($0, false) })
            .sorted {
                ($0.0.old.lowerBound, $0.0.old.upperBound)
                    < ($1.0.old.lowerBound, $1.0.old.upperBound)
            }
        var clusters: [Cluster] = []
        for (hunk, isMine) in hunks {
            if clusters.last?.meets(hunk.old) != true { clusters.append(Cluster(base: hunk.old)) }
            clusters[clusters.count - 1].take(hunk, isMine)
        }
        return clusters
    }

    /// Changes that only touch do not meet, but two insertions at one place do.
    private func meets(_ range: Range<Int>) -> Bool {
        base == range || range.lowerBound < base.upperBound
    }

    private mutating func take(_ hunk: Hunk, _ isMine: Bool) {
        base = base.lowerBound..<max(base.upperBound, hunk.old.upperBound)
        if isMine { mine.append(hunk) } else { theirs.append(hunk) }
    }
}

/// A paragraph, a list item or a row of a table, with the line feeds before it.
struct Paragraph: Equatable {
    let glue: String
    let text: Substring

    /// Where it stands does not matter, only what it says.
    static func == (left: Paragraph, right: Paragraph) -> Bool { left.text == right.text }

    static func cut(_ text: String) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        var start: Substring.Index?
        var end = text.startIndex
        var glue = "\n\n"
        var blanks = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) {
                blanks += 1
                continue
            }
            if start == nil || blanks > 0 || beginsItem(line) {
                if let start {
                    paragraphs.append(Paragraph(glue: glue, text: text[start..<end]))
                    glue = String(repeating: "\n", count: blanks + 1)
                }
                start = line.startIndex
            }
            blanks = 0
            end = line.endIndex
        }
        if let start { paragraphs.append(Paragraph(glue: glue, text: text[start..<end])) }
        return paragraphs
    }

    private static func beginsItem(_ line: Substring) -> Bool {
        let words = line.drop { $0 == " " }
        guard let first = words.first else { return false }
        if first == "|" { return true }
        let mark = words.prefix { $0.isNumber }
        let rest = words.dropFirst(mark.count)
        let isMark = mark.isEmpty ? "-*+".contains(first) : rest.first.map(".)".contains) ?? false
        return isMark && rest.dropFirst().first == " "
    }

    static func joined(_ paragraphs: [Paragraph]) -> String {
        guard let first = paragraphs.first else { return "" }
        return first.text + paragraphs.dropFirst().map { $0.glue + $0.text }.joined()
    }

    /// What became of a stretch of the old paragraphs by some changes within it.
    static func replaced(
        _ old: [Paragraph], _ stretch: Range<Int>, by new: [Paragraph], _ hunks: [Hunk]
    ) -> [Paragraph] {
        var result: [Paragraph] = []
        var place = stretch.lowerBound
        for hunk in hunks {
            result += old[place..<hunk.old.lowerBound]
            result += new[hunk.new]
            place = hunk.old.upperBound
        }
        return result + old[place..<stretch.upperBound]
    }
}
