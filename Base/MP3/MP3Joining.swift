/// Puts MP3 files (ISO/IEC 11172-3) one after another without decoding them: tags and the frames
/// that only describe a file are left out, so that what is joined says nothing false of its length.
/// Every file of ours begins with a frame that needs none before it.
package enum MP3Joining {
    /// All frames of all files; nil when one of them has none.
    package static func joined(_ files: [[UInt8]]) -> [UInt8]? {
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
            guard let frame = MP3Frame(file[place..<(place + 4)]),
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
}
