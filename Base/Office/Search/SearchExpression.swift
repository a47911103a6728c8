/// A question as both engines can take it: tokens, tokens that stand together, and how they join.
/// Tokens hold letters and digits only, so that spelling them needs no care beyond quotes.
indirect enum SearchExpression: Sendable, Equatable {
    case token(String)
    /// Words of which each stands somewhere right before the next: of three words, the first and
    /// the second, and the second and the third, though perhaps in another sentence.
    case pairs([String])
    /// Words that stand one after another, beside their pairs. FTS5 has no places of words and
    /// cannot tell, so it is not asked; ``SearchProof`` reads the texts again.
    case phrase([String])
    case all([SearchExpression])
    case any([SearchExpression])
    /// The first without what matches the second.
    case without(SearchExpression, SearchExpression)

    /// Tokens that must all be there, whatever stands between them.
    static func tokens(_ tokens: [String]) -> SearchExpression { joined(tokens.map { .token($0) }) }

    /// All of them, without a bracket around one alone.
    static func joined(_ parts: [SearchExpression]) -> SearchExpression {
        parts.count == 1 ? parts[0] : .all(parts)
    }

    /// One of them, without a bracket around one alone.
    static func either(_ parts: [SearchExpression]) -> SearchExpression {
        parts.count == 1 ? parts[0] : .any(parts)
    }

    /// The token that says of two words that the second follows the first.
    static func pair(_ first: some StringProtocol, _ second: some StringProtocol) -> String {
        first + "·" + second.dropFirst()
    }

    /// For SQLite's FTS5: `("ale·hoi" AND ("avet" OR "aven")) NOT "ax"`.
    var fts5: String {
        switch self {
        case .token(let token): "\"\(token)\""
        case .pairs(let tokens), .phrase(let tokens):
            "("
                + zip(tokens, tokens.dropFirst()).map { "\"\(Self.pair($0, $1))\"" }
                .joined(separator: " AND ") + ")"
        case .all(let parts):
            "(" + parts.filter(\.isCertain).map(\.fts5).joined(separator: " AND ") + ")"
        case .any(let parts):
            "(" + parts.filter(\.isCertain).map(\.fts5).joined(separator: " OR ") + ")"
        case .without(let wanted, let unwanted):
            unwanted.isCertain ? "(\(wanted.fts5) NOT \(unwanted.fts5))" : wanted.fts5
        }
    }

    /// Whether FTS5 can answer any of it.
    private var isCertain: Bool {
        switch self {
        case .phrase: false
        case .any(let parts): parts.contains(where: \.isCertain)
        default: true
        }
    }

    /// For PostgreSQL's `tsquery`: `(('ale' <-> 'ahoi') & ('avet' | 'aven')) & !('ax')`.
    var tsquery: String {
        switch self {
        case .token(let token): "'\(token)'"
        case .pairs(let tokens):
            "("
                + zip(tokens, tokens.dropFirst()).map { "('\($0)' <-> '\($1)')" }
                .joined(separator: " & ") + ")"
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
    /// Whose readers do not get this text: those for whose language there is another. It is
    /// written where it keeps a text away, not where it lets one in, since nearly every text is
    /// for everybody, and a list of nearly everything is long to go through.
    case notForReaders = "x"
    /// Stands where a phrase must not reach across.
    case border = "z"

    /// Whether its words' neighbours can be asked for.
    var hasPairs: Bool { self == .anywhere || self == .lead || self == .title || self == .desk }

    var isExact: Bool { self == .anywhereExact || self == .leadExact || self == .titleExact }

    func token(_ word: SearchWord) -> String {
        rawValue + (isExact ? word.exact : word.folded)
    }

    /// The token of a name that programs made: letters, digits, hyphens.
    func token(_ name: String) -> String {
        rawValue + String(name.map { $0.isLetter || $0.isNumber ? $0 : "·" }).lowercased()
    }
}
