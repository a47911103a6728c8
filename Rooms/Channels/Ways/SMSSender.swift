import Foundation

/// Sends SMS under the commune's registered name.
struct SMSSender: Sendable {
    private let sms: ChannelSettings.SMS
    private let key: String
    private let secret: String

    init(_ sms: ChannelSettings.SMS, key: String, secret: String) {
        self.sms = sms
        self.key = key
        self.secret = secret
    }

    private struct Question: Encodable {
        let key: String
        let secret: String
        let phone: String
        let content: String
        let brandname: String
        let kind = SMSFacts.kind
        let isUnicode: String
        let isSandbox = "0"
        let requestID: String

        private enum CodingKeys: String, CodingKey {
            case key = "ApiKey"
            case secret = "SecretKey"
            case phone = "Phone"
            case content = "Content"
            case brandname = "Brandname"
            case kind = "SmsType"
            case isUnicode = "IsUnicode"
            case isSandbox = "Sandbox"
            case requestID = "RequestId"
        }
    }

    private struct Answer: Decodable {
        let code: String

        private enum CodingKeys: String, CodingKey { case code = "CodeResult" }
    }

    /// - Throws: ``LetterTrouble``.
    func send(_ words: String, to number: String, requestID: String) async throws {
        guard !key.isEmpty, !secret.isEmpty else { throw LetterTrouble.notSetUp }
        guard let phone = SMSSender.vietnamese(number) else { throw LetterTrouble.badRecipient }
        let text = written(words)
        let question = Question(
            key: key, secret: secret, phone: phone, content: text, brandname: sms.brandname,
            isUnicode: SMSParts(text).needsUCS2 ? "1" : "0",
            requestID: String(requestID.prefix(SMSFacts.longestRequestID)))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        let bytes = try await OutsideAsk.post(
            sms.base + SMSFacts.path, [("Content-Type", "application/json")],
            Array(try encoder.encode(question)))
        guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(bytes))  // said below
        else { throw LetterTrouble.broken }
        if answer.code == SMSFacts.accepted || SMSFacts.copies.contains(answer.code) {
            return
        }
        throw SMSFacts.trouble(answer.code)
    }

    /// As the commune chose to pay for it.
    func written(_ words: String) -> String {
        let whole = words.precomposedStringWithCanonicalMapping
        return sms.hasMarks ? whole : SMSParts.plain(whole)
    }

    /// A mobile number of Vietnam as `84…`; nil for anything else: no letter goes abroad.
    static func vietnamese(_ number: String) -> String? {
        var digits = number.filter { ("0"..."9").contains($0) }
        if digits.hasPrefix("84") {
            digits.removeFirst(2)
        } else if digits.hasPrefix("0"), !number.hasPrefix("+") {
            digits.removeFirst()
        } else {
            return nil
        }
        guard digits.count == 9, let first = digits.first, "35789".contains(first) else {
            return nil
        }
        return "84" + digits
    }
}
