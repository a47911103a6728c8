import Foundation
import Markup
import PaperText
import Storage

/// A file that was handed in as a plan, and how far its reading is: what it was, how sure its
/// words are, which of them a person should look at.
struct KeptPaper: Sendable, Fetchable, Encodable {
    enum State: String, Sendable, Storable, Encodable, CaseIterable {
        case waiting, reading, read, failed

        var isOpen: Bool { self == .waiting || self == .reading }
    }

    /// A word on a line of the plan, in Unicode scalars from the line's beginning.
    struct Doubt: Sendable, Codable, Equatable {
        /// From 1.
        let line: Int
        let from: Int
        let to: Int
        let sureness: Int
    }

    struct Remark: Sendable, Codable, Equatable {
        let vi: String
        let en: String

        init(_ phrase: Phrase) {
            vi = phrase.vi
            en = phrase.en
        }

        var words: Phrase { Phrase(vi: vi, en: en) }
    }

    /// Doubtful words that are kept of one paper; past this all of it is doubtful.
    static let doubtLimit = 5_000

    let id: String
    let hash: String
    let fileName: String
    let kind: PaperKind?
    let state: State
    let pagesDone: Int
    let pages: Int
    let sureness: Int?
    let doubts: [Doubt]
    let remarks: [Remark]
    /// Why it could not be read.
    let trouble: Remark?
    let planID: String?
    let officerID: String?
    let askedAt: Date

    init(row: Row) throws {
        func list<T: Decodable>(_ name: String) throws -> [T] {
            try JSONDecoder().decode([T].self, from: Data(row.get(name, as: String.self).utf8))
        }
        id = try row.get("id")
        hash = try row.get("hash")
        fileName = try row.get("file_name")
        kind = PaperKind(rawValue: try row.get("kind"))
        state = try row.get("state")
        pagesDone = try row.get("pages_done")
        pages = try row.get("pages")
        sureness = try row.get("sureness", as: Int?.self)
        doubts = try list("doubts")
        remarks = try list("remarks")
        let troubles: [Remark] = try list("troubles")
        trouble = troubles.first
        planID = try row.get("plan_id", as: String?.self)
        officerID = try row.get("officer_id", as: String?.self)
        askedAt = try row.get("asked_at")
    }

    var path: String { "/office/papers/\(id)" }

    func doubts(on line: Int) -> [Doubt] { doubts.filter { $0.line == line } }
}

extension Paper {
    /// Its doubtful words as they are kept.
    var doubts: [KeptPaper.Doubt] {
        let all = lines.enumerated().flatMap { place, line in
            line.doubts.map {
                KeptPaper.Doubt(
                    line: place + 1, from: $0.place.lowerBound, to: $0.place.upperBound,
                    sureness: $0.sureness)
            }
        }
        return Array(all.prefix(KeptPaper.doubtLimit))
    }
}
