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
    package static func read(
        bytes: [UInt8], choices: RepairChoices = [:]
    ) throws(Failure) -> PlanReading {
        try read(lines: lines(of: bytes), choices: choices)
    }

    /// The lines that ``PlanReading``'s line numbers count, as the file has them.
    package static func lines(of bytes: [UInt8]) throws(Failure) -> [String] {
        try Decoding.lines(of: bytes)
    }

    /// Reads lines; the first is number 1.
    /// - Parameter choices: what a person said about repairs of an earlier reading of these lines.
    package static func read(
        lines: [String], choices: RepairChoices = [:]
    ) throws(Failure) -> PlanReading {
        var repairs = Repairs(lines, choices: choices)
        let parted = Set(
            (0...lines.count).filter { choices[Joiner.Join.id(line: $0)] == false })
        let (reading, joins) = try Reader(lines: repairs.lines, parted: parted).read()
        repairs.add(joins)
        return Doubts.review(reading, repairs.found)
    }
}
