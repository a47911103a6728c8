import Foundation

/// A table of work, of targets or of anything else, as rows of cells under known headings.
struct Table: Sendable {
    /// What a column of such tables holds.
    enum Column: Sendable, Equatable {
        case number, content, lead, joins, time, money, unit, value, product, other
    }

    /// One row, with the cells of the lines that go on from it.
    struct Row: Sendable {
        let line: Int
        var endLine: Int
        var cells: [Text]
    }

    let columns: [Column]
    private(set) var rows: [Row] = []
    let line: Int
    private(set) var endLine: Int
    /// What one unit of the money column is worth in đồng, where the table says so.
    private(set) var moneyUnit: Int?

    /// A table that says what is to be done, by whom or when; nil for one that only lays out a
    /// page, as letterheads and signatures do.
    init?(_ lines: ArraySlice<SourceLine>, unit: Int?) {
        let full = lines.filter { !($0.cells ?? []).allSatisfy(\.isEmpty) }
        guard let head = full.first, let titles = head.cells else { return nil }
        var columns = titles.map(Table.column)
        var body = full.dropFirst()
        // A heading in two rows: "Phân công" above "Chủ trì | Phối hợp".
        if let second = body.first, let cells = second.cells, cells.count == columns.count,
            Table.isHeading(cells, under: columns)
        {
            for (place, cell) in cells.enumerated() where !cell.isEmpty {
                columns[place] = Table.column(cell)
            }
            body = body.dropFirst()
        }
        guard columns.contains(.content), Set(columns).subtracting([.other]).count >= 2 else {
            return nil
        }
        self.columns = columns
        line = head.number
        endLine = full.last?.number ?? head.number
        moneyUnit = columns.firstIndex(of: .money).flatMap { Money.unit(in: titles[$0]) } ?? unit
        for line in body { take(line) }
    }

    /// The table that begins at a line, and the index after it. Blank lines and rules between its
    /// rows belong to it, unless another heading follows.
    static func at(
        _ start: Int, in lines: [SourceLine], before end: Int
    ) -> (table: Table, end: Int)? {
        guard let title = lines[start].cells, title.map(column).contains(.content) else {
            return nil
        }
        var last = start
        var index = start + 1
        while index < end, lines[index].cells != nil || lines[index].isBlank {
            if let cells = lines[index].cells {
                if index - last > 1, last > start, isTitle(cells) { break }
                last = index
            }
            index += 1
        }
        let near = lines[max(0, start - 4)..<start].map(\.text)
        let said = near.last { $0.has(any: ["dvt", "don vi tinh", "don vi"]) && $0.has("dong") }
        let unit = said.flatMap { text in
            text.find(any: ["dvt", "don vi tinh", "don vi"]).flatMap {
                Money.unit(in: text.part($0.upperBound..<text.count))
            }
        }
        return Table(lines[start...last], unit: unit).map { ($0, last + 1) }
    }

    private static func isTitle(_ cells: [Text]) -> Bool {
        let columns = cells.map(column)
        return columns.contains(.content) && columns.contains(.number)
            && !columns.isEmpty && cells.allSatisfy { $0.wordCount <= 8 }
    }

    private static func isHeading(_ cells: [Text], under columns: [Column]) -> Bool {
        let named = cells.filter { !$0.isEmpty }.map(column)
        guard !named.isEmpty, cells.count > 2 else { return false }
        let content = columns.firstIndex(of: .content).map { cells[$0].isEmpty } ?? false
        return content && named.allSatisfy { $0 != .other }
            || cells.enumerated().allSatisfy { $1.number(at: 0)?.value == $0 + 1 }
    }

    /// What a heading announces, in whatever words.
    static func column(_ title: Text) -> Column {
        if title.isEmpty { return .other }
        if title.starts(withAny: ["tt", "stt", "so tt", "so thu tu", "no"]) { return .number }
        if title.has("chu tri"), !title.has("phoi hop") || title.starts(with: "chu tri") {
            return .lead
        }
        if title.has("phoi hop") { return .joins }
        if title.has(any: ["thoi gian", "thoi han", "tien do", "thoi diem", "han hoan thanh"]) {
            return .time
        }
        if title.has(any: [
            "kinh phi", "du toan", "thanh tien", "so tien", "du kien kinh phi", "nguon von",
        ]) {
            return .money
        }
        if title.has(any: ["don vi tinh", "dvt"]), !title.has("kinh phi") { return .unit }
        if title.has(any: ["san pham", "ket qua", "dau ra"]) { return .product }
        if title.has(any: [
            "noi dung", "nhiem vu", "cong viec", "hoat dong", "chi tieu", "viec", "hang muc",
            "muc tieu", "ten", "chu de", "su kien",
        ]), !title.has(any: ["ke hoach nam", "chi tieu nam", "chi tieu ke hoach", "muc chi tieu"]) {
            return .content
        }
        if title.has(any: ["ke hoach", "chi tieu", "muc tieu", "gia tri", "nam 20", "so luong"]) {
            return .value
        }
        if title.has(any: [
            "don vi thuc hien", "co quan thuc hien", "phan cong", "trach nhiem", "nguoi thuc hien",
            "phu trach", "bo phan", "don vi", "co quan", "dau moi", "thuc hien",
        ]) {
            return .lead
        }
        return .other
    }

    /// The cell of a column in a row.
    func cell(_ column: Column, _ row: Row) -> Text {
        guard let place = columns.firstIndex(of: column), place < row.cells.count else {
            return Text("")
        }
        return row.cells[place]
    }

    /// Adds a row, or goes on with the one before: its number is empty and its words begin small,
    /// or only other columns have more to say.
    private mutating func take(_ line: SourceLine) {
        guard var cells = line.cells else { return }
        if cells.count > columns.count {
            cells = Array(cells.prefix(columns.count))
        }
        while cells.count < columns.count { cells.append(Text("")) }
        let row = Row(line: line.number, endLine: line.number, cells: cells)
        let content = cell(.content, row)
        let hasNumber = !cell(.number, row).isEmpty
        let begins = Marker.read(content).start
        let goesOn =
            columns.contains(.number) && !hasNumber
            && (content.isEmpty
                || content.isLetter(begins) && !content.isUpper(begins) && begins == 0)
        guard goesOn, var last = rows.popLast() else {
            rows.append(row)
            return
        }
        for (place, cell) in cells.enumerated() where !cell.isEmpty {
            last.cells[place] =
                last.cells[place].isEmpty ? cell : Joiner.join(last.cells[place], cell)
        }
        last.endLine = line.number
        rows.append(last)
    }
}

/// Sums in đồng, as tables of costs write them.
enum Money {
    /// `ĐVT: triệu đồng`, `Kinh phí (nghìn đồng)`.
    static func unit(in text: Text) -> Int? {
        if text.has(any: ["ty dong", "ty vnd", "ty"]), text.has("dong") { return 1_000_000_000 }
        if text.has(any: ["trieu dong", "trieu", "trd", "tr.d"]) { return 1_000_000 }
        if text.has(any: ["nghin dong", "ngan dong", "1.000 dong", "1000 dong", "1.000d", "nghin"])
        {
            return 1_000
        }
        return text.has(any: ["dong", "vnd"]) ? 1 : nil
    }

    /// The sum of a cell; nil where there is none or nothing says what its figures count.
    static func read(_ text: Text, unit: Int?) -> Int? {
        guard let start = (0..<text.count).first(where: { text.isDigit($0) }) else { return nil }
        var digits = ""
        var end = start
        while end < text.count {
            if text.isDigit(end) {
                digits.unicodeScalars.append(text.scalars[end])
            } else if (text.is(end, ".") || text.is(end, ",")) && text.isDigit(end + 1) {
                digits += text.is(end, ",") ? "," : "."
            } else {
                break
            }
            end += 1
        }
        let rest = text.part(end..<text.count)
        guard !rest.starts(with: "%"), let value = amount(digits) else { return nil }
        let own = self.unit(in: rest) ?? unit ?? (value >= 100_000 ? 1 : nil)
        guard let own, value * Double(own) < 1e15 else { return nil }
        return Int((value * Double(own)).rounded())
    }

    /// `45.500` and `1.234,5` as Vietnamese writes them; groups of three are thousands.
    private static func amount(_ digits: String) -> Double? {
        var whole = ""
        let groups = digits.split(separator: ".", omittingEmptySubsequences: false)
        let comma = digits.split(separator: ",", omittingEmptySubsequences: false)
        if groups.count > 1, groups.dropFirst().allSatisfy({ $0.prefix { $0 != "," }.count == 3 }) {
            whole = digits.replacing(".", with: "").replacing(",", with: ".")
        } else if comma.count > 2 || comma.count == 2 && comma[1].count == 3 && groups.count == 1 {
            whole = digits.replacing(",", with: "")
        } else {
            whole = digits.replacing(",", with: ".")
        }
        return Double(whole)
    }
}
