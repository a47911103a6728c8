package import Foundation
package import Markup
package import Storage

/// One thing of the portal, as maps for search engines name it.
package struct PublicAddress: Sendable, Equatable {
    /// `/tin/le-hoi-den-vet`.
    package let path: String
    package let changedAt: Date
    /// Languages in which it really can be read.
    package let languages: [Language]
    /// Its leading picture, video or sound in the media library.
    package let mediaID: String?

    package init(path: String, changedAt: Date, languages: [Language], mediaID: String?) {
        self.path = path
        self.changedAt = changedAt
        self.languages = languages
        self.mediaID = mediaID
    }
}

/// How a room gives out all its public addresses, oldest first, in parts that hardly ever change:
/// what is new goes to the end of the last one.
package struct SiteParts: Sendable {
    /// When each part of so many addresses last changed; the first part first.
    package var changes: @Sendable (any Connection, _ size: Int) throws -> [Date]
    /// The addresses of a part, by its number from 0.
    package var addresses:
        @Sendable (any Connection, _ number: Int, _ size: Int) throws -> [PublicAddress]

    package init(
        changes: @escaping @Sendable (any Connection, _ size: Int) throws -> [Date],
        addresses:
            @escaping @Sendable (any Connection, _ number: Int, _ size: Int) throws ->
            [PublicAddress]
    ) {
        self.changes = changes
        self.addresses = addresses
    }
}

extension House {
    /// The rooms that have public addresses, by their names.
    package var siteParts: [(room: String, parts: SiteParts)] {
        features.compactMap { feature in
            feature.offers.siteParts.map { (feature.name.lowercased(), $0) }
        }
    }
}
