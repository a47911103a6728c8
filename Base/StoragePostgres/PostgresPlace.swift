import Storage

/// Where a server's connections go.
struct PostgresPlace: Sendable {
    let url: String
    /// The schema of the communes' tables.
    let namespace: String
    /// How long a statement waits for another session, as SQLite waits for another process.
    let lockSeconds: Double

    init(url: String, namespace: String, lockSeconds: Double) throws(StorageError) {
        let isName =
            namespace.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || byte == UInt8(ascii: "_")
            }
            && (1...50).contains(namespace.utf8.count)
            && !namespace.hasPrefix("pg_") && namespace.utf8.first.map { $0 > 0x39 } == true
        guard isName else { throw .badSchema("\(namespace) is no name for a schema") }
        self.url = url
        self.namespace = namespace
        self.lockSeconds = lockSeconds
    }

    func schema(of house: PostgresHouse) -> String {
        switch house {
        case .hub: "\(namespace)_hub"
        case .commune: namespace
        }
    }

    /// The number by which all programs that share this place know a lock.
    ///
    /// FNV-1a: two names that meet by chance wait for each other, which harms nobody.
    func lock(named name: String) -> Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in "conglang/\(namespace)/\(name)".utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        return Int64(bitPattern: hash)
    }
}

/// Whose rows a transaction is about.
enum PostgresHouse: Sendable, Hashable {
    case hub
    case commune(CommuneName)

    var scope: Scope {
        switch self {
        case .hub: .hub
        case .commune: .commune
        }
    }

    /// What stands in the connection's setting; the empty name is nobody's.
    var setting: String {
        switch self {
        case .hub: ""
        case .commune(let name): name.text
        }
    }
}

/// A commune's slug, checked: it is the one run-time text that is spelt into a statement.
struct CommuneName: Sendable, Hashable {
    let text: String

    init(_ text: String) throws(StorageError) {
        let isSlug = text.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "-")
        }
        guard isSlug, (1...63).contains(text.utf8.count) else {
            throw .badSchema("a commune's slug is made of a to z, digits and hyphens")
        }
        self.text = text
    }
}
