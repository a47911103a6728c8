import Foundation

/// A block of Markdown taken apart for a machine: what stays as it is (marks of lists, headings
/// and tables, code) and the sentences between, in which links, addresses, figures and names of
/// the glossary are held by marks `[[0]]` that must come back.
struct Skeleton: Sendable {
    enum Piece: Sendable, Equatable {
        case fixed(String)
        case sentence(Guarded)
    }

    let pieces: [Piece]

    init(_ block: String, names: (String) -> [(range: Range<String.Index>, name: String)]) {
        guard !Blocks.isWordless(block) else {
            pieces = [.fixed(block)]
            return
        }
        var made: [Piece] = []
        for (place, line) in Skeleton.lines(of: block).enumerated() {
            if place > 0 { made.append(.fixed("\n")) }
            made += Skeleton.cut(line).map { part in
                switch part {
                case .fixed: part
                case .sentence(let guarded): .sentence(Guarded(guarded.text, names: names))
                }
            }
        }
        pieces = made
    }

    /// What a machine is asked to translate, in order.
    var sentences: [Guarded] {
        pieces.compactMap { if case .sentence(let guarded) = $0 { guarded } else { nil } }
    }

    /// The block in another language; one text for each of ``sentences``.
    func filled(with texts: [String]) -> String {
        var rest = texts[...]
        return pieces.map { piece in
            switch piece {
            case .fixed(let text): text
            case .sentence(let guarded): rest.popFirst() ?? guarded.text
            }
        }.joined()
    }

    /// The lines of a block; in a paragraph those that only go on are one.
    private static func lines(of block: String) -> [String] {
        var lines: [String] = []
        var fence: String?
        for part in block.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = String(part)
            if let open = fence {
                lines[lines.count - 1] += "\n" + line
                if line.contains(open) { fence = nil }
                continue
            }
            fence = Blocks.fence(of: line)
            let opens =
                lines.isEmpty || fence != nil || Blocks.isBlank(line) || begins(line)
                || lines.last.map { Blocks.isBlank($0) || $0.hasSuffix("  ") || $0.hasSuffix("\\") }
                    == true
                || lines.last.map(Blocks.isHeading) == true
            if opens { lines.append(line) } else { lines[lines.count - 1] += " " + trimmed(line) }
        }
        return lines
    }

    private static func trimmed(_ line: String) -> String {
        String(line.drop { $0 == " " || $0 == "\t" })
    }

    private static func begins(_ line: String) -> Bool {
        let words = line.drop { $0 == " " || $0 == "\t" }
        return Blocks.marker(of: words) != nil || words.hasPrefix(">") || words.contains("|")
            || Blocks.isHeading(words) || isUnderline(words)
    }

    /// A line that makes the one above it a heading.
    private static func isUnderline(_ words: Substring) -> Bool {
        let line = words.reversed().drop(while: \.isWhitespace)
        guard let mark = line.first, mark == "=" || mark == "-" else { return false }
        return line.allSatisfy { $0 == mark }
    }

    /// A line as what stays and what is translated.
    private static func cut(_ line: String) -> [Piece] {
        if Blocks.fence(of: line) != nil || Blocks.isBlank(line) { return [.fixed(line)] }
        var rest = line[...]
        var lead = ""
        while let end = leadEnd(rest) {
            lead += rest[..<end]
            rest = rest[end...]
        }
        var pieces: [Piece] = lead.isEmpty ? [] : [.fixed(lead)]
        guard rest.contains("|") else {
            return pieces + sentence(rest)
        }
        for (place, cell) in rest.split(separator: "|", omittingEmptySubsequences: false)
            .enumerated()
        {
            if place > 0 { pieces.append(.fixed("|")) }
            pieces += sentence(cell)
        }
        return pieces
    }

    /// Words with the blanks around them kept; what has no letters stays.
    private static func sentence(_ text: Substring) -> [Piece] {
        guard text.contains(where: \.isLetter) else {
            return text.isEmpty ? [] : [.fixed(String(text))]
        }
        let head = text.prefix { $0.isWhitespace }
        var tail = text.dropFirst(head.count)
        var end: [Character] = []
        while let last = tail.last, last.isWhitespace || last == "\\" {
            end.insert(last, at: 0)
            tail = tail.dropLast()
        }
        return [.fixed(String(head)), .sentence(Guarded(plain: String(tail))), .fixed(String(end))]
            .filter { $0 != .fixed("") }
    }

    /// The end of a mark that begins a line: blanks, `>`, `#`, a list's mark, a box.
    private static func leadEnd(_ text: Substring) -> String.Index? {
        guard let first = text.first else { return nil }
        if first == " " || first == "\t" || first == ">" {
            return text.index(after: text.startIndex)
        }
        if Blocks.isHeading(text) { return text.firstIndex { $0 != "#" } ?? text.endIndex }
        if let end = Blocks.marker(of: text) { return end }
        for box in ["[ ] ", "[x] ", "[X] "] where text.hasPrefix(box) {
            return text.index(text.startIndex, offsetBy: box.count)
        }
        return nil
    }
}

/// A sentence in which what must not change is held by marks.
struct Guarded: Sendable, Equatable {
    /// As it was.
    let text: String
    /// With the marks `[[0]]`, `[[1]]`, … in the place of ``held``.
    let marked: String
    let held: [String]

    init(plain text: String) {
        self.text = text
        marked = text
        held = []
    }

    /// Names come first, then code, pictures, links, addresses, marks of emphasis and figures
    /// with more than two places.
    init(_ text: String, names: (String) -> [(range: Range<String.Index>, name: String)]) {
        var found = text.matches(of: Guarded.untouchable).map {
            (range: $0.range, kept: String(text[$0.range]))
        }
        for place in names(text) where !found.contains(where: { $0.range.overlaps(place.range) }) {
            found.append((place.range, place.name))
        }
        var marked = ""
        var held: [String] = []
        var last = text.startIndex
        for (range, kept) in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            marked += text[last..<range.lowerBound] + "[[\(held.count)]]"
            held.append(kept)
            last = range.upperBound
        }
        self.text = text
        self.marked = marked + text[last...]
        self.held = held
    }

    /// Nothing in it but what is held.
    var isHeldWhole: Bool { !marked.replacing(Guarded.mark, with: "").contains(where: \.isLetter) }

    /// The translated sentence with everything back in its place; nil when a mark was lost,
    /// doubled, or a closing one came before its opening one.
    func restored(_ translated: String) -> String? {
        var seen: Set<Int> = []
        var restored = ""
        var last = translated.startIndex
        var opened: [Int] = []
        for match in translated.matches(of: Guarded.mark) {
            guard let number = Int(match.output.1), held.indices.contains(number),
                seen.insert(number).inserted
            else { return nil }
            if held[number] == "[" || held[number] == "![" { opened.append(number) }
            if held[number].hasPrefix("](") {
                guard let open = opened.popLast(), open < number else { return nil }
            }
            restored += translated[last..<match.range.lowerBound] + held[number]
            last = match.range.upperBound
        }
        guard seen.count == held.count else { return nil }
        return restored + translated[last...]
    }

    /// What stands between the marks, for a machine that lost one: each piece goes alone.
    var between: [String] {
        var pieces: [String] = []
        var last = marked.startIndex
        for match in marked.matches(of: Guarded.mark) {
            pieces.append(String(marked[last..<match.range.lowerBound]))
            last = match.range.upperBound
        }
        return pieces + [String(marked[last...])]
    }

    /// The sentence from its translated pieces, with blanks where the original has them.
    func joined(_ pieces: [String]) -> String {
        var whole = ""
        for (place, original) in between.enumerated() {
            let piece = pieces.indices.contains(place) ? pieces[place] : original
            let words = piece.trimmingCharacters(in: .whitespaces)
            whole += original.prefix { $0 == " " }
            whole += words
            if !words.isEmpty { whole += String(original.reversed().prefix { $0 == " " }) }
            if held.indices.contains(place) { whole += held[place] }
        }
        return whole
    }

    private static var untouchable: Regex<Substring> {
        #/
        \[\[\d+\]\] | `[^`]*` | \]\([^)\s]*(?:\s+"[^"]*")?\) | !\[ | \[
        | https?:\/\/\S+ | [\w.+\-]+@[\w\-]+\.[\w.\-]+ | <[^>\s]*>
        | \*{1,3} | ~~ | \d[\d.,:\/\-]*\d\d | \d+[.,:\/]\d+
        /#
    }

    private static var mark: Regex<(Substring, Substring)> {
        #/\[\s*\[\s*(\d+)\s*\]\s*\]/#
    }
}
