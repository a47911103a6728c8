import Foundation
import Office

/// Answers people who wrote to the commune's Zalo account. Zalo knows no request id: where the
/// program ends between the answer of Zalo and our disk, the same words go out once more.
struct ZaloSender: Sendable {
    private let office: Office
    private let zalo: ChannelSettings.Zalo

    init(_ office: Office, _ zalo: ChannelSettings.Zalo) {
        self.office = office
        self.zalo = zalo
    }

    private struct Question: Encodable {
        struct Recipient: Encodable {
            let userID: String

            private enum CodingKeys: String, CodingKey { case userID = "user_id" }
        }

        struct Message: Encodable {
            let text: String
        }

        let recipient: Recipient
        let message: Message
    }

    private struct Answer: Decodable {
        let error: Int
    }

    /// - Throws: ``LetterTrouble``.
    func send(_ words: String, to user: String) async throws {
        guard ZaloFacts.isUserID(user) else { throw LetterTrouble.notATalk }
        let text = ZaloSender.fitting(words)
        let token = try await ZaloTokenDesk.shared.token(of: office, zalo)
        let first = try await ask(text, user, token)
        guard first != 0 else { return }
        guard ZaloFacts.isAboutToken(first) else { throw ZaloFacts.trouble(first) }
        // Once: a token that is refused although it is new is a person's to look at.
        let fresh = try await ZaloTokenDesk.shared.token(of: office, zalo, insteadOf: token)
        let second = try await ask(text, user, fresh)
        guard second != 0 else { return }
        throw ZaloFacts.isAboutToken(second) ? LetterTrouble.consent : ZaloFacts.trouble(second)
    }

    /// NFC, and not longer than Zalo takes; the end, where the link is, stays.
    static func fitting(_ words: String) -> String {
        let text = words.precomposedStringWithCanonicalMapping
        guard text.unicodeScalars.count > ZaloFacts.longestText else { return text }
        let end = kept(text.reversed(), scalars: 400).reversed()
        let start = kept(text, scalars: ZaloFacts.longestText - 403)
        return String(start) + " … " + String(end)
    }

    /// As many whole characters as fit.
    private static func kept(
        _ characters: some Sequence<Character>, scalars most: Int
    ) -> [Character] {
        var count = 0
        return Array(
            characters.prefix { character in
                count += character.unicodeScalars.count
                return count <= most
            })
    }

    private func ask(_ text: String, _ user: String, _ token: String) async throws -> Int {
        let question = Question(
            recipient: Question.Recipient(userID: user), message: Question.Message(text: text))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        let bytes = try await OutsideAsk.post(
            zalo.base + ZaloFacts.message,
            [("Content-Type", "application/json"), ("access_token", token)],
            Array(try encoder.encode(question)))
        guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(bytes))  // said below
        else { throw LetterTrouble.broken }
        return answer.error
    }
}
