import CLibPQ
import Storage

/// An error of the server with what it means for the transaction.
struct PostgresFailure: Error {
    enum Kind {
        case plain
        /// The connection is gone.
        case lost
        /// The transaction may run again and then succeed.
        case repeatable
    }

    let kind: Kind
    let error: StorageError

    init(lost message: String) {
        kind = .lost
        let line = message.split(separator: "\n").first.map(String.init)
        error = .connectionLost(line ?? "the server closed the connection")
    }

    init(_ result: OpaquePointer, isAlive: Bool) {
        let report = Report(result)
        error = StorageError(report, isAlive: isAlive)
        kind =
            if case .connectionLost = error {
                .lost
            } else if report.isRepeatable {
                .repeatable
            } else {
                .plain
            }
    }

    /// What the server tells of an error.
    struct Report {
        let code: String
        let message: String
        let constraint: String
        let table: String
        let column: String
        /// The function of the server that refused.
        let origin: String

        init(_ result: OpaquePointer) {
            func field(_ letter: Unicode.Scalar) -> String {
                PQresultErrorField(result, Int32(letter.value)).map { String(cString: $0) } ?? ""
            }
            code = field("C")
            message = field("M")
            constraint = field("n")
            table = field("t")
            column = field("c")
            origin = field("R")
        }

        var isRepeatable: Bool {
            switch code {
            case "40001", "40P01": true
            // A migration changed a table after the statement was prepared.
            case "0A000": origin == "RevalidateCachedQuery"
            default: false
            }
        }
    }
}

extension StorageError {
    init(_ report: PostgresFailure.Report, isAlive: Bool) {
        switch report.code {
        case "23505": self = .unique(report.constraint)
        case "23503", "23001": self = .foreignKey
        case "23514": self = .check(report.constraint)
        case "23502": self = .required("\(report.table).\(report.column)")
        case "CL001": self = .appendOnly(report.table)
        case "42501" where report.origin == "ExecWithCheckOptions": self = .otherCommune
        case "25006": self = .readOnly
        case "25P02": self = .aborted
        case "40001", "40P01", "53300", "55P03", "57014": self = .busy
        case "53100": self = .diskFull
        case "XX001", "XX002": self = .damaged
        case "22021", "22P05": self = .unstorable("text that is not UTF-8")
        default: self = Self.other(report, isAlive: isAlive)
        }
    }

    private static func other(
        _ report: PostgresFailure.Report, isAlive: Bool
    ) -> StorageError {
        let kind = report.code.prefix(2)
        if kind == "08" || report.code.hasPrefix("57P") || !isAlive {
            return .connectionLost(report.message.isEmpty ? "no answer" : report.message)
        }
        // Only messages about the text of a statement are sure not to repeat a value.
        let message = kind == "42" ? report.message : "no details, since they could hold data"
        return .other(code: "postgres \(report.code)", message: message)
    }
}
