import Foundation
package import Storage

/// Fills the index from what the rooms keep: for databases older than the index, and when this
/// code makes other tokens than before.
package enum SearchRebuild {
    /// Raise it with every change of the tokens that are made from a text.
    package static let version = "2"
    static let setting = "search-version"
    /// The daily job that looks whether the index is of this version.
    package static let job = "office.search-index"
    /// Things in one transaction.
    static let step = 100
}

/// What a room gives to the index, thing by thing in the order of their ids.
package struct SearchSource: Sendable {
    /// The `ref.kind` of all that it gives.
    package let kind: String
    /// The documents of the next `limit` things after the id, and the last id; no id at the end.
    package let next:
        @Sendable (any Connection, _ after: String, _ limit: Int) throws -> SearchBatch

    package init(
        kind: String,
        next:
            @Sendable @escaping (any Connection, _ after: String, _ limit: Int) throws ->
            SearchBatch
    ) {
        self.kind = kind
        self.next = next
    }
}

/// Some things of a room, each with all of its texts on all shelves.
package struct SearchBatch: Sendable {
    package let things: [[SearchDocument]]
    /// Nil when nothing is left.
    package let last: String?

    package init(things: [[SearchDocument]], last: String?) {
        self.things = things
        self.last = last
    }
}

extension Office {
    /// Makes the index anew unless it is of this version already; searches meanwhile find what is
    /// in it so far.
    package func refreshSearchIndex() async throws {
        let found = try await database.read { connection in
            try connection.setting(SearchRebuild.setting, as: String.self)
        }
        if found != SearchRebuild.version { try await rebuildSearchIndex() }
    }

    /// Makes the index anew, in transactions short enough to publish in between.
    /// - Returns: how many things were put in.
    @discardableResult
    package func rebuildSearchIndex() async throws -> Int {
        try await act("search.empty", by: nil) { act in
            try act.connection.emptyIndex()
            try act.set(SearchRebuild.setting, "")
        }
        var count = 0
        for source in house.features.compactMap(\.offers.searchable) {
            var after = ""
            while true {
                let start = after
                let batch = try await database.write { connection in
                    let batch = try source.next(connection, start, SearchRebuild.step)
                    for thing in batch.things { try connection.index(thing) }
                    return batch
                }
                count += batch.things.count
                guard let last = batch.last else { break }
                after = last
            }
        }
        let total = count
        try await act("search.rebuild", by: nil) { act in
            if act.connection.dialect.engine == .sqlite { try act.connection.tidyTexts() }
            try act.set(SearchRebuild.setting, SearchRebuild.version)
            act.note(Ref("search-index", SearchRebuild.version), "\(total)")
        }
        return count
    }
}
