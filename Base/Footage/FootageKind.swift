/// Kinds of videos and sounds that are accepted, told by their first bytes. ffmpeg is told which
/// reader to use, so that no file can choose one that opens other files or addresses.
package enum FootageKind: String, Sendable, CaseIterable {
    /// MP4, MOV, M4A, 3GP.
    case mov
    /// Matroska and WebM.
    case matroska
    case avi, mp3, wav, ogg, flac, aac

    package init?(_ head: some Collection<UInt8>) {
        let head = Array(head.prefix(16))
        func has(_ text: String, at place: Int = 0) -> Bool {
            head.dropFirst(place).starts(with: text.utf8)
        }
        if has("ftyp", at: 4) {
            self = .mov
        } else if head.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) {
            self = .matroska
        } else if has("RIFF"), has("AVI ", at: 8) {
            self = .avi
        } else if has("RIFF"), has("WAVE", at: 8) {
            self = .wav
        } else if has("OggS") {
            self = .ogg
        } else if has("fLaC") {
            self = .flac
        } else if has("ID3") {
            self = .mp3
        } else if head.count > 1, head[0] == 0xFF, head[1] & 0xF6 == 0xF0 {
            self = .aac
        } else if head.count > 1, head[0] == 0xFF, head[1] & 0xE6 == 0xE2 {
            self = .mp3
        } else {
            return nil
        }
    }
}
