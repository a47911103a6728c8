/// The words of a text as a search compares them: lower case, without marks, đ as d.
package enum FoldedWords {
    /// `"Hội vật, Đền Vẹt"` becomes `hoi`, `vat`, `den`, `vet`.
    package static func split(_ text: String) -> [String] {
        runs(text).compactMap { $0.isWord ? Slug.fold(String($0.text)) : nil }
    }

    /// The words in one line with a blank before and after each, so that a search for `" hoi"`
    /// finds words that begin so.
    package static func line(_ text: String) -> String {
        let words = split(text)
        return words.isEmpty ? "" : " " + words.joined(separator: " ") + " "
    }

    /// The text with a mark around every word that begins with one of `wanted`, which are folded.
    package static func marked(_ text: String, _ wanted: [String]) -> HTML {
        guard !wanted.isEmpty else { return "\(text)" }
        let parts: [HTML] = runs(text).map { run in
            isHit(run, wanted) ? "<mark>\(run.text)</mark>" : "\(run.text)"
        }
        return parts.joined()
    }

    /// About `limit` characters of `text` around the first word that begins with one of `wanted`;
    /// nil when none does.
    package static func passage(of text: String, around wanted: [String], limit: Int = 200)
        -> String?
    {
        guard let hit = runs(text).first(where: { isHit($0, wanted) }) else { return nil }
        let back = text.index(
            hit.text.startIndex, offsetBy: -limit / 3, limitedBy: text.startIndex)
        var start = back ?? text.startIndex
        if start > text.startIndex {
            // Not in the middle of a word.
            start = text[start...hit.text.startIndex].firstIndex(where: \.isWhitespace) ?? start
        }
        let end =
            text.index(start, offsetBy: limit, limitedBy: text.endIndex) ?? text.endIndex
        var piece = text[start..<end]
        if end < text.endIndex, let blank = piece.lastIndex(where: \.isWhitespace),
            blank > hit.text.startIndex
        {
            piece = piece[..<blank]
        }
        let words = piece.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return (start > text.startIndex ? "… " : "") + words + (end < text.endIndex ? " …" : "")
    }

    private struct Run {
        let text: Substring
        let isWord: Bool
    }

    private static func isHit(_ run: Run, _ wanted: [String]) -> Bool {
        guard run.isWord else { return false }
        let folded = Slug.fold(String(run.text))
        return wanted.contains { folded.hasPrefix($0) }
    }

    /// The text cut where words begin and end.
    private static func runs(_ text: String) -> [Run] {
        var runs: [Run] = []
        var start = text.startIndex
        while start < text.endIndex {
            let isWord = text[start].isLetter || text[start].isNumber
            let end =
                text[start...].firstIndex { ($0.isLetter || $0.isNumber) != isWord }
                ?? text.endIndex
            runs.append(Run(text: text[start..<end], isWord: isWord))
            start = end
        }
        return runs
    }
}
