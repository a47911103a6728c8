import AsyncHTTPClient
import Foundation
package import Markup
import NIOCore
import NIOHTTP1
import Office

/// A LibreTranslate server.
package struct LibreTranslate: MachineTranslator {
    /// Texts of one request.
    package static let textsAtOnce = 20
    /// Characters of one request: below the 2,000 that the public server takes.
    package static let charactersAtOnce = 1_800
    /// Bytes of an answer.
    static let answerBytes = 2 * 1_048_576

    private let base: String
    private let key: String?
    private let seconds: Int64

    /// Nil when `address` is no `http` or `https` address.
    /// - Parameter seconds: how long an answer may take; a small machine is slow.
    package init?(address: String, key: String?, seconds: Int64 = 60) {
        guard let url = URL(string: address), let host = url.host(), !host.isEmpty,
            url.scheme == "https" || url.scheme == "http", url.query() == nil
        else { return nil }
        base = address.hasSuffix("/") ? String(address.dropLast()) : address
        self.key = key
        self.seconds = seconds
    }

    package func translate(
        _ texts: [String], from source: Language, to target: Language
    ) async throws -> [String] {
        let codes = try await codes(source, target)
        // A long text goes in pieces, and its pieces come together again.
        let pieces = texts.map { LibreTranslate.pieces(of: $0) }
        let all = pieces.flatMap { $0 }
        var drafted: [String] = []
        for batch in LibreTranslate.batches(all) {
            drafted += try await send(batch, codes)
        }
        guard drafted.count == all.count else {
            throw TranslatorTrouble.broken(status: 200, words: "a wrong number of texts")
        }
        var rest = drafted[...]
        return pieces.map { pieces in
            defer { rest = rest.dropFirst(pieces.count) }
            return rest.prefix(pieces.count).joined(separator: " ")
        }
    }

    // MARK: - What is sent

    private struct Question: Encodable {
        let q: [String]
        let source: String
        let target: String
        let format = "text"
        let key: String?

        private enum CodingKeys: String, CodingKey {
            case q, source, target, format
            case key = "api_key"
        }
    }

    private struct Answer: Decodable {
        let translatedText: [String]
    }

    private struct Complaint: Decodable {
        let error: String
    }

    private struct Offered: Decodable {
        let code: String
        let targets: [String]?
    }

    private func send(
        _ texts: [String], _ codes: (source: String, target: String)
    ) async throws -> [String] {
        let question = Question(
            q: texts, source: codes.source, target: codes.target, key: key)
        var request = HTTPClientRequest(url: base + "/translate")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(question)))
        let bytes = try await answer(to: request)
        guard let answer = try? JSONDecoder().decode(Answer.self, from: bytes),  // said below
            answer.translatedText.count == texts.count
        else { throw TranslatorTrouble.broken(status: 200, words: "no translated texts") }
        return answer.translatedText
    }

    /// The server's own codes for two languages.
    private func codes(
        _ source: Language, _ target: Language
    ) async throws -> (source: String, target: String) {
        let bytes = try await answer(to: HTTPClientRequest(url: base + "/languages"))
        guard let offered = try? JSONDecoder().decode([Offered].self, from: bytes) else {  // below
            throw TranslatorTrouble.broken(status: 200, words: "no list of languages")
        }
        guard
            let from = offered.first(where: { LibreTranslate.codes(source).contains($0.code) })
        else { throw TranslatorTrouble.notOffered(source) }
        let targets = Set(from.targets ?? offered.map(\.code))
        guard let to = LibreTranslate.codes(target).first(where: targets.contains) else {
            throw TranslatorTrouble.notOffered(target)
        }
        return (from.code, to)
    }

    /// By which codes a language may be known, the likeliest first.
    private static func codes(_ language: Language) -> [String] {
        language == .zh ? ["zh", "zh-Hans"] : [language.rawValue]
    }

    // MARK: - Asking

    /// Redirects could carry the key to somebody else, so they are not followed. One client for
    /// the life of the program.
    private static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.timeout.connect = .seconds(10)
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    private func answer(to request: HTTPClientRequest) async throws -> Data {
        let (status, retry, body): (Int, String?, ByteBuffer)
        do {
            let response = try await LibreTranslate.client.execute(
                request, timeout: .seconds(seconds))
            status = Int(response.status.code)
            retry = response.headers.first(name: "Retry-After")
            body = try await response.body.collect(upTo: LibreTranslate.answerBytes)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw TranslatorTrouble.unreachable
        }
        let bytes = Data(body.readableBytesView)
        guard status != 200 else { return bytes }
        // Anything may come in the place of the documented {"error": …}.
        let words = (try? JSONDecoder().decode(Complaint.self, from: bytes))?.error ?? ""
        switch status {
        case 401, 403: throw TranslatorTrouble.keyRefused
        case 429: throw TranslatorTrouble.slowDown(seconds: retry.flatMap { Int($0) })
        case 400 where words.localizedCaseInsensitiveContains("api key"):
            throw TranslatorTrouble.keyRefused
        case 400 where words.contains("exceeds"), 413: throw TranslatorTrouble.tooLong
        default:
            throw TranslatorTrouble.broken(
                status: status, words: safe(words))
        }
    }

    /// The server's own words, short, and without the key should it repeat it.
    private func safe(_ words: String) -> String {
        var words = words
        if let key, !key.isEmpty { words = words.replacing(key, with: "…") }
        return String(words.prefix(200))
    }
}
