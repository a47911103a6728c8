import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// A way for somebody without an account to read a text before it is published: for the elder
/// whose words are quoted, for another authority. The address is a secret that cannot be guessed;
/// it ends by itself and can be ended.
struct PreviewLink: Sendable, Encodable, Fetchable {
    let id: String
    let officer: String
    /// For whom: the desk's own note.
    let purpose: String
    let createdAt: Date
    let expiresAt: Date

    init(row: Row) throws {
        id = try row.get("id")
        officer = try row.get("officer_name")
        purpose = try row.get("purpose")
        createdAt = try row.get("created_at")
        expiresAt = try row.get("expires_at")
    }

    /// For how many days one may be open.
    static let days = [1, 3, 7, 14]
    /// Links of one story at one time.
    static let limit = 10
}

/// Opening, ending and following links for outsiders.
enum LinksDesk {
    /// Shows the address once: afterwards only its hash is known here.
    @Sendable static func open(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let officer = visit.officer
        let purpose = String(FormReader.readable(visit.form["purpose"]).prefix(120))
        let days = Int(visit.form["days"]).flatMap { PreviewLink.days.contains($0) ? $0 : nil } ?? 3
        let (secret, until, title) = try await visit.office.act(
            "story.link", by: officer
        ) { act in
            let (story, revision) = try act.connection.newest(id)
            guard story.canBeEdited(by: officer) || officer.may(.approveStory) else {
                throw Refusal.notAllowed
            }
            guard try act.connection.links(to: id, at: act.now).count < PreviewLink.limit else {
                throw Refusal(Phrases.tooManyLinks(PreviewLink.limit), .conflict)
            }
            let until = act.now.addingTimeInterval(Double(days) * 86_400)
            let secret = try act.openLink(to: story, for: purpose, until: until, by: officer)
            try act.record(.linked, of: story, by: officer, words: until.written)
            act.note(story.ref, revision.written.vi.title)
            return (secret, until, revision.written.vi.title)
        }
        return .page(
            LinkPage(
                storyPath: "/office/stories/\(id)", name: title,
                address: "\(visit.frame.origin)/xem-truoc/\(secret)", until: until))
    }

    @Sendable static func revoke(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let link = try visit.parameter("link")
        return try await Desk.act(visit, "story.unlink") { act, story in
            guard story.canBeEdited(by: officer) || officer.may(.approveStory) else {
                throw Refusal.notAllowed
            }
            guard try act.revokeLink(link, to: story.id) else { throw Refusal.notFound }
        }
    }

    /// The newest text, for whoever has the address; never kept by anything on the way.
    @Sendable static func follow(_ visit: Visit) async throws -> Reply {
        let secret = try visit.parameter("secret")
        guard secret.utf8.count <= 64 else { throw Refusal.notFound }
        let house = visit.office.house
        let now = visit.office.now()
        let articles = try await visit.office.read { connection -> [Article] in
            guard let id = try connection.storyID(behind: secret, at: now) else { return [] }
            let (story, revision) = try connection.newest(id)
            return try revision.written.languages.map { language in
                try house.article(connection, revision, of: story, in: language)
            }
        }
        guard !articles.isEmpty else { throw Refusal(Phrases.linkIsOver, .notFound) }
        return .page(PreviewPage(articles: articles))
    }
}

/// The address of a new link, said once.
struct LinkPage: PageContent {
    let storyPath: String
    let name: String
    let address: String
    let until: Date

    private enum CodingKeys: CodingKey { case address, until }

    var title: String { Phrases.linkTitle.text }

    func html(_ frame: Frame) -> HTML {
        """
        <p><a href="\(storyPath)">\(Phrases.back)</a></p>
        <h1>\(Phrases.linkTitle)</h1>
        <p>\(Phrases.linkWords(name, until.written))</p>
        <label for="address">\(Phrases.linkAddress)</label>
        <input type="text" id="address" value="\(address)" readonly>
        <p class="soft">\(Phrases.linkOnce)</p>
        """
    }
}

/// A text before it is published, as somebody from outside sees it.
struct PreviewPage: PageContent {
    let articles: [Article]

    private enum CodingKeys: CodingKey { case title }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(title, forKey: .title)
    }

    var title: String { articles.first?.title ?? "" }
    var versions: [Language]? { [.vi] }

    func head(_ frame: Frame) -> HTML {
        """
        <meta name="robots" content="noindex, nofollow, noarchive">
        <meta name="referrer" content="no-referrer">
        """
    }

    func html(_ frame: Frame) -> HTML {
        let sheets: [HTML] = articles.enumerated().map { place, article in
            article.drawn(frame, isBelowTitle: place > 0)
        }
        return """
            <p class="notice" role="note"><strong>\(Phrases.draftMark)</strong> \(Phrases.draftWords)</p>
            \(sheets)
            """
    }
}
