import Foundation
import Markup
import Office
import PersonalData
import Storage
import Web

/// Where an officer puts questions and answers on the portal.
enum PublicationDesk {
    static let listPath = "/office/cases/publications"

    static func path(_ caseID: String) -> String { "/office/cases/\(caseID)/publication" }

    @Sendable static func list(_ visit: OfficerVisit) async throws -> Reply {
        let page = try await visit.office.read { connection in
            PublicationsPage(
                waiting: try connection.casesToPublish(),
                published: Array(
                    try connection.publicCases(PublicCaseQuery()).prefix(PublicCaseQuery.listed)),
                categories: try connection.caseCategories())
        }
        return .page(page)
    }

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await prepared(visit))
    }

    @Sendable static func publish(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id"), form = visit.form
        let draft = PublicDraft(
            title: form["title"], question: form["question"], answer: form["answer"],
            photos: form.all("photo"))
        let found = Publication.found(in: draft)
        if !found.isEmpty, form["despite"] != "1" {
            return .page(
                try await prepared(visit, draft, PublicWords.stillFound, found),
                status: .unprocessable)
        }
        guard form["checked"] == "1" else {
            return .page(
                try await prepared(visit, draft, PublicWords.checkedNeeded, found),
                status: .unprocessable)
        }
        do {
            try await visit.office.act("case.publish", by: visit.officer) { act in
                try act.publish(try act.caseNow(id), as: draft)
            }
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(
                try await prepared(visit, draft, refusal.reason, found), status: .unprocessable)
        }
        return .seeOther(path(id))
    }

    @Sendable static func withdraw(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id"), reason = visit.form["reason"]
        do {
            try await visit.office.act("case.unpublish", by: visit.officer) { act in
                try act.unpublish(try act.caseNow(id), because: reason)
            }
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(
                try await prepared(visit, nil, refusal.reason), status: .unprocessable)
        }
        return .seeOther(path(id))
    }

    /// The sender's photos behind what is on the portal.
    private static func originals(
        _ shown: [String], _ covers: [String: PhotoCover]
    ) -> [String] {
        shown.map { id in covers.values.first { $0.fileID == id }?.photoID ?? id }
    }

    /// The page with what was typed, or else with what is on the portal, or else with what the
    /// machine suggests.
    private static func prepared(
        _ visit: OfficerVisit, _ typed: PublicDraft? = nil, _ trouble: Phrase? = nil,
        _ left: [String] = []
    ) async throws -> PublicationPage {
        let id = try visit.parameter("id")
        return try await visit.office.read { connection in
            guard let found = try connection.residentCase(id: id) else { throw Refusal.notFound }
            let answer =
                try connection.entries(of: id).last { $0.kind == .answered }?.words ?? ""
            let photos = try connection.storedFiles(of: found.ref).map(\.id)
            let covers = try connection.photoCovers(of: id)
            let published = try connection.publicCase(of: id)
            let draft =
                typed
                ?? published.map {
                    PublicDraft(
                        title: $0.title, question: $0.question, answer: $0.answer,
                        photos: PublicationDesk.originals($0.photos, covers))
                } ?? Publication.draft(found, answer: answer, photos: photos)
            return PublicationPage(
                found: found, answer: answer, draft: draft, photos: photos,
                covered: Set(covers.keys),
                masked: Publication.found(
                    in: PublicDraft(title: "", question: found.words, answer: answer)),
                left: left, published: published, trouble: trouble?.text)
        }
    }
}
