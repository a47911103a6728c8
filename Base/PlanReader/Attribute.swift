/// A labelled fact of a section or a task: `Đơn vị chủ trì: …`, `Thời gian: …`.
struct Attribute: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case lead, coordinate, time
        /// Place, money, product: a fact about work, not work.
        case other
    }

    let kind: Kind
    /// Where the label begins.
    let start: Int
    let value: Range<Int>

    /// Whether a text begins with such a label.
    static func begins(_ text: Text) -> Bool { first(of: text) != nil }

    /// The attribute that the whole text is.
    static func first(of text: Text) -> Attribute? {
        guard
            let found = label(
                endingAt: text.folded.prefix(60).firstIndex(of: 0x3A), in: text, from: 0),
            found.start == 0
        else { return nil }
        return found
    }

    /// Every labelled part: of an attribute line, or inside brackets and at the end of a
    /// sentence: `(Chủ trì: …; phối hợp: …)`.
    static func all(in text: Text) -> [Attribute] {
        var found: [Attribute] = []
        var from = 0
        while let colon = text.folded[from...].firstIndex(of: 0x3A) {
            if let next = label(endingAt: colon, in: text, from: from) { found.append(next) }
            from = colon + 1
        }
        return found.enumerated().map { index, attribute in
            let limit = index + 1 < found.count ? found[index + 1].start : text.count
            return Attribute(
                kind: attribute.kind, start: attribute.start,
                value: bounded(
                    text, attribute.value.lowerBound..<limit, isBracketed: attribute.start > 0))
        }
    }

    /// The value ends with its bracket, or before the next sentence.
    private static func bounded(_ text: Text, _ range: Range<Int>, isBracketed: Bool) -> Range<Int>
    {
        var depth = 0
        for index in range {
            if text.is(index, "(") { depth += 1 }
            if text.is(index, ")") {
                depth -= 1
                if depth < 0 { return range.lowerBound..<index }
            }
            if isBracketed, depth == 0, text.is(index, "."), text.is(index + 1, " "),
                text.isUpper(index + 2), !text.isUpper(index - 1)
            {
                return range.lowerBound..<index
            }
        }
        return range
    }

    private static func label(endingAt colon: Int?, in text: Text, from: Int) -> Attribute? {
        guard let colon else { return nil }
        var start = colon
        while start > from, !isBreak(text, start - 1) { start -= 1 }
        // "phối hợp với: …" after a comma in a bracket.
        let label = text.part(start..<colon)
        while text.is(start, " ") { start += 1 }
        guard let kind = kind(of: label) else { return nil }
        return Attribute(kind: kind, start: start, value: (colon + 1)..<text.count)
    }

    private static func isBreak(_ text: Text, _ index: Int) -> Bool {
        text.is(index, ".") || text.is(index, ";") || text.is(index, "(") || text.is(index, ":")
            || text.is(index, ")") || text.is(index, "|")
    }

    private static func kind(of label: Text) -> Kind? {
        guard label.wordCount <= 8, !label.isEmpty else { return nil }
        let label =
            label.starts(withAny: ["va", "do"]) ? label.part(3..<max(3, label.count)) : label
        if label.has("phoi hop"), !label.has("chu tri") {
            return isUnitLabel(label, "phoi hop") ? .coordinate : nil
        }
        if label.has("chu tri") { return isUnitLabel(label, "chu tri") ? .lead : nil }
        if label.starts(withAny: [
            "don vi thuc hien", "co quan thuc hien", "bo phan thuc hien", "don vi dau moi",
            "co quan dau moi", "dau moi", "phan cong thuc hien", "phan cong",
            "don vi chiu trach nhiem",
            "chiu trach nhiem", "don vi phu trach", "bo phan phu trach", "giao",
            "trach nhiem thuc hien",
        ]) {
            return .lead
        }
        if label.starts(withAny: [
            "thoi gian", "thoi han", "tien do", "thoi diem", "hoan thanh", "han hoan thanh",
        ]) {
            return .time
        }
        if label.starts(withAny: [
            "dia diem", "kinh phi", "nguon kinh phi", "doi tuong", "thanh phan", "so luong",
            "san pham", "ket qua", "quy mo", "ghi chu", "du kien kinh phi", "pham vi", "chu de",
            "thong diep",
        ]) {
            return label.wordCount <= 5 ? .other : nil
        }
        return nil
    }

    /// `Cơ quan chủ trì`, `Chủ trì`, `Đơn vị phối hợp thực hiện`: the role is nearly all of it.
    private static func isUnitLabel(_ label: Text, _ role: StaticString) -> Bool {
        guard let place = label.find(role) else { return false }
        let before = label.part(0..<place.lowerBound)
        let isTitled =
            before.isEmpty
            || before.starts(withAny: [
                "don vi", "co quan", "bo phan", "to chuc", "phong", "ban", "nganh", "cac don vi",
                "cac co quan", "phan cong", "giao", "noi", "dong", "nguoi", "ca nhan",
            ]) && before.wordCount <= 5
        return isTitled && label.part(place.upperBound..<label.count).wordCount <= 4
    }
}
