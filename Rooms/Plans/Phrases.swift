import Markup
import Office
import WorkingTime

/// Every word of the room.
enum Phrases {
    // Names of things.
    static let plan = Phrase(vi: "Kế hoạch", en: "Plan")
    static let planTitle = Phrase(vi: "Tên kế hoạch", en: "Title")
    static let task = Phrase(vi: "Nhiệm vụ", en: "Task")
    static let tasks = Phrase(vi: "Nhiệm vụ", en: "Tasks")
    static let target = Phrase(vi: "Chỉ tiêu", en: "Target")
    static let targets = Phrase(vi: "Chỉ tiêu", en: "Targets")
    static let calendar = Phrase(vi: "Lịch", en: "Calendar")
    static let evidence = Phrase(vi: "Minh chứng", en: "Evidence")
    static let unit = Phrase(vi: "Đơn vị", en: "Unit")
    static let leads = Phrase(vi: "Chủ trì", en: "Leads")
    static let joins = Phrase(vi: "Phối hợp", en: "Joins")
    static let owner = Phrase(vi: "Người phụ trách", en: "Owner")
    static let due = Phrase(vi: "Thời hạn", en: "Due")
    static let state = Phrase(vi: "Trạng thái", en: "State")
    static let section = Phrase(vi: "Mục", en: "Section")
    static let number = Phrase(vi: "Số, ký hiệu", en: "Number")
    static let year = Phrase(vi: "Năm", en: "Year")
    static let month = Phrase(vi: "Tháng", en: "Month")
    static let day = Phrase(vi: "Ngày", en: "Day")
    static let period = Phrase(vi: "Kỳ", en: "Period")
    static let measure = Phrase(vi: "Đếm cái gì", en: "What is counted")
    static let comparator = Phrase(vi: "Yêu cầu", en: "How much")
    static let value = Phrase(vi: "Con số", en: "Number asked for")
    static let countedIn = Phrase(
        vi: "Đơn vị tính (% nếu là tỷ lệ)", en: "Counted in (% for a share)")
    static let per = Phrase(vi: "Tính theo", en: "Counted by")
    static let rule = Phrase(vi: "Khi nào", en: "How often")
    static let dayOfMonth = Phrase(vi: "Ngày trong tháng (1–31)", en: "Day of the month (1–31)")
    static let dueOnce = Phrase(vi: "Ngày hạn, nếu chỉ một lần", en: "The day, if only once")
    static let reason = Phrase(vi: "Lý do", en: "Reason")
    static let note = Phrase(vi: "Ghi chú", en: "Note")
    static let quantity = Phrase(vi: "Số lượng", en: "Quantity")
    static let kind = Phrase(vi: "Loại", en: "Kind")
    static let line = Phrase(vi: "Dòng số", en: "Line number")
    static let words = Phrase(vi: "Nội dung", en: "Words")
    static let file = Phrase(vi: "Tệp", en: "File")
    static let description = Phrase(vi: "Tệp nói về gì", en: "What the file is")
    static let program = Phrase(vi: "Chương trình", en: "The program")
    static let untitled = Phrase(vi: "Kế hoạch chưa có tên", en: "Plan without a title")
    static let noNumber = Phrase(vi: "chưa có số", en: "no number yet")
    static let noDate = Phrase(vi: "chưa có ngày", en: "no date yet")
    static let all = Phrase(vi: "Tất cả", en: "All")
    static let show = Phrase(vi: "Xem", en: "Show")
    static let save = Phrase(vi: "Lưu", en: "Save")
    static let saved = Phrase(vi: "Đã lưu.", en: "Saved.")
    static let back = Phrase(vi: "Quay lại", en: "Back")

    // Reading a plan in.
    static let readPlan = Phrase(vi: "Nhập kế hoạch", en: "Read a plan in")
    static let readPlanWords = Phrase(
        vi: "Chương trình đọc văn bản, tách nhiệm vụ, đơn vị, chỉ tiêu, thời hạn và chỉ rõ từng "
            + "điều nằm ở dòng nào. Anh/chị xem lại rồi xác nhận hoặc sửa.",
        en: "The program reads the paper, finds tasks, units, targets and deadlines, and shows on "
            + "which line each stands. You then confirm or correct them.")
    static let planFile = Phrase(vi: "Tệp kế hoạch", en: "The plan's file")
    static let planFileHint = Phrase(
        vi: "Word (.docx, .doc), PDF, bản quét, ảnh chụp, .odt, .rtf, .html hoặc .txt; tối đa "
            + "24 MB. Bản quét và ảnh được nhận dạng từng trang, mất vài giây mỗi trang.",
        en: "Word (.docx, .doc), PDF, a scan, photos, .odt, .rtf, .html or .txt, at most 24 MB. "
            + "Scans and photos are recognized page by page, some seconds for each.")
    static let planText = Phrase(vi: "Hoặc dán toàn văn vào đây", en: "Or paste the whole text")
    static let planTextHint = Phrase(
        vi: "Từ phần đầu văn bản đến hết nơi nhận, chữ ký.",
        en: "From the head of the paper to its recipients and signature.")
    static let readIn = Phrase(vi: "Đọc kế hoạch", en: "Read it")
    static let nothingToRead = Phrase(
        vi: "Chưa có gì để đọc. Mời chọn tệp hoặc dán văn bản.",
        en: "There is nothing to read yet. Choose a file or paste the text.")
    static func chooseAgain(_ name: String) -> Phrase {
        Phrase(
            vi: "Trình duyệt không giữ tệp «\(name)», mời chọn lại.",
            en: "Browsers do not keep the file “\(name)”: please choose it again.")
    }
    static let readingPaper = Phrase(vi: "Đang đọc văn bản", en: "Reading the paper")
    static let paperWaits = Phrase(
        vi: "Tệp đã được giữ và đang chờ đọc.", en: "The file is kept and waits to be read.")
    static func paperPage(_ page: Int, of pages: Int) -> Phrase {
        Phrase(vi: "Đang đọc trang \(page)/\(pages).", en: "Reading page \(page) of \(pages).")
    }
    static let paperMayLeave = Phrase(
        vi: "Anh/chị có thể rời trang này; máy vẫn đọc tiếp, kế hoạch sẽ có trong danh sách.",
        en: "You may leave this page; reading goes on, and the plan will be in the list.")
    static let paperKept = Phrase(
        vi: "Tệp vẫn được giữ nguyên; chưa có kế hoạch nào được thêm.",
        en: "The file is kept as it came; no plan was added.")
    static let paperGone = Phrase(
        vi: "Không tìm lại được tệp hoặc người đã gửi nó. Mời chọn tệp và gửi lại.",
        en: "The file, or who sent it, cannot be found again. Choose the file and send it again.")
    static let lookAgain = Phrase(vi: "Xem lại", en: "Look again")
    static let openPapers = Phrase(vi: "Tệp đang đọc", en: "Files being read")
    static let paperFailed = Phrase(vi: "Không đọc được", en: "Could not be read")
    static func paperSureness(_ percent: Int, _ words: Int) -> Phrase {
        Phrase(
            vi: "Chữ nhận dạng từ ảnh, chắc chắn \(percent)%; \(words) chữ máy còn ngờ hoặc đã sửa "
                + "được tô vàng bên văn bản. Mời so với bản gốc trước khi xác nhận.",
            en: "The words were recognized in a picture, \(percent)% sure; \(words) that are "
                + "doubtful or were corrected are marked in the paper. Compare with the original "
                + "before you confirm.")
    }
    static func pageBegins(_ page: Int) -> Phrase {
        Phrase(vi: "Trang \(page)", en: "Page \(page)")
    }
    static func doubtful(_ percent: Int) -> Phrase {
        Phrase(vi: "chắc chắn \(percent)%", en: "\(percent)% sure")
    }
    static let readNew = Phrase(
        vi: "Đã đọc xong. Mời xem từng mục bên dưới, xác nhận hoặc sửa.",
        en: "The plan was read. Look at each section below and confirm or correct it.")
    static let readKnown = Phrase(
        vi: "Đúng tệp này đã được đọc từ trước nên không thêm gì lần thứ hai.",
        en: "This very file had been read before; nothing was added twice.")
    static func isRevision(_ number: Int) -> Phrase {
        Phrase(
            vi: "Đây là bản thứ \(number) của cùng kế hoạch. Điều gì giữ nguyên lời thì giữ nguyên "
                + "xác nhận, tiến độ và minh chứng.",
            en: "This is version \(number) of the same plan. What kept its words kept its "
                + "confirmation, progress and evidence.")
    }
    static func revision(_ number: Int) -> Phrase {
        Phrase(vi: "bản thứ \(number)", en: "version \(number)")
    }
    static let seeOlder = Phrase(vi: "Xem bản trước", en: "See the version before")
    static let hasNewer = Phrase(
        vi: "Đã có bản mới thay bản này; trang này chỉ để xem lại.",
        en: "A newer version took its place; this page is for looking back.")
    static let seeNewer = Phrase(vi: "Mở bản mới", en: "Open the newer version")
    static let noPlans = Phrase(
        vi: "Chưa có kế hoạch nào. Mời nhập kế hoạch năm đã ký.",
        en: "There is no plan yet. Read in the signed yearly plan.")
    static let replaced = Phrase(vi: "Đã được thay", en: "Replaced")
    static let allConfirmed = Phrase(vi: "Đã xác nhận hết", en: "All confirmed")
    static func unconfirmed(_ count: Int) -> Phrase {
        .count(
            count, vi: "điều máy đọc chờ xác nhận", one: "reading waits for confirmation",
            many: "readings wait for confirmation")
    }

    // The plan's page.
    static let reading = Phrase(vi: "Máy đọc được", en: "What was read")
    static let paper = Phrase(vi: "Văn bản", en: "The paper")
    static let sourceFile = Phrase(vi: "Tải tệp gốc", en: "Download the file")
    static let nothingRead = Phrase(
        vi: "Máy chưa tách được nhiệm vụ nào. Có thể thêm từng điều ở dưới.",
        en: "No task was found. You can add them below.")
    static let outsideSections = Phrase(vi: "Ngoài các mục", en: "Outside the sections")
    static let warnings = Phrase(vi: "Chỗ cần xem lại", en: "Worth a look")
    static let headOfPaper = Phrase(
        vi: "Phần đầu và cuối văn bản", en: "Head and foot of the paper")
    static let legalBases = Phrase(vi: "Căn cứ", en: "Legal bases")
    static let recipients = Phrase(vi: "Nơi nhận", en: "Recipients")
    static let signatory = Phrase(vi: "Người ký", en: "Signed by")
    static let confirm = Phrase(vi: "Xác nhận", en: "Confirm")
    static let restore = Phrase(vi: "Lấy lại", en: "Restore")
    static let correct = Phrase(vi: "Sửa", en: "Correct")
    static func confirmSection(_ count: Int) -> Phrase {
        Phrase(
            vi: "Xác nhận cả mục này (\(count))", en: "Confirm all of this section (\(count))")
    }
    static func lines(_ first: Int, _ last: Int) -> Phrase {
        first == last
            ? Phrase(vi: "dòng \(first)", en: "line \(first)")
            : Phrase(vi: "dòng \(first)–\(last)", en: "lines \(first)–\(last)")
    }
    static func role(_ role: String) -> Phrase {
        switch role {
        case "coordinate": joins
        case "lead": leads
        default: Phrase(vi: "Giao", en: "Given to")
        }
    }
    static let addMissing = Phrase(vi: "Thêm điều máy chưa đọc được", en: "Add what was missed")
    static let addMissingWords = Phrase(
        vi: "Ghi số dòng trong văn bản; trang sau ghi đơn vị, con số, ngày.",
        en: "Give the line of the paper; the next page asks for units, numbers and days.")
    static let wordsHint = Phrase(
        vi: "Để trống thì lấy nguyên dòng.", en: "Leave empty to take the line as it is.")
    static let add = Phrase(vi: "Thêm", en: "Add")
    static func yearOf(_ year: Int) -> Phrase { Phrase(vi: "năm \(year)", en: "for \(year)") }

    // Correcting.
    static func correctKind(_ kind: Passage.Kind) -> Phrase {
        switch kind {
        case .task: Phrase(vi: "Sửa nhiệm vụ", en: "Correct the task")
        case .target: Phrase(vi: "Sửa chỉ tiêu", en: "Correct the target")
        case .duty: Phrase(vi: "Sửa chế độ báo cáo, thời hạn", en: "Correct the duty")
        }
    }
    static let backToPlan = Phrase(vi: "Về kế hoạch", en: "Back to the plan")
    static let saveCorrection = Phrase(vi: "Lưu và xác nhận", en: "Save and confirm")
    static let dismiss = Phrase(vi: "Bỏ qua điều này", en: "Dismiss this")
    static let dismissWords = Phrase(
        vi: "Nếu máy đọc nhầm: điều này không còn trên bảng việc, lịch và chỉ tiêu; lấy lại được.",
        en: "If it was misread: it leaves the board, the calendar and the targets. You can "
            + "restore it.")
    static let corrections = Phrase(vi: "Đã xác nhận, chỉnh sửa", en: "Confirmations, corrections")
    static let when = Phrase(vi: "Lúc", en: "When")
    static let who = Phrase(vi: "Ai", en: "Who")
    static let what = Phrase(vi: "Việc", en: "What")
    static let before = Phrase(vi: "Trước", en: "Before")
    static let after = Phrase(vi: "Sau", en: "After")
    static func field(_ name: String) -> Phrase {
        switch name {
        case "text": words
        case "section": section
        case "due": due
        case "leads": leads
        case "joins": joins
        case "owner": owner
        case "measure": measure
        case "comparator": comparator
        case "value": value
        case "unit": countedIn
        case "per": per
        case "rule": rule
        case "day": dayOfMonth
        case "month": month
        case "state": state
        case "note": note
        case "attachment": attachments
        case "fulfilled": fulfilled
        case "added": addMissing
        default: confirm
        }
    }

    // The board and a task.
    static let groupBy = Phrase(vi: "Xếp theo", en: "Group by")
    static let late = Phrase(vi: "Quá hạn", en: "Late")
    static let undated = Phrase(vi: "Chưa nêu ngày", en: "No day named")
    static let noLead = Phrase(vi: "Chưa rõ đơn vị chủ trì", en: "No lead named")
    static let noTasks = Phrase(
        vi: "Chưa có nhiệm vụ nào. Nhiệm vụ đến từ kế hoạch: mời nhập kế hoạch năm.",
        en: "There are no tasks yet. They come from the plan: read the yearly plan in.")
    static let noneFound = Phrase(
        vi: "Không có nhiệm vụ nào như vậy. Mời bỏ bớt điều kiện lọc.",
        en: "No task is like that. Loosen the filter.")
    static func taskCount(_ count: Int) -> Phrase {
        .count(count, vi: "nhiệm vụ", one: "task", many: "tasks")
    }
    static let allTasks = Phrase(vi: "Tất cả nhiệm vụ", en: "All tasks")
    static let fromPlan = Phrase(vi: "Theo kế hoạch", en: "From the plan")
    static let progress = Phrase(vi: "Tiến độ", en: "Progress")
    static let reasonHint = Phrase(
        vi: "Cần khi dừng, hoặc khi làm lại việc đã xong.",
        en: "Needed to stop, or to take up again what was done.")
    static let giveEvidence = Phrase(vi: "Gửi minh chứng", en: "Give evidence")
    static let noEvidence = Phrase(vi: "Chưa có minh chứng nào.", en: "No evidence yet.")
    static let doneWithoutEvidence = Phrase(
        vi: "Việc đã xong mà chưa có minh chứng; mời gửi để được tính.",
        en: "This is done, but has no evidence: give it, so that it counts.")
    static let attachments = Phrase(vi: "Tệp đính kèm", en: "Attachments")
    static let noAttachments = Phrase(vi: "Chưa có tệp nào.", en: "No files yet.")
    static let fileHint = Phrase(vi: "Không quá 16 MB.", en: "At most 16 MB.")
    static let attach = Phrase(vi: "Đính kèm", en: "Attach")
    static let history = Phrase(vi: "Nhật ký", en: "History")
    static let noHistory = Phrase(vi: "Chưa ai đổi gì.", en: "Nobody has changed anything.")
    static let notYourTask = Phrase(
        vi: "Việc này của đơn vị khác nên anh/chị chỉ xem được.",
        en: "This is another unit's task, so you can only look.")
    static let noSuchStep = Phrase(
        vi: "Không chuyển được sang trạng thái này. Mời chọn trạng thái khác.",
        en: "The task cannot become that. Choose another state.")
    static let reasonNeeded = Phrase(
        vi: "Mời ghi lý do để các đơn vị khác biết.", en: "Give the reason for the others.")

    // The calendar and duties.
    static let thisMonth = Phrase(vi: "Tháng này", en: "This month")
    static let nothingFalls = Phrase(
        vi: "Tháng này không có thời hạn hay báo cáo nào.",
        en: "No deadline or report falls in this month.")
    static let undatedWords = Phrase(
        vi: "Kế hoạch không nêu ngày cụ thể. Thống nhất ngày rồi thì sửa để lịch nhắc.",
        en: "The plan names no day. Once a day is agreed, correct it and the calendar will show it."
    )
    static let itsDays = Phrase(vi: "Các ngày phải làm", en: "Its days")
    static let toCome = Phrase(vi: "Sắp tới", en: "To come")
    static let fulfilled = Phrase(vi: "Đã làm", en: "Done")
    static let fulfil = Phrase(vi: "Ghi là đã làm", en: "Mark as done")
    static let notYourDuty = Phrase(
        vi: "Việc báo cáo này của đơn vị khác.", en: "This report is another unit's.")
    static func onDay(_ day: Int) -> Phrase { Phrase(vi: "ngày \(day)", en: "day \(day)") }
    static func inMonth(_ month: Int) -> Phrase {
        Phrase(vi: "tháng \(month)", en: "month \(month)")
    }
    static func weekday(_ number: Int) -> Phrase {
        let vi = ["Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy"]
        let en = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        return Phrase(
            vi: number == 7 ? "Chủ nhật" : "Thứ \(vi[(number - 1) % 6])", en: en[(number - 1) % 7])
    }

    // Targets.
    static let allTargets = Phrase(vi: "Tất cả chỉ tiêu", en: "All targets")
    static let asked = Phrase(vi: "Yêu cầu", en: "Asked for")
    static let done = Phrase(vi: "Đã làm", en: "Done")
    static let remaining = Phrase(vi: "Còn thiếu", en: "Missing")
    static let noTargets = Phrase(
        vi: "Chưa có chỉ tiêu nào. Chỉ tiêu đến từ kế hoạch.",
        en: "There are no targets yet. They come from the plan.")
    static let notBegun = Phrase(
        vi: "Kế hoạch chưa đến kỳ nào.", en: "No period of the plan has begun.")
    static let overTime = Phrase(vi: "Qua từng kỳ", en: "Over time")
    static let nothingCounted = Phrase(vi: "Chưa có gì để tính", en: "Nothing to count yet")
    static let chartKey = Phrase(
        vi: "Cột là số đã làm; vạch đứt là mức kế hoạch yêu cầu. ✓ đạt, … đúng tiến độ, ▲ chậm, "
            + "✕ không đạt.",
        en: "Bars are what was done; the dashed line is what the plan asks for. ✓ reached, "
            + "… on track, ▲ behind, ✕ missed.")
    static func chartOf(_ kind: Period.Kind) -> Phrase {
        Phrase(
            vi: "Kết quả theo \(kind.words.vi.lowercased())",
            en: "Results by \(kind.words.en.lowercased())")
    }
    static func lacking(_ amount: String, _ unit: String) -> Phrase {
        Phrase(vi: "còn thiếu \(amount) \(unit)", en: "\(amount) \(unit) to go")
    }
    static func daysLeft(_ days: Int) -> Phrase {
        days == 0
            ? Phrase(vi: "đã hết kỳ", en: "the period is over")
            : Phrase(vi: "còn \(days) ngày", en: "\(days) days left")
    }
    static func planOfYear(_ year: Int) -> Phrase {
        Phrase(
            vi: "Năm này chưa có kế hoạch; đây là chỉ tiêu của kế hoạch năm \(year).",
            en: "This year has no plan yet; these are the targets of the plan for \(year).")
    }
    static let ledgerRows = Phrase(vi: "Dòng trong sổ minh chứng", en: "Rows of the ledger")
    static let counts = Phrase(vi: "Đang tính", en: "Counts")
    static let countsNot = Phrase(vi: "Thôi tính", en: "Voided")
    static let noRows = Phrase(
        vi: "Chưa có dòng nào trong thời gian này.", en: "No rows in this time.")
    static let rowsWords = Phrase(
        vi: "Con số là tổng các dòng đang tính; dòng thôi tính bị gạch, kèm lý do.",
        en: "The number is the sum of the rows that count; voided rows are struck, with the reason."
    )
    static func between(_ first: String, _ last: String) -> Phrase {
        Phrase(vi: "từ \(first) đến \(last)", en: "from \(first) to \(last)")
    }
    static func roman(_ quarter: Int) -> String { ["I", "II", "III", "IV"][(quarter - 1) % 4] }

    // What is wrong with a form.
    static let textNeeded = Phrase(vi: "Mời ghi nội dung.", en: "Write what it says.")
    static func tooLong(_ count: Int) -> Phrase {
        Phrase(vi: "Dài quá \(count) ký tự, mời viết gọn lại.", en: "Longer than \(count) letters.")
    }
    static let sectionUnknown = Phrase(
        vi: "Kế hoạch không có mục này.", en: "The plan has no such section.")
    static let dayUnknown = Phrase(
        vi: "Không có ngày này. Mời chọn lại ngày.", en: "There is no such day. Choose again.")
    static func numberBetween(_ low: Int, _ high: Int) -> Phrase {
        Phrase(
            vi: "Mời ghi một số từ \(low) đến \(high).",
            en: "Give a number between \(low) and \(high).")
    }
    static let valueNeeded = Phrase(
        vi: "Mời ghi con số, ví dụ 4 hoặc 12,5.", en: "Give a number, such as 4 or 12,5.")
    static let chooseAll = Phrase(
        vi: "Có ô chưa chọn đúng. Mời chọn lại.", en: "One of the choices is not valid.")
    static let kindNeeded = Phrase(vi: "Mời chọn loại.", en: "Choose the kind.")
    static func lineNeeded(_ count: Int) -> Phrase {
        Phrase(
            vi: "Mời ghi số dòng từ 1 đến \(count).", en: "Give a line between 1 and \(count).")
    }
    static let fileNeeded = Phrase(vi: "Mời chọn một tệp.", en: "Choose a file.")
    static let fileTooLarge = Phrase(
        vi: "Tệp lớn quá 16 MB. Mời chọn tệp nhỏ hơn.",
        en: "The file is larger than 16 MB. Choose a smaller one.")
}
