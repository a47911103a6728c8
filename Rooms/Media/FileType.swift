import Footage
import Foundation
import Pictures

/// What a file is, told by its content; its name and what the browser said of it do not count.
enum FileType: Equatable {
    case picture(PictureKind)
    case footage(FootageKind, isSoundOnly: Bool)
    case document(contentType: String)

    /// Bytes from either end that are looked at: the list of a ZIP file stands at its end.
    private static let looked = 128 * 1_024

    /// Nil when it is none that the library keeps.
    init?(of file: URL) throws {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }  // read only: nothing can be lost
        let head = [UInt8](try handle.read(upToCount: FileType.looked) ?? Data())
        let length = try handle.seekToEnd()
        try handle.seek(toOffset: length - min(length, UInt64(FileType.looked)))
        self.init(head: head, tail: [UInt8](try handle.readToEnd() ?? Data()))
    }

    init?(head: [UInt8], tail: [UInt8]) {
        if let kind = PictureKind(head) {
            self = .picture(kind)
        } else if let contentType = FileType.document(head, tail) {
            self = .document(contentType: contentType)
        } else if let kind = FootageKind(head) {
            let isVideo = [.mov, .matroska, .avi].contains(kind)
            let isM4A = kind == .mov && head.dropFirst(8).starts(with: "M4A".utf8)
            self = .footage(kind, isSoundOnly: !isVideo || isM4A)
        } else {
            return nil
        }
    }

    private static func document(_ head: [UInt8], _ tail: [UInt8]) -> String? {
        if head.starts(with: "%PDF-".utf8) { return pdf }
        guard head.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
        // OpenDocument 1.3, part 2, §3.3: the first entry is `mimetype`, stored as it is.
        for (contentType, _) in openDocuments
        where head.dropFirst(30).starts(with: "mimetype\(contentType)".utf8) {
            return contentType
        }
        let names = Data(tail)
        func has(_ name: String) -> Bool { names.range(of: Data(name.utf8)) != nil }
        // Papers that carry programs are none of ours.
        guard has("[Content_Types].xml"), !has("vbaProject.bin") else { return nil }
        if has("word/document.xml") { return docx }
        if has("xl/workbook.xml") { return xlsx }
        if has("ppt/presentation.xml") { return pptx }
        return nil
    }

    static let pdf = "application/pdf"
    private static let office = "application/vnd.openxmlformats-officedocument."
    private static let docx = office + "wordprocessingml.document"
    private static let xlsx = office + "spreadsheetml.sheet"
    private static let pptx = office + "presentationml.presentation"
    private static let openDocuments = [
        ("application/vnd.oasis.opendocument.text", "odt"),
        ("application/vnd.oasis.opendocument.spreadsheet", "ods"),
        ("application/vnd.oasis.opendocument.presentation", "odp"),
    ]

    /// The ending of a file's address.
    static func ending(of contentType: String) -> String {
        switch contentType {
        case "image/webp": "webp"
        case "image/jpeg": "jpg"
        case "video/mp4": "mp4"
        case "audio/mpeg": "mp3"
        case "text/vtt": "vtt"
        case pdf: "pdf"
        case docx: "docx"
        case xlsx: "xlsx"
        case pptx: "pptx"
        default: openDocuments.first { $0.0 == contentType }?.1 ?? "bin"
        }
    }
}
