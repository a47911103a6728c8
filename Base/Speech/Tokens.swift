import Foundation

/// A run of the text that rules look at as one.
struct Token: Sendable {
    enum Kind: Sendable { case word, digits, blank, line, mark, noise }

    let kind: Kind
    /// Scalars of the cleaned text.
    let range: Range<Int>
    /// As written.
    let text: String
    /// In lower case, with the tone where the older spelling puts it: `HOÀ` is `hòa`.
    let low: String
}

/// Text made ready for reading: composed characters (NFC), one kind of line end, nothing that
/// nobody sees.
enum CleanText {
    /// Marks on one letter beyond which no language goes.
    private static let marksOnALetter = 3

    static func clean(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var marks = 0
        var previous: Unicode.Scalar = "\n"
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            if scalar.value < 0x7F && scalar.value >= 0x20 {
                marks = 0
                scalars.append(scalar)
            } else if scalar == "\r" || scalar == "\n" || scalar == "\u{2028}"
                || scalar == "\u{2029}" || scalar == "\u{0B}" || scalar == "\u{0C}"
            {
                if scalar == "\n" && previous == "\r" { continue }
                scalars.append("\n")
            } else if scalar == "\t" {
                scalars.append(" ")
            } else if scalar.properties.canonicalCombiningClass != .notReordered {
                marks += 1
                if marks <= marksOnALetter { scalars.append(scalar) }
            } else if isSeen(scalar) {
                marks = 0
                scalars.append(plain(scalar))
            }
        }
        return String(scalars).precomposedStringWithCanonicalMapping
    }

    private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate: false
        default: true
        }
    }

    /// Digits of other scripts and wide letters as the plain ones.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.properties.generalCategory == .decimalNumber,
            let value = scalar.properties.numericValue,
            let digit = Unicode.Scalar(UInt32(0x30 + Int(value)))
        {
            return digit
        }
        if (0xFF01...0xFF5E).contains(scalar.value),
            let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
        {
            return narrow
        }
        return scalar
    }
}

extension Token {
    /// Letters in one word beyond which it is none.
    static let longestWord = 40

    static func all(of text: String) -> [Token] {
        let scalars = Array(text.unicodeScalars)
        var tokens: [Token] = []
        tokens.reserveCapacity(scalars.count / 3)
        var start = 0
        while start < scalars.count {
            let kind = kind(of: scalars[start])
            var end = start + 1
            if kind != .mark && kind != .line {
                while end < scalars.count && continues(kind, scalars[end]) { end += 1 }
            }
            tokens.append(token(kind, start..<end, scalars))
            start = end
        }
        return tokens
    }

    private static func token(
        _ kind: Kind, _ range: Range<Int>, _ scalars: [Unicode.Scalar]
    ) -> Token {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        let text = String(view)
        guard kind == .word else { return Token(kind: kind, range: range, text: text, low: text) }
        if range.count > longestWord {
            return Token(kind: .noise, range: range, text: text, low: text)
        }
        return Token(kind: kind, range: range, text: text, low: Tone.older(text.lowercased()))
    }

    private static func continues(_ kind: Kind, _ scalar: Unicode.Scalar) -> Bool {
        if self.kind(of: scalar) == kind { return true }
        return kind == .word && scalar.properties.canonicalCombiningClass != .notReordered
    }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar {
        case "a"..."z", "A"..."Z": return .word
        case "0"..."9": return .digits
        case " ": return .blank
        case "\n": return .line
        case "!"..."~", "°", "²", "³", "€", "₫", "£", "¥", "½", "¼", "¾", "±", "×", "÷", "№":
            return .mark
        default: break
        }
        if scalar.properties.isAlphabetic { return .word }
        switch scalar.properties.generalCategory {
        case .spaceSeparator: return .blank
        case .otherSymbol, .privateUse, .unassigned, .enclosingMark, .modifierSymbol,
            .nonspacingMark, .spacingMark:
            return .noise
        default: return .mark
        }
    }
}

/// Where the tone mark stands: `hòa` and `hoà` are one word.
enum Tone {
    private static let pairs: [(newer: String, older: String)] = [
        ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"), ("oè", "òe"),
        ("oé", "óe"), ("oẻ", "ỏe"), ("oẽ", "õe"), ("oẹ", "ọe"), ("uỳ", "ùy"), ("uý", "úy"),
        ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"),
    ]
    private static let byEnd = Dictionary(
        uniqueKeysWithValues: pairs.map { ($0.newer, $0.older) })

    /// A lower-case word with its tone where the older spelling puts it.
    static func older(_ word: String) -> String {
        guard let last = word.unicodeScalars.last, last.value > 0x7F, word.count > 1,
            let older = byEnd[String(word.suffix(2))]
        else { return word }
        let rest = word.dropLast(2)
        // In "quý" the u belongs to the q.
        if rest.hasSuffix("q") { return word }
        return rest + older
    }
}
