/// What a kept page shows, so that a change lets go of the pages that it touches and of no other.
package enum PageTag: Hashable, Sendable {
    /// One thing of a room: the article itself, or a line of it in a list.
    case thing(kind: String, id: String)
    /// The newest things of a topic (its slug); nil for those of no topic.
    case newest(topic: String?)
}

/// What a kept page depends on.
package enum PageTags: Sendable {
    /// On anything that a reader can see: the safe default.
    case anything
    /// On these, and on what every page of the commune shows (its name, its menus).
    case only(Set<PageTag>)
    /// On nothing that changes: a file whose address has its hash.
    case nothing
}

/// What an act may have changed on the portal.
package enum PageChange: Sendable, Equatable {
    case nothing
    /// These; pages that depend on anything are among what is let go.
    case only(Set<PageTag>)
    /// Every page of the commune.
    case everything

    /// Both changes together.
    package func with(_ other: PageChange) -> PageChange {
        switch (self, other) {
        case (.everything, _), (_, .everything): .everything
        case (.nothing, let change), (let change, .nothing): change
        case (.only(let some), .only(let more)): .only(some.union(more))
        }
    }

    /// Whether a page that depends on `tags` may look different now.
    package func touches(_ tags: PageTags) -> Bool {
        switch (self, tags) {
        case (.nothing, _), (_, .nothing): false
        case (.everything, _), (_, .anything): true
        case (.only(let changed), .only(let shown)): !changed.isDisjoint(with: shown)
        }
    }
}
