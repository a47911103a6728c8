/// A statement or a piece of one. Its text comes from literals only; whatever is interpolated is
/// bound as a parameter. There is no way to turn a run-time `String` into SQL text, so what people
/// wrote cannot become a command. See `docs/adr/0003-one-sql-two-engines.md`.
///
/// ```swift
/// let open: SQL = "SELECT * FROM story WHERE status = \(Status.draft) ORDER BY id"
/// ```
package struct SQL: Sendable, Equatable {
    /// What a statement is made of, before an engine spells it.
    enum Piece: Sendable, Equatable {
        case text(String)
        case value(Value)
        case word(Word)
        case conflict([String])
    }

    /// A word that the engines spell differently.
    package enum Word: Sendable, Equatable {
        /// `LIKE` without regard to the case of ASCII letters.
        case like
        /// The larger of two values; null when one is null, on SQLite only.
        case greatest
        /// The smaller of two values; null when one is null, on SQLite only.
        case least
        /// Locks the rows found and passes over those that another session holds.
        case skipLocked
        /// The database's own clock in milliseconds; for the migrator's notes only.
        case clock
    }

    private(set) var pieces: [Piece] = []

    package init() {}

    package static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum += right
        return sum
    }

    package static func += (left: inout SQL, right: SQL) {
        for piece in right.pieces { left.append(piece) }
    }

    /// Whether there is nothing in it.
    package var isEmpty: Bool { pieces.isEmpty }

    mutating func append(_ piece: Piece) {
        if case .text(let more) = piece {
            if more.isEmpty { return }
            if case .text(let text) = pieces.last {
                pieces[pieces.count - 1] = .text(text + more)
                return
            }
        }
        pieces.append(piece)
    }

    /// Text that this module made from names it has checked; see ``SchemaText``.
    init(checked text: String) {
        append(.text(text))
    }
}

extension Sequence where Element == SQL {
    /// The pieces with a separator between them.
    package func joined(separator: SQL) -> SQL {
        var result = SQL()
        for (index, piece) in enumerated() {
            if index > 0 { result += separator }
            result += piece
        }
        return result
    }
}
