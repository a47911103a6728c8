import OutsidePrograms

/// LibreOffice's writer, which opens what only it knows well.
struct Writer {
    static let soffice = OutsideProgram("soffice", package: "libreoffice-writer-nogui")
    private static let limits = OutsideLimits(
        seconds: 90, memoryBytes: 8 << 30, outputBytes: 64 << 20)

    let programs: OutsidePrograms

    /// A paper as a `.docx`. LibreOffice runs without macros, in a profile that is gone
    /// afterwards.
    func opened(_ bytes: [UInt8], _ kind: PaperKind) async throws -> [UInt8] {
        let name = "paper.\(kind.rawValue)"
        let outcome = try await programs.run(
            Writer.soffice,
            [
                "--headless", "--norestore", "--nolockcheck", "--nodefault", "--convert-to",
                "docx:MS Word 2007 XML", name,
            ],
            files: [name: bytes], wanted: ["paper.docx"], limits: Writer.limits)
        guard let paper = outcome.files["paper.docx"] else { throw PaperFailure.broken(kind) }
        return paper
    }
}
