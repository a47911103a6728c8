import Foundation
import Office
import Storage

extension Connection {
    func letter(id: String) throws -> KeptLetter? {
        try fetchFirst("SELECT * FROM letter WHERE id = \(id)")
    }

    /// The letters about a thing, oldest first.
    func letters(about ref: Ref) throws -> [KeptLetter] {
        try fetchAll(
            """
            SELECT * FROM letter WHERE ref_kind = \(ref.kind) AND ref_id = \(ref.id)
            ORDER BY written_at, id LIMIT 200
            """)
    }

    /// Letters whose moment passed long ago: the queue lost them.
    func lostLetters(before moment: Date) throws -> [KeptLetter] {
        try fetchAll(
            """
            SELECT * FROM letter WHERE state = 'waiting' AND next_at < \(moment)
            ORDER BY next_at LIMIT 500
            """)
    }

    func lastLetters(limit: Int) throws -> [KeptLetter] {
        try fetchAll("SELECT * FROM letter ORDER BY written_at DESC, id DESC LIMIT \(limit)")
    }

    /// Letters that wait for a person.
    func failedLetters() throws -> Int {
        try scalar("SELECT COUNT(*) FROM letter WHERE state = 'failed'") ?? 0
    }
}

extension Act {
    /// Writes a letter; false when one with its key is there already.
    func insert(
        _ letter: Letter, id: String, sealed: String, state: KeptLetter.State,
        trouble: String = ""
    ) throws -> Bool {
        let settled = state == .waiting ? nil : now
        return try connection.execute(
            """
            INSERT INTO letter (id, key, way, purpose, ref_kind, ref_id, sealed, state,
                written_at, next_at, settled_at, trouble)
            VALUES (\(id), \(Posting.kept(letter.key)), \(letter.way), \(letter.purpose),
                \(letter.ref.kind), \(letter.ref.id), \(sealed), \(state), \(now), \(settled == nil ? now : nil),
                \(settled), \(trouble))
            ON CONFLICT \(conflict: ["key"]) DO NOTHING
            """) == 1
    }

    /// Takes back what has not gone out about a thing.
    func takeBack(about ref: Ref) throws {
        _ = try connection.execute(
            """
            UPDATE letter SET state = 'withdrawn', sealed = '', next_at = NULL, trouble = '',
                settled_at = \(now)
            WHERE ref_kind = \(ref.kind) AND ref_id = \(ref.id)
                AND state IN ('waiting', 'failed')
            """)
    }

    /// Notes how an attempt ended: for good, and then nothing of its content stays.
    /// - Returns: false when it was settled meanwhile.
    @discardableResult
    func settle(_ id: String, _ state: KeptLetter.State, trouble: String = "") throws -> Bool {
        let content: SQL = state == .failed ? "sealed" : "''"
        return try connection.execute(
            """
            UPDATE letter SET state = \(state), settled_at = \(now), next_at = NULL,
                trouble = \(trouble),
                sealed = \(fragment: content)
            WHERE id = \(id) AND state = 'waiting'
            """) == 1
    }

    /// Lets a failed letter begin anew.
    func revive(_ id: String) throws -> Bool {
        try connection.execute(
            """
            UPDATE letter SET state = 'waiting', attempts = 0, next_at = \(now),
                settled_at = NULL, trouble = ''
            WHERE id = \(id) AND state = 'failed'
            """) == 1
    }

    /// Gives up what nobody put right, and forgets what is older than was promised.
    /// - Returns: how many letters were given up, and how many forgotten.
    func tidyLetters(failedBefore: Date, writtenBefore: Date) throws -> (Int, Int) {
        let givenUp = try connection.execute(
            """
            UPDATE letter SET state = 'givenUp', sealed = '', settled_at = \(now)
            WHERE state = 'failed' AND settled_at < \(failedBefore)
            """)
        let forgotten = try connection.execute(
            """
            DELETE FROM letter WHERE written_at < \(writtenBefore) AND state <> 'waiting'
            """)
        return (givenUp, forgotten)
    }
}

extension Connection {
    /// Begins an attempt: counts it before it is made, so that one which ends the program counts
    /// too, and keeps others from the letter while it lasts.
    /// - Returns: the letter; nil when there is nothing to do now.
    func beginAttempt(_ id: String, at now: Date) throws -> KeptLetter? {
        let count = try execute(
            """
            UPDATE letter SET attempts = attempts + 1, tried_at = \(now),
                next_at = \(now.addingTimeInterval(LetterPauses.attemptSeconds))
            WHERE id = \(id) AND state = 'waiting' AND next_at <= \(now)
            """)
        return count == 1 ? try letter(id: id) : nil
    }

    /// Notes that a letter is to be tried again; false when it was settled meanwhile.
    func postpone(_ id: String, until moment: Date, trouble: String) throws -> Bool {
        try execute(
            """
            UPDATE letter SET next_at = \(moment), trouble = \(trouble)
            WHERE id = \(id) AND state = 'waiting'
            """) == 1
    }
}

// MARK: - Secrets of accounts

/// A secret as it is kept.
struct KeptSecret: Fetchable {
    let sealed: String
    let changedAt: Date
    /// Grows with each new value.
    let version: Int

    init(row: Row) throws {
        sealed = try row.get("sealed")
        changedAt = try row.get("changed_at")
        version = try row.get("version")
    }
}

extension Connection {
    func secret(_ name: ChannelSecret) throws -> KeptSecret? {
        try fetchFirst("SELECT * FROM channel_secret WHERE name = \(name)")
    }

    func knownSecrets() throws -> Set<ChannelSecret> {
        let names: [String] = try scalars("SELECT name FROM channel_secret")
        return Set(names.compactMap(ChannelSecret.init(rawValue:)))
    }

    /// Has a secret to oneself while it is renewed.
    /// - Returns: false when it changed meanwhile, or another process has it.
    func claim(_ name: ChannelSecret, version: Int, until: Date, at now: Date) throws -> Bool {
        try execute(
            """
            UPDATE channel_secret SET claimed_until = \(until)
            WHERE name = \(name) AND version = \(version)
                AND (claimed_until IS NULL OR claimed_until < \(now))
            """) == 1
    }

    /// Lets go of what ``claim(_:version:until:at:)`` took.
    func release(_ name: ChannelSecret) throws {
        _ = try execute("UPDATE channel_secret SET claimed_until = NULL WHERE name = \(name)")
    }
}

extension Act {
    /// Keeps a secret, sealed; it is never shown again.
    func keep(_ secret: ChannelSecret, _ value: String) throws {
        let sealed = try vault.seal(value, for: secret.label)
        _ = try connection.execute(
            """
            INSERT INTO channel_secret (name, sealed, changed_at)
            VALUES (\(secret), \(sealed), \(now))
            ON CONFLICT \(conflict: ["name"]) DO UPDATE SET sealed = excluded.sealed,
                changed_at = excluded.changed_at, claimed_until = NULL,
                version = channel_secret.version + 1
            """)
    }

    func drop(_ secret: ChannelSecret) throws {
        _ = try connection.execute("DELETE FROM channel_secret WHERE name = \(secret)")
    }
}

// MARK: - What arrived

extension Act {
    /// Writes down what arrived; false when it is there already.
    func insertArrival(_ id: String, sealed: String) throws -> Bool {
        try connection.execute(
            """
            INSERT INTO arrival (id, sealed, arrived_at) VALUES (\(id), \(sealed), \(now))
            ON CONFLICT \(conflict: ["id"]) DO NOTHING
            """) == 1
    }

    /// Notes that it was taken, and erases what it said.
    /// - Returns: false when it was taken before.
    func endArrival(_ id: String) throws -> Bool {
        try connection.execute(
            """
            UPDATE arrival SET sealed = '', taken_at = \(now)
            WHERE id = \(id) AND taken_at IS NULL
            """) == 1
    }

    func forgetArrivals(before moment: Date) throws -> Int {
        try connection.execute("DELETE FROM arrival WHERE arrived_at < \(moment)")
    }
}

extension Connection {
    /// What arrived and was not taken yet.
    func arrival(_ id: String) throws -> String? {
        try scalar("SELECT sealed FROM arrival WHERE id = \(id) AND taken_at IS NULL")
    }
}
