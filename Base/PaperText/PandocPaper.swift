import Foundation
import OutsidePrograms

/// Reads `.odt`, `.rtf` and HTML by pandoc: its syntax tree keeps the style of every list, from
/// which the numbers are made that a person would see.
struct PandocPaper {
    static let pandoc = OutsideProgram(
        "pandoc", package: "pandoc", environment: ["GHCRTS": "-M800m"])
    /// Pandoc takes two seconds for 200 pages.
    private static let limits = OutsideLimits(
        seconds: 40, memoryBytes: 4 << 30, outputBytes: 64 << 20)
    /// Blocks within blocks.
    private static let depthLimit = 60

    private(set) var blocks: [Block] = []

    init(_ bytes: [UInt8], kind: PaperKind, _ programs: OutsidePrograms) async throws {
        let outcome = try await programs.run(
            PandocPaper.pandoc, ["--sandbox", "-f", kind.rawValue, "-t", "json", "paper"],
            files: ["paper": bytes], limits: PandocPaper.limits)
        guard outcome.succeeded else { throw PaperFailure.broken(kind) }
        do {
            let tree = try JSONDecoder().decode(Document.self, from: Data(outcome.output))
            take(tree.blocks, lead: "", depth: 0)
        } catch is DecodingError {
            throw PaperFailure.broken(kind)
        }
    }

    // MARK: - The tree

    private struct Document: Decodable {
        let blocks: Node
    }

    /// A value of pandoc's JSON, whatever it is.
    private indirect enum Node: Decodable {
        case list([Node])
        case element(type: String, content: Node)
        case text(String)
        case number(Int)
        case nothing

        private enum Keys: String, CodingKey { case t, c }

        init(from decoder: any Decoder) throws {
            if let keyed = try? decoder.container(keyedBy: Keys.self),  // an object, or else not
                let type = try keyed.decodeIfPresent(String.self, forKey: .t)
            {
                self = .element(
                    type: type,
                    content: try keyed.decodeIfPresent(Node.self, forKey: .c) ?? .nothing)
                return
            }
            let single = try decoder.singleValueContainer()
            // Each of these asks whether the value is of that kind.
            if let list = try? single.decode([Node].self) {
                self = .list(list)
            } else if let text = try? single.decode(String.self) {
                self = .text(text)
            } else if let number = try? single.decode(Int.self) {
                self = .number(number)
            } else {
                self = .nothing
            }
        }

        var items: [Node] { if case .list(let list) = self { list } else { [] } }
        var type: String { if case .element(let type, _) = self { type } else { "" } }
        var content: Node { if case .element(_, let content) = self { content } else { .nothing } }
        var words: String { if case .text(let text) = self { text } else { "" } }
        var value: Int? { if case .number(let number) = self { number } else { nil } }

        subscript(place: Int) -> Node {
            let items = items
            return items.indices.contains(place) ? items[place] : .nothing
        }
    }

    // MARK: - Blocks

    /// - Parameter lead: the number that stands before the first paragraph.
    private mutating func take(_ nodes: Node, lead: String, depth: Int) {
        guard depth < PandocPaper.depthLimit else { return }
        var lead = lead
        for node in nodes.items {
            let content = node.content
            switch node.type {
            case "Para", "Plain": add(PandocPaper.words(content), &lead)
            case "Header": add(PandocPaper.words(content[2]), &lead)
            case "CodeBlock": add(content[1].words, &lead)
            case "LineBlock":
                add(content.items.map(PandocPaper.words).joined(separator: "\n"), &lead)
            case "BulletList":
                for item in content.items { take(item, lead: "- ", depth: depth + 1) }
            case "OrderedList":
                for (place, item) in content[1].items.enumerated() {
                    let number = PandocPaper.number(content[0], place)
                    take(item, lead: number + " ", depth: depth + 1)
                }
            case "BlockQuote": take(content, lead: lead, depth: depth + 1)
            case "Div": take(content[1], lead: lead, depth: depth + 1)
            case "DefinitionList":
                for item in content.items {
                    add(PandocPaper.words(item[0]), &lead)
                    for part in item[1].items { take(part, lead: "", depth: depth + 1) }
                }
            case "Table": blocks.append(.table(table(content, depth: depth)))
            default: continue
            }
        }
    }

    private mutating func add(_ words: String, _ lead: inout String) {
        let text = words.trimmingSpaces
        guard !text.isEmpty else { return }
        blocks.append(.paragraph(lead + text))
        lead = ""
    }

    /// `I.`, `2)`, `(a)`.
    private static func number(_ attributes: Node, _ place: Int) -> String {
        let value = (attributes[0].value ?? 1) + place
        let format =
            switch attributes[1].type {
            case "UpperRoman": "upperRoman"
            case "LowerRoman": "lowerRoman"
            case "UpperAlpha": "upperLetter"
            case "LowerAlpha": "lowerLetter"
            default: "decimal"
            }
        let words = Numerals.written(value, format)
        switch attributes[2].type {
        case "OneParen": return words + ")"
        case "TwoParens": return "(" + words + ")"
        default: return words + (format == "lowerLetter" ? ")" : ".")
        }
    }

    /// Attributes, caption, columns, head, bodies, foot (pandoc-types 1.22).
    private mutating func table(_ content: Node, depth: Int) -> [[Block.Cell]] {
        var rows = content[3][1].items
        for body in content[4].items { rows += body[2].items + body[3].items }
        rows += content[5][1].items
        return rows.map { row in
            row[1].items.flatMap { cell -> [Block.Cell] in
                let outer = blocks
                blocks = []
                take(cell[4], lead: "", depth: depth + 1)
                let inner = blocks
                blocks = outer
                let span = min(max(1, cell[3].value ?? 1), 60)
                return [Block.Cell(paragraphs: inner.map(\.text))]
                    + (1..<span).map { _ in Block.Cell(paragraphs: []) }
            }
        }.filter { !$0.allSatisfy(\.isEmpty) }
    }

    private static func words(_ inlines: Node) -> String {
        inlines.items.map { inline in
            let content = inline.content
            switch inline.type {
            case "Str": return content.words
            case "Space": return " "
            // A line of the file's own text, not of the page.
            case "SoftBreak": return " "
            case "LineBreak": return "\n"
            case "Code", "Math": return content[1].words
            case "Emph", "Strong", "Underline", "SmallCaps", "Superscript", "Subscript":
                return words(content)
            case "Quoted":
                return content[0].type == "SingleQuote"
                    ? "‘\(words(content[1]))’" : "“\(words(content[1]))”"
            case "Link", "Span", "Cite": return words(content[1])
            default: return ""
            }
        }.joined()
    }
}
