import Markup

/// Words of the door for other programs.
enum Open311Words {
    static let title = Phrase(vi: "Ứng dụng khác (Open311)", en: "Other programs (Open311)")
    static let lead = Phrase(
        vi: "Ứng dụng của nơi khác gửi phản ánh vào đây bằng khóa. Khóa chỉ hiện một lần.",
        en: "Programs of others send cases here with a key. A key is shown once.")
    static let address = Phrase(vi: "Địa chỉ", en: "Address")
    static let name = Phrase(vi: "Tên ứng dụng, đơn vị", en: "Name of the program and its owner")
    static let make = Phrase(vi: "Cấp khóa", en: "Make a key")
    static let made = Phrase(
        vi: "Khóa mới, mời chép ngay: sau trang này không ai xem lại được.",
        en: "The new key. Copy it now: nobody can see it again after this page.")
    static let revoke = Phrase(vi: "Thu hồi", en: "Revoke")
    static let revoked = Phrase(vi: "Đã thu hồi", en: "Revoked")
    static let keys = Phrase(vi: "Các khóa đã cấp", en: "Keys")
    static let none = Phrase(vi: "Chưa cấp khóa nào.", en: "No key was made yet.")
    static let nameNeeded = Phrase(
        vi: "Mời ghi tên ứng dụng (tối đa 100 ký tự). Chưa cấp khóa nào.",
        en: "Name the program (100 characters at most). No key was made.")
    static func cases(_ count: Int) -> Phrase {
        .count(count, vi: "phản ánh", one: "case", many: "cases")
    }
    /// To programs, which pass it on to the sender.
    static let mediaNotFetched =
        "media_url không được tải: mời gửi ảnh kèm theo (multipart/form-data)."
    static let contactNotKept =
        "Không giữ họ tên, số điện thoại, thư điện tử vì thiếu attribute[contact_consent]=yes."
}
