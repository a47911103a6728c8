/// Puts what rules read, and what no rule touches, together into sentences: pauses are kept,
/// doubled marks and blanks are not.
struct Teller {
    private var scene: Scene
    private(set) var sentences: [Spoken.Sentence] = []
    private var pieces: [Spoken.Piece] = []
    /// Characters said in this sentence.
    private var length = 0
    /// The last that was said in it; nil at its beginning.
    private var tail: Character?
    private var needsBlank = false

    init(scene: Scene) { self.scene = scene }

    private static let stops: Set<Character> = [".", "!", "?", "…"]
    private static let pauses: Set<Character> = [",", ";", ":"]

    mutating func tell() {
        var place = 0
        while let token = scene.token(place) {
            if let reading = Rules.reading(in: scene, at: place) {
                say(reading, from: place)
                if reading.isQuantity {
                    scene.quantityStart = place
                    scene.quantityEnd = reading.end
                }
                place = reading.end
                continue
            }
            keep(token, at: place)
            place += 1
        }
        endSentence(paragraph: true)
        if let last = sentences.indices.last { sentences[last].pieces += pieces }
    }

    private mutating func say(_ reading: Reading, from place: Int) {
        let range =
            scene.tokens[place].range
            .lowerBound..<scene.tokens[reading.end - 1].range
            .upperBound
        let written = scene.tokens[place..<reading.end].map(\.text).joined()
        if reading.spoken.isEmpty { needsBlank = true }
        // A reading may bring its own pause.
        var words = reading.spoken[...]
        var ending: Character?
        if let last = words.last, Self.pauses.contains(last) || Self.stops.contains(last) {
            ending = last
            words = words.dropLast()
        }
        if let first = words.first, Self.pauses.contains(first) {
            pause(first, range: range.lowerBound..<range.lowerBound, written: "")
            words = words.dropFirst().drop { $0 == " " }
        }
        add(String(words), range: range, written: written, rule: reading.rule)
        if let ending {
            pause(ending, range: range.upperBound..<range.upperBound, written: "")
            if Self.stops.contains(ending) { endSentence(paragraph: false) }
        }
    }

    private mutating func keep(_ token: Token, at place: Int) {
        switch token.kind {
        case .word, .digits:
            add(spoken(token), range: token.range, written: token.text, rule: nil)
        case .blank:
            needsBlank = true
            add("", range: token.range, written: token.text, rule: nil)
            if length > Spoken.longestSentence * 2 { endSentence(paragraph: false) }
        case .line: lineEnd(token, at: place)
        case .noise:
            needsBlank = true
            add("", range: token.range, written: token.text, rule: .dropped)
        case .mark: mark(token, at: place)
        }
    }

    /// Capitals are no reason to spell: voices do that with `BÁO`.
    private func spoken(_ token: Token) -> String {
        guard token.kind == .word else { return token.text }
        if token.text.count > 1 && token.text == token.text.uppercased() { return token.low }
        if let first = token.text.first, first.isUppercase {
            return first.uppercased() + token.low.dropFirst()
        }
        return token.low
    }

    private mutating func mark(_ token: Token, at place: Int) {
        switch token.text {
        case ".", "!", "?", "…": stop(token, at: place)
        case ",", ";", ":": pause(Character(token.text), range: token.range, written: token.text)
        case "(", ")", "[", "]", "{", "}", "—", "–":
            pause(",", range: token.range, written: token.text)
        case "-":
            let isDash = scene.isBlank(place - 1) || scene.isBlank(place + 1)
            if isDash {
                pause(",", range: token.range, written: token.text)
            } else {
                silent(token)
            }
        case "/":
            pause(",", range: token.range, written: token.text)
        default: silent(token)
        }
    }

    private mutating func silent(_ token: Token) {
        needsBlank = true
        add("", range: token.range, written: token.text, rule: nil)
    }

    /// A full stop ends a sentence where a blank, a line's end or a capital comes after it.
    private mutating func stop(_ token: Token, at place: Int) {
        var next = place + 1
        while scene.isMark(next, ["\"", "”", "’", "'", ")", "»"]) { next += 1 }
        let ends =
            scene.isLineEnd(next) || scene.isBlank(next)
            || scene.written(next)?.first?.isUppercase == true && tail?.isLowercase == true
        if !ends && scene.isMark(next, [".", "!", "?", "…"]) {
            return pause(Character(token.text), range: token.range, written: token.text)
        }
        guard ends else { return silent(token) }
        pause(Character(token.text), range: token.range, written: token.text)
        endSentence(paragraph: false)
    }

    /// A mark of pause after what was said; the stronger of two stays.
    private mutating func pause(_ mark: Character, range: Range<Int>, written: String) {
        defer { needsBlank = true }
        guard let last = tail else {
            return append("", range: range, written: written, rule: nil)
        }
        if Self.stops.contains(last) || (Self.pauses.contains(last) && !Self.stops.contains(mark)) {
            return append("", range: range, written: written, rule: nil)
        }
        if Self.pauses.contains(last) { dropTail() }
        append(String(mark), range: range, written: written, rule: nil)
        if mark != ".", length > Spoken.longestSentence { endSentence(paragraph: false) }
    }

    private mutating func dropTail() {
        guard let place = pieces.lastIndex(where: { !$0.spoken.isEmpty }) else { return }
        pieces[place].spoken.removeLast()
        length -= 1
    }

    /// A line's end is a sentence's end, but not in the middle of a sentence that was broken to fit.
    private mutating func lineEnd(_ token: Token, at place: Int) {
        let next = scene.past(place + 1)
        let goesOn =
            scene.written(next)?.first?.isLowercase == true && !scene.isMark(next + 1, [")", "."])
            && (tail?.isLetter == true || tail?.isNumber == true || tail == ",")
        if goesOn {
            needsBlank = true
            return append("", range: token.range, written: token.text, rule: nil)
        }
        append("", range: token.range, written: token.text, rule: nil)
        endSentence(paragraph: true)
    }

    private mutating func add(
        _ words: String, range: Range<Int>, written: String, rule: SpokenRule?
    ) {
        guard let first = words.first else {
            return append("", range: range, written: written, rule: rule)
        }
        let joins = tail.map { ($0.isLetter || $0.isNumber) && (first.isLetter || first.isNumber) }
        let blank = tail != nil && (needsBlank || joins == true)
        append((blank ? " " : "") + words, range: range, written: written, rule: rule)
        needsBlank = false
    }

    private mutating func append(
        _ spoken: String, range: Range<Int>, written: String, rule: SpokenRule?
    ) {
        if let last = spoken.last { tail = last }
        length += spoken.count
        if rule == nil, let last = pieces.indices.last, pieces[last].rule == nil {
            pieces[last].range = pieces[last].range.lowerBound..<range.upperBound
            pieces[last].written += written
            pieces[last].spoken += spoken
        } else {
            pieces.append(Spoken.Piece(range: range, written: written, spoken: spoken, rule: rule))
        }
    }

    /// Silent pieces before the first word wait for it; those after the last belong to it.
    private mutating func endSentence(paragraph: Bool) {
        if tail == nil {
            if paragraph, let last = sentences.indices.last {
                sentences[last].endsParagraph = true
            }
            return
        }
        // A sentence does not end with a breath.
        if tail == "," || tail == ";" { dropTail() }
        sentences.append(
            Spoken.Sentence(
                pieces: pieces, endsParagraph: paragraph, text: pieces.map(\.spoken).joined()))
        pieces = []
        length = 0
        tail = nil
        needsBlank = false
    }
}
