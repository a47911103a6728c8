/// Time limits of work: labelled (`Thời gian: Quý II/2026`) or inside a sentence.
struct Deadlines {
    let year: Int?

    private var times: WrittenTime { WrittenTime(year: year) }

    /// A labelled time.
    func labelled(_ paragraph: Paragraph, _ value: Range<Int>, section: String) -> PlanReading
        .Deadline?
    {
        let words = paragraph.text.part(value).without(trailing: ".;)")
        guard !words.isEmpty else { return nil }
        let day = WrittenDay.first(in: words)
        let isDay =
            day != nil
            && words.starts(withAny: [
                "truoc", "truoc ngay", "ngay", "xong truoc", "hoan thanh truoc", "den ngay",
                "cham nhat",
            ])
        let time = times.read(words)
        return PlanReading.Deadline(
            section: section, text: paragraph.text.string, line: paragraph.line,
            endLine: paragraph.endLine,
            due: isDay && time?.recurs == nil ? day?.iso(year: year) : nil, window: words.string,
            time: time)
    }

    /// Limits in a sentence that is not about a report.
    func read(_ paragraph: Paragraph, section: String) -> [PlanReading.Deadline] {
        let text = paragraph.text
        func deadline(due: String?, window: Text) -> PlanReading.Deadline {
            PlanReading.Deadline(
                section: section, text: text.string, line: paragraph.line,
                endLine: paragraph.endLine, due: due, window: window.string,
                time: times.read(window))
        }
        if let word = text.find(any: [
            "truoc ngay", "xong truoc ngay", "cham nhat ngay", "cham nhat den ngay", "den het ngay",
            "hoan thanh truoc", "xong truoc",
        ]) {
            var index = text.skippingSpaces(word.upperBound)
            if text.starts(with: "ngay", at: index) { index = text.skippingSpaces(index + 4) }
            if let day = WrittenDay.read(text, at: index), let due = day.iso(year: year) {
                let window = text.part(word.lowerBound..<day.range.upperBound)
                let turn = clause(text, from: word.lowerBound)
                guard times.read(turn)?.recurs == nil else {
                    return [deadline(due: nil, window: turn)]
                }
                return [deadline(due: due, window: window)]
            }
            // "trước ngày 20 hằng tháng": a limit that comes again.
            let turn = clause(text, from: word.lowerBound)
            if let every = times.read(turn)?.recurs, every.day != nil {
                return [deadline(due: nil, window: turn)]
            }
        }
        if let window = window(text) ?? stretch(text) {
            return [deadline(due: nil, window: window)]
        }
        return []
    }

    /// The words up to the next sign.
    private func clause(_ text: Text, from start: Int) -> Text {
        let end = text.folded[start...].firstIndex { (",;.()" as StaticString).has($0) }
        return text.part(start..<(end ?? text.count))
    }

    /// `từ ngày 01/9 đến hết ngày 14/12/2026`, `từ tháng 3 đến tháng 5/2026`.
    private func stretch(_ text: Text) -> Text? {
        guard let word = text.find(any: ["tu ngay", "tu thang"]) else { return nil }
        let words = clause(text, from: word.lowerBound)
        guard words.has("den") else { return nil }
        // No more than the two ends.
        let short = words.part(0..<min(words.count, 70))
        return times.read(short)?.last == nil ? nil : short
    }

    /// `trong quý II/2026`, `trong tháng 5 năm 2026`, `hoàn thành trong quý I`.
    private func window(_ text: Text) -> Text? {
        guard
            let word = text.find(any: [
                "trong quy", "hoan thanh trong quy", "trong thang", "hoan thanh trong thang",
                "xong trong thang",
                "xong trong quy",
            ])
        else { return nil }
        var end = text.skippingSpaces(word.upperBound)
        let start = end
        while end < text.count, text.isDigit(end) || text.is(end, "/") || text.isUpper(end) {
            end += 1
        }
        guard end > start else { return nil }
        let next = text.skippingSpaces(end)
        if text.starts(with: "nam", at: next),
            let year = text.number(at: text.skippingSpaces(next + 3))
        {
            end = year.end
        }
        return text.part(word.lowerBound..<end)
    }
}
