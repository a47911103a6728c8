/// A table as a value.
///
/// On SQLite it becomes a STRICT table in the commune's own file. On PostgreSQL, where all
/// communes share it, it also gets a column `commune`, which fills itself, stands first in every
/// key, and by which row-level security walls the rows off. See
/// `docs/adr/0004-one-file-per-commune.md`.
package struct Table: Sendable {
    package let name: String
    package let scope: Scope
    package let columns: [Column]
    /// The primary key; the column made by ``Column/id()`` when there is one.
    package let key: [String]
    /// Each a list of columns whose values together occur once.
    package let unique: [[String]]
    /// Conditions that every row fulfils, in SQL.
    package let checks: [StaticString]

    package init(
        _ name: String, scope: Scope = .commune, _ columns: [Column], key: [String] = [],
        unique: [[String]] = [], checks: [StaticString] = []
    ) {
        self.name = name
        self.scope = scope
        self.columns = columns
        self.key = key.isEmpty ? columns.filter(\.isID).map(\.name) : key
        self.unique = unique
        self.checks = checks
    }
}
