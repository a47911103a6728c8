import CLibPQ
import Storage

/// The values of a statement as libpq takes them: bytes go as they are, the rest as text.
struct Parameters {
    private var bytes: [UInt8] = []
    private var starts: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []
    private var types: [Oid] = []
    /// One letter for the kind of each value.
    private(set) var kinds = ""

    init(_ values: [Value]) {
        for value in values {
            switch value {
            case .null: addNull()
            case .integer(let number): add("\(number)".utf8, PostgresType.integer, "i")
            case .real(let number): add("\(number)".utf8, PostgresType.real, "r")
            case .text(let text): add(text.utf8, PostgresType.text, "t")
            case .blob(let blob): add(blob, PostgresType.bytes, "b", isBinary: true)
            }
        }
    }

    private mutating func add(
        _ content: some Collection<UInt8>, _ type: Oid, _ kind: Character, isBinary: Bool = false
    ) {
        starts.append(bytes.count)
        lengths.append(Int32(clamping: content.count))
        formats.append(isBinary ? 1 : 0)
        types.append(type)
        kinds.append(kind)
        bytes += content
        bytes.append(0)
    }

    private mutating func addNull() {
        starts.append(nil)
        lengths.append(0)
        formats.append(0)
        types.append(PostgresType.text)
        kinds.append("n")
    }

    /// Hands out the arrays that libpq's functions take; they live as long as the closure runs.
    func withPointers<T>(
        _ body: (
            _ count: Int32, _ types: [Oid], _ values: [UnsafePointer<CChar>?],
            _ lengths: [Int32], _ formats: [Int32]
        ) -> T
    ) -> T {
        bytes.withUnsafeBytes { buffer in
            let base = buffer.assumingMemoryBound(to: CChar.self).baseAddress
            let values = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
            return body(Int32(starts.count), types, values, lengths, formats)
        }
    }
}

/// Hands out an array of C strings that ends with a null, as C's functions take it.
func withCStrings<T>(
    _ texts: [String], _ body: ([UnsafePointer<CChar>?]) -> T
) -> T {
    var bytes: [CChar] = []
    let starts = texts.map { text in
        defer { bytes += text.utf8CString }
        return bytes.count
    }
    return bytes.withUnsafeBufferPointer { buffer in
        body(starts.map { buffer.baseAddress?.advanced(by: $0) } + [nil])
    }
}
