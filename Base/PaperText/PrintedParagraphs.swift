import Foundation

/// Joins the rows of a page to paragraphs. A row goes on when it is full, that is when the next
/// one's first word would not have fitted on it, and the next one begins where rows go on: not
/// where paragraphs begin.
struct PrintedParagraphs {
    private let unit: Double
    private var lines: [Paper.Line] = []
    private var current: GrowingLine?
    private var last: PrintedRow?
    /// Where the second row of the paragraph in hand begins.
    private var hang: Double?
    private var page = 1
    private var left = 0.0
    private var right = 0.0
    private var pitch = 0.0
    /// Where the page before ended, lines that belong to the new page before the text goes on.
    private var waiting: [Paper.Line] = []
    private var isNewPage = false

    init(unit: Double) { self.unit = unit }

    // MARK: - Pages

    mutating func begin(_ number: Int, rows: [PrintedRow], width: Double) {
        page = number
        let long = rows.filter { $0.right - $0.left > width * 0.5 }
        let before = (left, right)
        guard long.count >= 4 else {
            if before.1 == 0 {
                left = rows.map(\.left).min() ?? 0
                right = rows.map(\.right).max() ?? width
            }
            return
        }
        let rights = long.map(\.right).sorted()
        right = rights[rights.count * 9 / 10]
        // Most rows that go on begin at the margin; what begins paragraphs is further in.
        let lefts = rows.filter { $0.words.count > 3 }.map(\.left).sorted()
        left = lefts[lefts.count / 12]
        let steps = zip(rows, rows.dropFirst()).map { $1.top - $0.top }.filter { $0 > unit * 0.7 }
            .sorted()
        if !steps.isEmpty { pitch = steps[steps.count / 3] }
    }

    mutating func endPage() {
        waiting.append(Paper.Line(Paper.pageEnd, page: page))
        isNewPage = true
    }

    mutating func finish() -> [Paper.Line] {
        close()
        lines += waiting
        while lines.last.map({ $0.text.isEmpty || $0.text == Paper.pageEnd }) == true {
            lines.removeLast()
        }
        while lines.first?.text.isEmpty == true { lines.removeFirst() }
        return lines
    }

    // MARK: - Rows

    /// A row of the body.
    mutating func take(_ row: PrintedRow) {
        if row.isPageNumber, isNewPage || row.words.count <= 3 {
            // What a page carries at its edge stands between, and does not end the paragraph.
            var edge = GrowingLine(page: page)
            edge.add(row.words)
            if isNewPage || current != nil {
                waiting.append(edge.line)
            } else {
                lines.append(edge.line)
            }
            return
        }
        if let last, current != nil, goesOn(last, row) {
            if !isNewPage, hang == nil { hang = row.left }
            current?.add(row.words)
        } else {
            close()
            var line = GrowingLine(page: page)
            line.add(row.words)
            current = line
        }
        last = row
        isNewPage = false
    }

    /// Segments of one row that stay apart.
    mutating func add(_ segments: [PrintedRow], joinedBy separator: String) {
        close()
        var line = GrowingLine(page: page)
        for segment in segments { line.add(segment.words, after: separator) }
        if !line.isEmpty { lines.append(line.line) }
        isNewPage = false
    }

    mutating func add(_ table: PrintedTable) {
        close()
        lines += table.lines(page: page)
        lines.append(Paper.Line("", page: page))
        isNewPage = false
    }

    private mutating func close() {
        if let current {
            lines.append(current.line)
            lines.append(Paper.Line("", page: current.line.page))
        } else if lines.last.map({ !$0.text.isEmpty && $0.text != Paper.pageEnd }) == true {
            lines.append(Paper.Line("", page: page))
        }
        lines += waiting
        waiting = []
        current = nil
        last = nil
        hang = nil
    }

    private func goesOn(_ row: PrintedRow, _ next: PrintedRow) -> Bool {
        guard let first = next.words.first else { return false }
        // A word in a full row leaves no room for the next one's first.
        if row.right + unit * 0.3 + first.width < right - unit * 0.4 { return false }
        let isIndented = next.left > left + unit * 0.7
        let text = current?.line.text ?? ""
        let isOpen = text.last.map { !".;:!?".contains($0) } ?? false
        if isNewPage {
            if next.hasMarker, !(isOpen && PrintedParagraphs.isDashInside(next)) { return false }
            return !isIndented || hang.map { abs($0 - next.left) < unit * 0.7 } ?? false
        }
        // More room than between the rows of a paragraph.
        if pitch > 0, next.top - row.top > pitch * 1.7 { return false }
        if let hang {
            guard abs(next.left - hang) < unit * 0.7 else { return false }
        } else if isIndented {
            // Rows of a list's item go on under its words, those of a centred heading under its
            // middle.
            let hangs =
                row.hasMarker && row.words.count > 1
                && abs(next.left - row.words[1].left) < unit * 0.7
            guard hangs, next.left > row.left + unit * 0.3 else { return false }
        }
        if next.hasMarker { return isOpen && PrintedParagraphs.isDashInside(next) && !isIndented }
        // Where paragraphs begin at the margin too, only the room between tells; a capital after
        // a full stop at a step that is wider than most is a new one.
        if !isOpen, pitch > 0, next.top - row.top > pitch * 1.22 { return false }
        return true
    }

    /// `kinh tế` / `- xã hội`: a dash of the sentence.
    private static func isDashInside(_ row: PrintedRow) -> Bool {
        row.words.count > 1 && ["-", "–"].contains(row.words[0].text)
            && row.words[1].text.first?.isLowercase == true
    }
}
