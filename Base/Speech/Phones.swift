/// Telephone numbers, hotlines and long rows of figures, digit by digit.
enum Phones {
    private static let separators: Set<String> = [".", "-", "–"]
    private static let calls: Set<String> = [
        "gọi", "hotline", "đài", "nóng", "thoại", "đt", "sđt", "bấm", "tel", "zalo", "máy", "dđ",
        "fax", "hệ", "lạc", "di",
    ]
    private static let codes: Set<String> = [
        "khoản", "stk", "cccd", "cmnd", "mã", "otp", "căn", "cước", "thẻ", "danh", "vé",
    ]
    private static let short: Set<String> = [
        "111", "112", "113", "114", "115", "119", "1022", "1080", "1900", "1800",
    ]

    private struct Row {
        var groups: [String] = []
        var end: Int
        var digits: Int { groups.reduce(0) { $0 + $1.utf8.count } }
    }

    static func reading(_ scene: Scene, _ place: Int) -> Reading? {
        if scene.isMark(place, "(") { return inBrackets(scene, place) }
        if scene.isMark(place, "+") { return abroad(scene, place) }
        guard let first = scene.digits(place) else { return nil }
        if isPartOfNumber(scene, place) { return nil }
        if first.hasPrefix("0"), let row = home(scene, place) { return said(row, scene) }
        if first.hasPrefix("1800") || first.hasPrefix("1900"), let row = hotline(scene, place) {
            return said(row, scene)
        }
        return emergency(scene, place) ?? long(scene, place)
    }

    /// After a letter, a comma or a dot without blank it is no beginning.
    private static func isPartOfNumber(_ scene: Scene, _ place: Int) -> Bool {
        (scene.isMark(place - 1, [".", ","]) && scene.digits(place - 2) != nil)
            || scene.word(place - 1) != nil
    }

    /// Groups of figures from a place on, up to `limit` figures.
    private static func row(_ scene: Scene, _ place: Int, limit: Int) -> Row {
        var row = Row(end: place)
        var at = place
        while let digits = scene.digits(at), row.groups.count < 6,
            row.digits + digits.utf8.count <= limit
        {
            row.groups.append(digits)
            row.end = at + 1
            at += 1
            if scene.isMark(at, separators) { at += 1 }
            at = scene.past(at)
            if at == row.end { break }
        }
        return row
    }

    /// `0912 345 678` (10 figures), `024 3825 1234` (11).
    private static func home(_ scene: Scene, _ place: Int) -> Row? {
        let limit = scene.digits(place)?.hasPrefix("02") == true ? 11 : 10
        let row = row(scene, place, limit: limit)
        let hasShort = row.groups.dropFirst().contains { $0.utf8.count < 2 }
        guard (10...11).contains(row.digits), !hasShort, !goesOn(scene, row.end) else {
            return nil
        }
        return row
    }

    private static func goesOn(_ scene: Scene, _ place: Int) -> Bool {
        scene.digits(place) != nil
            || (scene.isMark(place, ["/", ","]) && scene.digits(place + 1) != nil)
    }

    private static func inBrackets(_ scene: Scene, _ place: Int) -> Reading? {
        guard let area = scene.digits(place + 1), area.hasPrefix("0"), area.utf8.count <= 4,
            scene.isMark(place + 2, ")")
        else { return nil }
        var row = row(scene, scene.past(place + 3), limit: 11 - area.utf8.count)
        row.groups.insert(area, at: 0)
        guard (10...11).contains(row.digits), !goesOn(scene, row.end) else { return nil }
        return said(row, scene)
    }

    private static func abroad(_ scene: Scene, _ place: Int) -> Reading? {
        guard let country = scene.digits(place + 1), country.utf8.count >= 2,
            !(scene.token(place - 1)?.kind == .digits)
        else { return nil }
        let row = row(scene, place + 1, limit: 13)
        guard row.digits >= 9, !goesOn(scene, row.end) else { return nil }
        return Reading(
            end: row.end, spoken: "cộng " + words(row, scene), rule: .phone)
    }

    private static func hotline(_ scene: Scene, _ place: Int) -> Row? {
        let row = row(scene, place, limit: 10)
        guard row.digits == 8 || row.digits == 10, !goesOn(scene, row.end) else { return nil }
        if row.groups.count == 1 || isCalled(scene, place) { return row }
        return scene.wordBefore(place) == "năm" ? nil : row
    }

    /// `113` after *gọi* and the like, where no counted thing comes after it.
    private static func emergency(_ scene: Scene, _ place: Int) -> Reading? {
        guard let digits = scene.digits(place), short.contains(digits), isCalled(scene, place),
            !scene.isMark(place + 1, ["/", "%"]), scene.digits(place + 2) == nil
        else { return nil }
        let next = scene.past(place + 1)
        let isEnd = scene.isLineEnd(next) || scene.token(next)?.kind == .mark
        let joins: Set<String> = [
            "hoặc", "và", "để", "khi", "nếu", "ngay", "về", "của", "hay", "báo", "trước",
        ]
        guard isEnd || scene.word(next).map(joins.contains) == true else { return nil }
        return Reading(
            end: place + 1, spoken: scene.numbers.oneByOne(digits), rule: .phone)
    }

    private static func isCalled(_ scene: Scene, _ place: Int) -> Bool {
        scene.wordsBefore(place, count: 5).contains { calls.contains($0) }
    }

    /// Numbers of accounts, cards and papers; what nobody could say as a number.
    private static func long(_ scene: Scene, _ place: Int) -> Reading? {
        guard let digits = scene.digits(place), digits.utf8.count >= 5,
            !scene.isMark(place + 1, [",", "."]) || scene.digits(place + 2) == nil
        else { return nil }
        let before = scene.wordsBefore(place, count: 4)
        let isCode = before.contains { codes.contains($0) || calls.contains($0) }
        guard digits.utf8.count >= 9 || isCode || digits.hasPrefix("0") else { return nil }
        if Quantities.hasUnit(scene, place + 1), !digits.hasPrefix("0") { return nil }
        return said(Row(groups: [digits], end: place + 1), scene)
    }

    private static func said(_ row: Row, _ scene: Scene) -> Reading {
        Reading(end: row.end, spoken: words(row, scene), rule: .phone)
    }

    private static func words(_ row: Row, _ scene: Scene) -> String {
        let groups = row.groups.count > 1 ? row.groups : chunks(row.groups.first ?? "")
        if row.digits > NumberWords.longestRow { return "một dãy số dài" }
        return groups.map(scene.numbers.oneByOne).joined(separator: ", ")
    }

    /// A row without blanks as people say it: four first, then threes or fours.
    private static func chunks(_ digits: String) -> [String] {
        let sizes: [Int]
        switch digits.utf8.count {
        case ...4: sizes = [4]
        case 5: sizes = [2, 3]
        case 6: sizes = [3, 3]
        case 7: sizes = [3, 4]
        case 10 where !digits.hasPrefix("02"): sizes = [4, 3, 3]
        case 10, 11: sizes = [3, 4, 4]
        default: sizes = Array(repeating: digits.utf8.count % 4 == 0 ? 4 : 3, count: 20)
        }
        var rest = digits[...]
        var groups: [String] = []
        for size in sizes where !rest.isEmpty {
            groups.append(String(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        if !rest.isEmpty { groups.append(String(rest)) }
        return groups
    }
}
