import Foundation
import Markup
import Office
import SpeakerProtocol
import Storage
import Web

/// Groups and single loudspeakers: adding, changing, codes, commands, revoking.
enum SpeakerDesk {
    /// Entries of a log that are shown.
    static let logLines = 60

    // MARK: - Groups

    @Sendable static func group(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await showGroup(visit, nil))
    }

    private static func showGroup(
        _ visit: OfficerVisit, _ trouble: Phrase?
    ) async throws -> GroupPage {
        let id = try visit.parameter("id")
        let now = visit.office.now()
        let hub = visit.office.speakerHub
        let typed = trouble == nil ? Form() : visit.form
        let (mayKeep, isSaved) = (visit.officer.may(.keepSpeakers), visit.query["saved"] == "1")
        let isStreamed = try await visit.office.read { try $0.keptStream(of: id) != nil }
        let stream = await StreamState(
            of: id, isOn: isStreamed, visit.office.streamHub.stream(of: id))
        return try await visit.office.read { connection in
            guard let group = try connection.speakerGroups().first(where: { $0.id == id }) else {
                throw Refusal.notFound
            }
            let number = try connection.scheduleNumber()?.number ?? 0
            let speakers = hub.current(try connection.speakers())
                .filter { $0.groupID == id && $0.state != .revoked }
            let airings = try connection.airings(
                of: id, at: now, until: now.addingTimeInterval(WallDesk.days * 86_400))
            let counts = try connection.airingCounts(airings.map(\.id))
            return GroupPage(
                group: group, speakers: speakers.map { SpeakerLine($0, number: number, at: now) },
                airings: airings.map { AiringLine($0, counts[$0.id] ?? AiringCounts(), at: now) },
                stream: stream, mayKeep: mayKeep, isSaved: isSaved, trouble: trouble?.text,
                typed: typed)
        }
    }

    @Sendable static func changeGroup(_ visit: OfficerVisit) async throws -> Reply {
        let (id, form) = (try visit.parameter("id"), visit.form)
        do {
            try await visit.office.act("speaker.change-group", by: visit.officer) { act in
                let place = try TypedPlace(form)
                try act.checkGroupName(place.name, except: id)
                let isThere = try act.changeGroup(
                    id, name: place.name, place: place.place, at: place.position)
                guard isThere else { throw Refusal.notFound }
                act.note(Ref("speaker-group", id), place.name)
            }
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(try await showGroup(visit, refusal.reason), status: .unprocessable)
        }
        return .seeOther("/office/speakers/groups/\(id)?saved=1")
    }

    @Sendable static func add(_ visit: OfficerVisit) async throws -> Reply {
        let (groupID, form) = (try visit.parameter("id"), visit.form)
        do {
            let id = try await visit.office.act("speaker.add", by: visit.officer) { act in
                let place = try TypedPlace(form)
                guard try act.connection.speakerGroups().contains(where: { $0.id == groupID })
                else { throw Refusal.notFound }
                let id = try act.addSpeaker(
                    name: place.name, place: place.place, at: place.position, groupID: groupID,
                    volume: try volume(form))
                try act.makeFreshCode(for: id)
                act.note(Ref("speaker", id), place.name)
                return id
            }
            return .seeOther("/office/speakers/\(id)")
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(try await showGroup(visit, refusal.reason), status: .unprocessable)
        }
    }

    private static func volume(_ form: Form) throws -> Int {
        guard let volume = Int(form["volume"]), (0...100).contains(volume) else {
            throw Refusal(WallWords.numberWrong)
        }
        return volume
    }

    // MARK: - One loudspeaker

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await show(visit, nil))
    }

    private static func show(_ visit: OfficerVisit, _ trouble: Phrase?) async throws -> SpeakerPage
    {
        let id = try visit.parameter("id")
        let (office, now) = (visit.office, visit.office.now())
        let (hub, vault) = (office.speakerHub, office.vault)
        let typed = trouble == nil ? Form() : visit.form
        let origin = visit.frame.origin
        let (mayKeep, isSaved) = (visit.officer.may(.keepSpeakers), visit.query["saved"] == "1")
        return try await office.read { connection in
            guard let kept = try connection.speaker(id: id), let speaker = hub.current([kept]).first
            else { throw Refusal.notFound }
            let open = mayKeep ? try connection.openCode(of: id, at: now) : nil
            let code = try open.map { try vault.open($0.sealed, for: "speaker code \(id)") }
            let number = try connection.scheduleNumber()?.number ?? 0
            return SpeakerPage(
                line: SpeakerLine(speaker, number: number, at: now), speaker: speaker,
                groups: try connection.speakerGroups(), code: code, codeUntil: open?.until,
                origin: origin, newest: number,
                commands: try connection.openCommands(of: id, at: now).map(\.kind),
                log: try connection.lastEntries(of: id, limit: logLines),
                mayKeep: mayKeep, isSaved: isSaved, trouble: trouble?.text, typed: typed)
        }
    }

    @Sendable static func change(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        return try await step(visit, "speaker.change") { act, speaker in
            let place = try TypedPlace(form)
            guard try act.connection.speakerGroups().contains(where: { $0.id == form["group"] })
            else { throw Refusal(WallWords.groupGone) }
            try act.connection.freezeBegun(at: act.now)
            let volume = try volume(form)
            try act.changeSpeaker(
                speaker.id, name: place.name, place: place.place, at: place.position,
                groupID: form["group"], volume: volume)
            if volume != speaker.volume, speaker.state == .active {
                try act.command(.setVolume, volume: volume, to: speaker.id)
            }
            try act.renewSchedule()
        }
    }

    @Sendable static func newCode(_ visit: OfficerVisit) async throws -> Reply {
        try await step(visit, "speaker.code") { act, speaker in
            guard speaker.state == .waiting else { throw Refusal.notFound }
            try act.makeFreshCode(for: speaker.id)
        }
    }

    @Sendable static func command(_ visit: OfficerVisit) async throws -> Reply {
        let kind = SpeakerCommand.Kind(rawValue: visit.form["kind"])
        return try await step(visit, "speaker.command") { act, speaker in
            guard let kind, kind != .setVolume else { throw Refusal.notFound }
            guard speaker.state == .active else { throw Refusal(WallWords.notActive) }
            try act.command(kind, volume: nil, to: speaker.id)
            act.note(Ref("speaker", speaker.id), "\(speaker.name): \(kind.rawValue)")
        }
    }

    @Sendable static func revoke(_ visit: OfficerVisit) async throws -> Reply {
        let reply = try await step(visit, "speaker.revoke") { act, speaker in
            try act.connection.freezeBegun(at: act.now)
            guard try act.revoke(speaker.id) else { throw Refusal(WallWords.notActive) }
            try act.renewSchedule()
        }
        guard case .seeOther = reply.body else { return reply }
        return .seeOther(WallDesk.path + "?saved=1")
    }

    private static func step(
        _ visit: OfficerVisit, _ action: String,
        _ body: @Sendable @escaping (Act, KeptSpeaker) throws -> Void
    ) async throws -> Reply {
        let id = try visit.parameter("id")
        do {
            try await visit.office.act(action, by: visit.officer) { act in
                guard let speaker = try act.connection.speaker(id: id) else {
                    throw Refusal.notFound
                }
                act.note(Ref("speaker", id), speaker.name)
                try body(act, speaker)
            }
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(try await show(visit, refusal.reason), status: .unprocessable)
        }
        return .seeOther("/office/speakers/\(id)?saved=1")
    }
}

extension Act {
    /// A new code for a loudspeaker that waits.
    fileprivate func makeFreshCode(for speakerID: String) throws {
        var generator = SystemRandomNumberGenerator()
        try makeCode(
            RegistrationCode.fresh(using: &generator), for: speakerID,
            until: now.addingTimeInterval(RegistrationDoor.codeHours * 3_600))
    }
}
