import Foundation

/// What recognition and conversion get wrong within a line.
enum Misread {
    struct Fix {
        let range: Range<Int>
        let after: String
        let why: String
        let isCertain: Bool
    }

    // MARK: - Letters for figures

    /// `2O26`, `3O/4`, `l2/3/2026`: a run of figures with an o, an l or an I in it.
    static func figures(in text: Text) -> [Fix] {
        var fixes: [Fix] = []
        var index = 0
        while index < text.count {
            guard isFigure(text, index), !text.isLetter(index - 1), !text.isDigit(index - 1) else {
                index += 1
                continue
            }
            var end = index
            while isFigure(text, end) { end += 1 }
            let run = index..<end
            index = end
            guard !text.isLetter(end), run.contains(where: { text.isDigit($0) }),
                run.contains(where: { !text.isDigit($0) }), run.count > 1
            else { continue }
            let read = run.map {
                text.isDigit($0) ? text.part($0..<($0 + 1)).string : figure(text, $0)
            }
            let last = run.upperBound - 1
            // "5l" may be litres, "I5" may be a model.
            let isUnit = !text.isDigit(last) && !text.is(last, "o") && !text.is(end, "/")
            let isCapital = run.contains { text.isUpper($0) && text.is($0, "i") }
            fixes.append(
                Fix(
                    range: run, after: read.joined(),
                    why: "Chữ o, l hoặc I đứng giữa các chữ số, có lẽ là số 0 hoặc số 1.",
                    isCertain: !isUnit && !isCapital))
        }
        return fixes
    }

    private static func isFigure(_ text: Text, _ index: Int) -> Bool {
        guard index >= 0, index < text.count else { return false }
        switch text.scalars[index] {
        case "0"..."9", "o", "O", "l", "I": return true
        default: return false
        }
    }

    private static func figure(_ text: Text, _ index: Int) -> String {
        text.is(index, "o") ? "0" : "1"
    }

    // MARK: - Two items in one line

    /// `…; - Phòng Kinh tế …`: after the end of an item, the dash of the next.
    static func items(in text: Text) -> [Fix] {
        guard !text.is(0, "|"), text.count > 40 else { return [] }
        var fixes: [Fix] = []
        for index in 3..<(text.count - 3)
        where text.is(index, "-") && text.is(index - 1, " ") && text.is(index + 1, " ")
            && text.isUpper(index + 2)
        {
            var end = index - 1
            while text.is(end - 1, " ") { end -= 1 }
            guard text.is(end - 1, ";") || text.is(end - 1, ".") && text.isLetter(end - 2),
                index - end < 3
            else { continue }
            fixes.append(
                Fix(
                    range: end..<index, after: "\n",
                    why: "Hai gạch đầu dòng dính vào một dòng.",
                    isCertain: text.is(end - 1, ";") || Marker.read(text).marker == .bullet))
        }
        return fixes
    }

    // MARK: - Words of the offices

    /// Phrases that offices write every day and that no other phrase resembles but for its marks.
    private static let lexicon: [String] = [
        "cổng thông tin", "tuyên truyền", "kiện toàn", "lồng ghép", "thế trận", "xã hội",
        "biển đảo", "kế hoạch", "nhiệm vụ", "tổ chức thực hiện", "thực hiện", "phối hợp",
        "chủ trì", "đối ngoại", "chuyển đổi số", "trách nhiệm", "nội dung", "địa phương",
        "địa bàn", "kinh phí", "quảng bá", "hình ảnh", "truyền thanh", "phát thanh", "dư luận",
        "du lịch", "ủy ban nhân dân", "nhân dân", "trung tâm", "hội nghị", "chỉ đạo", "lãnh đạo",
        "kiểm tra", "giám sát", "đảng viên", "công chức", "viên chức", "hướng dẫn",
        "triển khai", "tham mưu", "tổng hợp", "đề xuất", "phát triển", "kinh tế", "văn hóa",
        "thể thao", "thông tin điện tử", "trang thông tin", "an ninh trật tự", "quốc phòng",
        "mục đích", "yêu cầu", "giải pháp", "chỉ tiêu", "đôn đốc", "định kỳ", "đột xuất",
        "nông thôn mới", "cải cách hành chính", "thủ tục", "dịch vụ", "chủ quyền", "biên giới",
        "nghị quyết", "quyết định", "thường trực", "mặt trận tổ quốc", "đoàn thể", "phụ nữ",
        "thanh niên", "cựu chiến binh", "nông dân", "quân sự", "công an xã", "trường học",
        "bồi dưỡng", "tập huấn", "nghiệp vụ", "báo cáo kết quả", "dự toán", "ngân sách",
        "bảo đảm", "tăng cường", "nâng cao", "chất lượng", "hiệu quả", "niêm yết", "công khai",
    ]

    /// Wrong words that differ by more than their marks.
    private static let known: [(wrong: String, right: String)] = [
        ("truyền truyền", "tuyên truyền"), ("tuyền truyền", "tuyên truyền"), ("VHXX", "VHXH"),
        ("tuyên tuyền", "tuyên truyền"), ("thực hiên", "thực hiện"), ("phối họp", "phối hợp"),
        ("triên khai", "triển khai"), ("khai triễn", "triển khai"),
    ]

    private struct Entry {
        let folded: [UInt8]
        /// Empty for a wrong word that is known as such.
        let syllables: [String]
        let wrong: String
        let right: String
    }

    /// By their first letter, `a` to `z`.
    private static let entries: [[Entry]] = {
        var all = [[Entry]](repeating: [], count: 26)
        func add(_ entry: Entry) {
            guard let first = entry.folded.first, (0x61...0x7A).contains(first) else { return }
            all[Int(first) - 0x61].append(entry)
        }
        for phrase in lexicon {
            add(
                Entry(
                    folded: Text(phrase).folded, syllables: syllables(phrase), wrong: "",
                    right: phrase))
        }
        for (wrong, right) in known {
            add(
                Entry(
                    folded: Text(wrong).folded, syllables: [], wrong: wrong.lowercased(),
                    right: right))
        }
        return all
    }()

    /// Syllables without regard to where the tone is written: `hóa` is `hoá`.
    private static func syllables(_ phrase: String) -> [String] {
        phrase.lowercased().split(separator: " ").map { syllable in
            let scalars = String(syllable).decomposedStringWithCanonicalMapping.unicodeScalars
            let tones: Set<Unicode.Scalar> = [
                "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}",
            ]
            let letters = scalars.filter { !tones.contains($0) }
            let tone = scalars.filter { tones.contains($0) }
            return String(String.UnicodeScalarView(letters))
                + String(String.UnicodeScalarView(tone))
        }
    }

    /// Phrases whose marks are not those of the lexicon. One syllable may differ: two are more
    /// likely other words. They are asked, never applied by themselves: the paper's own words
    /// are read as they stand.
    static func words(in text: Text) -> [Fix] {
        var fixes: [Fix] = []
        let folded = text.folded
        var isStart = true
        for index in folded.indices {
            let byte = folded[index]
            let isLetter = byte >= 0x61 && byte <= 0x7A
            defer { isStart = !isLetter }
            guard isStart, isLetter else { continue }
            for entry in entries[Int(byte) - 0x61] {
                let end = index + entry.folded.count
                guard end <= folded.count, folded[end - 1] == entry.folded[entry.folded.count - 1],
                    !text.isLetter(end), folded[index..<end].elementsEqual(entry.folded),
                    isWrong(text.part(index..<end), entry),
                    !fixes.contains(where: { $0.range.overlaps(index..<end) })
                else { continue }
                fixes.append(
                    doubtful(index..<end, cased(entry.right, as: text.part(index..<end))))
            }
        }
        return fixes
    }

    private static func isWrong(_ written: Text, _ entry: Entry) -> Bool {
        if entry.syllables.isEmpty { return written.string.lowercased() == entry.wrong }
        let marks = syllables(written.string)
        return zip(marks, entry.syllables).filter { $0 != $1 }.count == 1
    }

    private static func doubtful(_ range: Range<Int>, _ after: String) -> Fix {
        Fix(
            range: range, after: after,
            why: "Giống một từ quen dùng trong văn bản hành chính nhưng khác dấu.",
            isCertain: false)
    }

    private static func cased(_ right: String, as written: Text) -> String {
        if written.isShouted { return right.uppercased() }
        return written.isUpper(0) ? right.prefix(1).uppercased() + right.dropFirst() : right
    }
}
