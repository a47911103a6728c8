/// Word's automatic numbering made visible (ECMA-376 part 1, §17.9): which number a paragraph
/// shows is stated nowhere and has to be counted as Word does.
struct WordNumbering {
    private struct Level {
        var start = 1
        var format = "decimal"
        var text = ""
        /// The level whose step sets this one back; 0 for never.
        var restart: Int?
        var isLegal = false
        var style: String?
    }

    private struct List {
        let kind: String
        /// First numbers of its own, by level.
        var starts: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    private var kinds: [String: [Int: Level]] = [:]
    private var links: [String: String] = [:]
    private var lists: [String: List] = [:]
    private var counters: [String: [Int?]] = [:]
    private var begun: Set<String> = []

    init(_ tree: XMLTree?) {
        for kind in tree?.all("abstractNum") ?? [] {
            guard let id = kind.attributes["abstractNumId"] else { continue }
            kinds[id] = WordNumbering.levels(kind)
            if let link = kind.first("numStyleLink")?.val { links[id] = link }
        }
        for number in tree?.all("num") ?? [] {
            guard let id = number.attributes["numId"], let kind = number.first("abstractNumId")?.val
            else { continue }
            var list = List(kind: kind)
            for change in number.all("lvlOverride") {
                guard let level = change.attributes["ilvl"].flatMap({ Int($0) }) else { continue }
                if let start = change.first("startOverride")?.number { list.starts[level] = start }
                if change.first("lvl") != nil {
                    list.levels.merge(WordNumbering.levels(change)) { _, new in new }
                }
            }
            lists[id] = list
        }
    }

    private static func levels(_ tree: XMLTree) -> [Int: Level] {
        var levels: [Int: Level] = [:]
        for each in tree.all("lvl") {
            guard let number = each.attributes["ilvl"].flatMap({ Int($0) }),
                (0..<9).contains(number)
            else { continue }
            var level = Level()
            level.start = each.first("start")?.number ?? 0
            level.format = each.first("numFmt")?.val ?? "decimal"
            level.text = each.first("lvlText")?.val ?? ""
            level.restart = each.first("lvlRestart")?.number
            level.isLegal = each.first("isLgl")?.isOn ?? false
            level.style = each.first("pStyle")?.val
            levels[number] = level
        }
        return levels
    }

    /// The level that a list keeps for a style.
    func level(ofStyle style: String, list id: String) -> Int? {
        guard let list = lists[id] else { return nil }
        return kinds[list.kind]?.first { $0.value.style == style }?.key
    }

    /// Counts a paragraph of a list and says what stands before it; nil where nothing does.
    /// - Parameter linked: the list that a style of numbering stands for.
    mutating func next(
        list id: String, level: Int, linked: (String) -> String?
    ) -> String? {
        guard let list = lists[id], (0..<9).contains(level) else { return nil }
        var kind = list.kind
        if let style = links[kind], let other = linked(style).flatMap({ lists[$0] }) {
            kind = other.kind
        }
        let levels = (kinds[kind] ?? [:]).merging(list.levels) { _, own in own }
        guard let own = levels[level] else { return nil }
        var counts = counters[kind] ?? [Int?](repeating: nil, count: 9)
        if begun.insert(id).inserted {
            for (level, start) in list.starts where (0..<9).contains(level) {
                counts[level] = start - 1
            }
        }
        for above in 0..<level where counts[above] == nil {
            counts[above] = levels[above]?.start ?? 1
        }
        counts[level] = counts[level].map { $0 + 1 } ?? own.start
        for below in (level + 1)..<9 {
            guard let restart = levels[below]?.restart else {
                counts[below] = nil
                continue
            }
            if restart != 0, level < restart { counts[below] = nil }
        }
        counters[kind] = counts
        return WordNumbering.words(own, levels, counts)
    }

    private static func words(
        _ own: Level, _ levels: [Int: Level], _ counts: [Int?]
    ) -> String? {
        if own.format == "bullet" { return Numerals.bullet(own.text) }
        if own.format == "none", !own.text.contains("%") {
            return own.text.isEmpty ? nil : own.text
        }
        var result = ""
        var isSign = false
        for character in own.text {
            if isSign {
                isSign = false
                if let place = character.wholeNumberValue, (1...9).contains(place) {
                    let format = own.isLegal ? "decimal" : levels[place - 1]?.format ?? "decimal"
                    result += Numerals.written(counts[place - 1] ?? 1, format)
                    continue
                }
                result.append("%")
            }
            if character == "%" { isSign = true } else { result.append(character) }
        }
        let words = result.trimmingSpaces
        return words.isEmpty ? nil : words
    }
}

/// Numbers as lists write them.
enum Numerals {
    /// - Parameter format: Word's word for it (§17.18.59).
    static func written(_ value: Int, _ format: String) -> String {
        switch format {
        case "upperRoman": roman(value)
        case "lowerRoman": roman(value).lowercased()
        case "upperLetter": letters(value).uppercased()
        case "lowerLetter": letters(value)
        case "decimalZero": value < 10 ? "0\(value)" : "\(value)"
        case "none": ""
        default: "\(value)"
        }
    }

    static func roman(_ value: Int) -> String {
        let steps = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
            (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        guard (1...3_999).contains(value) else { return "\(value)" }
        var rest = value
        return steps.reduce(into: "") { words, step in
            while rest >= step.0 {
                words += step.1
                rest -= step.0
            }
        }
    }

    /// a … z, aa, bb: Word doubles the letter.
    static func letters(_ value: Int) -> String {
        guard value > 0, value <= 26 * 30 else { return "\(value)" }
        let letter = Character(Unicode.Scalar(UInt8(97 + (value - 1) % 26)))
        return String(repeating: letter, count: (value - 1) / 26 + 1)
    }

    /// Signs of fonts of pictures become the dash that papers use; a plus stays one.
    static func bullet(_ sign: String) -> String { sign.contains("+") ? "+" : "-" }
}
