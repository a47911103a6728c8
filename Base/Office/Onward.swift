package import Markup
package import Storage

/// A button beside a thing of another room: one click takes its words further.
package struct OnwardWay: Sendable {
    package let words: Phrase
    /// Where the button posts to; the field `about` names the thing.
    package let action: String

    package init(_ words: Phrase, action: String) {
        self.words = words
        self.action = action
    }
}

/// The sound of an article on the portal.
package struct SpokenArticle: Sendable, Codable, Equatable {
    /// Where the MP3 file is; its content never changes under this address.
    package let path: String
    package let seconds: Double

    package init(path: String, seconds: Double) {
        self.path = path
        self.seconds = seconds
    }
}

extension House {
    /// What an officer can do further with a published thing.
    package func onward(_ officer: Officer, from ref: Ref) -> [OnwardWay] {
        features.flatMap { $0.offers.onward?(officer, ref) ?? [] }
    }

    /// The sound of an article.
    package func spokenArticle(
        _ connection: any Connection, _ ref: Ref
    ) throws -> SpokenArticle? {
        for feature in features {
            if let found = try feature.offers.spokenArticle?(connection, ref) { return found }
        }
        return nil
    }
}
