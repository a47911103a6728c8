import Foundation
import Office
import Storage

/// A file that is being sent in parts. How much of it is there is what lies on the disk, so that
/// nothing that arrived is lost when the line breaks or the program stops.
struct Upload: Sendable, Fetchable {
    let id: String
    let officerID: String
    let length: Int
    let name: String
    let alt: String
    let begunAt: Date
    /// What it became.
    let itemID: String?

    init(row: Row) throws {
        id = try row.get("id")
        officerID = try row.get("officer_id")
        length = try row.get("length")
        name = try row.get("name")
        alt = try row.get("alt")
        begunAt = try row.get("begun_at")
        itemID = try row.get("item_id", as: String?.self)
    }

    /// Days after which an unfinished one is let go.
    static let days = 3.0
}

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

    func begin(_ id: String, length: Int, name: String, alt: String, by officer: Officer, at now: Date)
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
