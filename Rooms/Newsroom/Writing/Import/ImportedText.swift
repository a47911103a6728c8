import Foundation

/// The Markdown of a paper made into a story: its title, a summary if the paper has one, and a
/// body without what word processors leave behind.
struct ImportedText: Sendable, Equatable {
    private(set) var title = ""
    private(set) var summary = ""
    private(set) var body = ""
    /// Bold lines that were made headings.
    private(set) var madeHeadings = 0

    /// - Parameter markdown: as pandoc writes it, or as somebody typed it.
    init(_ markdown: String) {
        var blocks = ImportedText.blocks(ImportedText.plain(markdown))
        takeTitle(&blocks)
        takeSummary(&blocks)
        level(&blocks)
        blocks = ImportedText.captioned(blocks)
        body = blocks.joined(separator: "\n\n")
    }

    /// Without soft hyphens, blanks of no width, and blanks that do not break.
    static func plain(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.replacingOccurrences(of: "\r\n", with: "\n").unicodeScalars {
            switch scalar.value {
            case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: continue
            case 0xA0, 0x202F, 0x2007: scalars.append(" ")
            case 0x0D: scalars.append("\n")
            case 0x00..<0x09, 0x0B..<0x20, 0x7F: continue
            default: scalars.append(scalar)
            }
        }
        return String(scalars).precomposedStringWithCanonicalMapping
    }

    private static func blocks(_ text: String) -> [String] {
        var blocks: [String] = []
        var lines: [Substring] = []
        var isFenced = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { isFenced.toggle() }
            if line.allSatisfy(\.isWhitespace), !isFenced {
                if !lines.isEmpty { blocks.append(lines.joined(separator: "\n")) }
                lines = []
            } else {
                lines.append(isFenced ? line : tightened(line))
            }
        }
        if !lines.isEmpty { blocks.append(lines.joined(separator: "\n")) }
        return blocks.filter { !["\\", "<!-- -->", "&nbsp;"].contains($0) }
    }

    /// Pandoc sets list marks four wide: `-   một`.
    private static func tightened(_ line: Substring) -> Substring {
        let indent = line.prefix { $0 == " " }
        let rest = line.dropFirst(indent.count)
        let number = rest.prefix { $0.isASCII && $0.isNumber }
        let mark = number.isEmpty ? rest.prefix(1) : rest.prefix(number.count + 1)
        guard number.isEmpty ? mark == "-" : mark.hasSuffix(".") else { return line }
        let words = rest.dropFirst(mark.count)
        guard words.hasPrefix("  ") else { return line }
        return "\(indent)\(mark) \(words.drop { $0 == " " })"
    }

    private mutating func takeTitle(_ blocks: inout [String]) {
        guard let first = blocks.first else { return }
        if let heading = ImportedText.heading(first), heading.level == 1 {
            // The only heading of the first level above all others is the title.
            title = ImportedText.words(heading.words)
            blocks.removeFirst()
        } else if let bold = ImportedText.wholeBold(first), bold.count <= 200 {
            title = ImportedText.words(bold)
            blocks.removeFirst()
        } else if let heading = ImportedText.heading(first) {
            title = ImportedText.words(heading.words)
            blocks.removeFirst()
        } else if ImportedText.isLine(first), blocks.count > 1 {
            title = ImportedText.words(first)
            blocks.removeFirst()
        }
        if title.count > 300 { title = String(title.prefix(300)) }
        if title == title.uppercased(), title.count > 12, title.contains(" ") {
            title = ImportedText.sentence(title)
        }
    }

    /// A first paragraph wholly in bold or italics is what newspapers call *sapo*; else the first
    /// sentence or two of the first plain paragraph stand in, and stay in the body too.
    private mutating func takeSummary(_ blocks: inout [String]) {
        guard let first = blocks.first else { return }
        if let words = ImportedText.wholeBold(first) ?? ImportedText.wholeItalic(first),
            (40...500).contains(words.count)
        {
            summary = ImportedText.words(words)
            blocks.removeFirst()
            return
        }
        guard let paragraph = blocks.first(where: ImportedText.isPlain) else { return }
        let words = ImportedText.words(paragraph)
        var taken = ""
        for part in words.split(separator: ".", omittingEmptySubsequences: true) {
            let longer = taken + part + "."
            if longer.count > 240 { break }
            taken = longer
            if taken.count > 100 { break }
        }
        summary = taken.trimmingCharacters(in: .whitespaces)
    }

    /// Headings of the body begin at the second level; bold lines become headings.
    private mutating func level(_ blocks: inout [String]) {
        let levels = blocks.compactMap { ImportedText.heading($0)?.level }
        let top = levels.min() ?? 1
        for place in blocks.indices {
            if let heading = ImportedText.heading(blocks[place]) {
                let words = ImportedText.wholeBold(heading.words) ?? heading.words
                let marks = String(repeating: "#", count: min(4, heading.level - top + 2))
                blocks[place] = "\(marks) \(words)"
            } else if let bold = ImportedText.wholeBold(blocks[place]), bold.count <= 100,
                let last = bold.last, !".,;:!?…".contains(last), place + 1 < blocks.count
            {
                blocks[place] = (levels.isEmpty ? "## " : "### ") + bold
                madeHeadings += 1
            }
        }
    }

    /// The line under a picture that says what it shows stays directly below it; one that only
    /// repeats the picture's own words goes.
    private static func captioned(_ blocks: [String]) -> [String] {
        var result: [String] = []
        for block in blocks {
            if let picture = result.last, let alt = alternative(picture) {
                let words = words(wholeItalic(block) ?? block)
                if !alt.isEmpty, words == alt { continue }
                let isCaption = ["ảnh:", "ảnh ", "hình ", "hình:", "nguồn:"].contains {
                    words.lowercased().hasPrefix($0)
                }
                if isCaption, words.count <= 300 {
                    result[result.count - 1] = captioned(picture, alt, words)
                    continue
                }
            }
            result.append(block)
        }
        return result
    }

    /// The caption in italics below the picture; where the picture has no words of its own, the
    /// caption serves those who cannot see it.
    private static func captioned(_ picture: String, _ alt: String, _ caption: String) -> String {
        let said = alt.isEmpty ? caption.filter { !"[]".contains($0) } : alt
        let path = picture.split(separator: "]").last.map(String.init) ?? ""
        return "![\(said)]\(path)\n\n*\(caption.filter { $0 != "*" })*"
    }

    private static func alternative(_ block: String) -> String? {
        block.wholeMatch(of: /!\[([^\]]*)\]\([^)\s]+\)/).map { String($0.1) }
    }

    private static func heading(_ block: String) -> (level: Int, words: String)? {
        guard let match = block.wholeMatch(of: /(#{1,6}) +([^\n]+)/) else { return nil }
        return (match.1.count, String(match.2))
    }

    private static func wholeBold(_ block: String) -> String? {
        block.wholeMatch(of: /\*\*\*?([^*\n]+)\*?\*\*/).map { String($0.1) }
    }

    private static func wholeItalic(_ block: String) -> String? {
        block.wholeMatch(of: /\*([^*\n]+)\*/).map { String($0.1) }
    }

    private static func isPlain(_ block: String) -> Bool {
        guard let first = block.first else { return false }
        return !"#|>-!`".contains(first) && block.prefixMatch(of: #/\d+[.)] /#) == nil
    }

    /// A line that is no sentence: what stands so above everything else is a title.
    private static func isLine(_ block: String) -> Bool {
        isPlain(block) && block.count <= 150 && !block.contains("\n")
            && !".,;:!?…)|".contains(block.last ?? ".")
    }

    /// The words without Markdown's marks.
    private static func words(_ text: String) -> String {
        text.replacing(/!?\[([^\]]*)\]\([^)]*\)/) { String($0.1) }
            .replacing(/\\([\\`*_\[\]<>#|()~.+-])/) { String($0.1) }
            .filter { $0 != "*" }
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A title in capitals as a sentence is written; names in it are for its writer to raise.
    private static func sentence(_ title: String) -> String {
        let small = title.lowercased()
        return small.prefix(1).uppercased() + small.dropFirst()
    }
}
