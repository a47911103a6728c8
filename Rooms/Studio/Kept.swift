import Foundation
import Office
import Speech
import Storage
import Voices

/// An entry of the commune's list as it is kept.
struct KeptPronunciation: Sendable, Fetchable, Encodable {
    /// Entries that a commune may have.
    static let most = 2_000
    static let longestNote = 300

    let id: String
    let written: String
    let said: String
    let note: String
    let version: Int

    init(row: Row) throws {
        id = try row.get("id")
        written = try row.get("written")
        said = try row.get("said")
        note = try row.get("note")
        version = try row.get("version")
    }
}

/// A sound that was ordered, and how far it is.
struct KeptStudioSound: Sendable, Fetchable {
    enum Kind: String, Sendable, Storable, CaseIterable { case spoken, levelled }
    enum State: String, Sendable, Storable, CaseIterable { case waiting, ready, failed }

    let id: String
    let kind: Kind
    let source: String
    let voice: String
    let style: VoiceStyle
    let state: State
    let progress: Int
    let sound: KeptSound
    let reason: PairedText

    init(row: Row) throws {
        id = try row.get("id")
        kind = try row.get("kind")
        source = try row.get("source")
        voice = try row.get("voice")
        style = VoiceStyle(speed: try row.get("speed"), pitch: try row.get("pitch"))
        state = try row.get("state")
        progress = try row.get("progress")
        sound = KeptSound(
            mp3: try row.get("mp3"), opus: try row.get("opus"), mp3Bytes: try row.get("mp3_bytes"),
            opusBytes: try row.get("opus_bytes"),
            seconds: Double(try row.get("milliseconds", as: Int.self)) / 1_000)
        reason = PairedText(vi: try row.get("reason_vi"), en: try row.get("reason_en"))
    }

    /// As other rooms see it.
    var standing: SoundState {
        switch state {
        case .waiting: .waiting(progress)
        case .ready: .ready(sound)
        case .failed: .failed(reason)
        }
    }
}

/// The sound of one sentence, kept so that it is spoken once.
struct KeptSentence: Sendable, Fetchable {
    let id: String
    let hash: String

    init(row: Row) throws {
        id = try row.get("id")
        hash = try row.get("hash")
    }
}

/// How the commune's announcements are spoken where nobody chose otherwise.
struct StudioSettings: Sendable, Codable, Equatable {
    static let name = "studio.settings"

    var voice = "north"
    var style = VoiceStyle()
    /// Whose number words a voice of a service says; the machine's own voices know theirs.
    var region = SpeechRegion.north

    /// *nghìn* or *ngàn*, as the voice comes from.
    func region(of voice: String) -> SpeechRegion { SpeechRegion(rawValue: voice) ?? region }
}

extension Connection {
    func studioSettings() throws -> StudioSettings {
        try setting(StudioSettings.name, as: StudioSettings.self) ?? StudioSettings()
    }

    /// Words as they are said in a voice.
    func spoken(_ words: String, voice: String) throws -> Spoken {
        let settings = try studioSettings()
        let entries = try pronunciations()
        return Spoken(
            words, region: settings.region(of: voice),
            pronunciations: Pronunciations(
                entries.map { Pronunciation(written: $0.written, said: $0.said) }))
    }
}
