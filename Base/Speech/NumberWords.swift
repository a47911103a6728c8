/// Numbers in Vietnamese words.
struct NumberWords: Sendable {
    let region: SpeechRegion

    /// Digits beyond which a number is read digit by digit.
    static let longestNumber = 18
    /// Digits beyond which nobody listens.
    static let longestRow = 60

    static let digitNames = [
        "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
    ]

    private var thousand: String { region == .north ? "nghìn" : "ngàn" }
    private var and: String { region == .north ? "linh" : "lẻ" }

    /// `"1250000"` as *một triệu hai trăm năm mươi nghìn*; zeros in front are not said.
    func cardinal(_ digits: String) -> String {
        let plain = Self.values(digits.drop { $0 == "0" })
        if plain.isEmpty { return "không" }
        if plain.count > Self.longestNumber { return oneByOne(digits) }
        return words(plain[...], full: false)
    }

    func cardinal(_ value: Int) -> String { cardinal(String(value)) }

    /// `"0912"` as *không chín một hai*.
    func oneByOne(_ digits: String) -> String {
        let values = Self.values(digits[...])
        guard values.count <= Self.longestRow else { return "một dãy số dài" }
        return values.map { Self.digitNames[$0] }.joined(separator: " ")
    }

    /// What stands after the comma: two digits as a number, longer ones too where no zero leads.
    func fraction(_ digits: String) -> String {
        if digits.hasPrefix("0") || digits.count > 3 { return oneByOne(digits) }
        return cardinal(digits)
    }

    /// A number with its zero in front, as *không năm*: for papers and codes.
    func withZero(_ digits: String) -> String {
        digits.hasPrefix("0") && digits.count <= 3 ? oneByOne(digits) : cardinal(digits)
    }

    private static func values(_ digits: Substring) -> [Int] {
        digits.utf8.map { Int($0) - 0x30 }
    }

    /// - Parameter full: whether hundreds are said although they are zero, as after thousands.
    private func words(_ digits: ArraySlice<Int>, full: Bool) -> String {
        if digits.count > 9 {
            let low = digits.suffix(9)
            let high = words(digits.dropLast(9), full: full) + " tỷ"
            return low.allSatisfy { $0 == 0 } ? high : high + " " + words(low, full: true)
        }
        var parts: [String] = []
        var rest = digits
        while !rest.isEmpty {
            let count = (rest.count - 1) % 3 + 1
            let group = rest.prefix(count)
            rest = rest.dropFirst(count)
            if group.allSatisfy({ $0 == 0 }) { continue }
            let isFull = full || group.startIndex > digits.startIndex
            parts.append(hundreds(Array(group), full: isFull))
            if rest.count == 6 { parts.append("triệu") }
            if rest.count == 3 { parts.append(thousand) }
        }
        return parts.joined(separator: " ")
    }

    private func hundreds(_ group: [Int], full: Bool) -> String {
        let padded = Array(repeating: 0, count: 3 - group.count) + group
        let (hundred, ten, unit) = (padded[0], padded[1], padded[2])
        var parts: [String] = []
        let saysHundred = hundred > 0 || full
        if saysHundred { parts += [Self.digitNames[hundred], "trăm"] }
        switch ten {
        case 0:
            if unit > 0 { parts += saysHundred ? [and, Self.digitNames[unit]] : [name(unit)] }
        case 1:
            parts.append("mười")
            if unit > 0 { parts.append(unit == 5 ? "lăm" : Self.digitNames[unit]) }
        default:
            parts += [Self.digitNames[ten], "mươi"]
            if unit > 0 { parts.append(afterTens(unit)) }
        }
        return parts.joined(separator: " ")
    }

    private func name(_ unit: Int) -> String { Self.digitNames[unit] }

    private func afterTens(_ unit: Int) -> String {
        switch unit {
        case 1: "mốt"
        case 4: region == .north ? "tư" : "bốn"
        case 5: "lăm"
        default: Self.digitNames[unit]
        }
    }
}
