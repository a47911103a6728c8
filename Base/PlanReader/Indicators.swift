/// Targets in figures, and which of the ledger's measures each asks for.
enum Indicators {
    /// - Parameter isTarget: the paragraph stands under targets, where a bare figure is enough.
    static func read(
        _ paragraph: Paragraph, section: String, isTarget: Bool
    ) -> [PlanReading.Indicator] {
        let text = paragraph.text
        var figures = Figure.all(in: text).filter { isPromise($0, in: text, isTarget: isTarget) }
        if isTarget, figures.count > 1 {
            // A line under targets states one target unless it states several plainly.
            let plain = figures.filter { $0.isCompared || $0.per != nil || $0.unit == "%" }
            figures = plain.isEmpty ? [figures[0]] : plain
        }
        return figures.map { figure in
            let clause = clause(of: figure, among: figures, in: text)
            let measure = measure(figure, in: clause)
            return PlanReading.Indicator(
                section: section, line: paragraph.line, endLine: paragraph.endLine,
                text: text.string, measure: measure, comparator: figure.comparator,
                value: figure.value, unit: figure.unit, per: figure.per ?? .year,
                withinHours: measure == "casesAnsweredInTime" ? hours(in: text) : nil)
        }
    }

    private static func isPromise(_ figure: Figure, in text: Text, isTarget: Bool) -> Bool {
        if isTarget { return true }
        if figure.unit == "%" {
            return figure.value == 100 || figure.isCompared
                || text.part(max(0, figure.range.lowerBound - 24)..<figure.range.lowerBound)
                    .has(any: ["phan dau", "bao dam", "dam bao", "dat"])
        }
        return figure.per != nil && !text.part(0..<figure.range.lowerBound).has("ket qua")
            || figure.isCompared && figure.value > 0 && figure.comparator == .atLeast
                && !["người", "điểm", "trang", "cuộc"].contains(figure.unit)
                && !text.part(max(0, figure.range.lowerBound - 4)..<figure.range.upperBound).starts(
                    with: "tu")
    }

    /// The part of the sentence that a figure belongs to, when several figures share it.
    private static func clause(of figure: Figure, among figures: [Figure], in text: Text) -> Text {
        guard figures.count > 1 else { return text }
        let before = figures.last { $0.range.upperBound <= figure.range.lowerBound }
        let after = figures.first { $0.range.lowerBound >= figure.range.upperBound }
        var low = before?.range.upperBound ?? 0
        let high = after?.range.lowerBound ?? text.count
        if let stop = text.folded[low..<figure.range.lowerBound].lastIndex(of: 0x3B) { low = stop }
        return text.part(low..<high)
    }

    private static func measure(_ figure: Figure, in clause: Text) -> String {
        if figure.unit == "%" { return share(clause) }
        let unit = Text(figure.unit)
        guard Units.unit(unit, at: 0) != nil else { return "other" }
        if unit.starts(withAny: [
            "nguoi", "diem", "ma qr", "cum", "lop", "hoi nghi", "cuoc", "cau lac bo",
        ]) {
            return "other"
        }
        let isBroadcast = clause.has(any: [
            "phat thanh", "truyen thanh", "loa", "phat song", "phat tren dai", "tiep song",
        ])
        let isPosted = clause.has(any: [
            "cong thong tin", "cong thong tin dien tu", "trang thong tin", "zalo", "facebook",
            "fanpage", "dang tai", "dang", "website", "mang xa hoi", "trang dien tu",
        ])
        if unit.has(any: [
            "video", "clip", "infographic", "phong su", "podcast", "phim", "an pham",
            "to roi", "to gap", "ap phich", "pano", "pa no", "tac pham", "san pham truyen thong",
        ]) {
            return "mediaProducts"
        }
        if unit.has("san pham") {
            let isMedia = clause.has(any: [
                "truyen thong", "infographic", "video", "clip", "do hoa", "tuyen truyen",
                "phong su",
                "so",
            ])
            return isMedia && !clause.has(any: ["san pham ocop", "nong san"])
                || clause.has("san pham truyen thong") ? "mediaProducts" : "other"
        }
        if unit.has(any: ["tin", "bai", "ban tin"]) {
            return isBroadcast && !isPosted ? "broadcastSessions" : "articlesPublished"
        }
        if unit.has(any: [
            "buoi", "lan", "chuong trinh", "chuyen muc", "luot", "so", "ky", "phien", "chuyen de",
        ]) {
            return isBroadcast ? "broadcastSessions" : "other"
        }
        return "other"
    }

    private static func share(_ clause: Text) -> String {
        if clause.has(any: [
            "phan anh", "kien nghi", "van de", "du luan", "y kien", "cau hoi", "tin gia",
            "thong tin sai", "khieu nai", "thac mac",
        ]),
            clause.has(any: [
                "giai quyet", "tra loi", "xu ly", "phan hoi", "phat ngon", "cung cap thong tin",
                "tiep nhan", "giai dap",
            ])
        {
            return "casesAnsweredInTime"
        }
        if clause.has(any: [
            "can bo", "cong chuc", "vien chuc", "dang vien", "truong thon", "nguoi lao dong",
            "chi bo", "chi uy", "bao cao vien", "tuyen truyen vien",
        ]),
            clause.has(any: [
                "pho bien", "quan triet", "tuyen truyen", "tiep can", "nam vung", "nam bat",
                "nam duoc",
                "hoc tap", "trien khai", "thong tin",
            ])
        {
            return "staffBriefed"
        }
        return "other"
    }

    /// `trong vòng 24 - 48 giờ`: the longer is the promise.
    static func hours(in text: Text) -> Int? {
        var index = 0
        while index < text.count {
            guard text.isDigit(index), let first = text.number(at: index) else {
                index += 1
                continue
            }
            var end = first.end
            var value = first.value
            var next = text.skippingSpaces(end)
            let hasHour = text.starts(withAny: ["gio", "h", "tieng"], at: next)
            if hasHour {
                next = text.skippingSpaces(text.folded[next...].firstIndex(of: 0x20) ?? text.count)
            }
            if text.is(next, "-") || text.starts(with: "den", at: next),
                let second = text.number(
                    at: text.skippingSpaces(next + (text.is(next, "-") ? 1 : 3)))
            {
                value = max(value, second.value)
                end = second.end
            }
            if text.starts(withAny: ["gio", "h", "tieng"], at: text.skippingSpaces(end)) || hasHour
            {
                return value
            }
            index = end
        }
        return nil
    }
}
