/// The two engines.
package enum Engine: String, Sendable, CaseIterable {
    case sqlite
    case postgres
}

/// Whose rows a database or a table holds.
package enum Scope: String, Sendable {
    /// One commune's rows, out of every other commune's reach.
    case commune
    /// Rows of the house itself: which communes there are, and where.
    case hub
}

/// How one database spells what the engines spell differently.
package struct Dialect: Sendable, Equatable {
    package let engine: Engine
    package let scope: Scope

    package init(engine: Engine, scope: Scope) {
        self.engine = engine
        self.scope = scope
    }

    /// Whether every table has the column `commune`, which no room ever names.
    package var hasCommuneColumn: Bool { engine == .postgres && scope == .commune }

    func spell(_ word: SQL.Word) -> String {
        switch (word, engine) {
        case (.like, .sqlite): "LIKE"
        case (.like, .postgres): "ILIKE"
        case (.greatest, .sqlite): "MAX"
        case (.greatest, .postgres): "GREATEST"
        case (.least, .sqlite): "MIN"
        case (.least, .postgres): "LEAST"
        case (.skipLocked, .sqlite): ""
        case (.skipLocked, .postgres): "FOR UPDATE SKIP LOCKED"
        case (.clock, .sqlite): "CAST(strftime('%s', 'now') AS INTEGER) * 1000"
        case (.clock, .postgres): "CAST(EXTRACT(EPOCH FROM now()) * 1000 AS BIGINT)"
        }
    }

    func spell(conflict columns: [String]) -> String {
        let all = hasCommuneColumn ? ["commune"] + columns : columns
        return "(" + all.joined(separator: ", ") + ")"
    }
}

/// A statement as an engine takes it: text with placeholders, and the values for them in order.
package struct Statement: Sendable, Equatable {
    package let text: String
    package let values: [Value]
}

extension SQL {
    /// Spells the statement for one database.
    ///
    /// On PostgreSQL a null is spelt `NULL` in the text, since a parameter without a value has no
    /// type there; no other value ever enters the text.
    /// - Throws: ``StorageError/unstorable(_:)`` for text with a NUL character and for a number
    ///   that is none, which the engines would cut or change in silence.
    package func statement(for dialect: Dialect) throws(StorageError) -> Statement {
        var text = ""
        var values: [Value] = []
        for piece in pieces {
            switch piece {
            case .text(let literal):
                text += literal
            case .word(let word):
                text += dialect.spell(word)
            case .conflict(let columns):
                text += dialect.spell(conflict: columns)
            case .value(.null) where dialect.engine == .postgres:
                text += "NULL"
            case .value(let value):
                try value.check()
                values.append(value)
                text += dialect.engine == .sqlite ? "?" : "$\(values.count)"
            }
        }
        return Statement(text: text, values: values)
    }
}

extension Value {
    fileprivate func check() throws(StorageError) {
        switch self {
        case .text(let text) where text.utf8.contains(0):
            throw .unstorable("text with a NUL character")
        case .real(let number) where number.isNaN:
            throw .unstorable("a number that is not a number")
        default:
            break
        }
    }
}
