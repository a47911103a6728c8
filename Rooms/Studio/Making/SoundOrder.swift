import Crypto
import Foundation
import Office
import Speech
import Voices

/// A sound to be made. Its id is a hash of everything that decides how it sounds: the same words
/// with the same voice and pronunciations are made once.
struct SoundOrder: Sendable {
    /// Raised when the same order would come out otherwise: another loudness, other pauses.
    static let version = "1"
    /// Characters of one order: about an hour.
    static let longest = 60_000
    /// Seconds of silence after a sentence, and after a line.
    static let pauses = (sentence: 0.45, paragraph: 0.9)

    /// A sentence as the voice gets it.
    struct Line: Sendable, Codable, Equatable {
        let words: String
        let pause: Double
    }

    let id: String
    let kind: KeptStudioSound.Kind
    let source: String
    let voice: String
    let style: VoiceStyle

    /// Words to be spoken; nil when there is nothing to say.
    init?(_ spoken: Spoken, voice: String, style: VoiceStyle) throws {
        let lines = spoken.sentences.map {
            Line(
                words: $0.text,
                pause: $0.endsParagraph ? Self.pauses.paragraph : Self.pauses.sentence)
        }
        guard !lines.isEmpty else { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        source = String(decoding: try encoder.encode(lines), as: UTF8.self)
        kind = .spoken
        self.voice = voice
        self.style = style
        id = Self.hash(["spoken", Self.version, voice, "\(style.speed)", "\(style.pitch)", source])
    }

    /// A recording to be levelled.
    init(recording hash: String) {
        source = hash
        kind = .levelled
        voice = ""
        style = VoiceStyle()
        id = Self.hash(["levelled", Self.version, hash])
    }

    static func lines(of source: String) throws -> [Line] {
        try JSONDecoder().decode([Line].self, from: Data(source.utf8))
    }

    static func hash(_ parts: [String]) -> String {
        SHA256.hash(data: Data(parts.joined(separator: "\u{1F}").utf8))
            .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
