extension OfficialDocument {
    /// The paper as a DOCX file (ECMA-376). The same paper gives the same bytes.
    ///
    /// - Throws: ``ArchiveFailure`` when there is no memory for it.
    package func wordFile() throws -> [UInt8] {
        try ZipArchive.bytes(of: [
            ("[Content_Types].xml", WordFile.contentTypes),
            ("_rels/.rels", WordFile.relations),
            ("docProps/core.xml", core),
            ("word/document.xml", main),
            ("word/_rels/document.xml.rels", WordFile.mainRelations),
            ("word/styles.xml", WordFile.styles),
            ("word/settings.xml", WordFile.settings),
            ("word/header1.xml", WordFile.pageNumber),
            ("word/header2.xml", WordFile.emptyHeader),
        ])
    }

    private var main: XML {
        var end = Paragraph(2)
        end.line = 20
        return """
            \(WordFile.declaration)<w:document \(WordFile.namespaces)><w:body>\
            \(Head(self).xml)\(Body(self).xml)\(Foot(self).xml)\(end.xml(holding: XML()))\
            <w:sectPr><w:headerReference w:type="default" r:id="rId3"/>\
            <w:headerReference w:type="first" r:id="rId4"/>\
            <w:pgSz w:w="\(Layout.pageWidth)" w:h="\(Layout.pageHeight)"/>\
            <w:pgMar w:top="\(Layout.marginAbove)" w:right="\(Layout.marginRight)" \
            w:bottom="\(Layout.marginAbove)" w:left="\(Layout.marginLeft)" \
            w:header="\(Layout.headerDistance)" w:footer="\(Layout.headerDistance)" \
            w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr></w:body></w:document>
            """
    }

    private var core: XML {
        let title = ([kind] + subject).joined(separator: " ")
        return """
            \(WordFile.declaration)<cp:coreProperties \
            xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/">\
            <dc:title>\(title)</dc:title><dc:creator>\(issuer)</dc:creator>\
            <dc:language>vi-VN</dc:language></cp:coreProperties>
            """
    }
}

/// The parts of the file that are the same for every paper.
enum WordFile {
    static let declaration: XML =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    static let namespaces: XML = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        """

    static let contentTypes: XML = """
        \(declaration)<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" ContentType="\(kind("document.main"))"/>\
        <Override PartName="/word/styles.xml" ContentType="\(kind("styles"))"/>\
        <Override PartName="/word/settings.xml" ContentType="\(kind("settings"))"/>\
        <Override PartName="/word/header1.xml" ContentType="\(kind("header"))"/>\
        <Override PartName="/word/header2.xml" ContentType="\(kind("header"))"/>\
        <Override PartName="/docProps/core.xml" \
        ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
        """

    static let relations: XML = """
        \(declaration)<Relationships \
        xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Target="word/document.xml" Type="\(relation("officeDocument"))"/>\
        <Relationship Id="rId2" Target="docProps/core.xml" \
        Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"/>\
        </Relationships>
        """

    static let mainRelations: XML = """
        \(declaration)<Relationships \
        xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Target="styles.xml" Type="\(relation("styles"))"/>\
        <Relationship Id="rId2" Target="settings.xml" Type="\(relation("settings"))"/>\
        <Relationship Id="rId3" Target="header1.xml" Type="\(relation("header"))"/>\
        <Relationship Id="rId4" Target="header2.xml" Type="\(relation("header"))"/>\
        </Relationships>
        """

    static let styles: XML = """
        \(declaration)<w:styles \(namespaces)><w:docDefaults><w:rPrDefault><w:rPr>\
        <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" \
        w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:color w:val="000000"/>\
        <w:sz w:val="28"/><w:szCs w:val="28"/>\
        <w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>\
        </w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
        </w:style>\(style("Title", "Title"))\(style("Heading1", "heading 1", outline: 0))\
        \(style("Heading2", "heading 2", outline: 1))\
        \(style("Heading3", "heading 3", outline: 2))</w:styles>
        """

    static let settings: XML = """
        \(declaration)<w:settings \(namespaces)><w:zoom w:percent="100"/>\
        <w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" \
        w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
        <w:themeFontLang w:val="vi-VN"/></w:settings>
        """

    /// The page's number, centred in the upper margin, from the second page on (Annex I, I.7).
    static let pageNumber: XML = {
        let number = Paragraph(13, alignment: .center)
        let field: XML = """
            <w:r>\(number.runProperties)<w:fldChar w:fldCharType="begin"/></w:r>\
            <w:r>\(number.runProperties)<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
            <w:r>\(number.runProperties)<w:fldChar w:fldCharType="separate"/></w:r>\
            \(number.run("2"))<w:r>\(number.runProperties)<w:fldChar w:fldCharType="end"/></w:r>
            """
        return "\(declaration)<w:hdr \(namespaces)>\(number.xml(holding: field))</w:hdr>"
    }()

    static let emptyHeader: XML = "\(declaration)<w:hdr \(namespaces)><w:p/></w:hdr>"

    private static func style(_ id: String, _ name: String, outline: Int? = nil) -> XML {
        var level = XML()
        if let outline { level = "<w:pPr><w:outlineLvl w:val=\"\(outline)\"/></w:pPr>" }
        return """
            <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/>\
            <w:basedOn w:val="Normal"/><w:next w:val="Normal"/>\(level)</w:style>
            """
    }

    private static func kind(_ part: String) -> String {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.\(part)+xml"
    }

    private static func relation(_ part: String) -> String {
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(part)"
    }
}
