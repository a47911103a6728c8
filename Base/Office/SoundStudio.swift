package import Storage

/// Words to be spoken with the commune's voice and its own pronunciations.
package struct SpeechOrder: Sendable, Equatable {
    package let words: String
    /// One of the studio's voices; nil for the commune's.
    package let voice: String?

    package init(words: String, voice: String? = nil) {
        self.words = words
        self.voice = voice
    }
}

/// Where a sound stands that somebody ordered.
package enum SoundState: Sendable, Equatable {
    /// Being made; hundredths done.
    case waiting(Int)
    case ready(KeptSound)
    /// Could not be made, and why, in words for a person.
    case failed(PairedText)

    package var sound: KeptSound? {
        guard case .ready(let sound) = self else { return nil }
        return sound
    }
}

/// The room that makes sounds.
package struct SoundStudio: Sendable {
    /// Orders words to be spoken, in the act; the queue makes the sound. The same words with the
    /// same voice and pronunciations have the same id, and are made once.
    package let speak: @Sendable (Act, SpeechOrder) throws -> String
    /// Orders a recording (a file of the file store, by its hash) to be levelled.
    package let level: @Sendable (Act, _ hash: String) throws -> String
    /// Where sounds stand, by the ids that ordering gave; unknown ids are left out.
    package let sounds: @Sendable (any Connection, [String]) throws -> [String: SoundState]
    /// About how many seconds words take, before they are spoken.
    package let estimate: @Sendable (any Connection, SpeechOrder) throws -> Double
    /// The words as they will be said.
    package let spelled: @Sendable (any Connection, String) throws -> String
    /// The voices to choose from: id and name.
    package let voices: @Sendable (any Connection) throws -> [(id: String, name: PairedText)]

    package init(
        speak: @escaping @Sendable (Act, SpeechOrder) throws -> String,
        level: @escaping @Sendable (Act, String) throws -> String,
        sounds: @escaping @Sendable (any Connection, [String]) throws -> [String: SoundState],
        estimate: @escaping @Sendable (any Connection, SpeechOrder) throws -> Double,
        spelled: @escaping @Sendable (any Connection, String) throws -> String,
        voices: @escaping @Sendable (any Connection) throws -> [(id: String, name: PairedText)]
    ) {
        self.speak = speak
        self.level = level
        self.sounds = sounds
        self.estimate = estimate
        self.spelled = spelled
        self.voices = voices
    }
}

extension House {
    /// The room that makes sounds; nil in a house without one.
    package var studio: SoundStudio? {
        features.lazy.compactMap(\.offers.studio).first
    }
}

extension Act {
    /// The room that makes sounds.
    package var studio: SoundStudio? { house.studio }

    /// Which of these sounds other rooms still refer to.
    package func soundsInUse(_ ids: [String]) throws -> Set<String> {
        guard !ids.isEmpty else { return [] }
        return try house.features.reduce(into: []) { kept, feature in
            kept.formUnion(try feature.offers.soundsInUse?(connection, ids) ?? [])
        }
    }
}
