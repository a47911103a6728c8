import Foundation
import Office
import PaperText

/// What sort of paper a file is, told by its bytes; its name only tells Markdown from plain text.
enum PaperKind: String, Sendable {
    case docx, odt, rtf
    case markdown, text

    /// How large a paper may be when unpacked, in bytes.
    static let unpackedBytes = 200 << 20

    /// - Throws: a refusal that says why this one cannot be read and what to do.
    init(_ bytes: [UInt8], name: String) throws(Refusal) {
        if bytes.starts(with: "PK\u{3}\u{4}".utf8) {
            self = try PaperKind.packed(bytes)
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw Refusal(ImportPhrases.oldWord)
        } else if bytes.starts(with: "%PDF".utf8) {
            throw Refusal(ImportPhrases.pdf)
        } else if bytes.starts(with: "{\\rtf".utf8) {
            self = .rtf
        } else if PaperKind.decoded(bytes) != nil {
            let isMarkdown = name.lowercased().hasSuffix(".md")
            self = isMarkdown ? .markdown : .text
        } else {
            throw Refusal(ImportPhrases.unknown)
        }
    }

    private static func packed(_ bytes: [UInt8]) throws(Refusal) -> PaperKind {
        guard let zip = ZipDirectory(bytes) else { throw Refusal(ImportPhrases.broken) }
        guard !zip.entries.contains(where: \.isEncrypted) else {
            throw Refusal(ImportPhrases.locked)
        }
        guard zip.unpacked <= unpackedBytes, !zip.isBomb else {
            throw Refusal(ImportPhrases.tooLarge)
        }
        if zip.has("word/document.xml") { return .docx }
        if zip.has("content.xml"), zip.has("mimetype") { return .odt }
        throw Refusal(ImportPhrases.unknown)
    }

    /// A plain text: UTF-8, or UTF-16 with its mark, as Notepad writes them.
    static func decoded(_ bytes: [UInt8]) -> String? {
        let text: String?
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            text = String(bytes: bytes, encoding: .utf16)
        } else {
            text = String(validating: bytes, as: UTF8.self)
        }
        guard let text, !text.unicodeScalars.contains("\0") else { return nil }
        return text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
    }

    /// Whether a program that is not part of us reads it.
    var needsPandoc: Bool { self == .docx || self == .odt || self == .rtf }
}
