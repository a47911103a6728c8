import Markup
import Office
import WorkingTime

/// The room's words.
enum Phrases {
    static let reports = Phrase(vi: "Báo cáo", en: "Reports")
    static let intro = Phrase(
        vi: "Báo cáo được soạn từ sổ minh chứng và kế hoạch: kết quả theo từng mục, chỉ tiêu, việc "
            + "chậm, việc kỳ sau. Anh/chị viết thêm nhận xét, xem lại rồi chốt và tải tệp Word.",
        en: "A report is composed from the ledger and the plan: results by section, targets, what "
            + "is late, what comes next. Add your remarks, read it through, freeze it and take "
            + "the Word file.")
    static let empty = Phrase(
        vi: "Chưa có báo cáo nào. Chọn kỳ rồi bấm “Soạn báo cáo” để có bản đầu tiên.",
        en: "No reports yet. Choose a period and press “Compose” for the first one.")
    static func total(_ count: Int) -> Phrase {
        .count(count, vi: "báo cáo", one: "report", many: "reports")
    }
    static let period = Phrase(vi: "Kỳ báo cáo", en: "Period")
    static let state = Phrase(vi: "Tình trạng", en: "State")
    static let changed = Phrase(vi: "Sửa lần cuối", en: "Last change")
    static let who = Phrase(vi: "Người sửa", en: "By")
    static let file = Phrase(vi: "Tệp", en: "File")
    static let all = Phrase(vi: "Tất cả báo cáo", en: "All reports")
    static let compose = Phrase(vi: "Soạn báo cáo", en: "Compose")
    static let composeHint = Phrase(
        vi: "Mỗi kỳ có một báo cáo; nếu đã có, bản ấy được mở ra và không bị đổi.",
        en: "Each period has one report; if it exists it is opened and stays as it is.")
    static let periodNeeded = Phrase(
        vi: "Chưa rõ kỳ báo cáo. Hãy chọn một kỳ trong danh sách.",
        en: "The period is not clear. Choose one from the list.")
    static let periodToCome = Phrase(
        vi: "Kỳ này chưa bắt đầu nên chưa có gì để báo cáo. Hãy chọn kỳ khác.",
        en: "This period has not begun, so there is nothing to report. Choose another one.")

    static let asked = Phrase(vi: "Kế hoạch yêu cầu báo cáo", en: "Reports the plan asks for")
    static let otherDays = Phrase(
        vi: "Hoặc theo yêu cầu: từ ngày đến ngày", en: "Or on request: from one day to another")
    static let firstDay = Phrase(vi: "Từ ngày", en: "From")
    static let lastDay = Phrase(vi: "Đến ngày", en: "To")
    static let numbered = Phrase(vi: "Đã cấp số", en: "Numbered")
    static let prompts = Phrase(vi: "Số liệu cho thấy", en: "What the numbers say")

    /// `Tháng 11 năm 2026`.
    static func name(_ period: Period) -> Phrase {
        let vi = Wording.name(period)
        if let half = period.half {
            return Phrase(
                vi: vi, en: "\(half == 1 ? "First" : "Second") half of \(period.first.year)")
        }
        if period.isSpan {
            return Phrase(
                vi: vi.prefix(1).uppercased() + vi.dropFirst(),
                en: "\(period.first.written) to \(period.last.written)")
        }
        let en =
            switch period.kind {
            case .week: "Week of \(period.first.written)"
            case .month: "\(months[period.first.month - 1]) \(period.first.year)"
            case .quarter: "Quarter \((period.first.month + 2) / 3) of \(period.first.year)"
            case .year: "\(period.first.year)"
            }
        return Phrase(vi: vi.prefix(1).uppercased() + vi.dropFirst(), en: en)
    }
    static func reportOn(_ period: Period) -> Phrase {
        Phrase(vi: "Báo cáo \(Wording.name(period))", en: "Report: \(name(period).en)")
    }
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    static let draft = Phrase(vi: "Dự thảo", en: "Draft")
    static let frozen = Phrase(vi: "Đã chốt", en: "Frozen")
    static func frozenBy(_ name: String, at moment: String, hash: String) -> Phrase {
        Phrase(
            vi: "\(name) chốt lúc \(moment). Nội dung không đổi được nữa. Mã kiểm tệp (SHA-256): "
                + hash,
            en: "Frozen by \(name) at \(moment); it can no longer change. SHA-256 of the file: "
                + hash)
    }
    static func changedBy(_ name: String, at moment: String, figures: String) -> Phrase {
        Phrase(
            vi: "\(name) sửa lúc \(moment). Số liệu lấy lúc \(figures).",
            en: "Changed by \(name) at \(moment). Figures as of \(figures).")
    }
    static func unexplained(_ count: Int) -> Phrase {
        Phrase(
            vi: "\(count) việc chậm chưa có nguyên nhân. Đơn vị ghi ở trang của việc đó, rồi bấm "
                + "“Lấy lại số liệu”; hoặc viết ở phần “Việc chậm”.",
            en: "\(count) late tasks have no reason yet. Let the unit note it with the task and "
                + "refresh the figures, or write it under “What is late”.")
    }
    static let download = Phrase(vi: "Tải Word", en: "Word file")
    static let downloadDraft = Phrase(vi: "Tải bản dự thảo (Word)", en: "Draft as Word file")
    static let downloadFinal = Phrase(vi: "Tải tệp Word", en: "Word file")
    static let refresh = Phrase(vi: "Lấy lại số liệu", en: "Refresh the figures")
    static let sure = Phrase(
        vi: "Tôi đã đọc lại. Sau khi chốt, báo cáo này không sửa được nữa.",
        en: "I have read it through. Once frozen, this report can no longer change.")
    static let sureNeeded = Phrase(
        vi: "Chưa chốt. Hãy đọc lại bản xem trước, đánh dấu vào ô xác nhận rồi bấm “Chốt báo cáo”.",
        en: "Not frozen yet. Read the preview, tick the box, then press “Freeze”.")
    static let freeze = Phrase(vi: "Chốt báo cáo", en: "Freeze")
    static let preview = Phrase(vi: "Bản xem trước", en: "Preview")
    static let saved = Phrase(vi: "Đã lưu.", en: "Saved.")
    static let typed = Phrase(vi: "Phần anh/chị vừa viết", en: "What you wrote")

    static let isFrozen = Phrase(
        vi: "Báo cáo đã được chốt nên không đổi được nữa. Phần vừa viết ở cuối trang này.",
        en: "The report was frozen and can no longer change. What you wrote is at the end.")
    static let otherFirst = Phrase(
        vi:
            "Người khác vừa lưu trước. Bản của họ ở phần xem trước; phần anh/chị viết vẫn nằm trong "
            + "ô. Ghép lại nếu cần rồi lưu lần nữa.",
        en: "Someone else saved first. Their version is in the preview; yours is still in its "
            + "box. Put them together and save again.")
    static let tooLong = Phrase(
        vi: "Phần này quá dài nên chưa lưu. Chữ vẫn còn trong ô; hãy rút gọn rồi lưu lại.",
        en: "This is too long and was not saved. It is still in its box; please shorten it.")
    static let subjectNeeded = Phrase(
        vi: "Cần ghi trích yếu: báo cáo về việc gì.",
        en: "Say what the report is about.")

    static let writing = Phrase(vi: "Phần tự viết", en: "What you add")
    static let writingHint = Phrase(
        vi: "Mỗi dòng là một đoạn; dòng bắt đầu bằng dấu “-” là một gạch đầu dòng. Lấy lại số liệu "
            + "không làm mất phần này.",
        en: "Each line is a paragraph; one that begins with “-” is a bullet. Refreshing the "
            + "figures keeps what you wrote.")
    static func name(_ part: Report.Part) -> Phrase {
        switch part {
        case .opening: Phrase(vi: "Lời mở đầu", en: "Opening")
        case .results: Phrase(vi: "Đánh giá chung về kết quả", en: "Results in general")
        case .late: Phrase(vi: "Việc chậm và nguyên nhân", en: "What is late, and why")
        case .strengths: Phrase(vi: "Ưu điểm", en: "Strengths")
        case .shortcomings: Phrase(vi: "Tồn tại, hạn chế", en: "Shortcomings")
        case .causes: Phrase(vi: "Nguyên nhân", en: "Causes")
        case .difficulties: Phrase(vi: "Khó khăn, vướng mắc", en: "Difficulties")
        case .proposals: Phrase(vi: "Đề xuất, kiến nghị", en: "Proposals")
        case .next: Phrase(vi: "Nhiệm vụ kỳ sau", en: "What comes next")
        case .closing: Phrase(vi: "Lời kết", en: "Closing")
        }
    }
    static func hint(_ part: Report.Part) -> Phrase {
        switch part {
        case .opening, .closing:
            Phrase(vi: "Để trống thì dùng câu soạn sẵn.", en: "Leave empty for the usual words.")
        case .results, .late, .next:
            Phrase(
                vi: "Đứng trước phần số liệu được soạn tự động.",
                en: "Stands before the composed lines.")
        case .difficulties, .proposals, .strengths, .shortcomings, .causes:
            Phrase(vi: "Để trống thì ghi “Không có.”", en: "Left empty, the paper says “None.”")
        }
    }
    static func save(_ part: Report.Part) -> Phrase {
        Phrase(
            vi: "Lưu phần “\(name(part).vi)”", en: "Save “\(name(part).en)”")
    }
    static let particulars = Phrase(vi: "Thể thức văn bản", en: "Around the text")
    static let oneEachLine = Phrase(vi: "Mỗi dòng một mục.", en: "One a line.")
    static let subject = Phrase(vi: "Trích yếu", en: "What it is about")
    static let addressees = Phrase(vi: "Kính gửi", en: "Addressed to")
    static let superior = Phrase(vi: "Cơ quan cấp trên (dòng đầu bên trái)", en: "Body above")
    static let symbol = Phrase(vi: "Ký hiệu", en: "Symbol")
    static let authority = Phrase(vi: "Ký thay mặt (TM., T/M)", en: "On behalf of")
    static let capacity = Phrase(vi: "Ký thay (KT.), thừa lệnh (TL.)", en: "For")
    static let position = Phrase(vi: "Chức vụ người ký", en: "Signer's post")
    static let signer = Phrase(vi: "Họ và tên người ký", en: "Signer's name")
    static let recipients = Phrase(vi: "Nơi nhận", en: "Recipients")
    static let saveParticulars = Phrase(vi: "Lưu thể thức", en: "Save")

    static func name(_ state: TargetStanding.State) -> Phrase {
        switch state {
        case .reached: Phrase(vi: "Đạt", en: "Reached")
        case .onTrack: Phrase(vi: "Đúng tiến độ", en: "On track")
        case .behind: Phrase(vi: "Chậm", en: "Behind")
        case .missed: Phrase(vi: "Không đạt", en: "Missed")
        case .nothingArose: Phrase(vi: "Không phát sinh", en: "Nothing arose")
        }
    }
    static func toWrite(_ period: Period) -> Phrase {
        Phrase(
            vi: "Báo cáo \(Wording.name(period)) cần soạn và chốt",
            en: "The report on \(name(period).en) is to be written and frozen")
    }
}
