import Foundation
import Office
import SpeakerProtocol
import Storage
import TestKit
import Testing

@testable import Speakers

@Suite struct ProofTests {
    @Test func `accepted, delivered and played are three things`() async throws {
        let kit = try await SpeakerKit()
        let devices = try await kit.devices(5)
        let airing = kit.airing()
        try await kit.air(airing)
        var proof = try await kit.proof()
        #expect(proof.all == [5, 5, 0, 0])
        for device in devices.prefix(4) { try await device.log([device.held(airing)]) }
        proof = try await kit.proof()
        #expect(proof.all == [5, 5, 4, 0])
        kit.clock.advance(minutes: 7)
        for device in devices.prefix(3) { try await device.log([device.played(airing)]) }
        proof = try await kit.proof()
        #expect(proof.all == [5, 5, 4, 3])
        #expect(!proof.isProven)
    }

    @Test func `a session counts once, exactly when the threshold is reached`() async throws {
        let kit = try await SpeakerKit()
        let devices = try await kit.devices(5)
        let airing = kit.airing()
        try await kit.air(airing)
        kit.clock.advance(minutes: 7)
        for device in devices.prefix(3) { try await device.log([device.played(airing)]) }
        #expect(try await kit.counted().isEmpty)
        // 4 of 5 are 80 in a hundred.
        try await devices[3].log([devices[3].played(airing)])
        let rows = try await kit.counted()
        #expect(rows.count == 1)
        #expect(rows.first?.at == airing.startsAt)
        #expect(rows.first?.measure == .broadcastSessions)
        try await devices[4].log([devices[4].played(airing)])
        #expect(try await kit.counted().count == 1)
        #expect(try await kit.proof().isProven)
        #expect(try await kit.office.actions().filter { $0 == "airing.prove" }.count == 1)
        #expect(try await kit.office.sum(.broadcastSessions).quantity == 1)
    }

    @Test func `a log that comes twice, out of order and three days late comes to the same`()
        async throws
    {
        let kit = try await SpeakerKit()
        let device = try await kit.device()
        let airing = kit.airing()
        try await kit.air(airing)
        let entries = [
            SpeakerLogEntry(number: 1, at: 1, kind: .scheduleHeld, schedule: 1),
            SpeakerLogEntry(number: 2, at: 2, kind: .playStarted, airing: "a1", revision: 1),
            device.played(airing, number: 3), SpeakerLogEntry(number: 4, at: 4, kind: .lost),
        ]
        kit.clock.advance(days: 3)
        #expect(try await device.log([entries[3], entries[2]]) == 0)
        #expect(try await kit.counted().count == 1)
        #expect(try await device.log([entries[2], entries[0]]) == 1)
        #expect(try await device.log(entries) == 4)
        #expect(try await device.log(entries.reversed()) == 4)
        let rows = try await kit.counted()
        #expect(rows.count == 1)
        #expect(rows.first?.at == airing.startsAt)
    }

    @Test func `what came first under a number stays`() async throws {
        let kit = try await SpeakerKit()
        let device = try await kit.device()
        let airing = kit.airing()
        try await kit.air(airing)
        kit.clock.advance(minutes: 7)
        try await device.log([SpeakerLogEntry(number: 1, at: 1, kind: .tamper)])
        try await device.log([device.played(airing, number: 1)])
        #expect(try await kit.counted().isEmpty)
    }

    @Test func `a part, a wrong revision, a stranger and the future prove nothing`() async throws {
        let kit = try await SpeakerKit()
        let device = try await kit.device()
        let stranger = try await kit.device("Loa chợ", group: 1)
        let airing = kit.airing()
        try await kit.air(airing)
        // Before it began, by a clock that is ahead.
        try await device.log([device.played(airing)])
        kit.clock.advance(minutes: 7)
        try await device.log([
            device.played(airing, seconds: [30]), device.played(airing, revision: 2),
            device.played(airing, whole: false),
        ])
        try await stranger.log([stranger.played(airing)])
        #expect(try await kit.counted().isEmpty)
        #expect(try await kit.proof().played == 0)
        try await device.log([device.played(airing)])
        #expect(try await kit.counted().count == 1)
    }

    @Test func `who comes or goes after the beginning changes nothing of whom it addressed`()
        async throws
    {
        let kit = try await SpeakerKit()
        let devices = try await kit.devices(4)
        let airing = kit.airing()
        try await kit.air(airing)
        kit.clock.advance(minutes: 7)
        let late = try await kit.device("Loa mới")
        let gone = devices[3].id
        let other = kit.groups[1]
        try await kit.office.office.act("test.move", by: nil) { act in
            try act.connection.freezeBegun(at: act.now)
            try act.changeSpeaker(
                gone, name: "Loa dời", place: "", at: nil, groupID: other, volume: 50)
        }
        var proof = try await kit.proof()
        #expect(proof.addressed == 4)
        try await late.log([late.played(airing)])
        proof = try await kit.proof()
        #expect(proof.all == [4, 4, 0, 0])
        for device in devices { try await device.log([device.played(airing)]) }
        #expect(try await kit.proof().played == 4)
        #expect(try await kit.counted().count == 1)
    }

    @Test func `nothing is counted for an airing that counts for nothing`() async throws {
        let kit = try await SpeakerKit()
        let device = try await kit.device()
        let airing = kit.airing(priority: .music, counts: false)
        try await kit.air(airing)
        kit.clock.advance(minutes: 7)
        try await device.log([device.played(airing)])
        #expect(try await kit.counted().isEmpty)
        #expect(try await kit.proof().isProven)
    }

    @Test func `many that tell at the same time count once`() async throws {
        let kit = try await SpeakerKit()
        let devices = try await kit.devices(8)
        let airing = kit.airing()
        try await kit.air(airing)
        kit.clock.advance(minutes: 7)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for device in devices {
                group.addTask { try await device.log([device.played(airing)]) }
            }
            try await group.waitForAll()
        }
        #expect(try await kit.counted().count == 1)
        #expect(try await kit.proof().played == 8)
    }

    @Test(arguments: [1, 2, 3])
    func `torn, repeated and shuffled deliveries come to the same`(seed: UInt64) async throws {
        let kit = try await SpeakerKit()
        let devices = try await kit.devices(5)
        let airings = (0..<3).map { kit.airing("a\($0)", in: Double(5 + $0 * 15)) }
        for airing in airings { try await kit.air(airing) }
        kit.clock.advance(days: 2)
        var chance = Chance(state: seed)
        var deliveries: [(TestDevice, [SpeakerLogEntry])] = []
        for (place, device) in devices.enumerated() {
            // The last airing is played by three of five only: it does not count.
            let played = airings.dropLast(place < 3 ? 0 : 1).map { device.played($0) }
            let rest = (0..<20).map { _ in
                SpeakerLogEntry(number: device.nextEntry(), at: 1, kind: .scheduleHeld, schedule: 1)
            }
            let entries = (played + rest).shuffled(using: &chance)
            var start = 0
            while start < entries.count {
                let end = min(entries.count, start + Int.random(in: 1...4, using: &chance))
                deliveries.append((device, Array(entries[start..<end])))
                start = end
            }
        }
        deliveries += deliveries.shuffled(using: &chance).prefix(deliveries.count / 2)
        for (device, entries) in deliveries.shuffled(using: &chance) {
            try await device.log(entries)
        }
        for (place, device) in devices.enumerated() {
            #expect(try await device.log([]) == (place < 3 ? 23 : 22))
        }
        for airing in airings.prefix(2) {
            #expect(try await kit.counted(airing.id).map(\.at) == [airing.startsAt])
        }
        #expect(try await kit.counted("a2").isEmpty)
        #expect(try await kit.office.sum(.broadcastSessions).quantity == 2)
    }
}

/// Numbers that are the same in every run (SplitMix64).
private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
