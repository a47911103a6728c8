package import Foundation
package import Markup
import Storage

/// Who may find a thing.
package enum SearchShelf: String, Sendable, Storable, Codable {
    /// Everybody, on the portal.
    case portal
    /// Officers, at the desk: newest texts, published or not.
    case desk
}

/// A thing in one language, as it is put into the index.
package struct SearchDocument: Sendable, Equatable {
    package let ref: Ref
    package let shelf: SearchShelf
    package let language: Language
    /// Whether it is the text that readers get whose language has none.
    package let isOriginal: Bool
    /// What it is: `article`, `notice`, `place`.
    package let kind: String
    /// The slug of its topic.
    package let topic: String?
    package let title: String
    package let summary: String
    /// Plain text, without markup.
    package let body: String
    /// Where it is read, without the language.
    package let path: String
    package let publishedAt: Date

    package init(
        ref: Ref, shelf: SearchShelf = .portal, language: Language, isOriginal: Bool, kind: String,
        topic: String?, title: String, summary: String, body: String, path: String,
        publishedAt: Date
    ) {
        self.ref = ref
        self.shelf = shelf
        self.language = language
        self.isOriginal = isOriginal
        self.kind = kind
        self.topic = topic
        self.title = title
        self.summary = summary
        // Characters are counted only where there may be too many of them.
        self.body =
            body.utf8.count <= Self.longestBody ? body : String(body.prefix(Self.longestBody))
        self.path = path
        self.publishedAt = publishedAt
    }

    /// Characters of a body that can be found; more is no text for a portal.
    static let longestBody = 200_000
}

/// A row of the index.
struct SearchEntry: Sendable, Fetchable {
    let place: Int
    let document: SearchDocument
    /// The languages of the same thing's other texts.
    let translations: [String]

    init(place: Int, document: SearchDocument, translations: [String]) {
        self.place = place
        self.document = document
        self.translations = translations
    }

    init(row: Row) throws {
        place = try row.get("place")
        translations = try row.get("translations", as: String.self).split(separator: " ")
            .map(String.init)
        document = SearchDocument(
            ref: Ref(try row.get("ref_kind"), try row.get("ref_id")), shelf: try row.get("shelf"),
            language: .stored(try row.get("language")),
            isOriginal: try row.get("is_original", as: Bool.self), kind: try row.get("kind"),
            topic: try row.get("topic", as: String?.self), title: try row.get("title"),
            summary: try row.get("summary"), body: try row.get("body"),
            path: try row.get("path"), publishedAt: try row.get("published_at"))
    }
}

/// The tokens of an entry in the order in which both engines get them.
struct SearchTokens {
    /// Words of a body whose order is kept, for phrases: PostgreSQL counts places up to 16,383.
    static let orderedWords = 6_500

    private(set) var tokens: [String] = []
    /// Every folded word once, with its spelling where a title has it: the vocabulary.
    private(set) var vocabulary: [String: String?] = [:]

    init(_ entry: SearchEntry) {
        let document = entry.document
        let title = SearchWords.split(document.title)
        let summary = SearchWords.split(document.summary)
        let body = SearchWords.split(document.body)
        let ordered = body.prefix(Self.orderedWords)
        for word in body { vocabulary[word.folded] = .some(nil) }
        for word in summary { vocabulary[word.folded] = .some(nil) }
        for word in title { vocabulary[word.folded] = word.exact }
        switch document.shelf {
        case .portal:
            add([title], as: .title, .titleExact)
            add([title, summary], as: .lead, .leadExact)
            add([title, summary, Array(ordered)], as: .anywhere, .anywhereExact)
            addFar(body.dropFirst(Self.orderedWords), as: .anywhere, .anywhereExact)
        case .desk:
            add([title, summary, Array(ordered)], as: .desk)
            addFar(body.dropFirst(Self.orderedWords), as: .desk)
        }
        // A desk's entry has no tokens but of its own letter.
        guard document.shelf == .portal else { return }
        tokens.append(SearchField.kind.token(document.kind))
        tokens.append(SearchField.language.token(document.language.stored))
        if let topic = document.topic { tokens.append(SearchField.topic.token(topic)) }
        tokens += Language.known.map(\.stored).filter { language in
            language != document.language.stored
                && (!document.isOriginal || entry.translations.contains(language))
        }.map { SearchField.notForReaders.token($0) }
    }

    private mutating func add(_ parts: [[SearchWord]], as fields: SearchField...) {
        for field in fields {
            for part in parts where !part.isEmpty {
                tokens += part.map(field.token)
                tokens.append(SearchField.border.rawValue)
            }
        }
    }

    /// Words beyond the counted places: each once, and in no phrase.
    private mutating func addFar(_ words: ArraySlice<SearchWord>, as fields: SearchField...) {
        guard !words.isEmpty else { return }
        for field in fields {
            for token in Set(words.map(field.token)).sorted() {
                tokens.append(token)
                tokens.append(SearchField.border.rawValue)
            }
        }
    }

    /// For FTS5, which keeps no places of words: the words, and a token for each two neighbours.
    var text: String {
        var text = ""
        var before = ""
        for token in tokens where token != SearchField.border.rawValue {
            text += token
            text += " "
        }
        for token in tokens {
            defer { before = token }
            guard token != SearchField.border.rawValue, before.first == token.first,
                SearchTokens.paired.contains(token.first ?? " ")
            else { continue }
            text += SearchExpression.pair(before, token)
            text += " "
        }
        return text
    }

    private static let paired = Set(
        SearchField.allCases.filter(\.hasPairs).compactMap(\.rawValue.first))

    /// For `tsvector`: `'ahoi':2,5 'ale':1`.
    var vector: String {
        var places: [String: [Int]] = [:]
        for (place, token) in tokens.enumerated() where token != SearchField.border.rawValue {
            // The server keeps 255 places of a word.
            if places[token, default: []].count < 255 {
                places[token, default: []].append(min(place + 1, 16_383))
            }
        }
        return places.map { token, places in
            "'\(token)':" + places.map(String.init).joined(separator: ",")
        }.joined(separator: " ")
    }
}

extension Language {
    /// The language of a stored row; Vietnamese when this program no longer knows it.
    static func stored(_ code: String) -> Language { Language(rawValue: code) ?? .vi }

    var stored: String { rawValue }
}
