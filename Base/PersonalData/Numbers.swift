import Foundation
import Markup

/// Telephones, identity numbers and bank accounts: digits, and what stands before them.
extension Letters {
    var numbers: [Place] {
        let addresses = webAddresses
        var places: [Place] = []
        var inside = 0
        for run in runs {
            while inside < addresses.count,
                addresses[inside].upperBound <= run[0].range.lowerBound
            {
                inside += 1
            }
            if inside < addresses.count, addresses[inside].overlaps(run[0].range) { continue }
            places += numbers(of: run)
        }
        return places
    }

    /// Digits without anything between them.
    private struct Group {
        let range: Range<Int>
        let digits: String
    }

    /// Stretches of groups with one blank, dot or hyphen between them, or brackets around the
    /// first (`(0225) 3838 383`).
    private var runs: [[Group]] {
        var runs: [[Group]] = []
        var place = 0
        while place < count {
            guard all[place].isPlainDigit else {
                place += 1
                continue
            }
            var run: [Group] = []
            let first = place
            var next: Int? = place
            while let start = next {
                var end = start
                while end < count, all[end].isPlainDigit { end += 1 }
                run.append(Group(range: start..<end, digits: String(all[start..<end])))
                place = end
                next = continuation(after: end, isFirst: run.count == 1)
            }
            // Part of a word: `0190f3c2`.
            if let before = self[first - 1], before.isLetter || "_=".contains(before) { continue }
            if let after = self[place], after.isLetter || after == "_" { run.removeLast() }
            if !run.isEmpty { runs.append(run) }
        }
        return runs
    }

    private func continuation(after end: Int, isFirst: Bool) -> Int? {
        guard let separator = self[end] else { return nil }
        var next = end + 1
        if separator == ")", isFirst {
            if let blank = self[next], blank.isBlank || blank == "-" { next += 1 }
        } else if !separator.isBlank, separator != ".", separator != "-" {
            return nil
        }
        return self[next]?.isPlainDigit == true ? next : nil
    }

    private func numbers(of run: [Group]) -> [Place] {
        // Few groups are nobody's number, and most numbers are prices and years.
        guard run.reduce(0, { $0 + $1.digits.utf8.count }) >= 6 else { return [] }
        let word = keyword(before: run[0].range.lowerBound)
        if word == .bankAccount, let place = whole(run, .bankAccount, 6...19) { return [place] }
        if word == .identity, let place = whole(run, .identity, 9...9) { return [place] }
        var places: [Place] = []
        var first = 0
        while first < run.count {
            let isDecimal = first > 0 && self[run[first].range.lowerBound - 1] == "."
            if isDate(run, first) {
                first += 3
            } else if !isDecimal, let (kind, last) = shortest(run, from: first, after: word) {
                places.append(Place(kind: kind, range: span(run[first], run[last])))
                first = last + 1
            } else {
                first += 1
            }
        }
        return places
    }

    private func whole(
        _ run: [Group], _ kind: PersonalData.Kind, _ lengths: ClosedRange<Int>
    ) -> Place? {
        guard lengths.contains(run.reduce(0) { $0 + $1.digits.utf8.count }),
            let last = run.last
        else { return nil }
        return Place(kind: kind, range: run[0].range.lowerBound..<last.range.upperBound)
    }

    /// A country's sign before the digits belongs to the number, and so does an opening bracket.
    private func span(_ first: Group, _ last: Group) -> Range<Int> {
        var start = first.range.lowerBound
        if self[start - 1] == "+" { start -= 1 }
        if self[start - 1] == "(", all[start..<last.range.upperBound].contains(")") { start -= 1 }
        return start..<last.range.upperBound
    }

    /// `20-11-2026`, `3.5.2026`.
    private func isDate(_ run: [Group], _ first: Int) -> Bool {
        guard first + 2 < run.count, let day = Int(run[first].digits), (1...31).contains(day),
            let month = Int(run[first + 1].digits), (1...12).contains(month),
            let year = Int(run[first + 2].digits), (1_900...2_099).contains(year)
        else { return false }
        return true
    }

    private func shortest(
        _ run: [Group], from first: Int, after word: Keyword?
    ) -> (PersonalData.Kind, Int)? {
        var digits = ""
        for last in first..<run.count {
            digits += run[last].digits
            if digits.utf8.count > 13 { return nil }
            if let kind = Letters.kind(of: digits, after: word) { return (kind, last) }
        }
        return nil
    }

    private static func kind(of digits: String, after word: Keyword?) -> PersonalData.Kind? {
        if word == .taxCode { return nil }
        if digits.utf8.count == 12, digits.hasPrefix("0"),
            let province = Int(digits.prefix(3)), (1...96).contains(province)
        {
            return .identity
        }
        for country in ["84", "0084"] where digits.hasPrefix(country) {
            let rest = digits.dropFirst(country.utf8.count)
            if isPhone(rest.hasPrefix("0") ? String(rest) : "0" + rest) { return .phone }
        }
        return isPhone(digits) ? .phone : nil
    }

    /// A mobile has ten digits, a fixed line eleven (Circular 22/2014/TT-BTTTT).
    private static func isPhone(_ digits: String) -> Bool {
        guard digits.hasPrefix("0"), let second = digits.dropFirst().first else { return false }
        return digits.utf8.count == 10
            ? "35789".contains(second)
            : digits.utf8.count == 11 && second == "2"
    }

    private enum Keyword { case bankAccount, identity, phone, taxCode }

    /// The last of the words before a number that says what it is.
    private func keyword(before place: Int) -> Keyword? {
        let text = " " + Slug.fold(String(all[max(0, place - 40)..<place]))
        var nearest: (place: String.Index, word: Keyword)?
        for (words, word) in Letters.keywords {
            guard let found = text.range(of: words, options: .backwards) else { continue }
            if nearest.map({ found.lowerBound > $0.place }) ?? true {
                nearest = (found.lowerBound, word)
            }
        }
        return nearest?.word
    }

    private static let keywords: [(String, Keyword)] = [
        ("tai khoan", .bankAccount), ("stk", .bankAccount), ("so tk", .bankAccount),
        (" tk ", .bankAccount), ("cmnd", .identity), (" cmt", .identity), ("cccd", .identity),
        ("chung minh", .identity), ("can cuoc", .identity), ("giay to", .identity),
        ("dinh danh", .identity), ("dien thoai", .phone), ("sdt", .phone), (" dt", .phone),
        ("zalo", .phone), ("lien he", .phone), (" goi", .phone), ("hotline", .phone),
        ("mst", .taxCode), ("ma so thue", .taxCode),
    ]

    /// Where digits are part of an address in the web, or of a path.
    private var webAddresses: [Range<Int>] {
        tokens.filter { token in
            guard all[token].contains("/") else { return false }
            let words = String(all[token].prefix(200)).lowercased()
            return words.contains("://") || words.hasPrefix("/") || words.hasPrefix("www.")
                || words.contains(".vn/") || words.contains(".com/")
        }
    }
}
