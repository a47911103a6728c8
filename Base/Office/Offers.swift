package import Foundation
package import Markup
package import Storage
package import Web
package import WorkingTime

/// What a room gives to the others without being known by them.
package struct Offers: Sendable {
    /// The plan in force in a period, with what became of it: for reports, and for naming the
    /// task or target that a piece of work serves.
    package var planBook: (@Sendable (any Connection, Period, Date) throws -> PlanBook?)?
    /// What is on the portal.
    package var publications:
        (@Sendable (any Connection, PublicationQuery) throws -> [Publication])?
    /// The article at the last part of an address, in a language where it has one.
    package var article: (@Sendable (any Connection, String, Language) throws -> ArticleFinding?)?
    /// The official documents on the portal that fit a question.
    package var documents: (@Sendable (any Connection, DocumentQuery) throws -> [DocumentLine])?
    /// By what the official documents on the portal can be narrowed.
    package var documentChoices: (@Sendable (any Connection) throws -> DocumentChoices)?
    /// The topics under which something is on the portal.
    package var topics: (@Sendable (any Connection) throws -> [PublicationTopic])?
    /// Items of the media library by their ids; unknown ids are left out.
    package var media: (@Sendable (any Connection, [String]) throws -> [String: MediaItem])?
    /// Puts a file into the media library and tells its id; a picture is ready at once, a video
    /// later. Refused, with words for a person, when it is nothing that the library keeps.
    package var addMedia: (@Sendable (Office, ArrivedMedia, Officer) async throws -> String)?
    /// Where an item of the media library is used.
    package var mediaUses: (@Sendable (any Connection, String) throws -> [MediaUse])?
    /// What an officer should look at today.
    package var today: (@Sendable (any Connection, Officer, Date) throws -> [TodayLine])?
    /// What falls on the days of a period: deadlines, reports, sessions.
    package var calendar: (@Sendable (any Connection, Period) throws -> [CalendarLine])?
    /// What can be searched, for making the index anew.
    package var searchable: SearchSource?

    /// What stands around every public page.
    package var surroundings: (@Sendable (any Connection) throws -> Surroundings)?
    /// The units and the officers who chose to be named, with their contacts.
    package var directory: (@Sendable (any Connection) throws -> Directory)?
    /// Events and deadlines of a period that everybody may know of.
    package var publicCalendar: (@Sendable (any Connection, Period) throws -> [PublicDate])?
    /// How often pages were read on a day: to be added to what is known.
    package var keepViews: (@Sendable (any Connection, Day, [PageViews]) throws -> Void)?
    /// How often a portal path was read from a day to a day, in all languages.
    package var views: (@Sendable (any Connection, String, Day, Day) throws -> Int)?
    /// Which kept pages are no longer right since a thing of this room changed, appeared or went;
    /// nil for things of others.
    package var pagesChanged: (@Sendable (any Connection, Ref) throws -> PageChange?)?
    /// Where an address of a site that is gone leads now; see ``House/destination(_:of:)``.
    package var oldAddress: (@Sendable (any Connection, House, OldAddress) throws -> String?)?
    /// Makes an old address lead to a thing of a room.
    package var keepOldAddress: (@Sendable (Act, OldAddress, Ref) throws -> Void)?
    /// The path at which a thing of this room stands on the portal; nil for things of others.
    package var portalPath: (@Sendable (any Connection, Ref) throws -> String?)?
    /// How often addresses were asked for in vain on a day: to be added to what is known.
    package var keepMisses: (@Sendable (any Connection, Day, [MissedAddress]) throws -> Void)?
    /// All public addresses of this room.
    package var siteParts: SiteParts?
    /// The PINs by which officers decide on a telephone.
    package var approvalPINs: ApprovalPINs?
    /// Carries letters to people outside.
    package var post: LetterPost?
    /// Takes what people write to the commune's accounts with others.
    package var messages: MessageTaking?
    /// The public words of a thing of this room with which a story may begin; nil for others.
    package var storyBeginning: (@Sendable (any Connection, Ref) throws -> StoryBeginning?)?
    /// Plays what it is given on the commune's loudspeakers.
    package var loudspeakers: Loudspeakers?
    /// What can be heard now as a stream.
    package var liveStreams: (@Sendable (Office) async throws -> [LiveStream])?
    /// Further urgent notices for every public page; each says from when until when.
    package var urgentNotices: (@Sendable (any Connection) throws -> [UrgentNotice])?
    /// Speaks words and levels recordings.
    package var studio: SoundStudio?
    /// Ways of this room in the foot of every public page; read again after each change there.
    package var moreWays: (@Sendable (any Connection) throws -> [PortalWay])?
    /// Which of these sounds (by the ids that ordering gave) this room still refers to: the studio
    /// lets go what was not ordered for three months, but never these.
    package var soundsInUse: (@Sendable (any Connection, [String]) throws -> Set<String>)?
    /// What can be done with a published thing of another room: buttons on its page at the desk.
    package var onward: (@Sendable (Officer, Ref) -> [OnwardWay])?
    /// The sound of an article; nil where nobody ordered one, or it is not made yet.
    package var spokenArticle: (@Sendable (any Connection, Ref) throws -> SpokenArticle?)?
    /// The reports that the plan in force asks for, and how to note that one was made.
    package var reportDuties: ReportDuties?
    /// Told of every fact, inside the act that states it: what it writes or asks the queue for is
    /// undone with the act. It must be quick, and state no facts itself.
    package var hears: (@Sendable (Act, Fact) throws -> Void)?

    package init(
        planBook: (@Sendable (any Connection, Period, Date) throws -> PlanBook?)? = nil,
        publications: (@Sendable (any Connection, PublicationQuery) throws -> [Publication])? = nil,
        article: (@Sendable (any Connection, String, Language) throws -> ArticleFinding?)? = nil,
        topics: (@Sendable (any Connection) throws -> [PublicationTopic])? = nil,
        media: (@Sendable (any Connection, [String]) throws -> [String: MediaItem])? = nil,
        today: (@Sendable (any Connection, Officer, Date) throws -> [TodayLine])? = nil,
        calendar: (@Sendable (any Connection, Period) throws -> [CalendarLine])? = nil,
        documents: (@Sendable (any Connection, DocumentQuery) throws -> [DocumentLine])? = nil,
        documentChoices: (@Sendable (any Connection) throws -> DocumentChoices)? = nil,
        pagesChanged: (@Sendable (any Connection, Ref) throws -> PageChange?)? = nil,
        siteParts: SiteParts? = nil,
        hears: (@Sendable (Act, Fact) throws -> Void)? = nil,
        searchable: SearchSource? = nil
    ) {
        self.planBook = planBook
        self.publications = publications
        self.article = article
        self.topics = topics
        self.media = media
        self.today = today
        self.calendar = calendar
        self.documents = documents
        self.documentChoices = documentChoices
        self.pagesChanged = pagesChanged
        self.siteParts = siteParts
        self.hears = hears
        self.searchable = searchable
    }
}

extension House {
    /// The plan in force in `period`; nil before one was read in.
    package func planBook(
        _ connection: any Connection, _ period: Period, at now: Date
    ) throws -> PlanBook? {
        for feature in features {
            if let book = try feature.offers.planBook?(connection, period, now) { return book }
        }
        return nil
    }

    /// What is on the portal, newest first.
    package func publications(
        _ connection: any Connection, _ query: PublicationQuery
    ) throws -> [Publication] {
        let all = try features.flatMap { try $0.offers.publications?(connection, query) ?? [] }
        return Array(all.sorted { $0.publishedAt > $1.publishedAt }.prefix(query.limit))
    }

    /// What is at an address of an article; nil where there never was anything.
    package func article(
        _ connection: any Connection, slug: String, in language: Language
    ) throws -> ArticleFinding? {
        for feature in features {
            switch try feature.offers.article?(connection, slug, language) {
            case .none: continue
            case .some(.article(let found)): return .article(try showing(found, connection))
            case .some(let found): return found
            }
        }
        return nil
    }

    /// What stands around every public page.
    package func surroundings(_ connection: any Connection) throws -> Surroundings {
        var around =
            try features.lazy.compactMap { try $0.offers.surroundings?(connection) }.first
            ?? Surroundings()
        let known = Set((around.ways + around.more).map(\.target))
        around.more += try features.flatMap { try $0.offers.moreWays?(connection) ?? [] }
            .filter { !known.contains($0.target) }
        around.notices =
            try features.flatMap { try $0.offers.urgentNotices?(connection) ?? [] }
            + around.notices
        return around
    }

    /// Whom to ask for what.
    package func directory(_ connection: any Connection) throws -> Directory {
        Directory(units: try features.flatMap { try $0.offers.directory?(connection).units ?? [] })
    }

    /// Public dates that touch a period, by their day.
    package func publicCalendar(
        _ connection: any Connection, _ period: Period
    ) throws -> [PublicDate] {
        try features.flatMap { try $0.offers.publicCalendar?(connection, period) ?? [] }
            .sorted { ($0.first, $0.hours) < ($1.first, $1.hours) }
    }

    /// Adds to the daily totals of the pages.
    package func keepViews(
        _ connection: any Connection, _ day: Day, _ views: [PageViews]
    ) throws {
        for feature in features { try feature.offers.keepViews?(connection, day, views) }
    }

    /// How often a portal path was read from a day to a day, in all languages.
    package func views(
        _ connection: any Connection, of path: String, from first: Day, to last: Day
    ) throws -> Int {
        try features.reduce(0) { sum, feature in
            sum + (try feature.offers.views?(connection, path, first, last) ?? 0)
        }
    }

    /// Which kept pages are no longer right since `ref` changed: all, unless its room knows better.
    package func pagesChanged(
        _ connection: any Connection, by ref: Ref
    ) throws -> PageChange {
        for feature in features {
            if let change = try feature.offers.pagesChanged?(connection, ref) { return change }
        }
        return .everything
    }

    package func topics(_ connection: any Connection) throws -> [PublicationTopic] {
        try features.flatMap { try $0.offers.topics?(connection) ?? [] }
    }

    /// The article with what it shows of the media library: every way to ``Article/drawn(_:)``
    /// leads through here, so that a changed picture is changed everywhere.
    package func showing(
        _ article: Article, _ connection: any Connection
    ) throws -> Article {
        var article = article
        article.library = try media(
            connection,
            article.body.mediaIDs + article.attachments + [article.mediaID].compactMap { $0 })
        article.spoken = try spokenArticle(connection, article.ref)
        article.media = article.media ?? article.mediaID.flatMap { article.library[$0] }
        return article
    }

    /// Items of the media library by their ids; unknown ids are left out.
    package func media(
        _ connection: any Connection, _ ids: [String]
    ) throws -> [String: MediaItem] {
        guard !ids.isEmpty else { return [:] }
        for feature in features {
            if let items = try feature.offers.media?(connection, ids) { return items }
        }
        return [:]
    }

    /// Late things first, then by their day.
    package func today(
        _ connection: any Connection, _ officer: Officer, at now: Date
    ) throws -> [TodayLine] {
        try features.flatMap { try $0.offers.today?(connection, officer, now) ?? [] }
            .sorted { ($0.urgency, $0.due ?? .distantDay) < ($1.urgency, $1.due ?? .distantDay) }
    }

    package func calendar(
        _ connection: any Connection, _ period: Period
    ) throws -> [CalendarLine] {
        try features.flatMap { try $0.offers.calendar?(connection, period) ?? [] }
            .sorted { $0.day < $1.day }
    }
}

extension Day {
    fileprivate static let distantDay = Day(number: 10_000_000)
}

/// A line of "Hôm nay".
package struct TodayLine: Sendable, Codable {
    /// In the order in which a tired officer should see them.
    package enum Urgency: Int, Sendable, Codable, Comparable {
        case late, due, next

        package static func < (left: Urgency, right: Urgency) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    package let urgency: Urgency
    package let words: String
    package let path: String
    package let due: Day?

    package init(_ urgency: Urgency, words: String, path: String, due: Day? = nil) {
        self.urgency = urgency
        self.words = words
        self.path = path
        self.due = due
    }
}

/// A line of the calendar.
package struct CalendarLine: Sendable, Codable {
    package let day: Day
    package let words: String
    package let path: String
    package let isLate: Bool

    package init(day: Day, words: String, path: String, isLate: Bool = false) {
        self.day = day
        self.words = words
        self.path = path
        self.isLate = isLate
    }
}
