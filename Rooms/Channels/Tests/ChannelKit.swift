import Foundation
import Office
import Storage
import Synchronization
import TestKit
import Testing

@testable import Channels

/// A commune with channels, a room that takes messages and notes them, and services of others.
struct ChannelKit {
    let office: TestOffice
    let heard = Heard()

    /// What the room that answers residents was given.
    final class Heard: Sendable {
        struct State {
            var messages: [ArrivedMessage] = []
            var forgotten: [Bool] = []
        }

        let state = Mutex(State())

        var messages: [ArrivedMessage] { state.withLock { $0.messages } }
        var forgotten: [Bool] { state.withLock { $0.forgotten } }
    }

    init(_ clock: TestClock = TestClock()) async throws {
        let heard = heard
        var taker = Feature(name: "Taker")
        taker.offers.messages = MessageTaking(
            draw: { office, bytes in
                bytes.first == 0x89
                    ? KeptPicture(hash: try office.files.put(bytes), bytes: bytes.count) : nil
            },
            take: { _, message in heard.state.withLock { $0.messages.append(message) } },
            forget: { _, _, wholly in
                heard.state.withLock { $0.forgotten.append(wholly) }
                return []
            },
            categories: { _ in [("other", PairedText(vi: "Việc khác", en: "Other"))] })
        office = try await TestOffice(
            house: House(features: [ChannelsRoom.feature, taker]), clock: clock)
    }

    /// Changes what is set up, in earnest.
    func setUp(_ change: @Sendable @escaping (inout ChannelSettings) -> Void) async throws {
        try await office.office.act("test.set-up", by: nil) { act in
            var settings = try act.connection.channelSettings()
            settings.isRehearsal = false
            change(&settings)
            try act.set(ChannelSettings.name, settings)
        }
    }

    func keep(_ secret: ChannelSecret, _ value: String) async throws {
        try await office.office.act("test.secret", by: nil) { try $0.keep(secret, value) }
    }

    func setUpZalo(_ zalo: ZaloStandIn) async throws {
        let address = zalo.address
        try await setUp { settings in
            settings.zalo.appID = ZaloStandIn.appID
            settings.zalo.oaID = ZaloStandIn.oaID
            settings.zalo.base = address
            settings.zalo.tokenBase = address
            settings.zalo.businessBase = address
        }
        try await keep(.zaloApp, ZaloStandIn.appSecret)
        try await keep(.zaloOA, ZaloStandIn.oaSecret)
        let pair = ZaloTokens(
            access: "", refresh: "refresh-0", renewedAt: Date(timeIntervalSince1970: 0),
            expiresAt: Date(timeIntervalSince1970: 0))
        try await keep(
            .zaloTokens, String(decoding: try JSONEncoder().encode(pair), as: UTF8.self))
    }

    /// Writes a letter as a room would.
    func post(
        _ way: Letter.Way, to recipient: String, _ words: String = "Đã trả lời.",
        key: String = "key-1", about id: String = "case-1", brief: Letter.Brief? = nil
    ) async throws {
        try await office.office.act("test.post", by: nil) { act in
            try act.post(
                Letter(
                    key: key, way: way, recipient: recipient, subject: "Phản ánh PA-1",
                    words: words, ref: Ref("case", id), purpose: "answered", brief: brief))
        }
    }

    func deliver() async throws { try await office.doWaitingJobs(Delivery.job) }

    func letters(about id: String = "case-1") async throws -> [KeptLetter] {
        try await office.read { try $0.letters(about: Ref("case", id)) }
    }

    /// Lets time pass and the queue do what is due.
    func wait(seconds: Double) async throws {
        office.clock.set(office.clock.now.addingTimeInterval(seconds))
        try await deliver()
    }
}
