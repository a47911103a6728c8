import CAP
import Foundation
import Markup
import Office
import Storage
import Web

/// Where officers propose emergency messages and let them out.
enum AlertDesk {
    static let path = "/office/alerts"
    /// Past messages on the list.
    static let listed = 50

    @Sendable static func list(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await listPage(visit, trouble: nil))
    }

    private static func listPage(
        _ visit: OfficerVisit, trouble: String?
    ) async throws -> AlertListPage {
        let (now, officer) = (visit.office.now(), visit.officer)
        return try await visit.office.read { connection in
            AlertListPage(
                now: now, inForce: try connection.alertsInForce(at: now),
                proposed: try connection.proposedAlerts(),
                past: try connection.pastAlerts(at: now, limit: listed), officer: officer,
                trouble: trouble)
        }
    }

    /// Empty, or with a message that changes (`update`).
    @Sendable static func form(_ visit: OfficerVisit) async throws -> Reply {
        var content = Alert.Content()
        let id = visit.query["update"]
        if !id.isEmpty {
            guard let known = try await visit.office.read({ try $0.alert(id: id) }) else {
                throw Refusal.notFound
            }
            content = known.content
            content.replaces = known.id
        }
        return .page(try await formPage(visit, content, trouble: nil))
    }

    private static func formPage(
        _ visit: OfficerVisit, _ content: Alert.Content, trouble: String?, note: String? = nil
    ) async throws -> AlertFormPage {
        let house = visit.office.house
        return try await visit.office.read { connection in
            AlertFormPage(
                content: content, groups: try house.speakerGroups(connection), trouble: trouble,
                note: note)
        }
    }

    /// Reads another office's message; nothing is kept before somebody has looked at it.
    @Sendable static func arrive(_ visit: OfficerVisit) async throws -> Reply {
        let now = visit.office.now()
        let file = visit.form.file("file").map { Data($0.bytes) }
        let bytes = file ?? Data(visit.form.raw("xml").utf8)
        do {
            let alert = try CAPAlert(xml: bytes)
            let content = Alert.content(relaying: alert, at: now)
            let known = try await visit.office.read { try $0.alert(relaying: content.relayed) }
            if let known {
                throw Refusal(Phrases.knownAlready(known.content.headline), .conflict)
            }
            guard alert.message == .alert || alert.message == .update else {
                throw Refusal(Phrases.onlyAlerts(alert.message.rawValue))
            }
            return .page(
                try await formPage(
                    visit, content, trouble: nil, note: Phrases.lookOver.text))
        } catch let trouble as CAPTrouble {
            return .page(
                try await listPage(visit, trouble: Phrases.words(of: trouble).text),
                status: .unprocessable)
        } catch let refusal as Refusal where refusal.status != .notFound {
            return .page(
                try await listPage(visit, trouble: refusal.reason.text), status: refusal.status)
        }
    }

    @Sendable static func propose(_ visit: OfficerVisit) async throws -> Reply {
        let content = AlertForm.content(visit.form)
        do {
            try AlertForm.check(content)
            let id = try await visit.office.act("alert.propose", by: visit.officer) { act in
                try act.proposeAlert(content)
            }
            return .seeOther("\(path)/\(id)")
        } catch let refusal as Refusal
            where refusal.status == .unprocessable || refusal.status == .unavailable
        {
            return .page(
                try await formPage(visit, content, trouble: refusal.reason.text),
                status: refusal.status)
        }
    }

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await onePage(visit, trouble: nil))
    }

    private static func onePage(
        _ visit: OfficerVisit, trouble: String?
    ) async throws -> AlertPage {
        let id = try visit.parameter("id")
        let (house, now, officer) = (visit.office.house, visit.office.now(), visit.officer)
        return try await visit.office.read { connection in
            guard let alert = try connection.alert(id: id) else { throw Refusal.notFound }
            let names = Dictionary(
                uniqueKeysWithValues: try connection.officers().map { ($0.id, $0.name) })
            let airings = (0..<alert.times).map(alert.airingID)
            return AlertPage(
                alert: alert, now: now, officer: officer, names: names,
                sound: try house.studio?.sounds(connection, [alert.soundID])[alert.soundID],
                spoken: try house.studio?.spelled(connection, Alert.spoken(alert.content)) ?? "",
                groups: try house.speakerGroups(connection),
                proofs: try house.airingProofs(connection, airings),
                replacement: try connection.replacement(of: alert.id)?.id, trouble: trouble)
        }
    }

    @Sendable static func sound(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let house = visit.office.house
        let sound = try await visit.office.read { connection -> KeptSound? in
            guard let alert = try connection.alert(id: id) else { return nil }
            return try house.studio?.sounds(connection, [alert.soundID])[alert.soundID]?.sound
        }
        guard let sound, let file = visit.office.files.file(sound.mp3) else {
            throw Refusal.notFound
        }
        return .file(
            FileBody(
                place: file, bytes: sound.mp3Bytes, contentType: "audio/mpeg", hash: sound.mp3))
    }

    @Sendable static func approve(_ visit: OfficerVisit) async throws -> Reply {
        let (form, sender) = (visit.form, host(visit.frame.origin))
        return try await step(visit, "alert.approve") { act, id in
            guard form["listened"] == "1" else { throw Refusal(Phrases.listenFirst) }
            try act.approveAlert(id, heard: form["sound"], sender: sender)
        }
    }

    @Sendable static func refuse(_ visit: OfficerVisit) async throws -> Reply {
        let reason = visit.form["reason"]
        return try await step(visit, "alert.refuse") { act, id in
            guard reason.count <= 500 else { throw Refusal(Phrases.tooLong) }
            try act.refuseAlert(id, because: reason)
        }
    }

    @Sendable static func cancel(_ visit: OfficerVisit) async throws -> Reply {
        let reason = visit.form["reason"]
        return try await step(visit, "alert.cancel") { act, id in
            guard reason.count <= 500 else { throw Refusal(Phrases.tooLong) }
            try act.cancelAlert(id, because: reason)
        }
    }

    private static func step(
        _ visit: OfficerVisit, _ action: String,
        _ body: @Sendable @escaping (Act, String) throws -> Void
    ) async throws -> Reply {
        let id = try visit.parameter("id")
        do {
            try await visit.office.act(action, by: visit.officer) { act in try body(act, id) }
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(
                try await onePage(visit, trouble: refusal.reason.text), status: .unprocessable)
        }
        return .seeOther("\(path)/\(id)")
    }

    /// `truckhe.example.vn` of the portal's address.
    static func host(_ origin: String) -> String {
        let host = origin.drop { $0 != "/" }.drop { $0 == "/" }
        return String(host.prefix { $0 != "/" })
    }

    @Sendable static func today(
        _ connection: any Connection, _ officer: Officer, _ now: Date
    ) throws -> [TodayLine] {
        guard officer.may(.readOffice) else { return [] }
        var lines: [TodayLine] = []
        if officer.may(.approveStory) {
            lines += try connection.proposedAlerts().filter { $0.proposedBy != officer.id }.map {
                TodayLine(.late, words: Phrases.waits($0.content.headline).text, path: $0.path)
            }
        }
        lines += try connection.alertsInForce(at: now).map {
            TodayLine(.due, words: Phrases.inForceLine($0.title(in: .current)).text, path: $0.path)
        }
        return lines
    }
}
