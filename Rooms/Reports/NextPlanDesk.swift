import Foundation
import Markup
import Office
import OfficialDocuments
import Web
import WorkingTime

/// Drafting the next year's plan from this year's.
enum NextPlanDesk {
    private struct Known: Sendable {
        let book: PlanBook?
        let draft: PlanDraft?
    }

    /// The year after the one that a visitor is in, or the one asked for beside it.
    private static func year(_ visit: OfficerVisit, _ form: Form) -> Int {
        let next = Day(of: visit.frame.now).year + 1
        let asked = Int(form["year"]) ?? next
        return (next - 1...next + 1).contains(asked) ? asked : next
    }

    private static func known(_ visit: OfficerVisit, _ year: Int) async throws -> Known {
        let house = visit.office.house
        let now = visit.frame.now
        return try await visit.office.read { connection in
            let book = try Period.year(year - 1).flatMap {
                try house.planBook(connection, $0, at: now)
            }
            return Known(book: book, draft: try connection.planDraft(year: year))
        }
    }

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        let year = year(visit, visit.query)
        let known = try await known(visit, year)
        let fresh = known.book.map { NextPlan(book: $0, year: year).text } ?? ""
        let usual: OfficialDocument.Form =
            (known.book?.form ?? visit.office.particulars.form) == .party ? .party : .state
        let isFresh = visit.query["fresh"] == "1" || known.draft == nil
        let shown =
            isFresh
            ? PlanDraft.Text(year: year, form: usual, body: fresh)
            : known.draft?.text ?? PlanDraft.Text(year: year, form: usual, body: fresh)
        return .page(
            NextPlanPage(
                shown: shown, draft: known.draft, hasPlan: known.book != nil,
                mayWrite: visit.officer.may(.writeReport),
                isSaved: visit.query["saved"] == "1"))
    }

    @Sendable static func save(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        let officer = visit.officer
        let text = PlanDraft.Text(
            year: year(visit, form), form: form["form"] == "party" ? .party : .state,
            body: form.raw("body"))
        let version = Int(form["version"]) ?? 0
        do {
            guard text.body.count <= Limits.textCharacters else { throw Refusal(Phrases.tooLong) }
            try await visit.office.act("plan.draft", by: officer) { act in
                try act.save(text, version: version, by: officer)
                act.note(Ref("planDraft", String(text.year)), String(text.year))
            }
        } catch let refusal as Refusal
            where refusal.status == .unprocessable || refusal.status == .conflict
        {
            let known = try await known(visit, text.year)
            return .page(
                NextPlanPage(
                    shown: text, draft: known.draft, hasPlan: known.book != nil, mayWrite: true,
                    trouble: refusal.reason.text),
                status: refusal.status)
        }
        return .seeOther("/office/next-plan?year=\(text.year)&saved=1")
    }

    /// The saved draft as a Word file.
    @Sendable static func wordFile(_ visit: OfficerVisit) async throws -> Reply {
        let year = year(visit, visit.query)
        let known = try await known(visit, year)
        guard let draft = known.draft else { throw Refusal.notFound }
        let document = NextPlan.document(
            draft.text, book: known.book, commune: visit.office.particulars)
        return .download(
            try document.wordFile(), contentType: Desk.wordType,
            name: "Kế hoạch năm \(year) - dự thảo.docx")
    }
}

/// The text of the draft in one large box.
struct NextPlanPage: PageContent {
    let shown: PlanDraft.Text
    let draft: PlanDraft?
    private let hasPlan: Bool
    private let mayWrite: Bool
    private let isSaved: Bool
    private let trouble: String?

    init(
        shown: PlanDraft.Text, draft: PlanDraft?, hasPlan: Bool, mayWrite: Bool,
        isSaved: Bool = false, trouble: String? = nil
    ) {
        self.shown = shown
        self.draft = draft
        self.hasPlan = hasPlan
        self.mayWrite = mayWrite
        self.isSaved = isSaved
        self.trouble = trouble
    }

    private enum CodingKeys: CodingKey { case shown, draft }

    var title: String { NextPlanPhrases.title(shown.year).text }

    func html(_ frame: Frame) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="measure">\(NextPlanPhrases.intro)</p>
        \(notice(trouble))\(saved)
        \(hasPlan ? HTML() : "<p class=\"empty\">\(NextPlanPhrases.noPlan)</p>")
        \(standing)
        \(mayWrite ? form(frame) : reading)
        <p class="acts"><a href="/office/reports">\(Phrases.all)</a></p>
        """
    }

    private var saved: HTML {
        guard isSaved, trouble == nil else { return HTML() }
        return "<div class=\"notice good\" role=\"status\"><p>\(Phrases.saved)</p></div>"
    }

    private var standing: HTML {
        guard let draft else { return "<p class=\"soft\">\(NextPlanPhrases.fresh)</p>" }
        return """
            <p class="soft">\(TemplatePhrases.changed(draft.changedBy, at: draft.changedAt.written))</p>
            <p class="acts"><a class="button" href="/office/next-plan/docx?year=\(shown.year)">\(NextPlanPhrases.download)</a> <a href="/office/next-plan?year=\(shown.year)&amp;fresh=1">\(NextPlanPhrases.again)</a></p>
            """
    }

    private func form(_ frame: Frame) -> HTML {
        """
        <form class="sheet" method="post" action="/office/next-plan">\(frame.proof)
        <input type="hidden" name="year" value="\(shown.year)">
        <input type="hidden" name="version" value="\(draft?.version ?? 0)">
        <label for="form">\(NextPlanPhrases.layout)</label>
        <select id="form" name="form"><option value="state"\(if: shown.form == .state, " selected")>\(NextPlanPhrases.state)</option><option value="party"\(if: shown.form == .party, " selected")>\(NextPlanPhrases.party)</option></select>
        <label for="body">\(NextPlanPhrases.body)<span class="hint">\(NextPlanPhrases.hint)</span></label>
        <textarea id="body" name="body" rows="30" lang="vi">\(shown.body)</textarea>
        <p class="acts"><button>\(NextPlanPhrases.save)</button></p></form>
        """
    }

    /// For who only reads.
    private var reading: HTML {
        shown.body.split(whereSeparator: \.isNewline).map { "<p lang=\"vi\">\($0)</p>" as HTML }
            .joined()
    }
}

/// The words of the next year's plan.
enum NextPlanPhrases {
    static let nextPlan = Phrase(vi: "Dự thảo kế hoạch năm sau", en: "Next year's plan")
    static func title(_ year: Int) -> Phrase {
        Phrase(vi: "Dự thảo kế hoạch năm \(year)", en: "Draft plan for \(year)")
    }
    static let intro = Phrase(
        vi:
            "Bản nháp lấy từ kế hoạch năm nay: các mục, việc chưa xong, chỉ tiêu với kết quả và gợi ý. "
            + "Anh/chị sửa tùy ý rồi lưu và tải Word; gợi ý chỉ để tham khảo.",
        en: "The draft comes from this year's plan: its sections, unfinished tasks, targets with "
            + "results and suggestions. Change anything, save it and take the Word file.")
    static let noPlan = Phrase(
        vi: "Chưa có kế hoạch năm nay để lấy nội dung. Có thể tự viết vào ô dưới đây.",
        en: "There is no plan of this year to draw from. You can write into the box below.")
    static let fresh = Phrase(vi: "Bản nháp mới, chưa lưu.", en: "A new draft, not saved yet.")
    static let again = Phrase(
        vi: "Soạn lại từ kế hoạch (bản đã lưu còn nguyên đến khi lưu)",
        en: "Draft it anew (the saved one stays until you save)")
    static let download = Phrase(vi: "Tải Word bản đã lưu", en: "The saved draft as Word file")
    static let layout = Phrase(vi: "Thể thức", en: "Layout")
    static let state = Phrase(
        vi: "Nhà nước (Nghị định 30/2020/NĐ-CP)", en: "State (Decree 30/2020)")
    static let party = Phrase(vi: "Đảng (Hướng dẫn 36-HD/VPTW)", en: "Party (Guideline 36)")
    static let body = Phrase(vi: "Nội dung", en: "Text")
    static let hint = Phrase(
        vi:
            "“I.”, “1.”, “a)” đầu dòng là đề mục; “-” là gạch đầu dòng; “| a | b |” là hàng của bảng; "
            + "“PHỤ LỤC:” mở đầu phụ lục.",
        en: "Lines with “I.”, “1.”, “a)” are headings, “-” bullets, “| a | b |” rows of a table; "
            + "“PHỤ LỤC:” begins an annex.")
    static let save = Phrase(vi: "Lưu bản nháp", en: "Save the draft")
}
