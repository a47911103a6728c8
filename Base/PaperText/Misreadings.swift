import Foundation

/// Repairs what recognition takes for something else again and again, where the paper itself says
/// what it must be: the numerals of headings by their order, and words that are no words. Every
/// repaired word is marked as doubtful, so that a person sees it.
struct Misreadings {
    private(set) var lines: [Paper.Line]

    init(_ lines: [Paper.Line]) {
        self.lines = lines
        for place in lines.indices where lines[place].sureness != nil {
            separateMark(at: place)
            repairWords(at: place)
        }
        repairNumerals()
        repairNumbers()
    }

    /// `-Lồng ghép`, `4.Nâng cao`, `1.100%`: the blank after what leads a line is easily lost.
    private mutating func separateMark(at place: Int) {
        let text = lines[place].text
        let found =
            text.prefixMatch(of: /([-–+*]|\d{1,2}[.)])(?=\p{Lu})/)?.1
            ?? text.prefixMatch(of: /(\d{1,2}\.)(?=\d{2,3} ?%)/)?.1
        guard let found else { return }
        lines[place].text = found + " " + text.dropFirst(found.count)
        lines[place].doubts = lines[place].doubts.map { doubt in
            doubt.place.lowerBound == 0
                ? Paper.Doubt(
                    place: 0..<(doubt.place.upperBound + 1), sureness: doubt.sureness)
                : Paper.Doubt(
                    place: (doubt.place.lowerBound + 1)..<(doubt.place.upperBound + 1),
                    sureness: doubt.sureness)
        }
    }

    // MARK: - Numerals of headings

    /// `H. NỘI DUNG`, `1i. TỔ CHỨC`: before capitals in a column of headings only the next numeral
    /// can stand.
    private mutating func repairNumerals() {
        var expected = 1
        for place in lines.indices {
            let text = lines[place].text
            if text.hasPrefix("PHỤ LỤC") { expected = 1 }
            guard let (mark, rest) = Misreadings.mark(of: text), Misreadings.isShouted(rest),
                mark.wholeMatch(of: /[.,:;]|[.,:;]?[IVXLHTUYl1i|!vu]{1,5}[.,:;)]?/) != nil,
                mark.wholeMatch(of: /\d+[.)]/) == nil
            else { continue }
            let letters = mark.filter { $0.isLetter || $0.isNumber }
            let stated = (1...30).first { Numerals.roman($0) == letters }
            let isSure = lines[place].sureness == nil || !hasDoubt(at: place, upTo: mark)
            if let stated, stated == expected || stated == expected + 1 && isSure {
                expected = stated
            } else if lines[place].sureness == nil {
                continue
            }
            let right = Numerals.roman(expected) + "."
            if mark != right { replace(mark, by: right, at: place) }
            expected += 1
        }
    }

    private func hasDoubt(at place: Int, upTo mark: String) -> Bool {
        lines[place].doubts.contains { $0.place.lowerBound < mark.unicodeScalars.count }
    }

    private static func isShouted(_ text: String) -> Bool {
        let letters = text.filter(\.isLetter)
        return letters.count >= 6 && text.contains(" ")
            && letters.count(where: \.isUppercase) * 100 >= letters.count * 85
    }

    // MARK: - Numbers

    /// Letters that are taken for figures and the other way round.
    private static let figures: [Character: Int] = [
        "l": 1, "I": 1, "i": 1, "z": 2, "Z": 2, "A": 4, "a": 4, "S": 5, "s": 5, "b": 6, "ó": 6,
        "T": 7, "B": 8, "g": 9, "q": 9,
    ]

    /// `A.` after 3, or nothing where only the next number can have been.
    private mutating func repairNumbers() {
        var last = 0
        for place in lines.indices {
            guard let (mark, rest) = Misreadings.mark(of: lines[place].text) else { continue }
            if Misreadings.isShouted(rest), mark.first?.isLetter == true {
                last = 0
            } else if let stated = mark.wholeMatch(of: /(\d{1,2})[.)]/).flatMap({ Int($0.1) }) {
                last = stated
            } else if lines[place].sureness != nil, mark.count == 2, mark.hasSuffix("."),
                rest.first?.isUppercase == true, let letter = mark.first,
                Misreadings.figures[letter] == last + 1
            {
                last += 1
                replace(mark, by: "\(last).", at: place)
            }
        }
    }

    // MARK: - Words

    private mutating func repairWords(at place: Int) {
        var words = lines[place].text.split(separator: " ", omittingEmptySubsequences: false)
            .map(String.init)
        for index in words.indices {
            let before = index > 0 ? Misreadings.bare(words[index - 1]) : ""
            let after = index + 1 < words.count ? Misreadings.bare(words[index + 1]) : ""
            let right = Misreadings.repaired(words[index], before: before, after: after)
            guard right != words[index] else { continue }
            let start = words[..<index].reduce(0) { $0 + $1.unicodeScalars.count + 1 }
            words[index] = right
            lines[place].text = words.joined(separator: " ")
            mark(start..<(start + right.unicodeScalars.count), at: place)
        }
    }

    private static func bare(_ word: String) -> String {
        word.lowercased().filter { $0.isLetter }
    }

    /// A word that is taken for another: what it was, beside which words (none: always), and the
    /// letters that change.
    private struct Habit {
        let word: String
        var before: Set<String> = []
        var after: Set<String> = []
        let from: Character
        let to: Character

        func fits(_ before: String, _ after: String) -> Bool {
            self.before.isEmpty && self.after.isEmpty || self.before.contains(before)
                || self.after.contains(after)
        }
    }

    /// Marks on vowels look alike in a faint picture; the words around tell which it was.
    private static let habits: [Habit] = [
        Habit(word: "quẳng", from: "ẳ", to: "ả"), Habit(word: "ẳnh", from: "ẳ", to: "ả"),
        Habit(word: "bẳo", from: "ẳ", to: "ả"), Habit(word: "giẳi", from: "ẳ", to: "ả"),
        Habit(word: "nầng", from: "ầ", to: "â"),
        Habit(
            word: "sẵn", after: ["xuất", "phẩm", "vật", "nghiệp", "lượng"], from: "ẵ", to: "ả"),
        Habit(word: "quẩn", after: ["lý", "lí", "trị", "triệt"], from: "ẩ", to: "ả"),
        Habit(
            word: "chỉ", after: ["bộ", "thường", "hội", "đoàn", "phí", "ngân"], from: "ỉ", to: "i"
        ),
        Habit(word: "chi", after: ["tiêu", "đạo", "thị"], from: "i", to: "ỉ"),
        Habit(word: "chu", after: ["tịch", "trì"], from: "u", to: "ủ"),
        Habit(word: "năm", after: ["bắt", "tình", "chắc"], from: "ă", to: "ắ"),
        Habit(word: "đầ", after: ["nghị"], from: "ầ", to: "ề"),
        Habit(word: "vi", before: ["lưu"], from: "I", to: "T"),
    ]

    private static func repaired(_ word: String, before: String, after: String) -> String {
        // The Icelandic letter looks the same and is none of ours.
        var word = word.replacing("\u{D0}", with: "Đ")
        let bare = bare(word)
        if bare == "đẳng" {
            let isStep =
                ["bình", "cao", "đồng", "ngang", "sơ", "trung", "siêu", "thượng", "hạ", "đẳng"]
                .contains(before) || ["cấp", "thức", "lập", "đẳng"].contains(after)
            if !isStep { word = word.changed("ẳ", "ả") }
        } else if let habit = habits.first(where: { $0.word == bare && $0.fits(before, after) }) {
            word = word.changed(habit.from, habit.to)
        }
        // No paper's sign has a letter twice: `85-KH/ĐĐU`.
        if word.contains("/ĐĐU") || word.contains("-ĐĐU") {
            word = word.replacing("ĐĐU", with: "ĐU")
        }
        // A capital with marks inside a word of small letters: `tỬ`.
        let letters = word.drop { !$0.isLetter }
        if let first = letters.first, first.isLowercase,
            letters.dropFirst().contains(where: { $0.isUppercase && !$0.isASCII }),
            !letters.contains(where: { $0.isNumber || "-/".contains($0) })
        {
            word = word.lowercased()
        }
        return word
    }

    // MARK: - Changing

    private static func mark(of text: String) -> (mark: String, rest: String)? {
        guard let space = text.firstIndex(of: " ") else { return nil }
        return (String(text[..<space]), String(text[text.index(after: space)...]))
    }

    private mutating func replace(_ old: String, by new: String, at place: Int) {
        let change = new.unicodeScalars.count - old.unicodeScalars.count
        let end = old.unicodeScalars.count
        lines[place].text = new + lines[place].text.dropFirst(old.count)
        lines[place].doubts = lines[place].doubts.filter { $0.place.lowerBound >= end }.map {
            Paper.Doubt(
                place: ($0.place.lowerBound + change)..<($0.place.upperBound + change),
                sureness: $0.sureness)
        }
        mark(0..<new.unicodeScalars.count, at: place)
    }

    private mutating func mark(_ range: Range<Int>, at place: Int) {
        lines[place].doubts.removeAll { $0.place.overlaps(range) }
        lines[place].doubts.append(Paper.Doubt(place: range, sureness: 50))
        lines[place].doubts.sort { $0.place.lowerBound < $1.place.lowerBound }
    }
}

extension String {
    /// With one letter for another, small or capital.
    fileprivate func changed(_ from: Character, _ to: Character) -> String {
        String(
            map { letter in
                if letter == from { return to }
                return letter == Character(from.uppercased()) ? Character(to.uppercased()) : letter
            })
    }
}
