import Foundation
import Office
import Storage
import WorkingTime

extension Connection {
    /// All looks, newest first; one more than a page where there are more.
    func allLooks(page: Int) throws -> [LooksPage.Line] {
        try fetchAll(
            """
            SELECT l.at, l.reason, l.case_id, o.name AS officer_name, u.name AS unit_name, c.code
            FROM case_look l JOIN officer o ON o.id = l.officer_id
            LEFT JOIN unit u ON u.id = o.unit_id JOIN resident_case c ON c.id = l.case_id
            ORDER BY l.id DESC
            LIMIT \(LooksDesk.listed + 1) OFFSET \((page - 1) * LooksDesk.listed)
            """)
    }
}

extension Connection {
    /// The days and units of the looks at a sender's contact data, newest first.
    func lookDays(at caseID: String) throws -> [SenderExport.Look] {
        try rows(
            """
            SELECT l.at AS at, u.name AS unit_name FROM case_look l
            JOIN officer o ON o.id = l.officer_id LEFT JOIN unit u ON u.id = o.unit_id
            WHERE l.case_id = \(caseID) ORDER BY l.at DESC, l.id DESC LIMIT 500
            """
        ).map { row in
            SenderExport.Look(
                day: Day(of: try row.get("at")).iso,
                unit: try row.get("unit_name", as: String?.self) ?? "")
        }
    }
}
