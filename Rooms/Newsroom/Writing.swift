import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// Writing stories.
enum Writing {
    @Sendable static func new(_ visit: OfficerVisit) async throws -> Reply {
        let known = try await known(visit)
        var fields = [("unit", visit.officer.unitID ?? "")]
        for name in ["task", "target", "topic", "kind"] where !visit.query[name].isEmpty {
            fields.append((name, visit.query[name]))
        }
        let form = Form(fields: fields.map { (name: $0.0, value: $0.1) })
        return .page(
            WritingPage(
                place: Place(id: visit.office.newID(), version: ""), known: known, filled: form,
                state: nil))
    }

    @Sendable static func edit(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let known = try await known(visit)
        let (story, revision) = try await visit.office.read { try $0.newest(id) }
        guard story.canBeEdited(by: visit.officer) else { throw Refusal.notAllowed }
        return .page(
            WritingPage(
                place: Place(id: id, version: revision.id), known: known,
                filled: FormReader.filled(revision.written), state: story.state,
                remark: story.remark))
    }

    /// Stores a new story, once for each form.
    @Sendable static func create(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let form = visit.form
        let id = form["id"].isEmpty ? visit.office.newID() : form["id"]
        guard isID(id) else { throw Refusal.notFound }
        let known = try await known(visit)
        let (written, troubles) = FormReader(book: known.book, units: known.units, before: nil)
            .read(form)
        guard troubles.isEmpty else {
            return .page(
                WritingPage(
                    place: Place(id: id, version: ""), known: known, filled: form, state: nil,
                    troubles: troubles), status: .unprocessable)
        }
        let isToSubmit = form["then"] == "submit"
        try await visit.office.act("story.write", by: officer) { act in
            var story = Story(id: id, by: officer, revisionID: act.newID(), at: act.now)
            act.note(story.ref, written.vi.title)
            let before = story
            guard try act.add(story, written, by: officer) else { return }  // a second click
            if isToSubmit {
                try story.submit(by: officer, at: act.now)
                try act.move(story, from: before)
                try act.record(.submitted, of: story, by: officer)
            }
        }
        return .seeOther("/office/stories/\(id)?saved=new")
    }

    /// Stores a newer text. Who saves second gets both texts and decides; nothing is lost.
    @Sendable static func save(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let officer = visit.officer
        let form = visit.form
        let known = try await known(visit)
        let (story, newest) = try await visit.office.read { try $0.newest(id) }
        guard story.canBeEdited(by: officer) else { throw Refusal.notAllowed }
        let reader = FormReader(book: known.book, units: known.units, before: newest.written)
        let (written, troubles) = reader.read(form)
        guard troubles.isEmpty else {
            return .page(
                WritingPage(
                    place: Place(id: id, version: form["version"]), known: known, filled: form,
                    state: story.state, remark: story.remark, troubles: troubles),
                status: .unprocessable)
        }
        let isToSubmit = form["then"] == "submit"
        let version = form["version"]
        do {
            try await visit.office.act("story.save", by: officer) { act in
                let (before, revision) = try act.connection.newest(id)
                guard version.isEmpty || version == before.revisionID || revision.written == written
                else { throw SavedMeanwhile() }
                var after = before
                act.note(after.ref, written.vi.title)
                if revision.written != written {
                    try after.write(act.newID(), by: officer, at: act.now)
                    try act.add(
                        written, id: after.revisionID, number: revision.number + 1, to: after,
                        by: officer)
                    try act.record(.saved, of: after, by: officer)
                }
                if isToSubmit, after.state != .submitted {
                    try after.submit(by: officer, at: act.now)
                    try act.record(.submitted, of: after, by: officer)
                }
                try act.move(after, from: before)
            }
        } catch is SavedMeanwhile {
            return .page(try await conflict(visit, id, known), status: .conflict)
        }
        return .seeOther("/office/stories/\(id)?saved=\(id)")
    }

    /// The form again with the page it would become, for browsers with and without scripts.
    @Sendable static func preview(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        let known = try await known(visit)
        let id = form["id"].isEmpty ? visit.office.newID() : form["id"]
        guard isID(id) else { throw Refusal.notFound }
        let version = form["version"]
        let reader = FormReader(book: known.book, units: known.units, before: nil)
        var (written, _) = reader.read(form)
        if written.vi.title.isEmpty { written.vi.title = Phrases.untitled.text }
        let now = visit.office.now()
        let revision = Revision(
            id: id, storyID: id, number: 0, officerID: visit.officer.id, at: now, written: written,
            topic: written.topic.isEmpty
                ? nil
                : PublicationTopic(
                    slug: Slug.make(from: written.topic), vi: written.topic, en: "", count: 0))
        let story = Story(id: id, by: visit.officer, revisionID: id, at: now)
        let unit = known.units.first { $0.id == written.unitID }?.name
        let articles = written.languages.map { language in
            revision.article(of: story, unit: unit, in: language)
        }
        return .page(
            WritingPage(
                place: Place(id: id, version: version), known: known, filled: form, state: nil,
                preview: articles))
    }

    /// Thrown to undo a save that somebody else was quicker with.
    private struct SavedMeanwhile: Error {}

    private static func conflict(
        _ visit: OfficerVisit, _ id: String, _ known: Known
    ) async throws -> ConflictPage {
        let form = visit.form
        return try await visit.office.read { connection in
            let (story, revision) = try connection.newest(id)
            return ConflictPage(
                theirs: revision.written,
                savedBy: try connection.officer(id: revision.officerID)?.name ?? "",
                savedAt: revision.at,
                form: WritingPage(
                    place: Place(id: id, version: revision.id), known: known, filled: form,
                    state: story.state))
        }
    }

    /// Which story a form is about, and the text it was drawn from; the version is empty for a
    /// new one.
    struct Place: Sendable {
        let id: String
        let version: String
    }

    /// What the form is drawn from.
    struct Known: Sendable {
        let book: PlanBook?
        let units: [OfficeUnit]
        /// Names to choose a topic from.
        let topics: [String]
    }

    private static func known(_ visit: OfficerVisit) async throws -> Known {
        let house = visit.office.house
        let now = visit.office.now()
        let month = Period(.month, containing: visit.office.today)
        return try await visit.office.read { connection in
            let book = try house.planBook(connection, month, at: now)
            return Known(
                book: book, units: try connection.units(),
                topics: Topic.names(
                    try connection.topics(), sections: book?.sections.map(\.heading) ?? []))
        }
    }

    /// Ids come from this office: `0190f3c2-…`.
    private static func isID(_ text: String) -> Bool {
        text.utf8.count == 36
            && text.allSatisfy { $0 == "-" || ($0.isHexDigit && !$0.isUppercase) }
    }
}

extension Connection {
    /// A story with its newest text.
    func newest(_ id: String) throws -> (Story, Revision) {
        guard let story = try story(id: id), let revision = try revision(id: story.revisionID)
        else { throw Refusal.notFound }
        return (story, revision)
    }
}

extension Topic {
    /// Names to choose from: the commune's own, what every commune writes about, and the short
    /// headings of its plan; each once.
    static func names(_ own: [Topic], sections: [String]) -> [String] {
        var seen: Set<String> = []
        let short = sections.filter { (3...60).contains($0.count) }
        return (own.map(\.name) + DefaultTopics.all.map(\.vi) + short).filter {
            seen.insert(Slug.make(from: $0)).inserted
        }
    }
}
