package import Markup

/// Why a text was not sealed or opened.
package enum SealingFailure: Error, Sendable, Equatable {
    case noFile(path: String)
    /// Others than the program's account can read the file.
    case openFile(path: String)
    /// It holds something else than keys.
    case damagedFile(path: String)
    case cannotWrite(path: String)
    case tooLong(limit: Int)
    /// Sealed with a key that the file does not hold.
    case noKey(id: String)
    /// The sealed text was changed or cut, or it belongs to something else.
    case changed

    /// What an administrator reads.
    package var words: Phrase {
        switch self {
        case .noFile(let path):
            Phrase(
                vi: "Không thấy tệp khóa \(path). Hãy chép lại từ bản sao lưu; chưa có gì bị mất.",
                en: "There is no key file \(path). Put it back from the backup; nothing is lost.")
        case .openFile(let path):
            Phrase(
                vi:
                    "Người khác trên máy chủ đọc được tệp khóa \(path). Hãy chạy: chmod 600 \(path)",
                en: "Others on this server can read the key file \(path). Run: chmod 600 \(path)")
        case .damagedFile(let path):
            Phrase(
                vi: "Tệp khóa \(path) bị hỏng. Không ghi đè gì; hãy chép lại từ bản sao lưu.",
                en: "The key file \(path) is damaged. It was left as it is; restore the backup.")
        case .cannotWrite(let path):
            Phrase(
                vi: "Không ghi được tệp khóa \(path). Hãy xem quyền ghi của thư mục.",
                en: "The key file \(path) cannot be written. Look at the folder's permissions.")
        case .tooLong(let limit):
            Phrase(
                vi: "Nội dung cần mã hóa dài quá \(Reading.size(bytes: limit)).",
                en: "The text to be encrypted is longer than \(Reading.size(bytes: limit)).")
        case .noKey(let id):
            Phrase(
                vi: "Thiếu khóa \(id) nên chưa đọc được. Dữ liệu vẫn còn; hãy chép lại tệp khóa.",
                en: "Key \(id) is missing, so this cannot be read. It is kept; restore the keys.")
        case .changed:
            Phrase(
                vi: "Dữ liệu đã mã hóa bị thay đổi hoặc không thuộc hồ sơ này, nên không mở.",
                en: "The encrypted text was changed or belongs elsewhere, so it stays closed.")
        }
    }
}
