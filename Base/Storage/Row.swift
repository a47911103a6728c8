import Foundation

/// One row of an answer, read by column name.
package struct Row: Sendable, Equatable {
    /// The names of the columns, in the order of the statement; shared by all rows of an answer.
    package let columns: [String]
    package let values: [Value]

    /// - Precondition: there are as many values as columns; only engines make rows.
    package init(columns: [String], values: [Value]) {
        precondition(columns.count == values.count, "a row has one value for each column")
        self.columns = columns
        self.values = values
    }

    /// The raw value of a column; nil when there is no such column.
    package subscript(column: String) -> Value? {
        index(of: column).map { values[$0] }
    }

    /// Names differ mostly in their length, which is quicker to compare than they are.
    private func index(of column: String) -> Int? {
        let length = column.utf8.count
        return columns.firstIndex { $0.utf8.count == length && $0 == column }
    }

    /// The value of a column as the type asked for; ask for an optional where null is expected.
    ///
    /// Pages read some hundred values, nearly all of these types, from other modules.
    @_specialize(where T == String)
    @_specialize(where T == String?)
    @_specialize(where T == Int)
    @_specialize(where T == Bool)
    @_specialize(where T == Date)
    package func get<T: Storable>(
        _ column: String, as type: T.Type = T.self
    ) throws(RowError) -> T {
        guard let index = index(of: column) else {
            throw .noColumn(column, among: columns)
        }
        guard let value = T(storedValue: values[index]) else {
            throw .unexpected(
                column: column, found: values[index].kind, wanted: String(describing: T.self))
        }
        return value
    }
}

/// A row that is not what its reader expected: the statement and the type do not agree.
///
/// It names columns and kinds, never values.
package enum RowError: Error, Equatable, CustomStringConvertible {
    case noColumn(String, among: [String])
    case unexpected(column: String, found: String, wanted: String)

    package var description: String {
        switch self {
        case .noColumn(let column, let columns):
            "The answer has no column \(column); it has \(columns.joined(separator: ", "))."
        case .unexpected(let column, let found, let wanted):
            "Column \(column) holds a value of kind \(found) that is no \(wanted)."
        }
    }
}

/// A value that is read from a row.
package protocol Fetchable: Sendable {
    init(row: Row) throws
}
