/// Cuts a text in Markdown into the blocks that are translated one by one: paragraphs, headings,
/// whole lists, tables, quotes and pieces of code. Done by lines and not by the parser's tree,
/// because the source of a block has to stay what was typed.
///
/// Putting the blocks together again with empty lines between (``join(_:)``) draws the same page,
/// and cutting that again gives the same blocks.
enum Blocks {
    static func split(_ text: String) -> [String] {
        var cutter = Cutter()
        for line in text.replacing("\r\n", with: "\n").split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            cutter.take(String(line))
        }
        return cutter.finished()
    }

    static func join(_ blocks: [String]) -> String {
        blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// What kind of block a source is, so that a list is set against a list.
    enum Kind: String, Sendable { case heading, list, table, quote, code, rule, paragraph }

    static func kind(of block: String) -> Kind {
        let first = block.prefix { $0 != "\n" }
        let words = first.drop { $0 == " " }
        if first.hasPrefix("    ") || first.hasPrefix("\t") { return .code }
        if isHeading(first) { return .heading }
        if fence(of: first) != nil { return .code }
        if isRule(first) { return .rule }
        if words.hasPrefix(">") { return .quote }
        if marker(of: first) != nil { return .list }
        if words.hasPrefix("|") || block.contains("\n|") { return .table }
        return .paragraph
    }

    /// Whether there is nothing in it to translate: a rule, code, figures, bare addresses.
    static func isWordless(_ block: String) -> Bool {
        switch kind(of: block) {
        case .rule, .code: return true
        default: break
        }
        let bare = block.replacing(#/https?:\/\/\S+|\]\([^)\s]*\)/#, with: "")
        return !bare.contains { $0.isLetter }
    }

    /// A block that stands in every language as it does in Vietnamese; empty when its words need
    /// translating. A picture of the library loses its Vietnamese words: it has others there.
    static func untranslated(_ block: String) -> String {
        let bare = block.replacing(#/!\[[^\]]*\](\(\/media\/[^)\s]+\))/#) { "![]" + $0.1 }
        return isWordless(bare) ? bare : ""
    }

    // MARK: - Lines

    static func isBlank(_ line: some StringProtocol) -> Bool {
        line.allSatisfy { $0 == " " || $0 == "\t" }
    }

    static func isHeading(_ line: some StringProtocol) -> Bool {
        let marks = line.prefix { $0 == "#" }.count
        guard (1...6).contains(marks) else { return false }
        let rest = line.dropFirst(marks)
        return rest.isEmpty || rest.first == " " || rest.first == "\t"
    }

    /// Three or more of `-`, `*` or `_` and nothing else.
    static func isRule(_ line: some StringProtocol) -> Bool {
        let marks = line.filter { $0 != " " && $0 != "\t" }
        guard marks.count >= 3, let mark = marks.first, "-*_".contains(mark) else { return false }
        return marks.allSatisfy { $0 == mark }
    }

    /// The marks that open a piece of code, wherever in a line they stand.
    static func fence(of line: some StringProtocol) -> String? {
        var rest = line.drop { $0 == " " || $0 == "\t" || $0 == ">" }
        while let end = marker(of: rest) { rest = rest[end...].drop { $0 == " " || $0 == "\t" } }
        guard let mark = rest.first, mark == "`" || mark == "~" else { return nil }
        let marks = rest.prefix { $0 == mark }
        guard marks.count >= 3 else { return nil }
        if mark == "`", rest.dropFirst(marks.count).contains("`") { return nil }
        return String(marks)
    }

    /// The end of a list item's mark at the beginning of a line, after at most three blanks.
    static func marker<S: StringProtocol>(of line: S) -> S.Index? {
        let words = line.drop { $0 == " " }
        guard let first = words.first else { return nil }
        var end = words.index(after: words.startIndex)
        if first.isASCII, first.isNumber {
            let digits = words.prefix { $0.isASCII && $0.isNumber }
            guard digits.count <= 9, digits.endIndex < words.endIndex,
                ".)".contains(words[digits.endIndex])
            else { return nil }
            end = words.index(after: digits.endIndex)
        } else if !"-+*".contains(first) {
            return nil
        }
        guard end == words.endIndex || words[end] == " " || words[end] == "\t" else { return nil }
        return end
    }
}

/// The work of ``Blocks/split(_:)``, line by line.
private struct Cutter {
    private var blocks: [String] = []
    private var lines: [String] = []
    private var fence: String?
    private var blanks = 0

    mutating func take(_ line: String) {
        if let open = fence {
            lines.append(line)
            if closes(line, open) { fence = nil }
            return
        }
        if Blocks.isBlank(line) {
            if !lines.isEmpty { blanks += 1 }
            return
        }
        if blanks > 0, !continues(line) { close() }
        if !lines.isEmpty, blanks == 0, Blocks.isHeading(line), !isTags { close() }
        lines += [String](repeating: "", count: lines.isEmpty ? 0 : blanks)
        blanks = 0
        lines.append(line)
        fence = Blocks.fence(of: line)
        // A heading is one line, whatever follows it.
        if lines.count == 1, Blocks.isHeading(line) { close() }
    }

    mutating func finished() -> [String] {
        close()
        return blocks
    }

    /// Whether the open block begins with a tag, which reaches to the next empty line.
    private var isTags: Bool { lines.first?.drop { $0 == " " }.hasPrefix("<") == true }

    /// Whether a line after empty ones still belongs to the open block: what is indented, and the
    /// next item of a list. A rule of stars or hyphens is no item.
    private func continues(_ line: String) -> Bool {
        guard let first = lines.first else { return false }
        let isIndented = line.hasPrefix("  ") || line.hasPrefix("\t")
        if first.hasPrefix("    ") || first.hasPrefix("\t") {
            return line.hasPrefix("    ") || line.hasPrefix("\t")
        }
        guard Blocks.marker(of: first) != nil, !Blocks.isRule(first) else { return false }
        if isIndented { return true }
        return Blocks.marker(of: line) != nil && !Blocks.isRule(line)
    }

    private func closes(_ line: String, _ open: String) -> Bool {
        let words = line.drop { $0 == " " || $0 == "\t" || $0 == ">" }
        guard let mark = open.first else { return true }
        let marks = words.prefix { $0 == mark }
        return marks.count >= open.count && Blocks.isBlank(words.dropFirst(marks.count))
    }

    private mutating func close() {
        blanks = 0
        fence = nil
        while let last = lines.last, Blocks.isBlank(last) { lines.removeLast() }
        guard !lines.isEmpty else { return }
        blocks.append(lines.joined(separator: "\n"))
        lines = []
    }
}
