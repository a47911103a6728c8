import Foundation

/// Makes lines of a text out of pages of words: the columns of head and foot one after the other,
/// tables as rows of bars, the paragraphs of the body joined where the page broke them.
struct PrintedLayout {
    private let pages: [(page: PrintedPage, rows: [PrintedRow])]
    /// The height of an ordinary line.
    private let unit: Double
    private var lines: [Paper.Line] = []

    static func lines(of pages: [PrintedPage]) -> [Paper.Line] {
        var layout = PrintedLayout(pages)
        layout.lay()
        return layout.lines
    }

    private init(_ pages: [PrintedPage]) {
        self.pages = pages.map { ($0, PrintedRow.rows(of: $0)) }
        let heights = self.pages.flatMap(\.rows).filter { $0.words.count > 3 }.map(\.height)
            .sorted()
        unit = heights.isEmpty ? 12 : heights[heights.count / 2]
    }

    // MARK: - The three parts

    private enum Part { case head, body, foot }

    private mutating func lay() {
        var part = Part.head
        var paragraphs = PrintedParagraphs(unit: unit)
        let hasHead = headEnd != nil
        if !hasHead { part = .body }
        for (place, sheet) in pages.enumerated() {
            if place > 0 { paragraphs.endPage() }
            // The margins are those of the body.
            let below = headEnd.flatMap { $0.page == place ? Array(sheet.rows[$0.row...]) : nil }
            paragraphs.begin(
                sheet.page.number, rows: below ?? sheet.rows, width: sheet.page.width)
            var rest = sheet.rows[...]
            if part == .head, let end = headEnd {
                if place < end.page {
                    columns(rest, sheet.page, &paragraphs)
                    continue
                }
                columns(rest[..<end.row], sheet.page, &paragraphs)
                rest = rest[end.row...]
                part = .body
            }
            if part == .foot, let annex = rest.firstIndex(where: PrintedLayout.beginsAnnex) {
                columns(rest[..<annex], sheet.page, &paragraphs)
                rest = rest[annex...]
                part = .body
            }
            if part == .body, let foot = footStart(place, rest) {
                body(rest[..<foot], sheet.page, &paragraphs)
                rest = rest[foot...]
                part = .foot
                if let annex = rest.dropFirst().firstIndex(where: PrintedLayout.beginsAnnex) {
                    columns(rest[..<annex], sheet.page, &paragraphs)
                    rest = rest[annex...]
                    part = .body
                }
            }
            switch part {
            case .foot: columns(rest, sheet.page, &paragraphs)
            case .head, .body: body(rest, sheet.page, &paragraphs)
            }
        }
        lines = paragraphs.finish()
    }

    private static let titles = [
        "ke hoach", "bao cao", "quyet dinh", "huong dan", "chuong trinh", "thong bao", "de an",
        "to trinh", "nghi quyet", "chi thi", "giay moi", "kinh gui",
    ]

    /// The row that says what the paper is, or to whom it is written.
    private var headEnd: (page: Int, row: Int)? {
        for (place, sheet) in pages.prefix(2).enumerated() {
            for (row, content) in sheet.rows.enumerated().prefix(40) {
                let folded = content.folded
                let isTitle = PrintedLayout.titles.contains { folded.hasPrefix($0) }
                if isTitle,
                    content.text.prefix(6) == content.text.prefix(6).uppercased()
                        || folded.hasPrefix("kinh gui") || PrintedLayout.titles.contains(folded)
                {
                    return (place, row)
                }
                if content.text.prefixMatch(of: /I[.)] ?\p{Lu}/) != nil { return nil }
            }
        }
        return nil
    }

    private static func beginsAnnex(_ row: PrintedRow) -> Bool {
        let text = row.text
        return text.hasPrefix("PHỤ LỤC") || text.hasPrefix("Phụ lục") || text.hasPrefix("BIỂU ")
    }

    /// Where recipients and signature begin on a page.
    private func footStart(_ place: Int, _ rows: ArraySlice<PrintedRow>) -> Int? {
        rows.indices.first { index in
            let segments = rows[index].segments(gap: unit * 1.2)
            guard
                segments.contains(where: { Letters.folded($0.text).hasPrefix("noi nhan") })
                    || segments.contains(where: {
                        BlockLines.isProxy($0.text) && $0.words.count <= 9
                    })
            else { return false }
            return place == 0 ? index > (headEnd?.row ?? -1) : true
        }
    }

    // MARK: - Columns

    /// Rows in two columns: the left one first, then the right one.
    private func columns(
        _ rows: ArraySlice<PrintedRow>, _ page: PrintedPage, _ out: inout PrintedParagraphs
    ) {
        let inner = rows.filter { !$0.isPageNumber }
        let gutter = PrintedLayout.gutter(inner, page, unit)
        for side in gutter == nil ? [0] : [0, 1] {
            for row in inner {
                let words = row.words.filter { word in
                    gutter.map { (word.left + word.width / 2 < $0) == (side == 0) } ?? true
                }
                out.add(PrintedRow(words).segments(gap: unit * 1.5), joinedBy: "   ")
            }
        }
        for row in rows where row.isPageNumber { out.add([row], joinedBy: " ") }
    }

    /// A straight way down between two columns, in the middle half of the page.
    private static func gutter(
        _ rows: [PrintedRow], _ page: PrintedPage, _ unit: Double
    ) -> Double? {
        let words = rows.flatMap(\.words).filter { $0.text.contains { $0.isLetter || $0.isNumber } }
        guard !words.isEmpty else { return nil }
        var best: (place: Double, room: Double)?
        var right = -Double.infinity
        for word in words.sorted(by: { $0.left < $1.left }) {
            let room = word.left - right
            let place = (word.left + right) / 2
            if right > 0, room > unit * 0.35, place > page.width * 0.25, place < page.width * 0.72,
                room > best?.room ?? 0
            {
                best = (place, room)
            }
            right = max(right, word.right)
        }
        return best?.place
    }

    // MARK: - The body

    private func body(
        _ rows: ArraySlice<PrintedRow>, _ page: PrintedPage, _ out: inout PrintedParagraphs
    ) {
        var rest = rows
        while let first = rest.first {
            if let table = PrintedTable(rest, unit: unit) {
                out.add(table)
                rest = rest.dropFirst(table.rows)
            } else {
                out.take(first)
                rest = rest.dropFirst()
            }
        }
    }
}
