package import Foundation
package import Storage

/// A file attached to a thing.
package struct StoredFile: Sendable, Fetchable, Codable, Equatable {
    package let id: String
    package let hash: String
    package let name: String
    package let contentType: String
    package let bytes: Int
    package let ref: Ref
    /// What a picture shows, for who cannot see it.
    package let description: String
    package let createdAt: Date

    package init(row: Row) throws {
        id = try row.get("id")
        hash = try row.get("hash")
        name = try row.get("name")
        contentType = try row.get("content_type")
        bytes = try row.get("bytes")
        ref = Ref(try row.get("ref_kind"), try row.get("ref_id"))
        description = try row.get("description")
        createdAt = try row.get("created_at")
    }
}

extension Connection {
    package func units() throws -> [OfficeUnit] {
        try fetchAll("SELECT * FROM unit ORDER BY is_standing DESC, name")
    }

    package func officers() throws -> [Officer] {
        try fetchAll("SELECT * FROM officer ORDER BY is_active DESC, name")
    }

    package func officer(id: String) throws -> Officer? {
        try fetchFirst("SELECT * FROM officer WHERE id = \(id)")
    }

    package func officer(login: String) throws -> Officer? {
        try fetchFirst("SELECT * FROM officer WHERE login = \(login)")
    }

    /// The files of a thing, in the order in which they came.
    package func storedFiles(of ref: Ref) throws -> [StoredFile] {
        try fetchAll(
            """
            SELECT * FROM stored_file WHERE ref_kind = \(ref.kind) AND ref_id = \(ref.id)
            ORDER BY created_at, id
            """)
    }

    package func storedFile(id: String) throws -> StoredFile? {
        try fetchFirst("SELECT * FROM stored_file WHERE id = \(id)")
    }

    /// A setting of the commune, as JSON.
    package func setting<T: Decodable>(_ name: String, as type: T.Type) throws -> T? {
        guard
            let text = try scalar(
                "SELECT value FROM setting WHERE id = \(name)", as: String.self)
        else { return nil }
        return try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}

extension Act {
    /// The unit of that name, made when the commune has none of it under any of its names.
    package func unit(called name: String, isStanding: Bool = false) throws -> OfficeUnit {
        if let known = try connection.units().first(where: { $0.isCalled(name) }) { return known }
        let unit = OfficeUnit(id: newID(), name: name, isStanding: isStanding)
        _ = try connection.execute(
            """
            INSERT INTO unit (id, name, aliases, is_standing, created_at)
            VALUES (\(unit.id), \(name), \(""), \(isStanding), \(now))
            """)
        return unit
    }

    /// Attaches a file whose bytes are already in the ``FileStore`` under `hash`.
    package func attach(
        hash: String, name: String, contentType: String, bytes: Int, to ref: Ref,
        description: String
    ) throws -> String {
        let id = newID()
        _ = try connection.execute(
            """
            INSERT INTO stored_file (id, hash, name, content_type, bytes, ref_kind, ref_id,
                description, officer_id, created_at)
            VALUES (\(id), \(hash), \(name), \(contentType), \(bytes), \(ref.kind), \(ref.id),
                \(description), \(officer?.id), \(now))
            """)
        return id
    }

    /// Stores a setting of the commune as JSON.
    package func set<T: Encodable>(_ name: String, _ value: T) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let text = String(decoding: try encoder.encode(value), as: UTF8.self)
        _ = try connection.execute(
            """
            INSERT INTO setting (id, value, changed_at) VALUES (\(name), \(text), \(now))
            ON CONFLICT \(conflict: ["id"]) DO UPDATE
            SET value = excluded.value, changed_at = excluded.changed_at
            """)
    }

    /// Adds an account. The login is unique in the commune; a taken one is a constraint error.
    package func addOfficer(
        name: String, login: String, role: Role, unitID: String? = nil, position: String = ""
    ) throws -> Officer {
        let officer = Officer(
            id: newID(), name: name, login: login, role: role, unitID: unitID, position: position)
        _ = try connection.execute(
            """
            INSERT INTO officer (id, name, login, role, unit_id, position, is_active, created_at)
            VALUES (\(officer.id), \(name), \(login), \(role), \(unitID), \(position), \(true),
                \(now))
            """)
        try state(.accountChanged(Ref("officer", officer.id)))
        return officer
    }
}
