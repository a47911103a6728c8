import ArgumentParser
import Foundation
import OfficialDocuments
import Printing

/// Writes a paper of ten pages over and over, and prints milliseconds for one, pages a second, and
/// pages a second as PDF/A where LibreOffice is installed (0 elsewhere).
struct BenchWriting: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "writing", abstract: "Measure how fast papers are written and printed.")

    @Option(help: "How long to measure.")
    var seconds = 2

    /// Pages that LibreOffice makes of the paper.
    private static let pages = 10

    func run() async throws {
        let paper = BenchWriting.paper
        var bytes = try paper.wordFile()
        let clock = ContinuousClock()
        let start = clock.now
        var count = 0
        while start.duration(to: clock.now) < .seconds(seconds) {
            bytes = try paper.wordFile()
            count += 1
        }
        let each = start.duration(to: clock.now) / .seconds(1) / Double(max(1, count))
        var printed = 0.0
        let printer = PaperPrinter()
        if printer.isThere {
            let begun = clock.now
            _ = try await printer.pdf(of: bytes)
            printed = Double(BenchWriting.pages) / (begun.duration(to: clock.now) / .seconds(1))
        }
        let rate = Int(Double(BenchWriting.pages) / each)
        Terminal.say(
            String(format: "%.1f %d %.1f", each * 1_000, rate, printed))
    }

    /// A report with headings, paragraphs, a table and an annex with codes: ten pages.
    private static var paper: OfficialDocument {
        let sentence = String(
            repeating: "Ủy ban nhân dân xã đã triển khai đầy đủ các nhiệm vụ được giao. ", count: 6)
        let chapter: [OfficialDocument.Block] = [
            .heading(level: 1, number: "I.", words: "Kết quả thực hiện"),
            .heading(level: 2, number: "1.", words: "Tuyên truyền"), .paragraph(sentence),
            .bullet(sentence), .paragraph(sentence), .bullet(sentence), .paragraph(sentence),
        ]
        let targets = OfficialDocument.Table(
            columns: [.init("TT"), .init("Chỉ tiêu", share: 6), .init("Kết quả", share: 2)],
            rows: (1...30).map { ["\($0)", "Tin, bài đã đăng trên cổng", "4/4"] })
        let proofs = OfficialDocument.Table(
            columns: [.init("TT"), .init("Nội dung", share: 6), .init("Mã QR", share: 3)],
            rows: (1...20).map { number in
                let address = "https://an-lao.example/tin/bai-\(number)"
                return [
                    .init("\(number)"), .init("Bài số \(number)", link: address),
                    .init("", link: address, code: address),
                ]
            })
        return OfficialDocument(
            form: .state, issuer: "Ủy ban nhân dân xã An Lão", symbol: "BC-UBND", place: "An Lão",
            date: .init(year: 2026), kind: .report, subject: ["Kết quả công tác năm 2026"],
            addressees: ["Ủy ban nhân dân tỉnh"],
            blocks: Array(repeating: chapter, count: 7).flatMap(\.self) + [.table(targets)],
            recipients: ["Lưu: VT"], signature: .init(position: "Chủ tịch", name: "Lê Văn Bình"),
            annexes: [.init("Minh chứng", blocks: [.table(proofs)])])
    }
}
