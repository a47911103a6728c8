import Foundation
import Markup
import Office
import Storage
import Web

/// The public questions and answers.
enum AnswersDesk {
    /// Pages of the list that can be asked for.
    private static let mostPages = 500

    @Sendable static func list(_ visit: Visit) async throws -> Reply {
        let query = PublicCaseQuery(
            words: visit.query["q"], category: visit.query["loai"], hamlet: visit.query["thon"],
            page: max(1, min(Int(visit.query["page"]) ?? 1, mostPages)))
        let page = try await visit.office.read { connection in
            let cases = try connection.publicCases(query)
            return AnswersPage(
                query: query, cases: Array(cases.prefix(PublicCaseQuery.listed)),
                hasMore: cases.count > PublicCaseQuery.listed,
                categories: try connection.caseCategories(),
                hamlets: try connection.caseSettings().hamlets.map(\.name))
        }
        if page.cases.isEmpty, query.page > 1 { throw Refusal.notFound }
        return .sharedPage(page)
    }

    @Sendable static func page(_ visit: Visit) async throws -> Reply {
        let slug = try visit.parameter("slug")
        let issuer = visit.office.particulars.issuer
        let page: AnswerPage = try await visit.office.read { connection in
            guard let one = try connection.publicCase(slug: slug) else {
                if try connection.publicCaseWithdrawn(slug: slug) != nil {
                    throw Refusal(PublicWords.gone, .gone)
                }
                throw Refusal.notFound
            }
            return AnswerPage(
                one: one, category: try connection.caseCategory(one.categoryID),
                others: try connection.publicCases(like: one), issuer: issuer)
        }
        return .sharedPage(page)
    }

    /// A photo that an officer ticked, while the question is on the portal.
    @Sendable static func photo(_ visit: Visit) async throws -> Reply {
        let slug = try visit.parameter("slug"), id = try visit.parameter("photo")
        let stored: StoredFile? = try await visit.office.read { connection in
            guard let one = try connection.publicCase(slug: slug), one.photos.contains(id) else {
                return nil
            }
            return try [one.ref, PhotoCover.ref(of: one.caseID)]
                .flatMap { try connection.storedFiles(of: $0) }.first { $0.id == id }
        }
        guard let stored, let bytes = try visit.office.files.get(stored.hash) else {
            throw Refusal.notFound
        }
        return .bytes(bytes, contentType: stored.contentType)
    }
}
