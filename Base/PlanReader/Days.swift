/// Days as plans write them: `ngày 09/02/2026`, `ngày 05 tháng 8 năm 2025`, `10-12-2025`.
struct WrittenDay: Sendable, Equatable {
    let day: Int
    let month: Int
    /// Nil in `ngày 15/12 hằng năm`.
    let year: Int?
    let range: Range<Int>

    /// ISO 8601, where the year is stated or given.
    func iso(year stated: Int? = nil) -> String? {
        guard let year = year ?? stated else { return nil }
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(year)-\(two(month))-\(two(day))"
    }

    /// The day that stands at `index`: its number, not the word `ngày`.
    static func read(_ text: Text, at index: Int) -> WrittenDay? {
        guard let day = text.number(at: index), day.end - index <= 2, (1...31).contains(day.value)
        else { return nil }
        let separator = text.skippingSpaces(day.end)
        if text.is(separator, "/") || text.is(separator, "-") || text.is(separator, ".") {
            let sign = text.scalars[separator]
            guard let month = text.number(at: text.skippingSpaces(separator + 1)),
                (1...12).contains(month.value)
            else { return nil }
            let next = text.skippingSpaces(month.end)
            if text.is(next, sign), let year = text.number(at: text.skippingSpaces(next + 1)),
                (1900...2100).contains(year.value)
            {
                return made(day.value, month.value, year.value, index..<year.end)
            }
            return sign == "/" ? made(day.value, month.value, nil, index..<month.end) : nil
        }
        guard text.starts(with: "thang", at: separator),
            let month = text.number(at: text.skippingSpaces(separator + 5)),
            (1...12).contains(month.value)
        else { return nil }
        var after = text.skippingSpaces(month.end)
        if text.starts(with: "nam", at: after) {
            after = text.skippingSpaces(after + 3)
        } else if text.is(after, "/") {
            after += 1
        } else {
            return made(day.value, month.value, nil, index..<month.end)
        }
        guard let year = text.number(at: after), (1900...2100).contains(year.value) else {
            return made(day.value, month.value, nil, index..<month.end)
        }
        return made(day.value, month.value, year.value, index..<year.end)
    }

    private static func made(_ day: Int, _ month: Int, _ year: Int?, _ range: Range<Int>)
        -> WrittenDay?
    {
        let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day <= lengths[month - 1] else { return nil }
        if let year, month == 2, day == 29,
            !(year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)))
        {
            return nil
        }
        return WrittenDay(day: day, month: month, year: year, range: range)
    }

    /// The first day written in a part of the text.
    static func first(in text: Text, from start: Int = 0, to end: Int? = nil) -> WrittenDay? {
        var index = start
        let end = min(end ?? text.count, text.count)
        while index < end {
            if text.isDigit(index),
                !(index > 0 && (text.isDigit(index - 1) || text.is(index - 1, "/"))),
                let day = read(text, at: index), day.range.upperBound <= end
            {
                return day
            }
            index += 1
        }
        return nil
    }
}
