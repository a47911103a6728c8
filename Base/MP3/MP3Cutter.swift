/// Cuts MP3 that comes bit by bit into its frames.
package struct MP3Cutter: Sendable {
    private var waiting: [UInt8] = []

    package init() {}

    /// The frames that are whole with these bytes; what is no frame is left out.
    package mutating func add(_ bytes: [UInt8]) -> [(frame: MP3Frame, bytes: ArraySlice<UInt8>)] {
        waiting += bytes
        var frames: [(frame: MP3Frame, bytes: ArraySlice<UInt8>)] = []
        var place = 0
        while place + 4 <= waiting.count {
            guard let frame = MP3Frame(waiting[place..<place + 4]) else {
                place += 1
                continue
            }
            guard place + frame.length <= waiting.count else { break }
            frames.append((frame, waiting[place..<place + frame.length]))
            place += frame.length
        }
        waiting.removeFirst(place)
        return frames
    }
}
