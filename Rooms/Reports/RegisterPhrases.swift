import Markup
import WorkingTime

/// The words of the register, and of a report's way out.
enum RegisterPhrases {
    static let register = Phrase(vi: "Sổ văn bản đi", en: "Outgoing papers")
    static let intro = Phrase(
        vi: "Mỗi loại văn bản có một dãy số trong năm. Số đã cấp không sửa, không xóa, không cấp "
            + "lại. Báo cáo được cấp số ở trang của nó; văn bản làm ngoài chương trình ghi ở dưới.",
        en: "Each kind of paper has one row of numbers a year. A number that was given is never "
            + "changed, erased or given again. Reports get theirs on their own pages; enter papers "
            + "made elsewhere below.")
    static func empty(_ year: Int) -> Phrase {
        Phrase(
            vi: "Năm \(year) chưa cấp số nào.", en: "No number was given in \(year).")
    }
    static func total(_ count: Int) -> Phrase {
        .count(count, vi: "văn bản", one: "paper", many: "papers")
    }
    static let year = Phrase(vi: "Năm", en: "Year")
    static let show = Phrase(vi: "Xem", en: "Show")
    static let number = Phrase(vi: "Số, ký hiệu", en: "Number")
    static let date = Phrase(vi: "Ngày", en: "Date")
    static let kind = Phrase(vi: "Loại văn bản", en: "Kind")
    static let subject = Phrase(vi: "Trích yếu", en: "About")
    static let recipients = Phrase(vi: "Nơi nhận", en: "Recipients")
    static let enteredBy = Phrase(vi: "Người cấp số", en: "Given by")
    static let enter = Phrase(vi: "Cấp số cho văn bản khác", en: "Number another paper")
    static let wantedNumber = Phrase(vi: "Số (để trống: số tiếp theo)", en: "Number (empty: next)")
    static let wantedHint = Phrase(
        vi: "Chỉ ghi khi nối tiếp sổ giấy: số phải lớn hơn mọi số đã cấp.",
        en: "Only to go on from a register on paper: larger than all given before.")
    static let give = Phrase(vi: "Cấp số", en: "Give the number")
    static let hasNumber = Phrase(
        vi: "Văn bản này đã được cấp số. Số đã cấp được giữ nguyên.",
        en: "This paper has a number already; it stays.")
    static func numberGiven(_ last: Int) -> Phrase {
        Phrase(
            vi: "Chưa cấp số. Số phải lớn hơn \(last), là số cuối đã cấp của loại này trong năm.",
            en: "No number was given. It must be larger than \(last), the last of this kind.")
    }
    static let dateNeeded = Phrase(
        vi: "Chưa cấp số. Hãy chọn ngày ban hành, không sau hôm nay.",
        en: "No number was given. Choose the paper's day, not after today.")
    static let subjectNeeded = Phrase(
        vi: "Chưa cấp số. Hãy ghi trích yếu và ký hiệu của văn bản.",
        en: "No number was given. Say what the paper is about, and its symbol.")
    static func given(_ number: String) -> Phrase {
        Phrase(vi: "Đã cấp số \(number).", en: "Number \(number) was given.")
    }

    // MARK: - A report's way out

    static let numbering = Phrase(vi: "Cấp số và gửi", en: "Number and send")
    static let freezeFirst = Phrase(
        vi: "Chốt báo cáo trước khi cấp số.", en: "Freeze the report before it gets a number.")
    static func nextNumber(_ number: Int) -> Phrase {
        Phrase(
            vi: "Số tiếp theo của loại này là \(number).",
            en: "The next number of this kind is \(number).")
    }
    static func numbered(_ number: String, on day: String) -> Phrase {
        Phrase(
            vi: "Số \(number) ngày \(day). Tệp dưới đây mang số này và không đổi được nữa.",
            en: "Number \(number) of \(day). The files below carry it and can no longer change.")
    }
    static let numberFirst = Phrase(
        vi: "Cấp số rồi mới gửi được.", en: "Give it a number first, then send it.")
    static let sent = Phrase(vi: "Đã gửi", en: "Sent")
    static let notSent = Phrase(vi: "Chưa gửi đi đâu.", en: "Not sent yet.")
    static func send(_ way: Sending.Way) -> Phrase {
        switch way {
        case .email: Phrase(vi: "Thư điện tử", en: "E-mail")
        case .file:
            Phrase(vi: "Gửi tệp (trục liên thông, trao tay)", en: "The file, by other ways")
        }
    }
    static let way = Phrase(vi: "Cách gửi", en: "Way")
    static let recipient = Phrase(vi: "Gửi đến", en: "To")
    static let recipientHint = Phrase(
        vi: "Tên cơ quan; nếu gửi thư điện tử thì ghi địa chỉ thư.",
        en: "The office; for e-mail its address.")
    static let note = Phrase(vi: "Ghi chú", en: "Note")
    static let sendIt = Phrase(vi: "Ghi nhận đã gửi", en: "Send and note it")
    static let emailHint = Phrase(
        vi: "Thư mang toàn văn báo cáo bằng chữ và mã kiểm của tệp; tệp có chữ ký, dấu gửi theo "
            + "đường của cơ quan.",
        en: "The letter carries the text and the file's fingerprint; the signed file goes by the "
            + "office's own way.")
    static let recipientNeeded = Phrase(
        vi: "Chưa gửi. Hãy ghi nơi nhận; thư điện tử cần địa chỉ có dấu @.",
        en: "Not sent. Say to whom; e-mail needs an address with an @.")
    static let pdf = Phrase(vi: "Tải PDF/A", en: "PDF/A")
    static let zip = Phrase(vi: "Tải cả gói (ZIP)", en: "All files (ZIP)")
    static let noPrinter = Phrase(
        vi: "Máy chủ chưa cài LibreOffice nên chưa tạo được PDF. Tệp Word vẫn tải được.",
        en: "LibreOffice is not installed on the server, so there is no PDF. The Word file is "
            + "there.")
    static let printingFailed = Phrase(
        vi: "Chưa tạo được PDF. Tệp Word không thay đổi; hãy thử lại sau ít phút.",
        en: "The PDF could not be made. The Word file is unchanged; try again in a few minutes.")
    static func duty(_ day: String) -> Phrase {
        Phrase(
            vi: "Kế hoạch yêu cầu báo cáo này trước hoặc trong ngày \(day); khi gửi, việc đó được "
                + "ghi là đã làm.",
            en: "The plan asks for this report by \(day); sending it marks that as done.")
    }

    static let remarks = Phrase(vi: "Góp ý", en: "Remarks")
    static let noRemarks = Phrase(vi: "Chưa có góp ý.", en: "No remarks yet.")
    static let whole = Phrase(vi: "Toàn bộ báo cáo", en: "The whole report")
    static let part = Phrase(vi: "Về phần", en: "About")
    static let yourRemark = Phrase(vi: "Góp ý của anh/chị", en: "Your remark")
    static let remark = Phrase(vi: "Gửi góp ý", en: "Send")
    static let answer = Phrase(vi: "Trả lời", en: "Answer")
    static let saveAnswer = Phrase(vi: "Lưu trả lời", en: "Save the answer")
    static let wordsNeeded = Phrase(
        vi: "Chưa gửi. Hãy viết nội dung, không quá 4.000 chữ cái.",
        en: "Not sent. Write something, at most 4,000 characters.")
    static let answeredBefore = Phrase(
        vi: "Góp ý này đã được trả lời rồi. Câu trả lời đầu được giữ nguyên.",
        en: "This remark has an answer already, which stays.")

    static let attachments = Phrase(vi: "Tài liệu kèm theo", en: "Attachments")
    static let noAttachments = Phrase(vi: "Chưa có tài liệu nào.", en: "No attachments.")
    static let file = Phrase(vi: "Chọn tệp (tối đa 20 MB)", en: "File (at most 20 MB)")
    static let attach = Phrase(vi: "Thêm tài liệu", en: "Attach")
    static let fileNeeded = Phrase(
        vi: "Chưa thêm gì. Hãy chọn một tệp không quá 20 MB.",
        en: "Nothing was attached. Choose a file of at most 20 MB.")
    static let isSent = Phrase(
        vi: "Báo cáo đã gửi đi nên không thêm tài liệu được nữa.",
        en: "The report was sent; nothing can be added any more.")
}
