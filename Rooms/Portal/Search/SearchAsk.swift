import Foundation
import Markup
import Office
import Web
import WorkingTime

/// What a reader asks of the search, as the address says it. It is answered and forgotten: no
/// log, table or cookie of ours keeps what people look for.
struct SearchAsk: Sendable, Encodable, Equatable {
    /// What was typed.
    let words: String
    var kind: PublicationKind?
    /// The slug of a topic.
    var topic: String?
    /// A language's code, `all`, or nil for what a reader of the page's language is shown.
    var language: String?
    /// A year, instead of ``from`` and ``to``.
    var year: Int?
    var from: Day?
    /// The last day of the period.
    var to: Day?
    var sorting: SearchQuery.Sorting
    /// From 1.
    var page: Int

    private enum CodingKeys: CodingKey {
        case words, kind, topic, language, year, from, to, sorting, page
    }

    /// Pages of one search; who wants more needs other words.
    static let mostPages = 500
    static let allLanguages = "all"

    init(_ query: Form) {
        words = String(query["q"].prefix(SearchQuestion.Limits.characters))
        kind = PublicationKind(rawValue: query["kind"])
        topic = query["topic"].isEmpty ? nil : String(query["topic"].prefix(100))
        let code = query["lang"]
        let isKnown =
            code == Self.allLanguages || Language.known.contains { $0.rawValue == code }
        language = isKnown ? code : nil
        year = Int(query["year"]).flatMap { (1900...9998).contains($0) ? $0 : nil }
        from = Day(iso: query["from"])
        to = Day(iso: query["to"])
        sorting = SearchQuery.Sorting(rawValue: query["sort"]) ?? .relevance
        page = min(max(Int(query["page"]) ?? 1, 1), Self.mostPages)
    }

    /// Whether anything but words was chosen.
    var isNarrowed: Bool {
        kind != nil || topic != nil || language != nil || year != nil || from != nil || to != nil
    }

    func query(_ question: SearchQuestion, frame: Language, limit: Int) -> SearchQuery {
        var query = SearchQuery(
            question, kind: kind?.rawValue, topic: topic, tongue: .reader(frame), period: period,
            sorting: sorting, offset: (page - 1) * limit, limit: limit)
        if language == Self.allLanguages {
            query.tongue = .every
        } else if let language = language.flatMap(Language.init(rawValue:)) {
            query.tongue = .only(language)
        }
        return query
    }

    private var period: Range<Date>? {
        if let year, let first = Day(year: year, month: 1, day: 1),
            let next = Day(year: year + 1, month: 1, day: 1)
        {
            return first.start..<next.start
        }
        guard from != nil || to != nil else { return nil }
        let start = from?.start ?? .distantPast
        let end = to?.adding(days: 1).start ?? .distantFuture
        return start < end ? start..<end : start..<start
    }

    /// The address of this search, its page aside.
    func address(_ frame: Frame) -> String {
        var fields = [("q", words)]
        if let kind { fields.append(("kind", kind.rawValue)) }
        if let topic { fields.append(("topic", topic)) }
        if let language { fields.append(("lang", language)) }
        if let year { fields.append(("year", String(year))) }
        if let from { fields.append(("from", from.iso)) }
        if let to { fields.append(("to", to.iso)) }
        if sorting != .relevance { fields.append(("sort", sorting.rawValue)) }
        let query = fields.map { "\($0.0)=\(Self.encoded($0.1))" }.joined(separator: "&")
        return frame.link("/search") + "?" + query
    }

    /// For an address: everything but letters and digits as its bytes.
    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let scalar = UnicodeScalar(byte)
            let isPlain =
                byte < 0x80
                && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(scalar) : "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }
}
