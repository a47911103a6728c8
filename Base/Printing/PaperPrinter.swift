package import OutsidePrograms

/// Prints Word files of ours into PDF/A.
package struct PaperPrinter: Sendable {
    /// Without a screen. Its own profile lies in its private folder.
    static let office = OutsideProgram("soffice", package: "libreoffice-writer-nogui")

    /// A minute, since the first start of LibreOffice writes a whole profile; 4 GiB of address
    /// space, of which it touches a few hundred MiB.
    static let limits = OutsideLimits(seconds: 60, memoryBytes: 4 << 30, outputBytes: 64 << 20)

    /// The largest Word file that is printed, in bytes.
    package static let largest = 32 << 20

    private let programs: OutsidePrograms

    package init(_ programs: OutsidePrograms = OutsidePrograms()) { self.programs = programs }

    /// Whether this machine can print.
    package var isThere: Bool { programs.find(PaperPrinter.office) != nil }

    /// The same paper as PDF/A-2b (ISO 19005-2), tagged, with bookmarks from its headings.
    ///
    /// - Throws: ``PrintingFailure``; `OutsideFailure` when LibreOffice is missing or was stopped.
    package func pdf(of word: [UInt8]) async throws -> [UInt8] {
        guard word.count <= PaperPrinter.largest else { throw PrintingFailure.tooLarge }
        let outcome = try await programs.run(
            PaperPrinter.office,
            [
                "-env:UserInstallation=file:///proc/self/cwd/profile", "--headless",
                "--norestore", "--convert-to", PaperPrinter.filter, "paper.docx",
            ], files: ["paper.docx": word], wanted: ["paper.pdf"], limits: PaperPrinter.limits)
        guard outcome.succeeded, let pdf = outcome.files["paper.pdf"], !pdf.isEmpty else {
            throw PrintingFailure.refused(outcome.complaint())
        }
        return pdf
    }

    /// LibreOffice's own words for PDF/A-2b, tags, bookmarks and pictures as they are.
    private static let filter =
        "pdf:writer_pdf_Export:{" + #""SelectPdfVersion":{"type":"long","value":"2"},"#
        + #""UseTaggedPDF":{"type":"boolean","value":"true"},"#
        + #""ExportBookmarks":{"type":"boolean","value":"true"},"#
        + #""UseLosslessCompression":{"type":"boolean","value":"true"}}"#
}

/// Why there is no PDF.
package enum PrintingFailure: Error, Sendable, Equatable {
    case tooLarge
    /// What LibreOffice said.
    case refused(String)
}
