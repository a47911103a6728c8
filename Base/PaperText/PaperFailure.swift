package import Markup
package import OutsidePrograms

/// Why a paper gave no words. Each says what happened and what to do; that nothing was stored, or
/// that the file is kept, is for the one who asked to say.
package enum PaperFailure: Error, Sendable, Equatable {
    case noBytes
    case tooLarge(limit: Int)
    case unknown
    case spreadsheet
    case broken(PaperKind)
    case locked(PaperKind)
    /// It unpacks to too much.
    case bomb
    case tooManyPages(Int, limit: Int)
    case noWords(PaperKind)
    /// Neither UTF-8 nor UTF-16: the first byte that does not fit, counted from 0.
    case badEncoding(at: Int)
    /// Its pages are pictures, or a large program must open it: ask again with time. Never shown
    /// to people.
    case takesLong(pages: Int)
    case program(OutsideFailure)

    package var words: Phrase {
        switch self {
        case .noBytes:
            Phrase(
                vi: "Tệp này trống. Hãy mở lại tệp gốc, kiểm tra rồi chọn lại.",
                en: "This file is empty. Open the original, check it and choose again.")
        case .tooLarge(let limit):
            Phrase(
                vi: "Tệp quá lớn; loại tệp này chỉ nhận đến \(limit >> 20) MB. Hãy chọn đúng tệp, "
                    + "hoặc chia nhỏ rồi chọn lại.",
                en: "The file is too large; this kind may have \(limit >> 20) MB. Choose the "
                    + "paper's own file, or take it apart, and choose again.")
        case .unknown:
            Phrase(
                vi:
                    "Máy đọc được tệp Word (.docx, .doc), .odt, .rtf, .html, .txt, PDF và ảnh chụp; "
                    + "tệp này không phải loại nào trong đó. Hãy kiểm tra rồi chọn lại, hoặc dán "
                    + "toàn văn.",
                en: "Word files (.docx, .doc), .odt, .rtf, .html, .txt, PDF and photos can be "
                    + "read; this is none of them. Check it and choose again, or paste the text.")
        case .spreadsheet:
            Phrase(
                vi: "Đây là bảng tính hoặc bản trình chiếu, không phải văn bản. Hãy chọn tệp Word "
                    + "hoặc PDF của văn bản.",
                en: "This is a spreadsheet or a presentation, not a paper. Choose the paper's Word "
                    + "file or PDF.")
        case .broken(let kind):
            Phrase(
                vi:
                    "Tệp \(kind.name.vi) bị hỏng hoặc chưa tải về hết. Hãy mở thử, lưu lại thành tệp "
                    + "mới rồi chọn lại.",
                en: "The \(kind.name.en) is damaged or incomplete. Open it, save it as a new file "
                    + "and choose again.")
        case .locked(let kind):
            Phrase(
                vi:
                    "Tệp \(kind.name.vi) có mật khẩu. Hãy mở ra, bỏ mật khẩu, lưu lại rồi chọn lại.",
                en: "The \(kind.name.en) has a password. Open it, take the password off, save it "
                    + "and choose again.")
        case .bomb:
            Phrase(
                vi: "Tệp bung ra quá lớn nên không được mở. Hãy bỏ bớt ảnh, lưu lại rồi chọn lại.",
                en: "The file unpacks to too much and was not opened. Take pictures out, save it "
                    + "and choose again.")
        case .tooManyPages(let pages, let limit):
            Phrase(
                vi: "Tệp có \(pages) trang; chỉ nhận đến \(limit) trang. Hãy tách lấy phần văn bản "
                    + "rồi chọn lại.",
                en: "The file has \(pages) pages; at most \(limit) are read. Take the paper's own "
                    + "part out and choose again.")
        case .noWords(let kind):
            Phrase(
                vi: "Không thấy chữ nào trong tệp \(kind.name.vi). Nếu là ảnh, hãy chụp thẳng, đủ "
                    + "sáng, rõ nét rồi chọn lại.",
                en:
                    "There are no words in the \(kind.name.en). If it is a photo, take it straight, "
                    + "in good light, in focus, and choose again.")
        case .badEncoding(let at):
            Phrase(
                vi:
                    "Bảng mã của tệp bị lỗi ở byte thứ \(at + 1), có thể tệp bị cắt dở. Hãy lưu lại "
                    + "tệp ở bảng mã UTF-8 rồi chọn lại.",
                en:
                    "The file's encoding breaks at byte \(at + 1); it may have been cut short. Save "
                    + "it again as UTF-8 and choose it again.")
        case .takesLong(let pages):
            Phrase(
                vi: "Tệp có \(pages) trang cần thời gian để đọc.",
                en: "The file's \(pages) pages take time to read.")
        case .program(let failure):
            Phrase(
                vi: "\(failure.vi) Trong lúc chờ, có thể dán toàn văn.",
                en: "\(failure.en) Meanwhile the text can be pasted.")
        }
    }
}
