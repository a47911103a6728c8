import Foundation
import Office
import Storage

extension Connection {
    /// Urgent notices that are in force at `now` or will be.
    func urgentNotices(endingAfter now: Date) throws -> [UrgentNotice] {
        try rows(
            "SELECT * FROM urgent_notice WHERE until_at > \(now) ORDER BY from_at, id"
        ).map(UrgentNotice.init)
    }

    /// The latest notices that are over.
    func urgentNotices(endedBy now: Date, limit: Int) throws -> [UrgentNotice] {
        try rows(
            """
            SELECT * FROM urgent_notice WHERE until_at <= \(now)
            ORDER BY until_at DESC LIMIT \(limit)
            """
        ).map(UrgentNotice.init)
    }

    func urgentNotice(id: String) throws -> UrgentNotice? {
        try first("SELECT * FROM urgent_notice WHERE id = \(id)").map(UrgentNotice.init)
    }
}

extension Act {
    func add(_ notice: UrgentNotice) throws {
        _ = try connection.execute(
            """
            INSERT INTO urgent_notice (id, words, words_en, target, from_at, until_at, officer_id,
                created_at, is_merger)
            VALUES (\(notice.id), \(notice.words.vi), \(notice.words.en), \(notice.target),
                \(notice.from), \(notice.until), \(officer?.id), \(now),
                \(notice.isMerger ? 1 : 0))
            """)
    }

    /// Takes a notice down before its time; one that has not begun is not kept.
    func end(_ notice: UrgentNotice) throws {
        if notice.from >= now {
            _ = try connection.execute("DELETE FROM urgent_notice WHERE id = \(notice.id)")
        } else {
            _ = try connection.execute(
                "UPDATE urgent_notice SET until_at = \(now) WHERE id = \(notice.id)")
        }
    }
}

extension UrgentNotice {
    fileprivate init(row: Row) throws {
        self.init(
            id: try row.get("id"),
            words: PairedText(vi: try row.get("words"), en: try row.get("words_en")),
            target: try row.get("target"), from: try row.get("from_at"),
            until: try row.get("until_at"),
            isMerger: try row.get("is_merger", as: Int.self) == 1)
    }
}
