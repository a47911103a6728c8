import Foundation

/// A table on a page, told by straight ways that stay free down several rows.
struct PrintedTable {
    /// How many rows of the page it takes.
    let rows: Int
    private let cells: [[[PrintedWord]]]

    /// Nil when no table begins with the first row.
    init?(_ all: ArraySlice<PrintedRow>, unit: Double) {
        let gap = unit * 1.1
        guard let first = all.first, PrintedTable.isSplit(first, gap) else { return nil }
        // As far as rows keep at least two ways in common free.
        var taken: [PrintedRow] = []
        var ways: [ClosedRange<Double>] = []
        for row in all {
            let free = PrintedTable.ways(row, unit)
            if taken.isEmpty {
                ways = free
                taken = [row]
                continue
            }
            let step = row.top - (taken.last?.top ?? row.top)
            let next = PrintedTable.shared(ways, free, room: unit * 0.55)
            guard !next.isEmpty, step < unit * 5 else { break }
            if ways.count > 1, next.count == 1, taken.count > 2 { break }
            ways = next
            taken.append(row)
        }
        let split = taken.filter { PrintedTable.isSplit($0, gap) }.count
        guard !ways.isEmpty, split >= 3 || split >= 2 && ways.count >= 2, split * 3 >= taken.count
        else { return nil }
        let edges = ways.map { ($0.lowerBound + $0.upperBound) / 2 }
        let cells = PrintedTable.records(taken, edges)
        // Numbers and their paragraphs look like two columns and are none.
        let leads = cells.filter { row in
            row[0].count == 1 && PrintedRow(row[0] + [Self.filler]).hasMarker
        }
        if ways.count == 1, leads.count * 2 >= cells.count { return nil }
        guard cells.count >= 2 else { return nil }
        rows = taken.count
        self.cells = cells
    }

    private static let filler = PrintedWord(
        text: "x", left: .greatestFiniteMagnitude, top: 0, width: 0, height: 0, line: 0)

    func lines(page: Int) -> [Paper.Line] {
        cells.map { row in
            var line = GrowingLine(page: page)
            line.add([PrintedWord.sign("|")])
            for cell in row {
                line.add(cell.isEmpty ? [] : cell)
                line.add([PrintedWord.sign("|")])
            }
            return line.line
        }
    }

    private static func isSplit(_ row: PrintedRow, _ gap: Double) -> Bool {
        let segments = row.segments(gap: gap)
        guard segments.count > 1 else { return false }
        return segments.count > 2
            || !(segments[0].words.count == 1
                && PrintedRow(segments[0].words + [filler]).hasMarker)
    }

    /// Free ways between the words of a row; what is left and right of them is free too.
    private static func ways(_ row: PrintedRow, _ unit: Double) -> [ClosedRange<Double>] {
        var ways: [ClosedRange<Double>] = []
        var right = 0.0
        for word in row.words {
            if word.left - right > unit * 0.55 { ways.append(right...word.left) }
            right = max(right, word.right)
        }
        ways.append(right...(right + 100_000))
        return ways
    }

    private static func shared(
        _ first: [ClosedRange<Double>], _ second: [ClosedRange<Double>], room: Double
    ) -> [ClosedRange<Double>] {
        var result: [ClosedRange<Double>] = []
        for one in first where one.upperBound < 100_000 && one.lowerBound > 0 {
            for other in second {
                let low = max(one.lowerBound, other.lowerBound)
                let high = min(one.upperBound, other.upperBound)
                if high - low > room { result.append(low...high) }
            }
        }
        return result
    }

    /// Rows of the page that belong to one row of the table are one: a new one begins where the
    /// first column has words, or every column has.
    private static func records(
        _ rows: [PrintedRow], _ edges: [Double]
    ) -> [[[PrintedWord]]] {
        var records: [[[PrintedWord]]] = []
        for row in rows {
            var cells = [[PrintedWord]](repeating: [], count: edges.count + 1)
            for word in row.words {
                let middle = word.left + word.width / 2
                cells[edges.count { $0 < middle }].append(word)
            }
            if records.isEmpty || !cells[0].isEmpty || cells.allSatisfy({ !$0.isEmpty }) {
                records.append(cells)
            } else {
                for place in cells.indices { records[records.count - 1][place] += cells[place] }
            }
        }
        return records
    }
}

extension PrintedWord {
    /// A sign that the layout adds.
    static func sign(_ text: String) -> PrintedWord {
        PrintedWord(text: text, left: 0, top: 0, width: 0, height: 0, sureness: nil, line: 0)
    }
}
