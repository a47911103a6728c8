import Foundation

/// A piece of the document beside its folding: one ASCII byte for each scalar, lower case and
/// without marks (`Đảng uỷ` is `dang uy`), so that a phrase found in the folding is at the same
/// place in the text. All of the grammar's words are looked up in the folding.
struct Text: Sendable, Equatable {
    let scalars: [Unicode.Scalar]
    let folded: [UInt8]

    init(_ string: String) { self.init(Array(string.unicodeScalars)) }

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        folded = scalars.map(Folding.byte)
    }

    private init(scalars: [Unicode.Scalar], folded: [UInt8]) {
        self.scalars = scalars
        self.folded = folded
    }

    var count: Int { folded.count }
    var isEmpty: Bool { folded.isEmpty }
    var string: String { String(String.UnicodeScalarView(scalars)) }

    /// A part without surrounding spaces.
    func part(_ range: Range<Int>) -> Text {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, folded[low] == 0x20 { low += 1 }
        while high > low, folded[high - 1] == 0x20 { high -= 1 }
        return Text(scalars: Array(scalars[low..<high]), folded: Array(folded[low..<high]))
    }

    /// Without those characters at its end.
    func without(trailing marks: StaticString) -> Text {
        var end = count
        while end > 0, folded[end - 1] == 0x20 || marks.has(folded[end - 1]) { end -= 1 }
        return part(0..<end)
    }

    func joined(_ other: Text, with separator: String = " ") -> Text {
        let between = Array(separator.unicodeScalars)
        return Text(
            scalars: scalars + between + other.scalars,
            folded: folded + between.map(Folding.byte) + other.folded)
    }

    var wordCount: Int { folded.split(separator: 0x20).count }
    var last: UInt8? { folded.last }

    func isUpper(_ index: Int) -> Bool {
        index >= 0 && index < count && Folding.isUpper(scalars[index])
    }

    func isLetter(_ index: Int) -> Bool {
        index >= 0 && index < count && folded[index] >= 0x61 && folded[index] <= 0x7A
    }

    func isDigit(_ index: Int) -> Bool {
        index >= 0 && index < count && folded[index] >= 0x30 && folded[index] <= 0x39
    }

    func `is`(_ index: Int, _ character: Unicode.Scalar) -> Bool {
        index >= 0 && index < count && UInt32(folded[index]) == character.value
    }

    private func isWord(_ index: Int) -> Bool { isLetter(index) || isDigit(index) }

    /// Most of its letters are capitals.
    var isShouted: Bool {
        var letters = 0
        var capitals = 0
        for index in 0..<count where isLetter(index) {
            letters += 1
            if isUpper(index) { capitals += 1 }
        }
        return letters > 1 && capitals * 10 >= letters * 8
    }

    /// Whether the phrase stands at `index`, ending at a word's end.
    func starts(with phrase: StaticString, at index: Int = 0) -> Bool {
        let length = phrase.utf8CodeUnitCount
        guard index >= 0, index + length <= count else { return false }
        let fits = phrase.withUTF8Buffer { bytes in
            for offset in 0..<length where bytes[offset] != folded[index + offset] { return false }
            return true
        }
        return fits && !(isWord(index + length) && isWord(index + length - 1))
    }

    func starts(withAny phrases: [StaticString], at index: Int = 0) -> Bool {
        phrases.contains { starts(with: $0, at: index) }
    }

    /// The first place of the phrase as whole words.
    func find(_ phrase: StaticString, from start: Int = 0, to end: Int? = nil) -> Range<Int>? {
        let length = phrase.utf8CodeUnitCount
        let first = phrase.utf8Start.pointee
        var index = max(0, start)
        let limit = min(end ?? count, count) - length
        while index <= limit {
            if folded[index] == first, !isWord(index - 1), starts(with: phrase, at: index) {
                return index..<(index + length)
            }
            index += 1
        }
        return nil
    }

    func has(_ phrase: StaticString) -> Bool { find(phrase) != nil }
    func has(any phrases: [StaticString]) -> Bool { phrases.contains { has($0) } }

    /// The earliest of several phrases; the longest where two begin together.
    func find(any phrases: [StaticString], from start: Int = 0, to end: Int? = nil) -> Range<Int>? {
        phrases.compactMap { find($0, from: start, to: end) }.min {
            ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count)
        }
    }

    /// The digits at `index` as a number, and where they end.
    func number(at index: Int) -> (value: Int, end: Int)? {
        var end = index
        var value = 0
        while isDigit(end), end - index < 6 {
            value = value * 10 + Int(folded[end] - 0x30)
            end += 1
        }
        return end == index || isDigit(end) ? nil : (value, end)
    }

    func skippingSpaces(_ index: Int) -> Int {
        var index = index
        while self.is(index, " ") { index += 1 }
        return index
    }
}

extension StaticString {
    func has(_ byte: UInt8) -> Bool {
        withUTF8Buffer { $0.contains(byte) }
    }
}

/// Letters without case and marks.
enum Folding {
    private struct Entry {
        let byte: UInt8
        let isUpper: Bool
    }

    /// Scalars to U+024F, then U+1E00 to U+1EFF: all Latin letters that Vietnamese has.
    private static let table: [Entry] = (Array(UInt32(0)..<0x250) + Array(UInt32(0x1E00)..<0x1F00))
        .map { value in
            guard let scalar = Unicode.Scalar(value) else {
                return Entry(byte: 0x7F, isUpper: false)
            }
            return entry(scalar)
        }

    static func byte(_ scalar: Unicode.Scalar) -> UInt8 {
        let value = scalar.value
        if value < 0x80 {
            return value >= 0x41 && value <= 0x5A ? UInt8(value) + 32 : UInt8(value)
        }
        if let index = index(value) { return table[index].byte }
        switch value {
        case 0x2010...0x2015, 0x2212: return 0x2D
        case 0x2018, 0x2019, 0x02BC: return 0x27
        case 0x201C, 0x201D: return 0x22
        case 0x2026: return 0x2E
        default: return 0x7F
        }
    }

    static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return scalar.value >= 0x41 && scalar.value <= 0x5A }
        return index(scalar.value).map { table[$0].isUpper } ?? false
    }

    private static func index(_ value: UInt32) -> Int? {
        if value < 0x250 { return Int(value) }
        return value >= 0x1E00 && value < 0x1F00 ? Int(value - 0x1E00 + 0x250) : nil
    }

    private static func entry(_ scalar: Unicode.Scalar) -> Entry {
        let isUpper = scalar.properties.isUppercase
        if scalar.value == 0x110 || scalar.value == 0x111 {
            return Entry(byte: 0x64, isUpper: isUpper)
        }
        let base = String(scalar).decomposedStringWithCanonicalMapping.lowercased().unicodeScalars
        guard let first = base.first, first.value < 0x80 else {
            return Entry(byte: 0x7F, isUpper: isUpper)
        }
        return Entry(byte: UInt8(first.value), isUpper: isUpper)
    }
}
