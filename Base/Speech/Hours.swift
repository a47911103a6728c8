/// Hours and days of the week: *7h30*, *07:30*, *14 giờ 05*, *T2 - T6*.
enum Hours {
    static func reading(_ scene: Scene, _ place: Int) -> Reading? {
        letters(scene, place) ?? colon(scene, place) ?? minutesAfterWord(scene, place)
            ?? minuteMark(scene, place)
    }

    private static let southern: Set<String> = [
        "lúc", "từ", "đến", "vào", "khoảng", "trước", "sau",
    ]

    /// `7h`, `7h30`, `7g30`, `07h30'`, `7h30p`.
    private static func letters(_ scene: Scene, _ place: Int) -> Reading? {
        guard let hour = small(scene, place), let letter = scene.word(place + 1) else { return nil }
        let hasMinutes = minutes(scene, place + 2) != nil
        let isHour =
            letter == "h"
            || (letter == "g" && (hasMinutes || southern.contains(scene.wordBefore(place) ?? "")))
        guard isHour else { return nil }
        if let minutes = minutes(scene, place + 2) {
            var end = place + 3
            if scene.isMark(end, ["'", "’", "′"]) { end += 1 }
            if scene.word(end) == "p" || scene.word(end) == "ph" { end += 1 }
            if scene.wordAfter(end) == "phút" { end = scene.past(end) + 1 }
            return said(scene, hour, minutes, end: end)
        }
        return said(scene, hour, 0, end: place + 2)
    }

    /// `07:30`, `7:30:15`.
    private static func colon(_ scene: Scene, _ place: Int) -> Reading? {
        guard let hour = small(scene, place), hour <= 24, scene.isMark(place + 1, ":"),
            let minutes = minutes(scene, place + 2), scene.wordBefore(place) != "lệ"
        else { return nil }
        if scene.isMark(place + 3, ":"), let seconds = self.minutes(scene, place + 4) {
            let words = scene.numbers
            return Reading(
                end: place + 5,
                spoken: "\(words.cardinal(hour)) giờ \(words.cardinal(minutes)) phút "
                    + "\(words.cardinal(seconds)) giây", rule: .hour, isQuantity: true)
        }
        var end = place + 3
        if scene.word(end) == "h" { end += 1 }
        return said(scene, hour, minutes, end: end)
    }

    private static let after: Set<String> = [
        "ngày", "sáng", "trưa", "chiều", "tối", "đêm", "cùng", "hằng", "hàng", "hôm", "thứ", "tại",
        "phút", "đến", "và", "chủ", "mỗi", "các", "tới", "thì", "ở",
    ]

    /// The `05` of `14 giờ 05`.
    private static func minutesAfterWord(_ scene: Scene, _ place: Int) -> Reading? {
        guard scene.wordBefore(place) == "giờ", let minutes = minutes(scene, place),
            let word = scene.wordPlaceBefore(place), isNumber(scene, word)
        else { return nil }
        let next = scene.past(place + 1)
        let isEnd =
            scene.isLineEnd(next) || scene.token(next)?.kind == .mark && !scene.isMark(next, "%")
        guard isEnd || scene.word(next).map(after.contains) == true else { return nil }
        let hasWord = scene.word(next) == "phút"
        let spoken = minutes == 0 ? "" : scene.numbers.cardinal(minutes) + " phút"
        return Reading(
            end: hasWord ? next + 1 : place + 1, spoken: spoken, rule: .hour, isQuantity: true)
    }

    private static func isNumber(_ scene: Scene, _ word: Int) -> Bool {
        scene.digits(scene.isBlank(word - 1) ? word - 2 : word - 1) != nil
    }

    /// `30'` are minutes.
    private static func minuteMark(_ scene: Scene, _ place: Int) -> Reading? {
        guard let count = scene.number(place), scene.isMark(place + 1, ["'", "′"]) else {
            return nil
        }
        return Reading(
            end: place + 2, spoken: scene.numbers.cardinal(count) + " phút", rule: .hour,
            isQuantity: true)
    }

    private static func said(
        _ scene: Scene, _ hour: Int, _ minutes: Int, end: Int
    ) -> Reading {
        let words = scene.numbers
        let spoken =
            words.cardinal(hour) + " giờ"
            + (minutes == 0 ? "" : " " + words.cardinal(minutes) + " phút")
        return Reading(end: end, spoken: spoken, rule: .hour, isQuantity: true)
    }

    private static func small(_ scene: Scene, _ place: Int) -> Int? {
        guard let digits = scene.digits(place), digits.utf8.count <= 3 else { return nil }
        return Int(digits)
    }

    /// Two digits below 60.
    private static func minutes(_ scene: Scene, _ place: Int) -> Int? {
        guard let digits = scene.digits(place), digits.utf8.count == 2, let value = Int(digits),
            value < 60
        else { return nil }
        return value
    }

    // MARK: - Days of the week

    private static let weekdays = [2: "hai", 3: "ba", 4: "tư", 5: "năm", 6: "sáu", 7: "bảy"]

    /// `T2 - T6`, `T7, CN`: only where another stands beside it, since `T2` may be anything.
    static func weekday(_ scene: Scene, _ place: Int) -> Reading? {
        if scene.written(place) == "CN", hasNeighbour(scene, before: place) {
            return Reading(
                end: place + 1, spoken: "chủ nhật", rule: .abbreviation, isQuantity: true)
        }
        guard let name = weekdayName(scene, place),
            hasNeighbour(scene, before: place) || hasNeighbour(scene, after: place + 2)
        else { return nil }
        return Reading(end: place + 2, spoken: "thứ " + name, rule: .abbreviation, isQuantity: true)
    }

    private static func weekdayName(_ scene: Scene, _ place: Int) -> String? {
        guard scene.written(place) == "T", let number = scene.number(place + 1),
            scene.digits(place + 1)?.count == 1
        else { return nil }
        return weekdays[number]
    }

    private static func hasNeighbour(_ scene: Scene, after place: Int) -> Bool {
        let join = scene.past(place)
        guard isJoin(scene, join) else { return false }
        let next = scene.past(join + 1)
        return weekdayName(scene, next) != nil || scene.written(next) == "CN"
    }

    private static func hasNeighbour(_ scene: Scene, before place: Int) -> Bool {
        let join = scene.isBlank(place - 1) ? place - 2 : place - 1
        guard isJoin(scene, join) else { return false }
        let digit = scene.isBlank(join - 1) ? join - 2 : join - 1
        return weekdayName(scene, digit - 1) != nil
    }

    private static func isJoin(_ scene: Scene, _ place: Int) -> Bool {
        scene.isMark(place, Scene.dashes) || scene.isMark(place, [",", "&", "/"])
            || ["và", "đến"].contains(scene.word(place) ?? "")
    }
}
