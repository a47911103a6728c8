import Foundation
import Markup
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
            date: .init(year: Day(of: report.composedAt).year), kind: .report,
            subject: particulars.subject, addressees: particulars.addressees, blocks: blocks,
            recipients: particulars.recipients, signature: particulars.signature,
            isDraft: isDraft, annexes: annexes)
    }

    private var blocks: [OfficialDocument.Block] {
        let template = report.template
        var blocks = paragraphs(.opening, otherwise: filled(template.opening))
        for (place, chapter) in template.chapters.enumerated() {
            blocks.append(
                .heading(
                    level: 1, number: Wording.roman(place + 1) + ".",
                    words: filled(chapter.heading)))
            blocks += content(chapter.content)
        }
        return blocks + paragraphs(.closing, otherwise: filled(template.closing))
    }

    private func content(_ content: Template.Content) -> [OfficialDocument.Block] {
        switch content {
        case .results: results
        case .targets: targets
        case .comparison: comparison
        case .late: late
        case .next: next
        case .strengths: written(.strengths)
        case .shortcomings: written(.shortcomings)
        case .causes: written(.causes)
        case .difficulties: written(.difficulties)
        case .proposals: written(.proposals)
        }
    }

    /// A sentence of the template with its places filled.
    private func filled(_ sentence: String) -> String {
        TemplatePlace.fill(sentence) { place in
            let targets = report.figures.targets
            return switch place {
            case .period: Wording.name(report.period)
            case .next: Wording.following(report.period)
            case .before: Wording.name(report.period.yearBefore)
            case .plan: Wording.paper(report.figures.plan)
            case .issuer: report.particulars.issuer
            case .year: String(report.period.first.year)
            case .reached: String(targets.count { $0.state == .reached })
            case .targets: String(targets.count)
            }
        }
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

    private var comparison: [OfficialDocument.Block] {
        let lines = report.figures.compared ?? []
        guard !lines.isEmpty else {
            return [.paragraph("Hai kỳ chưa có số liệu được ghi nhận để so sánh.")]
        }
        let before = Wording.short(report.period.yearBefore)
        return [
            .table(
                OfficialDocument.Table(
                    columns: [
                        .init("TT", share: 3, alignment: .center), .init("Nội dung", share: 18),
                        .init(Wording.short(report.period), share: 7, alignment: .center),
                        .init(before, share: 7, alignment: .center),
                        .init("Tăng, giảm", share: 8, alignment: .center),
                    ],
                    rows: lines.enumerated().map { place, line in
                        [
                            "\(place + 1)", line.measure.name.vi, Wording.figure(line.now),
                            Wording.figure(line.before),
                            line.change.map(Wording.percent) ?? "–",
                        ]
                    }))
        ]
    }

    /// What the numbers rest on. It goes with the paper when there is anything.
    private var annexes: [OfficialDocument.Annex] {
        let proofs = report.figures.proofs ?? []
        guard !proofs.isEmpty else { return [] }
        var blocks: [OfficialDocument.Block] = [
            .table(
                OfficialDocument.Table(
                    columns: [
                        .init("TT", share: 3, alignment: .center),
                        .init("Ngày", share: 8, alignment: .center), .init("Nội dung", share: 15),
                        .init("Loại", share: 8),
                        .init("Mã QR, địa chỉ công khai", share: 9, alignment: .center),
                    ],
                    rows: proofs.enumerated().map { place, proof in
                        [
                            .init("\(place + 1)"), .init(proof.day.written),
                            .init(proof.title, link: proof.address), .init(proof.measure.name.vi),
                            proof.address.map { .init("", link: $0, code: $0) } ?? .init("–"),
                        ]
                    }))
        ]
        if proofs.count == Figures.listed {
            blocks.append(
                .paragraph(
                    "Danh sách nêu \(Figures.listed) việc đầu tiên; các việc khác lưu tại sổ."))
        }
        let name = Wording.name(report.period)
        return [OfficialDocument.Annex("Minh chứng kết quả \(name)", blocks: blocks)]
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
