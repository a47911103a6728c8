/// Follows the numbered headings down the paper and says for each paragraph whether it is a
/// heading, a task, a target or a fact about the work above it.
struct Outline {
    /// What a part of a plan is about.
    enum Part: Sendable { case purpose, targets, work, organisation }

    private(set) var sections: [PlanReading.Section] = []
    private(set) var tasks: [PlanReading.Task] = []
    private(set) var assignments: [PlanReading.Assignment] = []
    private(set) var indicators: [PlanReading.Indicator] = []
    private(set) var duties: [PlanReading.ReportDuty] = []
    private(set) var deadlines: [PlanReading.Deadline] = []
    private(set) var closing: [Paragraph] = []

    let paragraphs: [Paragraph]
    private let year: Int?
    /// Capital letters stand above Roman numerals in this paper.
    private let hasCapitals: Bool
    private let hasRomans: Bool
    /// The open headings, outermost first.
    private var path: [(label: String, level: Int, part: Part, isLetter: Bool)] = []

    init(_ paragraphs: [Paragraph], year: Int?) {
        self.paragraphs = paragraphs
        self.year = year
        hasCapitals = paragraphs.contains { if case .capital = $0.marker { true } else { false } }
        hasRomans = paragraphs.contains {
            switch $0.marker {
            case .roman, .path: true
            default: false
            }
        }
        let end = closingStart()
        closing = Array(paragraphs[end...])
        var index = 0
        while index < end { index = read(index, before: end) }
        for paragraph in closing {
            duties += Duties(year: year).read(paragraph, section: nil)
        }
    }

    // MARK: - Closing

    private static let closings: [StaticString] = [
        "tren day la", "tren day", "trong qua trinh", "qua trinh trien khai", "qua trinh thuc hien",
        "nhan duoc", "yeu cau cac", "yeu cau thu truong", "de nghi cac", "de nghi thu truong",
        "ke hoach nay", "can cu ke hoach", "can cu noi dung", "can cu vao ke hoach",
        "tren co so ke hoach",
    ]

    /// The plain paragraphs after the last item that close the paper.
    private func closingStart() -> Int {
        var first = paragraphs.count
        for index in paragraphs.indices.reversed().prefix(5) {
            let paragraph = paragraphs[index]
            guard paragraph.marker == .none, paragraph.table == nil, index > 0 else { break }
            let text = paragraph.text
            let isWritten = text.starts(withAny: Outline.closings) || speaksForTheIssuer(text)
            let isLast = index == paragraphs.count - 1
            let endsAll = text.string.hasSuffix("./.") || text.string.hasSuffix("/.")
            let followsItem = paragraphs[index - 1].marker == .bullet
            if isWritten || isLast && endsAll && followsItem { first = index }
        }
        return first
    }

    /// `Ủy ban nhân dân xã yêu cầu …`, `Đảng ủy đề nghị …`.
    private func speaksForTheIssuer(_ text: Text) -> Bool {
        guard
            text.starts(withAny: [
                "uy ban nhan dan", "ubnd", "dang uy", "ban thuong vu", "chu tich",
                "thuong truc dang uy",
            ])
        else { return false }
        return text.part(0..<min(text.count, 110)).has(any: ["yeu cau", "de nghi"])
    }

    // MARK: - One paragraph

    private var section: String { path.map(\.label).joined(separator: ".") }
    var part: Part { path.last?.part ?? .work }

    /// Reads the paragraph at `index` and returns the index of the next one to read.
    private mutating func read(_ index: Int, before end: Int) -> Int {
        let paragraph = paragraphs[index]
        if let table = paragraph.table {
            take(TableWork(table, section: section, isTargets: part == .targets, year: year))
            return index + 1
        }
        if let next = readAttribute(index, before: end) { return next }
        if paragraph.marker.isNumbered, let level = level(of: paragraph.marker) {
            leave(to: level)
            if let named = inlineUnit(paragraph) {
                open(paragraph, level, heading: named.heading)
                content(named.rest, next: nil)
                return index + 1
            }
            if isHeading(index, before: end) {
                let heading = heading(paragraph)
                open(paragraph, level, heading: heading)
                bracketed(paragraph)
                if let rest = labelledHeading(paragraph) { content(rest, next: nil) }
                actionOverAttributes(index, before: end)
                return index + 1
            }
        }
        content(paragraph, next: index + 1 < end ? paragraphs[index + 1] : nil)
        return index + 1
    }

    mutating func add(_ section: PlanReading.Section) { sections.append(section) }

    /// Adds what the rows of a table say.
    mutating func take(_ work: TableWork) {
        sections += work.sections
        tasks += work.tasks
        assignments += work.assignments
        indicators += work.indicators
        duties += work.duties
        deadlines += work.deadlines
    }

    func level(of marker: Marker) -> Int? {
        let base = (hasCapitals ? 1 : 0)
        let numbers = base + (hasRomans ? 1 : 0)
        switch marker {
        case .none, .bullet: return nil
        case .capital: return 0
        case .roman: return base
        case .path(let path): return base + path.split(separator: ".").count - 1
        case .numbers(let parts): return numbers + parts.count - 1
        case .letter:
            return max(numbers, path.last.map { $0.isLetter ? $0.level : $0.level + 1 } ?? 0)
        }
    }

    private mutating func leave(to level: Int) { path.removeAll { $0.level >= level } }

    private mutating func open(_ paragraph: Paragraph, _ level: Int, heading: Text) {
        let part = Outline.part(heading, under: path.last?.part)
        switch paragraph.marker {
        case .capital(let label), .roman(let label):
            path.append((label, level, part, false))
        case .letter(let label):
            path.append((label, level, part, true))
        case .path(let printed):
            let labels = printed.split(separator: ".").map(String.init)
            path = path.filter { $0.level < level - labels.count + 1 }
            for (offset, label) in labels.enumerated() {
                path.append((label, level - labels.count + 1 + offset, part, false))
            }
        case .numbers(let parts):
            // "2.1" under "II.2" stands below it; under "II" alone it brings its own "2".
            let first = level - parts.count + 1
            path.removeAll { $0.level >= first }
            for (offset, number) in parts.enumerated() {
                path.append(("\(number)", first + offset, part, false))
            }
        case .none, .bullet: return
        }
        sections.append(
            PlanReading.Section(
                number: section, heading: heading.string, line: paragraph.line,
                endLine: paragraph.endLine))
        if part == .organisation, path.count > 1 || !hasRomans { responsible(paragraph, heading) }
    }

    /// What a heading announces; without a word of its own it goes on with the part above.
    static func part(_ heading: Text, under parent: Part?) -> Part {
        if heading.has(any: ["chi tieu", "muc tieu cu the"]) { return .targets }
        if parent == .organisation { return .organisation }
        if heading.starts(withAny: [
            "muc dich", "yeu cau", "quan diem", "muc tieu", "can cu", "dac diem", "tinh hinh",
            "su can thiet", "boi canh",
        ]), !heading.has(any: ["nhiem vu", "giai phap"]) {
            return .purpose
        }
        if heading.has(any: [
            "to chuc thuc hien", "phan cong thuc hien", "phan cong nhiem vu",
            "trach nhiem thuc hien", "trach nhiem cua cac",
        ]),
            parent == nil || heading.starts(with: "to chuc thuc hien")
        {
            return .organisation
        }
        return parent ?? .work
    }

    // MARK: - Facts about work

    /// A line that is wholly a labelled fact, with bullets of units below it where its own value
    /// is empty. Returns the index after it.
    private mutating func readAttribute(_ index: Int, before end: Int) -> Int? {
        let paragraph = paragraphs[index]
        guard Attribute.begins(paragraph.text), !path.isEmpty else { return nil }
        if case .roman = paragraph.marker { return nil }
        if case .letter = paragraph.marker, let level = level(of: paragraph.marker) {
            leave(to: level)
        }
        var next = index + 1
        for attribute in Attribute.all(in: paragraph.text) {
            var value = paragraph.text.part(attribute.value)
            if value.isEmpty {
                while next < end, paragraphs[next].marker == .bullet,
                    Units.begins(paragraphs[next].text), !Attribute.begins(paragraphs[next].text)
                {
                    value =
                        value.isEmpty
                        ? paragraphs[next].text : value.joined(paragraphs[next].text, with: "; ")
                    next += 1
                }
            }
            take(attribute.kind, value, attribute.value, paragraph)
        }
        return next
    }

    private mutating func take(
        _ kind: Attribute.Kind, _ value: Text, _ range: Range<Int>, _ paragraph: Paragraph
    ) {
        switch kind {
        case .lead: assign(.lead, value, paragraph)
        case .coordinate: assign(.coordinate, value, paragraph)
        case .time:
            if let found = Deadlines(year: year).labelled(paragraph, range, section: section) {
                deadlines.append(found)
            }
        case .other: return
        }
    }

    /// Facts in the brackets or at the end of a heading or a task.
    private mutating func bracketed(_ paragraph: Paragraph) {
        for attribute in Attribute.all(in: paragraph.text) where attribute.start > 0 {
            take(attribute.kind, paragraph.text.part(attribute.value), attribute.value, paragraph)
        }
    }

    /// A numbered action with nothing but facts below it is itself the work of its section.
    private mutating func actionOverAttributes(_ index: Int, before end: Int) {
        guard part == .work, index + 1 < end, Attribute.begins(paragraphs[index + 1].text),
            !paragraphs[index].text.isShouted
        else { return }
        let own = level(of: paragraphs[index].marker) ?? 0
        for paragraph in paragraphs[(index + 1)..<end] {
            if paragraph.marker.isNumbered, let level = level(of: paragraph.marker), level <= own {
                break
            }
            if !Attribute.begins(paragraph.text) {
                if case .letter = paragraph.marker { return }
                if !paragraph.marker.isNumbered { return }
                break
            }
        }
        add(paragraphs[index])
    }

    // MARK: - Work

    /// A bullet, a paragraph, or a numbered line that is itself an action.
    private mutating func content(_ paragraph: Paragraph, next: Paragraph?) {
        guard !path.isEmpty else { return }
        switch part {
        case .purpose:
            indicators += Indicators.read(paragraph, section: section, isTarget: false)
                .filter { $0.unit == "%" ? $0.comparator != .equal : $0.per != .year }
        case .targets:
            indicators += Indicators.read(paragraph, section: section, isTarget: true)
        case .work, .organisation:
            if isLeadIn(paragraph, next) || pointsAway(paragraph.text) { return }
            add(paragraph)
            bracketed(paragraph)
            entrusted(paragraph)
            indicators += Indicators.read(paragraph, section: section, isTarget: false)
            let asked = Duties(year: year).read(paragraph, section: section)
            duties += asked
            if asked.isEmpty {
                // A label may have told the same limit already.
                let told = deadlines.filter { $0.line == paragraph.line }.map(\.due)
                deadlines += Deadlines(year: year).read(paragraph, section: section)
                    .filter { $0.due == nil ? told.isEmpty : !told.contains($0.due) }
            }
        }
    }

    private mutating func add(_ paragraph: Paragraph) {
        tasks.append(
            PlanReading.Task(
                section: section, text: paragraph.text.string, line: paragraph.line,
                endLine: paragraph.endLine))
    }

    /// `Giải pháp thực hiện:` above its bullets announces work and is none.
    private func isLeadIn(_ paragraph: Paragraph, _ next: Paragraph?) -> Bool {
        guard paragraph.endsWithColon, let next else { return false }
        if paragraph.text.wordCount <= 6 { return true }
        return next.marker == .bullet || next.marker.isNumbered || next.marker == .none
    }

    /// `(Nhiệm vụ chi tiết tại Phụ lục kèm theo)` says where the work stands and is none.
    private func pointsAway(_ text: Text) -> Bool {
        let bare = text.without(trailing: ".;")
        return bare.is(0, "(") && bare.last == 0x29
            && bare.has(any: ["phu luc", "kem theo", "chi tiet", "bieu"])
    }

    /// `Giao Phòng Văn hóa - Xã hội chủ trì, phối hợp với …` and, straight under the heading of
    /// organisation, `- Phòng Kinh tế: …`.
    private mutating func entrusted(_ paragraph: Paragraph) {
        let text = paragraph.text
        if text.starts(withAny: ["giao", "phan cong"]), let lead = text.find("chu tri") {
            let name = text.part((text.starts(with: "giao") ? 4 : 9)..<lead.lowerBound).without(
                trailing: ", ")
            if Units.begins(name), name.wordCount < 30 { assign(.lead, name, paragraph) }
            return
        }
        guard part == .organisation, path.count == 1, paragraph.marker == .bullet,
            let colon = text.folded.prefix(140).firstIndex(of: 0x3A)
        else { return }
        let name = Units.withoutCourtesy(text.part(0..<colon))
        if Units.begins(name), name.wordCount <= 20 { assign(.responsible, name, paragraph) }
    }

    // MARK: - Units

    private mutating func responsible(_ paragraph: Paragraph, _ heading: Text) {
        let name = Units.withoutCourtesy(heading)
        guard Units.begins(name) else { return }
        assign(.responsible, name, paragraph)
    }

    private mutating func assign(_ role: PlanReading.Duty, _ names: Text, _ paragraph: Paragraph) {
        let units = Units.split(names.without(trailing: ".;, "))
        guard !units.isEmpty else { return }
        assignments.append(
            PlanReading.Assignment(
                section: section, role: role, units: units, line: paragraph.line,
                endLine: paragraph.endLine))
    }
}
