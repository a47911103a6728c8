import CLibPQ
import Storage

/// What the server answered to one statement; freed with this object.
final class PostgresAnswer {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) {
        self.result = result
    }

    deinit {
        PQclear(result)
    }

    /// The command's tag: `COMMIT`, `INSERT 0 3`, `SELECT 2`.
    var command: String {
        PQcmdStatus(result).map { String(cString: $0) } ?? ""
    }

    /// How many rows were changed; none by what only reads.
    var changes: Int {
        guard !command.hasPrefix("SELECT"), let count = PQcmdTuples(result) else { return 0 }
        return Int(String(cString: count)) ?? 0
    }

    func rows(limit: Int = .max) throws(StorageError) -> [Row] {
        let width = PQnfields(result)
        let columns = (0..<width).map { index in
            PQfname(result, index).map { String(cString: $0) } ?? ""
        }
        let types = (0..<width).map { PQftype(result, $0) }
        var rows: [Row] = []
        for line in 0..<min(PQntuples(result), Int32(clamping: limit)) {
            var values: [Value] = []
            values.reserveCapacity(Int(width))
            for index in 0..<width { values.append(try value(line, index, types[Int(index)])) }
            rows.append(Row(columns: columns, values: values))
        }
        return rows
    }

    private func value(_ row: Int32, _ column: Int32, _ type: Oid) throws(StorageError) -> Value {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column)
        else { return .null }
        let bytes = UnsafeRawBufferPointer(
            start: start, count: Int(PQgetlength(result, row, column)))
        guard let value = Value(bytes, type) else {
            throw .other(code: "postgres", message: "a value of type \(type) is not understood")
        }
        return value
    }
}

/// The types of PostgreSQL that come and go, by their numbers in its catalogue.
enum PostgresType {
    static let boolean: Oid = 16
    static let bytes: Oid = 17
    static let integer: Oid = 20
    static let integers: Set<Oid> = [20, 21, 23, 26]
    static let text: Oid = 25
    static let real: Oid = 701
    static let reals: Set<Oid> = [700, 701]
    static let numeric: Oid = 1700
}

extension Value {
    /// Reads a value from the text that PostgreSQL writes for it.
    ///
    /// What SQLite has no kind for becomes the kind it would have there: a truth value 0 or 1, a
    /// sum of whole numbers (numeric to PostgreSQL) an integer, an average a real.
    init?(_ bytes: UnsafeRawBufferPointer, _ type: Oid) {
        switch type {
        case PostgresType.boolean:
            self = .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0)
        case PostgresType.bytes:
            guard let blob = [UInt8](hex: bytes) else { return nil }
            self = .blob(blob)
        default:
            let text = String(decoding: bytes, as: UTF8.self)
            if PostgresType.integers.contains(type) {
                guard let number = Int64(text) else { return nil }
                self = .integer(number)
            } else if PostgresType.reals.contains(type) {
                guard let number = Double(text) else { return nil }
                self = .real(number)
            } else if type == PostgresType.numeric {
                if let number = Int64(text) {
                    self = .integer(number)
                } else {
                    guard let number = Double(text) else { return nil }
                    self = .real(number)
                }
            } else {
                self = .text(text)
            }
        }
    }
}

extension [UInt8] {
    /// Reads `\x00ff`.
    fileprivate init?(hex: UnsafeRawBufferPointer) {
        guard hex.count >= 2, hex.count.isMultiple(of: 2), hex[0] == UInt8(ascii: "\\") else {
            return nil
        }
        self = []
        reserveCapacity(hex.count / 2 - 1)
        for index in stride(from: 2, to: hex.count, by: 2) {
            guard let high = Self.digit(hex[index]), let low = Self.digit(hex[index + 1]) else {
                return nil
            }
            append(high << 4 | low)
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
