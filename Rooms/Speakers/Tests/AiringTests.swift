import Foundation
import HTTPTypes
import Office
import SpeakerProtocol
import TestKit
import Testing

@testable import Speakers

@Suite struct AiringTests {
    @Test func `a loudspeaker gets the airings of its group, signed`() async throws {
        let kit = try await SpeakerKit()
        let here = try await kit.device("Loa đình", group: 0)
        let there = try await kit.device("Loa chợ", group: 1)
        try await kit.air(kit.airing("a1", groups: [0]))
        try await kit.air(kit.airing("a2", in: 30, groups: [0, 1]))
        let mine = try await here.schedule()
        #expect(mine.airings.map(\.id) == ["a1", "a2"])
        #expect(mine.volume == 60)
        #expect(mine.airings.first?.parts.first?.mp3?.bytes == 5)
        #expect(try await there.schedule().airings.map(\.id) == ["a2"])
        let tag = "\"\(mine.number)\""
        _ = try await here.send(
            .get, SpeakerProtocol.Path.schedule, more: ["If-None-Match": tag], expecting: 304,
            isSealed: false)
    }

    @Test func `the number of the schedule never goes back`() async throws {
        let kit = try await SpeakerKit()
        let device = try await kit.device()
        var held = 0
        for place in 0..<5 {
            try await kit.air(kit.airing("a\(place)", in: Double(10 + place)))
            let schedule = try await device.schedule(held: held)
            #expect(schedule.number > held)
            held = schedule.number
        }
        #expect(held >= Int(kit.clock.now.timeIntervalSince1970))
        // The same again changes nothing.
        try await kit.air(kit.airing("a4", in: 14))
        #expect(try await device.schedule().number == held)
    }

    @Test func `an airing given again before it began takes the place of what was given`()
        async throws
    {
        let kit = try await SpeakerKit()
        let device = try await kit.device()
        try await kit.air(kit.airing(in: 5))
        try await kit.air(kit.airing(in: 6, seconds: 90))
        let airings = try await device.schedule().airings
        #expect(airings.map(\.revision) == [2])
        #expect(airings.first?.seconds == 90)
        kit.clock.advance(minutes: 7)
        await #expect(throws: Refusal.self) { try await kit.air(kit.airing(in: 1)) }
    }

    @Test func `what is withdrawn is gone from the schedule, also while it plays`() async throws {
        let kit = try await SpeakerKit()
        let device = try await kit.device()
        let airing = kit.airing()
        try await kit.air(airing)
        kit.clock.advance(minutes: 6)
        try await kit.withdraw("a1")
        #expect(try await device.schedule().airings.isEmpty)
        kit.clock.advance(minutes: 1)
        try await device.log([device.played(airing)])
        #expect(try await kit.counted().isEmpty)
        #expect(try await kit.proof().isProven == false)
    }

    @Test func `an airing that makes no sense is refused`() async throws {
        let kit = try await SpeakerKit()
        await #expect(throws: Refusal.self) { try await kit.air(kit.airing(in: -60)) }
        await #expect(throws: Refusal.self) { try await kit.air(kit.airing(in: 1e6)) }
        await #expect(throws: Refusal.self) { try await kit.air(kit.airing(groups: [])) }
        await #expect(throws: Refusal.self) { try await kit.air(kit.airing(seconds: .nan)) }
        let kept = try await kit.office.read { try $0.airing(id: "a1")?.id }
        #expect(kept == nil)
    }

    @Test func `a sound is given to those who are to play it, whole or in part`() async throws {
        let kit = try await SpeakerKit()
        let here = try await kit.device("Loa đình", group: 0)
        let there = try await kit.device("Loa chợ", group: 1)
        let hash = try kit.office.office.files.put(Array("Tiếng".utf8.prefix(5)))
        try await kit.air(kit.airing(hash: hash))
        let path = SpeakerProtocol.Path.sounds + "/" + hash
        let whole = try await here.send(.get, path, isSealed: false)
        #expect(SoundHash.of(Data(whole.bytes)) == hash)
        #expect(whole.headers[.contentType] == "audio/mpeg")
        let part = try await here.send(
            .get, path, more: ["Range": "bytes=2-"], expecting: 206, isSealed: false)
        #expect(part.bytes.count == 3)
        let foreign = try await there.send(.get, path, expecting: 404)
        #expect(try there.trouble(foreign).trouble == .sound)
        for bad in ["x", String(repeating: "c", count: 64)] {
            _ = try await here.send(
                .get, SpeakerProtocol.Path.sounds + "/" + bad, expecting: 404)
        }
    }

    @Test func `a question for changes is answered as soon as something is new`() async throws {
        let kit = try await SpeakerKit()
        let device = try await kit.device()
        let held = try await device.schedule().number
        let path = SpeakerProtocol.Path.changes + "/\(held)"
        async let answer = device.send(.get, path)
        try await Task.sleep(for: .milliseconds(200))
        let began = ContinuousClock.now
        try await kit.air(kit.airing(priority: .urgent))
        let said = try SpeakerProtocol.decoded(ChangesAnswer.self, from: Data(await answer.bytes))
        #expect(said.schedule > held)
        // Before the server would have answered in any case.
        #expect(ContinuousClock.now - began < .seconds(SpeakerProtocol.holdSeconds - 5))
        // What is not the newest is answered at once.
        _ = try await device.send(.get, path)
    }

    @Test func `nobody who asks for changes while they happen is left waiting`() async throws {
        let kit = try await SpeakerKit()
        let devices = try await kit.devices(6)
        let held = try await devices[0].schedule().number
        let began = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for device in devices {
                group.addTask {
                    var number = held
                    // Six changes come while they ask again and again.
                    while number < held + 6 {
                        let answer = try await device.send(
                            .get, SpeakerProtocol.Path.changes + "/\(number)")
                        number = try SpeakerProtocol.decoded(
                            ChangesAnswer.self, from: Data(answer.bytes)
                        ).schedule
                    }
                }
            }
            for place in 0..<6 {
                try await kit.air(kit.airing("b\(place)", in: Double(10 + place)))
            }
            try await group.waitForAll()
        }
        #expect(ContinuousClock.now - began < .seconds(SpeakerProtocol.holdSeconds - 5))
    }

    @Test func `the schedule moves on day by day without anybody's doing`() async throws {
        let kit = try await SpeakerKit()
        let device = try await kit.device()
        try await kit.air(kit.airing("far", in: 9 * 1_440))
        let first = try await device.schedule()
        #expect(first.airings.isEmpty)
        kit.clock.advance(days: 2)
        try await Watch.look(kit.office.office)
        let second = try await device.schedule(held: first.number)
        #expect(second.number > first.number)
        #expect(second.airings.map(\.id) == ["far"])
    }
}
