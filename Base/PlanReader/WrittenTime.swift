import WorkingTime

/// Times as plans write them, turned into first and last days: `quý II/2026`, `tháng 9 – 10`,
/// `tuần đầu tháng 3`, `6 tháng đầu năm`, `trước ngày 20 hằng tháng`. Every stretch that a text
/// names is a span; what stands before the first one says whether it is a beginning or a limit.
struct WrittenTime {
    /// The plan's year, for times that name none.
    let year: Int?

    /// One stretch of days in the words.
    struct Span {
        var first: Day
        var last: Day
        let range: Range<Int>
        var isLoose = false
        /// Two ends are named: "từ tháng 3 đến tháng 5" has an end of its own.
        var isRange = false
    }

    /// The time that the words state; nil where they state none.
    func read(_ words: Text) -> PlanReading.Time? {
        let written = words.without(trailing: ".;,: ").string
        if let hours = within(words) {
            return PlanReading.Time(words: written, withinHours: hours)
        }
        if let turn = recurring(words) {
            var time = PlanReading.Time(words: written, recurs: turn)
            if turn.every == .always || turn.day == nil, let whole = bounds(words) {
                time.first = whole.first
                time.last = whole.last
            }
            return time
        }
        guard let bounds = bounds(words) else { return nil }
        return PlanReading.Time(
            words: written, first: bounds.first, last: bounds.last,
            isLoose: bounds.isLoose ? true : nil)
    }

    /// First and last day over all spans, as the words around them mean it.
    private func bounds(_ words: Text) -> (first: String?, last: String?, isLoose: Bool)? {
        let spans = self.spans(words)
        guard let opening = spans.first, let first = spans.map(\.first).min(),
            let last = spans.map(\.last).max()
        else { return nil }
        let isLoose = spans.contains(where: \.isLoose)
        let before = words.part(0..<opening.range.lowerBound)
        if spans.count == 1, !isLoose {
            switch WrittenTime.edge(before) {
            case .before where opening.first == opening.last: return (nil, last.iso, isLoose)
            // "trước tháng 6": by the end of May.
            case .before: return (nil, first.adding(days: -1).iso, isLoose)
            case .until: return (nil, last.iso, isLoose)
            case .after where !opening.isRange: return (first.iso, nil, isLoose)
            case .after, nil: break
            }
        }
        return (first.iso, last.iso, isLoose)
    }

    private enum Edge { case before, until, after }

    /// What the words straight before a span make of it.
    private static func edge(_ before: Text) -> Edge? {
        func ends(_ phrases: [StaticString]) -> Bool {
            phrases.contains { phrase in
                let start = before.count - phrase.utf8CodeUnitCount
                return start >= 0 && before.starts(with: phrase, at: start)
                    && !before.isLetter(start - 1)
            }
        }
        if ends(["truoc", "truoc ngay"]) { return .before }
        if ends([
            "cham nhat", "cham nhat ngay", "cham nhat la", "cham nhat la ngay", "muon nhat",
            "den het", "den het ngay", "den ngay", "den", "khong qua", "khong qua ngay",
            "cham nhat den", "cham nhat den ngay", "het", "het ngay", "cham nhat vao",
            "cham nhat vao ngay", "cham nhat trong",
        ]) {
            return .until
        }
        return ends(["sau", "sau ngay", "ke tu", "ke tu ngay", "tu", "tu ngay", "bat dau tu"])
            ? .after : nil
    }

    /// `trong vòng 24 - 48 giờ`, `trong 24h`: counted from something that happens.
    private func within(_ words: Text) -> Int? {
        guard let place = words.find(any: ["trong vong", "trong", "khong qua", "cham nhat"]) else {
            return nil
        }
        let at = words.skippingSpaces(place.upperBound)
        guard words.isDigit(at) else { return nil }
        return Indicators.hours(in: words.part(at..<min(words.count, at + 24)))
    }
}
