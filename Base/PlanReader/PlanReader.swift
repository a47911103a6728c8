/// Reads formal Vietnamese plans, of the state and of the party: text in, ``PlanReading`` out. It
/// is pure: no files, no clock, no network. It reads the genre's grammar (the head of the paper,
/// numbered headings, bullets that state work, units in their roles, targets in figures, report
/// duties, recipients, signature) and copes with what conversion leaves behind.
///
/// Text is the first kind of source; a reader of DOCX or PDF hands its lines to
/// ``read(lines:)`` and gets the same.
package enum PlanReader {
    /// A plan as text is some 50 KB; more than this is another kind of file.
    package static let largestBytes = 4 * 1_048_576

    /// Reads a file's bytes: UTF-8, or UTF-16 with its mark.
    package static func read(bytes: [UInt8]) throws(Failure) -> PlanReading {
        try read(lines: lines(of: bytes))
    }

    /// The lines that ``PlanReading``'s line numbers count, as the file has them.
    package static func lines(of bytes: [UInt8]) throws(Failure) -> [String] {
        try Decoding.lines(of: bytes)
    }

    /// Reads lines; the first is number 1.
    package static func read(lines: [String]) throws(Failure) -> PlanReading {
        let reader = Reader(lines: lines.enumerated().map { SourceLine($1, number: $0 + 1) })
        return try reader.read()
    }
}
