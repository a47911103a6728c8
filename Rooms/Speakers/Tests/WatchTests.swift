import Foundation
import Office
import SpeakerProtocol
import Storage
import TestKit
import Testing

@testable import Speakers

@Suite struct WatchTests {
    private func open(_ kit: SpeakerKit) async throws -> [SpeakerAlarm] {
        try await Watch.look(kit.office.office)
        return try await kit.office.read { try $0.openAlarms() }
    }

    @Test func `a silent loudspeaker raises one alarm, which ends when it is back`() async throws {
        let kit = try await SpeakerKit()
        let devices = try await kit.devices(3)
        for device in devices { try await device.beat() }
        kit.clock.advance(minutes: 11)
        for device in devices.dropFirst() { try await device.beat() }
        let first = try await open(kit)
        #expect(first.map(\.kind) == [.silent])
        #expect(first.map(\.subject) == [devices[0].id])
        kit.clock.advance(minutes: 5)
        #expect(try await open(kit).map(\.id) == first.map(\.id))
        try await devices[0].beat()
        #expect(try await open(kit).isEmpty)
        let past = try await kit.office.read { try $0.endedAlarms(limit: 9) }
        #expect(past.filter { $0.subject == devices[0].id }.count == 1)
    }

    @Test func `a hamlet without power is one alarm`() async throws {
        let kit = try await SpeakerKit()
        let dark = try await kit.devices(3, group: 0)
        let lit = try await kit.devices(2, group: 1)
        for device in dark + lit { try await device.beat() }
        kit.clock.advance(minutes: 11)
        for device in lit { try await device.beat() }
        let alarms = try await open(kit)
        #expect(alarms.map(\.kind) == [.silentGroup])
        #expect(alarms.first?.amount == 3)
        kit.clock.advance(minutes: 11)
        #expect(try await open(kit).map(\.kind) == [.silentAll])
    }

    @Test func `nobody is called silent who could not have been heard`() async throws {
        let kit = try await SpeakerKit()
        let device = try await kit.device()
        let long = kit.clock.now
        let speakers = try await kit.office.read { try $0.speakers() }
        let later = long.addingTimeInterval(3_600)
        #expect(Watch.devices(speakers, at: later, since: later.addingTimeInterval(-60)).isEmpty)
        #expect(Watch.devices(speakers, at: later, since: long).map(\.subject) == [device.id])
    }

    @Test func `what was not played, late, or could not be kept is told`() async throws {
        let kit = try await SpeakerKit()
        let devices = try await kit.devices(2)
        let airing = kit.airing()
        try await kit.air(airing)
        kit.clock.advance(minutes: 16)
        try await devices[0].log([
            SpeakerLogEntry(
                number: 1, at: kit.clock.now.milliseconds, kind: .playStarted, airing: "a1",
                revision: 1,
                startedAt: airing.startsAt.addingTimeInterval(45).milliseconds),
            devices[0].played(airing, late: 45, number: 2),
        ])
        try await devices[0].beat(TestDevice.beat(free: 1 << 20, offset: -90_000))
        try await devices[1].beat()
        #expect(Set(try await open(kit).map(\.kind)) == [.late, .clock, .storage])
        kit.clock.advance(minutes: 10)
        for device in devices { try await device.beat() }
        let alarms = try await open(kit)
        #expect(Set(alarms.map(\.kind)) == [.late, .notPlayed])
        // The log comes after all.
        try await devices[1].log([devices[1].played(airing)])
        #expect(try await open(kit).map(\.kind) == [.late])
    }
}
