import Foundation
import Office
import Storage
import TestKit
import Testing

@testable import Channels

@Suite struct ZaloSendingTests {
    static let user = "4567890123456789012"

    @Test func `eight letters at once renew the token once`() async throws {
        let zalo = try ZaloStandIn()
        let kit = try await ChannelKit()
        try await kit.setUpZalo(zalo)
        let office = kit.office.office
        let settings = try await kit.office.read { try $0.channelSettings().zalo }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...8 {
                group.addTask {
                    try await ZaloSender(office, settings).send("Tin \(number)", to: Self.user)
                }
            }
            try await group.waitForAll()
        }
        #expect(zalo.renewals == 1)
        #expect(Set(zalo.sent.map(\.text)).count == 8)
        #expect(try await kit.office.actions().filter { $0 == "zalo.rotate" }.count == 1)
    }

    @Test func `a token is renewed after twenty hours, and at once when it is refused`()
        async throws
    {
        let zalo = try ZaloStandIn()
        let kit = try await ChannelKit()
        try await kit.setUpZalo(zalo)
        try await kit.post(.zalo, to: Self.user, "một", key: "1")
        try await kit.deliver()
        try await kit.wait(seconds: 19 * 3_600)
        try await kit.post(.zalo, to: Self.user, "hai", key: "2")
        try await kit.deliver()
        #expect(zalo.renewals == 1)
        try await kit.wait(seconds: 3_600)
        try await kit.post(.zalo, to: Self.user, "ba", key: "3")
        try await kit.deliver()
        #expect(zalo.renewals == 2)
        zalo.fail(-216)
        try await kit.post(.zalo, to: Self.user, "bốn", key: "4")
        try await kit.deliver()
        #expect(zalo.renewals == 3)
        #expect(zalo.sent.map(\.text) == ["một", "hai", "ba", "bốn"])
    }

    @Test func `a lost pair of tokens waits for a person, who pastes a new one`() async throws {
        let zalo = try ZaloStandIn()
        let kit = try await ChannelKit()
        try await kit.setUpZalo(zalo)
        zalo.revoke()
        try await kit.post(.zalo, to: Self.user)
        try await kit.deliver()
        let letter = try #require(try await kit.letters().first)
        #expect(letter.state == .failed && letter.trouble == "zalo-consent")
        let administrator = try await kit.office.visitor(.administrator)
        let page = try await administrator.get("/office/channels")
        #expect(page.words.contains("cấp quyền lại"))
        try await administrator.submit(
            page, to: "/office/channels/zalo", ["refresh": "moi-tinh-refresh"])
        let after = try await administrator.get("/office/channels")
        #expect(!after.text.contains("moi-tinh"))
        let isAsked = try await kit.office.read { try $0.channelSettings().zalo.needsConsent }
        #expect(!isAsked)
        let raw = try await kit.office.read {
            try $0.scalar("SELECT value FROM setting WHERE id = 'channels.settings'") ?? ""
        }
        #expect(!raw.contains("moi-tinh") && !raw.contains("khoa-"))
        let trail = try await kit.office.audit().map { "\($0)" }.joined()
        #expect(!trail.contains("moi-tinh") && !trail.contains(Self.user))
    }

    @Test func `another process that renews has it to itself`() async throws {
        let zalo = try ZaloStandIn()
        let kit = try await ChannelKit()
        try await kit.setUpZalo(zalo)
        let now = kit.office.clock.now
        let isMine = try await kit.office.office.database.write { connection in
            try connection.claim(
                .zaloTokens, version: 1, until: now.addingTimeInterval(60), at: now)
        }
        #expect(isMine)
        try await kit.post(.zalo, to: Self.user)
        try await kit.deliver()
        #expect(try await kit.letters().first?.trouble == "renewing")
        try await kit.wait(seconds: 61)
        #expect(zalo.sent.count == 1)
    }

    @Test(arguments: [
        (-230, KeptLetter.State.givenUp), (-213, .givenUp), (-32, .waiting), (-234, .waiting),
        (-224, .failed), (-99_999, .waiting), (-320, .failed), (-201, .failed),
    ])
    func `each error has its end`(code: Int, state: KeptLetter.State) async throws {
        let zalo = try ZaloStandIn()
        let kit = try await ChannelKit()
        try await kit.setUpZalo(zalo)
        zalo.fail(code)
        try await kit.post(.zalo, to: Self.user)
        try await kit.deliver()
        let letter = try #require(try await kit.letters().first)
        #expect(letter.state == state && letter.trouble == "zalo\(code)")
        #expect(!letter.line.trouble.vi.isEmpty && !letter.line.trouble.en.isEmpty)
        #expect(letter.sealed.isEmpty == (state == .givenUp))
    }

    @Test func `at night a letter waits until six`() {
        let night = Date(timeIntervalSince1970: 1_795_366_800)  // 00:00 in Vietnam
        #expect(Delivery.morning(after: night).timeIntervalSince(night) == 6 * 3_600)
        let six = night.addingTimeInterval(6 * 3_600)
        #expect(Delivery.morning(after: six).timeIntervalSince(six) == 24 * 3_600)
    }

    @Test func `long words are cut in the middle and keep their link`() async throws {
        let words = String(repeating: "Trả lời rất dài. ", count: 300) + "Xem: https://xa.vn/abc"
        let text = ZaloSender.fitting(words)
        #expect(text.unicodeScalars.count <= ZaloFacts.longestText)
        #expect(text.hasSuffix("https://xa.vn/abc"))
        let broken = ZaloSender.fitting(String(repeating: "👨‍👩‍👧‍👦", count: 1_500))
        #expect(broken.unicodeScalars.count <= ZaloFacts.longestText)
    }

    @Test func `a number is nobody whom Zalo knows`() async throws {
        let kit = try await ChannelKit()
        try await kit.setUpZalo(try ZaloStandIn())
        for (key, recipient) in ["", "abc", "09 12", "1;2"].enumerated() {
            try await kit.post(.zalo, to: recipient, key: "\(key)")
        }
        let letters = try await kit.letters()
        #expect(letters.allSatisfy { $0.state == .refused && $0.trouble == "no-talk" })
    }
}
