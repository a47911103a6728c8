package import Foundation
package import Markup
import Storage

/// What something on the portal is, and so how it is drawn, listed and counted.
package enum PublicationKind: String, Sendable, Codable, CaseIterable, Storable {
    case article, notice
    /// A story told in photographs.
    case photos = "media"
    /// A picture with figures, and the same in words.
    case infographic
    case video
    /// A bulletin to listen to.
    case audio
    /// An official document with its number and date.
    case document
    /// A page that stands for years: about us, a procedure.
    case page

    /// What stands among the news: all that is new on its day, without papers and lasting pages.
    package static let news: [PublicationKind] = [
        .article, .notice, .photos, .infographic, .video, .audio,
    ]

    /// The heading of the portal under which its address stands.
    package enum Shelf: String, Sendable, Codable, CaseIterable, Storable {
        case tin
        case documents = "van-ban"
        case pages = "trang"

        /// `/tin/le-hoi-den-vet`.
        package func path(of slug: String) -> String { "/\(rawValue)/\(slug)" }
    }

    package var shelf: Shelf {
        switch self {
        case .article, .notice, .photos, .infographic, .video, .audio: .tin
        case .document: .documents
        case .page: .pages
        }
    }

    /// As what a plan counts it; documents and lasting pages are not counted.
    package var measure: Measure? {
        switch self {
        case .article, .notice: .articlesPublished
        case .photos, .infographic, .video, .audio: .mediaProducts
        case .document, .page: nil
        }
    }
}

/// Something on the portal, as lists show it.
package struct Publication: Sendable, Codable, Equatable {
    package let ref: Ref
    package let kind: PublicationKind
    package let title: String
    package let summary: String
    /// `/tin/le-hoi-den-vet`.
    package let path: String
    /// The topic's name in the language asked for.
    package let topic: String?
    package let publishedAt: Date
    package let changedAt: Date
    /// The language of the title and summary; not always the one asked for.
    package let language: Language
    /// Languages in which it can be read.
    package let languages: [Language]
    /// The leading picture, video or sound, by its id in the media library.
    package let mediaID: String?
    /// What it says of itself when it is an official document.
    package var document: DocumentFacts?

    package init(
        ref: Ref, kind: PublicationKind = .article, title: String, summary: String, path: String,
        topic: String?,
        publishedAt: Date, changedAt: Date, language: Language = .vi,
        languages: [Language] = [.vi], mediaID: String? = nil
    ) {
        self.ref = ref
        self.kind = kind
        self.mediaID = mediaID
        self.title = title
        self.summary = summary
        self.path = path
        self.topic = topic
        self.publishedAt = publishedAt
        self.changedAt = changedAt
        self.language = language
        self.languages = languages
    }
}

/// Which publications are wanted.
package struct PublicationQuery: Sendable {
    package var limit: Int
    /// How many of the newest are passed over.
    package var offset: Int
    /// The slug of a topic.
    package var topic: String?
    /// Titles come in this language where there is a translation.
    package var language: Language
    /// Only these kinds; empty for all.
    package var kinds: [PublicationKind] = []

    package init(
        limit: Int, offset: Int = 0, topic: String? = nil,
        language: Language = .vi
    ) {
        self.limit = limit
        self.offset = offset
        self.topic = topic
        self.language = language
    }
}

/// A topic of the portal.
package struct PublicationTopic: Sendable, Codable, Equatable {
    /// The last part of `/chu-de/le-hoi`.
    package let slug: String
    package let vi: String
    /// Empty when nobody has named it in English yet.
    package let en: String
    /// How many things are on the portal under it.
    package let count: Int
    /// Its names in further languages, where somebody gave one.
    package let more: [Language: String]

    package init(
        slug: String, vi: String, en: String, count: Int, more: [Language: String] = [:]
    ) {
        self.slug = slug
        self.vi = vi
        self.en = en
        self.count = count
        self.more = more
    }

    package var path: String { "/chu-de/\(slug)" }

    package func name(in language: Language) -> String {
        said(in: language).words
    }

    /// The name, and the language that it really is in.
    package func said(in language: Language) -> (words: String, language: Language) {
        if language == .vi { return (vi, .vi) }
        if let words = more[language], !words.isEmpty { return (words, language) }
        return en.isEmpty ? (vi, .vi) : (en, .en)
    }

    /// The name, marked with its language where that is not the page's.
    package func html(in frame: Language) -> HTML {
        let (words, language) = said(in: frame)
        return language == frame
            ? "\(words)" : "<span lang=\"\(language.rawValue)\">\(words)</span>"
    }
}

/// An article as the portal shows it, and as its approver sees it before.
package struct Article: Sendable {
    package let ref: Ref
    package let kind: PublicationKind
    /// The leading picture, video or sound.
    package var media: MediaItem?
    package let title: String
    package let summary: String
    package let body: RichText
    /// The language in which it is written here.
    package let language: Language
    /// Languages in which it can be read.
    package let languages: [Language]
    package let path: String
    package let topic: PublicationTopic?
    /// The unit that answers for it.
    package let unit: String?
    /// Where the words come from when not from the commune itself.
    package let source: String
    /// Nil while it is not on the portal.
    package let publishedAt: Date?
    package let changedAt: Date?
    /// What it says of itself when it is an official document.
    package var document: DocumentFacts?
    /// What was put right since it was published, oldest first.
    package var notes: [CorrectionNote] = []
    /// Its sound, where the commune ordered one.
    package var spoken: SpokenArticle?
    /// When somebody last looked whether a lasting page is still right.
    package var reviewedAt: Date?
    /// Since when it is kept only to be looked up; nil while it is current.
    package var archivedAt: Date?
    /// The leading item by its id, where ``media`` is still to be looked up.
    package var mediaID: String?
    /// Ids of the media library that readers can take with them.
    package var attachments: [String] = []
    /// The items of the media library that it shows, by their ids; see ``House/showing(_:_:)``.
    package var library: [String: MediaItem] = [:]
    /// What to know of it when it is a translation; nil in Vietnamese.
    package var translation: TranslationNote?

    package init(
        ref: Ref, kind: PublicationKind = .article, media: MediaItem? = nil, title: String,
        summary: String, body: RichText, language: Language,
        languages: [Language], path: String, topic: PublicationTopic?, unit: String?,
        source: String, publishedAt: Date?, changedAt: Date?
    ) {
        self.ref = ref
        self.kind = kind
        self.media = media
        self.title = title
        self.summary = summary
        self.body = body
        self.language = language
        self.languages = languages
        self.path = path
        self.topic = topic
        self.unit = unit
        self.source = source
        self.publishedAt = publishedAt
        self.changedAt = changedAt
    }
}

/// What is at an address of an article.
package enum ArticleFinding: Sendable {
    case article(Article)
    /// It is at another address now: its path.
    case moved(String)
    /// It was taken off the portal, for a reason that everybody may read. Its title is not said
    /// again: it may be what had to go.
    case withdrawn(reason: String, at: Date)
}

extension Language: Storable {}
