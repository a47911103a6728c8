import Foundation
import Markup
import Office

/// The picture that stands for a shared page, 1200 × 630: the title in the house's colours, drawn
/// as SVG for `rsvg-convert`.
struct SharePicture: Sendable {
    let title: String
    /// The small line above: the topic.
    let above: String
    /// The small line below: whose portal it is.
    let below: String

    static let width = 1_200
    static let height = 630
    private static let margin = 84
    private static let room = width - 2 * margin
    /// Sizes of the title, and how many lines of each there is room for.
    private static let sizes: [(size: Int, lines: Int)] = [(76, 3), (64, 4), (54, 5), (46, 6)]

    var svg: HTML {
        let (size, lines) = set
        let leading = size * 3 / 2  // Vietnamese marks stack two high
        let top = 330 - (lines.count - 1) * leading / 2 + size / 3
        let texts: [HTML] = lines.enumerated().map { number, line in
            """
            <text x="\(Self.margin)" y="\(top + number * leading)" font-size="\(size)" font-weight="700" fill="#211C18">\(line)</text>

            """
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630" font-family="Noto Sans, DejaVu Sans, sans-serif">
            <rect width="1200" height="630" fill="#FBF7EF"/>
            <rect width="1200" height="16" fill="#A3262A"/>
            <rect y="22" width="1200" height="4" fill="#A3262A"/>
            <text x="\(Self.margin)" y="104" font-size="30" font-weight="700" fill="#A3262A">\(TextSetting.cut(above, size: 30, room: Self.room))</text>
            \(texts)<rect x="\(Self.margin)" y="548" width="72" height="4" fill="#A3262A"/>
            <text x="\(Self.margin)" y="592" font-size="30" fill="#5A5048">\(TextSetting.cut(below, size: 30, room: Self.room))</text>
            </svg>

            """
    }

    /// The largest size in which the whole title fits; a longer one is cut.
    private var set: (size: Int, lines: [String]) {
        for (size, most) in Self.sizes {
            let lines = TextSetting.lines(of: title, size: size, room: Self.room)
            if lines.count <= most { return (size, TextSetting.balanced(title, lines, size)) }
        }
        let (size, most) = Self.sizes[Self.sizes.count - 1]
        var lines = TextSetting.lines(of: title, size: size, room: Self.room)
        lines = Array(lines.prefix(most))
        if let last = lines.last {
            lines[most - 1] = TextSetting.cut(last + " …", size: size, room: Self.room)
        }
        return (size, lines)
    }
}

/// Breaks lines without asking a font: by widths that no common letter of a bold sans exceeds by
/// much, so that a line never leaves the picture.
enum TextSetting {
    /// The width of a text in thousandths of its size.
    static func width(_ text: String) -> Int { text.reduce(0) { $0 + width($1) } }

    private static func width(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar {
        case " ", ".", ",", ":", ";", "!", "'", "’", "|": return 300
        case "m", "w", "M", "W", "@", "%", "—", "…": return 1_000
        case _ where scalar.value >= 0x1100 && !isLatin(scalar): return 1_050
        default: break
        }
        // The letter without its marks decides.
        let base = character.decomposed
        switch base {
        case "i", "j", "l", "I", "(", ")", "-", "/", "“", "”", "\"": return 380
        case "f", "r", "t", "s": return 520
        case "O", "Q", "D", "G", "H", "N", "U", "Đ": return 830
        case _ where character.isUppercase: return 730
        default: return 645
        }
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        (0x1E00...0x20CF).contains(scalar.value)
    }

    /// As many words in each line as fit; a word that is wider than a line is broken.
    static func lines(of text: String, size: Int, room: Int) -> [String] {
        let limit = room * 1_000 / size
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            let longer = line.isEmpty ? String(word) : "\(line) \(word)"
            if width(longer) <= limit {
                line = longer
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = String(word)
            while width(line) > limit {
                let head = fitting(line, limit)
                lines.append(head)
                line = String(line.dropFirst(head.count))
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// The same number of lines, of about the same length: no word stands alone in the last one.
    static func balanced(_ text: String, _ lines: [String], _ size: Int) -> [String] {
        guard lines.count > 1 else { return lines }
        var best = lines
        var room = (lines.map(width).max() ?? 0) * size / 1_000
        while room > 0 {
            room -= size / 2
            let narrower = self.lines(of: text, size: size, room: max(room, 1))
            if narrower.count > lines.count { break }
            best = narrower
        }
        return best
    }

    /// As much of a line as fits, with an ellipsis where something is missing.
    static func cut(_ text: String, size: Int, room: Int) -> String {
        let limit = room * 1_000 / size
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return width(line) <= limit ? line : fitting(line, limit - 1_000) + "…"
    }

    private static func fitting(_ text: String, _ limit: Int) -> String {
        var sum = 0
        let head = text.prefix { character in
            sum += width(character)
            return sum <= limit
        }
        return head.isEmpty ? String(text.prefix(1)) : String(head)
    }
}

extension Character {
    /// The first letter of the canonical decomposition.
    fileprivate var decomposed: Character {
        String(self).decomposedStringWithCanonicalMapping.unicodeScalars.first.map(Character.init)
            ?? self
    }
}
