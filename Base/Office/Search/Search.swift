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

    /// Where whole words find fewer, the last word may be unfinished too.
    package static let few = 50
}

/// What a search found.
package struct SearchAnswer: Sendable {
    /// The part that was asked for, in the order that was asked for.
    /// A body is there only where the title and the summary show none of the words.
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
    /// (title, summary, text), whether together, with the marks as they were typed; and within
    /// that by date. Only where whole words find fewer than ``SearchQuery/few``, an unfinished
    /// word may go on, and what that adds comes last. The order comes from the words alone, so
    /// that it is the same on both engines.
    package func search(_ query: SearchQuery) throws -> SearchAnswer {
        let candidates = try candidates(
            query, upTo: max(SearchQuery.ranked + 1, query.offset + query.limit))
        var answer = SearchAnswer()
        guard candidates.count > 0 else { return answer }
        answer.count = min(candidates.count, SearchQuery.ranked)
        answer.isMore = candidates.count > SearchQuery.ranked
        let places: [Int]
        switch (query.sorting, candidates.proven) {
        case (.newest, let proven?):
            places = Array(proven.dropFirst(query.offset).prefix(query.limit))
        case (.newest, nil):
            places = try self.places(
                candidates.plan.candidates(isBegun: candidates.isBegun), query.span,
                limit: query.limit, offset: query.offset)
        case (.relevance, _): places = try ranked(candidates, query, count: answer.count)
        }
        answer.hits = try hits(places, query.question)
        return answer
    }

    /// The entries at these places. Only those that show none of the words in their title or their
    /// summary bring their body, for a passage that does.
    private func hits(_ places: [Int], _ question: SearchQuestion) throws -> [SearchDocument] {
        let marks = SearchMarks(question)
        let entries = try entries(places, withBodies: false)
        let wanted = entries.filter {
            !marks.touches($0.document.title) && !marks.touches($0.document.summary)
        }.map(\.place)
        guard !wanted.isEmpty else { return entries.map(\.document) }
        let bodies = Dictionary(
            try self.entries(wanted).map { ($0.place, $0.document) },
            uniquingKeysWith: { one, _ in one })
        return entries.map { bodies[$0.place] ?? $0.document }
    }

    /// Titles on the portal that begin to say what is typed, the best first; each once.
    package func suggestions(_ query: SearchQuery) throws -> [SearchDocument] {
        guard !query.question.isEmpty else { return [] }
        let question = query.question
        let plan = SearchPlan(
            query, beginnings: try beginnings(question.terms + question.without, on: .portal))
        let wanted = plan.level(.title, isTogether: false, isBegun: true)
        var titles: Set<String> = []
        return try entries(
            try places(wanted, query.span, limit: query.limit * 3, offset: 0), withBodies: false
        ).map(\.document).filter { titles.insert($0.title).inserted }.prefix(query.limit)
            .map { $0 }
    }

    /// Whether a search would find anything.
    func finds(_ query: SearchQuery) throws -> Bool { try candidates(query, upTo: 1).count > 0 }

    /// The part of the order that was asked for: level after level, the newest first in each,
    /// until there is enough.
    private func ranked(
        _ candidates: SearchCandidates, _ query: SearchQuery, count: Int
    ) throws -> [Int] {
        let wanted = min(query.offset + query.limit, count)
        let proven = candidates.proven.map { Set($0.prefix(SearchQuery.ranked)) }
        var found: [Int] = []
        var seen: Set<Int> = []
        /// Those of a level that no better one has.
        func fresh(_ level: SearchExpression) throws -> [Int] {
            let matches = try places(
                level, candidates.span,
                limit: proven == nil ? wanted + found.count : SearchProof.mostRead, offset: 0)
            return matches.filter { !seen.contains($0) && proven?.contains($0) ?? true }
        }
        func take(_ matches: [Int]) {
            for place in matches where seen.insert(place).inserted { found.append(place) }
        }
        /// What a part of the text adds. Where the widest level has no match the narrower have none
        /// either, and of one match there is no order.
        func look(_ steps: [[SearchExpression]], _ all: [Int]) throws {
            for (number, step) in steps.enumerated() where all.count > 1 && found.count < wanted {
                guard let widest = step.last else { continue }
                let matches = number == steps.count - 1 ? all : try fresh(widest)
                if matches.count > 1 {
                    for level in step.dropLast() where found.count < wanted {
                        take(try fresh(level))
                    }
                }
                take(matches)
            }
            take(all)
        }
        for isBegun in candidates.isBegun ? [false, true] : [false] {
            for part in SearchPlan.parts where found.count < wanted {
                let steps = candidates.plan.steps(of: part, isBegun: isBegun)
                guard let widest = steps.last?.last else { continue }
                // All candidates, already read, where nothing in them is better than the rest.
                let isAll = !candidates.isBegun && part.plain == .anywhere
                if isAll, steps.flatMap(\.self).count == 1, let proven = candidates.proven {
                    take(Array(proven.prefix(SearchQuery.ranked)))
                } else {
                    try look(steps, try fresh(widest))
                }
            }
        }
        return Array(found.dropFirst(query.offset).prefix(query.limit))
    }

    func places(
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
    func entries(_ places: [Int], withBodies: Bool = true) throws -> [SearchEntry] {
        guard !places.isEmpty else { return [] }
        var padded = places
        while padded.count % 24 != 0 { padded.append(-1) }  // one statement for all short lists
        let columns = withBodies ? entryColumns : entryColumns(body: "'' AS body")
        let found: [SearchEntry] = try fetchAll(
            "SELECT \(fragment: columns) FROM search_entry WHERE place IN \(list: padded)")
        let byPlace = Dictionary(found.map { ($0.place, $0) }, uniquingKeysWith: { one, _ in one })
        return places.compactMap { byPlace[$0] }
    }

    /// The words of the vocabulary that begin as the unfinished words of these terms do.
    func beginnings(
        _ terms: [SearchQuestion.Term], on shelf: SearchShelf
    ) throws -> [String: [String]] {
        var found: [String: [String]] = [:]
        for term in terms where term.isBeginning {
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
