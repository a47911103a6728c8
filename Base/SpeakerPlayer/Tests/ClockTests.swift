import Testing

@testable import SpeakerPlayer

@Suite struct ClockTests {
    @Test func `the quickest answer of late is believed`() {
        var clock = CorrectedClock(calendar: 1_000_000, running: 0, offset: 0, lastKnown: 0)
        _ = clock.learn(.init(time: 1_100_000, sentAt: 0, arrivedAt: 600), isPlaying: false)
        _ = clock.learn(.init(time: 1_101_050, sentAt: 1_000, arrivedAt: 1_100), isPlaying: false)
        #expect(clock.now(running: 1_100) == 1_101_100)
        _ = clock.learn(.init(time: 1_102_000, sentAt: 2_000, arrivedAt: 2_900), isPlaying: false)
        #expect(clock.now(running: 2_900) == 1_102_900)
    }

    @Test func `a clock that was set back is not believed before the line says the time`() {
        var clock = CorrectedClock(
            calendar: 86_400_000, running: 5, offset: 0, lastKnown: 1_795_140_000_000)
        #expect(!clock.isKnown)
        let set = clock.learn(
            .init(time: 1_795_150_000_000, sentAt: 10, arrivedAt: 30), isPlaying: false)
        #expect(clock.isKnown && set == 1_795_150_000_000 + 10 - 86_400_000 - 25)
        #expect(clock.now(running: 1_030) == 1_795_150_001_010)
    }

    @Test func `a little behind what is past is a clock that is a little slow`() {
        let clock = CorrectedClock(
            calendar: 1_795_139_990_000, running: 0, offset: 0, lastKnown: 1_795_140_000_000)
        #expect(clock.isKnown)
    }

    @Test func `a clock that was days out may have been set right, so the line is asked first`() {
        // It was four days behind; somebody set it while the device was off.
        var clock = CorrectedClock(
            calendar: 1_795_140_100_000, running: 5, offset: -4 * 86_400_000,
            lastKnown: 1_795_140_000_000)
        #expect(!clock.isKnown)
        _ = clock.learn(.init(time: 1_795_140_100_100, sentAt: 10, arrivedAt: 30), isPlaying: false)
        #expect(clock.isKnown)
        #expect(clock.now(running: 30) == 1_795_140_100_110)
    }

    @Test func `while the machine stays on, what was learnt holds whatever the calendar says`() {
        let clock = CorrectedClock(
            calendar: 0, running: 700, offset: -86_400_000, lastKnown: 1_795_140_000_000,
            difference: 1_795_140_000_000)
        #expect(clock.isKnown)
        #expect(clock.now(running: 900) == 1_795_140_000_900)
    }

    @Test func `what the calendar's clock was wrong by is kept over a power cut`() {
        let clock = CorrectedClock(
            calendar: 1_000_500, running: 70, offset: 500, lastKnown: 1_000_000)
        #expect(clock.now(running: 80) == 1_000_010)
    }

    @Test func `while something sounds the clock moves slowly`() {
        var clock = CorrectedClock(calendar: 1_000_000, running: 0, offset: 0, lastKnown: 0)
        _ = clock.learn(.init(time: 1_000_000, sentAt: 0, arrivedAt: 0), isPlaying: false)
        let said = clock.learn(
            .init(time: 1_060_400, sentAt: 60_000, arrivedAt: 60_000), isPlaying: true)
        #expect(said == nil)
        #expect((1_060_000...1_060_020).contains(clock.now(running: 60_000)))
    }

    @Test func `a server whose time jumps is followed`() {
        var clock = CorrectedClock(calendar: 1_000_000, running: 0, offset: 0, lastKnown: 0)
        for second in 0..<8 {
            _ = clock.learn(
                .init(
                    time: 1_000_000 + second * 1_000, sentAt: second * 1_000,
                    arrivedAt: second * 1_000), isPlaying: false)
        }
        let set = clock.learn(
            .init(time: 9_000_000, sentAt: 9_000, arrivedAt: 9_040), isPlaying: false)
        #expect(set != nil && clock.now(running: 9_040) == 9_000_020)
    }
}
