import Markup
import OutsidePrograms
import Testing

@testable import QRCode

struct QRCodeTests {
    private static let programs = OutsidePrograms()
    private static let zbar = OutsideProgram("zbarimg", package: "zbar-tools")
    private static let rsvg = OutsideProgram("rsvg-convert", package: "librsvg2-bin")
    private static let canRead = programs.find(zbar) != nil && programs.find(rsvg) != nil

    /// What an independent reader finds in the drawing.
    private func read(_ code: QRCode, scale: Int = 4) async throws -> String {
        let picture = try await Self.programs.run(
            Self.rsvg, ["code.svg", "--output", "code.png"],
            files: ["code.svg": code.svg(scale: scale).bytes], wanted: ["code.png"])
        let png = try #require(picture.files["code.png"])
        let outcome = try await Self.programs.run(
            Self.zbar, ["--quiet", "--raw", "--nodbus", "-Sbinary", "code.png"],
            files: ["code.png": png])
        return String(decoding: outcome.output, as: UTF8.self)
    }

    @Test(
        .enabled(if: canRead, "bin/setup --for test installs zbar-tools"),
        arguments: [
            "https://anlao.example.vn/phan-anh/K7MQ-2P9X",
            "Phản ánh của bà con xã An Lão: đèn đường thôn Đông không sáng",
            "1", String(repeating: "dài ", count: 400),
        ])
    func `another program reads what was drawn`(text: String) async throws {
        #expect(try await read(QRCode(text)) == text)
    }

    @Test(
        .enabled(if: canRead, "bin/setup --for test installs zbar-tools"),
        arguments: QRCode.Correction.allCases)
    func `every level of correction is read`(level: QRCode.Correction) async throws {
        let code = try QRCode("https://anlao.example.vn/phan-anh", correction: level)
        #expect(try await read(code, scale: 2) == "https://anlao.example.vn/phan-anh")
    }

    @Test func `the square has its three corners and no field outside`() throws {
        let code = try QRCode("https://anlao.example.vn/phan-anh")
        #expect(code.size >= 21 && (code.size - 17) % 4 == 0)
        for (row, column) in [(0, 0), (0, code.size - 7), (code.size - 7, 0)] {
            for step in 0..<7 {
                #expect(code.isDark(row: row, column: column + step))
                #expect(code.isDark(row: row + 6, column: column + step))
            }
            #expect(!code.isDark(row: row + 1, column: column + 1))
            #expect(code.isDark(row: row + 3, column: column + 3))
        }
        #expect(!code.isDark(row: -1, column: 0))
        #expect(!code.isDark(row: 0, column: code.size))
    }

    @Test func `more correction needs a larger square`() throws {
        let text = "https://anlao.example.vn/phan-anh/K7MQ-2P9X?tu=bien-bao"
        #expect(try QRCode(text, correction: .high).size > QRCode(text, correction: .low).size)
    }

    @Test func `nothing and too much are refused with words`() {
        #expect(throws: QRCodeFailure.empty) { try QRCode("") }
        let long = String(repeating: "a", count: 2_954)
        #expect(throws: QRCodeFailure.tooLong) { try QRCode(long, correction: .low) }
        #expect(throws: QRCodeFailure.tooLong) {
            try QRCode(String(repeating: "a", count: 2_500), correction: .high)
        }
        for failure in [QRCodeFailure.empty, .tooLong] { #expect(!failure.words.vi.isEmpty) }
    }

    @Test func `a zero byte and marks stay text in the drawing`() throws {
        let code = try QRCode("a\u{0}b")
        let drawn = code.svg(name: .init(vi: "\"<mã>\"", en: "\"<code>\"")).text
        #expect(drawn.contains("aria-label=\"&quot;&lt;"))
        #expect(!drawn.contains("style="))
        #expect(code.svg(quietZone: -4, scale: 0).text.contains("viewBox=\"0 0 21 21\""))
    }
}
