import Foundation
import Markup
import Office
import OfficialDocuments
import WorkingTime

/// The next year's plan as this year's suggests it: its sections, what of it is unfinished, and
/// its targets with what was reached. Everything is text for a person to change.
struct NextPlan {
    let book: PlanBook
    let year: Int

    /// The text of the draft.
    var text: String {
        var lines = ["Căn cứ kết quả thực hiện \(old);"]
        lines.append("\(book.issuer) ban hành \(name) như sau:")
        for section in book.sections {
            lines.append("\(NextPlan.marker(section.number)) \(section.heading)")
            lines += content(of: section.number)
        }
        let known = Set(book.sections.map(\.number))
        let homeless = Set(book.tasks.map(\.section) + book.targets.map(\.section))
            .subtracting(known)
        for number in homeless.sorted() { lines += content(of: number) }
        guard !book.targets.isEmpty else { return lines.joined(separator: "\n") }
        lines += ["", "PHỤ LỤC: Kết quả chỉ tiêu năm \(year - 1) và gợi ý cho năm \(year)"]
        lines.append("| TT | Chỉ tiêu | Kế hoạch \(year - 1) | Kết quả | Gợi ý năm \(year) |")
        for (place, target) in book.targets.enumerated() {
            let (required, done, share) = Wording.target(Figures.Target(target))
            let result = share == "–" ? done : "\(done) (\(share))"
            lines.append(
                "| \(place + 1) | \(Wording.brief(target.text)) | \(required) | \(result) | "
                    + "\(NextPlan.suggestion(target)) |")
        }
        return lines.joined(separator: "\n")
    }

    /// What the paper is about: this year's title with the next year in it.
    var subject: String {
        let old = String(year - 1)
        return book.title.contains(old)
            ? book.title.replacing(old, with: String(year)) : "\(book.title) năm \(year)"
    }

    private var name: String { "Kế hoạch \(Wording.lowered(subject))" }

    private var old: String {
        Wording.paper(
            .init(title: book.title, number: book.number, date: book.date, issuer: book.issuer))
    }

    private func content(of section: String) -> [String] {
        let targets = book.targets.filter { $0.section == section }.map {
            "- \(NextPlan.line($0.text))"
        }
        let tasks = book.tasks.filter { $0.section == section && !$0.isDone }.map { task in
            let leads = task.leads.isEmpty ? "" : " (\(task.leads.joined(separator: ", ")))"
            return "- \(NextPlan.line(task.text))\(leads) [chuyển tiếp từ năm \(year - 1)]"
        }
        return targets + tasks
    }

    /// On one line, without its dash and its full stop.
    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
            .trimmingCharacters(in: CharacterSet(charactersIn: " -–*.;"))
    }

    /// `II.` for `II`, `1.` for `II.1`, `a)` for `II.1.a`: the last part as papers write it.
    static func marker(_ number: String) -> String {
        let last = number.split(separator: ".").last.map(String.init) ?? number
        let isLetter = last.count == 1 && last.first?.isLowercase == true
        return isLetter ? "\(last))" : "\(last)."
    }

    /// What the result speaks for, and why: half of what was reached beyond the target is asked
    /// for next year; a target that was not reached stays.
    static func suggestion(_ target: TargetStanding) -> String {
        let value = Reading.quantity(target.value)
        let unit = target.unit.isEmpty ? "" : "\u{A0}\(target.unit)"
        switch target.state {
        case .nothingArose: return "Giữ \(value)\(unit): trong năm không phát sinh"
        case .missed, .behind: return "Giữ \(value)\(unit): chưa đạt"
        case .onTrack: return "Giữ \(value)\(unit): năm chưa hết"
        case .reached: break
        }
        guard target.comparator != "atMost", target.required > 0,
            target.done > target.required
        else { return "Giữ \(value)\(unit): đạt" }
        let excess = target.done / target.required - 1
        let raised = (target.value * (1 + excess / 2)).rounded(.down)
        let limit = target.unit == "%" ? 100 : Double.greatestFiniteMagnitude
        guard min(raised, limit) > target.value else { return "Giữ \(value)\(unit): đạt" }
        let share = Reading.quantity((excess * 1_000).rounded() / 10)
        return "Nâng lên \(Reading.quantity(min(raised, limit)))\(unit): vượt \(share)\u{A0}%, "
            + "lấy một nửa phần vượt"
    }

    /// The paper of a draft.
    static func document(
        _ draft: PlanDraft.Text, book: PlanBook?, commune: Commune
    ) -> OfficialDocument {
        let (blocks, annexes) = PlainPaper.read(draft.body)
        let isParty = draft.form == .party
        let issuer = book.map(\.issuer) ?? commune.issuer
        let body = isParty ? "ĐU" : "UBND"
        return OfficialDocument(
            form: draft.form,
            superior: isParty ? Report.Particulars.partyAbove(commune.superior) : "",
            issuer: issuer.isEmpty ? commune.issuer : issuer,
            symbol: OfficialDocument.Kind.plan.symbol(of: body, draft.form), place: commune.place,
            date: .init(year: draft.year), kind: .plan,
            subject: [
                book.map { NextPlan(book: $0, year: draft.year).subject } ?? "năm \(draft.year)"
            ],
            blocks: blocks, recipients: book?.recipients ?? [],
            signature: .init(
                authority: book?.signatory.authority, capacity: book?.signatory.capacity,
                position: book?.signatory.position, name: book?.signatory.name),
            isDraft: true, annexes: annexes)
    }
}
