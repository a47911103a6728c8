import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// The notice that says which communes became this one: composed by the program from a few facts,
/// so that it reads as such notices do, and gone by itself on its day.
enum MergerDesk {
    /// Days that it may last: papers with the old names are used for some years.
    static let longestDays = 1_100

    @Sendable static func add(_ visit: OfficerVisit) async throws -> Reply {
        do {
            try await NoticeDesk.putUp(try read(visit.form, visit.office), visit)
            return .seeOther("/office/notices")
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(
                try await NoticeDesk.page(visit, trouble: refusal.reason), status: .unprocessable)
        }
    }

    private static func read(_ form: Form, _ office: Office) throws -> UrgentNotice {
        let names = form["oldNames"].split(whereSeparator: { $0 == "," || $0.isNewline })
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        let newName = form["newName"]
        let decision = form["decision"]
        guard !names.isEmpty, form["oldNames"].count <= Limits.lineCharacters,
            !newName.isEmpty, newName.count <= 100, !decision.isEmpty, decision.count <= 100
        else { throw Refusal(MergerPhrases.factsNeeded) }
        guard let signed = Day(iso: form["decidedOn"]) else {
            throw Refusal(MergerPhrases.dayNeeded)
        }
        guard form["mergerTarget"].isEmpty || Target.isGood(form["mergerTarget"]) else {
            throw Refusal(Phrases.targetNotRead)
        }
        let today = office.today
        let first = form["mergerFrom"].isEmpty ? today : Day(iso: form["mergerFrom"])
        guard let first, let last = Day(iso: form["mergerUntil"]), last >= max(first, today),
            last.number - first.number <= longestDays
        else { throw Refusal(MergerPhrases.daysNeeded(longestDays)) }
        return UrgentNotice(
            id: office.newID(),
            words: words(of: names, now: newName, by: decision, signed),
            target: form["mergerTarget"], from: max(first.start, office.now()),
            until: last.adding(days: 1).start, isMerger: true)
    }

    /// "Xã A, xã B nay là xã C, theo Nghị quyết số … ngày 16/06/2025."
    static func words(
        of names: [String], now newName: String, by decision: String, _ signed: Day
    ) -> PairedText {
        let listed = names.joined(separator: ", ")
        return PairedText(
            vi: "\(listed.prefix(1).uppercased())\(listed.dropFirst()) nay là \(newName), theo "
                + "\(decision) ngày \(signed.written).",
            en: "\(listed.prefix(1).uppercased())\(listed.dropFirst()) "
                + "\(names.count == 1 ? "is" : "are") now \(newName), by \(decision) of "
                + "\(signed.written).")
    }
}

/// The form for it, below that for urgent notices.
struct MergerForm {
    let typed: Form
    let commune: String

    func html(_ frame: Frame) -> HTML {
        let newName = typed["newName"].isEmpty ? commune : typed["newName"]
        let until =
            typed["mergerUntil"].isEmpty
            ? Day(of: frame.now).adding(days: 365).iso : typed["mergerUntil"]
        return """
            <section class="sheet measure"><h2>\(MergerPhrases.title)</h2><p>\(MergerPhrases.about)</p>
            <form method="post" action="/office/notices/merger">\(frame.proof)
            <label for="oldNames">\(MergerPhrases.oldNames)<span class="hint">\(MergerPhrases.oldNamesHint)</span></label><input id="oldNames" name="oldNames" type="text" maxlength="300" required value="\(typed["oldNames"])">
            <label for="newName">\(MergerPhrases.newName)</label><input id="newName" name="newName" type="text" maxlength="100" required value="\(newName)">
            <label for="decision">\(MergerPhrases.decision)<span class="hint">\(MergerPhrases.decisionHint)</span></label><input id="decision" name="decision" type="text" maxlength="100" required value="\(typed["decision"])">
            <label for="decidedOn">\(MergerPhrases.decidedOn)</label><input class="short" id="decidedOn" name="decidedOn" type="date" required value="\(typed["decidedOn"])">
            <label for="mergerTarget">\(Phrases.readMoreAt)<span class="hint">\(Phrases.targetHint)</span></label><input id="mergerTarget" name="mergerTarget" type="text" maxlength="500" value="\(typed["mergerTarget"])">
            <label for="mergerFrom">\(MergerPhrases.from)<span class="hint">\(MergerPhrases.emptyForToday)</span></label><input class="short" id="mergerFrom" name="mergerFrom" type="date" value="\(typed["mergerFrom"])">
            <label for="mergerUntil">\(MergerPhrases.until)</label><input class="short" id="mergerUntil" name="mergerUntil" type="date" required value="\(until)">
            <p class="acts"><button>\(Phrases.putUp)</button></p></form></section>
            """
    }
}

enum MergerPhrases {
    static let title = Phrase(
        vi: "Thông báo về sáp nhập", en: "Notice of a merger of communes")
    static let about = Phrase(
        vi:
            "Hiện yên lặng trên đầu mọi trang của cổng: “Xã A, xã B nay là xã C, theo Nghị quyết số "
            + "…”, và tự gỡ xuống khi hết hạn.",
        en:
            "Stands quietly on top of every page of the portal: which communes became this one, and "
            + "by which decision. It takes itself down on its day.")
    static let oldNames = Phrase(vi: "Tên các xã, phường cũ", en: "The old communes")
    static let oldNamesHint = Phrase(
        vi: "Cách nhau bằng dấu phẩy: xã Mỹ Đức, xã An Thắng", en: "Parted by commas")
    static let newName = Phrase(vi: "Nay là", en: "Now")
    static let decision = Phrase(vi: "Theo văn bản", en: "By the decision")
    static let decisionHint = Phrase(
        vi: "Ví dụ: Nghị quyết số 1669/NQ-UBTVQH15", en: "Such as: Nghị quyết số 1669/NQ-UBTVQH15")
    static let decidedOn = Phrase(vi: "Ký ngày", en: "Signed on")
    static let from = Phrase(vi: "Hiện từ ngày", en: "Shown from")
    static let emptyForToday = Phrase(vi: "Để trống: từ hôm nay", en: "Empty: from today")
    static let until = Phrase(vi: "Đến hết ngày", en: "Until the end of")
    static let factsNeeded = Phrase(
        vi: "Cần tên các xã cũ, tên xã mới và số văn bản. Chưa đăng; chữ đã gõ còn ở dưới.",
        en: "The old names, the new name and the decision are needed. Not put up; what you typed "
            + "is below.")
    static let dayNeeded = Phrase(
        vi: "Cần ngày ký văn bản. Chưa đăng; chữ đã gõ còn ở dưới.",
        en: "The day of signing is needed. Not put up; what you typed is below.")
    static func daysNeeded(_ days: Int) -> Phrase {
        Phrase(
            vi: "Ngày hết hạn phải từ hôm nay trở đi, sau ngày bắt đầu và không quá \(days) ngày. "
                + "Chưa đăng; chữ đã gõ còn ở dưới.",
            en: "The last day has to be today or later, after the first, and within \(days) days. "
                + "Not put up; what you typed is below.")
    }
}
