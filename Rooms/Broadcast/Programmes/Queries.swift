import Foundation
import Office
import Storage

extension Connection {
    /// The columns, those in use first.
    func radioColumns() throws -> [RadioColumn] {
        try fetchAll("SELECT * FROM radio_column ORDER BY is_ended, name, id")
    }

    func radioColumn(id: String) throws -> RadioColumn? {
        try fetchFirst("SELECT * FROM radio_column WHERE id = \(id)")
    }

    func bulletin(id: String) throws -> Bulletin? {
        try fetchFirst("SELECT * FROM bulletin WHERE id = \(id)")
    }

    func bulletins(ids: Set<String>) throws -> [Bulletin] {
        guard !ids.isEmpty else { return [] }
        return try fetchAll("SELECT * FROM bulletin WHERE id IN \(list: ids.sorted())")
    }

    /// The last that were changed.
    func bulletins(state: Bulletin.State?, limit: Int) throws -> [Bulletin] {
        var condition: SQL = "1 = 1"
        if let state { condition = "state = \(state)" }
        return try fetchAll(
            """
            SELECT * FROM bulletin WHERE \(fragment: condition)
            ORDER BY changed_at DESC, id DESC LIMIT \(limit)
            """)
    }

    func bulletinCounts() throws -> [Bulletin.State: Int] {
        let rows = try rows("SELECT state, COUNT(*) AS number FROM bulletin GROUP BY state")
        return try Dictionary(
            rows.map { (try $0.get("state", as: Bulletin.State.self), try $0.get("number")) },
            uniquingKeysWith: +)
    }

    /// The pieces of a bulletin, in order.
    func items(ofBulletin id: String) throws -> [BulletinItem] {
        try fetchAll(
            "SELECT * FROM bulletin_item WHERE bulletin_id = \(id) ORDER BY place, id")
    }

    /// The pieces of some bulletins, in order.
    func items(ofBulletins ids: Set<String>) throws -> [String: [BulletinItem]] {
        guard !ids.isEmpty else { return [:] }
        let all: [BulletinItem] = try fetchAll(
            """
            SELECT * FROM bulletin_item WHERE bulletin_id IN \(list: ids.sorted())
            ORDER BY place, id
            """)
        return Dictionary(grouping: all, by: \.bulletinID)
    }

    /// Bulletins whose sounds may be put together: none is there yet.
    func bulletinsToJoin(limit: Int) throws -> [Bulletin] {
        try fetchAll(
            """
            SELECT * FROM bulletin WHERE joined_hash = '' AND state <> 'withdrawn'
            ORDER BY changed_at DESC LIMIT \(limit)
            """)
    }
}

extension Act {
    func add(_ bulletin: Bulletin) throws {
        try connection.execute(
            """
            INSERT INTO bulletin (id, title, column_id, state, target_id, task_id, topic, unit_id,
                writer_id, created_at, changed_at, opening_sound, closing_sound)
            VALUES (\(bulletin.id), \(bulletin.title), \(bulletin.columnID), \(bulletin.state),
                \(bulletin.targetID), \(bulletin.taskID), \(bulletin.topic), \(bulletin.unitID),
                \(bulletin.writerID), \(bulletin.createdAt), \(bulletin.changedAt),
                \(bulletin.openingSound), \(bulletin.closingSound))
            """)
    }

    /// Keeps a changed bulletin; refused when somebody else changed it since `version`.
    func keep(_ bulletin: Bulletin, since version: Int) throws {
        let changed = try connection.execute(
            """
            UPDATE bulletin SET title = \(bulletin.title), column_id = \(bulletin.columnID),
                state = \(bulletin.state), voice = \(bulletin.voice), volume = \(bulletin.volume),
                target_id = \(bulletin.targetID), task_id = \(bulletin.taskID),
                topic = \(bulletin.topic), unit_id = \(bulletin.unitID),
                writer_id = \(bulletin.writerID), changed_at = \(bulletin.changedAt),
                submitted_at = \(bulletin.submittedAt), approved_by = \(bulletin.approvedBy),
                approved_at = \(bulletin.approvedAt), remark = \(bulletin.remark),
                slug = \(bulletin.slug), opening_sound = \(bulletin.openingSound),
                closing_sound = \(bulletin.closingSound),
                joined_hash = \(bulletin.joined?.hash ?? ""),
                joined_bytes = \(bulletin.joined?.bytes ?? 0),
                joined_seconds = \(bulletin.joined?.seconds ?? 0), version = \(bulletin.version)
            WHERE id = \(bulletin.id) AND version = \(version)
            """)
        guard changed == 1 else { throw Refusal.changedMeanwhile }
    }

    /// Keeps the joined sound of a bulletin, unless its words changed since `version`.
    func keepJoined(_ joined: JoinedSound, of id: String, version: Int) throws -> Bool {
        try connection.execute(
            """
            UPDATE bulletin SET joined_hash = \(joined.hash), joined_bytes = \(joined.bytes),
                joined_seconds = \(joined.seconds)
            WHERE id = \(id) AND version = \(version)
            """) == 1
    }

    /// Makes drafts of the bulletins with a piece about a thing, where they have not been heard yet.
    func returnBulletins(with ref: Ref, because remark: String) throws {
        try connection.execute(
            """
            UPDATE bulletin SET state = 'draft', approved_by = NULL, approved_at = NULL,
                submitted_at = NULL, remark = \(remark), version = version + 1
            WHERE state IN ('submitted', 'approved') AND id IN (
                SELECT bulletin_id FROM bulletin_item
                WHERE ref_kind = \(ref.kind) AND ref_id = \(ref.id)
            ) AND id NOT IN (
                SELECT bulletin_id FROM air_turn
                WHERE given <> '' AND is_ended = 0 AND starts_at <= \(now)
            )
            """)
    }

    func add(_ item: BulletinItem) throws {
        try connection.execute(
            """
            INSERT INTO bulletin_item (id, bulletin_id, place, kind, title, words, ref_kind, ref_id,
                file_name, sound_id, stream_url, relay_seconds)
            VALUES (\(item.id), \(item.bulletinID), \(item.place), \(item.kind), \(item.title),
                \(item.words), \(item.ref?.kind), \(item.ref?.id), \(item.fileName),
                \(item.soundID), \(item.streamURL), \(item.relaySeconds))
            """)
    }

    func changeItem(_ id: String, title: String, words: String, soundID: String?) throws {
        try connection.execute(
            """
            UPDATE bulletin_item SET title = \(title), words = \(words), sound_id = \(soundID)
            WHERE id = \(id)
            """)
    }

    func place(_ id: String, at place: Int) throws {
        try connection.execute("UPDATE bulletin_item SET place = \(place) WHERE id = \(id)")
    }

    func removeItem(_ id: String) throws {
        try connection.execute("DELETE FROM bulletin_item WHERE id = \(id)")
    }

    func add(
        _ id: String, column name: String, nameEN: String, priority: AirPriority, counts: Bool
    ) throws {
        try connection.execute(
            """
            INSERT INTO radio_column (id, name, name_en, priority, counts, created_at)
            VALUES (\(id), \(name), \(nameEN), \(priority), \(counts), \(now))
            """)
    }

    func change(
        column id: String, name: String, nameEN: String, priority: AirPriority, counts: Bool,
        isEnded: Bool
    ) throws {
        try connection.execute(
            """
            UPDATE radio_column SET name = \(name), name_en = \(nameEN), priority = \(priority),
                counts = \(counts), is_ended = \(isEnded) WHERE id = \(id)
            """)
    }

    func setOpening(_ name: String, _ soundID: String?, column id: String) throws {
        try connection.execute(
            """
            UPDATE radio_column SET opening_name = \(name), opening_sound = \(soundID)
            WHERE id = \(id)
            """)
    }

    func setClosing(_ name: String, _ soundID: String?, column id: String) throws {
        try connection.execute(
            """
            UPDATE radio_column SET closing_name = \(name), closing_sound = \(soundID)
            WHERE id = \(id)
            """)
    }
}
