/// What an error tells a person: what happened, what was kept, what to do.
extension StorageError: CustomStringConvertible {
    package var description: String { english }

    package var english: String {
        switch self {
        case .unique(let key):
            "An entry with the same key exists (\(key)). Nothing was changed; use another one."
        case .foreignKey:
            "The entry refers to one that is not there, or is still referred to. "
                + "Nothing was changed; load the page again and check."
        case .check(let name):
            "A value is outside what is allowed (\(name)). Nothing was changed; correct it."
        case .required(let column):
            "A value is missing (\(column)). Nothing was changed; fill it in."
        case .appendOnly(let table):
            "Entries of \(table) are never changed or deleted. Nothing was changed; "
                + "add an entry that corrects the old one."
        case .otherCommune:
            "The entry belongs to another commune. Nothing was changed."
        case .readOnly:
            "A step that only reads tried to write. Nothing was changed; report this mistake."
        case .aborted:
            "An earlier step failed, so nothing of this was kept. Try again."
        case .busy:
            "The database was in use for too long. Nothing was changed; try again in a moment."
        case .diskFull:
            "The disk is full. Everything saved before is kept, this was not; "
                + "free some room and try again."
        case .newerDatabase(let found):
            "The database was made by a newer version of the program (it has "
                + "\(found.joined(separator: ", "))). Nothing was changed; install that version."
        case .changedMigration(let name):
            "The step \(name) differs from the one this database was made with. "
                + "Nothing was changed; install the version that belongs to this database."
        case .badSchema(let sentence):
            "The schema is written wrongly: \(sentence). Nothing was changed."
        case .unstorable(let kind):
            "This cannot be stored: \(kind). Nothing was changed; correct it."
        case .closed:
            "The database is closed because the program is stopping. Nothing was changed."
        case .connectionLost(let reason):
            "The database server cannot be reached (\(reason)). What was confirmed is kept; "
                + "check that the server runs, then try again."
        case .roleTooStrong(let role):
            "The role \(role) may look over the walls between communes (superuser or BYPASSRLS). "
                + "Nothing was opened; connect with a role that has neither."
        case .damaged:
            "The database file is damaged or is no database. It was left as it is; "
                + "restore the last backup."
        case .other(let code, let message):
            "The database refused (\(code): \(message)). Nothing of this step was kept."
        }
    }

    package var vietnamese: String {
        switch self {
        case .unique(let key):
            "Đã có mục trùng khoá (\(key)). Chưa thay đổi gì; hãy dùng giá trị khác."
        case .foreignKey:
            "Mục này trỏ tới mục không còn, hoặc vẫn đang được dùng ở nơi khác. "
                + "Chưa thay đổi gì; hãy tải lại trang và kiểm tra."
        case .check(let name):
            "Có giá trị ngoài phạm vi cho phép (\(name)). Chưa thay đổi gì; hãy sửa lại."
        case .required(let column):
            "Còn thiếu một giá trị (\(column)). Chưa thay đổi gì; hãy điền vào."
        case .appendOnly(let table):
            "Các mục của \(table) không bao giờ được sửa hay xoá. Chưa thay đổi gì; "
                + "hãy thêm một mục đính chính."
        case .otherCommune:
            "Mục này thuộc xã khác. Chưa thay đổi gì."
        case .readOnly:
            "Một bước chỉ đọc lại định ghi. Chưa thay đổi gì; hãy báo lỗi này."
        case .aborted:
            "Một bước trước đó không thành, nên chưa lưu gì. Hãy thử lại."
        case .busy:
            "Cơ sở dữ liệu bận quá lâu. Chưa thay đổi gì; hãy thử lại sau giây lát."
        case .diskFull:
            "Ổ đĩa đã đầy. Những gì lưu trước đây vẫn còn, lần này chưa lưu; "
                + "hãy giải phóng dung lượng rồi thử lại."
        case .newerDatabase(let found):
            "Cơ sở dữ liệu do phiên bản mới hơn tạo ra (có \(found.joined(separator: ", "))). "
                + "Chưa thay đổi gì; hãy cài phiên bản đó."
        case .changedMigration(let name):
            "Bước \(name) khác với bước đã dùng khi tạo cơ sở dữ liệu này. "
                + "Chưa thay đổi gì; hãy cài đúng phiên bản."
        case .badSchema(let sentence):
            "Lược đồ viết sai: \(sentence). Chưa thay đổi gì."
        case .unstorable(let kind):
            "Không thể lưu giá trị này: \(kind). Chưa thay đổi gì; hãy sửa lại."
        case .closed:
            "Cơ sở dữ liệu đã đóng vì chương trình đang dừng. Chưa thay đổi gì."
        case .connectionLost(let reason):
            "Không liên lạc được với máy chủ cơ sở dữ liệu (\(reason)). Những gì đã xác nhận "
                + "vẫn còn; hãy kiểm tra máy chủ rồi thử lại."
        case .roleTooStrong(let role):
            "Vai trò \(role) có thể nhìn qua tường ngăn giữa các xã (superuser hoặc BYPASSRLS). "
                + "Chưa mở gì; hãy kết nối bằng vai trò không có hai quyền ấy."
        case .damaged:
            "Tệp cơ sở dữ liệu bị hỏng hoặc không phải cơ sở dữ liệu. Tệp được giữ nguyên; "
                + "hãy khôi phục bản sao lưu gần nhất."
        case .other(let code, let message):
            "Cơ sở dữ liệu từ chối (\(code): \(message)). Bước này chưa lưu gì."
        }
    }
}
