/// Numbers of papers: `42/KH-UBND`, `09/2017/NĐ-CP`, `57-KL/TW`, `35/2021/QH15`.
struct PaperNumber: Sendable, Equatable {
    let text: String
    let range: Range<Int>

    /// Every number in a text, in order.
    static func all(in text: Text) -> [PaperNumber] {
        var found: [PaperNumber] = []
        var index = 0
        while index < text.count {
            if text.isDigit(index),
                index == 0
                    || !(text.isDigit(index - 1) || text.isLetter(index - 1)
                        || text.is(index - 1, "/")),
                let number = read(text, at: index)
            {
                found.append(number)
                index = number.range.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    static func read(_ text: Text, at start: Int) -> PaperNumber? {
        guard let first = text.number(at: start) else { return nil }
        var written = text.part(start..<first.end).string
        guard var index = separator(text, first.end) else { return nil }
        written.unicodeScalars.append(text.folded[index] == 0x2D ? "-" : "/")
        index = text.skippingSpaces(index + 1)
        // A year between: /2017/.
        if let year = text.number(at: index), (1945...2100).contains(year.value),
            let slash = separator(text, year.end), text.is(slash, "/")
        {
            written += "\(year.value)/"
            index = text.skippingSpaces(slash + 1)
        }
        var groups = 0
        var end = index
        while let group = letters(text, at: index) {
            written += text.part(index..<group).string
            groups += 1
            end = group
            guard let next = separator(text, group),
                letters(text, at: text.skippingSpaces(next + 1)) != nil
            else { break }
            written.unicodeScalars.append(text.folded[next] == 0x2D ? "-" : "/")
            index = text.skippingSpaces(next + 1)
        }
        let isYeared = written.contains { $0 == "/" } && written.split(separator: "/").count == 3
        guard groups > 1 || groups == 1 && (isYeared || isNamed(text, start)) else { return nil }
        return PaperNumber(text: written, range: start..<end)
    }

    /// A dash or slash, with at most one space before it.
    private static func separator(_ text: Text, _ index: Int) -> Int? {
        let at = text.is(index, " ") ? index + 1 : index
        return text.is(at, "/") || text.is(at, "-") ? at : nil
    }

    /// `KH`, `NĐ`, `QH15`, `CTr`, `BTGDVTU`: begins with a capital and has hardly a small letter.
    private static func letters(_ text: Text, at start: Int) -> Int? {
        guard text.isUpper(start), text.isLetter(start) else { return nil }
        var end = start
        var capitals = 0
        while text.isLetter(end) || text.isDigit(end) || text.is(end, "&") {
            if text.isUpper(end) { capitals += 1 }
            end += 1
        }
        return end - start <= 14 && capitals * 2 >= end - start - 2
            && (capitals > 1 || end - start <= 2) ? end : nil
    }

    private static func isNamed(_ text: Text, _ start: Int) -> Bool {
        start >= 3 && text.starts(with: "so", at: text.is(start - 1, " ") ? start - 3 : start - 4)
    }
}

/// The papers that an opening rests on.
enum LegalBases {
    private static let kinds: [(folded: StaticString, name: String)] = [
        ("chuong trinh hanh dong", "Chương trình hành động"), ("chuong trinh", "Chương trình"),
        ("nghi quyet", "Nghị quyết"), ("nghi dinh", "Nghị định"), ("thong tu", "Thông tư"),
        ("quyet dinh", "Quyết định"), ("chi thi", "Chỉ thị"), ("ket luan", "Kết luận"),
        ("ke hoach", "Kế hoạch"), ("huong dan", "Hướng dẫn"), ("cong van", "Công văn"),
        ("thong bao", "Thông báo"), ("de an", "Đề án"), ("quy dinh", "Quy định"),
        ("quy che", "Quy chế"), ("thong tri", "Thông tri"), ("phap lenh", "Pháp lệnh"),
        ("van ban", "Văn bản"), ("luat", "Luật"), ("cong dien", "Công điện"),
        ("to trinh", "Tờ trình"),
    ]

    static func read(_ paragraph: Paragraph) -> [PlanReading.LegalBasis] {
        let text = paragraph.text
        let numbers = PaperNumber.all(in: text)
        return numbers.enumerated().map { index, number in
            let limit = index + 1 < numbers.count ? numbers[index + 1].range.lowerBound : text.count
            let day = date(text, after: number.range.upperBound, to: limit)
            let from = index == 0 ? 0 : numbers[index - 1].range.upperBound
            return PlanReading.LegalBasis(
                number: number.text, kind: kind(text, from, number.range.lowerBound),
                issuer: issuer(
                    text, after: day?.range.upperBound ?? number.range.upperBound, limit),
                date: day?.iso(), line: paragraph.line)
        }
    }

    private static func date(_ text: Text, after end: Int, to limit: Int) -> WrittenDay? {
        var index = end
        while text.is(index, " ") || text.is(index, ",") || text.is(index, "(") { index += 1 }
        guard text.starts(with: "ngay", at: index) else { return nil }
        guard let day = WrittenDay.read(text, at: text.skippingSpaces(index + 4)), day.year != nil,
            day.range.upperBound <= limit
        else { return nil }
        return day
    }

    private static func kind(_ text: Text, _ from: Int, _ to: Int) -> String? {
        kinds.compactMap { kind -> (Int, String)? in
            var last: Int?
            var start = max(from, to - 60)
            while let place = text.find(kind.folded, from: start, to: to) {
                last = place.upperBound
                start = place.upperBound
            }
            return last.map { ($0, kind.name) }
        }.max { ($0.0, $0.1.count) < ($1.0, $1.1.count) }?.1
    }

    private static func issuer(_ text: Text, after start: Int, _ limit: Int) -> String? {
        guard let of = text.find("cua", from: start, to: min(limit, start + 12)) else { return nil }
        let stops: [StaticString] = [
            "ve", "trien khai", "v/v", "phe duyet", "quy dinh", "ban hanh", "sua doi", "thuc hien",
            "huong dan",
        ]
        var end = text.find(any: stops, from: of.upperBound, to: limit)?.lowerBound ?? limit
        if let sign = text.folded[of.upperBound..<end].firstIndex(where: {
            (",;.()" as StaticString).has($0)
        }) {
            end = sign
        }
        let name = text.part(of.upperBound..<end).string
        return name.isEmpty ? nil : name
    }
}
