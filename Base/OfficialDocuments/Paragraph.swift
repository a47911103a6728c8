/// A paragraph of the Word file, by what differs between paragraphs.
struct Paragraph {
    enum Alignment: String {
        case start = "left"
        case center
        case end = "right"
        case both
    }

    var style: String?
    var size: Int
    var isBold = false
    var isItalic = false
    var isUnderlined = false
    var alignment = Alignment.start
    /// Of the first line, in twentieths of a point.
    var firstLine = 0
    /// Left and right, in twentieths of a point.
    var sides = 0
    /// Before and after, in twentieths of a point.
    var before = 0
    var after = 0
    /// In 240ths of a line.
    var line = 240
    var staysWithNext = false
    var isFramed = false
    var hasRuleAbove = false

    init(
        _ size: Int, bold: Bool = false, italic: Bool = false, alignment: Alignment = .start
    ) {
        self.size = size
        isBold = bold
        isItalic = italic
        self.alignment = alignment
    }

    func xml(_ words: String) -> XML { "<w:p>\(properties)\(run(words))</w:p>" }

    /// A paragraph whose inside is more than words.
    func xml(holding inside: XML) -> XML { "<w:p>\(properties)\(inside)</w:p>" }

    /// The runs of some words; a line break becomes one, a tab too.
    func run(_ words: String) -> XML { "<w:r>\(runProperties)\(Paragraph.texts(words))</w:r>" }

    /// The inside of a run.
    static func texts(_ words: String) -> XML {
        var inside = XML()
        // By bytes: a file may hold megabytes, and neither mark is part of another character.
        let lines = words.utf8.split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (place, line) in lines.enumerated() {
            if place > 0 { inside += "<w:br/>" }
            let parts = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            for (column, part) in parts.enumerated() {
                if column > 0 { inside += "<w:tab/>" }
                if part.isEmpty { continue }
                inside += "<w:t xml:space=\"preserve\">\(part)</w:t>"
            }
        }
        return inside
    }

    var runProperties: XML {
        """
        <w:rPr>\(if: isBold, "<w:b/><w:bCs/>")\(if: isItalic, "<w:i/><w:iCs/>")\
        <w:sz w:val="\(size * 2)"/><w:szCs w:val="\(size * 2)"/>\
        \(if: isUnderlined, "<w:u w:val=\"single\"/>")</w:rPr>
        """
    }

    /// In the order that the schema of WordprocessingML asks for (ECMA-376 §17.3.1.26).
    private var properties: XML {
        var borders = XML()
        if hasRuleAbove {
            borders = """
                <w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>
                """
        } else if isFramed {
            borders = """
                <w:pBdr><w:top w:val="single" w:sz="6" w:space="2" w:color="000000"/>\
                <w:left w:val="single" w:sz="6" w:space="4" w:color="000000"/>\
                <w:bottom w:val="single" w:sz="6" w:space="2" w:color="000000"/>\
                <w:right w:val="single" w:sz="6" w:space="4" w:color="000000"/></w:pBdr>
                """
        }
        var style = XML()
        if let name = self.style { style = "<w:pStyle w:val=\"\(name)\"/>" }
        return """
            <w:pPr>\(style)\(if: staysWithNext, "<w:keepNext/>")\(borders)\
            <w:spacing w:before="\(before)" w:after="\(after)" w:line="\(line)" w:lineRule="auto"/>\
            <w:ind w:left="\(sides)" w:right="\(sides)" w:firstLine="\(firstLine)"/>\
            <w:jc w:val="\(alignment.rawValue)"/>\(runProperties)</w:pPr>
            """
    }
}

/// A rule in the middle of a column: as long as the decree says for the line above it.
func rule(points: Double, in column: Int) -> XML {
    var paragraph = Paragraph(2, alignment: .center)
    paragraph.hasRuleAbove = true
    paragraph.sides = max(0, (column - Int(points * 20)) / 2)
    paragraph.before = 40
    return paragraph.xml(holding: XML())
}

/// A table without lines, which only sets things side by side.
func sideBySide(widths: [Int], rows: [[XML]]) -> XML {
    let grid: [XML] = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }
    let lines: [XML] = rows.map { row in
        let cells: [XML] = zip(widths, row).map { width, content in
            "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>\(content)</w:tc>"
        }
        return "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells)</w:tr>"
    }
    return """
        <w:tbl><w:tblPr><w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/>\
        <w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>\
        <w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>\
        <w:tblGrid>\(grid)</w:tblGrid>\(lines)</w:tbl>
        """
}
