import Foundation
import Office
import Storage

extension Connection {
    /// The home as it is being composed.
    func frontDraft() throws -> FrontVersion {
        try frontVersion(
            first("SELECT * FROM front_version ORDER BY number DESC LIMIT 1")) ?? .unmade
    }

    /// The home as readers see it.
    func frontLive() throws -> FrontVersion {
        guard
            let number = try scalar(
                "SELECT version FROM front_publication ORDER BY at DESC, id DESC LIMIT 1",
                as: Int.self)
        else { return .unmade }
        return try frontVersion(number: number) ?? .unmade
    }

    func frontVersion(number: Int) throws -> FrontVersion? {
        if number == 0 { return .unmade }
        return try frontVersion(first("SELECT * FROM front_version WHERE number = \(number)"))
    }

    /// The last times that a home was put on the portal, newest first.
    func frontPublications(limit: Int) throws -> [FrontPublication] {
        try fetchAll(
            """
            SELECT p.at, p.version, o.name AS officer_name FROM front_publication p
            LEFT JOIN officer o ON o.id = p.officer_id
            ORDER BY p.at DESC, p.id DESC LIMIT \(limit)
            """)
    }

    private func frontVersion(_ row: Row?) throws -> FrontVersion? {
        guard let row else { return nil }
        let blocks: String = try row.get("blocks")
        return FrontVersion(
            number: try row.get("number"), source: try row.get("source"),
            blocks: try JSONDecoder().decode([FrontBlock].self, from: Data(blocks.utf8)))
    }
}

/// One time that a home was put on the portal.
struct FrontPublication: Fetchable, Codable {
    let at: Date
    let version: Int
    let officer: String?

    init(row: Row) throws {
        at = try row.get("at")
        version = try row.get("version")
        officer = try row.get("officer_name", as: String?.self)
    }
}

extension Act {
    /// Keeps the draft as a new version; `source` names an older one whose content this is.
    func keepFront(_ blocks: [FrontBlock], source: Int? = nil) throws {
        let number = try connection.frontDraft().number + 1
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let text = String(decoding: try encoder.encode(blocks), as: UTF8.self)
        _ = try connection.execute(
            """
            INSERT INTO front_version (id, number, source, at, officer_id, blocks)
            VALUES (\(newID()), \(number), \(source ?? number), \(now), \(officer?.id), \(text))
            """)
        note(Ref("front", "\(number)"), "\(number)")
    }

    func publishFront(version: Int) throws {
        _ = try connection.execute(
            """
            INSERT INTO front_publication (id, at, officer_id, version)
            VALUES (\(newID()), \(now), \(officer?.id), \(version))
            """)
        note(Ref("front", "\(version)"), "\(version)")
        try state(.portalArranged(Ref("front", "\(version)")))
    }
}
