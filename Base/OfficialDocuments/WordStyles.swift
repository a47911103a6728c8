/// The styles of the file: what Word's list of styles offers and its outline follows.
enum WordStyles {
    static func xml(_ form: OfficialDocument.Form) -> XML {
        let layout = Layout(form)
        let body = layout.bodySize
        return """
            \(WordFile.declaration)<w:styles \(WordFile.namespaces)><w:docDefaults><w:rPrDefault>\
            <w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" \
            w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:color w:val="000000"/>\
            <w:sz w:val="\(body * 2)"/><w:szCs w:val="\(body * 2)"/>\
            <w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>\
            </w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
            <w:qFormat/></w:style>\(titles)\(text)\(headings)\(annexes)\(tables(layout))</w:styles>
            """
    }

    private static let titles: XML =
        style("Title", "Title", look: bold) + style("Subtitle", "Subtitle", look: bold)

    /// Justified, the first line 1.27 cm in, 6 points after each paragraph (Annex I, II.6.e).
    private static let text: XML = {
        let lines: XML = """
            <w:spacing w:after="120" w:line="259" w:lineRule="auto"/>\
            <w:ind w:firstLine="\(Layout.indent)"/><w:jc w:val="both"/>
            """
        return style("BodyText", "Body Text", place: lines)
            + style("ListBullet", "List Bullet", on: "BodyText")
            + style("Basis", "Căn cứ", on: "BodyText", look: "<w:i/><w:iCs/>")
    }()

    /// Bold (II.6.đ); the first and third of Word's levels tell parts of the text, not chapters of
    /// a book, so that they look as the decree's sections and clauses.
    private static let headings: XML = {
        let centred: XML =
            "<w:keepNext/><w:spacing w:after=\"60\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"center\"/>"
        var all = style(
            "Part", "Phần", on: "BodyText", outline: 0, place: centred, look: bold)
        for level in 1...4 {
            all += style(
                "Heading\(level)", "heading \(level)", on: "BodyText", outline: level - 1,
                place: "<w:keepNext/>", look: bold)
        }
        return all
    }()

    private static let annexes: XML = {
        let centred: XML = "<w:keepNext/><w:jc w:val=\"center\"/>"
        let source: XML = "<w:keepNext/><w:spacing w:after=\"240\"/><w:jc w:val=\"center\"/>"
        return style("AnnexName", "Phụ lục", outline: 0, place: centred, look: bold)
            + style("AnnexTitle", "Tên phụ lục", place: centred, look: bold)
            + style(
                "AnnexSource", "Kèm theo văn bản", place: source, look: "<w:i/><w:iCs/>")
    }()

    private static func tables(_ layout: Layout) -> XML {
        let size: XML = """
            <w:sz w:val="\(layout.tableSize * 2)"/><w:szCs w:val="\(layout.tableSize * 2)"/>
            """
        let lines: XML = "<w:spacing w:before=\"40\" w:after=\"40\"/>"
        return style("TableText", "Chữ trong bảng", place: lines, look: size)
            + style("TableHead", "Đầu bảng", on: "TableText", look: bold)
    }

    private static let bold: XML = "<w:b/><w:bCs/>"

    /// - Parameters:
    ///   - outline: the level in Word's outline, from 0; nil for text.
    ///   - place: properties of the paragraph before its outline level, in the schema's order.
    private static func style(
        _ id: String, _ name: String, on base: String = "Normal", outline: Int? = nil,
        place: XML = XML(), look: XML = XML()
    ) -> XML {
        var level = XML()
        if let outline { level = "<w:outlineLvl w:val=\"\(outline)\"/>" }
        let next = outline == nil ? id : "BodyText"
        return """
            <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/>\
            <w:basedOn w:val="\(base)"/><w:next w:val="\(next)"/><w:qFormat/>\
            <w:pPr>\(place)\(level)</w:pPr><w:rPr>\(look)</w:rPr></w:style>
            """
    }
}
