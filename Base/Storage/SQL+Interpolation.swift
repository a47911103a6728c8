extension SQL: ExpressibleByStringInterpolation {
    package init(stringLiteral value: StaticString) {
        append(.text(value.description))
    }

    package init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.sql
    }

    /// Collects literal text and bound values.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var sql = SQL()

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: StaticString) {
            sql.append(.text(literal.description))
        }

        /// Binds a parameter.
        package mutating func appendInterpolation(_ value: some Storable) {
            sql.append(.value(value.storedValue))
        }

        /// Binds a parameter that may be null.
        package mutating func appendInterpolation<T: Storable>(_ value: T?) {
            sql.append(.value(value.storedValue))
        }

        /// Puts another piece of SQL, with its parameters, here.
        package mutating func appendInterpolation(fragment: SQL) {
            sql += fragment
        }

        /// Binds a list: `WHERE id IN \(list: ids)`.
        ///
        /// An empty list becomes `(NULL)`, which no row is in. No row is *not* in it either: ask
        /// whether the list is empty before writing `NOT IN`.
        package mutating func appendInterpolation<S: Sequence>(list: S) where S.Element: Storable {
            var isFirst = true
            sql.append(.text("("))
            for value in list {
                if !isFirst { sql.append(.text(", ")) }
                sql.append(.value(value.storedValue))
                isFirst = false
            }
            sql.append(.text(isFirst ? "NULL)" : ")"))
        }

        /// The columns of a unique key, after `ON CONFLICT`: `(slug)`, or `(commune, slug)` where
        /// the engine keeps all communes in one table.
        package mutating func appendInterpolation(conflict columns: [StaticString]) {
            sql.append(.conflict(columns.map(\.description)))
        }

        /// A word that the engines spell differently.
        package mutating func appendInterpolation(word: Word) {
            sql.append(.word(word))
        }
    }
}
