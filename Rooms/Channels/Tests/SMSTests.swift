import Foundation
import Office
import Synchronization
import TestKit
import Testing

@testable import Channels

/// eSMS: keys, and a `RequestId` that is good once.
final class SMSStandIn: Sendable {
    private final class Box: Sendable {
        let seen = Mutex<[String: [String: String]]>([:])
    }

    private let box = Box()
    let server: StandInServer

    init() throws {
        let box = box
        server = try StandInServer(answers: { heard in
            let fields =
                (try? JSONDecoder().decode([String: String].self, from: Data(heard.body.utf8)))
                ?? [:]
            guard fields["ApiKey"] == "khoa", fields["SecretKey"] == "bi-mat" else {
                return SMSStandIn.answer("101")
            }
            guard fields["Brandname"] == "UBNDANLAO" else { return SMSStandIn.answer("104") }
            let id = fields["RequestId"] ?? ""
            let isNew = box.seen.withLock { seen in
                if seen[id] != nil { return false }
                seen[id] = fields
                return true
            }
            return SMSStandIn.answer(isNew ? "100" : "124")
        })
    }

    var messages: [[String: String]] { Array(box.seen.withLock { $0.values }) }

    private static func answer(_ code: String) -> StandInServer.Page {
        StandInServer.Page(
            "application/json", #"{"CodeResult":"\#(code)","CountRegenerate":0}"#)
    }
}

@Suite struct SMSTests {
    private func kit(_ server: SMSStandIn, secret: String = "bi-mat") async throws -> ChannelKit {
        let kit = try await ChannelKit()
        let port = server.server.port
        try await kit.setUp { settings in
            settings.sms.brandname = "UBNDANLAO"
            settings.sms.base = "http://127.0.0.1:\(port)"
        }
        try await kit.keep(.smsKey, "khoa")
        try await kit.keep(.smsSecret, secret)
        return kit
    }

    @Test func `an SMS goes out in plain letters, or with marks where that was chosen`()
        async throws
    {
        let server = try SMSStandIn()
        let kit = try await kit(server)
        try await kit.post(.sms, to: "0912 345 678", "Đã có câu trả lời", key: "a")
        try await kit.deliver()
        #expect(server.messages.map { $0["Content"] } == ["Da co cau tra loi"])
        #expect(server.messages.first?["Phone"] == "84912345678")
        #expect(server.messages.first?["IsUnicode"] == "0")
        try await kit.setUp { $0.sms.hasMarks = true }
        try await kit.post(.sms, to: "0912 345 678", "Đã có câu trả lời", key: "b")
        try await kit.deliver()
        #expect(server.messages.contains { $0["IsUnicode"] == "1" })
    }

    @Test func `sent again after the program ended in between, it is one SMS`() async throws {
        let server = try SMSStandIn()
        let kit = try await kit(server)
        try await kit.post(.sms, to: "0912345678")
        let letter = try #require(try await kit.letters().first)
        // The service took it, and we ended before that was written down.
        try await SMSSender(
            try await kit.office.read { try $0.channelSettings().sms }, key: "khoa",
            secret: "bi-mat"
        ).send("Da tra loi.", to: "0912345678", requestID: letter.id)
        try await kit.deliver()
        #expect(server.messages.count == 1)
        #expect(try await kit.letters().first?.state == .sent)
    }

    @Test func `wrong keys wait for a person, and stand in no trail`() async throws {
        let server = try SMSStandIn()
        let kit = try await kit(server, secret: "khoa-sai-bi-mat")
        try await kit.post(.sms, to: "0912345678")
        try await kit.deliver()
        let letter = try #require(try await kit.letters().first)
        #expect(letter.state == .failed && letter.trouble == "sms-101")
        let trail = try await kit.office.audit().map { "\($0)" }.joined()
        #expect(!trail.contains("khoa-sai") && !trail.contains("912345678"))
        #expect(!letter.line.trouble.vi.contains("khoa-sai"))
        let page = try await kit.office.visitor(.administrator).get("/office/channels")
        #expect(!page.text.contains("khoa-sai") && !page.text.contains("0912345"))
        #expect(page.words.contains("•••678"))
        let today = try await kit.office.read {
            try ChannelsDesk.today($0, kit.office.officer(.administrator), kit.office.clock.now)
        }
        #expect(today.count == 1)
    }

    @Test(arguments: ["<html>", "{}", "[]", "{\"CodeResult\":100}", ""])
    func `an answer that makes no sense is tried again`(body: String) async throws {
        let server = try StandInServer(pages: { _ in StandInServer.Page("text/html", body) })
        let kit = try await kit(try SMSStandIn())
        let port = server.port
        try await kit.setUp { $0.sms.base = "http://127.0.0.1:\(port)" }
        try await kit.post(.sms, to: "0912345678")
        try await kit.deliver()
        let letter = try #require(try await kit.letters().first)
        #expect(letter.state == .waiting && letter.trouble == "broken")
    }
}
