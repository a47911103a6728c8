/// How texts are cut for comparing. Nothing is lost: the tokens joined are the text.
enum Tokens {
    /// The lines of a text, each with its line feed.
    static func lines(_ text: String) -> [Substring] {
        cut(text[...]) { before, _ in before == "\n" }
    }

    /// Words, runs of blanks, and single signs.
    static func words(_ lines: ArraySlice<Substring>) -> [Substring] {
        lines.flatMap { line in
            cut(line) { before, after in
                let (left, right) = (Kind(before), Kind(after))
                return left != right || left == .sign
            }
        }
    }

    static func isBlank(_ token: Substring) -> Bool {
        token.unicodeScalars.allSatisfy { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
    }

    static func isWord(_ token: Substring) -> Bool {
        token.unicodeScalars.first.map { Kind($0) == .word } ?? false
    }

    private enum Kind {
        case word, blank, sign

        init(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .word
            case 0x20, 0x09, 0xA0: self = .blank
            case 0x200B...0x200F: self = .word
            case 0..<0x80, 0xA1...0xBF, 0x2000...0x206F, 0x3000...0x303F: self = .sign
            default: self = .word
            }
        }
    }

    /// Cuts between two scalars wherever `isEnd` says so.
    private static func cut(
        _ text: Substring, _ isEnd: (Unicode.Scalar, Unicode.Scalar) -> Bool
    ) -> [Substring] {
        var tokens: [Substring] = []
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        var place = start
        var before: Unicode.Scalar?
        while place < scalars.endIndex {
            let scalar = scalars[place]
            if let before, isEnd(before, scalar) {
                tokens.append(Substring(scalars[start..<place]))
                start = place
            }
            before = scalar
            place = scalars.index(after: place)
        }
        if start < scalars.endIndex { tokens.append(Substring(scalars[start...])) }
        return tokens
    }
}
