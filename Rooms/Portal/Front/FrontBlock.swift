import Markup
import Office

/// One block of the home page: what it shows, where it stands, and what its editor chose.
struct FrontBlock: Codable, Sendable, Equatable, Identifiable {
    enum Kind: String, Codable, Sendable, CaseIterable {
        case lead, latest, topic, notices, photos, video, documents, calendar, topics, tiles, text,
            contact
    }

    /// Across the page, in its main column, or beside it. A phone shows all in one column, in the
    /// order of the list.
    enum Place: String, Codable, Sendable, CaseIterable { case wide, main, side }

    let id: String
    let kind: Kind
    var place: Place
    /// Empty for the kind's own words.
    var title = PairedText(vi: "")
    /// Markdown of a text block.
    var words = PairedText(vi: "")
    /// How many lines; 1 to ``most``.
    var count = 5
    /// The slug of the topic that is listed.
    var topic = ""
    /// The slug of the story that leads; empty for the newest.
    var story = ""
    /// What the tiles lead to.
    var links: [PortalWay] = []

    static let most = 20
    static let mostTiles = 12

    init(id: String, kind: Kind, place: Place? = nil, count: Int = 5) {
        self.id = id
        self.kind = kind
        self.place = place ?? kind.usualPlace
        self.count = count
    }
}

extension FrontBlock.Kind {
    var usualPlace: FrontBlock.Place {
        switch self {
        case .lead, .latest, .topic, .notices, .text: .main
        case .photos, .video, .tiles: .wide
        case .documents, .calendar, .topics, .contact: .side
        }
    }

    var name: Phrase {
        switch self {
        case .lead: Phrases.blockLead
        case .latest: Phrases.latest
        case .topic: Phrases.blockTopic
        case .notices: Phrases.notices
        case .photos: Phrases.photos
        case .video: Phrases.videos
        case .documents: Phrases.documents
        case .calendar: Phrases.calendar
        case .topics: Phrases.topics
        case .tiles: Phrases.blockTiles
        case .text: Phrases.blockText
        case .contact: Phrases.contact
        }
    }

    /// Which settings its form asks for.
    var asks: Set<FrontBlock.Setting> {
        switch self {
        case .lead: [.story]
        case .latest, .notices, .photos, .documents, .calendar: [.title, .count]
        case .topic: [.title, .topic, .count]
        case .video: [.title]
        case .topics, .contact: [.title]
        case .tiles: [.title, .links]
        case .text: [.title, .words]
        }
    }
}

extension FrontBlock {
    enum Setting { case title, words, count, topic, story, links }

    /// The home of a commune where nobody has composed one. Blocks without anything to show are
    /// not drawn, so that it grows with what is published.
    static let usual: [FrontBlock] = [
        FrontBlock(id: "lead", kind: .lead), FrontBlock(id: "latest", kind: .latest, count: 8),
        FrontBlock(id: "photos", kind: .photos, place: .main, count: 3),
        FrontBlock(id: "notices", kind: .notices, place: .side, count: 4),
        FrontBlock(id: "documents", kind: .documents, count: 4),
        FrontBlock(id: "calendar", kind: .calendar, count: 4),
        FrontBlock(id: "topics", kind: .topics), FrontBlock(id: "contact", kind: .contact),
    ]
}

/// The home as it stood after one change.
struct FrontVersion: Sendable, Codable {
    /// From 1; 0 stands for the home that nobody composed.
    let number: Int
    /// The number whose content this is: its own, unless a change was taken back.
    let source: Int
    let blocks: [FrontBlock]

    static let unmade = FrontVersion(number: 0, source: 0, blocks: FrontBlock.usual)
}
