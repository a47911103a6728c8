import Markup
import Office
import Storage
import Web
import WorkingTime

/// A block with what it shows.
struct FrontContent: Sendable, Encodable {
    let block: FrontBlock
    var stories: [Publication] = []
    var topics: [PublicationTopic] = []
    var dates: [PublicDate] = []
    /// The path of the list behind the block.
    var more = ""
    /// Items of the media library, by id.
    var pictures: [String: MediaItem] = [:]

    private enum CodingKeys: CodingKey { case block, stories, topics, dates, more }

    /// Lists of words only fetch no pictures.
    var showsPictures: Bool {
        switch block.kind {
        case .lead, .latest, .topic, .photos, .video: true
        default: false
        }
    }

    func picture(of story: Publication) -> MediaItem? { story.mediaID.flatMap { pictures[$0] } }

    /// Whether readers would see nothing of it.
    var isEmpty: Bool {
        switch block.kind {
        case .latest, .contact: false
        case .text: block.words.isEmpty
        case .tiles: block.links.isEmpty
        case .topics: topics.isEmpty
        case .calendar: dates.isEmpty
        case .lead, .topic, .notices, .photos, .video, .documents: stories.isEmpty
        }
    }
}

/// Fetches what the blocks of a home show, in one read.
struct FrontLoading {
    let house: House
    let connection: any Connection
    let language: Language
    let today: Day

    init(_ house: House, _ connection: any Connection, _ frame: Frame) {
        self.house = house
        self.connection = connection
        language = frame.language
        today = Day(of: frame.now)
    }

    func load(_ blocks: [FrontBlock]) throws -> [FrontContent] {
        // What leads is not listed a second time below.
        var lead: Ref?
        var loaded: [FrontContent] = []
        let most = blocks.filter { $0.kind == .lead || $0.kind == .latest }.map(\.count).max()
        let newest = try most.map { try stories($0 + 1) } ?? []
        for block in blocks {
            let content = try load(block, newest, without: lead)
            if block.kind == .lead { lead = lead ?? content.stories.first?.ref }
            loaded.append(content)
        }
        loaded.removeAll(where: \.isEmpty)
        let shown = loaded.filter(\.showsPictures).flatMap(\.stories).compactMap(\.mediaID)
        let pictures = try house.media(connection, shown)
        for place in loaded.indices where loaded[place].showsPictures {
            loaded[place].pictures = pictures
        }
        return loaded
    }

    private func load(
        _ block: FrontBlock, _ newest: [Publication], without lead: Ref?
    ) throws -> FrontContent {
        var content = FrontContent(block: block)
        switch block.kind {
        case .lead: content.stories = try leading(block) ?? Array(newest.prefix(1))
        case .latest:
            content.stories = Array(newest.filter { $0.ref != lead }.prefix(block.count))
            content.more = "/tin"
        case .topic:
            content.topics = try house.topics(connection).filter { $0.slug == block.topic }
            guard !content.topics.isEmpty else { break }
            content.stories = try stories(block.count, topic: block.topic)
            content.more = "/chu-de/\(block.topic)"
        case .notices: try list(.notice, "/thong-bao", block, &content)
        case .photos: try list(.photos, "/anh", block, &content)
        case .video: try list(.video, "/video", block, &content)
        case .documents: try list(.document, "/van-ban", block, &content)
        case .topics: content.topics = try house.topics(connection)
        case .calendar:
            content.dates = try house.coming(connection, from: today, most: block.count)
            content.more = "/lich"
        case .tiles, .text, .contact: break
        }
        return content
    }

    /// The story that an editor chose, as long as it is on the portal.
    private func leading(_ block: FrontBlock) throws -> [Publication]? {
        guard !block.story.isEmpty,
            case .article(let article)? = try house.article(
                connection, slug: block.story, in: language)
        else { return nil }
        return stories(at: article)
    }

    /// An article as a line of a list.
    private func stories(at article: Article) -> [Publication] {
        guard let publishedAt = article.publishedAt else { return [] }
        return [
            Publication(
                ref: article.ref, kind: article.kind, title: article.title,
                summary: article.summary, path: article.path,
                topic: article.topic?.name(in: language), publishedAt: publishedAt,
                changedAt: article.changedAt ?? publishedAt, language: article.language,
                languages: article.languages, mediaID: article.media?.id)
        ]
    }

    private func list(
        _ kind: PublicationKind, _ path: String, _ block: FrontBlock,
        _ content: inout FrontContent
    ) throws {
        var query = PublicationQuery(limit: block.kind == .video ? 1 : block.count)
        query.language = language
        query.kinds = [kind]
        content.stories = try house.publications(connection, query)
        content.more = path
    }

    private func stories(_ count: Int, topic: String? = nil) throws -> [Publication] {
        var query = PublicationQuery(limit: count, topic: topic, language: language)
        query.kinds = PublicationKind.news
        let own = try OwnLanguage.stories(house, connection, query, count: count)
        guard !own.isEmpty else { return try house.publications(connection, query) }
        let known = Set(own.map(\.ref))
        query.limit += own.count
        let others = try house.publications(connection, query).filter { !known.contains($0.ref) }
        return Array((own + others).prefix(count))
    }
}

extension House {
    /// The next public dates from a day on, as far as half a year ahead.
    func coming(
        _ connection: any Connection, from day: Day, most: Int = .max
    ) throws -> [PublicDate] {
        var found: [PublicDate] = []
        var quarter = Period(.quarter, containing: day)
        while found.count < most, quarter.first < day.adding(days: halfYear) {
            let known = Set(found.map(\.id))
            found += try publicCalendar(connection, quarter).filter { date in
                date.last >= day && date.first < day.adding(days: halfYear)
                    && !known.contains(date.id)
            }
            quarter = quarter.next
        }
        return Array(found.prefix(most))
    }
}

/// In days.
private let halfYear = 183
