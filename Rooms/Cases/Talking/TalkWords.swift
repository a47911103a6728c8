import Markup

/// Words of talks by Zalo.
enum TalkWords {
    static let letters = Phrase(vi: "Tin báo cho người gửi", en: "Letters to the sender")

    static func freeUntil(_ free: String, _ open: String) -> Phrase {
        Phrase(
            vi: "Trả lời qua Zalo: miễn phí tới \(free), gửi được tới \(open).",
            en: "Replies by Zalo are free until \(free), and possible until \(open).")
    }
    static func paidUntil(_ open: String) -> Phrase {
        Phrase(
            vi: "Trả lời qua Zalo: còn gửi được tới \(open), có tính phí.",
            en: "Replies by Zalo are possible until \(open), for a fee.")
    }
    static let closed = Phrase(
        vi: "Quá 7 ngày từ tin cuối của người gửi: Zalo không cho trả lời. Người gửi vẫn xem được "
            + "ở trang riêng.",
        en: "More than seven days since the sender's last message: Zalo takes no reply. The "
            + "private page still shows it.")

    static let onlyPhoto = Phrase(vi: "(Ảnh gửi qua Zalo)", en: "(Photo by Zalo)")
    static let onlyPlace = Phrase(vi: "(Vị trí gửi qua Zalo)", en: "(Place by Zalo)")
    static func lostPhotos(_ count: Int) -> Phrase {
        Phrase(
            vi: "\(count) ảnh gửi qua Zalo không nhận được; có thể hỏi lại người gửi.",
            en: "\(count) photos sent by Zalo could not be had; you may ask the sender.")
    }
    static func place(_ latitude: Double, _ longitude: Double) -> Phrase {
        Phrase(vi: "Vị trí: \(latitude), \(longitude)", en: "Place: \(latitude), \(longitude)")
    }
    static let left = Phrase(
        vi: "Người gửi rời Zalo của xã; cách liên hệ đã xóa.",
        en: "The sender left the commune's Zalo; the contact was erased.")
    static let rights = Phrase(
        vi: "Xóa theo yêu cầu của người gửi, chuyển qua Zalo.",
        en: "Erased as the sender asked by Zalo.")

    /// To whom a greeting came without a matter.
    static func guide(_ place: String) -> String {
        "UBND \(place) xin chào. Mời bà con viết việc cần phản ánh, nơi xảy ra, và gửi ảnh nếu có. "
            + "Việc khẩn cấp: gọi 113, 114, 115."
    }
}
