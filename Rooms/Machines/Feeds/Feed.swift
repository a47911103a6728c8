import Foundation
import Markup
import Office
import Web
import WorkingTime

/// What a feed says, before it is written in one of the formats. Ids are those of the stories, so
/// that another address changes none; a translation is an entry of its own.
struct Feed: Sendable {
    let commune: Commune
    let topic: PublicationTopic?
    let language: Language
    let entries: [FeedEntry]
    let address: Address
    /// For a feed without any story.
    let now: Date
    /// Where readers can ask to be told (WebSub).
    let hubs: [String]

    var title: String {
        guard let topic else { return commune.heading }
        return "\(commune.heading): \(topic.name(in: language))"
    }

    var updated: Date { entries.map(\.story.changedAt).max() ?? now }

    /// The page that people read instead.
    var page: String { address.of(topic?.path ?? "/", in: language) }

    /// The feed's own address in a format.
    func own(_ format: FeedFormat) -> String {
        address.of("\(topic?.path ?? "")/\(format.file)", in: language)
    }

    func address(of story: Publication) -> String {
        address.of(story.path, in: story.language)
    }

    func id(of story: Publication) -> String {
        story.language == .vi
            ? "urn:uuid:\(story.ref.id)" : "urn:uuid:\(story.ref.id)#\(story.language.rawValue)"
    }

    func content(of entry: FeedEntry) -> String? { entry.body.map(address.whole) }

    func written(as format: FeedFormat) -> String {
        switch format {
        case .atom: atom.text
        case .rss: rss.text
        case .json: json.written
        }
    }
}
