/// A question as both engines can take it: tokens, tokens that stand together, and how they join.
/// Tokens hold letters and digits only, so that spelling them needs no care beyond quotes.
indirect enum SearchExpression: Sendable, Equatable {
    /// One token, or several that stand one after another.
    case phrase([String])
    case all([SearchExpression])
    case any([SearchExpression])
    /// The first without what matches the second.
    case without(SearchExpression, SearchExpression)

    /// For SQLite's FTS5: `("ale ahoi" AND ("avet" OR "aven")) NOT "ax"`.
    var fts5: String {
        switch self {
        case .phrase(let tokens): "\"" + tokens.joined(separator: " ") + "\""
        case .all(let parts): "(" + parts.map(\.fts5).joined(separator: " AND ") + ")"
        case .any(let parts): "(" + parts.map(\.fts5).joined(separator: " OR ") + ")"
        case .without(let wanted, let unwanted): "(\(wanted.fts5) NOT \(unwanted.fts5))"
        }
    }

    /// For PostgreSQL's `tsquery`: `(('ale' <-> 'ahoi') & ('avet' | 'aven')) & !('ax')`.
    var tsquery: String {
        switch self {
        case .phrase(let tokens):
            "(" + tokens.map { "'\($0)'" }.joined(separator: " <-> ") + ")"
        case .all(let parts): "(" + parts.map(\.tsquery).joined(separator: " & ") + ")"
        case .any(let parts): "(" + parts.map(\.tsquery).joined(separator: " | ") + ")"
        case .without(let wanted, let unwanted): "(\(wanted.tsquery) & !\(unwanted.tsquery))"
        }
    }
}

/// The first letter of a token says what it is about. A word is written once for every part of
/// a text that can be asked for by itself: asking for a word of the titles then reads the titles'
/// own list of hits, not everybody's.
enum SearchField: String, Sendable, CaseIterable {
    case anywhere = "a", anywhereExact = "d"
    /// Title and summary.
    case lead = "b", leadExact = "e"
    case title = "c", titleExact = "f"
    /// What officers search: the newest texts, published or not. Letters of their own, so that no
    /// question of a reader can find them.
    case desk = "g"
    case kind = "k", language = "l", topic = "t"
    /// Whose readers get this text: those of its language, and for an original those for whose
    /// language there is none.
    case reader = "r"
    /// Stands where a phrase must not reach across.
    case border = "z"

    var isExact: Bool { self == .anywhereExact || self == .leadExact || self == .titleExact }

    func token(_ word: SearchWord) -> String {
        rawValue + (isExact ? word.exact : word.folded)
    }

    /// The token of a name that programs made: letters, digits, hyphens.
    func token(_ name: String) -> String {
        rawValue + String(name.map { $0.isLetter || $0.isNumber ? $0 : "·" }).lowercased()
    }
}
