/// The names that a schema may use, so that the same statement means the same on both engines.
enum Name {
    /// PostgreSQL cuts longer names in silence.
    static let longest = 63

    /// Checks that a name is made of a–z, digits and underscores and is no word of SQL.
    static func check(_ name: String) throws(StorageError) {
        let isWord = name.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "_")
        }
        guard isWord, let first = name.utf8.first, first >= UInt8(ascii: "a") else {
            throw .badSchema("\(name) is no name: use a to z, digits and underscores")
        }
        guard name.utf8.count <= longest else {
            throw .badSchema("\(name) is longer than \(longest) letters")
        }
        guard !reserved.contains(name) else {
            throw .badSchema("\(name) is a word of SQL; choose another name")
        }
    }

    /// The words that at least one of the engines keeps for itself, and `commune`, which the house
    /// keeps.
    private static let reserved: Set<String> = [
        "all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "between",
        "both", "case", "cast", "check", "collate", "column", "commit", "commune", "constraint",
        "create", "cross", "current_date", "current_role", "current_time", "current_timestamp",
        "current_user", "default", "deferrable", "delete", "desc", "distinct", "do", "drop",
        "else", "end", "escape", "except", "exists", "false", "fetch", "for", "foreign", "freeze",
        "from", "full", "grant", "group", "having", "ilike", "in", "index", "initially", "inner",
        "insert", "intersect", "into", "is", "isnull", "join", "lateral", "leading", "left",
        "like", "limit", "localtime", "localtimestamp", "natural", "not", "nothing", "notnull",
        "null", "offset", "on", "only", "or", "order", "outer", "overlaps", "placing", "primary",
        "references", "returning", "right", "rowid", "select", "session_user", "set", "similar",
        "some", "symmetric", "table", "then", "to", "trailing", "transaction", "true", "union",
        "unique", "update", "user", "using", "values", "variadic", "verbose", "when", "where",
        "window", "with",
    ]
}
