import Markup
import Office
import Storage

/// Stories that readers of another language can really read: they come before the others.
enum OwnLanguage {
    /// How many of the newest are looked through for them.
    static let searched = 200

    /// The newest stories in the language asked for; none for Vietnamese, which all are in.
    static func stories(
        _ house: House, _ connection: any Connection, _ query: PublicationQuery, count: Int
    ) throws -> [Publication] {
        guard query.language != .vi else { return [] }
        var query = query
        query.limit = searched
        query.offset = 0
        let language = query.language
        return Array(
            try house.publications(connection, query).lazy
                .filter { $0.language == language }.prefix(count))
    }
}
