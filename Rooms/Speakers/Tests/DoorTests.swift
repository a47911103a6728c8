import Foundation
import HTTPTypes
import Office
import SpeakerProtocol
import TestKit
import Testing

@testable import Speakers

@Suite struct DoorTests {
    @Test func `a device becomes a loudspeaker with a code that is good once`() async throws {
        let kit = try await SpeakerKit()
        let code = try await kit.code()
        let first = try await SpeakerKit.register(
            RegistrationCode.written(code).lowercased(), kit.office)
        #expect(first.status == 200)
        let again = try await SpeakerKit.register(code, kit.office)
        #expect(again.status == 403)
        #expect(again.text.contains("code"))
        let speakers = try await kit.office.read { try $0.speakers() }
        #expect(speakers.map(\.state) == [.active])
        #expect(try await kit.office.actions().contains("speaker.register"))
    }

    @Test func `a code that is too old or wrong is refused, and too many are`() async throws {
        let kit = try await SpeakerKit()
        let code = try await kit.code()
        kit.clock.advance(hours: 2)
        #expect(try await SpeakerKit.register(code, kit.office).status == 403)
        var last = 0
        for _ in 0..<25 { last = try await SpeakerKit.register("AAA-AAA-AAA", kit.office).status }
        #expect(last == 429)
        // Others may still come.
        let other = try await kit.code("Loa khác")
        #expect(
            try await SpeakerKit.register(other, kit.office, from: "198.51.100.1").status == 200)
        #expect(try await kit.office.actions().filter { $0 == "speaker.register" }.count == 1)
    }

    @Test func `a broken registration is refused with words`() async throws {
        let kit = try await SpeakerKit()
        for body in ["", "{", "[]", #"{"code":1}"#, String(repeating: "x", count: 60_000)] {
            let answer = try await kit.office.anyone().send(
                .post, SpeakerProtocol.Path.registration, headers: [:], body: Array(body.utf8))
            #expect(answer.status == 422)
        }
    }

    @Test func `a heartbeat is answered with time, schedule and commands`() async throws {
        let kit = try await SpeakerKit()
        let device = try await kit.device()
        let first = try await device.beat()
        #expect(first.time == kit.clock.now.milliseconds)
        #expect(first.schedule > 0)
        #expect(first.commands.isEmpty)
        let id = device.id
        try await kit.office.office.act("test.command", by: nil) { act in
            try act.command(.setVolume, volume: 30, to: id)
        }
        let second = try await device.beat()
        #expect(second.commands.map(\.kind) == [.setVolume])
        #expect(second.commands.first?.volume == 30)
        #expect(try await device.beat().commands.count == 1)
        let done = try await device.beat(TestDevice.beat(done: second.commands.map(\.id)))
        #expect(done.commands.isEmpty)
    }

    @Test func `what a loudspeaker told survives the program`() async throws {
        let kit = try await SpeakerKit()
        let device = try await kit.device()
        try await device.beat(TestDevice.beat(volume: 33))
        try await kit.office.office.speakerHub.write(kit.office.office)
        let kept = try await kit.office.read { try $0.speakers() }
        #expect(kept.first?.heartbeat?.volume == 33)
        #expect(kept.first?.seenAt == kit.clock.now)
    }

    @Test func `a wrong seal, a stranger, and a request without any are refused`() async throws {
        let kit = try await SpeakerKit()
        let device = try await kit.device()
        let path = SpeakerProtocol.Path.schedule
        for seal in ["", "zz", String(repeating: "0", count: 64)] {
            let answer = try await device.send(
                .get, path, seal: seal, expecting: 401, isSealed: false)
            #expect(try device.trouble(answer).trouble == .seal)
        }
        let bare = try await kit.office.anyone().send(.get, path, headers: [:])
        #expect(bare.status == 401)
        // A seal for another address.
        let other = device.seal.request(
            "GET", SpeakerProtocol.Path.heartbeat, speaker: device.id,
            time: kit.clock.now.milliseconds, count: 50, body: Data())
        _ = try await device.send(
            .get, path, count: 50, seal: other, expecting: 401, isSealed: false)
    }

    @Test func `a request that was sent before is refused and told the count`() async throws {
        let kit = try await SpeakerKit()
        let device = try await kit.device()
        _ = try await device.send(.get, SpeakerProtocol.Path.schedule, count: 9)
        let again = try await device.send(
            .get, SpeakerProtocol.Path.schedule, count: 9, expecting: 401)
        let trouble = try device.trouble(again)
        #expect(trouble.trouble == .count)
        #expect(trouble.count == 9)
        _ = try await device.send(.get, SpeakerProtocol.Path.schedule, count: 8)
    }

    @Test func `a device with a wrong clock learns the right one`() async throws {
        let kit = try await SpeakerKit()
        let device = try await kit.device()
        let answer = try await device.send(
            .get, SpeakerProtocol.Path.schedule, at: Date(timeIntervalSince1970: 0),
            expecting: 401)
        let trouble = try device.trouble(answer)
        #expect(trouble.trouble == .clock)
        #expect(trouble.time == kit.clock.now.milliseconds)
        let open = try await kit.office.anyone().get(SpeakerProtocol.Path.time)
        #expect(open.text.contains("\(kit.clock.now.milliseconds)"))
    }

    @Test func `a revoked loudspeaker is told so at once`() async throws {
        let kit = try await SpeakerKit()
        let device = try await kit.device()
        try await device.beat()
        let id = device.id
        try await kit.office.office.act("test.revoke", by: nil) { act in
            #expect(try act.revoke(id))
            try act.renewSchedule()
        }
        let answer = try await device.send(
            .get, SpeakerProtocol.Path.schedule, expecting: 403)
        #expect(try device.trouble(answer).trouble == .revoked)
    }

    @Test func `bad bodies are refused and nothing is written`() async throws {
        let kit = try await SpeakerKit()
        let device = try await kit.device()
        let bad = [
            "", "{}", "null", #"{"entries":[{"number":0,"at":1,"kind":"lost"}]}"#,
            #"{"entries":[{"number":1,"at":-1,"kind":"lost"}]}"#,
            #"{"entries":[{"number":1,"at":1,"kind":"sang"}]}"#,
            #"{"entries":[{"number":1,"at":1,"kind":"playFinished","seconds":[-1]}]}"#,
            #"{"entries":[{"number":9223372036854775807,"at":1,"kind":"lost"}]}"#,
        ]
        for body in bad {
            let answer = try await device.send(
                .post, SpeakerProtocol.Path.log, body: Data(body.utf8), expecting: 422)
            #expect(try device.trouble(answer).trouble == .body)
        }
        _ = try await device.send(
            .post, SpeakerProtocol.Path.heartbeat, body: Data("{}".utf8), expecting: 422)
        #expect(try await device.log([]) == 0)
    }
}
