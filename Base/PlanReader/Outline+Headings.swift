/// Which numbered lines are headings, and what their headings say.
extension Outline {
    func isHeading(_ index: Int, before end: Int) -> Bool {
        let paragraph = paragraphs[index]
        let text = paragraph.text
        switch paragraph.marker {
        case .roman, .capital: return true
        case .none, .bullet: return false
        case .path, .numbers, .letter: break
        }
        if labelEnd(paragraph) != nil { return true }
        if part == .targets, !Figure.all(in: text).isEmpty { return false }
        let hasChild = hasChild(index, before: end)
        let isUnit = part == .organisation && Units.begins(Units.withoutCourtesy(text))
        guard hasChild else {
            return !paragraph.isClosed && isUnit && text.wordCount <= 16
                || part == .purpose && text.wordCount <= 4
        }
        if case .letter = paragraph.marker {
            if isLabel(paragraph) { return false }
            let next = paragraphs[index + 1]
            if next.marker == .none, paragraph.isClosed { return false }
            return paragraph.endsWithColon || !paragraph.isClosed && text.wordCount <= 22
        }
        if paragraph.isBold || paragraph.endsWithColon { return true }
        if Attribute.begins(paragraphs[index + 1].text) { return true }
        let hasSentences = hasSeveralSentences(text)
        if paragraph.isClosed {
            return !hasSentences
                && (isUnit && text.wordCount <= 16
                    || text.wordCount <= 25 && paragraphs[index + 1].marker != .none)
        }
        return !(hasSentences && text.wordCount > 40)
    }

    /// `a) Nội dung:` announces what stands below and is no part of its own.
    private func isLabel(_ paragraph: Paragraph) -> Bool {
        paragraph.endsWithColon && paragraph.text.wordCount <= 4
            && paragraph.text.starts(withAny: [
                "noi dung", "giai phap", "nhiem vu", "cach lam", "phuong thuc", "hinh thuc",
                "cong viec",
            ])
    }

    private func hasSeveralSentences(_ text: Text) -> Bool {
        (0..<text.count).contains {
            text.is($0, ".") && text.is($0 + 1, " ") && text.isUpper($0 + 2)
                && !text.isUpper($0 - 1)
        }
    }

    /// Whether something stands under a numbered line before the next of its kind.
    private func hasChild(_ index: Int, before end: Int) -> Bool {
        guard index + 1 < end, let own = level(of: paragraphs[index].marker) else { return false }
        let next = paragraphs[index + 1]
        if Attribute.begins(next.text) { return true }
        guard next.marker.isNumbered else { return true }
        if case .letter = next.marker {
            if case .letter = paragraphs[index].marker { return false }
            return true
        }
        return level(of: next.marker).map { $0 > own } ?? true
    }

    /// A heading without its marks: no closing colon, no bracket that says on what ground.
    func heading(_ paragraph: Paragraph) -> Text {
        var text = paragraph.text
        if let label = labelEnd(paragraph) { text = text.part(0..<label) }
        text = text.without(trailing: ":. ")
        guard text.last == 0x29, let open = text.folded.lastIndex(of: 0x28) else { return text }
        var start = open
        // The bracket that the last one closes.
        var depth = 0
        for index in text.folded.indices.reversed() {
            if text.is(index, ")") { depth += 1 }
            if text.is(index, "(") {
                depth -= 1
                if depth == 0 {
                    start = index
                    break
                }
            }
        }
        let inside = text.part((start + 1)..<text.count)
        let isGround = inside.starts(withAny: [
            "thuc hien", "theo", "can cu", "kem theo", "co phu luc", "chi tiet", "chu tri",
            "don vi chu tri", "co quan chu tri", "phoi hop",
        ])
        return isGround && start > 0 ? text.part(0..<start) : text
    }

    /// `1. Mục đích: Nhằm …`: a known label with its text on the same line.
    private func labelEnd(_ paragraph: Paragraph) -> Int? {
        guard let colon = paragraph.text.folded.prefix(40).firstIndex(of: 0x3A),
            colon < paragraph.text.count - 2
        else { return nil }
        let label = paragraph.text.part(0..<colon)
        return label.starts(withAny: ["muc dich", "yeu cau", "muc tieu", "quan diem"])
            && label.wordCount <= 4 ? colon : nil
    }

    func labelledHeading(_ paragraph: Paragraph) -> Paragraph? {
        labelEnd(paragraph).map { remainder(of: paragraph, after: $0 + 1) }
    }

    private func remainder(of paragraph: Paragraph, after index: Int) -> Paragraph {
        Paragraph(
            marker: .none, text: paragraph.text.part(index..<paragraph.text.count),
            line: paragraph.line, endLine: paragraph.endLine, isBold: false)
    }

    /// `1. Phòng Văn hóa - Xã hội: Chủ trì tham mưu …`: the unit is the heading, the rest its work.
    func inlineUnit(_ paragraph: Paragraph) -> (heading: Text, rest: Paragraph)? {
        guard part == .organisation,
            let colon = paragraph.text.folded.prefix(160).firstIndex(of: 0x3A),
            colon < paragraph.text.count - 8
        else { return nil }
        let name = Units.withoutCourtesy(paragraph.text.part(0..<colon))
        guard Units.begins(name), name.wordCount <= 24 else { return nil }
        return (paragraph.text.part(0..<colon), remainder(of: paragraph, after: colon + 1))
    }
}
