import Foundation
import Markup
import Office
import Storage

/// A question and its answer as everybody may read them: masked, read once more and confirmed by
/// an officer, with the sender's permission.
struct PublicCase: Sendable, Equatable, Encodable, Fetchable {
    let caseID: String
    let slug: String
    let title: String
    let question: String
    let answer: String
    let categoryID: String
    let hamlet: String
    /// Ids of the photos that an officer ticked.
    let photos: [String]
    let publishedAt: Date
    let changedAt: Date
    /// Where the case itself stands: reopened after it was published, the page says so.
    let state: ResidentCase.State
    let outcome: Outcome?

    private enum CodingKeys: CodingKey {
        case slug, title, question, answer, categoryID, hamlet, publishedAt, changedAt, state
        case outcome
    }

    var path: String { PublicCase.path(of: slug) }
    var ref: Ref { Ref("case", caseID) }

    static func path(of slug: String) -> String { "\(listPath)/\(slug)" }
    static let listPath = "/hoi-dap"

    /// Characters of a title.
    static let longestTitle = 150
    /// Characters of a question or an answer on the portal.
    static let longestText = 8_000

    init(row: Row) throws {
        caseID = try row.get("case_id")
        slug = try row.get("slug")
        title = try row.get("title")
        question = try row.get("question")
        answer = try row.get("answer")
        categoryID = try row.get("category")
        hamlet = try row.get("hamlet")
        photos = try JSONDecoder().decode(
            [String].self, from: Data(try row.get("photos", as: String.self).utf8))
        publishedAt = try row.get("published_at")
        changedAt = try row.get("changed_at")
        state = try row.get("state")
        outcome = try row.get("outcome", as: Outcome?.self)
    }

    /// What the index of searches gets of it.
    var document: SearchDocument {
        SearchDocument(
            ref: ref, language: .vi, isOriginal: true, kind: "question", topic: nil, title: title,
            summary: question, body: answer, path: path, publishedAt: publishedAt)
    }
}

/// What an officer is about to put on the portal.
struct PublicDraft: Sendable, Equatable {
    var title: String
    var question: String
    var answer: String
    var photos: [String] = []
}
