/// The text of a paper or of an annex: field 6 of Annex I, part IV.
struct Body {
    let blocks: [OfficialDocument.Block]
    /// Of the lines, in twentieths of a point.
    let width: Int
    let parts: FileParts
    /// Whether a signature follows, which its last paragraph stays with.
    let isSigned: Bool

    var xml: XML {
        var whole = XML()
        var afterTable = false
        for (place, block) in blocks.enumerated() {
            let isLast = place == blocks.count - 1
            if case .table(let table) = block {
                // Two tables without a paragraph between would become one.
                if afterTable { whole += gap }
                whole += TableDrawing(table, width: width, parts: parts).xml
                if isLast { whole += gap }
                afterTable = true
            } else {
                whole += xml(block, at: place, afterTable: afterTable)
                afterTable = false
            }
        }
        return whole
    }

    /// The last paragraph stays with the signature, so that nobody signs an empty page.
    private func xml(_ block: OfficialDocument.Block, at place: Int, afterTable: Bool) -> XML {
        var text = StyledParagraph(.text)
        text.staysWithNext = isSigned && place == blocks.count - 1
        text.before = afterTable ? 160 : nil
        switch block {
        case .heading(let level, let number, let words):
            return heading(text, level: level, number: number, words)
        case .part(let number, let words):
            text.style = .part
            text.staysWithNext = true
            return text.xml(number) + (words.isEmpty ? XML() : text.xml(words.uppercased()))
        case .basis(let words):
            text.style = .basis
            return text.xml(words.closed(isLastBasis(at: place) ? "." : ";"))
        case .paragraph(let words): return text.xml(words)
        case .bullet(let words):
            text.style = .bullet
            return text.xml("- \(words)")
        case .table: return XML()
        }
    }

    /// Every basis ends with a semicolon, the last with a full stop (Annex I, II.6.a).
    private func isLastBasis(at place: Int) -> Bool {
        guard blocks.indices.contains(place + 1), case .basis = blocks[place + 1] else {
            return true
        }
        return false
    }

    private func heading(
        _ text: StyledParagraph, level: Int, number: String, _ words: String
    ) -> XML {
        var heading = text
        let level = min(max(level, 1), 4)
        heading.style = StyledParagraph.headings[level - 1]
        heading.staysWithNext = true
        // A point "a)" is upright, whatever its level; a clause with a title is bold (II.6.đ).
        heading.isPlain = level > 1 && number.hasSuffix(")")
        let shown = level == 1 ? words.uppercased() : words
        return heading.xml(number.isEmpty ? shown : "\(number) \(shown)")
    }

    private var gap: XML {
        var gap = Paragraph(6)
        gap.after = 60
        return gap.xml(holding: XML())
    }
}

extension String {
    /// Without the marks at its end, and with this one.
    fileprivate func closed(_ mark: String) -> String {
        var words = Substring(self)
        while let last = words.last, " ;.,".contains(last) { words.removeLast() }
        return words + mark
    }
}
