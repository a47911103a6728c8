import Foundation
import Office
import Storage
import Web

/// What somebody has typed but not saved: the fields of the form as they stand, one row for each
/// officer and story. It is no revision and nobody else sees it.
struct UnsavedText: Sendable, Equatable {
    let storyID: String
    let officerID: String
    /// The revision from which the form was drawn; empty for a new story.
    let version: String
    let fields: [Field]
    let keptAt: Date

    struct Field: Sendable, Equatable, Codable {
        let name: String
        let value: String
    }

    /// The fields together, in bytes: three languages of the longest article.
    static let limitBytes = 1 << 20
    /// Unsaved texts of one officer; the oldest make room.
    static let limitCount = 40
    /// How long one is kept.
    static let days = 30

    var form: Form { Form(fields: fields.map { (name: $0.name, value: $0.value) }) }

    func value(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

    /// What was typed, without what belongs to one sending of the form.
    static func fields(of form: Form) -> [Field] {
        form.fields.filter { !["csrf", "then", "id", "version", "only"].contains($0.name) }
            .map { Field(name: $0.name, value: $0.value) }
    }

    /// Whether anything was typed that one would miss.
    static func isWorthKeeping(_ fields: [Field]) -> Bool {
        fields.contains { field in
            ["title", "summary", "body"].contains { field.name.hasPrefix($0) }
                && !field.value.allSatisfy(\.isWhitespace)
        }
    }
}

extension Form {
    /// The form with some fields filled in otherwise.
    func with(_ fields: [UnsavedText.Field]) -> Form {
        let replaced = Set(fields.map(\.name))
        return Form(
            fields: self.fields.filter { !replaced.contains($0.name) }
                + fields.map { (name: $0.name, value: $0.value) })
    }
}

/// Somebody else who has the same editor open now.
struct OpenEditor: Sendable, Equatable, Codable, Fetchable {
    let officer: String
    let since: Date

    /// After this many seconds without a sign an editor counts as closed.
    static let seconds = 90.0

    init(row: Row) throws {
        officer = try row.get("name")
        since = try row.get("since")
    }
}
