package import Markup
package import Storage
package import WorkingTime

/// Which official documents a reader looks for.
package struct DocumentQuery: Sendable, Equatable {
    /// `Quyết định`, as ``DocumentFacts/type`` says it.
    package var type: String?
    /// The year in which it was signed.
    package var year: Int?
    package var issuer: String?
    /// Only those in force on this day.
    package var inForceOn: Day?
    /// Words of the title, the summary or the number, with or without marks.
    package var words: String?
    package var limit: Int
    package var offset: Int
    /// Titles come in this language where there is a translation.
    package var language: Language

    package init(
        type: String? = nil, year: Int? = nil, issuer: String? = nil, inForceOn: Day? = nil,
        words: String? = nil, limit: Int = 50, offset: Int = 0, language: Language = .vi
    ) {
        self.type = type
        self.year = year
        self.issuer = issuer
        self.inForceOn = inForceOn
        self.words = words
        self.limit = limit
        self.offset = offset
        self.language = language
    }
}

/// An official document as the portal's list shows it.
package struct DocumentLine: Sendable, Codable, Equatable {
    package let ref: Ref
    package let title: String
    /// `/van-ban/quyet-dinh-12`.
    package let path: String
    /// The language of the title; not always the one asked for.
    package let language: Language
    package let facts: DocumentFacts

    package init(
        ref: Ref, title: String, path: String, language: Language, facts: DocumentFacts
    ) {
        self.ref = ref
        self.title = title
        self.path = path
        self.language = language
        self.facts = facts
    }
}

/// What the documents on the portal have: the choices above their list.
package struct DocumentChoices: Sendable, Codable, Equatable {
    package let types: [String]
    package let issuers: [String]
    /// The newest first.
    package let years: [Int]

    package init(types: [String] = [], issuers: [String] = [], years: [Int] = []) {
        self.types = types
        self.issuers = issuers
        self.years = years
    }
}

extension House {
    /// The official documents on the portal that fit a question, those signed last first.
    package func documents(
        _ connection: any Connection, _ query: DocumentQuery
    ) throws -> [DocumentLine] {
        try features.flatMap { try $0.offers.documents?(connection, query) ?? [] }
    }

    /// By what the official documents on the portal can be narrowed.
    package func documentChoices(_ connection: any Connection) throws -> DocumentChoices {
        for feature in features {
            if let found = try feature.offers.documentChoices?(connection) { return found }
        }
        return DocumentChoices()
    }
}
