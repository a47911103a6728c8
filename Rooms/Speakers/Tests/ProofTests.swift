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
}
