/// What is known of eSMS (ViHAT), from developers.esms.vn ("Gửi tin chăm sóc khách hàng", "Table
/// of error codes"), read in September 2026. Another service is another file like this one.
enum SMSFacts {
    static let base = "https://rest.esms.vn"
    static let path = "/MainService.svc/json/SendMultipleMessage_V4_post_json/"
    /// Messages to people who asked for them ("chăm sóc khách hàng"); 1 would be advertising.
    static let kind = "2"
    /// Characters of a `RequestId`; the same one within 24 hours is refused as a copy.
    static let longestRequestID = 50
    static let accepted = "100"
    /// A copy of what was taken before: for us that is "taken". (Not in the published table; seen
    /// in code that uses the service.)
    static let copies: Set<String> = ["124"]

    static func trouble(_ code: String) -> LetterTrouble {
        switch code {
        // Key or secret; no price list; no money; brandname; kind of message; template: the
        // commune's to put right.
        case "101", "102", "103", "104", "118", "119", "131", "132", "146", "177", "178":
            LetterTrouble("sms-\(code)", .person)
        // The number is blocked; the number is none.
        case "99", "108": LetterTrouble("sms-\(code)", .never)
        default: LetterTrouble("sms-\(code.filter(\.isNumber).prefix(6))", .later)
        }
    }
}
