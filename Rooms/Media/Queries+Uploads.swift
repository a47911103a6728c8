import Foundation
import Office
import Storage

extension Connection {
    /// One's own; nobody goes on with what another began.
    func upload(id: String, of officer: Officer) throws -> Upload? {
        try fetchFirst(
            "SELECT * FROM upload WHERE id = \(id) AND officer_id = \(officer.id)")
    }

    func unfinishedUploads(of officer: Officer) throws -> Int {
        try scalar(
            """
            SELECT COUNT(*) FROM upload WHERE officer_id = \(officer.id) AND item_id IS NULL
            """, as: Int.self) ?? 0
    }

    func uploads(before moment: Date) throws -> [Upload] {
        try fetchAll("SELECT * FROM upload WHERE begun_at < \(moment)")
    }

    func begin(
        _ id: String, length: Int, name: String, alt: String, by officer: Officer, at now: Date
    )
        throws
    {
        try execute(
            """
            INSERT INTO upload (id, officer_id, length, name, alt, begun_at)
            VALUES (\(id), \(officer.id), \(length), \(name), \(alt), \(now))
            """)
    }

    func note(upload id: String, became item: String) throws {
        try execute("UPDATE upload SET item_id = \(item) WHERE id = \(id)")
    }

    func forget(upload id: String) throws {
        try execute("DELETE FROM upload WHERE id = \(id)")
    }

    /// Arrivals that something still waits for.
    func awaitedArrivals() throws -> Set<String> {
        let uploads = try scalars(
            "SELECT id FROM upload WHERE item_id IS NULL", as: String.self)
        let items = try scalars(
            "SELECT arrival FROM media_item WHERE arrival IS NOT NULL", as: String.self)
        return Set(uploads + items)
    }
}
