extension OfficialDocument {
    /// The paper as a DOCX file (ECMA-376). The same paper gives the same bytes.
    ///
    /// - Throws: ``ArchiveFailure`` when there is no memory for it.
    package func wordFile() throws -> [UInt8] {
        let parts = FileParts()
        let main = main(parts)
        let files: [(String, XML)] = [
            ("[Content_Types].xml", WordFile.contentTypes),
            ("_rels/.rels", WordFile.relations),
            ("docProps/core.xml", core),
            ("word/document.xml", main),
            ("word/_rels/document.xml.rels", WordFile.mainRelations(parts.relations)),
            ("word/styles.xml", WordStyles.xml(form)),
            ("word/settings.xml", WordFile.settings),
            ("word/header1.xml", WordFile.pageNumber),
            ("word/header2.xml", WordFile.emptyHeader),
            ("word/footer1.xml", contactFooter),
        ]
        return try ZipArchive.bytes(
            of: files.map { ($0, Array($1.text.utf8)) } + parts.pictures)
    }

    private func main(_ parts: FileParts) -> XML {
        let body = Body(
            blocks: blocks, width: Layout.textWidth, parts: parts, isSigned: true)
        var whole = Head(self).xml + body.xml + Foot(self).xml
        if let copy { whole += CopyFoot(mark: copy, form: form).xml }
        var section = WordFile.section(isWide: false, hasFooter: !contact.isEmpty)
        for (place, annex) in annexes.enumerated() {
            whole += WordFile.end(of: section)
            whole += AnnexPages(annex: annex, place: place, document: self, parts: parts).xml
            section = WordFile.section(isWide: annex.isWide, hasFooter: false)
        }
        return """
            \(WordFile.declaration)<w:document \(WordFile.namespaces)><w:body>\
            \(whole)\(WordFile.end(of: nil))\(section)</w:body></w:document>
            """
    }

    /// Field 13, under a rule as wide as the text (Annex I, III.4).
    private var contactFooter: XML {
        var line = Paragraph(11)
        line.hasRuleAbove = true
        let lines: [XML] = contact.enumerated().map { place, words in
            line.hasRuleAbove = place == 0
            return line.xml(words)
        }
        return """
            \(WordFile.declaration)<w:ftr \(WordFile.namespaces)>\
            \(lines)\(if: lines.isEmpty, "<w:p/>")</w:ftr>
            """
    }

    private var core: XML {
        let title = ([kind.name] + subject).joined(separator: " ")
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
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
        """

    /// The page, its margins and its numbers from 1 on, shown from the second page (Annex I, I).
    static func section(isWide: Bool, hasFooter: Bool) -> XML {
        let page: XML =
            isWide
            ? "<w:pgSz w:w=\"\(Layout.pageHeight)\" w:h=\"\(Layout.pageWidth)\" w:orient=\"landscape\"/>"
            : "<w:pgSz w:w=\"\(Layout.pageWidth)\" w:h=\"\(Layout.pageHeight)\"/>"
        return """
            <w:sectPr><w:headerReference w:type="default" r:id="rId3"/>\
            <w:headerReference w:type="first" r:id="rId4"/>\
            \(if: hasFooter, "<w:footerReference w:type=\"first\" r:id=\"rId5\"/>")\
            <w:type w:val="nextPage"/>\(page)\
            <w:pgMar w:top="\(Layout.marginAbove)" w:right="\(Layout.marginRight)" \
            w:bottom="\(Layout.marginAbove)" w:left="\(Layout.marginLeft)" \
            w:header="\(Layout.headerDistance)" w:footer="\(Layout.headerDistance)" \
            w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>
            """
    }

    /// The almost invisible paragraph that a table at the end of a section asks for.
    static func end(of section: XML?) -> XML {
        """
        <w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>\
        <w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>\(section ?? XML())</w:pPr></w:p>
        """
    }

    static let contentTypes: XML = """
        \(declaration)<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Default Extension="png" ContentType="image/png"/>\
        <Override PartName="/word/document.xml" ContentType="\(kind("document.main"))"/>\
        <Override PartName="/word/styles.xml" ContentType="\(kind("styles"))"/>\
        <Override PartName="/word/settings.xml" ContentType="\(kind("settings"))"/>\
        <Override PartName="/word/header1.xml" ContentType="\(kind("header"))"/>\
        <Override PartName="/word/header2.xml" ContentType="\(kind("header"))"/>\
        <Override PartName="/word/footer1.xml" ContentType="\(kind("footer"))"/>\
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

    /// - Parameter more: of what the text itself refers to.
    static func mainRelations(_ more: [XML]) -> XML {
        """
        \(declaration)<Relationships \
        xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Target="styles.xml" Type="\(relation("styles"))"/>\
        <Relationship Id="rId2" Target="settings.xml" Type="\(relation("settings"))"/>\
        <Relationship Id="rId3" Target="header1.xml" Type="\(relation("header"))"/>\
        <Relationship Id="rId4" Target="header2.xml" Type="\(relation("header"))"/>\
        <Relationship Id="rId5" Target="footer1.xml" Type="\(relation("footer"))"/>\
        \(more)</Relationships>
        """
    }

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

    private static func kind(_ part: String) -> String {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.\(part)+xml"
    }

    static func relation(_ part: String) -> String {
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(part)"
    }
}
