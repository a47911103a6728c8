import CAP
import Foundation
import Markup
import Office
import Storage
import WorkingTime

/// An emergency message. One person proposes it, another listens and lets it out; from then on its
/// words never change: what changed is a new message that takes its place.
struct Alert: Sendable, Equatable, Fetchable {
    enum State: String, Sendable, Codable, Storable, CaseIterable {
        /// Waits for the second person.
        case proposed
        /// Was let out; over when its time is over.
        case live
        /// Ended before its time.
        case cancelled
        /// The second person said no.
        case refused
    }

    /// What a person types.
    struct Content: Sendable, Codable, Equatable {
        var isDrill = false
        var category = CAPInfo.Category.other.rawValue
        /// What happens, in a few words: at most 35 letters, as readers of feeds show it.
        var event = ""
        var urgency = CAPInfo.Urgency.immediate.rawValue
        var severity = CAPInfo.Severity.severe.rawValue
        var certainty = CAPInfo.Certainty.observed.rawValue
        var headline = ""
        /// What happens, and where.
        var words = ""
        /// What to do.
        var instruction = ""
        var headlineEN = ""
        var wordsEN = ""
        var area = ""
        /// Empty for all groups of loudspeakers.
        var groupIDs: [String] = []
        /// For how long it holds once it is let out.
        var minutes = 120
        /// It is said again after so many minutes; 0: once.
        var repeatMinutes = 15
        /// The message of another office that is passed on: `sender,identifier,sent`.
        var relayed = ""
        /// Our own message whose place it takes.
        var replaces: String?
    }

    let id: String
    let content: Content
    let state: State
    let soundID: String
    let proposedBy: String
    let proposedAt: Date
    let approvedBy: String?
    let approvedAt: Date?
    let expiresAt: Date?
    let endedAt: Date?
    let reason: String
    /// Who says it, as CAP names senders: the portal's host when it was let out.
    let sender: String
    /// How often it is said, as the loudspeakers were told.
    let times: Int

    init(row: Row) throws {
        id = try row.get("id")
        content = try JSONDecoder().decode(
            Content.self, from: Data(try row.get("content", as: String.self).utf8))
        state = try row.get("state")
        soundID = try row.get("sound_id")
        proposedBy = try row.get("proposed_by")
        proposedAt = try row.get("proposed_at")
        approvedBy = try row.get("approved_by", as: String?.self)
        approvedAt = try row.get("approved_at", as: Date?.self)
        expiresAt = try row.get("expires_at", as: Date?.self)
        endedAt = try row.get("ended_at", as: Date?.self)
        reason = try row.get("reason")
        sender = try row.get("sender")
        times = try row.get("times")
    }

    static func ref(_ id: String) -> Ref { Ref("alert", id) }

    var ref: Ref { Alert.ref(id) }
    var path: String { "/office/alerts/\(id)" }
    var publicPath: String { "/canh-bao/\(id)" }

    func isInForce(at now: Date) -> Bool {
        state == .live && expiresAt.map { $0 > now } == true
    }

    // MARK: - Limits

    /// Letters of ``Content/event``: readers of feeds show no more.
    static let longestEvent = 35
    static let longestHeadline = 160
    static let longestWords = 2_000
    /// Hours for which a message may hold; longer than a day is asked about.
    static let longestHours = 72
    /// Times that a message is said at most.
    static let mostTimes = 60
    /// Seconds by which a loudspeaker may begin late: it has to be fetched first.
    static let lateness = 180.0

    // MARK: - Said aloud

    static let drill = "Diễn tập"

    /// The words as they are spoken; a drill says so before and after.
    static func spoken(_ content: Content) -> String {
        let said = [content.headline, content.words, content.instruction]
            .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            .filter { !$0.isEmpty }
            .map { ".!?…".contains($0.last ?? ".") ? $0 : $0 + "." }
            .joined(separator: " ")
        guard content.isDrill else { return said }
        return "\(drill). Đây là tin diễn tập, không phải tình huống thật. \(said) "
            + "Xin nhắc lại: đây là tin diễn tập."
    }

    /// The headline; of a drill with the word before it, wherever it is shown.
    func title(in language: Language) -> String {
        let english = language != .vi && !content.headlineEN.isEmpty
        let words = english ? content.headlineEN : content.headline
        guard content.isDrill else { return words }
        return (language == .vi ? "DIỄN TẬP: " : "DRILL (DIỄN TẬP): ") + words
    }

    // MARK: - On the loudspeakers

    func airingID(_ number: Int) -> String { "alert-\(id)-\(number)" }

    /// The message twice in a row, now and then again until it is over. What it interrupted goes on
    /// by the rule of the loudspeakers (`docs/loudspeakers.md`, "Resume").
    static func airings(
        _ id: String, _ content: Content, sound: KeptSound, groups: [String], from now: Date,
        until end: Date
    ) -> [Airing] {
        let title = (content.isDrill ? "DIỄN TẬP: " : "") + content.headline
        let parts = [Airing.Part.sound(sound, title: title), .sound(sound, title: title)]
        let length = sound.seconds * 2
        // Never closer together than they are long.
        let pause = max(Double(content.repeatMinutes) * 60, length + lateness)
        var airings: [Airing] = []
        var start = now
        while start < end, airings.count < mostTimes {
            airings.append(
                Airing(
                    id: "alert-\(id)-\(airings.count)", title: title, ref: ref(id),
                    priority: .urgent, groupIDs: groups, startsAt: start,
                    endsAt: min(
                        start.addingTimeInterval(length + lateness),
                        max(end, start.addingTimeInterval(length + 20))),
                    parts: parts, volume: 100))
            guard content.repeatMinutes > 0 else { break }
            start = start.addingTimeInterval(pause)
        }
        return airings
    }
}
