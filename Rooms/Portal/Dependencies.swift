import Office
import Web

/// What kept pages depend on, where it is less than everything.
enum Dependencies {
    /// An article's page shows the article, a few others, and which are the newest of its topic.
    static func of(_ article: Article, _ others: [Publication]) -> PageTags {
        let shown = [article.ref] + others.map(\.ref)
        return .only(
            Set(shown.map { PageTag.thing(kind: $0.kind, id: $0.id) })
                .union([.newest(topic: article.topic?.slug)]))
    }
}
