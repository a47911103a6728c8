import WorkingTime

extension WrittenTime {
    /// Every stretch that the words name, in order. A year stated once holds for all.
    func spans(_ words: Text) -> [Span] {
        let year = statedYear(words) ?? self.year
        var found: [Span] = []
        var index = 0
        while index < words.count {
            let isStart = index == 0 || !(words.isLetter(index - 1) || words.isDigit(index - 1))
            if isStart, let span = span(words, at: index, year: year) {
                found.append(span)
                index = max(index + 1, span.range.upperBound)
            } else {
                index += 1
            }
        }
        // "6 tháng đầu năm 2026", "quý II năm 2026": the year is no stretch of its own.
        let whole = found.filter { $0.last.number - $0.first.number < 360 }
        return whole.isEmpty ? found : whole
    }

    private func span(_ words: Text, at index: Int, year: Int?) -> Span? {
        if words.isDigit(index) {
            return days(words, at: index, year: year)
                ?? monthsOfYear(words, at: index, year: year)
                ?? years(words, at: index)
        }
        return quarters(words, at: index, year: year) ?? partOfMonth(words, at: index, year: year)
            ?? months(words, at: index, year: year)
            ?? monthsOfYear(words, at: index, year: year)
            ?? feast(words, at: index, year: year) ?? wholeYear(words, at: index, year: year)
    }

    private func statedYear(_ words: Text) -> Int? {
        var index = words.count - 4
        while index >= 0 {
            if let number = words.number(at: index), number.end == index + 4,
                (1990...2100).contains(number.value), !words.isDigit(index - 1)
            {
                return number.value
            }
            index -= 1
        }
        return nil
    }

    // MARK: - Days

    /// `20/6/2026`, `12 - 14/02/2027`, `01/9`; by the moon where the words say so.
    private func days(_ words: Text, at index: Int, year: Int?) -> Span? {
        if let day = WrittenDay.read(words, at: index) {
            return dated(day.day, day, words, index..<day.range.upperBound, year)
        }
        guard let first = words.number(at: index), (1...31).contains(first.value) else {
            return nil
        }
        var next = words.skippingSpaces(first.end)
        let hasDash = words.is(next, "-")
        guard hasDash || words.starts(withAny: ["den", "va"], at: next) else { return nil }
        next = words.skippingSpaces(
            next + (hasDash ? 1 : words.starts(with: "den", at: next) ? 3 : 2))
        if words.starts(with: "ngay", at: next) { next = words.skippingSpaces(next + 4) }
        guard let last = WrittenDay.read(words, at: next), first.value < last.day else {
            return nil
        }
        return dated(first.value, last, words, index..<last.range.upperBound, year)
    }

    private func dated(
        _ first: Int, _ last: WrittenDay, _ words: Text, _ range: Range<Int>, _ year: Int?
    ) -> Span? {
        guard let year = last.year ?? year else { return nil }
        let after = words.skippingSpaces(range.upperBound)
        if words.starts(withAny: ["am lich", "(am lich", "al"], at: after) {
            return LunarCalendar.day(of: LunarDay(year: year, month: last.month, day: last.day))
                .map { Span(first: $0, last: $0, range: range) }
        }
        guard let end = Day(year: year, month: last.month, day: last.day) else { return nil }
        return Span(
            first: end.adding(days: first - last.day), last: end, range: range,
            isRange: first != last.day)
    }

    // MARK: - Months and quarters

    /// The numbers of a list: `4 - 8`, `10, 11`, `5 và tháng 6`; each may bring its year.
    private func list(
        _ words: Text, at index: Int, noun: StaticString, upTo highest: Int, year: Int?
    ) -> (items: [(number: Int, year: Int)], end: Int)? {
        var items: [(number: Int, year: Int?)] = []
        var at = words.skippingSpaces(index)
        var end = at
        while let item = number(words, at: at), (1...highest).contains(item.value) {
            var own: Int?
            end = item.end
            var next = words.skippingSpaces(end)
            if words.is(next, "/") || words.starts(with: "nam", at: next) {
                let from = words.skippingSpaces(next + (words.is(next, "/") ? 1 : 3))
                if let stated = words.number(at: from), (1990...2100).contains(stated.value) {
                    own = stated.value
                    end = stated.end
                }
            }
            items.append((item.value, own))
            next = words.skippingSpaces(end)
            if words.is(next, "-") || words.is(next, ",") || words.is(next, "+") {
                next += 1
            } else if words.starts(withAny: ["va", "den", "den het"], at: next) {
                next += words.starts(with: "va", at: next) ? 2 : 3
                next = words.skippingSpaces(next)
                if words.starts(with: "het", at: next) { next += 3 }
            } else {
                break
            }
            next = words.skippingSpaces(next)
            if words.starts(with: noun, at: next) {
                next = words.skippingSpaces(next + noun.utf8CodeUnitCount)
            }
            at = next
        }
        guard !items.isEmpty else { return nil }
        // "tháng 11 - 4/2026": what has no year has that of the next one that does.
        var known = items.last?.year ?? year
        var full: [(number: Int, year: Int)] = []
        for item in items.reversed() {
            known = item.year ?? known
            guard let known else { return nil }
            full.insert((item.number, known), at: 0)
        }
        if full.count == 2, full[0].year == full[1].year, full[0].number > full[1].number {
            full[0].year -= 1
        }
        return (full, end)
    }

    /// Figures, or a Roman numeral up to four.
    private func number(_ words: Text, at index: Int) -> (value: Int, end: Int)? {
        if let number = words.number(at: index) {
            return number.end - index <= 2 ? number : nil
        }
        for (numeral, value) in [("iii", 3), ("iv", 4), ("ii", 2), ("i", 1)] {
            let end = index + numeral.utf8.count
            guard end <= words.count, words.isUpper(index), !words.isLetter(end),
                words.folded[index..<end].elementsEqual(numeral.utf8)
            else { continue }
            return (value, end)
        }
        return nil
    }

    private func months(_ words: Text, at index: Int, year: Int?) -> Span? {
        guard words.starts(with: "thang", at: index) else { return nil }
        let at = words.skippingSpaces(index + 5)
        guard let list = list(words, at: at, noun: "thang", upTo: 12, year: year),
            let low = list.items.min(by: { ($0.year, $0.number) < ($1.year, $1.number) }),
            let high = list.items.max(by: { ($0.year, $0.number) < ($1.year, $1.number) }),
            let first = Period.month(low.year, low.number)?.first,
            let last = Period.month(high.year, high.number)?.last
        else { return nil }
        return Span(
            first: first, last: last, range: index..<list.end, isRange: list.items.count > 1)
    }

    private func quarters(_ words: Text, at index: Int, year: Int?) -> Span? {
        guard words.starts(with: "quy", at: index),
            let list = list(words, at: index + 3, noun: "quy", upTo: 4, year: year),
            let low = list.items.min(by: { ($0.year, $0.number) < ($1.year, $1.number) }),
            let high = list.items.max(by: { ($0.year, $0.number) < ($1.year, $1.number) }),
            let first = Period.month(low.year, low.number * 3 - 2)?.first,
            let last = Period.month(high.year, high.number * 3)?.last
        else { return nil }
        return Span(
            first: first, last: last, range: index..<list.end, isRange: list.items.count > 1)
    }

    /// `6 tháng đầu năm`, `9 tháng`, `3 tháng cuối năm`, `sáu tháng đầu năm`.
    private func monthsOfYear(_ words: Text, at index: Int, year: Int?) -> Span? {
        var count = words.number(at: index)
        if words.starts(with: "sau", at: index) { count = (6, index + 3) }
        guard let count, [3, 6, 9].contains(count.value), let year else { return nil }
        let noun = words.skippingSpaces(count.end)
        guard words.starts(with: "thang", at: noun) else { return nil }
        let side = words.skippingSpaces(noun + 5)
        if words.starts(with: "dau", at: side) {
            return span(year, 1, count.value, index..<(side + 3))
        }
        return words.starts(with: "cuoi", at: side)
            ? span(year, 13 - count.value, 12, index..<(side + 4)) : nil
    }

    /// From the first day of one month to the last of another.
    private func span(
        _ year: Int, _ from: Int, _ to: Int, _ range: Range<Int>, isLoose: Bool = false
    ) -> Span? {
        guard let first = Period.month(year, from)?.first, let last = Period.month(year, to)?.last
        else { return nil }
        return Span(first: first, last: last, range: range, isLoose: isLoose)
    }

    // MARK: - Parts of a month

    private static let parts: [(StaticString, ClosedRange<Int>)] = [
        ("tuan dau tien", 1...7), ("tuan dau", 1...7), ("tuan thu nhat", 1...7),
        ("tuan thu hai", 8...14), ("tuan thu ba", 15...21), ("tuan thu tu", 22...28),
        ("tuan 1", 1...7), ("tuan 2", 8...14), ("tuan 3", 15...21), ("tuan 4", 22...28),
        ("tuan cuoi", 25...31), ("thuong tuan", 1...10), ("trung tuan", 11...20),
        ("ha tuan", 21...31), ("dau", 1...10), ("giua", 11...20), ("cuoi", 21...31),
        ("ngay dau", 1...1), ("ngay cuoi", 31...31),
    ]

    private func partOfMonth(_ words: Text, at index: Int, year: Int?) -> Span? {
        for (phrase, days) in WrittenTime.parts where words.starts(with: phrase, at: index) {
            var at = words.skippingSpaces(index + phrase.utf8CodeUnitCount)
            if words.starts(withAny: ["cua", "trong"], at: at) {
                at = words.skippingSpaces(at + (words.starts(with: "cua", at: at) ? 3 : 5))
            }
            guard let month = months(words, at: at, year: year),
                month.first.month == month.last.month
            else { return nil }
            let length = month.last.day
            let low =
                days.upperBound == 31 && days.lowerBound > 21
                ? length - (31 - days.lowerBound) : days.lowerBound
            return Span(
                first: month.first.adding(days: low - 1),
                last: month.first.adding(days: min(days.upperBound, length) - 1),
                range: index..<month.range.upperBound)
        }
        return nil
    }

    // MARK: - Years and feasts

    /// `giai đoạn 2026 - 2030`, `năm 2026`.
    private func years(_ words: Text, at index: Int) -> Span? {
        guard let first = words.number(at: index), (1990...2100).contains(first.value),
            !words.is(index - 1, "/"), !words.is(index - 1, "-")
        else { return nil }
        var last = first
        let dash = words.skippingSpaces(first.end)
        if words.is(dash, "-"), let other = words.number(at: words.skippingSpaces(dash + 1)),
            (first.value...2100).contains(other.value)
        {
            last = other
        }
        let school = words.part(0..<index)
        if first.value != last.value, school.has("nam hoc"),
            let start = Day(year: first.value, month: 9, day: 1),
            let end = Day(year: last.value, month: 5, day: 31)
        {
            return Span(first: start, last: end, range: index..<last.end, isLoose: true)
        }
        guard let start = Period.year(first.value)?.first, let end = Period.year(last.value)?.last
        else { return nil }
        return Span(first: start, last: end, range: index..<last.end)
    }

    private func wholeYear(_ words: Text, at index: Int, year: Int?) -> Span? {
        guard let year else { return nil }
        let known: [(StaticString, Int, Int, Bool)] = [
            ("ca nam", 1, 12, false), ("trong nam", 1, 12, false), ("quanh nam", 1, 12, false),
            ("thuong xuyen", 1, 12, false), ("dau nam", 1, 3, true), ("giua nam", 6, 7, true),
            ("cuoi nam", 10, 12, true), ("mua mua bao", 5, 11, true), ("mua kho", 1, 4, true),
            ("dip he", 6, 8, true), ("mua he", 6, 8, true),
        ]
        for (phrase, from, to, isLoose) in known where words.starts(with: phrase, at: index) {
            return span(
                year, from, to, index..<(index + phrase.utf8CodeUnitCount), isLoose: isLoose)
        }
        return nil
    }

    /// Days that move with the moon, and the weeks around them as offices understand them.
    private func feast(_ words: Text, at index: Int, year: Int?) -> Span? {
        guard let year else { return nil }
        let moving: [(StaticString, Int, Int)] = [
            ("tet trung thu", 8, 15), ("trung thu", 8, 15), ("gio to hung vuong", 3, 10),
            ("gio to", 3, 10), ("ram thang gieng", 1, 15), ("tet nguyen tieu", 1, 15),
            ("le phat dan", 4, 15), ("phat dan", 4, 15), ("vu lan", 7, 15),
        ]
        for (name, month, day) in moving where words.starts(with: name, at: index) {
            return LunarCalendar.day(of: LunarDay(year: year, month: month, day: day)).map {
                Span(first: $0, last: $0, range: index..<(index + name.utf8CodeUnitCount))
            }
        }
        guard words.starts(with: "tet", at: index),
            !words.starts(with: "tet duong lich", at: index),
            let feast = LunarCalendar.newYear(year)
        else { return nil }
        let before = words.part(max(0, index - 20)..<index)
        let isBefore = before.has("truoc")
        let isAfter = before.has("sau")
        let low = isBefore ? -14 : isAfter ? 1 : -7
        let high = isAfter ? 14 : isBefore ? -1 : 7
        return Span(
            first: feast.adding(days: low), last: feast.adding(days: high),
            range: index..<(index + 3), isLoose: true)
    }
}
