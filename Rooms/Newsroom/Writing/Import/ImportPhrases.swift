import Markup
import Office

/// The words of bringing a paper in.
enum ImportPhrases {
    static let bring = Phrase(vi: "Lấy bài từ tệp Word", en: "Take a story from a Word file")
    static let bringHint = Phrase(
        vi:
            "Tệp .docx, .odt, .rtf, .txt hoặc .md, tối đa 24 MB. Tiêu đề, đề mục, bảng, liên kết và "
            + "ảnh được giữ.",
        en: "A .docx, .odt, .rtf, .txt or .md file of at most 24 MB. Title, headings, tables, "
            + "links and pictures are kept.")
    static let file = Phrase(vi: "Tệp", en: "File")
    static let read = Phrase(vi: "Đọc tệp", en: "Read the file")

    // MARK: - What cannot be read

    static let noFile = Phrase(
        vi: "Chưa chọn tệp nào. Mời chọn một tệp Word rồi bấm lại.",
        en: "No file was chosen. Choose a Word file and try again.")
    static let oldWord = Phrase(
        vi: "Đây là tệp Word kiểu cũ (.doc) hoặc tệp có mật khẩu, máy chưa đọc được. Mời mở bằng "
            + "Word, bỏ mật khẩu, chọn “Lưu thành” kiểu .docx rồi thả lại. Bài đang viết còn nguyên.",
        en: "This is an old Word file (.doc) or one with a password, which cannot be read. Open "
            + "it in Word, save it as .docx without a password, and try again. Your text is "
            + "untouched.")
    static let pdf = Phrase(
        vi: "Tệp PDF chưa lấy thành bài được. Mời dùng tệp Word gốc, hoặc gửi PDF vào thư viện để "
            + "đính kèm. Bài đang viết còn nguyên.",
        en: "A PDF cannot become a story. Use the Word file, or put the PDF into the library and "
            + "attach it. Your text is untouched.")
    static let unknown = Phrase(
        vi:
            "Máy đọc được tệp .docx, .odt, .rtf, .txt và .md; tệp này không phải loại nào trong đó. "
            + "Bài đang viết còn nguyên.",
        en: "Files of the kinds .docx, .odt, .rtf, .txt and .md can be read; this is none of "
            + "them. Your text is untouched.")
    static let broken = Phrase(
        vi: "Tệp bị hỏng hoặc chưa tải về hết. Mời mở thử bằng Word, lưu lại rồi thả lại. Bài đang "
            + "viết còn nguyên.",
        en: "The file is damaged or incomplete. Open it in Word, save it again, and try once "
            + "more. Your text is untouched.")
    static let locked = Phrase(
        vi: "Tệp có mật khẩu. Mời bỏ mật khẩu, lưu lại rồi thả lại. Bài đang viết còn nguyên.",
        en: "The file has a password. Save it without one and try again. Your text is untouched.")
    static let tooLarge = Phrase(
        vi: "Tệp bung ra quá lớn nên không được mở. Mời bỏ bớt ảnh rồi lưu lại. Bài đang viết còn "
            + "nguyên.",
        en: "The file unpacks to too much and was not opened. Take out some pictures and save it "
            + "again. Your text is untouched.")
    static let unreadable = Phrase(
        vi: "Chương trình đọc tệp Word không đọc nổi tệp này. Mời mở bằng Word, “Lưu thành” .docx "
            + "mới rồi thả lại. Bài đang viết còn nguyên.",
        en: "The program that reads Word files could not read this one. Save it as a new .docx in "
            + "Word and try again. Your text is untouched.")
    static func noProgram(_ vi: String, _ en: String) -> Phrase {
        Phrase(
            vi: "\(vi) Bài đang viết còn nguyên; trong lúc chờ, có thể dán chữ từ Word.",
            en: "\(en) Your text is untouched; meanwhile you can paste from Word.")
    }
    static let empty = Phrase(
        vi: "Tệp không có chữ nào đọc được. Bài đang viết còn nguyên.",
        en: "There are no words in the file. Your text is untouched.")

    // MARK: - What was done

    static func took(_ name: String) -> Phrase {
        Phrase(vi: "Lấy từ tệp “\(name)”.", en: "Taken from “\(name)”.")
    }
    static func pictures(_ count: Int) -> Phrase {
        Phrase(
            vi: "\(count) ảnh đã vào thư viện; mời xem lại lời mô tả từng ảnh.",
            en: "\(count) pictures are in the library; check the words that describe each.")
    }
    static func lostPictures(_ count: Int, _ reason: String) -> Phrase {
        Phrase(
            vi: "\(count) ảnh không lấy được (\(reason)). Mời gửi riêng vào thư viện.",
            en: "\(count) pictures could not be taken (\(reason)). Send them to the library.")
    }
    static let tooMany = Phrase(vi: "quá nhiều ảnh", en: "too many")
    static let notReadable = Phrase(vi: "kiểu ảnh không dùng được", en: "a kind we cannot use")
    static func headings(_ count: Int) -> Phrase {
        Phrase(
            vi: "\(count) dòng in đậm đã thành đề mục.", en: "\(count) bold lines became headings.")
    }
    static let merged = Phrase(
        vi: "Bảng có ô gộp đã được tách thành ô thường; mời xem lại.",
        en: "Merged cells of tables were taken apart; please check.")
    static let headless = Phrase(
        vi: "Bảng trong tệp .odt có thể mất hàng đầu đề; mời so với tệp gốc, hoặc lưu thành .docx "
            + "rồi lấy lại.",
        en: "Tables of an .odt file may have lost their heading row; compare them with the file, "
            + "or save it as .docx and take it again.")
    static func legacy(_ encoding: String) -> Phrase {
        Phrase(
            vi: "Chữ trong tệp dùng bảng mã cũ \(encoding) nên hiện sai. Mời đổi sang Unicode "
                + "(Unikey, “Chuyển mã”) rồi lấy lại.",
            en: "The letters use the old encoding \(encoding) and read wrong. Convert the file to "
                + "Unicode and take it again.")
    }
    static let macro = Phrase(
        vi: "Tệp có macro; macro đã bị bỏ, chỉ lấy chữ và ảnh.",
        en: "The file has macros; they were left out.")
}
