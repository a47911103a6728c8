import Foundation
import Markup
import PaperText
import Testing

@Suite struct `Papers that want to do harm, or are none` {
    @Test func `what is no paper is refused by its name`() async {
        #expect(await PaperKit.fails([]) == .noBytes)
        #expect(await PaperKit.fails([0, 1, 2, 3, 4]) == .unknown)
        #expect(
            await PaperKit.fails(PaperKit.zip([("xl/workbook.xml", [1])])) == .spreadsheet)
        #expect(await PaperKit.fails(PaperKit.zip([("a.txt", [1])])) == .unknown)
        #expect(await PaperKit.fails(Array("  \n ".utf8), name: "a.txt") == .noWords(.text))
        #expect(await PaperKit.fails(PaperKit.docx(PaperKit.p(" "))) == .noWords(.docx))
    }

    @Test func `a password is said to be one`() async throws {
        let word = PaperKit.zip([("word/document.xml", [1])], flags: 1)
        #expect(await PaperKit.fails(word) == .locked(.docx))
        let container: [UInt8] =
            [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 512)
            + "EncryptedPackage".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        #expect(await PaperKit.fails(container) == .locked(.docx))
    }

    @Test func `a damaged file is said to be so, wherever it was cut`() async {
        let whole = PaperKit.docx(PaperKit.p("Xin chào bà con"))
        for count in [40, whole.count / 2, whole.count - 30] {
            #expect(await PaperKit.fails(Array(whole.prefix(count))) == .broken(.docx))
        }
        let pdf = PaperKit.pdf([[(85, 60, "KE HOACH")]])
        let cut = await PaperKit.fails(Array(pdf.prefix(60)), name: "a.pdf")
        #expect(cut == .broken(.pdf))
        let picture: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 7, count: 300)
        #expect(await PaperKit.fails(picture, name: "a.jpg") == .broken(.picture))
        let text = Array("Kế hoạch".utf8.prefix(3)) + [0xFF, 0xFE, 0x41]
        let fault = await PaperKit.fails(text, name: "a.txt")
        #expect(fault == .badEncoding(at: 1) || fault == .badEncoding(at: 2))
    }

    @Test func `a bomb is not opened, whether it tells its size or lies`() async {
        let told = PaperKit.zip(
            [("word/document.xml", [UInt8](repeating: 0, count: 200))], claiming: 900 << 20)
        #expect(await PaperKit.fails(told) == .bomb)
        let many = (0..<10).map { ("word/media/\($0).bin", [UInt8](repeating: 1, count: 100_000)) }
        #expect(await PaperKit.fails(PaperKit.zip(many, claiming: 30 << 20)) == .bomb)
    }

    @Test func `entities are neither fetched nor multiplied`() async throws {
        let secret = FileManager.default.temporaryDirectory
            .appending(path: "secret-\(UUID().uuidString)")
        try Data("mat-khau-cua-xa".utf8).write(to: secret)
        defer { try? FileManager.default.removeItem(at: secret) }
        let bytes = PaperKit.docx(
            PaperKit.p("Trước &x; sau"),
            head: "<!DOCTYPE a [<!ENTITY x SYSTEM \"file://\(secret.path)\">]>")
        #expect(await PaperKit.fails(bytes) == .broken(.docx))
        let unknown = try await PaperKit.words(PaperKit.docx(PaperKit.p("Trước &x; sau")))
        #expect(unknown == ["Trước &x; sau"])
    }

    @Test func `depth without end is refused`() async {
        let deep = String(repeating: "<w:sdt>", count: 5_000)
        let end = String(repeating: "</w:sdt>", count: 5_000)
        #expect(await PaperKit.fails(PaperKit.docx(deep + end)) == .broken(.docx))
    }

    @Test func `macros are said and left`() async throws {
        let bytes = PaperKit.docx(
            PaperKit.p("Xin chào"), more: [("word/vbaProject.bin", [1, 2, 3])])
        #expect(try await PaperKit.read(bytes, name: "a.docm").remarks == [.macros])
    }

    @Test func `any bytes are a paper or a failure with words`() async {
        var seed: UInt64 = 7
        func next(_ limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % limit
        }
        let whole = PaperKit.docx(
            PaperKit.table([[["a"], ["b"]]]) + PaperKit.p("Việc", list: 1),
            numbering: PaperKit.levels(1, [("upperRoman", "%1.")]))
        for _ in 0..<150 {
            var bent = whole
            for _ in 0..<(1 + next(8)) { bent[next(bent.count)] = UInt8(next(256)) }
            if let failure = await PaperKit.fails(bent) {
                #expect(!failure.words.vi.isEmpty && !failure.words.en.isEmpty)
            }
        }
    }
}
