/// An annex of the paper: its label, its title and its tables. `PHỤ LỤC 2` is the section `PL2`,
/// its group rows are `PL2.I`, `PL2.II`.
struct Annex {
    let start: Int
    let end: Int
    private let labelEnd: Int
    private let name: String

    /// Every annex after the head; without a label, tables after the signature are one.
    static func all(_ lines: [SourceLine], from first: Int, foot: Int) -> [Annex] {
        var starts = lines.indices.dropFirst(first).filter { isLabel(lines[$0], after: $0 > foot) }
        let tables = lines.indices.dropFirst(foot).first { index in
            lines[index].cells != nil && Table.at(index, in: lines, before: lines.count) != nil
        }
        if let tables, starts.allSatisfy({ $0 > tables || $0 < foot }) {
            // The shouted lines above the table are its title.
            var start = tables
            while start > foot + 1,
                lines[start - 1].isBlank
                    || lines[start - 1].text.isShouted
                        && !lines[start - 1].text.starts(withAny: ["tm", "kt", "pho", "chu tich"])
            {
                start -= 1
            }
            starts = (starts + [start]).sorted()
        }
        return starts.enumerated().map { place, start in
            let next = place + 1 < starts.count ? starts[place + 1] : lines.count
            return Annex(
                lines, from: start, to: start < foot ? min(next, foot) : next)
        }
    }

    private static func isLabel(_ line: SourceLine, after isAfterFoot: Bool) -> Bool {
        let text = line.text
        guard line.cells == nil else { return false }
        if text.starts(with: "phu luc") {
            return text.part(0..<7).isShouted || isAfterFoot && text.wordCount <= 4
        }
        return text.starts(with: "bieu") && text.part(0..<4).isShouted
    }

    private init(_ lines: [SourceLine], from start: Int, to end: Int) {
        self.start = start
        self.end = max(start, end)
        let text = lines[start].text
        var index = 0
        for word in ["phu luc", "bieu mau", "bieu", "so"] as [StaticString]
        where text.starts(with: word, at: text.skippingSpaces(index)) {
            index = text.skippingSpaces(index) + word.utf8CodeUnitCount
        }
        index = text.skippingSpaces(index)
        var last = index
        if let number = text.number(at: index) {
            name = "PL\(number.value)"
            last = number.end
        } else if index > 0,
            case .roman(let label) = Marker.read(
                Text(text.part(index..<text.count).string.prefix { $0 != " " } + ". X")
            ).marker
        {
            name = "PL\(label)"
            last = index + label.utf8.count
        } else {
            name = "PL"
        }
        labelEnd = last
    }

    /// The words of its title, without what only says whose annex it is.
    private func title(_ lines: [SourceLine], to table: Int) -> Text {
        var parts: [Text] = []
        let own = lines[start].text.part(labelEnd..<lines[start].text.count)
        let first =
            own.is(0, ":") || own.is(0, ".") || own.is(0, "-") ? own.part(1..<own.count) : own
        if !first.isEmpty { parts.append(first) }
        for line in lines[(start + 1)..<max(start + 1, table)]
        where !line.isBlank && !line.isOrnament && line.cells == nil {
            if line.text.is(0, "(") || line.text.starts(withAny: ["don vi", "dvt", "kem theo"]) {
                break
            }
            parts.append(line.text)
            if parts.count == 4 { break }
        }
        guard let opening = parts.first else { return Text("Phụ lục") }
        return parts.dropFirst().reduce(opening, Joiner.join).without(trailing: ".:; ")
    }

    struct Content {
        let section: PlanReading.Section
        let tables: [Table]
    }

    /// Its tables under its title; nil where it has none that says what is to be done.
    func content(of lines: [SourceLine]) -> Content? {
        var tables: [Table] = []
        var first = end
        var index = start
        while index < end {
            if lines[index].cells != nil, let found = Table.at(index, in: lines, before: end) {
                if tables.isEmpty { first = index }
                tables.append(found.table)
                index = found.end
            } else {
                index += 1
            }
        }
        guard !tables.isEmpty else { return nil }
        return Content(
            section: PlanReading.Section(
                number: name, heading: title(lines, to: first).string,
                line: lines[start].number, endLine: lines[max(start, first - 1)].number),
            tables: tables)
    }
}

extension Outline {
    /// Adds an annex's tables as a section of their own; false where it has none.
    mutating func take(_ annex: Annex, from lines: [SourceLine], year: Int?) -> Bool {
        guard let content = annex.content(of: lines) else { return false }
        add(content.section)
        for table in content.tables {
            take(TableWork(table, section: content.section.number, isTargets: false, year: year))
        }
        return true
    }
}

/// Headings of papers that number nothing: lines in capitals, and bold ones below them, get their
/// order as numbers.
enum Headings {
    static func numbered(_ paragraphs: [Paragraph]) -> [Paragraph] {
        guard !paragraphs.contains(where: { $0.marker.isNumbered }) else { return paragraphs }
        func isShouted(_ paragraph: Paragraph) -> Bool {
            paragraph.marker == .none && paragraph.table == nil && paragraph.text.isShouted
                && paragraph.text.wordCount <= 16 && !paragraph.isClosed
        }
        func isBold(_ paragraph: Paragraph) -> Bool {
            paragraph.marker == .none && paragraph.isBold && paragraph.text.wordCount <= 25
                && !paragraph.isClosed
        }
        let hasShouted = paragraphs.contains(where: isShouted)
        guard hasShouted || paragraphs.contains(where: isBold) else { return paragraphs }
        var numbers = [0, 0]
        return paragraphs.map { paragraph in
            let isTop = hasShouted ? isShouted(paragraph) : isBold(paragraph)
            guard isTop || isBold(paragraph) && numbers[0] > 0 else { return paragraph }
            numbers = isTop ? [numbers[0] + 1, 0] : [numbers[0], numbers[1] + 1]
            return Paragraph(
                marker: .numbers(isTop ? [numbers[0]] : numbers), text: paragraph.text,
                line: paragraph.line, endLine: paragraph.endLine, isBold: paragraph.isBold)
        }
    }
}
