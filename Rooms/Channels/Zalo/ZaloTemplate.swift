import Foundation
import Markup
import Office

/// Tells somebody who never wrote to the commune's account, by telephone number: Zalo carries them
/// only a form that it approved beforehand, filled with a few short values. The commune registers
/// one with the parameters of ``ZaloFacts/parameters``.
struct ZaloTemplate: Sendable {
    private let office: Office
    private let zalo: ChannelSettings.Zalo

    init(_ office: Office, _ zalo: ChannelSettings.Zalo) {
        self.office = office
        self.zalo = zalo
    }

    private struct Question: Encodable {
        let phone: String
        let template: String
        let data: [String: String]
        let tracking: String

        private enum CodingKeys: String, CodingKey {
            case phone
            case template = "template_id"
            case data = "template_data"
            case tracking = "tracking_id"
        }
    }

    private struct Answer: Decodable {
        let error: Int
    }

    /// - Throws: ``LetterTrouble``.
    func send(_ brief: Letter.Brief, to number: String, tracking id: String) async throws {
        guard !zalo.template.isEmpty else { throw LetterTrouble.noTemplate }
        guard let phone = SMSSender.vietnamese(number) else { throw LetterTrouble.badRecipient }
        let question = Question(
            phone: phone, template: zalo.template, data: ZaloTemplate.values(of: brief),
            tracking: String(id.prefix(ZaloFacts.longestTracking)))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        let body = Array(try encoder.encode(question))
        let code = try await withToken { token in
            let bytes = try await OutsideAsk.post(
                zalo.businessBase + ZaloFacts.template,
                [("Content-Type", "application/json"), ("access_token", token)], body)
            // What cannot be read is said below.
            guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(bytes))
            else { throw LetterTrouble.broken }
            return (answer.error, answer.error)
        }
        guard code == 0 else { throw ZaloFacts.templateTrouble(code) }
    }

    /// No longer than Zalo takes them; a link is whole or left out, for a part of one leads nowhere.
    static func values(of brief: Letter.Brief) -> [String: String] {
        let values = [
            "code": brief.code, "news": brief.news, "time": brief.time, "link": brief.link,
        ]
        return Dictionary(
            uniqueKeysWithValues: values.map { name, value in
                let most = ZaloFacts.parameters[name] ?? 0
                let text = value.precomposedStringWithCanonicalMapping
                guard text.unicodeScalars.count > most else { return (name, text) }
                guard name != "link" else { return (name, "") }
                return (name, String(String.UnicodeScalarView(text.unicodeScalars.prefix(most))))
            })
    }

    // MARK: - Before it is used

    private struct Found: Decodable {
        struct Form: Decodable {
            struct Parameter: Decodable {
                let name: String
            }

            let status: String
            let listParams: [Parameter]?
        }

        let error: Int
        let data: Form?
    }

    /// Asks Zalo whether a template can be used: it is approved, and its parameters are ours.
    /// - Throws: a ``Refusal`` that says what is wrong, or ``LetterTrouble``.
    func check(_ id: String) async throws {
        let found = try await withToken { token in
            let bytes = try await OutsideAsk.get(
                zalo.businessBase + ZaloFacts.templateInfo + "?template_id=" + id,
                [("access_token", token)])
            // What cannot be read is said below.
            guard let found = try? JSONDecoder().decode(Found.self, from: Data(bytes))
            else { throw LetterTrouble.broken }
            return (found.error, found)
        }
        guard found.error == 0, let form = found.data else {
            throw ZaloFacts.templateTrouble(found.error)
        }
        guard form.status == ZaloFacts.approved else {
            throw Refusal(SetupWords.templateNotApproved(form.status))
        }
        let names = Set((form.listParams ?? []).map(\.name))
        let strange = names.subtracting(ZaloFacts.parameters.keys)
        guard strange.isEmpty else { throw Refusal(SetupWords.templateStrange(strange.sorted())) }
        guard names.contains("code") || names.contains("link") else {
            throw Refusal(SetupWords.templateEmpty)
        }
    }

    /// Once more with a fresh token where the first was refused.
    private func withToken<T>(
        _ ask: (_ token: String) async throws -> (code: Int, T)
    ) async throws -> T {
        let token = try await ZaloTokenDesk.shared.token(of: office, zalo)
        let (first, value) = try await ask(token)
        guard ZaloFacts.isAboutToken(first) || first == -124 else { return value }
        let fresh = try await ZaloTokenDesk.shared.token(of: office, zalo, insteadOf: token)
        let (second, again) = try await ask(fresh)
        guard ZaloFacts.isAboutToken(second) || second == -124 else { return again }
        throw LetterTrouble.consent
    }
}
