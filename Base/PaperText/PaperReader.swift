import Foundation
package import OutsidePrograms
import Pictures

/// Reads any paper that an office gets: Word files old and new, OpenDocument, RTF, HTML, plain
/// text, PDF with text or of pictures, photos. Programs of the machine do what is theirs, each in
/// a private folder under limits; nothing in a paper is run or fetched.
package struct PaperReader: Sendable {
    /// The most that is read of one file, in bytes: a scan of fifty pages has some ten million.
    package static let largestBytes = 64 << 20
    /// Plain text and pages: a plan as text has fifty thousand.
    package static let largestTextBytes = 4 << 20
    /// Pages of one PDF.
    package static let pageLimit = 200
    /// Programs without which some forms cannot be read, for `conglang check`.
    package static let programs = (
        pdf: PortablePaper.pdftotext, recognition: Recognition.tesseract, office: Writer.soffice
    )

    /// Told of each page that was recognized: how many, of how many.
    package typealias Progress = @Sendable (_ done: Int, _ of: Int) async -> Void

    private let programs: OutsidePrograms

    package init(_ programs: OutsidePrograms = OutsidePrograms()) { self.programs = programs }

    /// Reads a file.
    /// - Parameters:
    ///   - name: only tells HTML from plain text.
    ///   - hasTime: whether pages may be recognized and LibreOffice be started, which takes
    ///     seconds for each; without it such a paper is a ``PaperFailure/takesLong(pages:)``.
    /// - Throws: ``PaperFailure``, or `CancellationError`.
    package func read(
        _ bytes: [UInt8], name: String, hasTime: Bool = true, progress: Progress = { _, _ in }
    ) async throws -> Paper {
        do {
            let kind = try PaperKind(bytes, name: name)
            let limit =
                [.text, .html].contains(kind)
                ? PaperReader.largestTextBytes : PaperReader.largestBytes
            guard bytes.count <= limit else { throw PaperFailure.tooLarge(limit: limit) }
            let paper = try await read(bytes, kind, hasTime: hasTime, progress: progress)
            guard paper.lines.contains(where: { $0.text.contains(where: \.isLetter) }) else {
                throw PaperFailure.noWords(kind)
            }
            return paper
        } catch let failure as OutsideFailure {
            throw PaperFailure.program(failure)
        }
    }

    private func read(
        _ bytes: [UInt8], _ kind: PaperKind, hasTime: Bool, progress: Progress
    ) async throws -> Paper {
        switch kind {
        case .text: return try PaperReader.text(bytes)
        case .docx:
            let word = try WordPaper(bytes)
            return PaperReader.paper(kind, word.blocks, word.remarks)
        case .html:
            let blocks = try await PandocPaper(bytes, kind: kind, programs).blocks
            return PaperReader.paper(kind, blocks, [])
        case .doc, .odt, .rtf:
            guard hasTime else { throw PaperFailure.takesLong(pages: 1) }
            return try await opened(bytes, kind)
        case .pdf: return try await portable(bytes, hasTime: hasTime, progress: progress)
        case .picture:
            guard hasTime else { throw PaperFailure.takesLong(pages: 1) }
            return try await photo(bytes, progress: progress)
        }
    }

    /// LibreOffice knows the numbers of all its lists, which pandoc 2 loses in these; without it,
    /// pandoc reads what it reads.
    private func opened(_ bytes: [UInt8], _ kind: PaperKind) async throws -> Paper {
        let office = Writer(programs: programs)
        if kind != .doc, programs.find(Writer.soffice) == nil {
            let blocks = try await PandocPaper(bytes, kind: kind, programs).blocks
            return PaperReader.paper(kind, blocks, [.unnumbered])
        }
        let word = try WordPaper(try await office.opened(bytes, kind))
        return PaperReader.paper(kind, word.blocks, word.remarks + [.opened])
    }

    private static func text(_ bytes: [UInt8]) throws -> Paper {
        var remarks: [PaperRemark] = []
        let text: String
        if let decoded = Letters.decoded(bytes) {
            text = decoded
        } else if let old = Letters.old(bytes) {
            text = old
            remarks.append(.converted(.tcvn3))
        } else {
            throw PaperFailure.badEncoding(at: Letters.firstFault(bytes))
        }
        if remarks.isEmpty, let letters = LegacyLetters.found(in: text) {
            remarks.append(.legacy(letters))
        }
        let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { Paper.Line(String($0)) }
        return Paper(kind: .text, lines: lines, remarks: remarks)
    }

    private static func paper(
        _ kind: PaperKind, _ blocks: [Block], _ remarks: [PaperRemark]
    ) -> Paper {
        var blocks = blocks
        var remarks = remarks
        let start = blocks.prefix(400).map(\.text).joined(separator: "\n")
        if let letters = LegacyLetters.found(in: start) {
            if letters == .tcvn3 {
                blocks = blocks.map { $0.mapped(Letters.unicode(fromTCVN3:)) }
                remarks.insert(.converted(.tcvn3), at: 0)
            } else {
                remarks.insert(.legacy(letters), at: 0)
            }
        }
        return Paper(
            kind: kind, lines: BlockLines(blocks).lines.map { Paper.Line($0) }, remarks: remarks)
    }

    /// Page by page: those that state their words, and those that are pictures.
    private func portable(
        _ bytes: [UInt8], hasTime: Bool, progress: Progress
    ) async throws -> Paper {
        let file = try await PortablePaper(bytes, programs)
        var pages = file.pages
        let pictures = pages.indices.filter { pages[$0].letters < PortablePaper.fewLetters }
        // A page without words among others may be blank, but only its picture tells.
        guard hasTime || pictures.isEmpty else {
            throw PaperFailure.takesLong(pages: pictures.count)
        }
        let recognition = Recognition(programs: programs)
        var turned = 0
        for (done, place) in pictures.enumerated() {
            await progress(done, pictures.count)
            let number = pages[place].number
            let picture = try await file.picture(ofPage: number, side: Recognition.side)
            let read = try await recognition.page(picture, number: number)
            if read.page.letters >= pages[place].letters { pages[place] = read.page }
            if read.turned { turned += 1 }
        }
        if !pictures.isEmpty { await progress(pictures.count, pictures.count) }
        var remarks: [PaperRemark] = []
        let scanned = pictures.count { pages[$0].letters > 0 }
        if scanned > 0 { remarks.append(.pictures(pages: scanned, of: pages.count)) }
        if turned > 0 { remarks.append(.turned(pages: turned)) }
        let start = pages.first?.words.prefix(400).map(\.text).joined(separator: " ") ?? ""
        if let letters = LegacyLetters.found(in: start) {
            remarks.insert(letters == .tcvn3 ? .converted(letters) : .legacy(letters), at: 0)
            if letters == .tcvn3 { pages = pages.map { $0.inUnicode() } }
        }
        // Pages that were measured in pixels are laid out beside those in points.
        return Paper(
            kind: .pdf, lines: PaperReader.lines(of: pages),
            pages: pages.count, remarks: remarks)
    }

    private static func lines(of pages: [PrintedPage]) -> [Paper.Line] {
        Misreadings(PrintedLayout.lines(of: pages.map { $0.inPoints() })).lines
    }

    private func photo(_ bytes: [UInt8], progress: Progress) async throws -> Paper {
        await progress(0, 1)
        let upright: [UInt8]
        do {
            upright = try await Pictures(programs).upright(bytes, side: Recognition.side)
        } catch PictureFailure.program(let failure) {
            throw PaperFailure.program(failure)
        } catch is PictureFailure {
            throw PaperFailure.broken(.picture)
        }
        let read = try await Recognition(programs: programs).page(upright, number: 1)
        await progress(1, 1)
        var remarks: [PaperRemark] = [.pictures(pages: 1, of: 1)]
        if read.turned { remarks.append(.turned(pages: 1)) }
        return Paper(
            kind: .picture, lines: PaperReader.lines(of: [read.page]), pages: 1,
            remarks: remarks)
    }
}

extension PrintedPage {
    /// Its places as if it were as wide as A4 in points.
    func inPoints() -> PrintedPage {
        guard width > 1_000 else { return self }
        let scale = 595 / min(width, height)
        var page = self
        page.width = width * scale
        page.height = height * scale
        for place in page.words.indices {
            page.words[place].left *= scale
            page.words[place].top *= scale
            page.words[place].width *= scale
            page.words[place].height *= scale
        }
        return page
    }

    func inUnicode() -> PrintedPage {
        var page = self
        for place in page.words.indices {
            page.words[place].text = Letters.unicode(fromTCVN3: page.words[place].text)
        }
        return page
    }
}
