import Foundation
import Office
import Speech
import Storage
import Voices

/// What other rooms get from this one.
struct Offering: Sendable {
    let voices: [any SpeakingVoice]

    var offer: SoundStudio {
        SoundStudio(
            speak: speak, level: level, sounds: Offering.sounds, estimate: estimate,
            spelled: spelled,
            voices: { _ in voices.map { ($0.id, PairedText($0.name)) } })
    }

    /// The voice that is asked for, else the commune's, else the first.
    func voice(_ asked: String?, _ connection: any Connection) throws -> String {
        if let asked {
            guard voices.contains(where: { $0.id == asked }) else {
                throw Refusal(Phrases.voiceGone)
            }
            return asked
        }
        let own = try connection.studioSettings().voice
        return voices.contains { $0.id == own } ? own : voices.first?.id ?? own
    }

    @Sendable private func speak(_ act: Act, _ order: SpeechOrder) throws -> String {
        guard order.words.count <= SoundOrder.longest else { throw Refusal(Phrases.tooLong) }
        let voice = try voice(order.voice, act.connection)
        let style = try act.connection.studioSettings().style
        let spoken = try act.connection.spoken(order.words, voice: voice)
        guard let sound = try SoundOrder(spoken, voice: voice, style: style) else {
            throw Refusal(Phrases.nothingToSay)
        }
        return try Offering.ask(sound, in: act)
    }

    @Sendable private func level(_ act: Act, _ hash: String) throws -> String {
        try Offering.ask(SoundOrder(recording: hash), in: act)
    }

    /// A sound that is new, or that failed before, is put into the queue.
    static func ask(_ sound: SoundOrder, in act: Act) throws -> String {
        if try act.order(sound) {
            try Making.ask(sound.id, in: act)
        } else if try act.reviveSound(sound.id) {
            try Making.ask(sound.id, in: act)
        }
        return sound.id
    }

    @Sendable private static func sounds(
        _ connection: any Connection, _ ids: [String]
    ) throws -> [String: SoundState] {
        var found: [String: SoundState] = [:]
        for id in Set(ids) {
            if let sound = try connection.sound(id: id) { found[id] = sound.standing }
        }
        return found
    }

    /// Syllables in a second at speed 100, pauses aside.
    static let syllablesPerSecond = 3.5

    @Sendable private func estimate(
        _ connection: any Connection, _ order: SpeechOrder
    ) throws -> Double {
        let voice = try voice(order.voice, connection)
        let speed = try connection.studioSettings().style.speed
        return try connection.spoken(order.words, voice: voice)
            .seconds(syllablesPerSecond: Self.syllablesPerSecond * Double(speed) / 100)
    }

    @Sendable private func spelled(
        _ connection: any Connection, _ words: String
    ) throws -> String {
        try connection.spoken(words, voice: try voice(nil, connection)).text
    }
}
