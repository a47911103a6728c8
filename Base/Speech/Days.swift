/// Days, months and years: *29/3/2026*, *ngày 5/9*, *tháng 9/2026*, *từ 5-10/9*.
enum Days {
    static func reading(_ scene: Scene, _ place: Int) -> Reading? {
        full(scene, place) ?? monthOfYear(scene, place) ?? dayAndMonth(scene, place)
            ?? dayBeforeOthers(scene, place) ?? day(scene, place) ?? month(scene, place)
    }

    /// Words after which a day is not called *ngày* once more.
    private static let dayWords: Set<String> = [
        "ngày", "mùng", "mồng", "sáng", "trưa", "chiều", "tối", "đêm", "hôm", "rạng", "khuya",
    ]
    /// Words after which `5/9` is a day and not a fraction.
    private static let leads: Set<String> = dayWords.union([
        "từ", "đến", "tới", "trước", "sau", "dịp", "lễ", "tết", "vào", "đầu", "cuối", "hết", "qua",
        "giờ", "nhật", "bảy", "tư", "nay", "mai", "kia", "lịch", "kể", "hạn", "niệm", "phút",
    ])
    /// After these it is a name: *đường 3/2*.
    private static let named: Set<String> = [
        "đường", "phố", "trường", "viện", "cầu", "công", "ty", "xí", "nghiệp", "kho", "bến",
    ]
    /// Days that everybody knows by their figures.
    private static let known: Set<String> = [
        "3/2", "8/3", "26/3", "30/4", "1/5", "7/5", "19/5", "1/6", "27/7", "19/8", "2/9", "20/10",
        "20/11", "22/12", "10/10", "28/6", "21/6", "27/2", "18/11",
    ]
    private static let separators = ["/", "-", "."]

    static func year(_ scene: Scene, _ digits: String) -> String { scene.numbers.cardinal(digits) }

    // MARK: - With a year

    private static func full(_ scene: Scene, _ place: Int) -> Reading? {
        guard let day = small(scene, place, 1...31), let mark = scene.token(place + 1),
            separators.contains(mark.text), let month = small(scene, place + 2, 1...12),
            scene.isMark(place + 3, mark.text), let year = scene.digits(place + 4)
        else { return nil }
        let isYear = year.count == 4 && (1_000...2_999).contains(scene.number(place + 4) ?? 0)
        let isShort = year.count == 2 && mark.text == "/" && !scene.isMark(place + 5, "/")
        guard isYear || isShort, !isLonger(scene, place + 5, mark.text) else { return nil }
        let spoken = isYear ? year : "20" + year
        return Reading(
            end: place + 5,
            spoken: said(scene, place, day, month, isNamed: false) + " năm "
                + Self.year(scene, spoken), rule: .day, isQuantity: true)
    }

    /// Whether the figures go on, as in an address of a machine.
    private static func isLonger(_ scene: Scene, _ place: Int, _ mark: String) -> Bool {
        scene.isMark(place, mark)
            && (scene.digits(place + 1) != nil
                || (mark == "/" && scene.written(place + 1)?.first?.isUppercase == true))
    }

    /// `9/2026`, also after *tháng*.
    private static func monthOfYear(_ scene: Scene, _ place: Int) -> Reading? {
        guard let month = small(scene, place, 1...12),
            scene.isMark(place + 1, "/") || (scene.isMark(place + 1, "-") && isMonth(scene, place)),
            let year = scene.digits(place + 2), year.count == 4,
            (1_900...2_199).contains(scene.number(place + 2) ?? 0), !scene.isMark(place + 3, "/")
        else { return nil }
        let before = scene.wordBefore(place)
        guard !["số", "luật", "định", "quyết", "tư", "lệnh"].contains(before ?? "") else {
            return nil
        }
        let word: String
        if before == "quý" {
            word = month == 4 ? "bốn" : scene.numbers.cardinal(month)
        } else {
            word = (isMonth(scene, place) ? "" : "tháng ") + name(month, scene, place)
        }
        return Reading(
            end: place + 3, spoken: word + " năm " + Self.year(scene, year), rule: .day,
            isQuantity: true)
    }

    private static func isMonth(_ scene: Scene, _ place: Int) -> Bool {
        scene.wordBefore(place) == "tháng"
    }

    /// `T9/2026`.
    static func abbreviatedMonth(_ scene: Scene, _ place: Int) -> Reading? {
        guard scene.written(place) == "T", let month = small(scene, place + 1, 1...12),
            scene.isMark(place + 2, "/"), let year = scene.digits(place + 3), year.count == 4
        else { return nil }
        return Reading(
            end: place + 4,
            spoken: "tháng \(name(month, scene, place)) năm \(Self.year(scene, year))", rule: .day,
            isQuantity: true)
    }

    // MARK: - Without a year

    private static func dayAndMonth(_ scene: Scene, _ place: Int) -> Reading? {
        guard let day = small(scene, place, 1...31), scene.isMark(place + 1, "/"),
            let month = small(scene, place + 2, 1...12), !scene.isMark(place + 3, "/"),
            scene.digits(place + 3) == nil, !scene.isMark(place + 3, "%")
        else { return nil }
        let before = scene.wordBefore(place)
        let isNamed = before.map(named.contains) ?? false
        let isKnown = known.contains("\(day)/\(month)")
        let hasZero = [place, place + 2].contains { scene.digits($0)?.hasPrefix("0") == true }
        let leads = before.map(Self.leads.contains) ?? false
        guard
            leads || hasZero || isLunar(scene, place + 3) || inRange(scene, place)
                || (isKnown && !isCounted(scene, place + 3))
                || followsDay(scene, place)
        else { return nil }
        return Reading(
            end: place + 3, spoken: said(scene, place, day, month, isNamed: isNamed && isKnown),
            rule: .day, isQuantity: true)
    }

    /// `3/2 hộ` are some of some.
    private static func isCounted(_ scene: Scene, _ place: Int) -> Bool {
        ["hộ", "số", "thôn", "người", "điểm", "xã", "em", "cháu"]
            .contains(scene.wordAfter(place) ?? "")
    }

    /// `29/3 - 2/4/2026`: the first is a day since the second is one.
    private static func inRange(_ scene: Scene, _ place: Int) -> Bool {
        let dash = scene.past(place + 3)
        guard scene.isMark(dash, Scene.dashes) else { return false }
        let next = scene.past(dash + 1)
        return isDayAndMonth(scene, next)
    }

    private static func isDayAndMonth(_ scene: Scene, _ place: Int) -> Bool {
        small(scene, place, 1...31) != nil && scene.isMark(place + 1, "/")
            && small(scene, place + 2, 1...12) != nil
    }

    /// The second of a range, a list or a pair is a day as the first was.
    private static func followsDay(_ scene: Scene, _ place: Int) -> Bool {
        let start = scene.quantityStart
        guard start >= 0, place - scene.quantityEnd <= 4, scene.quantityEnd <= place,
            scene.digits(start) != nil
        else { return false }
        let between = scene.quantityEnd..<place
        let joins = between.contains { at in
            scene.isMark(at, Scene.dashes) || scene.isMark(at, ",") || scene.isMark(at, "/")
                || scene.word(at) == "và"
        }
        return joins && (isDayAndMonth(scene, start) || isDayBefore(scene, start))
    }

    /// `5-10/9` and `5, 6/9`: the first figure is a day too.
    private static func dayBeforeOthers(_ scene: Scene, _ place: Int) -> Reading? {
        guard isDayBefore(scene, place), let day = small(scene, place, 1...31) else { return nil }
        return Reading(
            end: place + 1, spoken: called(day, scene, place, isNamed: false), rule: .day,
            isQuantity: true)
    }

    private static func isDayBefore(_ scene: Scene, _ place: Int) -> Bool {
        guard let day = small(scene, place, 1...31) else { return false }
        let before = scene.wordBefore(place)
        let leads = before.map { Self.leads.contains($0) } ?? false
        var at = place + 1
        for _ in 0..<4 {
            let join = scene.past(at)
            guard
                scene.isMark(join, Scene.dashes) || scene.isMark(join, ",")
                    || scene.word(join) == "và" || scene.word(join) == "đến"
            else { return false }
            let next = scene.past(join + 1)
            guard let other = small(scene, next, 1...31) else { return false }
            if scene.isMark(next + 1, "/"), small(scene, next + 2, 1...12) != nil {
                let hasYear = scene.isMark(next + 3, "/") && scene.digits(next + 4)?.count == 4
                return (leads || hasYear) && day < other
            }
            at = next + 1
        }
        return false
    }

    /// *ngày 5*, *mùng 5*, *ngày 5 tháng 9*: only where it is a date for certain.
    private static func day(_ scene: Scene, _ place: Int) -> Reading? {
        guard scene.wordBefore(place) == "ngày", let day = small(scene, place, 1...31),
            day <= 10, scene.isBlank(place - 1)
        else { return nil }
        let next = scene.past(place + 1)
        let words: Set<String> = [
            "tháng", "hằng", "hàng", "âm", "đến", "và", "tới", "này", "dương",
        ]
        let isEnd = scene.isLineEnd(next) || scene.isMark(next, [".", ",", ";", ")", "-", "–"])
        guard isEnd || scene.word(next).map(words.contains) == true else { return nil }
        return Reading(
            end: place + 1, spoken: "mùng " + scene.numbers.cardinal(day), rule: .day,
            isQuantity: true)
    }

    /// *tháng 4* is *tháng tư*; the first and last of the moon's year have names of their own.
    private static func month(_ scene: Scene, _ place: Int) -> Reading? {
        guard isMonth(scene, place), let month = small(scene, place, 1...12) else { return nil }
        return Reading(
            end: place + 1, spoken: name(month, scene, place), rule: .day, isQuantity: true)
    }

    // MARK: - Words

    private static func said(
        _ scene: Scene, _ place: Int, _ day: Int, _ month: Int, isNamed: Bool
    ) -> String {
        called(day, scene, place, isNamed: isNamed) + " tháng " + name(month, scene, place)
    }

    private static func called(
        _ day: Int, _ scene: Scene, _ place: Int, isNamed: Bool
    ) -> String {
        let number = scene.numbers.cardinal(day)
        let before = scene.wordBefore(place) ?? ""
        if isNamed { return number }
        if before == "mùng" || before == "mồng" || before == "rằm" { return number }
        let isSecond =
            scene.quantityEnd >= 0 && place - scene.quantityEnd <= 4
            && (scene.quantityEnd..<place).contains {
                scene.isMark($0, ",") || scene.word($0) == "và"
            }
            && isDayBefore(scene, scene.quantityStart)
        let word = dayWords.contains(before) || isSecond || isAfterDash(scene, place) ? "" : "ngày "
        return word + (day <= 10 ? "mùng " : "") + number
    }

    private static func isAfterDash(_ scene: Scene, _ place: Int) -> Bool {
        let before = scene.isBlank(place - 1) ? place - 2 : place - 1
        return scene.isMark(before, Scene.dashes) && scene.quantityEnd >= before - 1
            && scene.quantityEnd >= 0
    }

    private static func name(_ month: Int, _ scene: Scene, _ place: Int) -> String {
        switch month {
        case 4: return "tư"
        case 1 where isLunar(scene, place + 1) || isLunar(scene, place + 3): return "giêng"
        case 12 where isLunar(scene, place + 1) || isLunar(scene, place + 3): return "chạp"
        default: return scene.numbers.cardinal(month)
        }
    }

    /// *âm lịch*, *ÂL*, also in brackets.
    private static func isLunar(_ scene: Scene, _ place: Int) -> Bool {
        var next = scene.past(place)
        if scene.isMark(next, "(") { next += 1 }
        if scene.word(next) == "âl" { return true }
        return scene.word(next) == "âm" && scene.wordAfter(next + 1) == "lịch"
    }

    /// One or two digits in a range.
    static func small(_ scene: Scene, _ place: Int, _ range: ClosedRange<Int>) -> Int? {
        guard let digits = scene.digits(place), digits.utf8.count <= 2,
            let value = Int(digits), range.contains(value)
        else { return nil }
        return value
    }
}
