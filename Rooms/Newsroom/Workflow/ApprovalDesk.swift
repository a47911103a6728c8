import Foundation
import Markup
import Office
import Storage
import Web

/// Looking at a text as its approver, and returning it with remarks.
enum ApprovalDesk {
    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let house = visit.office.house
        let officer = visit.officer
        return .page(
            try await visit.office.read { connection in
                let (story, revision) = try connection.newest(id)
                let live = try story.liveRevisionID.flatMap { try connection.revision(id: $0) }
                return ApprovalPage(
                    story: story, revision: revision, live: live,
                    articles: try revision.written.languages.map { language in
                        try house.article(connection, revision, of: story, in: language)
                    },
                    writer: try connection.officer(id: story.writerID)?.name ?? "",
                    remarks: try connection.remarkList(of: story, revision),
                    checklist: try house.checklist(connection, revision.written),
                    officer: officer)
            })
    }

    /// The text, a paragraph at a time, with a place for a remark on each.
    @Sendable static func remarks(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await returnPage(visit, trouble: nil))
    }

    static func returnPage(_ visit: OfficerVisit, trouble: String?) async throws -> ReturnPage {
        let id = try visit.parameter("id")
        let officer = visit.officer
        let form = visit.form
        return try await visit.office.read { connection in
            let (story, revision) = try connection.newest(id)
            return ReturnPage(
                story: story, title: revision.written.vi.title,
                paragraphs: Paragraph.all(of: revision.written.vi), officer: officer,
                trouble: trouble, typed: form)
        }
    }

    /// Returns a text with one remark on all of it, with remarks on paragraphs, or both.
    @Sendable static func sendBack(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let form = visit.form
        let places = form.fields.compactMap { field -> (Int, String)? in
            guard field.name.hasPrefix("p-"), let place = Int(field.name.dropFirst(2)) else {
                return nil
            }
            let words = form[field.name]
            return words.isEmpty ? nil : (place, words)
        }
        let step: @Sendable (Act, inout Story) throws -> Void = { act, story in
            let paragraphs = Paragraph.all(of: try act.newest(of: story).written.vi)
            var general = form["remark"]
            if general.isEmpty, !places.isEmpty { general = Phrases.seeRemarks(places.count).vi }
            try story.sendBack(by: officer, remark: general, at: act.now)
            for (place, words) in places where paragraphs.indices.contains(place) {
                guard words.count <= Remark.characters else {
                    throw Refusal(Phrases.tooLong(Remark.characters))
                }
                try act.add(words, at: paragraphs[place], of: story, by: officer)
            }
            try act.record(.returned, of: story, by: officer, words: story.remark)
        }
        guard form.fields.contains(where: { $0.name.hasPrefix("p-") }) else {
            return try await Desk.move(visit, "story.return", field: "remark", step)
        }
        return try await Desk.move(visit, "story.return", step) { reason, status in
            .page(try await returnPage(visit, trouble: reason.text), status: status)
        }
    }

    /// The writer says that a remark is seen to.
    @Sendable static func tick(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let remark = try visit.parameter("remark")
        let isDone = visit.form["done"] == "1"
        return try await Desk.act(visit, "story.remark") { act, story in
            guard story.canBeEdited(by: officer) else { throw Refusal.notAllowed }
            guard try act.setRemark(remark, of: story.id, done: isDone, by: officer) else {
                throw Refusal.notFound
            }
        }
    }
}

extension Connection {
    /// The remarks on a story beside the text as it is in a revision.
    func remarkList(of story: Story, _ revision: Revision) throws -> RemarkList {
        RemarkList(
            remarks: try remarks(on: story.id),
            paragraphs: Paragraph.all(of: revision.written.vi))
    }
}

extension Connection {
    /// A revision as its page on the portal, but for the leading item of the media library.
    func article(_ revision: Revision, of story: Story, in language: Language) throws -> Article {
        let unit = try revision.written.unitID.flatMap { id in
            try units().first { $0.id == id }
        }
        var article = revision.article(of: story, unit: unit?.name, in: language)
        article.notes = try correctionNotes(of: story.id)
        return article
    }
}

extension House {
    /// A revision as its page on the portal.
    func article(
        _ connection: any Connection, _ revision: Revision, of story: Story, in language: Language
    ) throws -> Article {
        try showing(connection.article(revision, of: story, in: language), connection)
    }
}
