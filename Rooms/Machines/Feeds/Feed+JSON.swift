import Markup
import Office
import WorkingTime

extension Feed {
    /// The feed by JSON Feed 1.1.
    var json: JSONValue {
        .present([
            "version": "https://jsonfeed.org/version/1.1",
            "title": .text(title),
            "home_page_url": .text(page),
            "feed_url": .text(own(.json)),
            "description": commune.about.isEmpty ? .null : .text(commune.about),
            "language": .text(language.rawValue),
            "authors": [["name": .text(commune.issuer), "url": .text(address.of("/"))]],
            "hubs": hubs.isEmpty
                ? .null : .list(hubs.map { ["type": "WebSub", "url": .text($0)] }),
            "items": .list(entries.map(jsonItem)),
        ])
    }

    private func attachment(_ file: MediaItem.Rendition, seconds: Double?) -> JSONValue {
        .present([
            "url": .text(address.of(file.path)), "mime_type": .text(file.type),
            "size_in_bytes": .number(file.bytes),
            "duration_in_seconds": seconds.map { .number(Int($0.rounded())) } ?? .null,
        ])
    }

    private func jsonItem(_ entry: FeedEntry) -> JSONValue {
        let story = entry.story
        return .present([
            "id": .text(id(of: story)),
            "url": .text(address(of: story)),
            "title": .text(story.title),
            "summary": story.summary.isEmpty ? .null : .text(story.summary),
            "content_html": .text(orNull: content(of: entry)),
            // An item needs one of the two.
            "content_text": entry.body == nil ? .text(story.summary) : .null,
            "date_published": .text(story.publishedAt.rfc3339),
            "date_modified": .text(story.changedAt.rfc3339),
            "language": .text(story.language.rawValue),
            "image": .text(orNull: (entry.media?.card?.path).map { address.of($0) }),
            "attachments": entry.enclosure.map { file in
                .list([attachment(file, seconds: entry.media?.seconds)])
            } ?? .null,
            "tags": story.topic.map { .list([.text($0)]) } ?? .null,
        ])
    }
}
