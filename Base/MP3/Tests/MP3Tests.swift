import Testing

@testable import MP3

/// Goal: MP3 is cut where its frames end, and nothing that is no sound gets between. Method: frames
/// made by hand, of 128 kbit/s and 44,100 samples a second.
@Suite struct MP3Tests {
    /// Frames of 417 bytes whose contents can be told apart.
    private func frames(_ count: Int, _ mark: UInt8) -> [UInt8] {
        (0..<count).flatMap { number in
            [0xFF, 0xFB, 0x90, 0xC4] + [UInt8](repeating: mark &+ UInt8(number), count: 413)
        }
    }

    @Test func `a frame's head tells its length and its time`() throws {
        let frame = try #require(MP3Frame([0xFF, 0xFB, 0x54, 0xC4][...]))
        #expect(frame.length == 192)
        #expect(frame.samples == 1_152)
        #expect(frame.samplesPerSecond == 48_000)
        let low = try #require(MP3Frame([0xFF, 0xF3, 0x84, 0xC4][...]))
        #expect(low.samples == 576)
        #expect(low.samplesPerSecond == 24_000)
        #expect(low.length == 192)
        #expect(MP3Frame([0xFF, 0xFB, 0xF4, 0xC4][...]) == nil)
        #expect(MP3Frame([0x49, 0x44, 0x33, 0x04][...]) == nil)
    }

    @Test func `joined files are only frames`() {
        let (one, two) = (frames(3, 10), frames(2, 90))
        var described = Array(one.prefix(417))
        described.replaceSubrange(21..<25, with: Array("Info".utf8))
        let tag = Array("ID3".utf8) + [4, 0, 0, 0, 0, 0, 4] + [9, 9, 9, 9]
        let end = Array("TAG".utf8) + Array(repeating: UInt8(0), count: 125)
        #expect(MP3Joining.joined([tag + described + one + end, two]) == one + two)
        #expect(MP3Joining.joined([one, Array("no sound at all".utf8)]) == nil)
        #expect(MP3Joining.joined([]) == nil)
        #expect(MP3Joining.joined([Array(one.dropLast(100))]) == Array(one.prefix(834)))
        #expect(MP3Joining.joined([Array("ID3".utf8) + [4, 0, 0, 127, 127, 127, 127, 0]]) == nil)
    }

    @Test(arguments: [1, 7, 416, 417, 418, 5_000])
    func `frames come whole however the bytes come`(piece: Int) {
        let sound = frames(6, 20)
        let noise = [UInt8](repeating: 0xFF, count: 5)
        let all = noise + sound
        var cutter = MP3Cutter()
        var found: [UInt8] = []
        var count = 0
        for start in stride(from: 0, to: all.count, by: piece) {
            for (frame, bytes) in cutter.add(Array(all[start..<min(all.count, start + piece)])) {
                #expect(frame.length == bytes.count)
                found += bytes
                count += 1
            }
        }
        #expect(count == 6)
        #expect(found == sound)
    }
}
