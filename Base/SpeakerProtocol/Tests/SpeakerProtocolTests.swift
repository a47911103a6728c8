import Foundation
import Testing

@testable import SpeakerProtocol

@Suite struct SpeakerProtocolTests {
    /// The key of `docs/loudspeakers.md`: bytes 0 to 31.
    static let key = Data((0..<32).map { UInt8($0) }).base64EncodedString()

    @Test func `a request is sealed as the document says`() throws {
        let seal = try #require(SpeakerSeal(key: Self.key))
        let body = Data(#"{"volume":60}"#.utf8)
        let given = seal.request(
            "POST", "/speakers/v1/heartbeat", speaker: "s1", time: 1_795_140_000_000, count: 7,
            body: body)
        #expect(given == Vectors.request)
        #expect(
            seal.fits(
                given, "POST", "/speakers/v1/heartbeat", speaker: "s1", time: 1_795_140_000_000,
                count: 7, body: body))
        let answer = seal.answer(status: 200, count: 7, body: Data(#"{"time":1}"#.utf8))
        #expect(answer == Vectors.answer)
        #expect(
            seal.fitsAnswer(answer, status: 200, count: 7, body: Data(#"{"time":1}"#.utf8)))
    }

    @Test func `anything changed breaks the seal`() throws {
        let seal = try #require(SpeakerSeal(key: Self.key))
        let given = seal.request("GET", "/a", speaker: "s", time: 1, count: 2, body: Data())
        #expect(seal.fits(given, "GET", "/a", speaker: "s", time: 1, count: 2, body: Data()))
        #expect(!seal.fits(given, "POST", "/a", speaker: "s", time: 1, count: 2, body: Data()))
        #expect(!seal.fits(given, "GET", "/b", speaker: "s", time: 1, count: 2, body: Data()))
        #expect(!seal.fits(given, "GET", "/a", speaker: "t", time: 1, count: 2, body: Data()))
        #expect(!seal.fits(given, "GET", "/a", speaker: "s", time: 2, count: 2, body: Data()))
        #expect(!seal.fits(given, "GET", "/a", speaker: "s", time: 1, count: 3, body: Data()))
        #expect(!seal.fits(given, "GET", "/a", speaker: "s", time: 1, count: 2, body: Data([1])))
        for bad in ["", "0", "zz", given.uppercased(), given + "00", String(given.dropLast())] {
            #expect(!seal.fits(bad, "GET", "/a", speaker: "s", time: 1, count: 2, body: Data()))
        }
    }

    @Test func `no other text is taken for a key`() {
        for bad in ["", "AAAA", "not base64!", String(repeating: "A", count: 60)] {
            #expect(SpeakerSeal(key: bad) == nil)
        }
    }

    @Test func `each count is taken once, also when requests overtake each other`() {
        var window = ReplayWindow()
        let first = [5, 3, 4, 5, 3, 70, 6, 7, 7].map { window.take($0) }
        #expect(first == [true, true, true, false, false, true, false, true, false])
        let later = [71, 73, 72, 72, 200, 137, 136, 0, -1].map { window.take($0) }
        #expect(later == [true, true, true, false, true, true, false, false, false])
        let far = [Int.max, Int.max, 1, Int.min].map { window.take($0) }
        #expect(far == [true, false, false, false])
        // After a restart only what is above the count that was kept is taken.
        var kept = ReplayWindow(highest: 100)
        #expect(
            [100, 99, 40, 101, 100].map { kept.take($0) } == [false, false, false, true, false])
    }

    @Test func `a code is read as people type it`() {
        #expect(RegistrationCode.read(" abc-def 234\n") == "ABCDEF234")
        #expect(RegistrationCode.written("ABCDEF234") == "ABC-DEF-234")
        for bad in ["", "ABCDEF23", "ABCDEF2345", "ABCDEF10O", String(repeating: "A", count: 900)] {
            #expect(RegistrationCode.read(bad) == nil)
        }
        var generator = SystemRandomNumberGenerator()
        let fresh = RegistrationCode.fresh(using: &generator)
        #expect(RegistrationCode.read(fresh) == fresh)
    }

    @Test func `a schedule is followed only when the commune signed it for this loudspeaker`()
        throws
    {
        let keys = SignedSchedule.newKeys()
        let schedule = Self.schedule(number: 5)
        let signed = try SignedSchedule(schedule, key: keys.secret)
        #expect(try signed.opened(key: keys.open, speaker: "s1", held: 5) == schedule)
        #expect(throws: SignedSchedule.Doubt.older) {
            try signed.opened(key: keys.open, speaker: "s1", held: 6)
        }
        #expect(throws: SignedSchedule.Doubt.anothers) {
            try signed.opened(key: keys.open, speaker: "s2", held: 0)
        }
        #expect(throws: SignedSchedule.Doubt.signature) {
            try signed.opened(key: SignedSchedule.newKeys().open, speaker: "s1", held: 0)
        }
        var changed = signed
        changed.schedule = signed.schedule.replacingOccurrences(of: "60", with: "61")
        #expect(throws: SignedSchedule.Doubt.signature) {
            try changed.opened(key: keys.open, speaker: "s1", held: 0)
        }
    }

    @Test func `the signature of the document fits`() throws {
        let signed = SignedSchedule(schedule: Vectors.schedule, signature: Vectors.signature)
        let schedule = try signed.opened(key: Vectors.scheduleKey, speaker: "s1", held: 0)
        #expect(schedule.number == 42)
    }

    static func schedule(number: Int) -> SpeakerSchedule {
        SpeakerSchedule(
            speaker: "s1", group: "g1", number: number, issuedAt: 1, goodUntil: 2, volume: 60,
            airings: [airing])
    }

    static let airing = ScheduledAiring(
        id: "a1", revision: 2, title: "Bản tin sáng", priority: .column, startsAt: 1_000_000,
        endsAt: 1_600_000, volume: nil,
        parts: [
            ScheduledPart(
                title: "Nhạc hiệu", seconds: 10,
                mp3: SoundFile(hash: "aa", bytes: 1), opus: SoundFile(hash: "bb", bytes: 1)),
            ScheduledPart(title: "Tiếp âm", seconds: 100, stream: "https://radio.example/live"),
        ])
}

@Suite struct PlayedWholeTests {
    private let airing = SpeakerProtocolTests.airing

    private func entry(
        _ seconds: [Double] = [10, 100], started: Int = 1_000_200, ended: Int = 1_110_300,
        revision: Int = 2, whole: Bool = true
    ) -> SpeakerLogEntry {
        SpeakerLogEntry(
            number: 1, at: ended, kind: .playFinished, airing: "a1", revision: revision,
            startedAt: started, seconds: seconds, whole: whole)
    }

    @Test func `what was played to its end counts`() {
        #expect(airing.wasPlayedWhole(entry()))
        #expect(airing.wasPlayedWhole(entry([9.2, 90])))
    }

    @Test func `a part, another revision, or another time does not`() {
        #expect(!airing.wasPlayedWhole(entry([8.9, 100])))
        #expect(!airing.wasPlayedWhole(entry([10, 89])))
        #expect(!airing.wasPlayedWhole(entry([10])))
        #expect(!airing.wasPlayedWhole(entry(revision: 1)))
        #expect(!airing.wasPlayedWhole(entry(whole: false)))
        #expect(!airing.wasPlayedWhole(entry(started: 990_000)))
        #expect(!airing.wasPlayedWhole(entry(started: 1_600_000, ended: 1_710_000)))
        #expect(!airing.wasPlayedWhole(entry(ended: 1_700_000)))
        // Two minutes of sound in ten seconds.
        #expect(!airing.wasPlayedWhole(entry(ended: 1_010_200)))
        #expect(!airing.wasPlayedWhole(entry([.infinity, .nan])))
    }
}
