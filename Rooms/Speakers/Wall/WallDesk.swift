import Foundation
import Markup
import Office
import SpeakerProtocol
import Storage
import Web
import WorkingTime

/// The operator's wall: who is heard, what is wrong, what was aired.
enum WallDesk {
    static let path = "/office/speakers"
    /// Days of airings shown, before and after today.
    static let days = 7.0

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await show(visit, nil))
    }

    static func show(_ visit: OfficerVisit, _ trouble: Phrase?) async throws -> WallPage {
        let (office, now) = (visit.office, visit.office.now())
        let typed = trouble == nil ? Form() : visit.form
        let isSaved = visit.query["saved"] == "1"
        let officer = visit.officer
        let hub = office.speakerHub
        return try await office.read { connection in
            let number = try connection.scheduleNumber()?.number ?? 0
            let speakers = hub.current(try connection.speakers())
            let airings = try connection.airings(
                from: now.addingTimeInterval(-days * 86_400),
                until: now.addingTimeInterval(days * 86_400))
            let counts = try connection.airingCounts(airings.map(\.id))
            let names = try AlarmNames(connection, speakers, airings)
            return WallPage(
                groups: try connection.speakerGroups(),
                speakers: speakers.filter { $0.state != .revoked }
                    .map { SpeakerLine($0, number: number, at: now) },
                airings: airings.map { AiringLine($0, counts[$0.id] ?? AiringCounts(), at: now) },
                alarms: try connection.openAlarms().map { AlarmLine($0, names) },
                past: try connection.endedAlarms(limit: 20).map { AlarmLine($0, names) },
                threshold: try connection.speakerSettings().threshold,
                mayKeep: officer.may(.keepSpeakers), mayAdminister: officer.may(.administer),
                isSaved: isSaved, trouble: trouble?.text, typed: typed)
        }
    }

    @Sendable static func addGroup(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        do {
            let id = try await visit.office.act("speaker.add-group", by: visit.officer) { act in
                let place = try TypedPlace(form)
                try act.checkGroupName(place.name, except: nil)
                let id = try act.addGroup(
                    name: place.name, place: place.place, at: place.position)
                act.note(Ref("speaker-group", id), place.name)
                return id
            }
            return .seeOther("\(path)/groups/\(id)")
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(try await show(visit, refusal.reason), status: .unprocessable)
        }
    }

    @Sendable static func settings(_ visit: OfficerVisit) async throws -> Reply {
        let typed = visit.form["threshold"]
        do {
            try await visit.office.act("speaker.settings", by: visit.officer) { act in
                guard let threshold = Int(typed), (1...100).contains(threshold) else {
                    throw Refusal(WallWords.thresholdWrong)
                }
                var settings = try act.connection.speakerSettings()
                settings.threshold = threshold
                try act.set(SpeakerSettings.name, settings)
                act.note(Ref("speaker", "settings"), "\(threshold)%")
            }
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(try await show(visit, refusal.reason), status: .unprocessable)
        }
        return .seeOther(path + "?saved=1")
    }

    /// What is wrong, once each kind; nothing repeats itself every minute.
    @Sendable static func today(
        _ connection: any Connection, _ officer: Officer, _ now: Date
    ) throws -> [TodayLine] {
        guard officer.may(.keepSpeakers) else { return [] }
        let open = Dictionary(grouping: try connection.openAlarms(), by: \.kind)
        return SpeakerAlarm.Kind.allCases.compactMap { kind in
            guard let alarms = open[kind], let first = alarms.first else { return nil }
            let isGrave = kind != .late && kind != .clock
            let target =
                alarms.count == 1 && (kind == .notPlayed || kind == .late)
                ? AiringRef.path(first.subject) : path
            return TodayLine(
                isGrave ? .late : .due, words: WallWords.today(kind, alarms.count).text,
                path: target)
        }
    }
}

/// A name, a place and a position, as they were typed.
struct TypedPlace: Sendable {
    let name: String
    let place: String
    let position: KeptSpeaker.Position?

    /// - Throws: ``Refusal`` when the name is missing or the position is none.
    init(_ form: Form) throws {
        name = String(form["name"].filter { !$0.isNewline }.prefix(Limits.lineCharacters))
        place = String(form["place"].filter { !$0.isNewline }.prefix(Limits.lineCharacters))
        guard !name.isEmpty else { throw Refusal(WallWords.nameMissing) }
        let typed = form["position"]
        position = KeptSpeaker.Position(typed: typed)
        guard typed.isEmpty || position != nil else { throw Refusal(WallWords.positionWrong) }
    }
}

extension Act {
    func checkGroupName(_ name: String, except id: String?) throws {
        let isTaken = try connection.speakerGroups().contains { $0.name == name && $0.id != id }
        guard !isTaken else { throw Refusal(WallWords.nameTaken) }
    }
}

/// What alarms are about, by name.
struct AlarmNames: Sendable {
    private let names: [String: (name: String, path: String)]

    init(
        _ connection: any Connection, _ speakers: [KeptSpeaker], _ airings: [KeptAiring]
    ) throws {
        var names: [String: (name: String, path: String)] = [:]
        for group in try connection.speakerGroups() {
            names[group.id] = (group.name, "\(WallDesk.path)/groups/\(group.id)")
        }
        for speaker in speakers {
            names[speaker.id] = (speaker.name, "\(WallDesk.path)/\(speaker.id)")
        }
        for airing in airings {
            let title = "\(airing.title), \(airing.startsAt.written)"
            names[airing.id] = (title, AiringRef.path(airing.id))
        }
        self.names = names
    }

    subscript(subject: String) -> (name: String, path: String) {
        names[subject] ?? (WallWords.list.text, WallDesk.path)
    }
}
