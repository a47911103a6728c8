/// A column as a value; made by the functions named after what it holds.
package struct Column: Sendable {
    /// What happens to a row when the row it refers to is deleted.
    package enum OnDelete: Sendable {
        case restrict
        case cascade
        /// The reference becomes null; the column must be optional.
        case setNull
    }

    enum Kind: Sendable { case text, integer, real, blob }

    enum Default: Sendable {
        case text(StaticString)
        case integer(Int64)
        case real(Double)
    }

    struct Reference: Sendable {
        let table: String
        let onDelete: OnDelete
    }

    package let name: String
    let kind: Kind
    var isID = false
    var isOptional = false
    var initial: Default?
    /// The only values allowed, when not empty.
    var choices: [StaticString] = []
    var isBoolean = false
    var reference: Reference?

    private init(_ name: String, _ kind: Kind, optional: Bool, initial: Default? = nil) {
        self.name = name
        self.kind = kind
        self.isOptional = optional
        self.initial = initial
    }

    /// The primary key: a text that the caller makes (`Office.newID`).
    package static func id() -> Column {
        var column = Column("id", .text, optional: false)
        column.isID = true
        return column
    }

    /// A text; compared and sorted by its bytes on both engines.
    package static func text(
        _ name: String, oneOf choices: [StaticString] = [], optional: Bool = false,
        default initial: StaticString? = nil
    ) -> Column {
        var column = Column(
            name, .text, optional: optional, initial: initial.map { .text($0) })
        column.choices = choices
        return column
    }

    /// A whole number of 64 bits.
    package static func integer(
        _ name: String, optional: Bool = false, default initial: Int64? = nil
    ) -> Column {
        Column(name, .integer, optional: optional, initial: initial.map { .integer($0) })
    }

    /// 0 or 1; in SQL write `is_open = 1`, never `is_open` alone.
    package static func boolean(
        _ name: String, optional: Bool = false, default initial: Bool? = nil
    ) -> Column {
        var column = Column(
            name, .integer, optional: optional, initial: initial.map { .integer($0 ? 1 : 0) })
        column.isBoolean = true
        return column
    }

    /// A moment: milliseconds since 1970 in UTC, which `Date` becomes when bound.
    package static func moment(_ name: String, optional: Bool = false) -> Column {
        Column(name, .integer, optional: optional)
    }

    /// A floating-point number; never for money.
    package static func real(
        _ name: String, optional: Bool = false, default initial: Double? = nil
    ) -> Column {
        Column(name, .real, optional: optional, initial: initial.map { .real($0) })
    }

    /// Bytes, for small things; files belong in the file store.
    package static func blob(_ name: String, optional: Bool = false) -> Column {
        Column(name, .blob, optional: optional)
    }

    /// A JSON text; read and written by Swift, never by SQL.
    package static func json(
        _ name: String, optional: Bool = false, default initial: StaticString? = nil
    ) -> Column {
        Column(name, .text, optional: optional, initial: initial.map { .text($0) })
    }

    /// The id of a row of another table of the same commune, with an index for the way back.
    package static func reference(
        _ name: String, to table: String, optional: Bool = false,
        onDelete: OnDelete = .restrict
    ) -> Column {
        var column = Column(name, .text, optional: optional)
        column.reference = Reference(table: table, onDelete: onDelete)
        return column
    }
}
