import OutsidePrograms

/// Looks into a PDF by poppler's programs, each in its sandbox.
struct PortablePaper {
    static let pdfinfo = OutsideProgram("pdfinfo", package: "poppler-utils")
    static let pdftotext = OutsideProgram("pdftotext", package: "poppler-utils")
    static let pdftoppm = OutsideProgram("pdftoppm", package: "poppler-utils")

    /// Letters and figures on a page below which it is a picture.
    static let fewLetters = 25
    private static let limits = OutsideLimits(
        seconds: 40, memoryBytes: 2 << 30, outputBytes: 64 << 20)
    private static let name = "paper.pdf"

    private let bytes: [UInt8]
    private let programs: OutsidePrograms
    /// Its pages with the words that it states.
    let pages: [PrintedPage]

    init(_ bytes: [UInt8], _ programs: OutsidePrograms) async throws {
        self.bytes = bytes
        self.programs = programs
        let info = try await programs.run(
            PortablePaper.pdfinfo, [PortablePaper.name], files: [PortablePaper.name: bytes],
            limits: PortablePaper.limits)
        guard info.succeeded else {
            let isLocked = info.complaint().lowercased().contains("password")
            throw isLocked ? PaperFailure.locked(.pdf) : PaperFailure.broken(.pdf)
        }
        let said = String(decoding: info.output, as: UTF8.self)
        guard let count = said.firstMatch(of: /(?m)^Pages:\s+(\d+)/).flatMap({ Int($0.1) }),
            count > 0
        else { throw PaperFailure.broken(.pdf) }
        guard count <= PaperReader.pageLimit else {
            throw PaperFailure.tooManyPages(count, limit: PaperReader.pageLimit)
        }
        let text = try await programs.run(
            PortablePaper.pdftotext, ["-tsv", "-enc", "UTF-8", PortablePaper.name, "-"],
            files: [PortablePaper.name: bytes], limits: PortablePaper.limits)
        let stated =
            text.succeeded
            ? PrintedPage.pages(tsv: String(decoding: text.output, as: UTF8.self), pictures: false)
            : []
        pages = (1...count).map { number in
            stated.first { $0.number == number }
                ?? PrintedPage(number: number, width: 595, height: 842, words: [])
        }
    }

    /// A page as a grey picture (PGM), its longer side `side` pixels.
    func picture(ofPage number: Int, side: Int) async throws -> [UInt8] {
        let outcome = try await programs.run(
            PortablePaper.pdftoppm,
            [
                "-f", String(number), "-l", String(number), "-gray", "-scale-to", String(side),
                "-singlefile", PortablePaper.name, "page",
            ],
            files: [PortablePaper.name: bytes], wanted: ["page.pgm"],
            limits: PortablePaper.limits)
        guard let picture = outcome.files["page.pgm"] else { throw PaperFailure.broken(.pdf) }
        return picture
    }
}

/// Recognizes the words of a picture of a page, by tesseract with its Vietnamese model.
struct Recognition {
    static let tesseract = OutsideProgram(
        "tesseract", package: "tesseract-ocr tesseract-ocr-vie",
        environment: ["OMP_THREAD_LIMIT": "1"])
    /// The longer side of a page in pixels: 300 dots an inch on A4, at which the model is best.
    static let side = 3_508
    /// Below this a page may stand on its side or head.
    private static let poor = 55
    private static let limits = OutsideLimits(
        seconds: 150, memoryBytes: 3 << 30, outputBytes: 64 << 20)

    let programs: OutsidePrograms

    /// The words of a page, straight and upright, and whether it had to be turned.
    func page(_ picture: [UInt8], number: Int) async throws -> (page: PrintedPage, turned: Bool) {
        let first = try await words(picture, number: number)
        guard Recognition.sureness(first) < Recognition.poor || first.letters < 20,
            let angle = try await angle(of: picture), angle != 0
        else { return (first.cleaned().straightened(), false) }
        let turned = try await self.turned(picture, by: angle)
        let second = try await words(turned, number: number)
        let isBetter = Recognition.sureness(second) > Recognition.sureness(first)
        return ((isBetter ? second : first).cleaned().straightened(), isBetter)
    }

    static func sureness(_ page: PrintedPage) -> Int {
        let read = page.words.filter { $0.text.contains(where: \.isLetter) }
        let length = read.reduce(0) { $0 + $1.text.count }
        return length == 0
            ? 0 : read.reduce(0) { $0 + ($1.sureness ?? 0) * $1.text.count } / length
    }

    private func words(_ picture: [UInt8], number: Int) async throws -> PrintedPage {
        let outcome = try await programs.run(
            Recognition.tesseract,
            ["page", "-", "-l", "vie", "--psm", "3", "--dpi", "300", "tsv"],
            files: ["page": picture], limits: Recognition.limits)
        guard outcome.succeeded else {
            if outcome.complaint().contains("vie.traineddata") {
                throw OutsideFailure.missing(Recognition.tesseract)
            }
            throw PaperFailure.broken(.picture)
        }
        let tsv = String(decoding: outcome.output, as: UTF8.self)
        var page =
            PrintedPage.pages(tsv: tsv, pictures: true).first
            ?? PrintedPage(number: number, width: 0, height: 0, words: [])
        page.number = number
        return page
    }

    /// How far a page must be turned to stand upright, in degrees; nil when nobody can tell.
    private func angle(of picture: [UInt8]) async throws -> Int? {
        let outcome = try await programs.run(
            Recognition.tesseract, ["page", "-", "--psm", "0", "--dpi", "300"],
            files: ["page": picture], limits: Recognition.limits)
        let said = String(decoding: outcome.output, as: UTF8.self)
        return said.firstMatch(of: /Rotate: (\d+)/).flatMap { Int($0.1) }
    }

    private func turned(_ picture: [UInt8], by angle: Int) async throws -> [UInt8] {
        let outcome = try await programs.run(
            .vipsForOwnFiles, ["rot", "page.pgm", "turned.png[compression=1]", "d\(angle)"],
            files: ["page.pgm": picture], wanted: ["turned.png"], limits: Recognition.limits)
        return outcome.files["turned.png"] ?? picture
    }
}

extension PrintedPage {
    /// Without what specks and ruled lines were taken for.
    func cleaned() -> PrintedPage {
        var page = self
        page.words = words.filter { word in
            // A number that leads a line is often the least sure, and the last to be lost.
            if word.text.contains(where: \.isNumber) { return true }
            if word.text.contains(where: \.isLetter) {
                return (word.sureness ?? 100) > 8 || word.text.count > 3
            }
            if ["-", "–", "+"].contains(word.text) { return true }
            return word.text.allSatisfy { "-–+•*()/.,;:%&…“”\"".contains($0) }
                && (word.sureness ?? 100) > 25
        }
        for place in page.words.indices {
            page.words[place].text = page.words[place].text.replacing("|", with: "I")
        }
        return page
    }
}
