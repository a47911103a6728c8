/// One step forward of the schema, applied once to each database and never edited afterwards.
///
/// ```swift
/// static let stories = Migration("newsroom-0001 stories", [
///     .table(Table("story", [
///         .id(),
///         .text("slug"),
///         .text("status", oneOf: ["draft", "published"]),
///         .moment("published_at", optional: true),
///     ], unique: [["slug"]])),
///     .index("story_by_status", on: "story", ["status", "published_at"]),
/// ])
/// ```
package struct Migration: Sendable {
    /// Its room, number and purpose: `"newsroom-0001 stories"`.
    package let name: String
    package let steps: [SchemaStep]

    package init(_ name: String, _ steps: [SchemaStep]) {
        self.name = name
        self.steps = steps
    }

    package init(name: String, steps: [SchemaStep]) {
        self.init(name, steps)
    }
}

/// One change of the schema, as a value, so that each engine spells it in its own way.
package enum SchemaStep: Sendable {
    case table(Table)
    /// On PostgreSQL the commune comes first in every index.
    case index(
        name: String, table: String, columns: [String], unique: Bool, where: SQL?)
    case addColumn(table: String, Column)
    case dropTable(String)
    /// Allows other values in a column that was made with `oneOf: from`; any value when `to` is
    /// empty. What is there already has to fit.
    case widen(table: String, column: String, from: [StaticString], to: [StaticString])
    /// From now on rows of the table can be added and read, never changed or deleted.
    case appendOnly(table: String)
    /// Moves data. Runs once for each commune, behind its wall, so that the same text serves both
    /// engines.
    case run(SQL)
    /// Defines something that only one engine has, such as a full text index; runs once.
    case define(Engine, SQL)

    /// An index with the usual answers filled in.
    package static func index(
        _ name: String, on table: String, _ columns: [String], unique: Bool = false,
        where condition: SQL? = nil
    ) -> SchemaStep {
        .index(name: name, table: table, columns: columns, unique: unique, where: condition)
    }
}
