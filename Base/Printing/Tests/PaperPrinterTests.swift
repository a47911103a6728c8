import Foundation
import OfficialDocuments
import OutsidePrograms
import Testing

@testable import Printing

@Suite(.enabled(if: PaperPrinter().isThere), .serialized) struct PaperPrinterTests {
    private func sample() throws -> [UInt8] {
        try OfficialDocument(
            form: .state, issuer: "Ủy ban nhân dân xã Trúc Khê", symbol: "BC-UBND",
            place: "Trúc Khê", date: .init(year: 2026), kind: .report, subject: ["Kết quả năm"],
            blocks: [
                .heading(level: 1, number: "I.", words: "Kết quả"),
                .paragraph("Bà con đã làm xong."),
                .table(
                    .init(
                        columns: [.init("Việc"), .init("Mã", alignment: .center)],
                        rows: [
                            [
                                .init("Bài", link: "https://an-lao.example/tin/bai"),
                                .init("", code: "https://an-lao.example/tin/bai"),
                            ]
                        ])),
            ],
            recipients: ["Lưu: VT"], signature: .init(name: "Lê Văn Bình")
        ).wordFile()
    }

    @Test func `a paper becomes PDF/A with its fonts and bookmarks inside`() async throws {
        let pdf = try await PaperPrinter().pdf(of: sample())
        let text = String(decoding: pdf, as: UTF8.self)
        for mark in [
            "%PDF-1.", "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>B</pdfaid:conformance>", "/OutputIntent", "/FontFile2",
            "/Outlines",
        ] {
            let isThere = text.contains(mark)
            #expect(isThere, "\(mark)")
        }
        let isLocked = text.contains("/Encrypt")
        #expect(!isLocked)
    }

    @Test func `what is no Word file is said to be none`() async throws {
        await #expect(throws: (any Error).self) {
            try await PaperPrinter().pdf(of: Array("PK\u{3}\u{4}broken".utf8))
        }
    }

    @Test func `a file past the limit is not handed on`() async throws {
        await #expect(throws: PrintingFailure.tooLarge) {
            try await PaperPrinter().pdf(
                of: [UInt8](repeating: 0, count: PaperPrinter.largest + 1))
        }
    }
}

@Suite struct NoPrinterTests {
    @Test func `a machine without LibreOffice says which package is missing`() async throws {
        let printer = PaperPrinter(OutsidePrograms(folders: ["/nowhere"]))
        #expect(!printer.isThere)
        await #expect(throws: OutsideFailure.missing(PaperPrinter.office)) {
            try await printer.pdf(of: [1])
        }
    }
}
