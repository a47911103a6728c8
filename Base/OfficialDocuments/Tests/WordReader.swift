import CLibZip
import Foundation
import OfficialDocuments

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Looks into a Word file with other tools than those that wrote it.
struct WordReader {
    let parts: [String: String]

    init(_ bytes: [UInt8]) throws {
        let file = FileManager.default.temporaryDirectory.appending(
            path: "conglang-\(UUID().uuidString).docx")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        var code: Int32 = 0
        guard let archive = zip_open(file.path, ZIP_RDONLY, &code) else {
            throw Failure(words: "not a ZIP file: \(code)")
        }
        defer { zip_discard(archive) }
        var parts: [String: String] = [:]
        for place in 0..<UInt64(max(0, zip_get_num_entries(archive, 0))) {
            var entry = zip_stat_t()
            guard zip_stat_index(archive, place, 0, &entry) == 0,
                let opened = zip_fopen_index(archive, place, 0)
            else { throw Failure(words: "entry \(place)") }
            defer { zip_fclose(opened) }
            var content = [UInt8](repeating: 0, count: Int(entry.size))
            guard zip_fread(opened, &content, entry.size) == Int64(entry.size) else {
                throw Failure(words: "entry \(place) is cut")
            }
            parts[String(cString: entry.name)] = String(decoding: content, as: UTF8.self)
        }
        self.parts = parts
    }

    var main: String { parts["word/document.xml"] ?? "" }

    /// The words of the text, a line for each paragraph.
    var words: String {
        get throws { try Text.of(main) }
    }

    /// Parses every part; throws at the first that is not well-formed.
    func parseAll() throws {
        for (name, text) in parts where !text.isEmpty {
            guard XMLParser(data: Data(text.utf8)).parse() else {
                throw Failure(words: "\(name) is not well-formed")
            }
        }
    }

    struct Failure: Error { let words: String }

    private final class Text: NSObject, XMLParserDelegate {
        private var text = ""
        private var isInside = false

        static func of(_ xml: String) throws -> String {
            let parser = XMLParser(data: Data(xml.utf8))
            let reader = Text()
            parser.delegate = reader
            guard parser.parse() else { throw Failure(words: "not well-formed") }
            return reader.text
        }

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
            qualifiedName: String?, attributes: [String: String]
        ) {
            isInside = name == "w:t"
            if name == "w:br" { text += "\n" }
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
            qualifiedName: String?
        ) {
            isInside = false
            if name == "w:p" { text += "\n" }
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) {
            if isInside { text += string }
        }
    }
}
