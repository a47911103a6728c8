/// What is known of Zalo's Official Account API, from VNG's own SDK (`zaloplatform/zalo-java-sdk`,
/// October 2024: `EndPoint.java`, `MacUtils.java`) and docs.zaloplatforms.com, read in September
/// 2026. What was not certain then says so. Everything that Zalo may change stands here.
enum ZaloFacts {
    static let base = "https://openapi.zalo.me"
    static let tokenBase = "https://oauth.zaloapp.com"
    /// A reply to somebody who wrote: free for 48 hours after their last message, paid until the
    /// seventh day, refused (-230) afterwards.
    static let message = "/v3.0/oa/message/cs"
    static let token = "/v4/oa/access_token"

    /// Templates ("tin mẫu ZBS", once ZNS): to a number, whoever has it, in a form that Zalo
    /// approved and for money; with the same token. zalo.cloud ("Cách xử lý mã lỗi") has the codes.
    static let businessBase = "https://business.openapi.zalo.me"
    static let template = "/message/template"
    static let templateInfo = "/template/info/v2"
    /// `data.status` of a template that may be used.
    static let approved = "ENABLE"
    /// Characters of a `tracking_id`. No page says that Zalo refuses a second message with the same.
    static let longestTracking = 48
    /// The parameters of our template with the most characters that Zalo takes of each: code
    /// ("mã số"), news ("trạng thái giao dịch"), time ("thời gian"), link ("URL").
    static let parameters = ["code": 30, "news": 30, "time": 20, "link": 200]

    /// What follows `tel:` in a recipient; nil for one who is known to the account.
    static func number(_ recipient: String) -> String? {
        recipient.hasPrefix("tel:") ? String(recipient.dropFirst(4)) : nil
    }

    /// A template's id is digits.
    static func isTemplateID(_ text: String) -> Bool {
        (1...20).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Characters of a text, in NFC.
    static let longestText = 2_000
    static let freeHours = 48
    static let openDays = 7
    /// An access token lives 25 hours; it is renewed after 20.
    static let renewAfterSeconds: Double = 20 * 3_600
    /// `expires_in` where the answer does not say it.
    static let tokenSeconds: Double = 25 * 3_600

    /// How old a signed event may be, in seconds.
    static let window: Double = 600
    /// How old one may be that is sent again (`num_retry`): the ladder ends after two hours, older
    /// pages say twelve.
    static let retryWindow: Double = 13 * 3_600
    /// Bytes of an event at most.
    static let eventBytes = 64 << 10

    /// Ids are digits longer than a number of 53 bits; never read as numbers.
    static func isUserID(_ text: String) -> Bool {
        (5...32).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Events that carry something a resident says.
    static let spoken: Set<String> = ["user_send_text", "user_send_image", "user_send_location"]
    /// Events that carry something we cannot read.
    static let unread: Set<String> = [
        "user_send_link", "user_send_audio", "user_send_video", "user_send_sticker",
        "user_send_business_card", "user_send_file", "user_send_gif",
    ]
    static let unfollow = "unfollow"

    /// Whether an event tells of somebody who uses their rights over their data. Its name is not
    /// in any page that could be read: every name with such a word in it is taken for it.
    static func isAboutRights(_ name: String) -> Bool {
        ["delete", "deletion", "erase", "revoke", "data_subject", "data-subject"]
            .contains { name.lowercased().contains($0) }
    }

    /// What an error of the API means. Errors come with status 200.
    static func trouble(_ code: Int) -> LetterTrouble {
        let name = "zalo\(code)"
        switch code {
        // Asked too often; sending failed; quota of the hour or day; being processed.
        case -32, -200, -211, -214, -218: return LetterTrouble(name, .later)
        case -216, -220: return LetterTrouble(name, .later)
        case -210: return LetterTrouble(name, .never)
        // Not a follower; blocked us, never wrote, or not for seven days.
        case -213, -217, -227, -230, -232, -244: return LetterTrouble(name, .never)
        case -234: return LetterTrouble(name, .atMorning)
        // Set-up, package, permission, version, content, money.
        case -201, -204, -205, -209, -212, -219, -221, -223, -224, -233, -235, -240, -242, -248,
            -320, -321, -14_002, -14_003:
            return LetterTrouble(name, .person)
        default: return LetterTrouble(name, .later)
        }
    }

    /// What an error of a template's message means: codes of their own, three digits where those
    /// above are too.
    static func templateTrouble(_ code: Int) -> LetterTrouble {
        let name = "zalo\(code)"
        switch code {
        case -100, -113, -124: return LetterTrouble(name, .later)
        // At night; the day's quota of the account or of the template is used up.
        case -133, -144, -147: return LetterTrouble(name, .atMorning)
        // No such number; an old Zalo; inactive or refusing; no account; not taking any.
        case -108, -110, -114, -118, -119, -134, -139, -140, -141:
            return LetterTrouble(name, .never)
        // App, account, template and its data, permission, money.
        case -199...(-101): return LetterTrouble(name, .person)
        default: return trouble(code)
        }
    }

    /// The access token is not valid (any more).
    static func isAboutToken(_ code: Int) -> Bool { code == -216 || code == -220 }
}
