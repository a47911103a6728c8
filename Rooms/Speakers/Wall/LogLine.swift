import Foundation
import Markup
import Office
import SpeakerProtocol
import Storage

/// An entry of a log as pages and exports show it.
struct LogLine: Sendable, Fetchable, Encodable {
    let speakerID: String
    let speaker: String
    let number: Int
    let at: Date
    let keptAt: Date
    /// A ``SpeakerLogEntry/Kind``.
    let kind: String
    let airingID: String
    let title: String
    let seconds: Double
    let isWhole: Bool
    /// A ``SpeakerLogEntry/Reason``, or empty.
    let reason: String

    init(row: Row) throws {
        speakerID = try row.get("speaker_id")
        speaker = try row.get("speaker")
        number = try row.get("number")
        at = try row.get("at")
        keptAt = try row.get("kept_at")
        kind = try row.get("kind")
        airingID = try row.get("airing_id")
        title = try row.get("title", as: String?.self) ?? ""
        seconds = try row.get("seconds")
        isWhole = try row.get("is_whole")
        reason = try row.get("reason")
    }

    var words: String {
        let known = SpeakerLogEntry.Kind(rawValue: kind)?.words.text ?? kind
        guard let reason = SpeakerLogEntry.Reason(rawValue: reason) else { return known }
        return "\(known) (\(reason.words.text))"
    }
}
