/// Reports that the plan asks for, clause by clause.
struct Duties {
    let year: Int?

    func read(_ paragraph: Paragraph, section: String?) -> [PlanReading.ReportDuty] {
        var duties: [PlanReading.ReportDuty] = []
        for sentence in sentences(paragraph.text) {
            for duty in asked(in: paragraph.text, sentence, paragraph, section)
            where !duties.contains(where: {
                $0.kind == duty.kind && $0.day == duty.day && $0.due == duty.due
            }) {
                duties.append(duty)
            }
        }
        // A bare "periodically" says no more than a day that stands beside it.
        if duties.count > 1 { duties.removeAll { $0.kind == .periodic } }
        return duties
    }

    /// Sentences; within one, clauses divided by `;` where the later ones name a report too.
    private func sentences(_ text: Text) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        for index in 0..<text.count {
            let isStop =
                text.is(index, ".") && text.is(index + 1, " ") && text.isUpper(index + 2)
                && !text.isUpper(index - 1)
            let isClause = text.is(index, ";")
            if isStop || isClause {
                result.append(start..<index)
                start = index + 1
            }
        }
        result.append(start..<text.count)
        return result
    }

    private static let reports: [StaticString] = [
        "bao cao", "tong hop ket qua gui", "gui ket qua",
    ]

    private func asked(
        in text: Text, _ range: Range<Int>, _ paragraph: Paragraph, _ section: String?
    ) -> [PlanReading.ReportDuty] {
        let clause = text.part(range)
        guard let word = reportWord(clause) else { return [] }
        func duty(
            _ kind: PlanReading.ReportDuty.Kind, day: Int? = nil, month: Int? = nil,
            due: String? = nil
        ) -> PlanReading.ReportDuty {
            PlanReading.ReportDuty(
                kind: kind, section: section, text: clause.string, line: paragraph.line,
                endLine: paragraph.endLine, day: day, month: month, due: due)
        }
        var found: [PlanReading.ReportDuty] = []
        let days = limits(clause)
        for full in days where full.year != nil {
            found.append(duty(.once, due: full.iso()))
        }
        let frequencies = self.frequencies(clause, near: word)
        let dayOfMonth = bareDay(clause)
        for (kind, place) in frequencies {
            switch kind {
            case .monthly, .quarterly:
                // With several frequencies, the day nearest after each is its own.
                let own =
                    frequencies.count > 1 ? bareDay(clause, from: place) ?? dayOfMonth : dayOfMonth
                found.append(duty(kind, day: own))
            case .yearly:
                let own = days.first { $0.year == nil }
                if own == nil, found.contains(where: { $0.kind == .once }) { continue }
                found.append(
                    duty(
                        kind, day: own?.day ?? (frequencies.count == 1 ? dayOfMonth : nil),
                        month: own?.month))
            default: found.append(duty(kind))
            }
        }
        if !frequencies.contains(where: { $0.kind == .yearly }) {
            for half in days where half.year == nil {
                if let due = half.iso(year: year) { found.append(duty(.once, due: due)) }
            }
        }
        if found.isEmpty, clause.has("dinh ky"), isReportBound(clause, "dinh ky", word) {
            found.append(duty(.periodic))
        }
        if clause.has(any: [
            "bao cao dot xuat", "dot xuat bao cao", "bao cao khi co yeu cau",
            "bao cao theo yeu cau",
        ])
            || clause.has(any: ["khi co yeu cau", "dot xuat khi co yeu cau", "theo yeu cau"])
                && clause.has("bao cao")
            || clause.has("dot xuat") && isReportBound(clause, "dot xuat", word)
        {
            found.append(duty(.onRequest))
        }
        return found
    }

    /// `báo cáo` as something to be sent, not `báo cáo viên` or `theo báo cáo`.
    private func reportWord(_ clause: Text) -> Range<Int>? {
        var start = 0
        while let place = clause.find(any: Duties.reports, from: start) {
            start = place.upperBound
            let next = clause.skippingSpaces(place.upperBound)
            if clause.starts(with: "vien", at: next) { continue }
            // "báo cáo, hồ sơ, tài liệu": papers to be got ready, none to be sent.
            let after = clause.skippingSpaces(next + 1)
            if clause.is(next, ","), clause.starts(withAny: ["ho so", "tai lieu"], at: after) {
                continue
            }
            return place
        }
        return nil
    }

    private func isReportBound(_ clause: Text, _ phrase: StaticString, _ word: Range<Int>) -> Bool {
        guard let place = clause.find(phrase) else { return false }
        let gap =
            place.lowerBound > word.upperBound
            ? place.lowerBound - word.upperBound : word.lowerBound - place.upperBound
        return gap < 90
    }

    private func frequencies(
        _ clause: Text, near word: Range<Int>
    ) -> [(kind: PlanReading.ReportDuty.Kind, place: Int)] {
        let kinds: [(StaticString, PlanReading.ReportDuty.Kind)] = [
            ("thang", .monthly), ("quy", .quarterly), ("nam", .yearly),
        ]
        var found: [(kind: PlanReading.ReportDuty.Kind, place: Int)] = []
        func add(_ kind: PlanReading.ReportDuty.Kind, _ place: Int) {
            if !found.contains(where: { $0.kind == kind }) { found.append((kind, place)) }
        }
        for each in ["hang", "moi", "dinh ky", "bao cao", "dinh ky bao cao", "bao cao ket qua"]
            as [StaticString]
        {
            var start = 0
            while let place = clause.find(each, from: start) {
                start = place.upperBound
                var next = clause.skippingSpaces(place.upperBound)
                if clause.starts(with: "hang", at: next) { next = clause.skippingSpaces(next + 4) }
                // "hằng tháng, quý, 6 tháng, năm".
                var isFirst = true
                while true {
                    if let six = clause.number(at: next) {
                        guard clause.starts(with: "thang", at: clause.skippingSpaces(six.end))
                        else { break }
                        next = clause.skippingSpaces(six.end) + 5
                        if !isFirst || each.utf8CodeUnitCount > 4 {
                            next = afterComma(clause, next)
                        }
                        isFirst = false
                        continue
                    }
                    guard let kind = kinds.first(where: { clause.starts(with: $0.0, at: next) })
                    else { break }
                    // "báo cáo năm 2026", "tháng 6" name a period, not a rhythm; nor "quý IV".
                    let after = clause.skippingSpaces(next + kind.0.utf8CodeUnitCount)
                    if clause.isDigit(after) || kind.1 == .quarterly && clause.isUpper(after) {
                        break
                    }
                    add(kind.1, next)
                    next = afterComma(clause, next + kind.0.utf8CodeUnitCount)
                    isFirst = false
                }
            }
        }
        if clause.has(any: ["thang cuoi quy", "thang cuoi cua quy", "cuoi moi quy", "cuoi quy"]) {
            found.removeAll { $0.kind == .monthly }
            add(.quarterly, 0)
        }
        if clause.has(any: ["cuoi nam", "tong ket nam", "bao cao tong ket"]) { add(.yearly, 0) }
        return found
    }

    private func afterComma(_ clause: Text, _ index: Int) -> Int {
        var index = clause.skippingSpaces(index)
        if clause.is(index, ",") { index += 1 }
        index = clause.skippingSpaces(index)
        if clause.starts(with: "va", at: index) { index = clause.skippingSpaces(index + 2) }
        if clause.starts(with: "hang", at: index) { index = clause.skippingSpaces(index + 4) }
        if clause.starts(with: "bao cao", at: index) { index = clause.skippingSpaces(index + 7) }
        return index
    }

    private static let limitWords: [StaticString] = [
        "truoc ngay", "cham nhat ngay", "cham nhat la ngay", "cham nhat vao ngay",
        "cham nhat den ngay",
        "xong truoc ngay", "vao ngay", "den ngay", "den het ngay", "cham nhat", "truoc", "ngay",
    ]

    /// Days with a month that limit the report.
    private func limits(_ clause: Text) -> [WrittenDay] {
        var days: [WrittenDay] = []
        var start = 0
        while let word = clause.find(any: Duties.limitWords, from: start) {
            start = word.upperBound
            // The day of a cited paper is no limit: "Kế hoạch số 5/KH-UBND ngày …".
            let isCited =
                clause.folded[..<word.lowerBound].suffix(3).contains { $0 == 0x2C }
                || PaperNumber.all(in: clause.part(max(0, word.lowerBound - 24)..<word.lowerBound))
                    .isEmpty == false
            if word.count == 4, isCited { continue }
            if let day = WrittenDay.read(clause, at: clause.skippingSpaces(word.upperBound)) {
                if !days.contains(day) { days.append(day) }
                start = day.range.upperBound
                // "trước ngày 15/6 và 15/12".
                let next = clause.skippingSpaces(start)
                if clause.starts(with: "va", at: next),
                    let second = WrittenDay.read(clause, at: clause.skippingSpaces(next + 2))
                {
                    days.append(second)
                    start = second.range.upperBound
                }
            }
        }
        return days
    }

    /// `trước ngày 20 hằng tháng`: a day without a month.
    private func bareDay(_ clause: Text, from: Int = 0) -> Int? {
        var start = from
        while let word = clause.find("ngay", from: start) {
            start = word.upperBound
            let index = clause.skippingSpaces(word.upperBound)
            guard WrittenDay.read(clause, at: index) == nil, let day = clause.number(at: index),
                (1...31).contains(day.value), !clause.is(day.end, "/")
            else { continue }
            return day.value
        }
        return nil
    }
}
