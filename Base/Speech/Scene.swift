/// The text as rules see it: the tokens, and what they may ask of the neighbourhood. Every look
/// reaches a few tokens far, so that the whole stays linear.
struct Scene: Sendable {
    let tokens: [Token]
    let numbers: NumberWords
    let pronunciations: Pronunciations
    /// Up to where rules have read; a reading before it that was a quantity, if it ended there.
    var quantityEnd = -1
    var quantityStart = -1

    var region: SpeechRegion { numbers.region }

    func token(_ place: Int) -> Token? {
        tokens.indices.contains(place) ? tokens[place] : nil
    }

    /// The word in lower case; nil for anything else.
    func word(_ place: Int) -> String? {
        guard let token = token(place), token.kind == .word else { return nil }
        return token.low
    }

    /// The word as written.
    func written(_ place: Int) -> String? {
        guard let token = token(place), token.kind == .word else { return nil }
        return token.text
    }

    func digits(_ place: Int) -> String? {
        guard let token = token(place), token.kind == .digits else { return nil }
        return token.text
    }

    /// Digits of at most nine figures as a number.
    func number(_ place: Int) -> Int? {
        guard let digits = digits(place), digits.utf8.count <= 9 else { return nil }
        return Int(digits)
    }

    func isMark(_ place: Int, _ marks: Set<String>) -> Bool {
        guard let token = token(place), token.kind == .mark else { return false }
        return marks.contains(token.text)
    }

    func isMark(_ place: Int, _ mark: String) -> Bool {
        guard let token = token(place), token.kind == .mark else { return false }
        return token.text == mark
    }

    func isBlank(_ place: Int) -> Bool { token(place)?.kind == .blank }

    /// The end of a line or of the text.
    func isLineEnd(_ place: Int) -> Bool {
        guard let token = token(place) else { return true }
        return token.kind == .line
    }

    /// The place itself, or the one after a blank that stands there.
    func past(_ place: Int) -> Int { isBlank(place) ? place + 1 : place }

    /// Whether nothing but blanks stands before it in its line.
    func isLineStart(_ place: Int) -> Bool {
        let before = isBlank(place - 1) ? place - 2 : place - 1
        return isLineEnd(before)
    }

    /// The word before, over blanks and opening marks; nil where a line or sentence begins.
    func wordBefore(_ place: Int) -> String? { wordPlaceBefore(place).flatMap(word) }

    func wordPlaceBefore(_ place: Int) -> Int? {
        var at = place - 1
        var steps = 0
        while let token = token(at), steps < 4 {
            switch token.kind {
            case .word: return at
            case .blank: break
            case .mark where Self.openings.contains(token.text): break
            default: return nil
            }
            at -= 1
            steps += 1
        }
        return nil
    }

    /// Up to `count` words before, nearest first, over everything but the ends of sentences.
    func wordsBefore(_ place: Int, count: Int) -> [String] {
        var found: [String] = []
        var at = place - 1
        var steps = 0
        while let token = token(at), found.count < count, steps < count * 3 {
            if token.kind == .line { break }
            if token.kind == .mark, token.text == "." || token.text == ";" { break }
            if token.kind == .word { found.append(token.low) }
            at -= 1
            steps += 1
        }
        return found
    }

    /// The word that comes after a blank or at once; nil for anything else.
    func wordAfter(_ place: Int) -> String? { word(past(place)) }

    private static let openings: Set<String> = [":", "(", "\"", "“", "'", "‘"]
    static let dashes: Set<String> = ["-", "–", "—", "−", "‑", "‐", "~", "÷", "→"]
}
