import Foundation
import OfficialDocuments
import Testing

/// Opens the papers in LibreOffice, where it is installed.
@Suite(.enabled(if: PrintKit.isInstalled), .serialized) struct PrintedTests {
    @Test(arguments: [OfficialDocument.Form.state, .party])
    func `LibreOffice prints it on A4 with numbers from the second page`(
        form: OfficialDocument.Form
    ) throws {
        let pdf = try PrintKit.print(try OfficialDocument.sample(form).wordFile())
        defer { try? FileManager.default.removeItem(at: pdf.deletingLastPathComponent()) }
        let information = try PrintKit.run("pdfinfo", [pdf.path])
        #expect(information.contains("(A4)"))
        let pages = try PrintKit.run("pdftotext", ["-layout", pdf.path, "-"])
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
