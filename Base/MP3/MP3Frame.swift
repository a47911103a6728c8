/// The head of a frame of layer III (ISO/IEC 11172-3 §2.4.2.3; ISO/IEC 13818-3 for the lower rates).
package struct MP3Frame: Sendable, Equatable {
    /// Bytes, with the head.
    package let length: Int
    /// Samples of one channel that it holds.
    package let samples: Int
    package let samplesPerSecond: Int
    private let sideBytes: Int

    private static let rates1 = [
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320,
    ]
    private static let rates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
    private static let hertz = [44_100, 48_000, 32_000]

    /// - Parameter head: four bytes.
    /// - Returns: nil when they begin no frame.
    package init?(_ head: ArraySlice<UInt8>) {
        let head = Array(head)
        guard head.count == 4, head[0] == 0xFF, head[1] & 0xE0 == 0xE0, head[1] & 0x06 == 0x02
        else { return nil }
        let version = Int(head[1] >> 3 & 3)
        let rate = Int(head[2] >> 4)
        let sample = Int(head[2] >> 2 & 3)
        guard version != 1, (1...14).contains(rate), sample < 3 else { return nil }
        let isFirstVersion = version == 3
        let bits = (isFirstVersion ? MP3Frame.rates1 : MP3Frame.rates2)[rate] * 1_000
        samplesPerSecond = MP3Frame.hertz[sample] / (isFirstVersion ? 1 : version == 2 ? 2 : 4)
        samples = isFirstVersion ? 1_152 : 576
        length = samples / 8 * bits / samplesPerSecond + Int(head[2] >> 1 & 1)
        let isMono = head[3] >> 6 == 3
        sideBytes = isFirstVersion ? (isMono ? 17 : 32) : (isMono ? 9 : 17)
    }

    /// Whether it holds no sound but the length of its file ("Xing", "Info", "VBRI").
    func isDescription(_ bytes: ArraySlice<UInt8>) -> Bool {
        [("Xing", sideBytes + 4), ("Info", sideBytes + 4), ("VBRI", 36)].contains { word, gap in
            let start = bytes.startIndex + gap
            return start + 4 <= bytes.endIndex
                && bytes[start..<(start + 4)].elementsEqual(word.utf8)
        }
    }
}
