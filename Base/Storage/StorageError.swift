/// What can go wrong with a database, in the words of this house.
///
/// No case carries a value that someone stored: errors are logged.
package enum StorageError: Error, Sendable, Equatable {
    /// A row with this key exists. The name is `table_column_column`, or the unique index's own.
    case unique(String)
    /// A row refers to one that is not there, or is still referred to.
    case foreignKey
    /// A CHECK refused the row; the name is the constraint's.
    case check(String)
    /// A column that must have a value has none: `table.column`.
    case required(String)
    /// Rows of this table are never changed or deleted.
    case appendOnly(String)
    /// The row belongs to another commune.
    case otherCommune
    /// A statement that writes, in a closure that only reads.
    case readOnly
    /// An earlier statement of this transaction failed, so nothing of it can be kept.
    case aborted
    /// Somebody else held the database for too long.
    case busy
    /// No room is left on the disk.
    case diskFull
    /// The database holds migrations that this program does not know.
    case newerDatabase(found: [String])
    /// A migration was edited after it had been applied.
    case changedMigration(String)
    /// A migration, a table or a column is written wrongly; the sentence says how.
    case badSchema(String)
    /// The kind of value that no engine keeps faithfully.
    case unstorable(String)
    /// The database was closed, or is closing.
    case closed
    /// The server went away, or never answered.
    case connectionLost(String)
    /// The server's role could look over the walls between communes.
    case roleTooStrong(String)
    /// The file is not a database, or is damaged.
    case damaged
    /// Anything else, with the engine's own code.
    case other(code: String, message: String)
}
