extension PlanReader {
    /// Why a file could not be read as a plan. Each says what happened and what to do, in both
    /// languages of the interface.
    package enum Failure: Error, Sendable, Equatable {
        /// No letters in it.
        case empty
        /// More than ``PlanReader/largestBytes``.
        case tooLarge(bytes: Int)
        /// Bytes that are no text: a picture, a PDF, a DOCX. `what` names it when it is known.
        case notText(what: String?)
        /// Neither UTF-8 nor UTF-16: the first byte that does not fit, counted from 0.
        case badEncoding(at: Int)
        /// Text, but nothing of a plan: no title and no numbered part.
        case notAPlan

        package var vietnamese: String {
            switch self {
            case .empty:
                "Tệp này không có chữ nào. Hãy mở lại tệp gốc, kiểm tra rồi chọn lại."
            case .tooLarge(let bytes):
                "Tệp quá lớn (\(bytes / 1_048_576) MB); kế hoạch dạng văn bản chỉ nhận đến "
                    + "\(PlanReader.largestBytes / 1_048_576) MB. Hãy chọn đúng tệp kế hoạch."
            case .notText(let what):
                "Tệp này \(what.map { "là \($0)" } ?? "không phải văn bản") nên chưa đọc được. "
                    + "Hãy mở tệp, chép toàn bộ chữ rồi lưu thành tệp .txt (UTF-8), hoặc dán vào ô "
                    + "văn bản."
            case .badEncoding(let at):
                "Bảng mã của tệp bị lỗi ở byte thứ \(at + 1), có thể tệp bị cắt dở. Hãy lưu lại "
                    + "tệp ở bảng mã UTF-8 rồi chọn lại."
            case .notAPlan:
                "Không thấy tên kế hoạch hay mục đánh số nào (I, 1, a). Có lẽ đây không phải kế "
                    + "hoạch; hãy kiểm tra rồi chọn lại."
            }
        }

        package var english: String {
            switch self {
            case .empty:
                "This file has no letters in it. Open the original, check it and choose again."
            case .tooLarge(let bytes):
                "The file is too large (\(bytes / 1_048_576) MB); a plan as text may have "
                    + "\(PlanReader.largestBytes / 1_048_576) MB. Choose the plan's own file."
            case .notText(let what):
                "This file \(what.map { "is \($0)" } ?? "is not text"), which cannot be read yet. "
                    + "Open it, copy all its text into a .txt file (UTF-8), or paste it."
            case .badEncoding(let at):
                "The file's encoding breaks at byte \(at + 1); it may have been cut short. Save it "
                    + "again as UTF-8 and choose it again."
            case .notAPlan:
                "There is no title of a plan and no numbered part (I, 1, a) in it. This is probably "
                    + "not a plan; check it and choose again."
            }
        }
    }
}
