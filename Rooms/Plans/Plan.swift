import Foundation
import Office
import PlanReader
import Storage
import WorkingTime

/// One paper that was read in: its text, its head, and what stands around the work in it.
struct Plan: Sendable, Fetchable, Encodable {
    /// What the paper says beside its tasks, targets and duties; kept as it was read.
    struct Head: Sendable, Codable, Equatable {
        struct Section: Sendable, Codable, Equatable {
            let number: String
            let heading: String
            let line: Int
        }

        struct Assignment: Sendable, Codable, Equatable {
            let section: String
            /// `lead`, `coordinate`, `responsible`.
            let role: String
            let units: [String]
            let line: Int
        }

        struct Warning: Sendable, Codable, Equatable {
            let line: Int
            let message: String
        }

        var place: String?
        var legalBases: [String]
        var sections: [Section]
        var assignments: [Assignment]
        var recipients: [String]
        var signatory: PlanBook.Signatory?
        var warnings: [Warning]
        /// Repairs, doubts, and how sure the reading is; nil for plans read before this was kept.
        var review: PlanReading.Review?

        /// The assignments that hold in a section: its own, or else those of the nearest section
        /// around it that has any.
        func assignments(in number: String) -> [Assignment] {
            var path = number
            while !path.isEmpty {
                let own = assignments.filter { $0.section == path }
                if !own.isEmpty { return own }
                guard let dot = path.lastIndex(of: ".") else { return [] }
                path = String(path[..<dot])
            }
            return []
        }
    }

    let id: String
    /// SHA-256 of the file, by which it is found in the file store.
    let hash: String
    let fileName: String
    /// The text line by line, as the reader numbers them.
    let body: String
    let form: Commune.Form
    let issuer: String
    let number: String?
    let dated: Day?
    let year: Int
    private(set) var title: String
    private(set) var head: Head
    /// 1 for the first reading; each changed file of the same paper is one more.
    let revision: Int
    let replaces: String?
    /// False once a revision took its place.
    let isCurrent: Bool
    let importedBy: String?
    let importedAt: Date

    init(
        id: String, hash: String, fileName: String, body: String, form: Commune.Form,
        issuer: String, number: String?, dated: Day?, year: Int, title: String, head: Head,
        revision: Int, replaces: String?, importedBy: String?, importedAt: Date
    ) {
        self.id = id
        self.hash = hash
        self.fileName = fileName
        self.body = body
        self.form = form
        self.issuer = issuer
        self.number = number
        self.dated = dated
        self.year = year
        self.title = title
        self.head = head
        self.revision = revision
        self.replaces = replaces
        isCurrent = true
        self.importedBy = importedBy
        self.importedAt = importedAt
    }

    init(row: Row) throws {
        id = try row.get("id")
        hash = try row.get("hash")
        fileName = try row.get("file_name")
        body = try row.get("body")
        form = Commune.Form(rawValue: try row.get("form")) ?? .state
        issuer = try row.get("issuer")
        number = try row.get("number", as: String?.self)
        dated = try row.get("dated", as: String?.self).flatMap { Day(iso: $0) }
        year = try row.get("year")
        title = try row.get("title")
        let json: String = try row.get("head")
        head = try JSONDecoder().decode(Head.self, from: Data(json.utf8))
        revision = try row.get("revision")
        replaces = try row.get("replaces", as: String?.self)
        isCurrent = try row.get("is_current")
        importedBy = try row.get("imported_by", as: String?.self)
        importedAt = try row.get("imported_at")
    }

    /// Takes over what another reading of the same lines found at the head.
    mutating func take(_ reading: PlanReading) {
        title = reading.title.flatMap { $0.isEmpty ? nil : $0 } ?? title
        head = Head(reading)
    }

    var ref: Ref { Ref("plan", id) }
    var lines: [String] {
        body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The day from which it asks for anything: that of the paper, or else New Year's Day.
    var start: Day { dated ?? Period.year(year)?.first ?? Day(of: importedAt) }

    /// Whether a new file is the same paper again: by number and year, or, while the number is
    /// blank, by its title.
    func isSamePaper(number: String?, year: Int, title: String, issuer: String) -> Bool {
        guard self.year == year, OfficeUnit.key(self.issuer) == OfficeUnit.key(issuer) else {
            return false
        }
        if let number, let own = self.number {
            return OfficeUnit.key(own) == OfficeUnit.key(number)
        }
        return OfficeUnit.key(self.title) == OfficeUnit.key(title)
    }
}
