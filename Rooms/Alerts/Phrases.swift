import Markup
import Office

/// Words of the room.
enum Phrases {
    static let menu = Phrase(vi: "Tin khẩn", en: "Emergency messages")
    static let lead = Phrase(
        vi:
            "Hai người mới phát được một tin khẩn: một người soạn, một người khác nghe và duyệt. Duyệt "
            + "xong, tin cắt ngang loa trong vài giây, đứng đầu Cổng và vào các nguồn tin; hết giờ "
            + "thì tự thôi.",
        en: "It takes two: one writes, another listens and lets it out. It interrupts the "
            + "loudspeakers within seconds, stands on top of the portal, and ends by itself.")
    static let begin = Phrase(vi: "Soạn tin khẩn", en: "Write an emergency message")
    static let inForce = Phrase(vi: "Đang có hiệu lực", en: "In force")
    static let noneInForce = Phrase(vi: "Không có tin khẩn nào.", en: "None.")
    static let proposedTitle = Phrase(vi: "Chờ người thứ hai", en: "Waiting for the second person")
    static let noneProposed = Phrase(vi: "Không có tin nào chờ duyệt.", en: "None.")
    static let past = Phrase(vi: "Đã qua", en: "Past")
    static let nonePast = Phrase(vi: "Chưa có.", en: "None yet.")
    static let arrival = Phrase(
        vi: "Chuyển tiếp tin của cấp trên (CAP 1.2)", en: "Pass on a superior's message (CAP 1.2)")
    static let arrivalHint = Phrase(
        vi: "Tin được đọc vào mẫu để anh/chị xem lại; chưa phát gì.",
        en: "It is read into the form for you to look over; nothing goes out yet.")
    static let capFile = Phrase(vi: "Tệp CAP", en: "CAP file")
    static let capText = Phrase(vi: "hoặc dán nội dung XML", en: "or paste its XML")
    static let readIt = Phrase(vi: "Đọc vào mẫu", en: "Read it")
    static let lookOver = Phrase(
        vi: "Đã đọc xong tin của nơi khác. Mời xem lại từng ô, chọn cụm loa rồi trình.",
        en: "The message was read. Look over each field, choose loudspeakers, then propose it.")

    static let waiting = Phrase(vi: "chờ duyệt", en: "waiting")
    static let refused = Phrase(vi: "không duyệt", en: "refused")
    static let cancelled = Phrase(vi: "đã hủy", en: "cancelled")
    static let isInForce = Phrase(vi: "đang phát", en: "in force")
    static let isOver = Phrase(vi: "đã hết giờ", en: "over")

    static let sounds = Phrase(vi: "Nghe", en: "Listen")
    static let saidAs = Phrase(vi: "Loa sẽ đọc như sau", en: "As it is said")
    static let lookAgain = Phrase(vi: "Xem lại", en: "Look again")
    static let proposedBy = Phrase(vi: "Người soạn", en: "Written by")
    static let approvedBy = Phrase(vi: "Người duyệt", en: "Let out by")
    static let until = Phrase(vi: "Hiệu lực tới", en: "In force until")
    static let endedAt = Phrase(vi: "Thôi lúc", en: "Ended")
    static let relayedFrom = Phrase(vi: "Chuyển tiếp từ", en: "Passed on from")
    static let decide = Phrase(vi: "Duyệt", en: "Decide")
    static let listened = Phrase(
        vi: "Tôi đã nghe hết và chịu trách nhiệm phát",
        en: "I listened to all of it and answer for it")
    static let approve = Phrase(vi: "Phát ngay", en: "Let it out now")
    static let approveDrill = Phrase(vi: "Phát tin diễn tập", en: "Let the drill out")
    static let refuse = Phrase(vi: "Không duyệt", en: "Refuse")
    static let reason = Phrase(vi: "Lý do", en: "Reason")
    static let ifChanged = Phrase(vi: "Khi tình hình thay đổi", en: "When things change")
    static let update = Phrase(vi: "Cập nhật tin này", en: "Update it")
    static let cancel = Phrase(vi: "Hủy tin, báo an toàn", en: "Cancel it")
    static let allClear = Phrase(
        vi: "Tình huống đã qua, bà con trở lại sinh hoạt bình thường.",
        en: "The danger is over.")
    static let replaced = Phrase(vi: "Có tin mới thay thế.", en: "A newer message took its place.")
    static let newer = Phrase(vi: "Xem tin mới hơn", en: "See the newer message")
    static let onLoudspeakers = Phrase(vi: "Trên loa", en: "On the loudspeakers")
    static let whoPlayed = Phrase(vi: "Loa nào đã phát", en: "Who played it")
    static func proof(_ proof: AiringProof) -> Phrase {
        Phrase(
            vi:
                "\(proof.addressed) loa: đã giao \(proof.accepted), loa đã nhận \(proof.delivered), "
                + "đã phát hết \(proof.played).",
            en: "\(proof.addressed) loudspeakers: accepted \(proof.accepted), delivered "
                + "\(proof.delivered), played \(proof.played).")
    }
    static let resume = Phrase(
        vi:
            "Tin được đọc hai lần liền. Sau đó thông báo, chuyên mục phát tiếp từ đầu phần bị cắt nếu "
            + "còn đủ giờ; tiếp âm nối lại; nhạc thôi hẳn.",
        en: "It is said twice. Afterwards notices and columns go on at the part that was cut if it "
            + "still fits; relays join again; music is over.")

    static func waits(_ headline: String) -> Phrase {
        Phrase(
            vi: "Tin khẩn chờ người thứ hai: \(headline)",
            en: "An emergency message waits for you: \(headline)")
    }
    static func inForceLine(_ headline: String) -> Phrase {
        Phrase(vi: "Tin khẩn đang phát: \(headline)", en: "In force: \(headline)")
    }

    static let publicTitle = Phrase(vi: "Cảnh báo khẩn", en: "Emergency messages")
    static let onPortal = Phrase(
        vi: "Trang cảnh báo trên Cổng", en: "The page of warnings on the portal")
    static let noneEver = Phrase(vi: "Chưa có cảnh báo nào.", en: "There has been none.")
    static let feedOf = Phrase(vi: "Nguồn tin CAP cho máy đọc", en: "Feed of CAP messages")
    static func holdsUntil(_ moment: String) -> Phrase {
        Phrase(vi: "Có hiệu lực tới \(moment).", en: "In force until \(moment).")
    }
}
