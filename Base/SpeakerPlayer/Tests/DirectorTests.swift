import SpeakerProtocol
import Testing

@testable import SpeakerPlayer

@Suite struct DirectorTests {
    private static func sound(_ seconds: Double) -> ScheduledPart {
        ScheduledPart(
            title: "", seconds: seconds, mp3: SoundFile(hash: "a", bytes: 1),
            opus: SoundFile(hash: "b", bytes: 1))
    }

    /// Moments in seconds.
    private static func airing(
        _ id: String, _ priority: SpeakerPriority = .column, from start: Int, to end: Int,
        parts: [Double] = [60], revision: Int = 1
    ) -> ScheduledAiring {
        ScheduledAiring(
            id: id, revision: revision, title: id, priority: priority, startsAt: start * 1_000,
            endsAt: end * 1_000, volume: nil, parts: parts.map(sound))
    }

    private static func relay(_ id: String, from start: Int, to end: Int) -> ScheduledAiring {
        ScheduledAiring(
            id: id, revision: 1, title: id, priority: .relay, startsAt: start * 1_000,
            endsAt: end * 1_000, volume: nil,
            parts: [
                ScheduledPart(
                    title: "", seconds: Double(end - start), stream: "https://a.example/s")
            ])
    }

    private static func director(_ airings: ScheduledAiring..., goodUntil: Int = 1_000_000)
        -> Director
    {
        var director = Director()
        director.schedule = SpeakerSchedule(
            speaker: "s", group: "g", number: 1, issuedAt: 0, goodUntil: goodUntil * 1_000,
            volume: 50, airings: airings)
        return director
    }

    private func names(_ decision: Director.Decision) -> [String] {
        decision.notes.map { note in
            switch note {
            case .failed(let one, let reason): "failed \(one.id) \(reason.rawValue)"
            case .ended(let one): "ended \(one.airing.id)"
            case .interrupted(let one, let by): "interrupted \(one.id) \(by)"
            case .resumed(let one): "resumed \(one.id)"
            }
        }
    }

    @Test func `nothing sounds before its time, and it is known when to look again`() {
        var director = Self.director(Self.airing("a", from: 100, to: 200))
        let decision = director.decide(at: 99_999)
        #expect(decision.choice == .silence && decision.lookAgainAt == 100_000)
        #expect(director.history == PlayHistory())
    }

    @Test func `it begins at its time and once`() {
        let one = Self.airing("a", from: 100, to: 200)
        var director = Self.director(one)
        #expect(director.decide(at: 100_000).choice == .play(one, part: 0))
        #expect(director.decide(at: 110_000).choice == .goOn)
        #expect(director.finish("a")?.startedAt == 100_000)
        #expect(director.decide(at: 165_000).choice == .silence)
        // A new revision of what is over is not played either.
        director.schedule?.airings = [Self.airing("a", from: 170, to: 300, revision: 2)]
        #expect(director.decide(at: 170_000).choice == .silence)
        #expect(director.decide(at: 300_000).notes.isEmpty)
    }

    @Test func `late it begins only if all of it fits`() {
        let one = Self.airing("a", from: 100, to: 200)
        var inTime = Self.director(one)
        #expect(inTime.decide(at: 140_000).choice == .play(one, part: 0))
        var tooLate = Self.director(one)
        let decision = tooLate.decide(at: 140_001)
        #expect(decision.choice == .silence && names(decision) == ["failed a stale"])
        #expect(tooLate.decide(at: 150_000).notes.isEmpty, "said once")
    }

    @Test func `without its sounds it waits, and says so when it no longer fits`() {
        var director = Self.director(Self.airing("a", from: 100, to: 200))
        director.hasSounds = { _ in false }
        #expect(director.decide(at: 100_000) == Director.Decision())
        #expect(names(director.decide(at: 141_000)) == ["failed a noSound"])
    }

    @Test func `something urgent interrupts, and a column goes on at its part`() {
        let column = Self.airing("c", from: 100, to: 400, parts: [30, 30])
        let urgent = Self.airing("u", .urgent, from: 140, to: 180, parts: [20])
        var director = Self.director(column, urgent)
        _ = director.decide(at: 100_000)
        director.heard("c", part: 0, seconds: 30)
        director.heard("c", part: 1, seconds: 9)
        let decision = director.decide(at: 140_000)
        #expect(decision.choice == .play(urgent, part: 0))
        #expect(names(decision) == ["interrupted c u"])
        _ = director.finish("u")
        let after = director.decide(at: 160_000)
        #expect(after.choice == .play(column, part: 1) && names(after) == ["resumed c"])
        let played = director.finish("c")
        #expect(played?.seconds == [30, 9])
    }

    @Test func `what no longer fits after an interruption is over`() {
        let column = Self.airing("c", from: 100, to: 170)
        let urgent = Self.airing("u", .urgent, from: 120, to: 150, parts: [20])
        var director = Self.director(column, urgent)
        _ = director.decide(at: 100_000)
        director.heard("c", part: 0, seconds: 20)
        _ = director.decide(at: 120_000)
        _ = director.finish("u")
        let after = director.decide(at: 140_000)
        #expect(after.choice == .silence && names(after) == ["failed c displaced", "ended c"])
        #expect(director.history.isOver("c"))
    }

    @Test func `a relay joins its stream again, and music is over`() {
        let relay = Self.relay("r", from: 100, to: 400)
        let notice = Self.airing("n", .notice, from: 150, to: 250, parts: [10])
        var director = Self.director(relay, notice)
        _ = director.decide(at: 100_000)
        _ = director.decide(at: 150_000)
        _ = director.finish("n")
        #expect(director.decide(at: 160_000).choice == .play(relay, part: 0))
        let music = Self.airing("m", .music, from: 500, to: 900, parts: [300])
        director = Self.director(music, Self.airing("n", .notice, from: 550, to: 600, parts: [10]))
        _ = director.decide(at: 500_000)
        let interrupted = director.decide(at: 550_000)
        #expect(names(interrupted) == ["interrupted m n", "failed m displaced", "ended m"])
        _ = director.finish("n")
        #expect(director.decide(at: 561_000).choice == .silence)
    }

    @Test func `something urgent is not interrupted by something urgent`() {
        let one = Self.airing("u1", .urgent, from: 100, to: 300)
        let two = Self.airing("u2", .urgent, from: 110, to: 300)
        var director = Self.director(one, two)
        _ = director.decide(at: 100_000)
        #expect(director.decide(at: 110_000).choice == .goOn)
        _ = director.finish("u1")
        #expect(director.decide(at: 160_000).choice == .play(two, part: 0))
    }

    @Test func `of two that wait the earlier goes first, then the smaller id`() {
        let all = [
            Self.airing("b", from: 100, to: 900), Self.airing("a", from: 100, to: 900),
            Self.airing("z", from: 90, to: 900),
        ]
        var director = Self.director(all[0], all[1], all[2])
        var heard: [String] = []
        var now = 101_000
        while case .play(let one, _) = director.decide(at: now).choice {
            heard.append(one.id)
            _ = director.finish(one.id)
            now += 60_000
        }
        #expect(heard == ["z", "a", "b"])
    }

    @Test func `at its end there is silence in the middle of a word`() {
        let one = Self.airing("a", from: 100, to: 130)
        var director = Self.director(one)
        let begun = director.decide(at: 100_500)
        #expect(begun.choice == .play(one, part: 0) && begun.lookAgainAt == 130_000)
        let ended = director.decide(at: 130_000)
        #expect(ended.choice == .silence && names(ended) == ["failed a stale", "ended a"])
    }

    @Test
    func `what the new schedule no longer has stops, and a new revision changes nothing begun`() {
        let one = Self.airing("a", from: 100, to: 300)
        var director = Self.director(one)
        _ = director.decide(at: 100_000)
        director.schedule?.airings = [
            Self.airing("a", from: 200, to: 300, parts: [5], revision: 2)
        ]
        #expect(director.decide(at: 110_000).choice == .goOn)
        director.schedule?.airings = []
        let decision = director.decide(at: 120_000)
        #expect(
            decision.choice == .silence && names(decision) == ["failed a withdrawn", "ended a"])
        #expect(director.playing == nil)
    }

    @Test func `a schedule that is too old begins nothing`() {
        var director = Self.director(Self.airing("a", from: 100, to: 200), goodUntil: 50)
        #expect(director.decide(at: 100_000).choice == .silence)
    }

    @Test func `after a power cut it goes on at the part that sounded, if that fits`() {
        let one = Self.airing("a", from: 100, to: 200, parts: [30, 30])
        var director = Self.director(one)
        _ = director.decide(at: 100_000)
        director.heard("a", part: 1, seconds: 12)
        var again = Self.director(one)
        again.history = director.history
        let decision = again.decide(at: 150_000)
        #expect(decision.choice == .play(one, part: 1) && names(decision) == ["resumed a"])
        var late = Self.director(one)
        late.history = director.history
        #expect(names(late.decide(at: 171_000)) == ["failed a displaced", "ended a"])
    }

    @Test func `whatever is decided, no airing begins twice and none sounds outside its time`() {
        var generator = SeededGenerator(seed: 20_261_122)
        for _ in 1...300 {
            let all = (0..<8).map { number in
                let start = Int.random(in: 0...400, using: &generator)
                let priority = SpeakerPriority.allCases.randomElement(using: &generator) ?? .column
                return Self.airing(
                    "a\(number)", priority, from: start,
                    to: start + Int.random(in: 10...200, using: &generator),
                    parts: (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                        Double(Int.random(in: 1...60, using: &generator))
                    })
            }
            var director = Director()
            director.schedule = SpeakerSchedule(
                speaker: "s", group: "g", number: 1, issuedAt: 0, goodUntil: 10_000_000,
                volume: 50, airings: all)
            var begun: [String: Int] = [:]
            for second in 0...700 {
                // The power fails now and then: only what is on the disk remains.
                if Int.random(in: 0...40, using: &generator) == 0 {
                    var fresh = Director()
                    fresh.schedule = director.schedule
                    fresh.history = director.history
                    director = fresh
                }
                let now = second * 1_000
                let before = Set(director.history.begun.keys)
                if case .play(let one, let part) = director.decide(at: now).choice {
                    #expect(now >= one.startsAt && now < one.endsAt)
                    if !before.contains(one.id) {
                        begun[one.id, default: 0] += 1
                        #expect(part == 0)
                    }
                }
                if let id = director.playing, Int.random(in: 0...15, using: &generator) == 0 {
                    _ = director.finish(id)
                }
            }
            #expect(begun.values.allSatisfy { $0 == 1 })
            #expect(director.history.begun.isEmpty, "at the end everything is over")
        }
    }
}

/// The same chances each time.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
