extension LibreTranslate {
    /// The texts in lists that a server takes at once, in their order.
    static func batches(_ texts: [String]) -> [[String]] {
        var batches: [[String]] = []
        var characters = 0
        for text in texts {
            let isFull =
                batches.last.map { $0.count >= textsAtOnce } ?? true
                || characters + text.count > charactersAtOnce
            if isFull {
                batches.append([])
                characters = 0
            }
            batches[batches.count - 1].append(text)
            characters += text.count
        }
        return batches
    }

    /// A text in pieces that a server takes: cut after sentences, else between words, else
    /// anywhere. A short text is one piece, even an empty one.
    static func pieces(of text: String, limit: Int = charactersAtOnce) -> [String] {
        guard text.count > limit else { return [text] }
        var pieces: [String] = []
        var rest = text[...]
        while rest.count > limit {
            let window = rest.prefix(limit)
            let end =
                window.lastIndex { ".!?。！？…".contains($0) }.map { window.index(after: $0) }
                ?? window.lastIndex { $0.isWhitespace }.map { window.index(after: $0) }
                ?? window.endIndex
            pieces.append(trimmed(rest[..<end]))
            rest = rest[end...]
        }
        pieces.append(trimmed(rest))
        return pieces.filter { !$0.isEmpty }
    }

    private static func trimmed(_ piece: Substring) -> String {
        let start = piece.drop { $0.isWhitespace }
        let end = start.lastIndex { !$0.isWhitespace }
        return end.map { String(start[...$0]) } ?? ""
    }
}
