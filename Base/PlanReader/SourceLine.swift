import Foundation

/// One line of the source without what conversion left on it.
struct SourceLine: Sendable {
    let number: Int
    /// Without markup, markers of lists kept.
    let text: Text
    /// The same, cut where the layout had columns.
    let columns: [Text]
    /// Written wholly in Markdown's bold.
    let isBold: Bool
    /// `#` of Markdown before it.
    let isHeading: Bool
    /// The cells of a table's row, empty ones too; nil for any other line.
    let cells: [Text]?
    /// A form feed stands in it: a page of the paper begins here.
    let startsPage: Bool
    /// A running head or a page's number stood here: the edge of a page, no end of a paragraph.
    let isEdge: Bool

    init(_ raw: String, number: Int, isEdge: Bool = false) {
        self.number = number
        self.isEdge = isEdge
        let raw = isEdge ? "" : raw
        startsPage = raw.unicodeScalars.contains("\u{0C}")
        var scalars = SourceLine.plain(raw)
        isHeading = SourceLine.dropHeadingMark(&scalars)
        let trimmed = String(String.UnicodeScalarView(scalars)).trimmingCharacters(in: .whitespaces)
        isBold = trimmed.hasPrefix("**") && trimmed.hasSuffix("**") && trimmed.count > 4
        scalars = SourceLine.withoutMarks(scalars)
        if SourceLine.isTableRule(scalars) { scalars = [] }
        cells = SourceLine.cells(of: scalars)
        columns = SourceLine.columns(of: scalars)
        text = Text(columns.map(\.string).joined(separator: " "))
    }

    /// A line of dashes, stars and the like.
    var isOrnament: Bool {
        !text.folded.contains { $0 >= 0x30 && $0 != 0x7C && $0 != 0x5F && $0 != 0x3D }
    }
    var isBlank: Bool { text.isEmpty }
    /// `2`, `- 3 -`, `Trang 4/7`: what a printed page carries at its edge.
    var isPageNumber: Bool {
        let words = text.starts(with: "trang") ? text.part(5..<text.count) : text
        let digits = words.folded.filter { $0 >= 0x30 && $0 <= 0x39 }.count
        return (1...3).contains(digits) && words.count <= 7
            && words.folded.allSatisfy { $0 >= 0x2D && $0 <= 0x39 || $0 == 0x20 }
    }

    /// Composed letters, ordinary spaces, nothing invisible; `\-` is `-`, `<br>` a space.
    private static func plain(_ raw: String) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        let source = Array(raw.precomposedStringWithCanonicalMapping.unicodeScalars)
        result.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            let scalar = source[index]
            index += 1
            switch scalar.value {
            case 0x09: result.append(contentsOf: ["\t"])
            case 0x0B, 0x0C, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x85, 0x2028,
                0x2029:
                result.append(" ")
            case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064,
                0xFEFF:
                continue
            case 0xD0: result.append("\u{110}")
            case 0x5C where index < source.count && isEscapable(source[index]): continue
            case 0x3C:
                if let end = tagEnd(source, index) {
                    index = end
                    result.append(" ")
                } else {
                    result.append(scalar)
                }
            default: result.append(scalar)
            }
        }
        return result
    }

    private static func isEscapable(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80 && !scalar.properties.isAlphabetic
            && !(0x30...0x39).contains(scalar.value) && scalar != " "
    }

    private static func tagEnd(_ source: [Unicode.Scalar], _ start: Int) -> Int? {
        guard start < source.count, source[start] == "/" || source[start].properties.isAlphabetic,
            let end = source[start..<min(source.count, start + 40)].firstIndex(of: ">")
        else { return nil }
        return end + 1
    }

    private static func dropHeadingMark(_ scalars: inout [Unicode.Scalar]) -> Bool {
        let start = scalars.firstIndex { $0 != " " && $0 != "\t" && $0 != ">" } ?? scalars.count
        var end = start
        while end < scalars.count, scalars[end] == "#" { end += 1 }
        guard end > start, end < scalars.count, scalars[end] == " " else {
            if start > 0, scalars[..<start].contains(">") { scalars.removeSubrange(..<start) }
            return false
        }
        scalars.removeSubrange(..<end)
        return true
    }

    /// Without `**`, `__` and the stars of italics; a star that leads a list stays.
    private static func withoutMarks(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(scalars.count)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            if scalar == "*" || scalar == "_" && next == "_" {
                if next == scalar {
                    index += 2
                    continue
                }
                let leads = result.allSatisfy { $0 == " " || $0 == "\t" }
                if scalar == "*", !(leads && (next == " " || next == "\t")) {
                    index += 1
                    continue
                }
            }
            result.append(scalar)
            index += 1
        }
        return result
    }

    private static func isTableRule(_ scalars: [Unicode.Scalar]) -> Bool {
        scalars.contains("|") && scalars.allSatisfy { "|-: \t".unicodeScalars.contains($0) }
    }

    /// Between the bars of a table's row; paragraphs within a cell stand apart by `⏎`.
    private static func cells(of scalars: [Unicode.Scalar]) -> [Text]? {
        let words = scalars.drop { $0 == " " || $0 == "\t" }
        guard words.first == "|" else { return nil }
        var cells = words.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
        if cells.last?.allSatisfy({ $0 == " " || $0 == "\t" }) == true { cells.removeLast() }
        return cells.map { cell in
            let spaced = cell.map { $0 == "\t" || $0 == "⏎" ? " " : $0 }
            return Text(spaced.split(separator: " ").joined(separator: [" "]).map { $0 })
        }
    }

    /// Columns stand apart by a tab, three spaces, a table's bar, or the end of a paragraph
    /// within a cell.
    private static func columns(of scalars: [Unicode.Scalar]) -> [Text] {
        let isTable = scalars.first { $0 != " " && $0 != "\t" } == "|"
        var result: [[Unicode.Scalar]] = [[]]
        var spaces = 0
        for scalar in scalars {
            if scalar == " " || scalar == "\t" {
                spaces += scalar == "\t" ? 3 : 1
                continue
            }
            if isTable && (scalar == "|" || scalar == "⏎") {
                result.append([])
                spaces = 0
                continue
            }
            let isEmpty = result[result.count - 1].isEmpty
            if spaces >= 3, !isEmpty {
                result.append([])
            } else if spaces > 0, !isEmpty {
                result[result.count - 1].append(" ")
            }
            spaces = 0
            result[result.count - 1].append(scalar)
        }
        return result.filter { !$0.isEmpty }.map { Text($0) }
    }
}
