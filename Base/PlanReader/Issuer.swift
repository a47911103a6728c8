/// The issuing body, written in full.
enum Issuer {
    private static let organs: [StaticString] = [
        "uy ban nhan dan", "ubnd", "dang uy", "dang bo", "ban chap hanh", "hoi dong nhan dan",
        "hdnd", "ban thuong vu", "huyen uy", "thanh uy", "tinh uy", "quan uy", "so", "phong", "ban",
        "trung tam", "van phong", "uy ban mat tran", "hoi", "doan", "cong an", "truong", "bo",
        "chi bo", "ban chi dao",
    ]
    private static let levels: [StaticString] = [
        "xa", "phuong", "thi tran", "dac khu", "huyen", "quan", "thi xa", "thanh pho", "tinh",
    ]
    private static let short: [(StaticString, String)] = [
        ("ubnd", "Ủy ban nhân dân"), ("hdnd", "Hội đồng nhân dân"),
    ]

    static func read(_ head: Head, opening: [Paragraph], isParty: Bool) -> String? {
        if let printed = printed(head.organs) {
            for paragraph in opening {
                if let place = find(printed, in: paragraph.text), place.upperBound > 0 {
                    return expanded(spelt(printed, as: paragraph.text.part(place))).string
                }
            }
            return expanded(cased(printed)).string
        }
        for paragraph in opening.reversed() {
            if let found = last(in: paragraph.text) { return expanded(found).string }
        }
        guard let title = head.title, let commune = commune(in: title, from: 0) else { return nil }
        return (isParty ? "Đảng ủy " : "Ủy ban nhân dân ") + title.part(commune).string
    }

    /// The letters of the head in the sentence's capitals: `UỶ BAN` as `Uỷ ban`.
    private static func spelt(_ printed: Text, as cased: Text) -> Text {
        guard printed.count == cased.count else { return cased }
        let letters = printed.scalars.indices.map { index in
            let letter = String(printed.scalars[index])
            return cased.isUpper(index) ? letter.uppercased() : letter.lowercased()
        }
        return Text(letters.joined())
    }

    /// The last body of the head with what belongs to it on the next lines.
    private static func printed(_ lines: [Text]) -> Text? {
        guard let start = lines.lastIndex(where: { $0.starts(withAny: organs) }) else { return nil }
        let whole = lines[start...].dropFirst().reduce(lines[start]) { $0.joined($1) }
        return whole.wordCount > 1 && whole.wordCount < 20 ? whole : nil
    }

    private static func find(_ printed: Text, in text: Text) -> Range<Int>? {
        let length = printed.count
        guard length <= text.count else { return nil }
        for index in 0...(text.count - length)
        where text.folded[index] == printed.folded[0]
            && text.folded[index..<(index + length)].elementsEqual(printed.folded)
        {
            let found = text.part(index..<(index + length))
            if !found.isShouted { return index..<(index + length) }
        }
        return nil
    }

    /// From capitals: `XÃ AN LÃO` is `xã An Lão`.
    private static func cased(_ text: Text) -> Text {
        guard text.isShouted else { return text }
        var words = text.string.lowercased().split(separator: " ").map(String.init)
        let folded = text.folded.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        let names: Set<String> = ["xa", "phuong", "huyen", "quan", "tinh", "tran", "pho", "khu"]
        var isName = false
        for index in words.indices {
            if names.contains(folded[index]), index > 0, !isName || folded[index] != "pho" {
                isName = !["thi", "thanh"].contains(folded[index])
                continue
            }
            if index == 0 || isName || ["ubnd", "hdnd"].contains(folded[index]) {
                words[index] = words[index].prefix(1).uppercased() + words[index].dropFirst()
            }
            if ["ubnd", "hdnd"].contains(folded[index]) {
                words[index] = words[index].uppercased()
            }
        }
        return Text(words.joined(separator: " "))
    }

    private static func expanded(_ text: Text) -> Text {
        for (abbreviation, full) in short where text.starts(with: abbreviation) {
            return Text(full).joined(text.part(abbreviation.utf8CodeUnitCount..<text.count))
        }
        return text
    }

    /// The last body with its place's name in a paragraph: who writes stands after who is cited.
    private static func last(in text: Text) -> Text? {
        var found: Text?
        var start = 0
        let bodies: [StaticString] = [
            "uy ban nhan dan", "ubnd", "dang uy", "ban thuong vu dang uy", "ban chap hanh dang bo",
            "hoi dong nhan dan",
        ]
        while let body = text.find(any: bodies, from: start) {
            start = body.upperBound
            let isName = text.isUpper(body.lowerBound)
            guard isName, let name = commune(in: text, from: text.skippingSpaces(start)),
                name.lowerBound == text.skippingSpaces(start)
            else { continue }
            found = text.part(body.lowerBound..<name.upperBound)
        }
        return found
    }

    /// `xã An Lão` at or after `start`: the level and the capitalised syllables after it.
    static func commune(in text: Text, from start: Int) -> Range<Int>? {
        guard let level = text.find(any: levels, from: start) else { return nil }
        var end = level.upperBound
        while true {
            let next = text.skippingSpaces(end)
            guard next > end, text.isUpper(next), text.isLetter(next) else { break }
            end = next
            while text.isLetter(end) || text.is(end, "'") { end += 1 }
            if end < text.count, !text.is(end, " ") { break }
        }
        if end == level.upperBound { return commune(in: text, from: level.upperBound) }
        return level.lowerBound..<end
    }
}
