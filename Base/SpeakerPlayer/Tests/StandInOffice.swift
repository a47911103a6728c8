import Foundation
import SpeakerProtocol
import Synchronization
import TestKit

/// The commune's office as far as `docs/loudspeakers.md` says: takes each count once, signs what it
/// is told to air, keeps every entry of the log.
final class StandInOffice: Sendable {
    struct State {
        var code: String? = "ABCDEF234"
        var window = ReplayWindow()
        var number = 1
        var airings: [ScheduledAiring] = []
        var sounds: [String: [UInt8]] = [:]
        var entries: [Int: SpeakerLogEntry] = [:]
        /// Numbers that came with other words than before.
        var clashes: [Int] = []
        var heartbeats: [Heartbeat] = []
        var commands: [SpeakerCommand] = []
        var isCut = false
        var isRevoked = false
        /// Milliseconds by which the office's clock differs from the machine's.
        var ahead = 0
        /// Signs with another key than the device knows.
        var isForged = false
        /// Bytes of a sound after which the line breaks, once.
        var breaksAfter: Int?
        var soundRequests: [String] = []
    }

    private static let key = Data((0..<32).map { UInt8($0) }).base64EncodedString()

    private final class Box: Sendable {
        let value = Mutex(State())
        let keys = SignedSchedule.newKeys()
        let others = SignedSchedule.newKeys()
    }

    private let box = Box()
    let server: StandInServer

    init() throws {
        let box = box
        server = try StandInServer(answers: { heard in
            box.value.withLock { StandInOffice.answer(heard, &$0, box) }
        })
    }

    var address: String { "http://127.0.0.1:\(server.port)" }

    var now: Int { change { Int(Foundation.Date().timeIntervalSince1970 * 1_000) + $0.ahead } }

    @discardableResult
    func change<T>(_ body: (inout State) -> T) -> T {
        box.value.withLock { state in body(&state) }
    }

    /// Airs something from now on.
    func air(_ airings: [ScheduledAiring]) {
        change { state in
            state.airings = airings
            state.number += 1
        }
    }

    var entries: [SpeakerLogEntry] {
        change { $0.entries.values.sorted { $0.number < $1.number } }
    }

    func entries(_ kind: SpeakerLogEntry.Kind, of airing: String) -> [SpeakerLogEntry] {
        entries.filter { $0.kind == kind && $0.airing == airing }
    }

    // MARK: - Answers

    private static func answer(
        _ heard: StandInServer.Heard, _ state: inout State, _ box: Box
    ) -> StandInServer.Page {
        // Nothing that fits: as good as no line.
        if state.isCut { return StandInServer.Page(502) }
        let words = heard.line.split(separator: " ").map(String.init)
        let (method, path) = (words[0], words[1])
        let now = Int(Foundation.Date().timeIntervalSince1970 * 1_000) + state.ahead
        let body = Data(heard.body.utf8)
        if path == SpeakerProtocol.Path.registration {
            return register(body, &state, box, now)
        }
        guard let seal = SpeakerSeal(key: key),
            let count = Int(heard.headers["speaker-count"] ?? ""),
            let time = Int(heard.headers["speaker-time"] ?? ""),
            seal.fits(
                heard.headers["speaker-seal"] ?? "", method, path, speaker: "s1", time: time,
                count: count, body: body)
        else { return StandInServer.Page(401) }
        func reply(_ status: Int, _ value: any Encodable) -> StandInServer.Page {
            // A value of ours can be written.
            let bytes = (try? SpeakerProtocol.encoded(value)) ?? Data()
            return StandInServer.Page(
                status,
                [
                    (
                        SpeakerProtocol.Header.seal,
                        seal.answer(status: status, count: count, body: bytes)
                    )
                ], body: Array(bytes))
        }
        let highest = state.window.highest
        func refuse(_ status: Int, _ kind: SpeakerTrouble.Kind) -> StandInServer.Page {
            reply(status, SpeakerTrouble(kind, words: "", time: now, count: highest))
        }
        guard abs(time - now) <= 300_000 else { return refuse(401, .clock) }
        guard state.window.take(count) else { return refuse(401, .count) }
        if state.isRevoked { return refuse(403, .revoked) }
        return answer(path, heard, &state, box, reply: reply, refuse: refuse)
    }

    private static func answer(
        _ path: String, _ heard: StandInServer.Heard, _ state: inout State, _ box: Box,
        reply: (Int, any Encodable) -> StandInServer.Page,
        refuse: (Int, SpeakerTrouble.Kind) -> StandInServer.Page
    ) -> StandInServer.Page {
        let now = Int(Foundation.Date().timeIntervalSince1970 * 1_000) + state.ahead
        let body = Data(heard.body.utf8)
        switch path {
        case SpeakerProtocol.Path.heartbeat:
            guard let one = try? SpeakerProtocol.decoded(Heartbeat.self, from: body) else {
                return refuse(422, .body)
            }
            state.heartbeats.append(one)
            state.commands.removeAll { (one.done ?? []).contains($0.id) }
            return reply(
                200,
                HeartbeatAnswer(
                    time: now, schedule: state.number, interval: 5, commands: state.commands))
        case SpeakerProtocol.Path.schedule:
            let schedule = SpeakerSchedule(
                speaker: "s1", group: "g1", number: state.number, issuedAt: now,
                goodUntil: now + 8 * 86_400_000, volume: 60, airings: state.airings)
            let secret = state.isForged ? box.others.secret : box.keys.secret
            guard let signed = try? SignedSchedule(schedule, key: secret) else {
                return StandInServer.Page(500)
            }
            return reply(200, signed)
        case SpeakerProtocol.Path.log:
            return take(body, &state, now).map { reply(200, $0) } ?? refuse(422, .body)
        default: break
        }
        if path.hasPrefix(SpeakerProtocol.Path.changes) {
            return reply(
                200,
                ChangesAnswer(
                    time: now, schedule: state.number, hasCommands: !state.commands.isEmpty))
        }
        return sound(String(path.split(separator: "/").last ?? ""), heard, &state)
            ?? refuse(404, .sound)
    }

    private static func register(
        _ body: Data, _ state: inout State, _ box: Box, _ now: Int
    ) -> StandInServer.Page {
        guard let asked = try? SpeakerProtocol.decoded(SpeakerRegistration.self, from: body),
            let code = state.code, RegistrationCode.read(asked.code) == code
        else { return StandInServer.Page(403) }
        state.code = nil
        let welcome = SpeakerWelcome(
            speaker: "s1", name: "Loa đình", key: key, scheduleKey: box.keys.open, time: now,
            interval: 5)
        // A value of ours can be written.
        return StandInServer.Page(
            200, body: Array((try? SpeakerProtocol.encoded(welcome)) ?? Data()))
    }

    private static func take(_ body: Data, _ state: inout State, _ now: Int) -> LogAnswer? {
        guard let told = try? SpeakerProtocol.decoded(LogDelivery.self, from: body) else {
            return nil
        }
        for entry in told.entries {
            if let known = state.entries[entry.number] {
                if known != entry { state.clashes.append(entry.number) }
            } else {
                state.entries[entry.number] = entry
            }
        }
        var kept = 0
        while state.entries[kept + 1] != nil { kept += 1 }
        return LogAnswer(time: now, keptUpTo: kept)
    }

    private static func sound(
        _ hash: String, _ heard: StandInServer.Heard, _ state: inout State
    ) -> StandInServer.Page? {
        guard let bytes = state.sounds[hash] else { return nil }
        let range = heard.headers["range"] ?? ""
        state.soundRequests.append(range)
        let first = Int(range.dropFirst("bytes=".count).prefix { $0.isNumber }) ?? 0
        var sent = Array(bytes[first...])
        if let most = state.breaksAfter {
            state.breaksAfter = nil
            sent = Array(sent.prefix(most))
        }
        return StandInServer.Page(first > 0 ? 206 : 200, body: sent)
    }
}
