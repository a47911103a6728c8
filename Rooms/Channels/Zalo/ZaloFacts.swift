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

    /// The access token is not valid (any more).
    static func isAboutToken(_ code: Int) -> Bool { code == -216 || code == -220 }
}
