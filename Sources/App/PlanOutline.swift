import Markup
import PlanReader

/// A plan's reading as an outline that a person reads in the terminal: the head, then each section
/// with its work, units, targets and limits, each with the line on which it stands.
struct PlanOutline {
    private let reading: PlanReading
    private let language: Language
    private let width = 88

    init(_ reading: PlanReading, language: Language) {
        self.reading = reading
        self.language = language
    }

    var text: String {
        (head() + reading.sections.flatMap(section) + foot()).joined(separator: "\n")
    }

    private func word(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    // MARK: - Head

    private func head() -> [String] {
        var lines = [
            Terminal.strong(wrapped(reading.title ?? word("(không tên)", "(no title)"), 0))
        ]
        let blank = word("(để trống)", "(left blank)")
        lines.append(
            Terminal.soft(
                [
                    reading.issuer ?? word("(không rõ cơ quan)", "(issuer unknown)"),
                    word("số ", "no. ") + (reading.number ?? blank),
                    (reading.place.map { $0 + ", " } ?? "") + (reading.date ?? blank),
                ].joined(separator: " · ")))
        for basis in reading.legalBases {
            let date = basis.date.map { " (\($0))" } ?? ""
            lines.append(
                Terminal.soft("  ⚖ \(basis.kind.map { $0 + " " } ?? "")\(basis.number)\(date)"))
        }
        lines.append("")
        lines.append(
            word(
                "\(reading.tasks.count) việc · \(reading.indicators.count) chỉ tiêu · "
                    + "\(units) đơn vị · \(reading.reportDuties.count) kỳ báo cáo",
                "\(reading.tasks.count) tasks · \(reading.indicators.count) targets · "
                    + "\(units) units · \(reading.reportDuties.count) report duties"))
        return lines
    }

    private var units: Int { Set(reading.assignments.flatMap(\.units)).count }

    // MARK: - Sections

    private func section(_ section: PlanReading.Section) -> [String] {
        let depth = section.number.split(separator: ".").count - 1
        let indent = depth * 2
        let title = "\(section.number)  \(section.heading)"
        var lines = depth == 0 ? [""] : []
        lines.append(
            margin(section.line) + spaces(indent)
                + Terminal.strong(wrapped(title, indent + section.number.count + 2)))
        for assignment in reading.assignments where assignment.section == section.number {
            let role =
                switch assignment.role {
                case .lead: word("chủ trì", "lead")
                case .coordinate: word("phối hợp", "joining")
                case .responsible: word("thực hiện", "responsible")
                }
            lines.append(
                margin(assignment.line) + spaces(indent + 2)
                    + Terminal.accent(
                        wrapped("\(role): \(assignment.units.joined(separator: "; "))", indent + 4))
            )
        }
        for indicator in reading.indicators where indicator.section == section.number {
            lines.append(
                margin(indicator.line) + spaces(indent + 2)
                    + Terminal.good(
                        wrapped("◎ \(amount(indicator)) – \(indicator.text)", indent + 4)))
        }
        for task in reading.tasks where task.section == section.number {
            lines.append(
                margin(task.line) + spaces(indent + 2) + "• " + wrapped(task.text, indent + 4))
        }
        for duty in reading.reportDuties where duty.section == section.number {
            lines.append(margin(duty.line) + spaces(indent + 2) + Terminal.warm("⏰ " + when(duty)))
        }
        for deadline in reading.deadlines where deadline.section == section.number {
            let limit = deadline.due ?? deadline.window ?? ""
            lines.append(margin(deadline.line) + spaces(indent + 2) + Terminal.warm("⏰ " + limit))
        }
        return lines
    }

    private func amount(_ indicator: PlanReading.Indicator) -> String {
        let sign =
            switch indicator.comparator {
            case .atLeast: "≥ "
            case .atMost: "≤ "
            case .equal: ""
            }
        let value =
            indicator.value.rounded() == indicator.value
            ? "\(Int(indicator.value))" : "\(indicator.value)"
        let per =
            switch indicator.per {
            case .week: word("tuần", "week")
            case .month: word("tháng", "month")
            case .quarter: word("quý", "quarter")
            case .year: word("năm", "year")
            }
        let hours = indicator.withinHours.map { word(" trong \($0) giờ", " within \($0) h") } ?? ""
        let unit = indicator.unit == "%" ? "%" : " \(indicator.unit)"
        return "\(sign)\(value)\(unit)/\(per)\(hours)"
    }

    private func when(_ duty: PlanReading.ReportDuty) -> String {
        let day = duty.day.map { word(" (ngày \($0))", " (day \($0))") } ?? ""
        switch duty.kind {
        case .monthly: return word("báo cáo hằng tháng", "monthly report") + day
        case .quarterly: return word("báo cáo hằng quý", "quarterly report") + day
        case .yearly: return word("báo cáo hằng năm", "yearly report") + day
        case .once: return word("báo cáo trước ", "report by ") + (duty.due ?? "")
        case .periodic: return word("báo cáo định kỳ", "report periodically")
        case .onRequest: return word("báo cáo khi có yêu cầu", "report on request")
        }
    }

    // MARK: - Foot

    private func foot() -> [String] {
        var lines: [String] = [""]
        for duty in reading.reportDuties where duty.section == nil {
            lines.append(margin(duty.line) + Terminal.warm("⏰ " + when(duty)))
        }
        if let signatory = reading.signatory {
            let posts = [
                signatory.authority, signatory.capacity, signatory.position, signatory.name,
            ]
            lines.append(
                margin(reading.places.signatory ?? 0) + word("Ký: ", "Signed: ")
                    + posts.compactMap { $0 }.joined(separator: " · "))
        }
        if !reading.recipients.isEmpty {
            lines.append(
                margin(reading.places.recipients.first ?? 0) + word("Nơi nhận: ", "To: ")
                    + wrapped(reading.recipients.joined(separator: "; "), 2))
        }
        for warning in reading.warnings {
            lines.append(margin(warning.line) + Terminal.bad("⚠ " + wrapped(warning.message, 2)))
        }
        return lines
    }

    // MARK: - Layout

    private func margin(_ line: Int) -> String {
        let number = line > 0 ? "\(line)" : ""
        return Terminal.soft(spaces(max(0, 5 - number.count)) + number + "  ")
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

    /// Breaks a long text at spaces, later lines under the first.
    private func wrapped(_ text: String, _ indent: Int) -> String {
        var lines: [String] = [""]
        for word in text.split(separator: " ") {
            let last = lines[lines.count - 1]
            if !last.isEmpty, last.count + word.count + 1 > width - indent {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] = last.isEmpty ? String(word) : last + " " + word
            }
        }
        return lines.joined(separator: "\n" + spaces(indent + 7))
    }
}
