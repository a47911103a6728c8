/// Hides counts of few people so that they cannot be worked out from what stands around them.
///
/// A cell of fewer than ``fewest`` senders is not shown. Where a line's total is known and would
/// give it away, another cell of the line is hidden with it, the smallest first; and where that is
/// not enough, no totals are shown at all.
struct Suppression: Sendable, Equatable {
    enum Cell: Sendable, Equatable, Encodable {
        case shown(Int)
        /// Fewer than ``fewest``.
        case few
        /// Enough, but it would give a neighbour away.
        case hidden

        var count: Int? {
            if case .shown(let count) = self { count } else { nil }
        }

        /// The number, or a word that says why there is none.
        var code: String {
            switch self {
            case .shown(let count): "\(count)"
            case .few: "below-5"
            case .hidden: "hidden"
            }
        }

        func encode(to encoder: any Encoder) throws {
            var value = encoder.singleValueContainer()
            if let count { try value.encode(count) } else { try value.encode(code) }
        }
    }

    static let fewest = 5

    private(set) var cells: [[Cell]]
    /// Whether the totals of rows and columns may be shown.
    private(set) var showsTotals: Bool
    private let counts: [[Int]]

    /// - Parameter counts: rows of equal length.
    init(_ counts: [[Int]]) {
        self.counts = counts
        cells = counts.map { $0.map { $0 < Suppression.fewest ? .few : .shown($0) } }
        showsTotals = true
        while let exposed = exposed() {
            guard let next = smallestBeside(exposed) else {
                showsTotals = false
                return
            }
            cells[next.row][next.column] = .hidden
        }
    }

    private struct Place: Equatable {
        let row: Int
        let column: Int
    }

    /// What an attentive reader can know of a hidden cell.
    private struct Bounds: Equatable {
        var low: Int
        var high: Int
    }

    /// A cell of few people, though not of none, of which only one value is possible.
    private func exposed() -> Place? {
        let bounds = knowledge()
        for row in cells.indices {
            for column in cells[row].indices where cells[row][column] == .few {
                let known = bounds[row][column]
                if counts[row][column] > 0, known.low == known.high {
                    return Place(row: row, column: column)
                }
            }
        }
        return nil
    }

    /// Works out what follows from all totals together, until nothing more follows.
    private func knowledge() -> [[Bounds]] {
        let all = counts.flatMap { $0 }.reduce(0, +)
        var bounds = cells.map { row in
            row.map { cell in
                switch cell {
                case .shown(let count): Bounds(low: count, high: count)
                case .few: Bounds(low: 0, high: Suppression.fewest - 1)
                case .hidden: Bounds(low: Suppression.fewest, high: all)
                }
            }
        }
        // The total of a line of one cell would be that cell, and is never shown.
        let rows = counts.indices.map { row in
            counts[row].indices.map { Place(row: row, column: $0) }
        }
        let columns = (counts.first ?? []).indices.map { column in
            counts.indices.map { Place(row: $0, column: column) }
        }
        let lines = (rows + columns).filter { $0.count > 1 }
        var before: [[Bounds]] = []
        while before != bounds {
            before = bounds
            for line in lines { narrow(line, &bounds) }
        }
        return bounds
    }

    private func narrow(_ line: [Place], _ bounds: inout [[Bounds]]) {
        let total = line.reduce(0) { $0 + counts[$1.row][$1.column] }
        for place in line {
            let others = line.filter { $0 != place }.map { bounds[$0.row][$0.column] }
            let low = others.reduce(0) { $0 + $1.low }
            let high = others.reduce(0) { $0 + $1.high }
            var own = bounds[place.row][place.column]
            own.low = max(own.low, total - high)
            own.high = min(own.high, total - low)
            bounds[place.row][place.column] = own
        }
    }

    private func smallestBeside(_ exposed: Place) -> Place? {
        let row = cells[exposed.row].indices.map { Place(row: exposed.row, column: $0) }
        let column = cells.indices.map { Place(row: $0, column: exposed.column) }
        return (row + column).filter { cells[$0.row][$0.column].count ?? 0 > 0 }
            .min { counts[$0.row][$0.column] < counts[$1.row][$1.column] }
    }
}
