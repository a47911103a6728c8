package import Markup

/// Shows in a text, with its own marks, where a question's words stand.
package struct SearchMarks: Sendable {
    private let whole: Set<String>
    private let beginnings: [String]

    package init(_ question: SearchQuestion) {
        whole = Set(question.marks.filter { !$0.isBeginning }.map(\.folded))
        beginnings = question.marks.filter(\.isBeginning).map(\.folded)
    }

    private func isHit(_ word: String) -> Bool {
        whole.contains(word) || beginnings.contains { word.hasPrefix($0) }
    }

    /// The text with `<mark>` around the words that were looked for.
    package func marked(_ text: String) -> HTML {
        var html = HTML()
        var done = text.startIndex
        SearchWords.scan(text) { range, folded in
            if isHit(folded) {
                html += "\(text[done..<range.lowerBound])<mark>\(text[range])</mark>"
                done = range.upperBound
            }
            return true
        }
        return html + "\(text[done...])"
    }

    /// Whether any of the words stands there.
    package func touches(_ text: String) -> Bool { first(in: text) != nil }

    /// About `limit` characters around the first of the words, cut between words; nil when none
    /// stands there.
    package func passage(of text: String, limit: Int = 200) -> String? {
        guard let hit = first(in: text) else { return nil }
        var start =
            text.index(hit.lowerBound, offsetBy: -limit / 3, limitedBy: text.startIndex)
            ?? text.startIndex
        if start > text.startIndex {
            start = text[start...hit.lowerBound].firstIndex(where: \.isWhitespace) ?? start
        }
        let end = text.index(start, offsetBy: limit, limitedBy: text.endIndex) ?? text.endIndex
        var piece = text[start..<end]
        if end < text.endIndex, let blank = piece.lastIndex(where: \.isWhitespace),
            blank > hit.upperBound
        {
            piece = piece[..<blank]
        }
        let words = piece.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return (start > text.startIndex ? "… " : "") + words + (end < text.endIndex ? " …" : "")
    }

    private func first(in text: String) -> Range<String.Index>? {
        var found: Range<String.Index>?
        SearchWords.scan(text) { range, folded in
            if isHit(folded) { found = range }
            return found == nil
        }
        return found
    }
}
