package import Foundation
package import Storage
import Web

/// Something an officer (or the program itself) does: one transaction, one moment, one line of
/// the audit trail, and the facts it made true, written together or not at all.
/// See `docs/adr/0005-acts-and-facts.md`.
package final class Act {
    package let connection: any Connection
    /// The one moment of this act.
    package let now: Date
    package let officer: Officer?
    /// Opens and seals contact data for letters that go out with this act.
    package let vault: Vault
    private let makeID: () -> String
    private(set) var subject: Ref?
    private(set) var summary = ""
    /// All rooms.
    package let house: House
    private var change = PageChange.nothing
    private var changedThings: [Ref] = []
    private let readings: Readings

    init(
        connection: any Connection, now: Date, officer: Officer?, house: House, vault: Vault,
        readings: Readings, makeID: @escaping () -> String
    ) {
        self.house = house
        self.readings = readings
        self.connection = connection
        self.now = now
        self.officer = officer
        self.vault = vault
        self.makeID = makeID
    }

    /// A new id, in the order of time.
    package func newID() -> String { makeID() }

    /// What was read before in this commit, else what is read now. Only for what no act of the
    /// commit changes: acts that are carried out together share what they have read.
    /// - Parameter name: of the reading; the same name always reads the same type.
    package func read<T>(
        once name: String, _ body: (any Connection) throws -> T
    ) throws -> T {
        if let known = readings.values[name], let known = known as? T { return known }
        let value = try body(connection)
        readings.values[name] = value
        return value
    }

    /// What the audit trail will say: the thing, and a few plain words without personal data.
    package func note(_ subject: Ref, _ summary: String) {
        self.subject = subject
        self.summary = summary
    }

    /// States that something happened; what a plan can count becomes a row of the ledger now.
    package func state(_ fact: Fact) throws {
        switch fact.reach {
        case .nowhere: break
        case .things(let ref): changedThings.append(ref)
        case .everywhere: change = .everything
        }
        switch fact.effect {
        case .records(let entry):
            try connection.record(entry, id: newID(), by: officer, at: now)
        case .voidsAll(let ref, let reason):
            for row in try connection.ledgerRows(about: ref) where row.counts {
                try connection.void(
                    rowID: row.id, reason: reason, id: newID(), by: officer, at: now)
            }
        case .voidsRow(let rowID, let reason):
            try connection.void(rowID: rowID, reason: reason, id: newID(), by: officer, at: now)
        case .nothing: break
        }
        for feature in house.features { try feature.offers.hears?(self, fact) }
    }

    /// Puts a letter into the post, in this act: it goes out after it, or not at all. Without a room
    /// that carries letters nothing happens.
    package func post(_ letter: Letter) throws {
        for feature in house.features { try feature.offers.post?.send(self, letter) }
    }

    /// Takes back every letter about a thing that has not gone out, and erases what it said.
    package func withdrawLetters(about ref: Ref) throws {
        for feature in house.features { try feature.offers.post?.withdraw(self, ref) }
    }

    /// Which of the kept pages are no longer right, as things stand at the end of the act.
    func pageChange() throws -> PageChange {
        try changedThings.reduce(change) { change, ref in
            change.with(try house.pagesChanged(connection, by: ref))
        }
    }
}

/// What the acts of one commit have read already.
final class Readings {
    fileprivate var values: [String: Any] = [:]
    /// The end of the audit trail, once one of them has written there.
    fileprivate var lastSeal: AuditSeal.End?
}

/// One line of the audit trail.
package struct AuditLine: Sendable, Fetchable, Codable {
    package let id: String
    package let at: Date
    /// The officer's name, or nil for the program itself.
    package let officer: String?
    /// `story.publish`.
    package let action: String
    package let ref: Ref?
    package let summary: String
    /// Its number in the sealed trail; nil for lines older than the seals.
    package let place: Int?
    /// See ``AuditSeal``.
    package let seal: String?

    package init(row: Row) throws {
        id = try row.get("id")
        place = try row.get("place", as: Int?.self)
        seal = try row.get("seal", as: String?.self)
        at = try row.get("at")
        officer = try row.get("officer_name", as: String?.self)
        action = try row.get("action")
        if let kind = try row.get("ref_kind", as: String?.self),
            let refID = try row.get("ref_id", as: String?.self)
        {
            ref = Ref(kind, refID)
        } else {
            ref = nil
        }
        summary = try row.get("summary")
    }
}

extension Office {
    /// Carries out `body` as one act. The closure is synchronous, so nothing in it can wait for
    /// the network; it may run again when the database asks for it, so it changes nothing
    /// outside. Throwing undoes everything, the audit line too.
    package func act<T: Sendable>(
        _ action: String, by officer: Officer?, _ body: @Sendable @escaping (Act) throws -> T
    ) async throws -> T {
        let (result, change) = try await database.write { connection in
            try self.carryOut(action, by: officer, in: connection, body)
        }
        recent.forget()
        roomMemory.ring()
        if change != .nothing { portalChanged(change) }
        return result
    }

    /// The act itself, inside a transaction that somebody else ends.
    func carryOut<T>(
        _ action: String, by officer: Officer?, in connection: any Connection,
        readings: Readings = Readings(), _ body: (Act) throws -> T
    ) throws -> (T, PageChange) {
        let act = Act(
            connection: connection, now: now(), officer: officer, house: house, vault: vault,
            readings: readings, makeID: { self.newID() })
        let result = try body(act)
        readings.lastSeal = try connection.addAuditLine(
            AuditSeal.Words(
                id: act.newID(), at: act.now, officerID: officer?.id, action: action,
                subject: act.subject, summary: act.summary),
            after: readings.lastSeal)
        return (result, try act.pageChange())
    }
}

extension Connection {
    /// The audit trail, newest first; of one thing, or of all.
    package func auditTrail(about ref: Ref? = nil, limit: Int = 200) throws -> [AuditLine] {
        let condition: SQL =
            ref.map { "a.ref_kind = \($0.kind) AND a.ref_id = \($0.id)" } ?? "1 = 1"
        return try fetchAll(
            """
            SELECT a.*, o.name AS officer_name FROM audit a LEFT JOIN officer o ON o.id = a.officer_id
            WHERE \(fragment: condition) ORDER BY a.at DESC, a.id DESC LIMIT \(limit)
            """)
    }
}
