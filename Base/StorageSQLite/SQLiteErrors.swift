import Foundation
import GRDB
import Storage

/// Runs the body and puts what GRDB throws into the words of this house.
func translatingErrors<T>(_ body: () throws -> T) throws -> T {
    do {
        return try body()
    } catch let error as DatabaseError {
        throw StorageError(error, in: nil)
    }
}

extension StorageError {
    /// - Parameter database: asked for the name of a unique index, which SQLite does not tell.
    init(_ error: DatabaseError, in database: GRDB.Database?) {
        let message = error.message ?? ""
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            self = .unique(Self.nameOfKey(Self.subject(of: message), in: database))
        case .SQLITE_CONSTRAINT_FOREIGNKEY:
            self = .foreignKey
        case .SQLITE_CONSTRAINT_CHECK:
            self = .check(Self.subject(of: message))
        case .SQLITE_CONSTRAINT_NOTNULL:
            self = .required(Self.subject(of: message))
        case .SQLITE_CONSTRAINT_TRIGGER where message.hasPrefix("append-only "):
            self = .appendOnly(String(message.dropFirst("append-only ".count)))
        default:
            self.init(primary: error.resultCode, message: message)
        }
    }

    private init(primary code: ResultCode, message: String) {
        switch code {
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_READONLY: self = .readOnly
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged
        case .SQLITE_MISUSE where message == "Connection is closed": self = .closed
        default: self = .other(code: "sqlite \(code.rawValue)", message: message)
        }
    }

    /// What stands after the colon in `UNIQUE constraint failed: story.slug, story.language`.
    private static func subject(of message: String) -> String {
        guard let colon = message.range(of: ": ") else { return message }
        return String(message[colon.upperBound...])
    }

    /// Names a key as PostgreSQL does: the index by its own name, a table's key after its columns.
    private static func nameOfKey(_ subject: String, in database: GRDB.Database?) -> String {
        let parts = subject.split(separator: ", ").map { $0.split(separator: ".") }
        guard let table = parts.first?.first, parts.allSatisfy({ $0.count == 2 }) else {
            return subject
        }
        let columns = parts.map { String($0[1]) }
        do {
            let index = try database?.indexes(on: String(table)).first { index in
                index.isUnique && index.columns == columns
                    && !index.name.hasPrefix("sqlite_autoindex")
            }
            if let index { return index.name }
        } catch {
            // The name only serves the message; the columns say the same.
        }
        return ([String(table)] + columns).joined(separator: "_")
    }
}
