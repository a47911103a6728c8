import Markup
import Office

/// Words of the room.
enum Phrases {
    static let title = Phrase(vi: "Kênh gửi tin", en: "Channels")

    static let unread = Phrase(
        vi: "Xã đọc được tin nhắn chữ, ảnh và vị trí. Mời bà con viết vài chữ hoặc gửi ảnh. "
            + "Việc khẩn cấp: gọi 113, 114, 115.",
        en: "We can read words, photos and places. Please write a few words or send a photo. "
            + "In an emergency ring 113, 114, 115.")

    static func trialSubject(_ issuer: String) -> Phrase {
        Phrase(vi: "Tin thử của \(issuer)", en: "A trial letter of \(issuer)")
    }

    static let trialNews = Phrase(vi: "Tin thử", en: "A trial")

    static func trialWords(_ issuer: String) -> Phrase {
        Phrase(
            vi: "Đây là tin thử của \(issuer). Nhận được tin này là kênh đã chạy.",
            en: "This is a trial letter of \(issuer). If you read it, the channel works.")
    }

    static let consentNeeded = Phrase(
        vi: "Zalo: cần cấp quyền lại cho tài khoản OA (dán refresh token mới)",
        en: "Zalo: the account has to be allowed anew (paste a new refresh token)")

    static func failed(_ count: Int) -> Phrase {
        .count(
            count, vi: "tin chưa gửi được, cần xem lại kênh", one: "letter could not be sent",
            many: "letters could not be sent")
    }
}

extension KeptLetter.State {
    var words: PairedText {
        switch self {
        case .waiting: PairedText(vi: "đang chờ gửi", en: "waiting to go out")
        case .sent: PairedText(vi: "đã gửi", en: "sent")
        case .rehearsed: PairedText(vi: "chạy thử, không gửi", en: "rehearsed, not sent")
        case .failed: PairedText(vi: "chưa gửi được", en: "not sent yet")
        case .givenUp: PairedText(vi: "không gửi được", en: "could not be sent")
        case .refused: PairedText(vi: "không gửi", en: "not sent")
        case .withdrawn: PairedText(vi: "đã rút lại", en: "taken back")
        }
    }

    /// The class of its mark.
    var look: String {
        switch self {
        case .waiting: "due"
        case .sent: "done"
        case .rehearsed, .refused, .withdrawn: "idle"
        case .failed, .givenUp: "late"
        }
    }
}

extension ChannelSettings.Mail.Security {
    var words: Phrase {
        switch self {
        case .startTLS: Phrase(vi: "STARTTLS bắt buộc (cổng 587)", en: "STARTTLS required (587)")
        case .tls: Phrase(vi: "TLS ngay từ đầu (cổng 465)", en: "TLS from the start (465)")
        case .loopback:
            Phrase(vi: "Không mã hóa, chỉ tới chính máy này", en: "None, to this very machine only")
        }
    }
}
