import Office
import Storage

/// Items of the media library, as many as are wanted, each with rows of its own: one picture is
/// taken in through the house's door, and what was stored of it is written again under other ids.
/// The files behind them are the same, since it is the rows that lists and pages read.
struct ManyPictures: Sendable {
    private let office: Office
    private let model: String

    init(_ office: Office, like picture: [UInt8], by officer: Officer) async throws {
        self.office = office
        model = try await office.addMedia(
            ArrivedMedia(bytes: picture, name: "anh-do.jpg", alt: "Ảnh để đo"), by: officer)
    }

    /// Another item like the first.
    /// - Returns: its id.
    func next() async throws -> String {
        let id = office.newID()
        let model = model
        try await office.database.write { connection in
            try connection.execute(
                """
                INSERT INTO media_item (id, kind, state, progress, name, source_hash, source_bytes,
                    width, height, folded, added_by, added_at, changed_at)
                SELECT \(id), kind, state, progress, name, source_hash || \(id), source_bytes,
                    width, height, folded, added_by, added_at, changed_at
                FROM media_item WHERE id = \(model)
                """)
            try connection.execute(
                """
                INSERT INTO media_text (item_id, language, alt, caption)
                SELECT \(id), language, alt, caption FROM media_text WHERE item_id = \(model)
                """)
            try connection.execute(
                """
                INSERT INTO media_file (id, item_id, role, language, hash, content_type, bytes,
                    width, height)
                SELECT id || \(id), \(id), role, language, hash, content_type, bytes, width, height
                FROM media_file WHERE item_id = \(model)
                """)
        }
        return id
    }
}
