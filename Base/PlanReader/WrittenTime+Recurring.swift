extension WrittenTime {
    private typealias Every = PlanReading.Recurrence.Every

    /// `hằng tháng`, `ngày 15 của tháng cuối quý`, `thứ Hai hằng tuần`, `thường xuyên`.
    func recurring(_ words: Text) -> PlanReading.Recurrence? {
        guard let every = every(words) else { return nil }
        var turn = PlanReading.Recurrence(every: every)
        switch every {
        case .week: turn.weekday = weekday(words)
        case .month: turn.day = bareDay(words) ?? endOf(words, "cuoi thang", "cuoi moi thang")
        case .quarter:
            turn.day = bareDay(words) ?? endOf(words, "cuoi quy", "cuoi moi quy")
            if words.has(any: ["thang cuoi", "thang cuoi quy", "cuoi quy", "thang thu ba"]) {
                turn.month = 3
            } else if words.has(any: ["thang dau", "thang dau quy", "thang thu nhat"]) {
                turn.month = 1
            } else if words.has(any: ["thang thu hai", "thang giua"]) {
                turn.month = 2
            }
        case .year:
            let day = WrittenDay.first(in: words)
            turn.day = day?.day
            turn.month = day?.month
        case .always, .day, .halfYear: break
        }
        return turn
    }

    private func every(_ words: Text) -> Every? {
        if words.has(any: [
            "thang cuoi quy", "thang cuoi cua quy", "thang cuoi moi quy", "thang dau quy",
            "thang dau cua quy", "hang quy", "moi quy", "dinh ky quy", "cuoi moi quy", "tung quy",
            "theo quy", "1 quy", "01 quy", "thang cuoi cua moi quy",
        ]) {
            return .quarter
        }
        if let end = words.find("cuoi quy") {
            let next = words.skippingSpaces(end.upperBound)
            if !words.isDigit(next), !words.isUpper(next) { return .quarter }
        }
        let isHalf = words.has(any: [
            "6 thang, nam", "6 thang va nam", "6 thang, 1 nam", "6 thang/lan", "6 thang mot lan",
            "dinh ky 6 thang", "06 thang, nam", "moi 6 thang", "6 thang, hang nam",
        ])
        if isHalf, words.find("6 thang dau nam") == nil { return .halfYear }
        if words.has(any: [
            "hang thang", "moi thang", "dinh ky thang", "tung thang", "lan/thang", "theo thang",
            "buoi/thang", "cua moi thang", "cuoi moi thang",
        ]) {
            return .month
        }
        if words.has(any: [
            "hang tuan", "moi tuan", "lan/tuan", "buoi/tuan", "dinh ky tuan", "tung tuan",
        ]) {
            return .week
        }
        if words.has(any: ["hang nam", "moi nam", "dinh ky nam", "lan/nam", "thuong nien"]) {
            return .year
        }
        if words.has(any: ["hang ngay", "moi ngay", "lan/ngay", "buoi/ngay"]) { return .day }
        return words.has(any: [
            "thuong xuyen", "lien tuc", "thuong ky", "khi co phat sinh", "khi phat sinh",
        ]) ? .always : nil
    }

    private func endOf(_ words: Text, _ phrases: StaticString...) -> Int? {
        words.has(any: phrases) ? 31 : nil
    }

    /// A day without a month: `trước ngày 20`, `ngày 15`.
    private func bareDay(_ words: Text) -> Int? {
        var start = 0
        while let word = words.find(any: ["ngay", "truoc", "mung", "cham nhat"], from: start) {
            start = word.upperBound
            let at = words.skippingSpaces(start)
            if WrittenDay.read(words, at: at) == nil, let day = words.number(at: at),
                (1...31).contains(day.value), !words.is(day.end, "/"), !words.is(day.end, "%")
            {
                return day.value
            }
        }
        return nil
    }

    private func weekday(_ words: Text) -> Int? {
        let names: [(StaticString, Int)] = [
            ("thu hai", 1), ("thu ba", 2), ("thu tu", 3), ("thu nam", 4), ("thu sau", 5),
            ("thu bay", 6), ("chu nhat", 7), ("thu 2", 1), ("thu 3", 2), ("thu 4", 3),
            ("thu 5", 4), ("thu 6", 5), ("thu 7", 6),
        ]
        return names.first { words.has($0.0) }?.1
    }
}
