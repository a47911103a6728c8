/// Spells the steps of a migration for one database.
struct SchemaText {
    let dialect: Dialect

    /// The statements of a step that changes the schema, in order.
    /// - Throws: ``StorageError/badSchema(_:)`` where a step could not mean the same everywhere.
    func statements(for step: SchemaStep) throws(StorageError) -> [String] {
        switch step {
        case .table(let table):
            guard table.scope == .commune || dialect.scope == .hub else {
                throw .badSchema("\(table.name) is a table of the hub, not of a commune")
            }
            return try create(table)
        case .index(let name, let table, let columns, let unique, let condition):
            return [try index(name, table, columns, unique, condition)]
        case .addColumn(let table, let column):
            return try add(column, to: table)
        case .dropTable(let table):
            try Name.check(table)
            return ["DROP TABLE \(table)"]
        case .widen(let table, let column, let old, let new):
            return try widen(table, column, from: old, to: new)
        case .appendOnly(let table):
            return try appendOnly(table)
        case .define(let engine, let sql):
            return engine == dialect.engine ? [try plain(sql)] : []
        case .run(let sql):
            return [try plain(sql)]
        }
    }

    /// The statements that make a table with its keys, its wall and its ways back.
    func create(_ table: Table) throws(StorageError) -> [String] {
        try Name.check(table.name)
        guard !table.key.isEmpty else {
            throw .badSchema("\(table.name) has no key: give it .id() or key:")
        }
        var parts: [String] = []
        if dialect.hasCommuneColumn { parts.append(Self.communeColumn(of: table.name)) }
        for column in table.columns {
            try Name.check(column.name)
            parts.append(try definition(of: column, in: table.name))
        }
        parts.append(try key("PRIMARY KEY", table, table.key))
        for columns in table.unique { parts.append(try key("UNIQUE", table, columns)) }
        for (index, check) in table.checks.enumerated() {
            parts.append("CONSTRAINT \(table.name)_check_\(index + 1) CHECK (\(check))")
        }
        for column in table.columns {
            if let reference = column.reference {
                parts.append(try foreignKey(column.name, reference, optional: column.isOptional))
            }
        }
        let strict = dialect.engine == .sqlite ? " STRICT" : ""
        var statements = [
            "CREATE TABLE \(table.name) (\n    \(parts.joined(separator: ",\n    "))\n)\(strict)"
        ]
        if dialect.hasCommuneColumn { statements += wall(around: table.name) }
        for column in table.columns where column.reference != nil {
            statements.append(try wayBack(from: column.name, in: table.name))
        }
        return statements
    }

    // MARK: - Columns

    private func definition(of column: Column, in table: String) throws(StorageError) -> String {
        var words = [column.name, type(of: column.kind)]
        if !column.isOptional { words.append("NOT NULL") }
        switch column.initial {
        case .none: break
        case .text(let text): words.append("DEFAULT \(quoted(text))")
        case .integer(let number): words.append("DEFAULT \(number)")
        case .real(let number): words.append("DEFAULT \(number)")
        }
        let constraint = "CONSTRAINT \(table)_\(column.name)"
        if column.isBoolean {
            words.append("\(constraint)_boolean CHECK (\(column.name) IN (0, 1))")
        }
        if !column.choices.isEmpty {
            words.append(choice(of: column.choices, in: column.name, table))
        }
        if column.reference?.onDelete == .setNull && !column.isOptional {
            throw .badSchema("\(table).\(column.name) cannot become null: make it optional")
        }
        return words.joined(separator: " ")
    }

    private func type(of kind: Column.Kind) -> String {
        switch (kind, dialect.engine) {
        case (.text, .sqlite): "TEXT"
        case (.text, .postgres): "TEXT COLLATE \"C\""
        case (.integer, .sqlite): "INTEGER"
        case (.integer, .postgres): "BIGINT"
        case (.real, .sqlite): "REAL"
        case (.real, .postgres): "DOUBLE PRECISION"
        case (.blob, .sqlite): "BLOB"
        case (.blob, .postgres): "BYTEA"
        }
    }

    func quoted(_ text: StaticString) -> String {
        let doubled = text.description.split(separator: "'", omittingEmptySubsequences: false)
        return "'" + doubled.joined(separator: "''") + "'"
    }

    private func add(_ column: Column, to table: String) throws(StorageError) -> [String] {
        try Name.check(table)
        try Name.check(column.name)
        guard column.isOptional || column.initial != nil else {
            throw .badSchema("\(table).\(column.name) is new: make it optional or give a default")
        }
        var definition = try definition(of: column, in: table)
        guard let reference = column.reference else {
            return ["ALTER TABLE \(table) ADD COLUMN \(definition)"]
        }
        switch dialect.engine {
        case .sqlite:
            definition += " REFERENCES \(reference.table) (id)" + rule(reference, column.name)
            return [
                "ALTER TABLE \(table) ADD COLUMN \(definition)",
                try wayBack(from: column.name, in: table),
            ]
        case .postgres:
            let key = try foreignKey(column.name, reference, optional: true)
            return [
                "ALTER TABLE \(table) ADD COLUMN \(definition), ADD \(key)",
                try wayBack(from: column.name, in: table),
            ]
        }
    }

    // MARK: - Keys

    private func prefixed(_ columns: [String]) -> String {
        (dialect.hasCommuneColumn ? ["commune"] + columns : columns).joined(separator: ", ")
    }

    private func key(
        _ kind: String, _ table: Table, _ columns: [String]
    ) throws(StorageError) -> String {
        for column in columns where !table.columns.contains(where: { $0.name == column }) {
            throw .badSchema("\(table.name) has no column \(column)")
        }
        let name = ([table.name] + columns).joined(separator: "_")
        try Name.check(name)
        return "CONSTRAINT \(name) \(kind) (\(prefixed(columns)))"
    }

    private func foreignKey(
        _ column: String, _ reference: Column.Reference, optional: Bool
    ) throws(StorageError) -> String {
        try Name.check(reference.table)
        return "FOREIGN KEY (\(prefixed([column]))) REFERENCES \(reference.table)"
            + " (\(prefixed(["id"])))" + rule(reference, column)
    }

    private func rule(_ reference: Column.Reference, _ column: String) -> String {
        switch (reference.onDelete, dialect.engine) {
        case (.restrict, _): ""
        case (.cascade, _): " ON DELETE CASCADE"
        case (.setNull, .sqlite): " ON DELETE SET NULL"
        case (.setNull, .postgres): " ON DELETE SET NULL (\(column))"
        }
    }

    /// An index on the referring side, without which deleting a row would read the whole table.
    private func wayBack(from column: String, in table: String) throws(StorageError) -> String {
        let name = "\(table)_\(column)_reference"
        try Name.check(name)
        return "CREATE INDEX \(name) ON \(table) (\(prefixed([column])))"
    }

    private func index(
        _ name: String, _ table: String, _ columns: [String], _ unique: Bool, _ condition: SQL?
    ) throws(StorageError) -> String {
        try Name.check(name)
        try Name.check(table)
        for column in columns {
            let suffix = " DESC"
            try Name.check(
                column.hasSuffix(suffix) ? String(column.dropLast(suffix.count)) : column)
        }
        let start = unique ? "CREATE UNIQUE INDEX" : "CREATE INDEX"
        var text = "\(start) \(name) ON \(table) (\(prefixed(columns)))"
        if let condition { text += " WHERE \(try plain(condition))" }
        return text
    }

    private func plain(_ sql: SQL) throws(StorageError) -> String {
        let statement = try sql.statement(for: dialect)
        guard statement.values.isEmpty else {
            throw .badSchema("a schema binds no parameters: write the value into the literal")
        }
        return statement.text
    }
}
