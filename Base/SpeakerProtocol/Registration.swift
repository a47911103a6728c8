import Foundation

/// What a device sends to become a loudspeaker of the commune; the only request without a seal.
package struct SpeakerRegistration: Sendable, Codable, Equatable {
    /// As it was typed; see ``RegistrationCode``.
    package var code: String
    /// What the device is: maker and model.
    package var hardware: String
    /// The version of its program.
    package var version: String

    package init(code: String, hardware: String, version: String) {
        self.code = code
        self.hardware = hardware
        self.version = version
    }
}

/// The answer: who the loudspeaker is from now on. Both keys have to be kept over a power cut.
package struct SpeakerWelcome: Sendable, Codable, Equatable {
    package var speaker: String
    /// Its name on the office's wall: "Loa đình Trúc Khê".
    package var name: String
    /// 32 random bytes in base64: seals requests and answers.
    package var key: String
    /// The public half of the key that signs schedules (Ed25519), in base64.
    package var scheduleKey: String
    package var time: Int
    /// Seconds between heartbeats.
    package var interval: Int

    package init(
        speaker: String, name: String, key: String, scheduleKey: String, time: Int, interval: Int
    ) {
        self.speaker = speaker
        self.name = name
        self.key = key
        self.scheduleKey = scheduleKey
        self.time = time
        self.interval = interval
    }
}

/// The one-time code that stands on the office's page and is typed into a device: nine letters and
/// figures that cannot be taken for each other.
package enum RegistrationCode {
    package static let letters = "2346789ABCDEFGHJKMNPQRTUVWXYZ"
    package static let length = 9

    /// A new code: about 43 bits of chance.
    package static func fresh(
        using generator: inout some RandomNumberGenerator
    ) -> String {
        let all = Array(letters)
        // 29 letters out of 64 bits: none comes oftener than another by more than a billionth.
        return String(
            (0..<length).map { _ in all[Int(generator.next() % UInt64(all.count))] })
    }

    /// The code as it was meant: capital letters, without blanks and strokes; nil when it cannot
    /// be one.
    package static func read(_ typed: String) -> String? {
        guard typed.utf8.count <= 40 else { return nil }
        let plain = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "." }
        return plain.count == length && plain.allSatisfy(letters.contains) ? plain : nil
    }

    /// `ABC-DEF-GHK`, for reading it aloud.
    package static func written(_ code: String) -> String {
        var text = ""
        for (place, letter) in code.enumerated() {
            if place > 0, place % 3 == 0 { text += "-" }
            text.append(letter)
        }
        return text
    }
}
