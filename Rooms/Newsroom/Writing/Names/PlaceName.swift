import Foundation
import Markup
import Office
import Storage

/// A place as the commune writes it, with names it had before.
struct PlaceName: Sendable, Equatable, Encodable, Fetchable {
    /// Empty for one that comes from the list of units.
    let id: String
    let name: String
    /// Names that people still use; each leads to ``name``.
    let former: [String]

    init(id: String = "", name: String, former: [String] = []) {
        self.id = id
        self.name = name
        self.former = former
    }

    init(row: Row) throws {
        let former: String = try row.get("former")
        self.init(
            id: try row.get("id"), name: try row.get("name"),
            former: former.split(separator: "\n").map(String.init))
    }

    /// Words that stand before a name and say what it is; in a sentence they are small.
    static let heads: Set<String> = [
        "thôn", "xã", "phường", "xóm", "làng", "khu", "ấp", "bản", "tổ", "đường", "phố", "ngõ",
        "chùa", "đền", "đình", "miếu", "chợ", "cầu", "sông", "núi", "hồ", "đầm", "bến", "khối",
        "huyện", "quận", "tỉnh", "trường", "di", "tích", "dân", "lăng", "nghè", "cống", "hang",
    ]

    /// Units of the commune that are places: hamlets and streets.
    static func ofUnits(_ units: [OfficeUnit]) -> [PlaceName] {
        let places: Set<String> = ["thôn", "xóm", "làng", "ấp", "bản", "khu", "khối", "phố", "tổ"]
        return units.filter { unit in
            let words = unit.name.lowercased().split(separator: " ").map(String.init)
            return words.count >= 2 && words.first.map(places.contains) == true
        }.map { PlaceName(name: $0.name) }
    }
}
