import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// Keeps what is being typed, and tells two people that they are on the same story. None of it is
/// an act: it changes nothing that anybody else reads, so the audit trail stays silent.
enum Autosave {
    static let job = "newsroom.unsaved"

    /// Takes the form as it stands. The field `only` limits it: `presence` keeps no text, `leave`
    /// says that the editor was closed.
    @Sendable static func keep(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        guard Writing.isID(id) else { throw Refusal.notFound }
        let officer = visit.officer
        let now = visit.office.now()
        let fields = UnsavedText.fields(of: visit.form)
        guard fields.reduce(0, { $0 + $1.value.utf8.count }) <= UnsavedText.limitBytes else {
            throw Refusal(WritingPhrases.tooMuchToKeep, .tooLarge)
        }
        let only = visit.form["only"]
        let keepsText = only.isEmpty && UnsavedText.isWorthKeeping(fields)
        let version = visit.form["version"]
        let (draftID, editorID) = (visit.office.newID(), visit.office.newID())
        let answer = try await visit.office.database.write { connection in
            let story = try connection.story(id: id)
            guard story?.canBeEdited(by: officer) != false else { throw Refusal.notAllowed }
            if only == "leave" {
                try connection.closeEditor(of: id, by: officer)
                return Kept(keptAt: nil, others: [], newer: nil)
            }
            let isLate = try story.map {
                try wasSaved(connection, $0, from: version, by: officer, at: now)
            }
            let keepsText = keepsText && isLate != true
            if keepsText {
                try connection.keep(
                    UnsavedText(
                        storyID: id, officerID: officer.id, version: version, fields: fields,
                        keptAt: now), id: draftID)
            }
            try connection.openEditor(of: id, by: officer, id: editorID, at: now)
            return Kept(
                keptAt: keepsText ? now.hour : nil,
                others: try connection.openEditors(of: id, besides: officer, at: now)
                    .map { Kept.Other(name: $0.officer, since: $0.since.hour) },
                newer: try story.flatMap { try newer(connection, $0, than: version) })
        }
        let body = Array(try JSONEncoder().encode(answer))
        return .bytes(body, contentType: "application/json; charset=utf-8")
    }

    /// Seconds within which a sign may come in behind the save of the same form.
    private static let lateSeconds = 60.0

    /// Whether the form that this text is of has just been saved: a sign that was on its way then
    /// must not offer what is saved as unsaved.
    private static func wasSaved(
        _ connection: any Connection, _ story: Story, from version: String, by officer: Officer,
        at now: Date
    ) throws -> Bool {
        guard story.revisionID != version,
            let newest = try connection.revision(id: story.revisionID)
        else { return false }
        return newest.officerID == officer.id
            && now.timeIntervalSince(newest.at) < lateSeconds
    }

    /// What the browser learns with each sign.
    struct Kept: Sendable, Encodable {
        struct Other: Sendable, Encodable {
            let name: String
            let since: String
        }

        /// The time on the clock, `10:32`; nil when there was nothing to keep.
        let keptAt: String?
        let others: [Other]
        /// Who saved meanwhile, and when.
        let newer: Other?
    }

    private static func newer(
        _ connection: any Connection, _ story: Story, than version: String
    ) throws -> Kept.Other? {
        guard story.revisionID != version, !version.isEmpty,
            let revision = try connection.revision(id: story.revisionID)
        else { return nil }
        let name = try connection.officer(id: revision.officerID)?.name ?? ""
        return Kept.Other(name: name, since: revision.at.hour)
    }

    /// Throws an unsaved text away, because its writer said so.
    @Sendable static func discard(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let officer = visit.officer
        let isThere = try await visit.office.database.write { connection in
            try connection.drop(storyID: id, officerID: officer.id)
            return try connection.story(id: id) != nil
        }
        return .seeOther(
            isThere ? "/office/stories/\(id)/edit" : "/office/stories/new?discarded=\(id)")
    }

    /// Forgets what nobody came back for; once a day.
    @Sendable static func keepHouse(_ office: Office, _ job: Job) async throws {
        let now = office.now()
        try await office.act(self.job, by: nil) { act in
            let oldest = now.addingTimeInterval(-Double(UnsavedText.days) * 86_400)
            let count = try act.connection.dropUnsavedTexts(before: oldest)
            try act.connection.closeEditors(before: now.addingTimeInterval(-OpenEditor.seconds))
            act.note(Ref("job", job.key), "\(count)")
        }
    }
}
