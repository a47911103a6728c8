import Office
import Storage
import WorkingTime

/// The sum of one page.
struct ViewSum: Fetchable, Codable {
    let path: String
    let count: Int

    init(row: Row) throws {
        path = try row.get("path")
        count = try row.get("total")
    }
}

/// The sum of one day.
struct DayViews: Fetchable, Codable {
    let day: Day
    let count: Int

    init(row: Row) throws {
        day = Day(number: try row.get("day"))
        count = try row.get("total")
    }
}

extension Connection {
    /// Adds to the totals of a day.
    func addViews(_ views: [PageViews], on day: Day) throws {
        for view in views where view.path.utf8.count <= 300 {
            _ = try execute(
                """
                INSERT INTO page_view (day, path, language, views)
                VALUES (\(day.number), \(view.path), \(view.language), \(view.count))
                ON CONFLICT \(conflict: ["day", "path", "language"]) DO UPDATE
                SET views = page_view.views + excluded.views
                """)
        }
    }

    func views(of path: String, from first: Day, to last: Day) throws -> Int {
        try scalar(
            """
            SELECT CAST(COALESCE(SUM(views), 0) AS BIGINT) FROM page_view
            WHERE path = \(path) AND day >= \(first.number) AND day <= \(last.number)
            """) ?? 0
    }

    /// The pages read most between two days.
    func mostViewed(from first: Day, to last: Day, limit: Int) throws -> [ViewSum] {
        try fetchAll(
            """
            SELECT path, CAST(SUM(views) AS BIGINT) AS total FROM page_view
            WHERE day >= \(first.number) AND day <= \(last.number)
            GROUP BY path ORDER BY total DESC, path LIMIT \(limit)
            """)
    }

    func viewsByDay(from first: Day, to last: Day) throws -> [DayViews] {
        try fetchAll(
            """
            SELECT day, CAST(SUM(views) AS BIGINT) AS total FROM page_view
            WHERE day >= \(first.number) AND day <= \(last.number)
            GROUP BY day ORDER BY day DESC
            """)
    }
}
