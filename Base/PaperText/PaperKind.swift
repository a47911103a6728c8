import Foundation
package import Markup

/// What sort of paper a file is, told by its bytes; its name only tells Markdown and HTML from
/// plain text.
package enum PaperKind: String, Sendable, CaseIterable, Codable {
    case docx, odt, doc, rtf, html, text, pdf, picture

    /// How much a Word or OpenDocument file may hold when unpacked, in bytes.
    package static let unpackedBytes = 200 << 20
    /// How much larger an entry may be than its packed form: XML packs well, but not a thousand
    /// times.
    package static let ratio = 400

    package var name: Phrase {
        switch self {
        case .docx: Phrase(vi: "Word (.docx)", en: "Word file (.docx)")
        case .odt: Phrase(vi: "OpenDocument (.odt)", en: "OpenDocument file (.odt)")
        case .doc: Phrase(vi: "Word kiểu cũ (.doc)", en: "old Word file (.doc)")
        case .rtf: Phrase(vi: "RTF", en: "RTF file")
        case .html: Phrase(vi: "HTML", en: "HTML page")
        case .text: Phrase(vi: "văn bản thuần", en: "plain text")
        case .pdf: Phrase(vi: "PDF", en: "PDF")
        case .picture: Phrase(vi: "ảnh", en: "picture")
        }
    }

    /// What a browser is told when the file goes out again.
    package func mediaType(of bytes: [UInt8]) -> String {
        switch self {
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .doc: "application/msword"
        case .rtf: "application/rtf"
        case .html, .text: "text/plain; charset=utf-8"
        case .pdf: "application/pdf"
        case .picture:
            bytes.starts(with: [0xFF, 0xD8]) ? "image/jpeg" : "application/octet-stream"
        }
    }

    /// - Throws: ``PaperFailure`` when it is none of them, or one that must not be opened.
    package init(_ bytes: [UInt8], name: String) throws(PaperFailure) {
        guard !bytes.isEmpty else { throw .noBytes }
        let file = name.lowercased()
        if bytes.starts(with: "PK".utf8) {
            self = try PaperKind.packed(bytes)
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = try PaperKind.compound(bytes)
        } else if PaperKind.isPDF(bytes) {
            self = .pdf
        } else if bytes.starts(with: "{\\rtf".utf8) {
            self = .rtf
        } else if PaperKind.isPicture(bytes) {
            self = .picture
        } else if let text = Letters.decoded(bytes) {
            let head = text.prefix(600).lowercased().drop(while: \.isWhitespace)
            let isPage =
                head.hasPrefix("<!doctype html") || head.hasPrefix("<html")
                || (file.hasSuffix(".html") || file.hasSuffix(".htm")) && head.contains("<")
            self = isPage ? .html : .text
        } else if bytes.prefix(4_096).contains(0) {
            throw .unknown
        } else {
            self = .text
        }
    }

    private static func isPDF(_ bytes: [UInt8]) -> Bool {
        // The mark may stand anywhere in the first kilobyte (ISO 32000-1, annex H, note 13).
        let head = bytes.prefix(1_024)
        let mark = Array("%PDF-".utf8)
        return head.indices.contains { head[$0...].starts(with: mark) }
    }

    private static func isPicture(_ bytes: [UInt8]) -> Bool {
        let signs: [[UInt8]] = [
            [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47], Array("GIF8".utf8),
        ]
        let rest = bytes.dropFirst(4)
        return signs.contains { bytes.starts(with: $0) }
            || bytes.starts(with: "RIFF".utf8) && rest.dropFirst(4).starts(with: "WEBP".utf8)
            || rest.starts(with: "ftyp".utf8)
    }

    private static func packed(_ bytes: [UInt8]) throws(PaperFailure) -> PaperKind {
        guard let zip = ZipDirectory(bytes) else { throw .broken(.docx) }
        guard !zip.entries.contains(where: \.isEncrypted) else { throw .locked(.docx) }
        guard zip.unpacked <= unpackedBytes, !zip.isBomb else { throw .bomb }
        if zip.has("word/document.xml") { return .docx }
        if zip.has("xl/workbook.xml") || zip.has("ppt/presentation.xml") { throw .spreadsheet }
        if zip.has("[Content_Types].xml"), zip.has("_rels/.rels") { return .docx }
        if zip.has("content.xml"), zip.has("mimetype") { return .odt }
        throw .unknown
    }

    /// Old Office files, and new ones that are encrypted, are OLE containers; the names of their
    /// streams stand in UTF-16.
    private static func compound(_ bytes: [UInt8]) throws(PaperFailure) -> PaperKind {
        func has(_ stream: String) -> Bool {
            Data(bytes).range(of: Data(stream.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }))
                != nil
        }
        if has("EncryptedPackage") { throw .locked(.docx) }
        if has("WordDocument") { return .doc }
        if has("Workbook") || has("PowerPoint Document") { throw .spreadsheet }
        throw .unknown
    }
}
