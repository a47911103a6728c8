import Foundation
import Markup
import Office
import Web
import WorkingTime

/// Searching the portal. Every search is somebody's own, so no answer is kept for others.
enum SearchDesk {
    @Sendable static func search(_ visit: Visit) async throws -> Reply {
        let ask = SearchAsk(visit.query)
        let house = visit.office.house
        let frame = visit.frame.language
        let commune = visit.office.particulars
        let year = visit.office.today.year
        let page = try await visit.office.read { connection in
            let topics = try house.topics(connection)
            let question = SearchQuestion(ask.words, synonyms: try connection.synonyms())
            var query = ask.query(question, frame: frame, limit: Desk.listed)
            var answer = try connection.search(query)
            var isWidened = false
            if answer.count == 0, ask.language == nil, !question.isEmpty {
                // Nothing in the reader's language: what there is in others is better than nothing.
                query.tongue = .every
                answer = try connection.search(query)
                isWidened = answer.count > 0
            }
            let help =
                answer.count == 0 && !question.isEmpty
                ? try connection.searchHelp(query) : SearchHelp()
            return SearchPage(
                ask: ask, question: question, answer: answer, isWidened: isWidened, help: help,
                topics: topics, commune: commune, thisYear: year)
        }
        return .page(page)
    }

    /// The address that people guess leads to the one there is.
    @Sendable static func inVietnamese(_ visit: Visit) async throws -> Reply {
        .moved(to: SearchAsk(visit.query).address(visit.frame))
    }

    /// Titles that begin to say what is being typed, as OpenSearch Suggestions 1.1 has them: the
    /// words, the titles, what stands beside each, and where each is.
    @Sendable static func suggest(_ visit: Visit) async throws -> Reply {
        let typed = String(visit.query["q"].prefix(SearchQuestion.Limits.characters))
        let frame = visit.frame
        let language = frame.language
        let found = try await visit.office.read { connection in
            let question = SearchQuestion(typed, synonyms: try connection.synonyms())
            return try connection.suggestions(
                SearchQuery(question, tongue: .reader(language), limit: 8))
        }
        let list = Suggestions(
            typed: typed, titles: found.map(\.title),
            beside: found.map { PublicationKind(rawValue: $0.kind).map(\.name.text) ?? "" },
            addresses: found.map { frame.origin + frame.link($0.path) })
        return .bytes(
            Array(try JSONEncoder().encode(list)),
            contentType: "application/x-suggestions+json; charset=utf-8")
    }

    /// How a browser can search here from its own bar (OpenSearch 1.1).
    @Sendable static func description(_ visit: Visit) async throws -> Reply {
        let commune = visit.office.particulars
        let origin = visit.frame.origin
        let xml: HTML = """
            <?xml version="1.0" encoding="utf-8"?>
            <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
            <ShortName>\(String(commune.heading.prefix(16)))</ShortName>
            <Description>\(Phrases.search): \(commune.heading)</Description>
            <InputEncoding>UTF-8</InputEncoding>
            <Language>vi</Language>
            <Url type="text/html" template="\(origin)/search?q={searchTerms}"/>
            <Url type="application/x-suggestions+json" template="\(origin)/search/suggest?q={searchTerms}"/>
            </OpenSearchDescription>

            """
        return .bytes(
            xml.bytes,
            contentType: "application/opensearchdescription+xml; charset=utf-8", isShared: true)
    }

    /// `["le h", ["Lễ hội …"], ["Tin, bài"], ["https://…"]]`.
    private struct Suggestions: Encodable {
        let typed: String
        let titles: [String]
        let beside: [String]
        let addresses: [String]

        func encode(to encoder: any Encoder) throws {
            var list = encoder.unkeyedContainer()
            try list.encode(typed)
            try list.encode(titles)
            try list.encode(beside)
            try list.encode(addresses)
        }
    }
}
