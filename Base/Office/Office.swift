package import Foundation
import Markup
package import Storage
import Synchronization
package import Web
package import WorkingTime

/// One commune's office while the program runs: its database, its files, its clock, and what the
/// rooms of the house offer. Rooms get it with each visit and never see which commune it is of.
package final class Office: Sendable {
    package let database: any Database
    package let files: FileStore
    package let house: House
    /// The machine that drafts translations; nil when none is configured.
    package let translator: (any MachineTranslator)?
    /// Seals contact data of residents.
    package let vault: Vault
    /// The work that browsers do before a public form is taken.
    package let puzzles: Puzzles
    private let clock: @Sendable () -> Date
    private let ids: IDMaker
    private let commune: Mutex<Commune>
    private let around = Mutex(KeptSurroundings())
    private let misses = Mutex(Misses())
    /// How much networks have sent of late, by what they sent.
    private let patiences = Mutex<[String: Patience]>([:])
    /// Acts that wait to share a commit.
    let together = TogetherActs()
    let recent = Recent()
    let roomMemory = RoomMemory()
    private let onPortalChange: @Sendable (PageChange) -> Void

    package init(
        commune: Commune, database: any Database, files: FileStore, house: House,
        translator: (any MachineTranslator)? = nil, vault: Vault, puzzles: Puzzles = Puzzles(),
        clock: @escaping @Sendable () -> Date = { Date() },
        onPortalChange: @escaping @Sendable (PageChange) -> Void = { _ in }
    ) {
        self.commune = Mutex(commune)
        self.database = database
        self.files = files
        self.house = house
        self.translator = translator
        self.vault = vault
        self.puzzles = puzzles
        self.clock = clock
        self.ids = IDMaker()
        self.onPortalChange = onPortalChange
    }

    /// The moment, to the millisecond: what the database keeps.
    package func now() -> Date {
        Date(timeIntervalSince1970: (clock().timeIntervalSince1970 * 1_000).rounded(.down) / 1_000)
    }

    package var today: Day { Day(of: now()) }

    /// A new id: UUID version 7 (RFC 9562 §5.7), so that ids sort by time.
    package func newID() -> String { ids.next(at: clock()) }

    package var particulars: Commune { commune.withLock { $0 } }

    /// The patience that this commune has with one kind of messages; made at the first.
    package func patience(
        for kind: String, perPrefix: Int, ofAll: Int
    ) -> Patience {
        patiences.withLock { known in
            if let one = known[kind] { return one }
            let one = Patience(perPrefix: perPrefix, ofAll: ofAll)
            known[kind] = one
            return one
        }
    }

    /// Takes over changed particulars after the act that stored them.
    package func take(_ changed: Commune) {
        commune.withLock { $0 = changed }
        portalChanged(.everything)
    }

    func portalChanged(_ change: PageChange) {
        around.withLock { kept in
            kept.turn += 1
            kept.value = nil
        }
        onPortalChange(change)
    }

    /// Notes that a reader asked for an address at which nothing is.
    func missed(_ address: OldAddress) { misses.withLock { $0.add(address) } }

    /// What was asked for in vain since this was asked last.
    package func takeMisses() -> [MissedAddress] { misses.withLock { $0.take() } }

    private struct KeptSurroundings {
        var value: Surroundings?
        /// Counts the changes, so that what was read before one is not kept after it.
        var turn: UInt64 = 0
    }

    /// What stands around every public page, read once after each change of the portal.
    func surroundings() async throws -> Surroundings {
        let (known, turn) = around.withLock { ($0.value, $0.turn) }
        if let known { return known }
        let house = house
        let fresh = try await read { try house.surroundings($0) }
        around.withLock { kept in
            if kept.turn == turn { kept.value = fresh }
        }
        return fresh
    }

    package func read<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws -> T {
        // The engine reads on a thread of its own, where the request's language would be lost.
        let language = Language.current
        return try await database.read { connection in
            try Language.$current.withValue(language) { try body(connection) }
        }
    }
}
