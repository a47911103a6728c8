package import Markup

/// How a voice is to speak.
package struct VoiceStyle: Sendable, Codable, Equatable {
    /// Hundredths of the voice's own speed.
    package let speed: Int
    /// 0 (deep) to 100 (high); 50 is the voice's own. Voices that know no pitch pass over it.
    package let pitch: Int

    package static let speeds = 60...150
    package static let pitches = 0...100

    package init(speed: Int = 100, pitch: Int = 50) {
        self.speed = min(max(speed, Self.speeds.lowerBound), Self.speeds.upperBound)
        self.pitch = min(max(pitch, Self.pitches.lowerBound), Self.pitches.upperBound)
    }
}

/// Something that speaks Vietnamese words: a program of this machine, or a service that the
/// administrator of the server chose. See `docs/voices.md`.
package protocol SpeakingVoice: Sendable {
    /// Under which it is chosen and kept: `north`, `http` …
    var id: String { get }
    var name: Phrase { get }
    /// Changes when the same words would sound otherwise: another program, another address.
    var mark: String { get }
    /// One sentence as a sound file of any kind that ffmpeg is trusted with.
    /// - Throws: ``VoiceTrouble``.
    func speak(_ words: String, style: VoiceStyle) async throws -> [UInt8]
}

/// Why a voice said nothing. Never holds a key or the words.
package enum VoiceTrouble: Error, Equatable, Sendable {
    case missing(program: String, package: String)
    case unreachable
    case keyRefused
    case tooSlow(seconds: Int)
    case tooLarge
    /// It answered with something else; the status of HTTP or of the program.
    case broken(status: Int)
    /// What it gave is no sound.
    case noSound

    /// Whether trying again later can help.
    package var canPass: Bool {
        switch self {
        case .unreachable, .tooSlow, .broken: true
        case .missing, .keyRefused, .tooLarge, .noSound: false
        }
    }

    package var words: Phrase {
        switch self {
        case .missing(let program, let package):
            Phrase(
                vi: "Máy chủ chưa có chương trình \(program); quản trị cài gói \(package).",
                en: "The server lacks the program \(program); install the package \(package).")
        case .unreachable:
            Phrase(
                vi: "Chưa liên lạc được với máy đọc; chương trình sẽ tự thử lại.",
                en: "The voice cannot be reached; it will be tried again.")
        case .keyRefused:
            Phrase(
                vi: "Máy đọc không nhận khóa truy cập. Nhờ quản trị xem lại cài đặt.",
                en: "The voice refused the key. Ask the administrator to look at the settings.")
        case .tooSlow(let seconds):
            Phrase(
                vi: "Máy đọc không trả lời trong \(seconds) giây; chương trình sẽ tự thử lại.",
                en: "The voice did not answer within \(seconds) seconds; it will be tried again.")
        case .tooLarge:
            Phrase(
                vi: "Máy đọc trả về tệp quá lớn. Nhờ quản trị xem lại máy đọc.",
                en: "The voice gave too large a file. Ask the administrator to look at it.")
        case .broken(let status):
            Phrase(
                vi: "Máy đọc báo lỗi (mã \(status)); chương trình sẽ tự thử lại.",
                en: "The voice answered with an error (\(status)); it will be tried again.")
        case .noSound:
            Phrase(
                vi: "Máy đọc không trả về âm thanh. Nhờ quản trị xem lại máy đọc.",
                en: "What the voice gave is no sound. Ask the administrator to look at it.")
        }
    }
}
