/// Puts MP3 files (ISO/IEC 11172-3) one after another without decoding them: tags and the frames
/// that only describe a file are left out, so that what is joined says nothing false of its length.
/// Every file of ours begins with a frame that needs none before it.
enum MP3Frames {
    /// All frames of all files; nil when one of them has none.
    static func joined(_ files: [[UInt8]]) -> [UInt8]? {
        var whole: [UInt8] = []
        whole.reserveCapacity(files.reduce(0) { $0 + $1.count })
        for file in files {
            let before = whole.count
            append(file, to: &whole)
            guard whole.count > before else { return nil }
        }
        return whole.isEmpty ? nil : whole
    }

    private static func append(_ file: [UInt8], to whole: inout [UInt8]) {
        var place = tagLength(file)
        var isFirst = true
        while place + 4 <= file.count {
            guard let frame = Frame(file[place..<(place + 4)].map { $0 }),
                place + frame.length <= file.count
            else {
                place += 1
                continue
            }
            let bytes = file[place..<(place + frame.length)]
            if !(isFirst && frame.isDescription(bytes)) { whole += bytes }
            isFirst = false
            place += frame.length
        }
    }

    /// Bytes of an ID3v2 tag at the beginning (id3.org, §3.1).
    private static func tagLength(_ file: [UInt8]) -> Int {
        guard file.count > 10, Array(file[0..<3]) == Array("ID3".utf8) else { return 0 }
        let size = file[6..<10].reduce(0) { $0 << 7 | Int($1 & 0x7F) }
        return min(file.count, size + 10 + (file[5] & 0x10 != 0 ? 10 : 0))
    }

    /// The head of a frame of layer III.
    private struct Frame {
        let length: Int
        private let sideBytes: Int

        private static let rates1 = [
            0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320,
        ]
        private static let rates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
        private static let samples = [44_100, 48_000, 32_000]

        init?(_ head: [UInt8]) {
            guard head[0] == 0xFF, head[1] & 0xE0 == 0xE0, head[1] & 0x06 == 0x02 else {
                return nil
            }
            let version = Int(head[1] >> 3 & 3)
            let rate = Int(head[2] >> 4)
            let sample = Int(head[2] >> 2 & 3)
            guard version != 1, (1...14).contains(rate), sample < 3 else { return nil }
            let isFirstVersion = version == 3
            let bits = (isFirstVersion ? Frame.rates1 : Frame.rates2)[rate] * 1_000
            let hertz = Frame.samples[sample] / (isFirstVersion ? 1 : version == 2 ? 2 : 4)
            length = (isFirstVersion ? 144 : 72) * bits / hertz + Int(head[2] >> 1 & 1)
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
}
