package import Foundation
package import Markup
package import Storage

/// A search of the portal: what is looked for, what of it is wanted, and which part of the answer.
package struct SearchQuery: Sendable {
    /// In which order hits come.
    package enum Sorting: String, Sendable, Codable, CaseIterable {
        case relevance, newest
    }

    /// In which languages hits may be.
    package enum Tongue: Sendable, Equatable {
        /// What a reader of that language is shown: each thing once.
        case reader(Language)
        case only(Language)
        case every
    }

    package var question: SearchQuestion
    package var kind: String?
    /// The slug of a topic.
    package var topic: String?
    package var tongue: Tongue
    /// From the first moment to before the last.
    package var period: Range<Date>?
    package var sorting: Sorting
    package var offset: Int
    package var limit: Int

    package init(
        _ question: SearchQuestion, kind: String? = nil, topic: String? = nil,
        tongue: Tongue = .every, period: Range<Date>? = nil, sorting: Sorting = .relevance,
        offset: Int = 0, limit: Int = 20
    ) {
        self.question = question
        self.kind = kind
        self.topic = topic
        self.tongue = tongue
        self.period = period
        self.sorting = sorting
        self.offset = offset
        self.limit = limit
    }

    /// How many of the newest matches are put in order of relevance. Ordering every match of a
    /// common word would cost what no reader waits for; the page says when there were more.
    package static let ranked = 1_000
}

/// What a search found.
package struct SearchAnswer: Sendable {
    /// The part that was asked for, in the order that was asked for.
    package var hits: [SearchDocument] = []
    /// How many there are, up to ``SearchQuery/ranked``.
    package var count = 0
    /// Whether there are more than ``SearchQuery/ranked``.
    package var isMore = false
}

extension Connection {
    /// Looks for things on the portal.
    ///
    /// The newest matches are the candidates; these are put in order by where the words stand
    /// (title, summary, text), whether together, with the marks as they were typed, whole or
    /// begun; and within that by date. The order comes from the words alone, so that it is the
    /// same on both engines.
    package func search(_ query: SearchQuery) throws -> SearchAnswer {
        guard !query.question.isEmpty else { return SearchAnswer() }
        let plan = SearchPlan(query, beginnings: try beginnings(query.question, on: .portal))
        let span = query.span
        let newest = try newestMatches(plan.candidates, span)
        var answer = SearchAnswer()
        guard newest.count > 0 else { return answer }
        answer.count = min(newest.count, SearchQuery.ranked)
        answer.isMore = newest.count > SearchQuery.ranked
        let places: [Int]
        switch query.sorting {
        case .newest:
            places = try self.places(
                plan.candidates, span, limit: query.limit, offset: query.offset)
        case .relevance:
            // The oldest is one too many when there are more.
            let first = answer.isMore ? newest.oldest + 1 : newest.oldest
            places = try ranked(plan, first..<span.upperBound, query, count: answer.count)
        }
        answer.hits = try entries(places).map(\.document)
        return answer
    }

    /// Titles on the portal that begin to say what is typed, the best first; each once.
    package func suggestions(_ query: SearchQuery) throws -> [SearchDocument] {
        guard !query.question.isEmpty else { return [] }
        let plan = SearchPlan(query, beginnings: try beginnings(query.question, on: .portal))
        let wanted = plan.level(.title, isExact: false, isPhrase: false, isBegun: true)
        var titles: Set<String> = []
        return try entries(
            try places(wanted, query.span, limit: query.limit * 3, offset: 0)
        ).map(\.document).filter { titles.insert($0.title).inserted }.prefix(query.limit)
            .map { $0 }
    }

    /// The part of the order that was asked for: level after level, the newest first in each,
    /// until there is enough.
    private func ranked(
        _ plan: SearchPlan, _ span: Range<Int>, _ query: SearchQuery, count: Int
    ) throws -> [Int] {
        let wanted = min(query.offset + query.limit, count)
        var found: [Int] = []
        var seen: Set<Int> = []
        func take(_ matches: [Int]) {
            for place in matches where seen.insert(place).inserted { found.append(place) }
        }
        for group in plan.levels {
            guard let widest = group.last else { continue }
            // Where the widest of a group has no match, the narrower have none either.
            let matches = try places(widest, span, limit: wanted + found.count, offset: 0)
            if matches.isEmpty { continue }
            for level in group.dropLast() where found.count < wanted {
                take(try places(level, span, limit: wanted + found.count, offset: 0))
            }
            take(matches)
            if found.count >= wanted { break }
        }
        return Array(found.dropFirst(query.offset).prefix(query.limit))
    }

    /// How many match, up to one more than are ranked, and the place of the oldest of them.
    private func newestMatches(
        _ wanted: SearchExpression, _ span: Range<Int>
    ) throws -> (count: Int, oldest: Int) {
        let matches = try matches(wanted, span)
        let row = try first(
            """
            SELECT COUNT(*) AS number, MIN(place) AS oldest FROM (
                \(fragment: matches) LIMIT \(SearchQuery.ranked + 1)) AS newest
            """)
        guard let row, let oldest = try row.get("oldest", as: Int?.self) else { return (0, 0) }
        return (try row.get("number"), oldest)
    }

    private func places(
        _ wanted: SearchExpression, _ span: Range<Int>, limit: Int, offset: Int
    ) throws -> [Int] {
        let matches = try matches(wanted, span)
        return try scalars(
            "\(fragment: matches) LIMIT \(limit) OFFSET \(offset)", as: Int.self)
    }

    /// A statement that finds the places of the matches, the newest first; to be run before the
    /// next one is asked for.
    func matches(_ wanted: SearchExpression, _ span: Range<Int>) throws -> SQL {
        switch dialect.engine {
        case .sqlite: textMatches(wanted, span)
        case .postgres: try vectorMatches(wanted, span)
        }
    }

    /// The entries at these places, in their order.
    private func entries(_ places: [Int]) throws -> [SearchEntry] {
        guard !places.isEmpty else { return [] }
        var padded = places
        while padded.count % 24 != 0 { padded.append(-1) }  // one statement for all short lists
        let found: [SearchEntry] = try fetchAll(
            """
            SELECT \(fragment: entryColumns) FROM search_entry WHERE place IN \(list: padded)
            """)
        let byPlace = Dictionary(found.map { ($0.place, $0) }, uniquingKeysWith: { one, _ in one })
        return places.compactMap { byPlace[$0] }
    }

    /// The words of the vocabulary that begin as the question's unfinished words do.
    func beginnings(_ question: SearchQuestion, on shelf: SearchShelf) throws -> [String: [String]]
    {
        var found: [String: [String]] = [:]
        for term in question.terms + question.without where term.isBeginning {
            guard let word = term.words.last?.folded, word.count > 1, found[word] == nil else {
                continue
            }
            found[word] = try scalars(
                """
                SELECT word FROM search_word
                WHERE shelf = \(shelf) AND word > \(word) AND word < \(word + "\u{10FFFF}")
                ORDER BY LENGTH(word), word LIMIT \(SearchPlan.mostBeginnings)
                """, as: String.self)
        }
        return found
    }
}

extension SearchQuery {
    /// The places of what was published in the period.
    var span: Range<Int> {
        guard let period else { return 0..<Int.max }
        let first = max(SearchPlace.first(of: period.lowerBound), 0)
        return first..<max(first, SearchPlace.first(of: period.upperBound))
    }
}
