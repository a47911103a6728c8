import Foundation
import Markup
import Office
import Speech
import Storage
import Voices
import Web

/// The studio's page: the trial box, the commune's list, the commune's voice.
struct Desk: Sendable {
    static let path = "/office/studio"
    /// Characters that are spoken while the page is asked for; longer ones go to the queue.
    static let atOnce = 700

    let offering: Offering
    let making: Making

    @Sendable func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await show(visit, notice: Self.notice(visit.query)))
    }

    private static func notice(_ query: Form) -> Phrase? {
        if query["saved"] == "1" { return Phrases.saved }
        guard let count = Int(query["taken"]), let broken = Int(query["left"]) else { return nil }
        return Phrases.imported(count, broken)
    }

    func show(
        _ visit: OfficerVisit, notice: Phrase? = nil, trouble: Phrase? = nil, trial: Trial? = nil
    ) async throws -> StudioPage {
        let voices = offering.voices.map { StudioPage.Choice(id: $0.id, name: $0.name) }
        let typed = trouble == nil ? Form() : visit.form
        return try await visit.office.read { connection in
            StudioPage(
                settings: try connection.studioSettings(), voices: voices,
                entries: try connection.pronunciations(), trial: trial, notice: notice?.text,
                trouble: trouble?.text, typed: typed)
        }
    }

    /// Does something, or shows the page again with what was typed and why it was refused.
    func step(
        _ visit: OfficerVisit, _ action: String, then: String = "?saved=1",
        _ body: @Sendable @escaping (Act) throws -> Void
    ) async throws -> Reply {
        do {
            try await visit.office.act(action, by: visit.officer, body)
        } catch let refusal as Refusal where refusal.status != .notFound {
            return .page(
                try await show(visit, trouble: refusal.reason), status: refusal.status)
        }
        return .seeOther(Self.path + then)
    }

    // MARK: - The trial box

    /// What a passage becomes.
    struct Trial: Sendable {
        let words: String
        let spoken: Spoken
        let seconds: Double
        let soundID: String
        let state: SoundState
    }

    @Sendable func tryOut(_ visit: OfficerVisit) async throws -> Reply {
        let words = visit.form["words"]
        do {
            let id = try await order(words, visit)
            if words.count <= Self.atOnce {
                try await making.make(id, visit.office, mayWait: false)
            }
            let voice = try await visit.office.read { try offering.voice(nil, $0) }
            let trial = try await visit.office.read { connection in
                Trial(
                    words: words, spoken: try connection.spoken(words, voice: voice),
                    seconds: try offering.offer.estimate(
                        connection, SpeechOrder(words: words)),
                    soundID: id, state: try connection.sound(id: id)?.standing ?? .waiting(0))
            }
            return .page(try await show(visit, trial: trial))
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(
                try await show(visit, trouble: refusal.reason), status: .unprocessable)
        }
    }

    private func order(_ words: String, _ visit: OfficerVisit) async throws -> String {
        let speak = offering.offer.speak
        return try await visit.office.act("sound.try", by: visit.officer) { act in
            let id = try speak(act, SpeechOrder(words: words))
            act.note(Ref("sound", id), "")
            return id
        }
    }

    // MARK: - The voice

    @Sendable func settings(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        let voices = Set(offering.voices.map(\.id))
        return try await step(visit, "studio.voice") { act in
            guard voices.contains(form["voice"]) else { throw Refusal(Phrases.voiceGone) }
            var settings = try act.connection.studioSettings()
            settings.voice = form["voice"]
            settings.style = VoiceStyle(
                speed: Int(form["speed"]) ?? 100, pitch: Int(form["pitch"]) ?? 50)
            settings.region = SpeechRegion(rawValue: form["region"]) ?? .north
            try act.set(StudioSettings.name, settings)
            act.note(Ref("studio", "voice"), settings.voice)
        }
    }
}
