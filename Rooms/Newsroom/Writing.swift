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
        let officer = visit.officer
        let (restored, discarded) = (visit.query["draft"], visit.query["discarded"])
        let unsaved = try await visit.office.read { try $0.unsavedNewTexts(by: officer) }
        if let text = unsaved.first(where: { $0.storyID == restored }) {
            return .page(
                WritingPage(
                    place: Place(id: text.storyID, version: ""), known: known, filled: text.form,
                    state: nil, beside: Beside(restored: text)))
        }
        var fields = [("unit", officer.unitID ?? "")]
        for name in ["task", "target", "topic", "kind"] where !visit.query[name].isEmpty {
            fields.append((name, visit.query[name]))
        }
        if let about = StoryBeginning.ref(visit.query["about"]),
            let begun = try await visit.office.read({
                try visit.office.house.storyBeginning($0, about: about)
            })
        {
            fields += [
                ("about", "\(about.kind)/\(about.id)"), ("title", begun.title),
                ("summary", begun.summary), ("body", begun.body),
            ]
        }
        let form = Form(fields: fields.map { (name: $0.0, value: $0.1) })
        return .page(
            WritingPage(
                place: Place(id: visit.office.newID(), version: ""), known: known, filled: form,
                state: nil, beside: Beside(unsaved: unsaved, forgotten: discarded)))
    }

    @Sendable static func edit(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let known = try await known(visit)
        let officer = visit.officer
        let now = visit.office.now()
        let (story, revision, unsaved, others) = try await visit.office.read { connection in
            let (story, revision) = try connection.newest(id)
            return (
                story, revision, try connection.unsavedText(of: id, by: officer),
                try connection.openEditors(of: id, besides: officer, at: now)
            )
        }
        guard story.canBeEdited(by: officer) else { throw Refusal.notAllowed }
        let remarks = try await visit.office.read {
            try $0.remarkList(of: story, revision).html(of: story, proof: nil)
        }
        var place = Place(id: id, version: revision.id)
        var filled = FormReader.filled(revision.written)
        var beside = Beside(others: others)
        if let unsaved, visit.query["draft"] == "1" {
            // Saving compares with the text from which it was begun, so nobody is overwritten.
            place = Place(id: id, version: unsaved.version)
            filled = filled.with(unsaved.fields)
            beside.restored = unsaved
        } else if let unsaved {
            beside.unsaved = [unsaved]
        }
        return .page(
            WritingPage(
                place: place, known: known, filled: filled, state: story.state,
                remark: story.remark, remarks: remarks, beside: beside))
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
        let house = visit.office.house
        try await visit.office.act("story.write", by: officer) { act in
            var story = Story(id: id, by: officer, revisionID: act.newID(), at: act.now)
            act.note(story.ref, written.vi.title)
            let before = story
            guard try act.add(story, written, by: officer) else { return }  // a second click
            if let about = StoryBeginning.ref(form["about"]),
                try house.storyBeginning(act.connection, about: about) != nil
            {
                try act.state(.storyBegun(story.ref, title: written.vi.title, about: about))
            }
            try act.connection.drop(storyID: id, officerID: officer.id)
            if isToSubmit,
                try act.submitSaved(
                    &story, written, by: officer, house,
                    numbersArePublic: form["numbersArePublic"] == "1")
            {
                try act.move(story, from: before)
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
        let done = try await store(
            visit, id, written, over: form["version"], isToSubmit: form["then"] == "submit")
        guard done else {
            return .page(
                try await Merging.page(visit, id: id, from: form["version"], known: known),
                status: .conflict)
        }
        return .seeOther("/office/stories/\(id)?saved=\(id)")
    }

    /// Stores a newer text over the one named `version`; false, with nothing changed, when
    /// somebody else was quicker.
    static func store(
        _ visit: OfficerVisit, _ id: String, _ written: Written, over version: String,
        isToSubmit: Bool
    ) async throws -> Bool {
        let officer = visit.officer
        let house = visit.office.house
        let numbersArePublic = visit.form["numbersArePublic"] == "1"
        do {
            try await visit.office.act("story.save", by: officer) { act in
                let (before, revision) = try act.connection.newest(id)
                guard before.canBeEdited(by: officer) else { throw Refusal.notAllowed }
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
                    _ = try act.submitSaved(
                        &after, written, by: officer, house,
                        numbersArePublic: numbersArePublic)
                }
                try act.move(after, from: before)
                try act.connection.drop(storyID: id, officerID: officer.id)
            }
        } catch is SavedMeanwhile {
            return false
        }
        return true
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
        let plain = written.languages.map { language in
            revision.article(of: story, unit: unit, in: language)
        }
        let house = visit.office.house
        let articles = try await visit.office.read { connection in
            try plain.map { try house.showing($0, connection) }
        }
        return .page(
            WritingPage(
                place: Place(id: id, version: version), known: known, filled: form, state: nil,
                preview: articles))
    }

    /// Thrown to undo a save that somebody else was quicker with.
    private struct SavedMeanwhile: Error {}

    /// Which story a form is about, and the text it was drawn from; the version is empty for a
    /// new one.
    struct Place: Sendable {
        let id: String
        let version: String
    }

    /// What stands above the form: texts that were not saved, and who else is writing.
    struct Beside: Sendable {
        /// The unsaved text that fills the form now.
        var restored: UnsavedText?
        /// Unsaved texts that could.
        var unsaved: [UnsavedText] = []
        var others: [OpenEditor] = []
        /// The story whose unsaved text was thrown away, so that the browser forgets it too.
        var forgotten = ""
    }

    /// What the form is drawn from.
    struct Known: Sendable {
        let book: PlanBook?
        let units: [OfficeUnit]
        /// Names to choose a topic from.
        let topics: [String]
        /// How the commune writes its places.
        let places: [PlaceName]
    }

    static func known(_ visit: OfficerVisit) async throws -> Known {
        let house = visit.office.house
        let now = visit.office.now()
        let month = Period(.month, containing: visit.office.today)
        return try await visit.office.read { connection in
            let book = try house.planBook(connection, month, at: now)
            return Known(
                book: book, units: try connection.units(),
                topics: Topic.names(
                    try connection.topics(), sections: book?.sections.map(\.heading) ?? []),
                places: try connection.allPlaceNames())
        }
    }

    /// Ids come from this office: `0190f3c2-…`.
    static func isID(_ text: String) -> Bool {
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
