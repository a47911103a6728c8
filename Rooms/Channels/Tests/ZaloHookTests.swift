import Foundation
import Office
import Storage
import TestKit
import Testing

@testable import Channels

@Suite struct ZaloHookTests {
    private static let user = ZaloSendingTests.user

    /// An event as Zalo writes it.
    private func event(
        _ kit: ChannelKit, _ name: String = "user_send_text", id: String = "m-1",
        _ message: String = #""text":"Đèn đường hỏng""#, ago seconds: Double = 0
    ) -> String {
        let at = Int64((kit.office.clock.now.timeIntervalSince1970 - seconds) * 1_000)
        return """
            {"app_id":"\(ZaloStandIn.appID)","sender":{"id":"\(Self.user)"},"recipient":{"id":"\(ZaloStandIn.oaID)"},"event_name":"\(name)","message":{\(message),"msg_id":"\(id)"},"timestamp":"\(at)"}
            """
    }

    private func stamp(_ body: String) -> String {
        ZaloEvent(Array(body.utf8))?.timestamp ?? ""
    }

    private func send(
        _ kit: ChannelKit, _ body: String, signed: Bool = true, secret: String? = nil,
        more: [(String, String)] = [], expecting status: Int = 200
    ) async throws {
        let mac = ZaloSignature.mac(
            ZaloStandIn.appID, Array(body.utf8), stamp(body), secret ?? ZaloStandIn.oaSecret)
        _ = try await kit.office.anyone().postBytes(
            "/zalo/webhook", Array(body.utf8), contentType: "application/json",
            headers: (signed ? [("X-ZEvent-Signature", "mac=\(mac)")] : []) + more,
            expecting: status)
    }

    private func kit() async throws -> (ChannelKit, ZaloStandIn) {
        let zalo = try ZaloStandIn()
        let kit = try await ChannelKit()
        try await kit.setUpZalo(zalo)
        return (kit, zalo)
    }

    private func take(_ kit: ChannelKit) async throws {
        try await kit.office.doWaitingJobs(Arrivals.job)
    }

    @Test func `a signed message is handed on once, however often it comes`() async throws {
        let (kit, _) = try await kit()
        let body = event(kit)
        try await send(kit, body)
        try await send(kit, body)
        try await send(kit, body, more: [("num_retry", "1")])
        try await take(kit)
        try await send(kit, body)
        try await take(kit)
        #expect(kit.heard.messages.map(\.words) == ["Đèn đường hỏng"])
        #expect(kit.heard.messages.first?.recipient == Self.user)
        #expect(kit.heard.messages.first?.person.contains(Self.user) == false)
        let kept = try await kit.office.read { connection in
            try connection.scalars("SELECT sealed FROM arrival", as: String.self)
        }
        #expect(kept == [""], "nothing of what was taken stays")
    }

    @Test func `the unsigned empty object by which the address is tried is welcome`() async throws {
        let (kit, _) = try await kit()
        try await send(kit, "{}", signed: false)
        try await send(kit, " { } ", signed: false)
        let bare = try await ChannelKit()
        try await send(bare, "{}", signed: false)
    }

    @Test func `what is not signed, wrongly signed or changed is refused`() async throws {
        let (kit, _) = try await kit()
        let body = event(kit)
        try await send(kit, body, signed: false, expecting: 403)
        try await send(kit, body, secret: "doan-mo", expecting: 403)
        try await send(kit, body, secret: "", expecting: 403)
        let mac = ZaloSignature.mac(
            ZaloStandIn.appID, Array(body.utf8), stamp(body), ZaloStandIn.oaSecret)
        _ = try await kit.office.anyone().postBytes(
            "/zalo/webhook", Array(body.replacing("Đèn", with: "Cầu").utf8),
            contentType: "application/json", headers: [("X-ZEvent-Signature", "mac=\(mac)")],
            expecting: 403)
        try await take(kit)
        #expect(kit.heard.messages.isEmpty)
    }

    @Test func `an office without Zalo believes nobody`() async throws {
        let kit = try await ChannelKit()
        try await send(kit, event(kit), secret: "", expecting: 403)
    }

    @Test func `an old event is refused unless it is sent again, and never a very old one`()
        async throws
    {
        let (kit, _) = try await kit()
        try await send(kit, event(kit, id: "a", ago: 540))
        try await send(kit, event(kit, id: "b", ago: 660), expecting: 403)
        try await send(kit, event(kit, id: "c", ago: -660), expecting: 403)
        try await send(kit, event(kit, id: "d", ago: 3 * 3_600), more: [("num_retry", "4")])
        try await send(
            kit, event(kit, id: "e", ago: 14 * 3_600), more: [("num_retry", "4")], expecting: 403)
        try await take(kit)
        #expect(kit.heard.messages.count == 2)
    }

    @Test func `all readings of the signature are known, and which one fits is told`() async throws
    {
        for formula in ZaloSignature.Formula.allCases {
            let (kit, _) = try await kit()
            let body = event(kit)
            let secret = formula.secret == .oa ? ZaloStandIn.oaSecret : ZaloStandIn.appSecret
            let first = formula.first == .app ? ZaloStandIn.appID : ZaloStandIn.oaID
            let stamp = formula.stamp == .body ? stamp(body) : "1795309200000"
            let mac = ZaloSignature.mac(first, Array(body.utf8), stamp, secret)
            _ = try await kit.office.anyone().postBytes(
                "/zalo/webhook", Array(body.utf8), contentType: "application/json",
                headers: [("X-ZEvent-Signature", mac), ("X-ZEvent-Timestamp", "1795309200000")],
                expecting: 200)
            let found = try await kit.office.read { try $0.channelSettings().zalo.formula }
            #expect(found == formula)
        }
    }

    @Test func `photos are fetched at once and drawn by who takes them`() async throws {
        let (kit, zalo) = try await kit()
        zalo.show([0x89, 0x50, 0x4E, 0x47])
        let message = """
            "attachments":[{"type":"image","payload":{"url":"\(zalo.address)/photo1"}},{"type":"image","payload":{"url":"\(zalo.address)/khac"}}]
            """
        try await send(kit, event(kit, "user_send_image", id: "p", message))
        try await take(kit)
        let heard = try #require(kit.heard.messages.first)
        #expect(heard.photos.count == 1 && heard.lostPhotos == 1)
    }

    @Test func `a place arrives in degrees, written as text or number`() async throws {
        let (kit, _) = try await kit()
        let message = """
            "attachments":[{"type":"location","payload":{"coordinates":{"latitude":"20.85","longitude":106.68}}}]
            """
        try await send(kit, event(kit, "user_send_location", id: "l", message))
        try await take(kit)
        #expect(kit.heard.messages.first?.place?.latitude == 20.85)
        #expect(kit.heard.messages.first?.place?.longitude == 106.68)
    }

    @Test func `who leaves is forgotten, and who asks for it wholly`() async throws {
        let (kit, _) = try await kit()
        let at = Int64(kit.office.clock.now.timeIntervalSince1970 * 1_000)
        for name in ["unfollow", "user_data_deletion_request"] {
            try await send(
                kit,
                """
                {"app_id":"\(ZaloStandIn.appID)","oa_id":"\(ZaloStandIn.oaID)","follower":{"id":"\(Self.user)"},"event_name":"\(name)","timestamp":"\(at)"}
                """)
        }
        try await take(kit)
        #expect(kit.heard.forgotten.sorted { !$0 && $1 } == [false, true])
    }

    @Test func `what cannot be read is explained once an hour`() async throws {
        let (kit, zalo) = try await kit()
        for id in 1...3 {
            try await send(kit, event(kit, "user_send_sticker", id: "s\(id)", #""text":"""#))
        }
        try await take(kit)
        try await kit.deliver()
        #expect(zalo.sent.count == 1)
        #expect(zalo.sent.first?.text.contains("113, 114, 115") == true)
    }

    @Test func `messages of another account of the same app are not ours`() async throws {
        let (kit, _) = try await kit()
        try await send(kit, event(kit).replacing(ZaloStandIn.oaID, with: "1111122222333"))
        try await take(kit)
        #expect(kit.heard.messages.isEmpty)
    }

    @Test(arguments: [
        "", "[", "null", "[]", "\"{}\"", "{\"event_name\":{}}", "{\"event_name\":\"x\"}",
        "{\"event_name\":\"user_send_text\",\"timestamp\":\"NaN\"}",
        "{\"event_name\":\"user_send_text\",\"timestamp\":\"1e999\",\"sender\":{\"id\":\"../..\"}}",
        String(repeating: "[", count: 60_000),
    ])
    func `hostile payloads are refused and break nothing`(body: String) async throws {
        let (kit, _) = try await kit()
        let answer = try await kit.office.anyone().postBytes(
            "/zalo/webhook", Array(body.utf8), contentType: "application/json",
            headers: [("X-ZEvent-Signature", "mac=\(String(repeating: "0", count: 64))")],
            expecting: nil)
        #expect([400, 403].contains(answer.status))
    }

    @Test func `signed nonsense makes no message`() async throws {
        let (kit, _) = try await kit()
        for (number, user) in ["", "../../etc", "'; DROP TABLE letter;--"].enumerated() {
            try await send(kit, event(kit, id: "h\(number)").replacing(Self.user, with: user))
        }
        try await send(kit, event(kit, id: "", #""text":"không có mã""#))
        try await take(kit)
        #expect(kit.heard.messages.isEmpty)
    }

    @Test func `a body that is too large is refused`() async throws {
        let (kit, _) = try await kit()
        _ = try await kit.office.anyone().postBytes(
            "/zalo/webhook", Array(repeating: 0x20, count: 200_000),
            contentType: "application/json", headers: [], expecting: 413)
    }
}
