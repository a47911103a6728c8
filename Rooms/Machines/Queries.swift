import Foundation
import Office
import Storage

extension Connection {
    /// The stored file of a picture that was drawn before.
    func sharePictureFile(key: String) throws -> String? {
        try scalar("SELECT file FROM share_picture WHERE id = \(key)", as: String.self)
    }

    func keepSharePicture(key: String, file: String, at now: Date) throws {
        try execute(
            """
            INSERT INTO share_picture (id, file, drawn_at) VALUES (\(key), \(file), \(now))
            ON CONFLICT \(conflict: ["id"]) DO NOTHING
            """)
    }

    /// What the last look at our own links found, by page.
    func brokenLinks(limit: Int) throws -> [BrokenLink] {
        try fetchAll(
            "SELECT * FROM broken_link ORDER BY title, page, link LIMIT \(limit)")
    }

    func brokenLinkCount() throws -> Int {
        try scalar("SELECT COUNT(*) FROM broken_link") ?? 0
    }

    /// Puts the findings of a look in the place of those of the look before.
    func replaceBrokenLinks(_ links: [BrokenLink]) throws {
        try execute("DELETE FROM broken_link")
        for link in links {
            try execute(
                """
                INSERT INTO broken_link (id, story_id, title, page, link, fault, found_at)
                VALUES (\(link.id), \(link.storyID), \(link.title), \(link.page), \(link.link),
                        \(link.fault), \(link.foundAt))
                """)
        }
    }

    /// Where feeds are announced.
    func hubs() throws -> HubSetting {
        try setting("hubs", as: HubSetting.self) ?? HubSetting()
    }
}
