/// What the rows of a table say: groups, work with its units, times and money, or targets.
struct TableWork {
    private(set) var sections: [PlanReading.Section] = []
    private(set) var tasks: [PlanReading.Task] = []
    private(set) var assignments: [PlanReading.Assignment] = []
    private(set) var indicators: [PlanReading.Indicator] = []
    private(set) var duties: [PlanReading.ReportDuty] = []
    private(set) var deadlines: [PlanReading.Deadline] = []

    private let table: Table
    private let base: String
    private let year: Int?
    /// The group rows that are open: their numbers, and how deep each stands.
    private var path: [(label: String, depth: Int)] = []
    /// The units of the row above, for merged cells and "như trên".
    private var lead = Text("")
    private var joins = Text("")
    private var time = Text("")

    /// - Parameters:
    ///   - section: the section that the table stands in, or that of its annex.
    ///   - isTargets: the table stands under targets.
    init(_ table: Table, section: String, isTargets: Bool, year: Int?) {
        self.table = table
        base = section
        self.year = year
        let hasWork = table.columns.contains(.lead) || table.columns.contains(.time)
        let hasValues = table.columns.contains(.value) || table.columns.contains(.unit)
        for (place, row) in table.rows.enumerated() {
            let content = table.cell(.content, row)
            if TableWork.isTotal(row) { continue }
            if isGroup(place) {
                open(row)
            } else if !hasWork, hasValues || isTargets {
                target(row)
            } else if !content.isEmpty {
                work(row)
            }
        }
    }

    private var section: String {
        ([base] + path.map(\.label)).filter { !$0.isEmpty }.joined(separator: ".")
    }

    private static func isTotal(_ row: Table.Row) -> Bool {
        row.cells.prefix(3).contains { cell in
            let words = cell.without(trailing: ":. ")
            return words.starts(withAny: ["tong cong", "tong so", "tong kinh phi", "cong toan"])
                && words.wordCount <= 6
                || ["cong", "tong"].contains(String(decoding: words.folded, as: UTF8.self))
        }
    }

    // MARK: - Groups

    /// A row that only names what the rows below it are about.
    private func isGroup(_ place: Int) -> Bool {
        let row = table.rows[place]
        let others = zip(table.columns, row.cells).filter { column, cell in
            ![.number, .content, .money, .value, .unit].contains(column) && !cell.isEmpty
        }
        let label = TableWork.label(table.cell(.number, row))
        let content = table.cell(.content, row)
        // A name over the width of several columns stands in the first of them.
        if content.isEmpty, others.count == 1, let label, label.depth == 0 { return true }
        guard others.isEmpty else { return false }
        if content.isEmpty { return Marker.read(table.cell(.number, row)).marker.isNumbered }
        guard table.columns.contains(where: { $0 == .lead || $0 == .time || $0 == .joins }) else {
            return label.map { $0.depth == 0 } ?? false
        }
        guard let label else { return content.isShouted && place + 1 < table.rows.count }
        if label.depth == 0 { return true }
        guard place + 1 < table.rows.count else { return false }
        let next = TableWork.label(table.cell(.number, table.rows[place + 1]))
        return next.map { $0.depth > label.depth } ?? false
    }

    private static func label(_ cell: Text) -> (words: String, depth: Int)? {
        let bare = cell.without(trailing: ".)- ")
        guard !bare.isEmpty, bare.count <= 8 else { return nil }
        switch Marker.read(bare.joined(Text(". X"), with: "")).marker {
        case .roman(let words), .capital(let words): return (words, 0)
        case .numbers(let parts):
            return (parts.map(String.init).joined(separator: "."), parts.count)
        case .path(let words): return (words, words.split(separator: ".").count - 1)
        case .letter(let words): return (words, 3)
        case .none, .bullet: return bare.isUpper(0) && bare.count == 1 ? (bare.string, 0) : nil
        }
    }

    private mutating func open(_ row: Table.Row) {
        var words = table.cell(.content, row)
        var label = TableWork.label(table.cell(.number, row))
        if words.isEmpty, label != nil {
            words =
                zip(table.columns, row.cells).first { column, cell in
                    ![.number, .money, .value].contains(column) && !cell.isEmpty
                }?.1 ?? words
        } else if words.isEmpty {
            // "I. Công tác tuyên truyền" over the whole width of the table.
            let (marker, start) = Marker.read(table.cell(.number, row))
            words = table.cell(.number, row).part(start..<table.cell(.number, row).count)
            switch marker {
            case .roman(let name), .capital(let name): label = (name, 0)
            case .numbers(let parts):
                label = (parts.map(String.init).joined(separator: "."), parts.count)
            default: label = nil
            }
        }
        let own = label ?? ("\(sections.count + 1)", 0)
        path.removeAll { $0.depth >= own.depth }
        let parents = path.map(\.label).joined(separator: ".")
        let bare = own.words.split(separator: ".").last.map(String.init) ?? own.words
        path.append((parents.isEmpty ? own.words : bare, own.depth))
        sections.append(
            PlanReading.Section(
                number: section, heading: words.without(trailing: ":. ").string, line: row.line,
                endLine: row.endLine))
        (lead, joins, time) = (Text(""), Text(""), Text(""))
    }

    // MARK: - Work

    private mutating func work(_ row: Table.Row) {
        let content = table.cell(.content, row)
        let (_, start) = Marker.read(content)
        let words = content.part(start..<content.count)
        inherit(row)
        var task = PlanReading.Task(
            section: section, text: words.without(trailing: ";").string, line: row.line,
            endLine: row.endLine)
        let when = time.isEmpty ? nil : WrittenTime(year: year).read(time)
        task.time = when ?? (time.isEmpty ? nil : PlanReading.Time(words: time.string))
        task.window = time.isEmpty ? nil : time.string
        task.due = when.flatMap { time in
            time.recurs == nil && (time.first == nil || time.first == time.last) ? time.last : nil
        }
        task.money = Money.read(table.cell(.money, row), unit: table.moneyUnit)
        tasks.append(task)
        assign(.lead, lead, row)
        assign(.coordinate, joins, row)
        let paragraph = Paragraph(
            marker: .none, text: words, line: row.line, endLine: row.endLine, isBold: false)
        indicators += Indicators.read(paragraph, section: section, isTarget: false)
        report(words, row)
        if !time.isEmpty {
            deadlines.append(
                PlanReading.Deadline(
                    section: section, text: words.string, line: row.line, endLine: row.endLine,
                    due: task.due, window: time.string, time: task.time))
        }
    }

    /// Empty cells below a filled one are merged with it; "nt" and "như trên" say so in words. A
    /// row that names its own lead has its own times and helpers, even none.
    private mutating func inherit(_ row: Table.Row) {
        func own(_ column: Table.Column, _ above: Text) -> Text {
            let cell = table.cell(column, row)
            return TableWork.isDitto(cell) ? above : cell
        }
        let isMerged = table.columns.contains(.lead) && table.cell(.lead, row).isEmpty
        let newLead = isMerged ? lead : own(.lead, lead)
        let newJoins =
            isMerged && table.cell(.joins, row).isEmpty ? joins : own(.joins, joins)
        let newTime = isMerged && table.cell(.time, row).isEmpty ? time : own(.time, time)
        (lead, joins, time) = (newLead, newJoins, newTime)
    }

    private static func isDitto(_ cell: Text) -> Bool {
        let bare = cell.without(trailing: ".- ")
        return bare.starts(withAny: ["nt", "-nt", "nhu tren", "\"nt"]) && bare.count <= 10
            || !cell.isEmpty && cell.folded.allSatisfy { $0 == 0x22 || $0 == 0x27 || $0 == 0x7F }
    }

    private mutating func assign(_ role: PlanReading.Duty, _ names: Text, _ row: Table.Row) {
        let units = Units.split(names.without(trailing: ".;, "))
        guard !units.isEmpty else { return }
        assignments.append(
            PlanReading.Assignment(
                section: section, role: role, units: units, line: row.line, endLine: row.endLine))
    }

    /// A row that asks for a report is a duty, by the time of its own column.
    private mutating func report(_ words: Text, _ row: Table.Row) {
        guard !time.isEmpty, words.has(any: ["bao cao"]) else { return }
        let paragraph = Paragraph(
            marker: .none, text: words.joined(time, with: ", "), line: row.line,
            endLine: row.endLine, isBold: false)
        duties += Duties(year: year).read(paragraph, section: section)
    }

    // MARK: - Targets

    private mutating func target(_ row: Table.Row) {
        let content = table.cell(.content, row)
        let value = table.cell(.value, row)
        let unit = table.cell(.unit, row)
        var text = content
        if table.columns.contains(.value) {
            guard !value.isEmpty else { return }
            text = content.joined(TableWork.plain(value))
            if !value.has("%"), !unit.isEmpty {
                text = text.joined(unit, with: unit.is(0, "%") ? "" : " ")
            }
        }
        let paragraph = Paragraph(
            marker: .none, text: text, line: row.line, endLine: row.endLine, isBold: false)
        var found = Indicators.read(paragraph, section: section, isTarget: true)
        if found.isEmpty, let figure = Figure.bare(TableWork.plain(value)) {
            found = [
                PlanReading.Indicator(
                    section: section, line: row.line, endLine: row.endLine, text: text.string,
                    measure: "other", comparator: figure.comparator, value: figure.value,
                    unit: unit.string, per: .year)
            ]
        }
        indicators += found.suffix(1)
    }

    /// Signs in words: `≥ 92` is `từ 92`.
    private static func plain(_ value: Text) -> Text {
        guard let sign = value.scalars.first else { return value }
        let words: [Unicode.Scalar: String] = [
            "≥": "tối thiểu", ">": "trên", "≤": "không quá", "<": "dưới",
        ]
        guard let word = words[sign] else { return value }
        let rest = value.part(1..<value.count)
        return Text(word).joined(rest.is(0, "=") ? rest.part(1..<rest.count) : rest)
    }
}
