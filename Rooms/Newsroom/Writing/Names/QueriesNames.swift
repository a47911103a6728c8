import Foundation
import Office
import Storage

extension Connection {
    /// The commune's own list, without the units.
    func placeNames() throws -> [PlaceName] {
        try fetchAll("SELECT * FROM place_name ORDER BY name LIMIT 5000")
    }

    /// The list with the hamlets of the list of units.
    func allPlaceNames() throws -> [PlaceName] {
        let own = try placeNames()
        let known = Set(own.map { $0.name.lowercased() })
        return own
            + PlaceName.ofUnits(try units()).filter { !known.contains($0.name.lowercased()) }
    }
}

extension Act {
    /// Adds a name, or changes the one of that id; false when another has that name already.
    func put(_ name: PlaceName) throws -> Bool {
        let former = name.former.joined(separator: "\n")
        let others = try connection.placeNames().filter { $0.id != name.id }
        guard !others.contains(where: { $0.name.lowercased() == name.name.lowercased() }) else {
            return false
        }
        let changed = try connection.execute(
            """
            UPDATE place_name SET name = \(name.name), former = \(former), changed_at = \(now)
            WHERE id = \(name.id)
            """)
        guard changed == 0 else { return true }
        try connection.execute(
            """
            INSERT INTO place_name (id, name, former, changed_at)
            VALUES (\(name.id), \(name.name), \(former), \(now))
            """)
        return true
    }

    func removePlaceName(id: String) throws {
        try connection.execute("DELETE FROM place_name WHERE id = \(id)")
    }
}
