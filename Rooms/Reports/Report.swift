import Foundation
import Office
import OfficialDocuments
import Storage
import WorkingTime

/// A report on a period: a draft until it is frozen.
struct Report: Sendable {
    let id: String
    let period: Period
    var figures: Figures
    var narrative: Narrative
    var particulars: Particulars
    /// Grows with every change; who changes names the one they saw.
    let version: Int
    let composedAt: Date
    let changedAt: Date
    let changedBy: String
    /// What can no longer change; nil while it is a draft.
    let frozen: Frozen?
    /// What goes out: the frozen paper with the number and date of the register; nil before.
    let numbered: Numbered?

    var ref: Ref { Ref("report", id) }

    var template: Template { particulars.template ?? .usual(for: Occasion(period)) }

    /// The paper as it stands: the frozen one, or what the draft would become.
    var document: OfficialDocument {
        numbered?.document ?? frozen?.document ?? Paper(self).document(isDraft: true)
    }
}

extension Report {
    /// The paper at the moment of freezing, with the hash of its Word file.
    struct Frozen: Sendable {
        let document: OfficialDocument
        /// SHA-256 of the Word file, in hexadecimal.
        let hash: String
        let by: String
        let at: Date
    }

    /// The paper with its number, and the hash of its Word file.
    struct Numbered: Sendable {
        let document: OfficialDocument
        let hash: String
    }

    /// The parts that a person writes.
    enum Part: String, Codable, Sendable, CaseIterable {
        case opening, results, late, strengths, shortcomings, causes, difficulties, proposals
        case next, closing
    }

    /// What a person wrote, by part. An empty opening or closing is worded by the program.
    struct Narrative: Codable, Sendable, Equatable {
        private var texts: [String: String] = [:]

        subscript(part: Part) -> String {
            get { texts[part.rawValue] ?? "" }
            set { texts[part.rawValue] = newValue.isEmpty ? nil : newValue }
        }
    }

    /// What stands around the text: taken from the plan and the commune, corrected by a person.
    struct Particulars: Codable, Sendable, Equatable {
        var form: OfficialDocument.Form
        var superior: String
        var issuer: String
        var symbol: String
        var place: String
        var subject: [String]
        var addressees: [String]
        var recipients: [String]
        var signature: OfficialDocument.Signature
        /// How the paper is built; nil in drafts older than templates.
        var template: Template?
        /// The report duty of the plan that it answers; nil when nobody asked.
        var duty: DutyDay?
    }

    /// A duty of the plan and the day of it.
    struct DutyDay: Codable, Sendable, Equatable {
        let id: String
        let day: Day
    }
}

extension Report: Fetchable {
    init(row: Row) throws {
        id = try row.get("id")
        let code: String = try row.get("period")
        guard let period = Period(code: code) else {
            throw RowError.unexpected(column: "period", found: "text", wanted: "Period")
        }
        self.period = period
        figures = try row.decode("figures")
        narrative = try row.decode("narrative")
        particulars = try row.decode("particulars")
        version = try row.get("version")
        composedAt = try row.get("composed_at")
        changedAt = try row.get("changed_at")
        changedBy = try row.get("changed_name")
        if let hash = try row.get("frozen_hash", as: String?.self) {
            frozen = Frozen(
                document: try row.decode("frozen_document"), hash: hash,
                by: try row.get("frozen_name"), at: try row.get("frozen_at"))
        } else {
            frozen = nil
        }
        if let hash = try row.get("numbered_hash", as: String?.self) {
            numbered = Numbered(document: try row.decode("numbered_document"), hash: hash)
        } else {
            numbered = nil
        }
    }
}

extension Row {
    /// A JSON column as the value it holds.
    func decode<T: Decodable>(_ column: String) throws -> T {
        let text: String = try get(column)
        return try JSONDecoder().decode(T.self, from: Data(text.utf8))
    }
}

/// A report as lists show it.
struct ReportLine: Sendable, Encodable, Fetchable {
    let id: String
    let period: Period
    let changedAt: Date
    let changedBy: String
    let isFrozen: Bool
    let isNumbered: Bool

    init(row: Row) throws {
        id = try row.get("id")
        let code: String = try row.get("period")
        guard let period = Period(code: code) else {
            throw RowError.unexpected(column: "period", found: "text", wanted: "Period")
        }
        self.period = period
        changedAt = try row.get("changed_at")
        changedBy = try row.get("changed_name")
        isFrozen = try row.get("frozen_hash", as: String?.self) != nil
        isNumbered = try row.get("numbered_hash", as: String?.self) != nil
    }
}
