import Foundation
import HTTPTypes
import Office
import SpeakerProtocol
import Storage
import Synchronization
import TestKit
import Testing

@testable import Speakers

/// A commune with two groups of loudspeakers, and what a program room would give them.
struct SpeakerKit {
    let office: TestOffice
    let groups: [String]

    init(_ clock: TestClock = TestClock()) async throws {
        office = try await TestOffice(SpeakersRoom.feature, clock: clock)
        groups = try await office.office.act("test.groups", by: nil) { act in
            try ["Thôn Trung", "Thôn Hạ"].map { try act.addGroup(name: $0, place: "", at: nil) }
        }
    }

    var clock: TestClock { office.clock }

    /// A code for a new loudspeaker.
    func code(_ name: String = "Loa đình", group: Int = 0) async throws -> String {
        let groupID = groups[group]
        return try await office.office.act("test.code", by: nil) { act in
            let id = try act.addSpeaker(
                name: name, place: "", at: nil, groupID: groupID, volume: 60)
            var generator = SystemRandomNumberGenerator()
            let code = RegistrationCode.fresh(using: &generator)
            try act.makeCode(code, for: id, until: act.now.addingTimeInterval(3_600))
            return code
        }
    }

    /// A registered loudspeaker.
    func device(_ name: String = "Loa đình", group: Int = 0) async throws -> TestDevice {
        let code = try await code(name, group: group)
        let answer = try await Self.register(code, office)
        let welcome = try SpeakerProtocol.decoded(SpeakerWelcome.self, from: Data(answer.bytes))
        return try TestDevice(office, welcome)
    }

    func devices(_ count: Int, group: Int = 0) async throws -> [TestDevice] {
        var all: [TestDevice] = []
        for place in 0..<count { all.append(try await device("Loa \(place)", group: group)) }
        return all
    }

    static func register(
        _ code: String, _ office: TestOffice, from address: String = "203.0.113.9"
    ) async throws -> Answer {
        let body = try SpeakerProtocol.encoded(
            SpeakerRegistration(code: code, hardware: "Thử", version: "1.0"))
        return try await office.anyone(from: address).send(
            .post, SpeakerProtocol.Path.registration, headers: [:], body: Array(body))
    }

    /// A minute of sound, from `minutes` on, for ten minutes at most.
    func airing(
        _ id: String = "a1", in minutes: Double = 5, groups: [Int] = [0],
        priority: AirPriority = .column, seconds: Double = 60, hash: String? = nil,
        counts: Bool = true
    ) -> Airing {
        let startsAt = clock.now.addingTimeInterval(minutes * 60)
        let mp3 = hash ?? String(repeating: "a", count: 64)
        return Airing(
            id: id, title: "Bản tin sáng", ref: Ref("session", id), priority: priority,
            groupIDs: groups.map { self.groups[$0] }, startsAt: startsAt,
            endsAt: startsAt.addingTimeInterval(600),
            parts: [
                .sound(
                    KeptSound(
                        mp3: mp3, opus: String(repeating: "b", count: 64), mp3Bytes: 5,
                        opusBytes: 4, seconds: seconds), title: "Tin")
            ],
            counts: counts
                ? LedgerEntry(
                    measure: .broadcastSessions, at: startsAt, channel: "loudspeaker",
                    ref: Ref("session", id), title: "Bản tin sáng") : nil)
    }

    func air(_ airing: Airing) async throws {
        try await office.office.act("test.air", by: nil) { try $0.air(airing) }
    }

    func withdraw(_ id: String) async throws {
        try await office.office.act("test.withdraw", by: nil) { try $0.withdrawAiring(id) }
    }

    func proof(_ id: String = "a1") async throws -> AiringProof {
        let house = office.office.house
        let proofs = try await office.read { try house.airingProofs($0, [id]) }
        return try #require(proofs[id])
    }

    /// What the ledger counts of an airing.
    func counted(_ id: String = "a1") async throws -> [LedgerRow] {
        try await office.ledger(about: Ref("airing", id))
    }
}

/// A loudspeaker without a sound.
final class TestDevice: Sendable {
    let office: TestOffice
    let welcome: SpeakerWelcome
    let seal: SpeakerSeal
    private struct State {
        var count = 0
        var entry = 0
    }
    private let state = Mutex(State())

    init(_ office: TestOffice, _ welcome: SpeakerWelcome) throws {
        self.office = office
        self.welcome = welcome
        seal = try #require(SpeakerSeal(key: welcome.key))
    }

    var id: String { welcome.speaker }

    func nextCount() -> Int {
        state.withLock { state in
            state.count += 1
            return state.count
        }
    }

    func nextEntry() -> Int {
        state.withLock { state in
            state.entry += 1
            return state.entry
        }
    }

    /// Sends a sealed request and checks the seal of the answer.
    func send(
        _ method: HTTPRequest.Method, _ path: String, body: Data = Data(), count: Int? = nil,
        at moment: Date? = nil, seal given: String? = nil, more: [String: String] = [:],
        expecting status: Int = 200, isSealed: Bool = true,
        place: SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        let count = count ?? nextCount()
        let time = (moment ?? office.clock.now).milliseconds
        let mark =
            given
            ?? seal.request(
                method.rawValue, path, speaker: id, time: time, count: count, body: body)
        var headers: HTTPFields = [:]
        let all = [
            SpeakerProtocol.Header.speaker: id, SpeakerProtocol.Header.time: "\(time)",
            SpeakerProtocol.Header.count: "\(count)", SpeakerProtocol.Header.seal: mark,
        ].merging(more) { first, _ in first }
        for (name, value) in all { headers[try #require(HTTPField.Name(name))] = value }
        let answer = try await office.anyone().send(
            method, path, headers: headers, body: Array(body))
        #expect(answer.status == status, "\(path): \(answer.text)", sourceLocation: place)
        if isSealed {
            let name = try #require(HTTPField.Name(SpeakerProtocol.Header.seal))
            #expect(
                self.seal.fitsAnswer(
                    answer.headers[name] ?? "", status: answer.status, count: count,
                    body: Data(answer.bytes)), "the answer's seal", sourceLocation: place)
        }
        return answer
    }

    func trouble(_ answer: Answer) throws -> SpeakerTrouble {
        try SpeakerProtocol.decoded(SpeakerTrouble.self, from: Data(answer.bytes))
    }

    static func beat(
        volume: Int = 60, free: Int = 1 << 30, done: [String]? = nil, offset: Int? = nil
    ) -> Heartbeat {
        Heartbeat(
            volume: volume, storageFree: free, version: "1.0", schedule: 0, missingSounds: 0,
            clockOffset: offset, done: done)
    }

    @discardableResult
    func beat(_ heartbeat: Heartbeat = TestDevice.beat()) async throws -> HeartbeatAnswer {
        let answer = try await send(
            .post, SpeakerProtocol.Path.heartbeat, body: try SpeakerProtocol.encoded(heartbeat))
        return try SpeakerProtocol.decoded(HeartbeatAnswer.self, from: Data(answer.bytes))
    }

    func schedule(held: Int = 0) async throws -> SpeakerSchedule {
        let answer = try await send(.get, SpeakerProtocol.Path.schedule)
        return try SpeakerProtocol.decoded(SignedSchedule.self, from: Data(answer.bytes))
            .opened(key: welcome.scheduleKey, speaker: id, held: held)
    }

    /// Delivers entries of the log.
    @discardableResult
    func log(_ entries: [SpeakerLogEntry]) async throws -> Int {
        let answer = try await send(
            .post, SpeakerProtocol.Path.log,
            body: try SpeakerProtocol.encoded(LogDelivery(entries: entries)))
        return try SpeakerProtocol.decoded(LogAnswer.self, from: Data(answer.bytes)).keptUpTo
    }

    /// The entry of a whole play.
    func played(
        _ airing: Airing, revision: Int = 1, late: Double = 0.1, seconds: [Double]? = nil,
        whole: Bool = true, number: Int? = nil
    ) -> SpeakerLogEntry {
        let startedAt = airing.startsAt.addingTimeInterval(late)
        return SpeakerLogEntry(
            number: number ?? nextEntry(),
            at: startedAt.addingTimeInterval(airing.seconds).milliseconds, kind: .playFinished,
            airing: airing.id, revision: revision, startedAt: startedAt.milliseconds,
            seconds: seconds ?? airing.parts.map(\.seconds), whole: whole)
    }

    func held(_ airing: Airing, revision: Int = 1) -> SpeakerLogEntry {
        SpeakerLogEntry(
            number: nextEntry(), at: office.clock.now.milliseconds, kind: .airingHeld,
            airing: airing.id, revision: revision)
    }
}

extension AiringProof {
    /// Addressed, accepted, delivered, played.
    var all: [Int] { [addressed, accepted, delivered, played] }
}
