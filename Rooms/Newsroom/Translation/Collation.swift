import Markup

/// How a part of a translation stands to the Vietnamese of today.
enum Freshness: String, Sendable, Codable, CaseIterable {
    case upToDate
    /// Its source was changed after it was translated.
    case stale
    case missing
    /// A machine drafted it and nobody has read it.
    case unread
}

/// A translation set against the Vietnamese of today: one row for each part of the source, in its
/// order. A paragraph that only moved is recognised by its words.
struct Collation: Sendable {
    struct Row: Sendable, Equatable {
        let place: TranslatedPart.Place
        let source: String
        let part: TranslatedPart?

        var freshness: Freshness {
            guard let part, !part.text.isEmpty else { return .missing }
            if part.origin == .machine { return .unread }
            return part.source == source ? .upToDate : .stale
        }
    }

    let rows: [Row]
    /// Parts whose paragraph is no longer in the source.
    let leftover: [TranslatedPart]

    init(_ source: StoryText, _ translation: Translation?) {
        let parts = translation?.parts ?? []
        func row(_ place: TranslatedPart.Place, _ words: String) -> Row {
            Row(place: place, source: words, part: parts.first { $0.place == place })
        }
        var rows = [row(.title, source.title)]
        let summary = row(.summary, source.summary)
        if !summary.source.isEmpty || summary.part?.text.isEmpty == false { rows.append(summary) }
        let bodies = parts.filter { $0.place == .body && !$0.text.isEmpty }
        let blocks = Collation.grouped(Blocks.split(source.body), as: bodies)
        let found = Collation.match(blocks, bodies)
        rows += zip(blocks, found).map { block, place in
            Row(place: .body, source: block, part: place.map { bodies[$0] })
        }
        self.rows = rows
        let used = Set(found.compactMap { $0 })
        leftover = bodies.indices.filter { !used.contains($0) }.map { bodies[$0] }
    }

    func count(_ freshness: Freshness) -> Int { rows.count { $0.freshness == freshness } }

    /// Whether readers of the translation miss something that Vietnamese readers have.
    var lags: Bool {
        !leftover.isEmpty
            || rows.contains { row in
                row.freshness == .stale || (row.freshness == .missing && !row.source.isEmpty)
            }
    }

    /// The worst that can be said of it, for a board.
    var standing: Freshness {
        if rows.allSatisfy({ $0.freshness == .missing }) { return .missing }
        if count(.unread) > 0 { return .unread }
        return lags ? .stale : .upToDate
    }

    /// Blocks that one part renders together are one row.
    private static func grouped(_ blocks: [String], as parts: [TranslatedPart]) -> [String] {
        let groups = parts.map { Blocks.split($0.source) }.filter { $0.count > 1 }
        guard !groups.isEmpty else { return blocks }
        var rows: [String] = []
        var place = 0
        while place < blocks.count {
            let group = groups.first { blocks[place...].starts(with: $0) }
            rows.append(group.map(Blocks.join) ?? blocks[place])
            place += group?.count ?? 1
        }
        return rows
    }

    // MARK: - Finding the part of a block

    /// Words in common, of all the words of two texts, below which they are not the same
    /// paragraph changed.
    static let likeness = 0.3
    /// The same for one that stands elsewhere now.
    static let likenessElsewhere = 0.6
    /// Pairs of a new block and a part without a block beyond which nothing is looked for far away.
    static let limitPairs = 20_000
    /// Parts that one block is compared with.
    static let limitCandidates = 200

    /// For each block the place of the part that renders it, or an earlier wording of it.
    private static func match(_ blocks: [String], _ parts: [TranslatedPart]) -> [Int?] {
        var found = [Int?](repeating: nil, count: blocks.count)
        var free: [String: [Int]] = [:]
        for place in parts.indices.reversed() {
            free[parts[place].source, default: []].append(place)
        }
        for (place, block) in blocks.enumerated() { found[place] = free[block]?.popLast() }
        var unused = Set(parts.indices).subtracting(found.compactMap { $0 })
        guard !unused.isEmpty else { return found }
        let ours = zip(blocks, found).map { $1 == nil ? FoldedWords.split($0) : [] }
        let theirs = parts.indices.map {
            unused.contains($0) ? FoldedWords.split(parts[$0].source) : []
        }
        for isNear in [true, false] {
            for place in blocks.indices where found[place] == nil && !unused.isEmpty {
                // A text of thousands of new paragraphs is not worth looking everywhere.
                if !isNear, unused.count * blocks.count > limitPairs { break }
                let near = gap(place, found)
                let best = unused.sorted().filter { !isNear || near.contains($0) }.prefix(
                    limitCandidates
                )
                .map { (likeness(ours[place], theirs[$0]), $0) }
                .max { ($0.0, -$0.1) < ($1.0, -$1.1) }
                guard let best, best.0 >= (isNear ? likeness : likenessElsewhere) else { continue }
                found[place] = best.1
                unused.remove(best.1)
            }
        }
        return found
    }

    /// The parts between those of the neighbours of a block.
    private static func gap(_ place: Int, _ found: [Int?]) -> ClosedRange<Int> {
        let before = found[..<place].last { $0 != nil } ?? nil
        let after = found[(place + 1)...].first { $0 != nil } ?? nil
        let first = before.map { $0 + 1 } ?? 0
        return first...max(first, after.map { $0 - 1 } ?? .max)
    }

    /// The share of words that two texts have in common, from 0 to 1 (Dice's coefficient).
    static func likeness(_ ours: [String], _ theirs: [String]) -> Double {
        guard !ours.isEmpty, !theirs.isEmpty else { return 0 }
        var counts: [String: Int] = [:]
        for word in ours { counts[word, default: 0] += 1 }
        var common = 0
        for word in theirs where counts[word, default: 0] > 0 {
            counts[word, default: 0] -= 1
            common += 1
        }
        return 2 * Double(common) / Double(ours.count + theirs.count)
    }
}
