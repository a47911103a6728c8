import Foundation
import Markup
import Office
import ServiceLifecycle
import SpeakerProtocol
import Storage
import Web

/// Where loudspeakers tell how they are, and hear what is new.
enum HeartbeatDoor {
    @Sendable static func hear(_ visit: Visit) async throws -> Reply {
        try await Door.open(visit, "POST") { caller in
            let heartbeat = try Door.body(Heartbeat.self, visit).plain
            let (office, hub) = (caller.office, caller.hub)
            let now = office.now()
            hub.hear(caller.id, heartbeat, at: now)
            hub.writeSoon(office)
            let common = try await hub.common(office)
            var commands: [SpeakerCommand] = []
            if common.commanded.contains(caller.id) {
                let (id, done) = (caller.id, heartbeat.done ?? [])
                if !done.isEmpty {
                    try await office.database.write { connection in
                        try connection.endCommands(done, of: id, at: now)
                    }
                    hub.ring()
                }
                commands = try await office.read { try $0.openCommands(of: id, at: now) }
            }
            return .sealed(
                try Door.Answer(
                    HeartbeatAnswer(
                        time: now.milliseconds, schedule: common.number,
                        interval: SpeakerProtocol.heartbeatSeconds, commands: commands)))
        }
    }

    /// Holds the line until something is new.
    @Sendable static func changes(_ visit: Visit) async throws -> Reply {
        try await Door.open(visit, "GET") { caller in
            guard let held = Int(try visit.parameter("number")) else {
                throw SpeakerTrouble(
                    .body, words: Phrases.bodyWrong.vi, time: caller.office.now().milliseconds)
            }
            let until = ContinuousClock.now + .seconds(SpeakerHub.holdSeconds)
            var common = try await caller.hub.common(caller.office)
            while common.number == held, !common.commanded.contains(caller.id),
                ContinuousClock.now < until, !Task.isShuttingDownGracefully
            {
                let isActive = try await caller.hub.known(caller.id, caller.office)
                guard isActive?.secret.state == .active else { break }
                await caller.hub.wait(caller.office, seen: common)
                common = try await caller.hub.common(caller.office)
            }
            return .sealed(
                try Door.Answer(
                    ChangesAnswer(
                        time: caller.office.now().milliseconds, schedule: common.number,
                        hasCommands: common.commanded.contains(caller.id))))
        }
    }
}

extension Heartbeat {
    /// What it says, within what can be.
    fileprivate var plain: Heartbeat {
        var plain = self
        plain.volume = min(max(volume, 0), 100)
        plain.storageFree = max(storageFree, 0)
        plain.missingSounds = max(missingSounds, 0)
        plain.version = String(version.prefix(RegistrationDoor.longest))
        plain.playing = playing.map { String($0.prefix(64)) }
        plain.temperature = temperature.flatMap { $0.isFinite && abs($0) < 1_000 ? $0 : nil }
        plain.done = done.map { Array($0.prefix(20)) }
        return plain
    }
}
