import Foundation
import Markup
import Office
import Synchronization
import Testing

@testable import LibreTranslate

/// The client against a server that answers as the documents of LibreTranslate say.
struct LibreTranslateTests {
    private func client(_ server: StandIn, key: String? = nil) throws -> LibreTranslate {
        try #require(LibreTranslate(address: server.address + "/", key: key))
    }

    private func trouble(
        _ server: StandIn, key: String? = nil, to language: Language = .en,
        _ texts: [String] = ["Xin chào"]
    ) async throws -> TranslatorTrouble? {
        do {
            _ = try await client(server, key: key).translate(texts, from: .vi, to: language)
            return nil
        } catch let trouble as TranslatorTrouble {
            return trouble
        }
    }

    @Test func `texts come back in their places, with the key sent along`() async throws {
        let server = try await StandIn(StandIn.Terms(key: "bí mật"))
        let texts = try await client(server, key: "bí mật")
            .translate(["Xin chào", "", "\"[[1]]\" – <b>"], from: .vi, to: .ko)
        #expect(texts == ["ko(Xin chào)", "ko()", "ko(\"[[1]]\" – <b>)"])
        #expect(server.received.withLock { $0.keys } == ["bí mật"])
        try await server.stop()
    }

    @Test func `chinese has the server's own code`() async throws {
        let server = try await StandIn()
        let texts = try await client(server).translate(["Chào"], from: .vi, to: .zh)
        #expect(texts == ["zh-Hans(Chào)"])
        try await server.stop()
    }

    @Test func `many and long texts go in requests that the server takes`() async throws {
        let server = try await StandIn()
        let sentence = "Hội vật đầu xuân rộn ràng. "
        let texts = (0..<50).map { "Câu \($0)" } + [String(repeating: sentence, count: 200)]
        let drafted = try await client(server).translate(texts, from: .vi, to: .fr)
        #expect(drafted.count == 51)
        #expect(drafted[49] == "fr(Câu 49)")
        let sent = server.received.withLock { $0.translations }
        #expect(sent.allSatisfy { $0.count <= 20 && $0.reduce(0) { $0 + $1.count } <= 2_000 })
        let words = sent.flatMap { $0 }.joined(separator: " ").split(separator: " ").count
        #expect(words == texts.joined(separator: " ").split(separator: " ").count)
        try await server.stop()
    }

    @Test func `errors are told apart and hold neither key nor text`() async throws {
        let closed = try await StandIn(StandIn.Terms(key: "đúng"))
        #expect(try await trouble(closed, key: "sai-khóa") == .keyRefused)
        #expect(try await trouble(closed) == .keyRefused)
        #expect(try await trouble(closed, key: "đúng", to: .ja) == .notOffered(.ja))
        let busy = try await StandIn(StandIn.Terms(requests: 0))
        #expect(try await trouble(busy) == .slowDown(seconds: 30))
        let small = try await StandIn(StandIn.Terms(characterLimit: 5))
        #expect(try await trouble(small) == .tooLong)
        for server in [closed, busy, small] { try await server.stop() }
        #expect(try await trouble(small) == .unreachable)
    }

    @Test(arguments: [
        (500, "{\"error\":\"Cannot translate text: khóa-thật\"}"), (200, "<html>"), (200, "[]"),
        (302, ""), (502, ""),
    ])
    func `a broken answer is said to be one`(status: Int, body: String) async throws {
        let server = try await StandIn(StandIn.Terms(broken: (status, body)))
        guard
            case .some(.broken(_, let words)) = try await trouble(server, key: "khóa-thật")
        else {
            // A list of no languages is an answer: none is offered.
            #expect(try await trouble(server) == .notOffered(.vi))
            return
        }
        #expect(!words.contains("khóa-thật"))
        try await server.stop()
    }

    @Test func `only web addresses are taken`() {
        for address in ["", "dich", "ftp://a", "file:///etc", "http://", "https://a?b=c"] {
            #expect(LibreTranslate(address: address, key: nil) == nil, "\(address)")
        }
        #expect(LibreTranslate(address: "http://may-dich.lan:5000", key: nil) != nil)
    }

    @Test(arguments: 0..<200)
    func `pieces keep every word and no limit is passed`(seed: Int) {
        var random = seed &* 7919 &+ 3
        var text = ""
        for _ in 0..<(seed * 3) {
            random = random &* 1_103_515_245 &+ 12_345
            let letters = ["a", "ệ", " ", ". ", "\n", "漢", "!", "  "]
            text += letters[abs(random >> 16) % letters.count]
        }
        let pieces = LibreTranslate.pieces(of: text, limit: 20)
        #expect(pieces.allSatisfy { $0.count <= 20 } || text.count <= 20)
        let kept = pieces.joined().filter { !$0.isWhitespace }
        #expect(kept == text.filter { !$0.isWhitespace })
    }
}
