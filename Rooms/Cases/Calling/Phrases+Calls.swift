import Markup

/// Words of the missed calls.
enum CallWords {
    static let title = Phrase(vi: "Cuộc gọi nhỡ", en: "Missed calls")
    static let lead = Phrase(
        vi: "Ai gọi đường dây nóng mà không gặp được thì ghi ở đây để gọi lại. Số điện thoại được "
            + "niêm phong, mỗi lần mở xem đều ghi sổ, và xóa khi đã gọi được hoặc sau 30 ngày.",
        en: "Who rang the hotline in vain is noted here to be rung back. Numbers are sealed, every "
            + "look is written down, and they are erased once reached or after 30 days.")
    static let none = Phrase(vi: "Không còn cuộc gọi nhỡ nào.", en: "No missed calls.")
    static let add = Phrase(vi: "Ghi một cuộc gọi nhỡ", en: "Note a missed call")
    static let at = Phrase(vi: "Gọi đến lúc", en: "Rang at")
    static let note = Phrase(vi: "Ghi chú", en: "Note")
    static let noteHint = Phrase(
        vi: "Không bắt buộc: lời nhắn trong hộp thư thoại.",
        en: "Optional: what was left on the answering machine.")
    static let keep = Phrase(vi: "Ghi lại", en: "Save")
    static let ring = Phrase(vi: "Xem số để gọi lại", en: "Show the number")
    static let enter = Phrase(vi: "Gọi được, nhập phản ánh", en: "Reached: enter a case")
    static let noAnswer = Phrase(vi: "Không nghe máy", en: "No answer")
    static let spoken = Phrase(vi: "Đã nói chuyện, không có việc", en: "Reached, nothing to enter")
    static let unreachable = Phrase(vi: "Thôi, không gọi được", en: "Give up")
    static func tried(_ count: Int) -> Phrase {
        .count(count, vi: "lần gọi lại", one: "try", many: "tries")
    }
    static func waiting(_ count: Int) -> Phrase {
        .count(
            count, vi: "cuộc gọi nhỡ chưa gọi lại", one: "missed call to ring back",
            many: "missed calls to ring back")
    }
    static let notYours = Phrase(
        vi: "Việc gọi lại thuộc đơn vị thường trực và người trực đường dây nóng hôm nay.",
        en: "Ringing back is for the standing unit and for who is on duty today.")
    static let ended = Phrase(
        vi: "Cuộc gọi này đã có người lo xong, số đã xóa.",
        en: "Somebody has seen to this call; its number is erased.")
    static let momentWrong = Phrase(
        vi: "Giờ gọi phải ở trong 30 ngày qua. Chưa ghi gì.",
        en: "The moment has to be in the last 30 days. Nothing was saved.")
    static let noteLong = Phrase(
        vi: "Ghi chú tối đa 200 chữ cái. Chưa ghi gì.",
        en: "A note has at most 200 letters. Nothing was saved.")
    static let again = Phrase(
        vi: "Trang đã cũ, mời bấm ghi lại lần nữa.", en: "The page was old; please save again.")
}
