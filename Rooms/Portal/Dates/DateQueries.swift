import Office
import Storage
import WorkingTime

extension Connection {
    /// Public dates kept here that touch some days.
    func publicDates(from first: Day, to last: Day) throws -> [PublicDate] {
        try rows(
            """
            SELECT * FROM public_date
            WHERE last_day >= \(first.number) AND first_day <= \(last.number)
            ORDER BY first_day, hours, id LIMIT 1000
            """
        ).map(PublicDate.init)
    }

    func publicDate(id: String) throws -> PublicDate? {
        try first("SELECT * FROM public_date WHERE id = \(id)").map(PublicDate.init)
    }
}

extension Act {
    /// Keeps a public date; one of the same id is replaced.
    func keep(_ date: PublicDate) throws {
        _ = try connection.execute(
            """
            INSERT INTO public_date (id, first_day, last_day, hours, words, words_en, place, target,
                officer_id, created_at)
            VALUES (\(date.id), \(date.first.number), \(date.last.number), \(date.hours),
                \(date.words.vi), \(date.words.en), \(date.place), \(date.target),
                \(officer?.id), \(now))
            ON CONFLICT \(conflict: ["id"]) DO UPDATE
            SET first_day = excluded.first_day, last_day = excluded.last_day,
                hours = excluded.hours, words = excluded.words, words_en = excluded.words_en,
                place = excluded.place, target = excluded.target
            """)
    }

    func removePublicDate(id: String) throws {
        _ = try connection.execute("DELETE FROM public_date WHERE id = \(id)")
    }
}

extension PublicDate {
    fileprivate init(row: Row) throws {
        self.init(
            id: try row.get("id"), first: Day(number: try row.get("first_day")),
            last: Day(number: try row.get("last_day")), hours: try row.get("hours"),
            words: PairedText(vi: try row.get("words"), en: try row.get("words_en")),
            place: try row.get("place"), target: try row.get("target"))
    }
}
