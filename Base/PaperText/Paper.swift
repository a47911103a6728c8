package import Markup

/// What stands on a paper, whatever form it came in: the words line by line, tables as rows of
/// bars, and how sure the reading is where it came from a picture.
package struct Paper: Sendable, Equatable {
    /// A paragraph, a row of a table, a blank, or the end of a page.
    package struct Line: Sendable, Equatable {
        package var text: String
        /// The page on which it begins, from 1; nil where the form has no pages.
        package var page: Int?
        /// How sure its words are, 0 to 100; nil where they were no picture.
        package var sureness: Int?
        /// Words that a person should look at.
        package var doubts: [Doubt] = []

        package init(
            _ text: String, page: Int? = nil, sureness: Int? = nil, doubts: [Doubt] = []
        ) {
            self.text = text
            self.page = page
            self.sureness = sureness
            self.doubts = doubts
        }
    }

    /// A word that was hard to read in the picture.
    package struct Doubt: Sendable, Equatable {
        /// Where it stands in its line, in Unicode scalars.
        package let place: Range<Int>
        package let sureness: Int
    }

    /// The line that stands where a page ends.
    package static let pageEnd = "\u{0C}"
    /// Stands between the paragraphs of one cell.
    package static let cellBreak = " ⏎ "
    /// Words less sure than this are marked.
    package static let doubtful = 70

    package let kind: PaperKind
    package var lines: [Line]
    /// 0 where the form has no pages.
    package var pages = 0
    /// What was done to it that its reader should know.
    package var remarks: [PaperRemark] = []

    package init(kind: PaperKind, lines: [Line], pages: Int = 0, remarks: [PaperRemark] = []) {
        self.kind = kind
        self.lines = lines
        self.pages = pages
        self.remarks = remarks
    }

    package var texts: [String] { lines.map(\.text) }

    /// How sure the words of its pictures are on average, 0 to 100, longer lines counting for more;
    /// nil when nothing was a picture.
    package var sureness: Int? {
        let read = lines.compactMap { line in
            line.sureness.map { (sure: $0, length: line.text.count) }
        }
        let length = read.reduce(0) { $0 + $1.length }
        guard length > 0 else { return nil }
        return read.reduce(0) { $0 + $1.sure * $1.length } / length
    }
}

/// What was done to a paper when it was read, or is missing from its text.
package enum PaperRemark: Sendable, Equatable, Hashable {
    /// It carries programs; they were not run and not taken.
    case macros
    /// Its letters were in an encoding from before Unicode and were converted.
    case converted(LegacyLetters)
    /// Its letters seem to be in such an encoding and read wrong.
    case legacy(LegacyLetters)
    /// Changes were being tracked: what was added is in, what was struck is not.
    case trackedChanges
    /// These pages were pictures.
    case pictures(pages: Int, of: Int)
    /// Pages stood on their side or head and were turned.
    case turned(pages: Int)
    /// LibreOffice opened it, because its form is an old one or not Word's.
    case opened
    /// Numbers of its lists may be wrong, because LibreOffice is not there.
    case unnumbered

    package var words: Phrase {
        switch self {
        case .macros:
            Phrase(
                vi: "Tệp có macro; macro không được chạy và đã bị bỏ, chỉ lấy chữ.",
                en: "The file has macros; they were not run and left out, only the words taken.")
        case .converted(let letters):
            Phrase(
                vi: "Chữ dùng bảng mã cũ \(letters.rawValue) đã được đổi sang Unicode; mời so lại.",
                en: "Letters in the old encoding \(letters.rawValue) became Unicode; please check.")
        case .legacy(let letters):
            Phrase(
                vi: "Chữ dùng bảng mã cũ \(letters.rawValue) nên hiện sai. Mời đổi sang Unicode "
                    + "(Unikey, “Chuyển mã”) rồi nhập lại.",
                en: "The letters use the old encoding \(letters.rawValue) and read wrong. Convert "
                    + "the file to Unicode and read it in again.")
        case .trackedChanges:
            Phrase(
                vi: "Tệp còn dấu theo dõi sửa đổi: phần thêm được lấy, phần xóa thì không.",
                en: "The file has tracked changes: additions were taken, deletions were not.")
        case .pictures(let pages, let all):
            Phrase(
                vi: "\(pages) trong \(all) trang là ảnh chụp, chữ do máy nhận dạng; mời so với bản "
                    + "gốc.",
                en: "\(pages) of \(all) pages are pictures whose words the machine recognized; "
                    + "compare them with the original.")
        case .turned(let pages):
            Phrase(
                vi: "\(pages) trang nằm ngang hoặc ngược đã được xoay lại.",
                en: "\(pages) pages stood sideways or upside down and were turned.")
        case .opened:
            Phrase(
                vi: "Tệp được mở bằng LibreOffice; mời so lại đánh số và bảng.",
                en: "The file was opened by LibreOffice; check numbering and tables.")
        case .unnumbered:
            Phrase(
                vi: "Máy chưa cài LibreOffice nên số thứ tự tự động có thể sai; mời so lại, hoặc "
                    + "lưu thành .docx rồi nhập lại.",
                en:
                    "LibreOffice is not installed, so automatic numbers may be wrong; compare them, "
                    + "or save it as .docx and read it in again.")
        }
    }
}
