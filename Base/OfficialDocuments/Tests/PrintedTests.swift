import Foundation
import OfficialDocuments
import Testing

/// Opens the papers in LibreOffice, where it is installed.
@Suite(.enabled(if: Office.isInstalled), .serialized) struct PrintedTests {
    @Test(arguments: [OfficialDocument.Form.state, .party])
    func `LibreOffice prints it on A4 with numbers from the second page`(
        form: OfficialDocument.Form
    ) throws {
        let pdf = try Office.print(try OfficialDocument.sample(form).wordFile())
        defer { try? FileManager.default.removeItem(at: pdf.deletingLastPathComponent()) }
        let information = try Office.run("pdfinfo", [pdf.path])
        #expect(information.contains("(A4)"))
        let pages = try Office.run("pdftotext", ["-layout", pdf.path, "-"])
            .split(separator: "\u{0C}").map(String.init)
        #expect(pages.count >= 2)
        let first = pages.first ?? ""
        for words in [
            form == .state ? "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" : "ĐẢNG CỘNG SẢN VIỆT NAM",
            "BÁO CÁO", "tháng 11 năm 2026", "I. KẾT QUẢ", "Chỉ tiêu thứ 1",
        ] {
            #expect(first.contains(words), "\(words)")
        }
        #expect(Int(firstLine(of: first)) == nil)
        for (place, page) in pages.enumerated().dropFirst() {
            #expect(firstLine(of: page) == "\(place + 1)")
        }
        let last = pages.last ?? ""
        #expect(last.contains("Nơi nhận:"))
        #expect(last.contains(form == .state ? "Lê Văn Bình" : "Vũ Thị Mai"))
        #expect(pages.dropFirst().first?.contains("Thực hiện") == true, "the table's head")
    }

    private func firstLine(of page: String) -> String {
        let lines = page.split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        return lines.first { !$0.isEmpty } ?? ""
    }
}

private enum Office {
    static var isInstalled: Bool {
        ["soffice", "pdftotext", "pdfinfo"].allSatisfy {
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
}
