/// A table of the text.
struct TableDrawing {
    private let table: OfficialDocument.Table
    private let widths: [Int]
    private let parts: FileParts

    /// - Parameter width: of the whole table, in twentieths of a point.
    init(_ table: OfficialDocument.Table, width: Int, parts: FileParts) {
        self.table = table
        self.parts = parts
        let shares = table.columns.map { max(1, $0.share) }
        let sum = max(1, shares.reduce(0, +))
        widths = shares.map { width * $0 / sum }
    }

    var xml: XML {
        let grid: [XML] = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }
        let head = row(table.columns.map { .init($0.head) }, isHead: true)
        let rows: [XML] = table.rows.map { cells in
            row(
                table.columns.indices.map {
                    cells.indices.contains($0) ? cells[$0] : OfficialDocument.Cell("")
                }, isHead: false)
        }
        return """
            <w:tbl><w:tblPr><w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/>\
            <w:tblBorders>\(TableDrawing.lines)</w:tblBorders><w:tblLayout w:type="fixed"/>\
            <w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>\
            </w:tblCellMar><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>\
            <w:tblGrid>\(grid)</w:tblGrid>\(head)\(rows)</w:tbl>
            """
    }

    private static let lines: XML = """
        <w:top w:val="single" w:sz="4" w:space="0" w:color="000000"/>\
        <w:left w:val="single" w:sz="4" w:space="0" w:color="000000"/>\
        <w:bottom w:val="single" w:sz="4" w:space="0" w:color="000000"/>\
        <w:right w:val="single" w:sz="4" w:space="0" w:color="000000"/>\
        <w:insideH w:val="single" w:sz="4" w:space="0" w:color="000000"/>\
        <w:insideV w:val="single" w:sz="4" w:space="0" w:color="000000"/>
        """

    private func row(_ cells: [OfficialDocument.Cell], isHead: Bool) -> XML {
        let drawn: [XML] = cells.enumerated().map { place, cell in
            let alignment = isHead ? .center : alignment(table.columns[place].alignment)
            let words = StyledParagraph(isHead ? .tableHead : .tableText, alignment: alignment)
            return """
                <w:tc><w:tcPr><w:tcW w:w="\(widths[place])" w:type="dxa"/>\
                <w:vAlign w:val="center"/></w:tcPr>\(content(cell, words))</w:tc>
                """
        }
        return """
            <w:tr><w:trPr><w:cantSplit/>\(if: isHead, "<w:tblHeader/>")</w:trPr>\(drawn)</w:tr>
            """
    }

    private func content(_ cell: OfficialDocument.Cell, _ words: StyledParagraph) -> XML {
        var inside = words.run(cell.words)
        if let link = cell.link {
            inside = "<w:hyperlink r:id=\"\(parts.link(to: link))\">\(inside)</w:hyperlink>"
        }
        guard let code = cell.code, let picture = parts.picture(of: code) else {
            return words.xml(holding: inside)
        }
        let below = words.xml(holding: "<w:r>\(picture)</w:r>")
        return cell.words.isEmpty ? below : words.xml(holding: inside) + below
    }

    private func alignment(_ given: OfficialDocument.Column.Alignment) -> Paragraph.Alignment {
        switch given {
        case .start: .start
        case .center: .center
        case .end: .end
        }
    }
}
