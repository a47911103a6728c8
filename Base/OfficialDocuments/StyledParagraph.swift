/// A paragraph that looks as one of the file's styles says, so that who opens it in Word can change
/// all of them at once, and Word's outline knows the headings.
struct StyledParagraph {
    enum Style: String {
        case text = "BodyText"
        case bullet = "ListBullet"
        case basis = "Basis"
        case part = "Part"
        case heading1 = "Heading1"
        case heading2 = "Heading2"
        case heading3 = "Heading3"
        case heading4 = "Heading4"
        case annex = "AnnexName"
        case annexTitle = "AnnexTitle"
        case annexSource = "AnnexSource"
        case tableText = "TableText"
        case tableHead = "TableHead"
    }

    static let headings: [Style] = [.heading1, .heading2, .heading3, .heading4]

    var style: Style
    var alignment: Paragraph.Alignment?
    /// In twentieths of a point; nil for the style's own.
    var before: Int?
    var staysWithNext = false
    /// Not bold although its style is.
    var isPlain = false

    init(_ style: Style, alignment: Paragraph.Alignment? = nil) {
        self.style = style
        self.alignment = alignment
    }

    func xml(_ words: String) -> XML { xml(holding: run(words)) }

    func xml(holding inside: XML) -> XML {
        var spacing = XML()
        if let before { spacing = "<w:spacing w:before=\"\(before)\"/>" }
        var place = XML()
        if let alignment { place = "<w:jc w:val=\"\(alignment.rawValue)\"/>" }
        return """
            <w:p><w:pPr><w:pStyle w:val="\(style.rawValue)"/>\
            \(if: staysWithNext, "<w:keepNext/>")\(spacing)\(place)</w:pPr>\(inside)</w:p>
            """
    }

    func run(_ words: String) -> XML {
        let look: XML =
            isPlain ? "<w:rPr><w:b w:val=\"0\"/><w:bCs w:val=\"0\"/></w:rPr>" : XML()
        return "<w:r>\(look)\(Paragraph.texts(words))</w:r>"
    }
}
