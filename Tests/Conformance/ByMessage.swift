import Building
import Crypto
import Foundation
import HTTPTypes
import Office
import Storage
import Synchronization
import TestKit
import Testing

/// The whole way of a message: from Zalo into a case, from its answer back into the talk, through
/// the rooms as they are built together, with a stand-in for Zalo.
@Suite struct ByMessage {
    private static let user = "4567890123456789012"
    private static let appID = "1234567890123"
    private static let oaID = "9876543210987"

    private final class Sent: Sendable {
        let texts = Mutex<[String]>([])
    }

    private struct Message: Decodable {
        let message: [String: String]
    }

    /// Gives tokens out and takes messages.
    private func zalo(_ sent: Sent) throws -> StandInServer {
        try StandInServer(answers: { heard in
            if heard.line.contains("/v4/oa/access_token") {
                return StandInServer.Page(
                    "application/json",
                    #"{"access_token":"a","refresh_token":"r","expires_in":"90000"}"#)
            }
            guard heard.headers["access_token"] == "a",
                let message = try? JSONDecoder().decode(
                    Message.self, from: Data(heard.body.utf8))
            else { return StandInServer.Page("application/json", #"{"error":-216}"#) }
            sent.texts.withLock { $0.append(message.message["text"] ?? "") }
            return StandInServer.Page("application/json", #"{"error":0,"message":"Success"}"#)
        })
    }

    private func setUp(_ office: TestOffice, _ server: StandInServer) async throws {
        let administrator = try await office.visitor(.administrator)
        let page = try await administrator.get("/office/channels")
        try await administrator.submit(
            page, to: "/office/channels/zalo",
            [
                "appID": Self.appID, "oaID": Self.oaID, "appSecret": "bi-mat-ung-dung",
                "oaSecret": "bi-mat-oa", "refresh": "r0", "category": "light",
            ])
        try await administrator.submit(page, to: "/office/channels/rehearsal")
        let here = "http://127.0.0.1:\(server.port)"
        try await office.office.database.write { connection in
            let value: String? = try connection.scalar(
                "SELECT value FROM setting WHERE id = 'channels.settings'")
            let moved = (value ?? "").replacing("\\/", with: "/")
                .replacing("https://openapi.zalo.me", with: here)
                .replacing("https://oauth.zaloapp.com", with: here)
            _ = try connection.execute(
                "UPDATE setting SET value = \(moved) WHERE id = 'channels.settings'")
        }
    }

    private func send(_ office: TestOffice, _ text: String, _ id: String) async throws {
        let stamp = String(Int64(office.clock.now.timeIntervalSince1970 * 1_000))
        let body = """
            {"app_id":"\(Self.appID)","sender":{"id":"\(Self.user)"},"recipient":{"id":"\(Self.oaID)"},"event_name":"user_send_text","message":{"text":"\(text)","msg_id":"\(id)"},"timestamp":"\(stamp)"}
            """
        let mac = SHA256.hash(data: Data((Self.appID + body + stamp + "bi-mat-oa").utf8))
            .map { String(Int($0) + 256, radix: 16).suffix(2) }.joined()
        var headers = HTTPFields()
        headers[.contentType] = "application/json"
        headers[try #require(HTTPField.Name("X-ZEvent-Signature"))] = "mac=\(mac)"
        let answer = try await office.anyone().send(
            .post, "/zalo/webhook", headers: headers, body: Array(body.utf8))
        answer.expect(200)
    }

    private func work(_ office: TestOffice) async throws {
        for kind in ["channels.arrival", "channels.letter", "channels.letter"] {
            try await office.doWaitingJobs(kind)
        }
    }

    @Test func `a message becomes a case, and its answer goes back, each once`() async throws {
        let sent = Sent()
        let server = try zalo(sent)
        let office = try await TestOffice(house: Building.house)
        try await setUp(office, server)
        try await send(office, "Đèn đường ngõ 3 không sáng", "m1")
        try await send(office, "Đèn đường ngõ 3 không sáng", "m1")
        try await work(office)
        #expect(sent.texts.withLock { $0 }.count == 1)
        #expect(sent.texts.withLock { $0 }.first?.contains("113") == true)
        let editor = try await office.visitor(.editor)
        let list = try await editor.get("/office/cases?view=all")
        let path = try #require(
            list.page.root.all("a").compactMap { $0["href"] }
                .first { $0.hasPrefix("/office/cases/0") })
        let page = try await editor.get(path)
        #expect(page.words.contains("Zalo") && !page.text.contains(Self.user))
        try await editor.submit(
            page, to: "\(path)/answer", ["words": "Đã thay bóng.", "outcome": "done"])
        try await work(office)
        try await work(office)
        let texts = sent.texts.withLock { $0 }
        #expect(texts.count == 2)
        #expect(texts.last?.contains("Đã thay bóng.") == true)
        let after = try await editor.get(path)
        #expect(after.words.contains("đã gửi"))
    }

    @Test func `with the rooms together nobody is told who did not ask`() async throws {
        let office = try await TestOffice(house: Building.house)
        let page = try await office.anyone().get("/phan-anh")
        try await office.anyone().postUnproven(
            "/phan-anh",
            try page.form("/phan-anh").filled([
                ("words", "Ổ gà trước trạm y tế"), ("category", "road"),
            ]), expecting: 303)
        let count = try await office.read {
            try $0.scalar("SELECT COUNT(*) FROM letter", as: Int.self)
        }
        #expect(count == 0)
    }
}
