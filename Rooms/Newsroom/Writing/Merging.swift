import Foundation
import Markup
import Office
import Storage
import Web

/// Two people saved: puts their texts together and asks only about what both changed.
enum Merging {
    /// The page that asks, instead of a save that would overwrite somebody's text.
    static func page(
        _ visit: OfficerVisit, id: String, from version: String, known: Writing.Known
    ) async throws -> ConflictPage {
        let form = visit.form
        return try await visit.office.read { connection in
            try ConflictPage(
                known: known, fields: UnsavedText.fields(of: form),
                sides: Sides(connection, id, base: version), form: form)
        }
    }

    /// The three texts of a merge.
    struct Sides: Sendable {
        let story: Story
        let base: Revision
        let theirs: Revision
        let savedBy: String

        /// - Parameter version: the revision from which the second writer began. When it is not
        ///   one of this story, nothing is known to be common and everything is asked.
        init(_ connection: any Connection, _ id: String, base version: String) throws {
            let (story, newest) = try connection.newest(id)
            let known = try connection.revision(id: version)
            self.story = story
            theirs = newest
            if let known, known.storyID == id {
                base = known
            } else {
                base = newest.emptied
            }
            savedBy = try connection.officer(id: newest.officerID)?.name ?? ""
        }
    }

    /// Saves what was put together, or opens it to be written on.
    @Sendable static func merge(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let officer = visit.officer
        let form = visit.form
        let known = try await Writing.known(visit)
        let base = form["base"]
        let sides = try await visit.office.read { try Sides($0, id, base: base) }
        guard sides.story.canBeEdited(by: officer) else { throw Refusal.notAllowed }
        guard form["theirs"] == sides.theirs.id else {
            // A third save came in between: ask again, with nothing lost.
            return .page(
                try await page(visit, id: id, from: base, known: known), status: .conflict)
        }
        let (mine, _) = FormReader(
            book: known.book, units: known.units, before: sides.base.written
        ).read(form)
        let merge = WrittenMerge(base: sides.base.written, mine: mine, theirs: sides.theirs.written)
        { place in WrittenMerge.Choice(rawValue: form[place.name]) }
        let page = WritingPage(
            place: Writing.Place(id: id, version: sides.theirs.id), known: known,
            filled: FormReader.filled(merge.merged), state: sides.story.state,
            remark: sides.story.remark)
        if form["then"] == "edit" { return .page(page) }
        let isToSubmit = form["then"] == "submit"
        let done = try await Writing.store(
            visit, id, merge.merged, over: sides.theirs.id, isToSubmit: isToSubmit)
        guard done else {
            return .page(
                try await self.page(visit, id: id, from: base, known: known), status: .conflict)
        }
        return .seeOther("/office/stories/\(id)?saved=\(id)")
    }
}

extension Revision {
    /// The same place with nothing written.
    var emptied: Revision {
        var nothing = written
        nothing.texts = [:]
        nothing.translations = [:]
        nothing.attachments = []
        nothing.document = nil
        nothing.topic = ""
        nothing.source = ""
        (nothing.unitID, nothing.taskID, nothing.targetID, nothing.mediaID) = (nil, nil, nil, nil)
        return Revision(
            id: id, storyID: storyID, number: 0, officerID: officerID, at: at, written: nothing,
            topic: nil)
    }
}
