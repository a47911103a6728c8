import Foundation
import Markdown
import Markup
import Office
import OutsidePrograms
import Storage
import Web

/// Takes a paper that was dropped on the editor, or chosen.
enum ImportDesk {
    /// Answers the text as JSON to the editor's script. Without it, the text becomes the unsaved
    /// text of a new story, or of the one named `story`, and its form is opened: what was saved
    /// stays as it is until somebody saves again.
    @Sendable static func take(_ visit: OfficerVisit) async throws -> Reply {
        guard let file = visit.form.file("file") else { throw Refusal(ImportPhrases.noFile) }
        let officer = visit.officer
        let paper = try await PaperImport().read(file.bytes, name: file.name)
        let (body, shelved) = try await shelve(paper, visit.office, officer, name: file.name)
        guard body.utf8.count <= Markdown.limitBytes else {
            throw Refusal(Phrases.bodyTooLong(body.utf8.count))
        }
        let taken = Taken(
            title: paper.text.title, summary: paper.text.summary, body: body,
            notes: ([ImportPhrases.took(file.name)] + paper.notes + shelved.notes).map(\.text))
        if visit.header("Accept")?.contains("text/html") == false {
            return .bytes(
                Array(try JSONEncoder().encode(taken)),
                contentType: "application/json; charset=utf-8")
        }
        let asked = visit.form["story"]
        let fresh = visit.office.newID()
        let draftID = visit.office.newID()
        let now = visit.office.now()
        let path = try await visit.office.database.write { connection in
            let story = Writing.isID(asked) ? try connection.story(id: asked) : nil
            guard story?.canBeEdited(by: officer) != false else { throw Refusal.notAllowed }
            let id = story?.id ?? fresh
            var before = Form(fields: [("kind", "article"), ("unit", officer.unitID ?? "")])
            if let story, let revision = try connection.revision(id: story.revisionID) {
                before = FormReader.filled(revision.written)
            }
            try connection.keep(
                UnsavedText(
                    storyID: id, officerID: officer.id, version: story?.revisionID ?? "",
                    fields: UnsavedText.fields(of: before.with(taken.fields)), keptAt: now),
                id: draftID)
            return story.map { "\($0.path)/edit?draft=1" } ?? "/office/stories/new?draft=\(id)"
        }
        return .seeOther(path)
    }

    /// What the editor gets.
    struct Taken: Sendable, Encodable {
        let title: String
        let summary: String
        let body: String
        let notes: [String]

        var fields: [UnsavedText.Field] {
            [("title", title), ("summary", summary), ("body", body)]
                .map { UnsavedText.Field(name: $0.0, value: $0.1) }
                + notes.map { UnsavedText.Field(name: PaperImport.noteField, value: $0) }
        }
    }

    /// Puts the pictures into the library and their addresses into the text; a picture that the
    /// library refuses is left out, and said.
    /// - Parameter otherwise: the words for a picture that has none of its own.
    static func shelve(
        _ paper: PaperImport.Paper, _ office: Office, _ officer: Officer, name: String,
        otherwise: String = ""
    ) async throws -> (body: String, shelved: (ids: [String], notes: [Phrase])) {
        var ids: [String: String] = [:]
        var reason: String?
        let found = paper.text.body.matches(of: /!\[([^\]]*)\]\((picture-\d+)\)/)
        for match in found where ids[String(match.2)] == nil {
            let key = String(match.2)
            guard let bytes = paper.pictures[key] else { continue }
            do {
                let arrived = ArrivedMedia(
                    bytes: bytes, name: "\(name.prefix(80)) \(key)",
                    alt: match.1.isEmpty ? otherwise : String(match.1))
                ids[key] = try await office.addMedia(arrived, by: officer)
            } catch let refusal as Refusal {
                reason = refusal.reason.text
            }
        }
        var lost = 0
        let body = paper.text.body.replacing(/!\[([^\]]*)\]\((picture-\d+)\)/) { match in
            guard let id = ids[String(match.2)] else {
                lost += 1
                return ""
            }
            return "![\(match.1.isEmpty ? otherwise : String(match.1))](/media/\(id))"
        }
        var notes: [Phrase] = []
        if !ids.isEmpty { notes.append(ImportPhrases.pictures(ids.count)) }
        if lost > 0 {
            notes.append(
                ImportPhrases.lostPictures(lost, reason ?? ImportPhrases.notReadable.text))
        }
        return (body.trimmingCharacters(in: .newlines), (ids.values.sorted(), notes))
    }
}
