/// Damage worth a person's look. Words of warnings are Vietnamese: they speak of a Vietnamese
/// document to the person who reads it.
enum Warnings {
    static func all(
        _ reading: PlanReading, head: Head, lines: [SourceLine], annexLine: Int?
    ) -> [PlanReading.Warning] {
        var warnings = blanks(reading, head) + spellings(reading, lines) + gaps(reading.sections)
        if reading.kind != .plan {
            warnings.append(
                PlanReading.Warning(
                    line: head.places.title ?? 1,
                    message: "Văn bản này không mang tên «Kế hoạch»; hãy kiểm tra trước khi dùng."))
        }
        if reading.tasks.isEmpty {
            warnings.append(
                PlanReading.Warning(
                    line: 1,
                    message: "Không thấy việc nào trong văn bản; có thể tệp bị thiếu phần thân."))
        }
        if let annexLine {
            warnings.append(
                PlanReading.Warning(
                    line: annexLine,
                    message:
                        "Từ dòng này là phụ lục, chưa được đọc thành việc; hãy xem và thêm tay nếu cần."
                ))
        }
        return warnings.sorted { $0.line < $1.line }
    }

    private static func blanks(_ reading: PlanReading, _ head: Head) -> [PlanReading.Warning] {
        var warnings: [PlanReading.Warning] = []
        if reading.number == nil, let line = head.places.number {
            warnings.append(PlanReading.Warning(line: line, message: "Số của văn bản để trống."))
        }
        if reading.date == nil, let line = head.places.date {
            warnings.append(
                PlanReading.Warning(line: line, message: "Ngày hoặc tháng ban hành để trống."))
        }
        return warnings
    }

    /// One commune under several spellings: names that differ only in their marks.
    private static func spellings(
        _ reading: PlanReading, _ lines: [SourceLine]
    ) -> [PlanReading.Warning] {
        guard let issuer = reading.issuer.map(Text.init),
            let own = Issuer.commune(in: issuer, from: 0)
        else { return [] }
        let name = issuer.part(own)
        // "xã Điềm He" → "Điềm He".
        guard let space = name.folded.firstIndex(of: 0x20) else { return [] }
        let bare = name.part((space + 1)..<name.count)
        guard bare.count >= 4 else { return [] }
        var found: [(spelling: String, line: Int, count: Int)] = []
        for line in lines {
            var index = 0
            let text = line.text
            while index + bare.count <= text.count {
                let end = index + bare.count
                if text.isUpper(index), index == 0 || !text.isLetter(index - 1),
                    !text.isLetter(end),
                    text.folded[index..<end].elementsEqual(bare.folded)
                {
                    let spelling = text.part(index..<end)
                    if !spelling.isShouted {
                        if let place = found.firstIndex(where: { $0.spelling == spelling.string }) {
                            found[place].count += 1
                        } else {
                            found.append((spelling.string, line.number, 1))
                        }
                    }
                    index = end
                } else {
                    index += 1
                }
            }
        }
        guard found.count > 1, let usual = found.max(by: { $0.count < $1.count }) else { return [] }
        let all = found.map { "«\($0.spelling)»" }.joined(separator: ", ")
        return found.filter { $0.spelling != usual.spelling }.map {
            PlanReading.Warning(
                line: $0.line,
                message: "Tên địa phương được viết \(found.count) cách (\(all)); ở đây là "
                    + "«\($0.spelling)», nơi khác «\(usual.spelling)».")
        }
    }

    /// Headings that skip a number.
    private static func gaps(_ sections: [PlanReading.Section]) -> [PlanReading.Warning] {
        var last: [String: Int] = [:]
        var warnings: [PlanReading.Warning] = []
        for section in sections {
            let labels = section.number.split(separator: ".").map(String.init)
            guard let number = labels.last.flatMap(Int.init) else { continue }
            let parent = labels.dropLast().joined(separator: ".")
            if let before = last[parent], number > before + 1, number - before < 10 {
                warnings.append(
                    PlanReading.Warning(
                        line: section.line,
                        message: "Mục \(section.number) đứng sau mục số \(before): thiếu số ở giữa."
                    ))
            }
            last[parent] = number
        }
        return warnings
    }
}
