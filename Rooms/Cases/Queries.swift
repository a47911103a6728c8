import Foundation
import Office
import Storage

/// Which cases a list shows; the address bar holds it.
struct CaseFilter: Sendable, Equatable, Encodable {
    /// What the officer looks for first.
    enum View: String, Sendable, Encodable, CaseIterable {
        /// All that still needs the commune, the nearest limit first.
        case running
        case overdue, waiting, proposed, answered, all
    }

    /// How far cases are counted.
    static let mostCounted = 1_000

    var view = View.running
    var unitID: String?
    var category: String?
    var hamlet: String?
    /// A receipt code, or words.
    var search = ""
    /// The limit and id after which the next page begins.
    var after: (Date, String)?

    private enum CodingKeys: CodingKey { case view, unitID, category, hamlet, search }

    static func == (left: CaseFilter, right: CaseFilter) -> Bool {
        left.view == right.view && left.unitID == right.unitID && left.category == right.category
            && left.hamlet == right.hamlet && left.search == right.search
    }
}

extension Connection {
    func residentCase(id: String) throws -> ResidentCase? {
        try fetchFirst("SELECT * FROM resident_case WHERE id = \(id)")
    }

    func residentCase(code: String) throws -> ResidentCase? {
        try fetchFirst("SELECT * FROM resident_case WHERE code = \(code)")
    }

    /// The case behind a private address.
    func residentCase(secret: String) throws -> ResidentCase? {
        try fetchFirst(
            "SELECT * FROM resident_case WHERE secret_hash = \(CaseKeys.hash("secret", secret))")
    }

    func residentCase(once: String) throws -> ResidentCase? {
        try fetchFirst(
            "SELECT * FROM resident_case WHERE once_hash = \(CaseKeys.hash("once", once))")
    }

    /// A page of cases: running ones by their limit, answered ones newest first.
    func residentCases(_ filter: CaseFilter, at now: Date, limit: Int) throws -> [ResidentCase] {
        var parts: [SQL] = []
        var order: SQL = "full_due, id"
        switch filter.view {
        case .running: parts.append("state IN ('open', 'proposed')")
        case .overdue: parts.append("state IN ('open', 'proposed') AND full_due <= \(now)")
        case .waiting: parts.append("state = 'waiting'")
        case .proposed: parts.append("state = 'proposed'")
        case .answered:
            parts.append("state IN ('answered', 'merged')")
            order = "received_at DESC, id DESC"
        case .all: order = "received_at DESC, id DESC"
        }
        if let unit = filter.unitID { parts.append("unit_id = \(unit)") }
        if let category = filter.category { parts.append("category = \(category)") }
        if let hamlet = filter.hamlet { parts.append("hamlet = \(hamlet)") }
        if let code = CaseKeys.typedCode(filter.search) {
            parts.append("code = \(code)")
        } else if !filter.search.isEmpty {
            parts.append("words \(word: .like) \("%\(filter.search)%")")
        }
        if let (moment, id) = filter.after {
            switch filter.view {
            case .answered, .all: parts.append("(received_at, id) < (\(moment), \(id))")
            default: parts.append("(full_due, id) > (\(moment), \(id))")
            }
        }
        let condition: SQL = parts.isEmpty ? "1 = 1" : parts.joined(separator: " AND ")
        return try fetchAll(
            """
            SELECT * FROM resident_case WHERE \(fragment: condition)
            ORDER BY \(fragment: order) LIMIT \(limit)
            """)
    }

    /// How many cases need the commune now, and how many of them are late; of a unit, or of all.
    /// Counted up to ``CaseFilter/mostCounted``, so that the list opens as fast in the worst year.
    func runningCases(of unitID: String?, at now: Date) throws -> (running: Int, late: Int) {
        let unit: SQL = unitID.map { " AND unit_id = \($0)" } ?? ""
        let most = CaseFilter.mostCounted
        let running = try scalar(
            """
            SELECT COUNT(*) FROM (SELECT 1 AS one FROM resident_case
                WHERE state IN ('open', 'proposed')\(fragment: unit) LIMIT \(most)) AS few
            """, as: Int.self)
        let late = try scalar(
            """
            SELECT COUNT(*) FROM (SELECT 1 AS one FROM resident_case
                WHERE state IN ('open', 'proposed')\(fragment: unit) AND full_due <= \(now)
                LIMIT \(most)) AS few
            """, as: Int.self)
        return (running ?? 0, late ?? 0)
    }

    /// The story of a case, oldest first.
    func entries(of caseID: String) throws -> [CaseEntry] {
        try fetchAll("SELECT * FROM case_entry WHERE case_id = \(caseID) ORDER BY at, id")
    }

    /// Cases merged into this one.
    func twins(of caseID: String) throws -> [ResidentCase] {
        try fetchAll("SELECT * FROM resident_case WHERE merged_into = \(caseID) ORDER BY id")
    }

    /// Running cases of the same kind that may be about the same thing: from the same hamlet, or
    /// within about 200 m, of the last thirty days.
    func likeCases(_ found: ResidentCase, limit: Int = 5) throws -> [ResidentCase] {
        let since = found.receivedAt.addingTimeInterval(-30 * 86_400)
        var near: [SQL] = []
        if !found.hamlet.isEmpty { near.append("hamlet = \(found.hamlet)") }
        if let place = found.position {
            near.append(
                """
                (latitude BETWEEN \(place.latitude - 0.002) AND \(place.latitude + 0.002)
                AND longitude BETWEEN \(place.longitude - 0.002) AND \(place.longitude + 0.002))
                """)
        }
        guard !near.isEmpty else { return [] }
        return try fetchAll(
            """
            SELECT * FROM resident_case WHERE id <> \(found.id) AND category = \(found.categoryID)
                AND state IN ('open', 'waiting', 'proposed') AND received_at >= \(since)
                AND (\(fragment: near.joined(separator: " OR ")))
            ORDER BY received_at DESC LIMIT \(limit)
            """)
    }
}

extension Act {
    /// Writes a new case; false when one of that form, or with that code, is there already.
    func insert(_ new: ResidentCase, once: String) throws -> Bool {
        try connection.execute(
            """
            INSERT INTO resident_case (id, code, once_hash, secret_hash, channel, category, state,
                words, hamlet, place, latitude, longitude, received_at, unit_id, officer_id,
                started_at, first_minutes, full_minutes, mode, pauses, first_due, full_due,
                may_publish, entered_by)
            VALUES (\(new.id), \(new.code), \(CaseKeys.hash("once", once)),
                \(CaseKeys.hash("secret", CaseKeys.secret(of: once))), \(new.channel),
                \(new.categoryID), \(new.state), \(new.words), \(new.hamlet), \(new.place),
                \(new.position?.latitude), \(new.position?.longitude), \(new.receivedAt),
                \(new.unitID), \(new.officerID), \(new.clock.startedAt),
                \(new.clock.firstMinutes), \(new.clock.fullMinutes), \(new.clock.mode), '[]',
                \(new.clock.firstDue), \(new.clock.fullDue), \(new.mayPublish), \(officer?.id))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// Writes what became of a case; refused when somebody else was first.
    func save(_ changed: ResidentCase, from before: ResidentCase) throws {
        let encoder = JSONEncoder()
        let pauses = String(decoding: try encoder.encode(changed.clock.pauses), as: UTF8.self)
        let count = try connection.execute(
            """
            UPDATE resident_case SET category = \(changed.categoryID), state = \(changed.state),
                words = \(changed.words), place = \(changed.place),
                latitude = \(changed.position?.latitude),
                longitude = \(changed.position?.longitude), unit_id = \(changed.unitID),
                officer_id = \(changed.officerID), started_at = \(changed.clock.startedAt),
                first_minutes = \(changed.clock.firstMinutes),
                full_minutes = \(changed.clock.fullMinutes), mode = \(changed.clock.mode),
                pauses = \(pauses), first_due = \(changed.clock.firstDue),
                full_due = \(changed.clock.fullDue), first_reply_at = \(changed.firstReplyAt),
                answered_at = \(changed.answeredAt), outcome = \(changed.outcome),
                round = \(changed.round), escalated_at = \(changed.escalatedAt),
                overdue_at = \(changed.overdueAt), merged_into = \(changed.mergedInto),
                may_publish = \(changed.mayPublish), published_at = \(changed.publishedAt),
                rating = \(changed.rating), erased_at = \(changed.erasedAt),
                version = version + 1
            WHERE id = \(before.id) AND version = \(before.version)
            """)
        guard count == 1 else { throw Refusal.changedMeanwhile }
    }

    /// Adds to the story of a case.
    func tell(
        _ caseID: String, _ kind: CaseEntry.Kind, _ words: String = "", isPublic: Bool = false,
        at moment: Date? = nil, with details: CaseEntry.Details = CaseEntry.Details()
    ) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = String(decoding: try encoder.encode(details), as: UTF8.self)
        _ = try connection.execute(
            """
            INSERT INTO case_entry (id, case_id, at, kind, is_public, officer_id, words, details)
            VALUES (\(newID()), \(caseID), \(moment ?? now), \(kind), \(isPublic),
                \(officer?.id), \(words), \(json))
            """)
    }
}

extension Connection {
    /// Answers that wait for approval; counted up to ``CaseFilter/mostCounted``.
    func proposedCases() throws -> Int {
        try scalar(
            """
            SELECT COUNT(*) FROM (SELECT 1 AS one FROM resident_case WHERE state = 'proposed'
                LIMIT \(CaseFilter.mostCounted)) AS few
            """) ?? 0
    }

    /// Running cases of which the leader was told.
    func escalatedCases() throws -> Int {
        try scalar(
            """
            SELECT COUNT(*) FROM (SELECT 1 AS one FROM resident_case
                WHERE state IN ('open', 'proposed') AND escalated_at IS NOT NULL
                LIMIT \(CaseFilter.mostCounted)) AS few
            """) ?? 0
    }

    /// The latest proposal of an answer.
    func proposal(of caseID: String) throws -> CaseEntry? {
        try fetchFirst(
            """
            SELECT * FROM case_entry WHERE case_id = \(caseID) AND kind = 'proposed'
            ORDER BY at DESC, id DESC LIMIT 1
            """)
    }

    /// Cases whose limit counts working hours and can still move.
    func casesOnWorkingTime() throws -> [ResidentCase] {
        try fetchAll(
            """
            SELECT * FROM resident_case WHERE mode = 'working'
                AND state IN ('open', 'waiting', 'proposed') AND overdue_at IS NULL ORDER BY id
            """)
    }

    /// Running cases that one officer of a unit has.
    func running(of officerID: String, in unitID: String) throws -> [ResidentCase] {
        try fetchAll(
            """
            SELECT * FROM resident_case WHERE officer_id = \(officerID) AND unit_id = \(unitID)
                AND state IN ('open', 'waiting', 'proposed') ORDER BY id
            """)
    }
}
