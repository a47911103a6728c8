import Foundation
import Office
import OfficialDocuments
import WorkingTime

/// A report as the official paper that it becomes.
struct Paper {
    private let report: Report

    init(_ report: Report) { self.report = report }

    func document(isDraft: Bool) -> OfficialDocument {
        let particulars = report.particulars
        return OfficialDocument(
            form: particulars.form, superior: particulars.superior, issuer: particulars.issuer,
            symbol: particulars.symbol, place: particulars.place,
            date: .init(year: Day(of: report.composedAt).year), kind: "Báo cáo",
            subject: particulars.subject, addressees: particulars.addressees, blocks: blocks,
            recipients: particulars.recipients, signature: particulars.signature,
            isDraft: isDraft)
    }

    private var blocks: [OfficialDocument.Block] {
        let period = report.period
        let issuer = report.particulars.issuer
        var blocks = paragraphs(
            .opening, otherwise: Wording.opening(report.figures.plan, period, issuer: issuer))
        blocks += chapter("I.", "Kết quả thực hiện", results)
        blocks += chapter("II.", "Thực hiện chỉ tiêu", targets)
        blocks += chapter("III.", "Việc chậm và nguyên nhân", late)
        blocks += chapter("IV.", "Khó khăn, vướng mắc", written(.difficulties))
        blocks += chapter("V.", "Đề xuất, kiến nghị", written(.proposals))
        blocks += chapter("VI.", "Nhiệm vụ \(Wording.following(period))", next)
        blocks += paragraphs(.closing, otherwise: Wording.closing(period, issuer: issuer))
        return blocks
    }

    private func chapter(
        _ number: String, _ words: String, _ inside: [OfficialDocument.Block]
    ) -> [OfficialDocument.Block] {
        [.heading(level: 1, number: number, words: words)] + inside
    }

    private var results: [OfficialDocument.Block] {
        let figures = report.figures
        var blocks = paragraphs(.results)
        var place = 1
        for section in figures.sections {
            let words = section.heading.isEmpty ? "Mục \(section.number)" : section.heading
            blocks.append(.heading(level: 2, number: "\(place).", words: words))
            place += 1
            blocks += section.evidence.map { .bullet(Wording.sentence($0) + ".") }
            blocks += section.works.map { .bullet(line(of: $0)) }
        }
        if !figures.other.isEmpty {
            if !figures.sections.isEmpty {
                blocks.append(.heading(level: 2, number: "\(place).", words: "Việc khác"))
            }
            blocks += figures.other.map { .bullet(Wording.sentence($0) + ".") }
        }
        return blocks.isEmpty ? [.paragraph("Trong kỳ chưa có kết quả được ghi nhận.")] : blocks
    }

    private func line(of work: Figures.Work) -> String {
        var parts = work.evidence.map { Wording.inside(Wording.sentence($0)) }
        if work.isDone { parts.append("đã hoàn thành") }
        let words = Wording.brief(work.text)
        let done = parts.isEmpty ? words : "\(words): \(parts.joined(separator: "; "))"
        let note = Paper.unclosed(work.note)
        return note.isEmpty ? "\(done)." : "\(done). \(note)."
    }

    private var targets: [OfficialDocument.Block] {
        let targets = report.figures.targets
        guard !targets.isEmpty else { return [.paragraph("Kế hoạch không đặt chỉ tiêu bằng số.")] }
        let reached = targets.count { $0.state == .reached }
        let table = OfficialDocument.Table(
            columns: [
                .init("TT", share: 3, alignment: .center), .init("Chỉ tiêu", share: 17),
                .init("Kỳ", share: 6, alignment: .center), .init("Kế hoạch", share: 6),
                .init("Thực hiện", share: 5), .init("Tỷ lệ", share: 4, alignment: .center),
                .init("Đánh giá", share: 6, alignment: .center),
            ],
            rows: targets.enumerated().map { place, target in
                let (required, done, share) = Wording.target(target)
                return [
                    "\(place + 1)", Wording.brief(target.text), Wording.short(target.period),
                    required, done, share, Wording.name(target.state),
                ]
            })
        return [.paragraph("Đạt \(reached)/\(targets.count) chỉ tiêu, cụ thể:"), .table(table)]
    }

    private var late: [OfficialDocument.Block] {
        let lines: [OfficialDocument.Block] = report.figures.late.map { task in
            var details = task.leads
            if let due = task.due { details.append("hạn \(due.written)") }
            let about = details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"
            let reason = task.reason.isEmpty ? "" : ". Nguyên nhân: \(Paper.unclosed(task.reason))"
            return .bullet("\(Wording.brief(task.text))\(about)\(reason).")
        }
        let blocks = paragraphs(.late) + lines
        return blocks.isEmpty ? [.paragraph("Không có việc chậm tiến độ.")] : blocks
    }

    private var next: [OfficialDocument.Block] {
        let lines: [OfficialDocument.Block] = report.figures.next.map { work in
            let day = work.day.map { " (\($0.written))" } ?? ""
            return .bullet("\(Wording.brief(work.words))\(day).")
        }
        let blocks = paragraphs(.next) + lines
        return blocks.isEmpty
            ? [.paragraph("Tiếp tục thực hiện các nhiệm vụ theo Kế hoạch.")] : blocks
    }

    private func written(_ part: Report.Part) -> [OfficialDocument.Block] {
        paragraphs(part, otherwise: "Không có.")
    }

    /// What a person wrote, a paragraph for each line; one that begins with a dash is a bullet.
    private func paragraphs(
        _ part: Report.Part, otherwise: String? = nil
    ) -> [OfficialDocument.Block] {
        let lines = report.narrative[part].split(separator: "\n")
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        if lines.isEmpty { return otherwise.map { [.paragraph($0)] } ?? [] }
        return lines.map { line in
            guard let first = line.first, "-–*+".contains(first) else { return .paragraph(line) }
            return .bullet(line.dropFirst().trimmingCharacters(in: .whitespaces))
        }
    }

    private static func unclosed(_ words: String) -> String {
        words.trimmingCharacters(in: CharacterSet(charactersIn: " .;\n"))
    }
}
