/// A figure that a sentence promises: `ít nhất 02 buổi/tuần`, `trên 90%`, `mỗi quý 01 bản tin`.
struct Figure: Sendable, Equatable {
    var comparator: PlanReading.Indicator.Comparator
    var value: Double
    var unit: String
    /// Nil where nothing is said, which means the plan's year.
    var per: PlanReading.Indicator.Per?
    /// A word such as "ít nhất" stands before it.
    let isCompared: Bool
    let range: Range<Int>

    private typealias Per = PlanReading.Indicator.Per

    /// Every figure with a unit that plans count, in order.
    static func all(in text: Text) -> [Figure] {
        var found: [Figure] = []
        var index = 0
        while index < text.count {
            guard let number = numeral(text, at: index) else {
                index += 1
                continue
            }
            if let figure = read(text, number) {
                found.append(figure)
                index = max(figure.range.upperBound, number.range.upperBound)
            } else {
                index = number.range.upperBound
            }
        }
        return found
    }

    /// A figure that stands alone in a table's cell: `Trên 92`, `12`.
    static func bare(_ text: Text) -> Figure? {
        for index in 0..<text.count where text.isDigit(index) {
            guard let number = numeral(text, at: index) else { continue }
            let (before, start) = comparator(text, before: index)
            return Figure(
                comparator: before ?? .equal, value: number.value, unit: "", per: nil,
                isCompared: before != nil, range: start..<number.range.upperBound)
        }
        return nil
    }

    private struct Numeral {
        var value: Double
        var range: Range<Int>
    }

    private static let words: [(StaticString, Double)] = [
        ("mot", 1), ("hai", 2), ("ba", 3), ("bon", 4), ("nam", 5), ("sau", 6), ("bay", 7),
        ("tam", 8), ("chin", 9), ("muoi", 10),
    ]

    /// Digits, digits with a decimal comma, or a number in words before a unit.
    private static func numeral(_ text: Text, at index: Int) -> Numeral? {
        let isStart = index == 0 || !(text.isDigit(index - 1) || text.isLetter(index - 1))
        guard isStart else { return nil }
        if let whole = text.number(at: index) {
            if index > 0,
                text.is(index - 1, "/")
                    || text.is(index - 1, ",") && index > 1 && text.isDigit(index - 2)
            {
                return nil
            }
            var end = whole.end
            var value = Double(whole.value)
            if text.is(end, ",") || text.is(end, "."), let part = text.number(at: end + 1) {
                let digits = part.end - end - 1
                if digits == 3 {
                    value = value * 1_000 + Double(part.value)
                } else {
                    value += Double(part.value) / (digits == 1 ? 10 : 100)
                }
                end = part.end
            }
            // "02 (hai)" says it twice.
            let bracket = text.skippingSpaces(end)
            if text.is(bracket, "("),
                let close = text.folded[bracket...].prefix(14).firstIndex(of: 0x29),
                words.contains(where: { text.starts(with: $0.0, at: bracket + 1) })
            {
                end = close + 1
            }
            return Numeral(value: value, range: index..<end)
        }
        for (word, value) in words where text.starts(with: word, at: index) {
            let end = index + word.utf8CodeUnitCount
            guard Units.unit(text, at: text.skippingSpaces(end)) != nil else { return nil }
            return Numeral(value: value, range: index..<end)
        }
        return nil
    }

    private static func read(_ text: Text, _ number: Numeral) -> Figure? {
        var number = number
        // "02 - 03 tin": the smaller is promised.
        let dash = text.skippingSpaces(number.range.upperBound)
        var isSpan = false
        if text.is(dash, "-") || text.starts(with: "den", at: dash),
            let high = text.number(at: text.skippingSpaces(dash + (text.is(dash, "-") ? 1 : 3)))
        {
            isSpan = true
            number.range = number.range.lowerBound..<high.end
        }
        let (before, start) = comparator(text, before: number.range.lowerBound)
        let after = text.skippingSpaces(number.range.upperBound)
        if text.is(after, "%") {
            return percent(text, number, before: before, from: start, after: after + 1)
        }
        guard
            let unit = Units.unit(text, at: after)
                ?? (before == nil || text.part(max(0, start - 24)..<start).has("moi")
                    ? nil : Units.anyUnit(text, at: after))
        else { return nil }
        let (per, end) = per(text, after: unit.upperBound, before: start)
        let trailing = trailingComparator(text, at: end)
        return Figure(
            comparator: before ?? trailing ?? (isSpan ? .atLeast : .equal), value: number.value,
            unit: text.part(unit).string, per: per,
            isCompared: before != nil || trailing != nil || isSpan, range: start..<end)
    }

    private static func percent(
        _ text: Text, _ number: Numeral, before: PlanReading.Indicator.Comparator?, from start: Int,
        after: Int
    ) -> Figure? {
        guard number.value <= 100 else { return nil }
        // "tăng 10% so với": a growth, not a share.
        let lead = text.part(max(0, start - 8)..<start)
        if lead.has(any: ["tang", "giam", "them"]) { return nil }
        let trailing = trailingComparator(text, at: after)
        let (per, end) = per(text, after: after, before: start)
        return Figure(
            comparator: before ?? trailing ?? .equal, value: number.value, unit: "%", per: per,
            isCompared: before != nil || trailing != nil, range: start..<end)
    }

    private static let floors: [StaticString] = [
        "it nhat", "toi thieu", "tren", "khong duoi", "khong it hon", "khong thap hon", "hon", "tu",
        "it nhat la", "toi thieu la", "it nhat dat", "toi thieu dat", "it nhat co", "tu tren",
        "thap nhat", "dat tren", "dat it nhat", "dat toi thieu", "dat tu", "co it nhat",
    ]
    private static let ceilings: [StaticString] = [
        "khong qua", "toi da", "duoi", "nhieu nhat", "khong vuot qua", "khong hon",
    ]

    /// The comparing words before a number, and where the figure then begins.
    private static func comparator(
        _ text: Text, before index: Int
    ) -> (PlanReading.Indicator.Comparator?, Int) {
        var end = index
        while end > 0, text.is(end - 1, " ") { end -= 1 }
        func place(_ phrases: [StaticString]) -> Int? {
            phrases.compactMap { phrase in
                let start = end - phrase.utf8CodeUnitCount
                guard start >= 0, text.starts(with: phrase, at: start),
                    start == 0 || !text.isLetter(start - 1)
                else { return nil }
                return start
            }.min()
        }
        // "không dưới" is a floor, "dưới" a ceiling: the longer phrase decides.
        let floor = place(floors)
        let ceiling = place(ceilings)
        switch (floor, ceiling) {
        case (let floor?, let ceiling?):
            return floor <= ceiling ? (.atLeast, floor) : (.atMost, ceiling)
        case (let floor?, nil): return (.atLeast, floor)
        case (nil, let ceiling?): return (.atMost, ceiling)
        case (nil, nil): return (nil, index)
        }
    }

    private static func trailingComparator(
        _ text: Text, at index: Int
    ) -> PlanReading.Indicator.Comparator? {
        let at = text.skippingSpaces(index)
        if text.starts(withAny: ["tro len", "tro di"], at: at) { return .atLeast }
        return text.starts(with: "tro xuong", at: at) ? .atMost : nil
    }

    private static let periods: [(StaticString, PlanReading.Indicator.Per)] = [
        ("tuan", .week), ("thang", .month), ("quy", .quarter), ("nam", .year),
    ]

    /// `/tuần`, `mỗi tháng`, `hằng quý`, after the unit or before the figure.
    private static func per(
        _ text: Text, after end: Int, before start: Int
    ) -> (PlanReading.Indicator.Per?, Int) {
        var at = text.skippingSpaces(end)
        // Some words of the unit may stand between: "04 tin, bài viết về OCOP/tháng".
        let limit = min(text.count, end + 60)
        let stop = text.folded[min(end, text.count)..<limit].firstIndex {
            $0 == 0x2C || $0 == 0x3B || $0 == 0x2E || $0 == 0x2F
        }
        if let stop, text.is(stop, "/") {
            at = stop
        } else if let each = text.find(any: ["moi", "hang"], from: at, to: stop ?? limit) {
            at = each.lowerBound
        }
        if text.is(at, "/")
            || text.starts(
                withAny: ["moi", "mot", "hang", "trong", "tren", "trong mot", "trong moi"], at: at)
        {
            var next = at + 1
            if !text.is(at, "/") {
                while text.isLetter(next) { next += 1 }
            }
            next = text.skippingSpaces(next)
            if text.starts(withAny: ["mot", "moi"], at: next) {
                next = text.skippingSpaces(next + 3)
            }
            if let count = text.number(at: next), count.value == 1 {
                next = text.skippingSpaces(count.end)
            }
            for (word, per) in periods where text.starts(with: word, at: next) {
                // "trong năm 2026" is the plan's year all the same.
                return (per, next + word.utf8CodeUnitCount)
            }
        }
        return (perBefore(text, start), end)
    }

    /// `mỗi quý 01 …`, `hằng tháng, đăng ít nhất 04 tin`: in the same clause.
    private static func perBefore(_ text: Text, _ start: Int) -> PlanReading.Indicator.Per? {
        var low = start
        while low > 0, start - low < 60, !text.is(low - 1, ";"), !text.is(low - 1, "."),
            !text.is(low - 1, ":")
        {
            low -= 1
        }
        var best: (Int, PlanReading.Indicator.Per)?
        for each in ["moi", "hang", "mot", "dinh ky"] as [StaticString] {
            var from = low
            while let place = text.find(each, from: from, to: start) {
                from = place.upperBound
                let next = text.skippingSpaces(place.upperBound)
                for (word, per) in periods where text.starts(with: word, at: next) {
                    if next > best?.0 ?? -1 { best = (next, per) }
                }
            }
        }
        return best?.1
    }
}

extension Units {
    /// What plans count; longer names first where one begins another.
    private static let counted: [StaticString] = [
        "tin, bai viet", "tin, bai", "tin bai", "tin/bai", "tin - bai", "bai viet", "bai bao",
        "buoi phat thanh", "buoi", "ban tin", "tin", "bai", "lan", "luot", "chuyen muc",
        "chuyen de",
        "chuyen trang", "phong su", "san pham truyen thong", "san pham", "video clip", "video",
        "clip", "infographic", "lop tap huan", "lop", "hoi nghi", "cuoc thi", "cuoc", "dot",
        "chuong trinh", "an pham", "pa no", "pano", "bang ron", "ap phich", "to roi", "to gap",
        "so",
        "ky", "mo hinh", "bo tai lieu", "tai lieu", "hoat dong", "su kien", "hoi thao", "toa dam",
        "phien", "anh", "buc anh", "phong van", "cum", "ma qr", "diem", "trang", "kenh", "nguoi",
        "hoi thi", "bao cao", "podcast", "phim", "tac pham", "khau hieu", "cau lac bo",
    ]

    /// Words after a promised number that no list knows: `02 sáng kiến`, `50 suất học bổng`. Time,
    /// money and measures are no things to count.
    static func anyUnit(_ text: Text, at index: Int) -> Range<Int>? {
        let others: [StaticString] = [
            "ngay", "thang", "nam", "gio", "phut", "tuan", "quy", "km", "m", "m2", "ha", "dong",
            "trieu", "ty", "nghin", "tuoi", "lan", "do", "kg", "tan", "giay", "h",
        ]
        guard text.isLetter(index), !text.isUpper(index), !text.starts(withAny: others, at: index)
        else { return nil }
        let ends: [StaticString] = [
            "cap", "cho", "ve", "tai", "cua", "va", "duoc", "dat", "trong", "de", "co", "tren",
        ]
        var end = index
        for _ in 0..<2 {
            let word = text.skippingSpaces(end)
            guard text.isLetter(word), end == index || !text.starts(withAny: ends, at: word) else {
                break
            }
            end = word
            while text.isLetter(end) { end += 1 }
            if !text.is(end, " ") { break }
        }
        return index..<end
    }

    /// The unit that stands at an index.
    static func unit(_ text: Text, at index: Int) -> Range<Int>? {
        counted.filter { text.starts(with: $0, at: index) }
            .max { $0.utf8CodeUnitCount < $1.utf8CodeUnitCount }
            .map { index..<(index + $0.utf8CodeUnitCount) }
    }
}
