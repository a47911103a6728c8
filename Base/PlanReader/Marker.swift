/// What stands before a paragraph: `I.`, `1.`, `2.1.`, `a)`, `-`.
enum Marker: Sendable, Equatable {
    case none
    case bullet
    /// `A.` before a line in capitals.
    case capital(String)
    case roman(String)
    case numbers([Int])
    /// `II.1.`: the path is printed whole.
    case path(String)
    case letter(String)

    var isNumbered: Bool { self != .none && self != .bullet }

    /// The marker at the beginning of a line, and where the words after it begin.
    static func read(_ text: Text) -> (marker: Marker, start: Int) {
        bullet(text) ?? roman(text) ?? numbers(text) ?? letter(text) ?? (.none, 0)
    }

    private static func bullet(_ text: Text) -> (Marker, Int)? {
        guard let first = text.scalars.first else { return nil }
        let isDash = text.is(0, "-") || text.is(0, "+")
        let signs: [Unicode.Scalar] = [
            "*", "•", "·", "▪", "◦", "●", "○", "■", "□", "►", "→", "✓",
            "❖", "➢", "\u{F0B7}", "\u{F02D}", "\u{F0A7}", "\u{F0D8}", "\u{F0FC}",
        ]
        guard isDash || signs.contains(first) else { return nil }
        var start = 1
        while text.is(start, "-") || text.is(start, " ") { start += 1 }
        guard start < text.count, !(isDash && start == 1 && text.isDigit(1)) else { return nil }
        return (.bullet, start)
    }

    private static func roman(_ text: Text) -> (Marker, Int)? {
        var begin = 0
        if text.starts(with: "phan") || text.starts(with: "muc"), text.isUpper(0) {
            begin = text.skippingSpaces(text.starts(with: "phan") ? 4 : 3)
        }
        var end = begin
        while end < text.count, text.isUpper(end), isNumeral(text.folded[end]) { end += 1 }
        if end > begin, end - begin <= 6, isRoman(text, begin..<end), text.scalars[begin].isASCII {
            let numeral = text.part(begin..<end).string
            if text.is(end, "."), let first = text.number(at: end + 1), first.value < 40 {
                return path(text, numeral, from: end)
            }
            if begin > 0 || isStop(text, end) {
                return (.roman(numeral), afterStop(text, end))
            }
        }
        if begin == 0, text.isUpper(0), text.isLetter(0), text.is(1, ".") || text.is(1, ")"),
            text.is(2, " "), text.folded[0] <= 0x68, text.part(2..<text.count).isShouted
        {
            return (.capital(text.part(0..<1).string), text.skippingSpaces(2))
        }
        return nil
    }

    private static func path(_ text: Text, _ numeral: String, from end: Int) -> (Marker, Int)? {
        var path = numeral
        var index = end
        while text.is(index, "."), let next = text.number(at: index + 1), next.value < 40 {
            path += ".\(next.value)"
            index = next.end
        }
        return (.path(path), afterStop(text, index))
    }

    private static func numbers(_ text: Text) -> (Marker, Int)? {
        var parts: [Int] = []
        var index = 0
        if text.starts(with: "phan") || text.starts(with: "muc"), text.isUpper(0) {
            index = text.skippingSpaces(text.starts(with: "phan") ? 4 : 3)
        }
        let start = index
        while let next = text.number(at: index), next.end - index <= 2, parts.count < 5 {
            if !parts.isEmpty, text.is(index, "0") { return nil }
            parts.append(next.value)
            index = next.end
            guard text.is(index, "."), text.isDigit(index + 1) else { break }
            index += 1
        }
        guard let first = parts.first, first > 0, first <= 60, !text.isDigit(index) else {
            return nil
        }
        let hasStop = isStop(text, index)
        let after = hasStop ? afterStop(text, index) : text.skippingSpaces(index)
        guard after < text.count || hasStop else { return nil }
        if parts.count == 1 {
            guard hasStop || start > 0 else { return nil }
            return (.numbers(parts), after)
        }
        guard after > index, text.isUpper(after) || hasStop else { return nil }
        return (.numbers(parts), after)
    }

    private static func letter(_ text: Text) -> (Marker, Int)? {
        guard text.isLetter(0), !text.isUpper(0) else { return nil }
        if text.is(1, ")") || text.is(1, ".") && text.is(2, " ") && text.isUpper(3) {
            let start = text.skippingSpaces(2)
            guard start < text.count else { return nil }
            return (.letter(text.part(0..<1).string), start)
        }
        return nil
    }

    /// A sign that closes a number, followed by a space, a capital or nothing.
    private static func isStop(_ text: Text, _ index: Int) -> Bool {
        guard index < text.count, isStopSign(text.folded[index]) else { return false }
        let next = index + 1
        if next >= text.count || text.is(next, " ") { return true }
        return !(text.is(index, "/") || text.is(index, "-"))
            && (text.isUpper(next) || text.is(next, "\""))
    }

    private static func afterStop(_ text: Text, _ index: Int) -> Int {
        var index = index
        while index < text.count, isStopSign(text.folded[index]) || text.is(index, " ") {
            index += 1
        }
        return index
    }

    private static func isNumeral(_ byte: UInt8) -> Bool { ("ivxl" as StaticString).has(byte) }
    private static func isStopSign(_ byte: UInt8) -> Bool { (".)/:-" as StaticString).has(byte) }

    /// Only numerals that are written so: `IV`, not `IIII`.
    private static func isRoman(_ text: Text, _ range: Range<Int>) -> Bool {
        let values: [UInt8: Int] = [0x69: 1, 0x76: 5, 0x78: 10, 0x6C: 50]
        var total = 0
        var previous = 0
        for index in range.reversed() {
            let value = values[text.folded[index]] ?? 0
            total += value < previous ? -value : value
            previous = max(previous, value)
        }
        return total > 0 && total < 40 && numeral(total) == text.part(range).string.lowercased()
    }

    private static func numeral(_ value: Int) -> String {
        let steps = [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")]
        var rest = value
        return steps.reduce(into: "") { result, step in
            while rest >= step.0 {
                result += step.1
                rest -= step.0
            }
        }
    }
}
