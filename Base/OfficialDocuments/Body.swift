/// The text of a paper: field 6 of Annex I, part IV.
struct Body {
    let document: OfficialDocument
    let layout: Layout

    init(_ document: OfficialDocument) {
        self.document = document
        layout = Layout(document.form)
    }

    var xml: XML {
        var whole = XML()
        var afterTable = false
        for (place, block) in document.blocks.enumerated() {
            let isLast = place == document.blocks.count - 1
            if case .table(let table) = block {
                // Two tables without a paragraph between would become one.
                if afterTable { whole += gap }
                whole += xml(table)
                if isLast { whole += gap }
                afterTable = true
            } else {
                whole += xml(block, isLast: isLast, afterTable: afterTable)
                afterTable = false
            }
        }
        return whole
    }

    /// The last paragraph stays with the signature, so that nobody signs an empty page.
    private func xml(
        _ block: OfficialDocument.Block, isLast: Bool, afterTable: Bool
    ) -> XML {
        var text = self.text
        text.staysWithNext = isLast
        text.before = afterTable ? 160 : 0
        switch block {
        case .heading(let level, let number, let words):
            return heading(text, level: level, number.isEmpty ? words : "\(number) \(words)")
        case .paragraph(let words): return text.xml(words)
        case .bullet(let words): return text.xml("- \(words)")
        case .table(let table): return xml(table)
        }
    }

    private var gap: XML {
        var gap = Paragraph(6)
        gap.after = 60
        return gap.xml(holding: XML())
    }

    private var text: Paragraph {
        var text = Paragraph(layout.bodySize, alignment: .both)
        text.firstLine = Layout.indent
        text.after = 120
        text.line = 259
        return text
    }

    private func heading(_ text: Paragraph, level: Int, _ words: String) -> XML {
        var heading = text
        let level = min(max(level, 1), 3)
        heading.style = "Heading\(level)"
        heading.isBold = true
        heading.isItalic = level == 3
        heading.staysWithNext = true
        return heading.xml(level == 1 ? words.uppercased() : words)
    }

    private func xml(_ table: OfficialDocument.Table) -> XML {
        let shares = table.columns.map { max(1, $0.share) }
        let sum = max(1, shares.reduce(0, +))
        let widths = shares.map { Layout.textWidth * $0 / sum }
        let grid: [XML] = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }
        let head = row(
            table.columns.map { ($0.head, .center) }, widths, isHead: true)
        let rows: [XML] = table.rows.map { texts in
            let filled = table.columns.indices.map { texts.indices.contains($0) ? texts[$0] : "" }
            let cells = zip(table.columns, filled).map { ($1, alignment($0.alignment)) }
            return row(cells, widths, isHead: false)
        }
        return """
            <w:tbl><w:tblPr><w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/>\
            <w:tblBorders>\(lines)</w:tblBorders><w:tblLayout w:type="fixed"/>\
            <w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>\
            </w:tblCellMar></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>\(head)\(rows)</w:tbl>
            """
    }

    private var lines: XML {
        """
        <w:top w:val="single" w:sz="4" w:space="0" w:color="000000"/>\
        <w:left w:val="single" w:sz="4" w:space="0" w:color="000000"/>\
        <w:bottom w:val="single" w:sz="4" w:space="0" w:color="000000"/>\
        <w:right w:val="single" w:sz="4" w:space="0" w:color="000000"/>\
        <w:insideH w:val="single" w:sz="4" w:space="0" w:color="000000"/>\
        <w:insideV w:val="single" w:sz="4" w:space="0" w:color="000000"/>
        """
    }

    private func row(
        _ cells: [(String, Paragraph.Alignment)], _ widths: [Int], isHead: Bool
    ) -> XML {
        let drawn: [XML] = zip(widths, cells).map { width, cell in
            var words = Paragraph(layout.tableSize, bold: isHead, alignment: cell.1)
            words.before = 40
            words.after = 40
            return """
                <w:tc><w:tcPr><w:tcW w:w="\(width)" w:type="dxa"/><w:vAlign w:val="center"/>\
                </w:tcPr>\(words.xml(cell.0))</w:tc>
                """
        }
        return """
            <w:tr><w:trPr><w:cantSplit/>\(if: isHead, "<w:tblHeader/>")</w:trPr>\(drawn)</w:tr>
            """
    }

    private func alignment(_ given: OfficialDocument.Column.Alignment) -> Paragraph.Alignment {
        switch given {
        case .start: .start
        case .center: .center
        case .end: .end
        }
    }
}
