import Foundation
import Office
import Storage

extension Connection {
    func portalSections() throws -> [PortalSection] {
        try fetchAll("SELECT * FROM portal_section ORDER BY place, id")
    }

    func portalSection(id: String) throws -> PortalSection? {
        try fetchFirst("SELECT * FROM portal_section WHERE id = \(id)")
    }
}

extension Act {
    /// Keeps a section; one of the same id is replaced.
    func keep(_ section: PortalSection) throws {
        _ = try connection.execute(
            """
            INSERT INTO portal_section (id, place, name, name_en, law, target, shown, unit_id,
                every_days, looked_at, created_at)
            VALUES (\(section.id), \(section.place), \(section.name.vi), \(section.name.en),
                \(section.law), \(section.target), \(section.shown), \(section.unitID),
                \(section.everyDays), \(section.lookedAt), \(now))
            ON CONFLICT \(conflict: ["id"]) DO UPDATE
            SET place = excluded.place, name = excluded.name, name_en = excluded.name_en,
                law = excluded.law, target = excluded.target, shown = excluded.shown,
                unit_id = excluded.unit_id, every_days = excluded.every_days,
                looked_at = excluded.looked_at
            """)
    }

    func removePortalSection(id: String) throws {
        _ = try connection.execute("DELETE FROM portal_section WHERE id = \(id)")
    }
}
