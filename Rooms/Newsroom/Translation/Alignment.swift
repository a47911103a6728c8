/// Sets the blocks of a text against those of its translation when nobody has said which renders
/// which: the cheapest way through both, where one block may stand against one, two or none, kinds
/// that differ cost, and so do lengths that differ (after Gale and Church, "A Program for Aligning
/// Sentences in Bilingual Corpora", 1993, with lengths as plain ratios).
enum Alignment {
    struct Pair: Equatable, Sendable {
        let source: Range<Int>
        let target: Range<Int>
    }

    /// Beyond this many cells the blocks are paired by their order: texts are far shorter.
    static let limitCells = 250_000

    /// Pairs in the order of both texts; together they hold every block of each exactly once.
    static func pairs(_ source: [String], _ target: [String]) -> [Pair] {
        let (rows, columns) = (source.count, target.count)
        guard rows * columns <= limitCells else { return byOrder(rows, columns) }
        let left = source.map(Measured.init)
        let right = target.map(Measured.init)
        var costs = [[Double]](
            repeating: [Double](repeating: .infinity, count: columns + 1), count: rows + 1)
        var steps = [[(Int, Int)]](
            repeating: [(Int, Int)](repeating: (0, 0), count: columns + 1), count: rows + 1)
        costs[0][0] = 0
        for row in 0...rows {
            for column in 0...columns {
                for (down, across) in moves where row >= down && column >= across {
                    let before = costs[row - down][column - across]
                    guard before < .infinity else { continue }
                    let cost =
                        before
                        + Measured.cost(
                            left[(row - down)..<row], right[(column - across)..<column])
                    if cost < costs[row][column] {
                        costs[row][column] = cost
                        steps[row][column] = (down, across)
                    }
                }
            }
        }
        return way(back: steps, rows, columns)
    }

    /// How many blocks of each side one step takes.
    private static let moves = [(1, 1), (1, 0), (0, 1), (2, 1), (1, 2)]

    private static func way(back steps: [[(Int, Int)]], _ rows: Int, _ columns: Int) -> [Pair] {
        var pairs: [Pair] = []
        var (row, column) = (rows, columns)
        while row > 0 || column > 0 {
            let (down, across) = steps[row][column]
            pairs.append(Pair(source: (row - down)..<row, target: (column - across)..<column))
            row -= down
            column -= across
        }
        return pairs.reversed()
    }

    private static func byOrder(_ rows: Int, _ columns: Int) -> [Pair] {
        (0..<max(rows, columns)).map { place in
            Pair(
                source: min(place, rows)..<min(place + 1, rows),
                target: min(place, columns)..<min(place + 1, columns))
        }
    }
}

/// What a pairing looks at in a block.
private struct Measured {
    let kind: Blocks.Kind
    let length: Double

    init(_ block: String) {
        kind = Blocks.kind(of: block)
        // Characters of Chinese, Japanese and Korean say about as much as three of ours.
        length = block.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 3 : 1) }
    }

    static func cost(_ left: ArraySlice<Measured>, _ right: ArraySlice<Measured>) -> Double {
        guard let first = left.first, let other = right.first else { return 1.5 }
        let ours = left.reduce(0) { $0 + $1.length } + 20
        let theirs = right.reduce(0) { $0 + $1.length } + 20
        var cost = 1 - min(ours, theirs) / max(ours, theirs)
        if first.kind != other.kind { cost += 1.5 }
        if left.count + right.count > 2 { cost += 0.6 }
        return cost
    }
}
