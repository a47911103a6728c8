/// Cuts AAC that comes bit by bit from an encoder into its frames (ADTS, ISO/IEC 14496-3 §1.A.2.2).
struct ADTSCutter: Sendable {
    static let headBytes = 7
    private static let rawBlockSamples = 1_024
    private var waiting: [UInt8] = []

    /// The frames that are whole with these bytes, and the samples of one channel that each holds;
    /// what is no frame is left out.
    mutating func add(_ bytes: [UInt8]) -> [(samples: Int, bytes: ArraySlice<UInt8>)] {
        waiting += bytes
        var frames: [(samples: Int, bytes: ArraySlice<UInt8>)] = []
        var place = 0
        while place + ADTSCutter.headBytes <= waiting.count {
            let head = Array(waiting[place..<place + ADTSCutter.headBytes])
            let length = Int(head[3] & 3) << 11 | Int(head[4]) << 3 | Int(head[5] >> 5)
            // The sync word, and a layer that is always 0.
            guard head[0] == 0xFF, head[1] & 0xF6 == 0xF0, length >= ADTSCutter.headBytes else {
                place += 1
                continue
            }
            guard place + length <= waiting.count else { break }
            let blocks = Int(head[6] & 3) + 1
            frames.append(
                (blocks * ADTSCutter.rawBlockSamples, waiting[place..<place + length]))
            place += length
        }
        waiting.removeFirst(place)
        return frames
    }
}
