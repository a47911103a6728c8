import Markup

/// Words of the PIN for deciding on a telephone.
extension Phrases {
    static let pinTitle = Phrase(vi: "Mã PIN duyệt bài", en: "PIN for approving")
    static let pinWords = Phrase(
        vi:
            "Dùng cùng liên kết duyệt một lần gửi tới điện thoại của anh/chị. Riêng mã PIN không mở "
            + "được gì.",
        en: "Goes with the one-time approval link that is sent to your telephone. The PIN alone "
            + "opens nothing.")
    static let pinNone = Phrase(vi: "Chưa đặt mã PIN.", en: "No PIN is set.")
    static let pinGood = Phrase(vi: "Đã đặt mã PIN.", en: "A PIN is set.")
    static let pinBlocked = Phrase(
        vi: "Mã PIN đã bị khóa vì có người thử sai quá nhiều lần. Nếu không phải anh/chị, hãy báo "
            + "quản trị; đặt mã mới để dùng lại.",
        en: "The PIN is blocked: somebody tried wrong ones too often. If it was not you, tell the "
            + "administrator; choose a new one to use it again.")
    static let pinNew = Phrase(vi: "Mã PIN mới", en: "New PIN")
    static let pinHint = Phrase(
        vi: "6 chữ số; không dùng ngày sinh hay dãy như 123456.",
        en: "6 figures; no birthday and no row such as 123456.")
    static let pinSet = Phrase(vi: "Đặt mã PIN", en: "Set the PIN")
    static let pinRemove = Phrase(vi: "Bỏ mã PIN", en: "Take the PIN away")
    static let pinRemoveWords = Phrase(
        vi: "Các liên kết duyệt đã gửi cho anh/chị sẽ không dùng được nữa.",
        en: "Approval links that were sent to you will not work any more.")
    static let pinForm = Phrase(
        vi: "Mã PIN gồm đúng 6 chữ số.", en: "A PIN has exactly 6 figures.")
    static let pinGuessable = Phrase(
        vi: "Mã này dễ đoán (ngày tháng, dãy đều hoặc lặp lại). Chọn 6 chữ số khác.",
        en: "This is easy to guess (a date, a row or a repetition). Choose 6 other figures.")
    static let pinPasswordWrong = Phrase(
        vi: "Mật khẩu chưa đúng; mã PIN chưa thay đổi.",
        en: "The password is not right; the PIN was not changed.")
    static let pinTooMany = Phrase(
        vi: "Đã thử sai nhiều lần. Mời chờ 15 phút rồi thử lại.",
        en: "Too many wrong tries. Please wait 15 minutes.")
}
