import Testing

@testable import SpeakerPlayer

/// Goal: players of HTTP Live Streaming find their way: numbers that never go back, the right
/// lengths, a mark where something is missing. Method: frames made by hand, 21⅓ ms each.
@Suite struct LiveSegmentsTests {
    private static let start = 1_795_219_200_000

    /// Frames of 170 bytes and 1,024 samples.
    private func frames(_ count: Int) -> [UInt8] {
        (0..<count).flatMap { _ in
            [0xFF, 0xF1, 0x4C, 0x40, 0x15, 0x5F, 0xFC] + [UInt8](repeating: 1, count: 163)
        }
    }

    private func name(_ number: Int) -> String { "\(number).aac" }

    @Test func `there is no playlist before four seconds are there`() {
        var segments = LiveSegments()
        segments.add(frames(LiveSegments.framesEach - 1), at: Self.start)
        #expect(segments.playlist(name) == nil)
        segments.add(frames(1), at: Self.start + 4_000)
        #expect(segments.segments.count == 1)
    }

    @Test func `the last six segments are listed and two more are kept`() throws {
        var segments = LiveSegments()
        segments.add(frames(LiveSegments.framesEach * 11), at: Self.start)
        let first = Self.start / 4_000
        #expect(segments.segments.map(\.number) == Array(first + 3..<first + 11))
        let text = try #require(segments.playlist(name))
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.first == "#EXTM3U")
        #expect(lines.contains("#EXT-X-TARGETDURATION:4"))
        #expect(lines.contains("#EXT-X-MEDIA-SEQUENCE:\(first + 5)"))
        #expect(lines.filter { $0.hasSuffix(".aac") } == (first + 5..<first + 11).map(name))
        #expect(lines.filter { $0 == "#EXTINF:4.011," }.count == 6)
        // 20.05 seconds after the start, as the commune's clocks show it.
        #expect(lines.contains("#EXT-X-PROGRAM-DATE-TIME:2026-11-21T07:00:20.053+07:00"))
    }

    @Test func `each segment says its place in time`() {
        var segments = LiveSegments()
        segments.add(frames(LiveSegments.framesEach * 2), at: Self.start)
        let bytes = segments.segments[1].bytes
        #expect(Array(bytes.prefix(5)) == Array("ID3".utf8) + [4, 0])
        // The tag's head and its frame's, the owner and its end, then 4.011 s at 90 kHz.
        let place = 10 + 10 + 45
        #expect(Array(bytes[20..<64]) == Array("com.apple.streaming.transportStreamTimestamp".utf8))
        #expect(
            bytes[place..<place + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) } == 360_960)
        #expect(bytes.count == place + 8 + LiveSegments.framesEach * 170)
    }

    @Test func `a gap is marked, and numbers go on after it`() throws {
        var segments = LiveSegments()
        segments.add(frames(LiveSegments.framesEach * 2 + 50), at: Self.start)
        segments.breakOff()
        segments.add(frames(LiveSegments.framesEach), at: Self.start + 60_000)
        #expect(segments.segments.map(\.isAfterGap) == [false, false, true])
        let first = Self.start / 4_000
        #expect(segments.segments.map(\.number) == [first, first + 1, first + 2])
        #expect(segments.segments.last?.beganAt == Self.start + 60_000)
        let text = try #require(segments.playlist(name))
        #expect(text.contains("#EXT-X-DISCONTINUITY\n"))
        #expect(text.contains("#EXT-X-DISCONTINUITY-SEQUENCE:0"))
        segments.add(frames(LiveSegments.framesEach * 9), at: Self.start + 64_000)
        #expect(
            try #require(segments.playlist(name)).contains("#EXT-X-DISCONTINUITY-SEQUENCE:1"))
    }

    @Test(arguments: [1, 6, 169, 170, 171, 5_000])
    func `frames come whole however the bytes come`(piece: Int) {
        let sound = frames(6)
        let all = [UInt8](repeating: 0xFF, count: 5) + sound
        var cutter = ADTSCutter()
        var found: [ArraySlice<UInt8>] = []
        for start in stride(from: 0, to: all.count, by: piece) {
            for (samples, bytes) in cutter.add(Array(all[start..<min(all.count, start + piece)])) {
                #expect(samples == 1_024)
                found.append(bytes)
            }
        }
        #expect(found.map(\.count) == [Int](repeating: 170, count: 6))
        #expect(found.flatMap { $0 } == sound)
    }
}
