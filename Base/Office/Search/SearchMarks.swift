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
        hits(in: text, onlyFirst: true).first.map(text.places)
    }
}

extension String {
    fileprivate func places(of bytes: Range<Int>) -> Range<String.Index> {
        let start = utf8.index(startIndex, offsetBy: bytes.lowerBound)
        return start..<utf8.index(start, offsetBy: bytes.count)
    }
}
