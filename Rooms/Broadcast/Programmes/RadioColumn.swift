import Foundation
import Markup
import Office
import Storage

/// A column of the loudspeakers ("chuyên mục"), with the jingles that open and close each of its
/// bulletins.
struct RadioColumn: Sendable, Equatable, Fetchable, Encodable {
    let id: String
    /// `Thông tin địa phương`.
    let name: String
    /// Empty when nobody has named it in English.
    let nameEN: String
    let priority: AirPriority
    /// A piece of sound before or after the bulletin.
    struct Jingle: Sendable, Equatable, Encodable {
        /// What its file was called on the sender's device.
        let name: String
        /// The studio's id.
        let soundID: String
    }
    let opening: Jingle?
    let closing: Jingle?
    /// Whether a bulletin of it counts as a session of the plan (``Measure/broadcastSessions``).
    let counts: Bool
    /// Kept for what was aired under it, offered no more.
    let isEnded: Bool

    init(row: Row) throws {
        id = try row.get("id")
        name = try row.get("name")
        nameEN = try row.get("name_en")
        priority = try row.get("priority")
        let openingName: String = try row.get("opening_name")
        opening = try row.get("opening_sound", as: String?.self)
            .map { Jingle(name: openingName, soundID: $0) }
        let closingName: String = try row.get("closing_name")
        closing = try row.get("closing_sound", as: String?.self)
            .map { Jingle(name: closingName, soundID: $0) }
        counts = try row.get("counts")
        isEnded = try row.get("is_ended")
    }

    /// The name in a language of the interface.
    func name(in language: Language) -> String {
        language == .vi || nameEN.isEmpty ? name : nameEN
    }

    /// What a column may be; ``AirPriority/urgent`` is not for planned things.
    static let priorities: [AirPriority] = [.column, .notice, .relay, .music]
}
