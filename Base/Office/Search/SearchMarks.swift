package import Markup

/// Shows in a text, with its own marks, where a question's words stand.
package struct SearchMarks: Sendable {
    private let whole: [[UInt8]]
    private let beginnings: [[UInt8]]

    package init(_ question: SearchQuestion) {
        whole = question.marks.filter { !$0.isBeginning }.map { Array($0.folded.utf8) }
        beginnings = question.marks.filter(\.isBeginning).map { Array($0.folded.utf8) }
    }

    private func isHit(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        whole.contains { $0.count == word.count && word.elementsEqual($0) }
            || beginnings.contains { word.starts(with: $0) }
    }

    /// Where the words stand, in bytes; only the first when that is enough.
    private func hits(in text: String, onlyFirst: Bool = false) -> [Range<Int>] {
        var text = text
        var hits: [Range<Int>] = []
        text.withUTF8 { bytes in
            SearchWords.scan(bytes) { range, folded in
                if isHit(folded) { hits.append(range) }
                return hits.isEmpty || !onlyFirst
            }
        }
        return hits
    }

    /// The text with `<mark>` around the words that were looked for.
    package func marked(_ text: String) -> HTML {
        var html = HTML()
        var done = text.startIndex
        for hit in hits(in: text) {
            let range = text.places(of: hit)
            html += "\(text[done..<range.lowerBound])<mark>\(text[range])</mark>"
            done = range.upperBound
        }
        return html + "\(text[done...])"
    }

    /// Whether any of the words stands there.
    package func touches(_ text: String) -> Bool { first(in: text) != nil }

    /// About `limit` letters around the first of the words, cut between words; nil when none
    /// stands there.
    package func passage(of text: String, limit: Int = 200) -> String? {
        guard let hit = first(in: text) else { return nil }
        // Scalars: to look for the borders of characters would take longer than the search.
        let letters = text.unicodeScalars
        var start =
            letters.index(hit.lowerBound, offsetBy: -limit / 3, limitedBy: letters.startIndex)
            ?? letters.startIndex
        if start > letters.startIndex {
            start = letters[start...hit.lowerBound].firstIndex(where: \.isBlank) ?? start
        }
        let end =
            letters.index(start, offsetBy: limit, limitedBy: letters.endIndex) ?? letters.endIndex
        var piece = letters[start..<end]
        if end < letters.endIndex, let blank = piece.lastIndex(where: \.isBlank),
            blank > hit.upperBound
        {
            piece = piece[..<blank]
        }
        let words = piece.split(whereSeparator: \.isBlank).map { String($0) }
            .joined(separator: " ")
        return (start > letters.startIndex ? "… " : "") + words
            + (end < letters.endIndex ? " …" : "")
    }

    private func first(in text: String) -> Range<String.Index>? {
        hits(in: text, onlyFirst: true).first.map(text.places)
    }
}

extension Unicode.Scalar {
    fileprivate var isBlank: Bool {
        self == " " || self == "\n" || (value < 0x80 ? value < 0x21 : properties.isWhitespace)
    }
}

extension String {
    fileprivate func places(of bytes: Range<Int>) -> Range<String.Index> {
        let start = utf8.index(startIndex, offsetBy: bytes.lowerBound)
        return start..<utf8.index(start, offsetBy: bytes.count)
    }
}
