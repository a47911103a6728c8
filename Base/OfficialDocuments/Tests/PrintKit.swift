import Foundation
import OfficialDocuments

/// LibreOffice and poppler, where they are installed.
enum PrintKit {
    static var isInstalled: Bool {
        ["soffice", "pdftotext", "pdfinfo", "pdftohtml"].allSatisfy {
            FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
        }
    }

    static func print(_ bytes: [UInt8]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "conglang-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: folder.appending(path: "paper.docx"))
        _ = try run(
            "soffice",
            [
                "-env:UserInstallation=\(folder.appending(path: "profile").absoluteString)",
                "--headless", "--convert-to", "pdf", "--outdir", folder.path,
                folder.appending(path: "paper.docx").path,
            ])
        return folder.appending(path: "paper.pdf")
    }

    static func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/\(program)")
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw WordReader.Failure(words: "\(program) ended with \(process.terminationStatus)")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// One piece of text as it lies on a page, in points from the page's upper left.
    struct Piece {
        let page: Int
        let words: String
        let left: Double
        let top: Double
        let width: Double
        let size: Int
        let isBold: Bool
        let isItalic: Bool

        var middle: Double { left + width / 2 }
        /// In millimetres.
        static func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }
    }

    /// Every piece of text of a PDF, with its letters' size and look.
    static func pieces(of pdf: URL) throws -> [Piece] {
        let xml = try run(
            "pdftohtml", ["-xml", "-i", "-stdout", "-zoom", "1", "-fontfullname", pdf.path])
        var fonts: [String: (size: Int, name: String)] = [:]
        var pieces: [Piece] = []
        var page = 0
        for line in xml.split(separator: "\n") {
            if line.contains("<page ") { page += 1 }
            if line.contains("<fontspec") {
                fonts[value("id", line)] = (Int(value("size", line)) ?? 0, value("family", line))
            }
            guard line.hasPrefix("<text"), let start = line.firstIndex(of: ">") else { continue }
            let inside = line[line.index(after: start)...]
                .replacing("</text>", with: "").replacing(/<[^>]*>/, with: "")
                .replacing("&amp;", with: "&").replacing("&lt;", with: "<")
            let font = fonts[value("font", line)] ?? (0, "")
            pieces.append(
                Piece(
                    page: page, words: inside.trimmingCharacters(in: .whitespaces),
                    left: Double(value("left", line)) ?? 0, top: Double(value("top", line)) ?? 0,
                    width: Double(value("width", line)) ?? 0, size: font.size,
                    isBold: font.name.contains("Bold"), isItalic: font.name.contains("Italic")))
        }
        return pieces
    }

    private static func value(_ name: String, _ line: Substring) -> String {
        guard let start = line.firstRange(of: " \(name)=\"") else { return "" }
        return String(line[start.upperBound...].prefix { $0 != "\"" })
    }
}
