import Foundation
import OutsidePrograms
import PaperText
import Testing

/// Papers for the tests, made by hand or by the programs with which people make them.
enum PaperKit {
    static let programs = OutsidePrograms()

    static func read(_ bytes: [UInt8], name: String = "a.docx") async throws -> Paper {
        try await PaperReader().read(bytes, name: name)
    }

    static func words(_ bytes: [UInt8], name: String = "a.docx") async throws -> [String] {
        try await read(bytes, name: name).texts.filter { !$0.isEmpty }
    }

    // MARK: - Word

    static func p(_ text: String, list: Int? = nil, level: Int = 0, style: String? = nil) -> String
    {
        let number =
            list.map {
                "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\($0)\"/></w:numPr>"
            } ?? ""
        let named = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
        return "<w:p><w:pPr>\(named)\(number)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    static func table(_ rows: [[[String]]]) -> String {
        let body = rows.map { row in
            let cells = row.map { cell in
                "<w:tc>\(cell.map { p($0) }.joined())\(cell.isEmpty ? "<w:p/>" : "")</w:tc>"
            }
            return "<w:tr>\(cells.joined())</w:tr>"
        }
        return "<w:tbl>\(body.joined())</w:tbl>"
    }

    static func docx(
        _ body: String, numbering: String = "", styles: String = "", head: String = "",
        more: [(String, [UInt8])] = []
    ) -> [UInt8] {
        let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        let start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        let parts = [
            ("[Content_Types].xml", start + types),
            ("_rels/.rels", start + links("officeDocument", "word/document.xml")),
            (
                "word/_rels/document.xml.rels",
                start + links("numbering", "numbering.xml", "styles", "styles.xml")
            ),
            (
                "word/document.xml",
                "\(start)\(head)<w:document \(word)><w:body>\(body)</w:body></w:document>"
            ),
            ("word/numbering.xml", "\(start)<w:numbering \(word)>\(numbering)</w:numbering>"),
            ("word/styles.xml", "\(start)<w:styles \(word)>\(styles)</w:styles>"),
        ]
        return zip(parts.map { ($0.0, Array($0.1.utf8)) } + more)
    }

    private static let types = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" ContentType="\(main)document.main+xml"/>\
        <Override PartName="/word/numbering.xml" ContentType="\(main)numbering+xml"/>\
        <Override PartName="/word/styles.xml" ContentType="\(main)styles+xml"/></Types>
        """
    private static let main = "application/vnd.openxmlformats-officedocument.wordprocessingml."

    private static func links(_ pairs: String...) -> String {
        let schemas = "http://schemas.openxmlformats.org"
        let all = stride(from: 0, to: pairs.count, by: 2).map {
            "<Relationship Id=\"r\($0)\" Type=\"\(schemas)/officeDocument/2006/relationships/\(pairs[$0])\" Target=\"\(pairs[$0 + 1])\"/>"
        }
        return
            "<Relationships xmlns=\"\(schemas)/package/2006/relationships\">\(all.joined())</Relationships>"
    }

    static func levels(_ list: Int, _ levels: [(format: String, text: String)]) -> String {
        let all = levels.enumerated().map { place, level in
            "<w:lvl w:ilvl=\"\(place)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(level.format)\"/><w:lvlText w:val=\"\(level.text)\"/></w:lvl>"
        }
        return
            "<w:abstractNum w:abstractNumId=\"\(list)\">\(all.joined())</w:abstractNum><w:num w:numId=\"\(list)\"><w:abstractNumId w:val=\"\(list)\"/></w:num>"
    }

    /// A ZIP file of stored entries. What it claims of the sizes is what is given, true or not.
    static func zip(
        _ entries: [(name: String, bytes: [UInt8])], claiming unpacked: Int? = nil,
        flags: UInt16 = 0
    ) -> [UInt8] {
        func two(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8 & 255)] }
        func four(_ value: Int) -> [UInt8] { two(value & 0xFFFF) + two(value >> 16 & 0xFFFF) }
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let name = Array(entry.name.utf8)
            let size = entry.bytes.count
            let common =
                two(20) + two(Int(flags)) + two(0) + four(0) + four(0) + four(size)
                + four(unpacked ?? size) + two(name.count) + two(0)
            directory +=
                Array("PK\u{1}\u{2}".utf8) + two(20) + common + two(0) + two(0) + two(0) + four(0)
                + four(file.count) + name
            file += Array("PK\u{3}\u{4}".utf8) + common + name + entry.bytes
        }
        return file + directory + Array("PK\u{5}\u{6}".utf8) + two(0) + two(0)
            + two(entries.count) + two(entries.count) + four(directory.count) + four(file.count)
            + two(0)
    }

    // MARK: - Print

    /// A PDF with the lines set at their places, in points from the left and from the top, in a
    /// font that every reader has.
    static func pdf(_ pages: [[(x: Int, y: Int, text: String)]]) -> [UInt8] {
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count \(pages.count) /Kids [\(pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " "))] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
        ]
        for (place, lines) in pages.enumerated() {
            let text = lines.map {
                "BT /F 13 Tf \($0.x) \(842 - $0.y) Td (\($0.text)) Tj ET"
            }.joined(separator: "\n")
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents \(5 + 2 * place) 0 R >>"
            )
            objects.append("<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream")
        }
        var file = "%PDF-1.4\n"
        var places: [Int] = []
        for (number, object) in objects.enumerated() {
            places.append(file.utf8.count)
            file += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places {
            let digits = String(place)
            file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        file += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(file.utf8)
    }

    /// What a program made of files.
    static func made(
        _ name: String, _ arguments: [String], _ files: [String: [UInt8]], _ wanted: String
    ) async throws -> [UInt8] {
        let outcome = try await programs.run(
            OutsideProgram(name, package: name), arguments, files: files, wanted: [wanted],
            limits: OutsideLimits(seconds: 90, memoryBytes: 8 << 30, outputBytes: 64 << 20))
        let bytes = outcome.files[wanted]
        return try #require(bytes, "\(outcome.complaint())")
    }

    static func fails(_ bytes: [UInt8], name: String = "a.docx") async -> PaperFailure? {
        do {
            _ = try await read(bytes, name: name)
            return nil
        } catch let failure as PaperFailure {
            return failure
        } catch {
            Issue.record("\(error)")
            return nil
        }
    }
}
