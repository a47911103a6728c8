/// The dash between two amounts: *24 - 48 giờ*, *6h-17h*, *thứ Hai - thứ Sáu*.
enum Ranges {
    private static let scores: Set<String> = ["thắng", "thua", "hòa", "số"]
    private static let years: Set<String> = ["học", "khóa", "xuân", "vụ", "đông"]
    private static let heads: Set<String> = ["ngày", "thứ", "chủ", "tháng", "mùng", "mồng", "hết"]
    private static let weekdays: Set<String> = [
        "hai", "ba", "tư", "năm", "sáu", "bảy", "nhật",
    ]

    static func reading(_ scene: Scene, _ place: Int) -> Reading? {
        guard scene.isMark(place, Scene.dashes) else { return nil }
        let next = scene.past(place + 1)
        let isWide = scene.isBlank(place - 1)
        let afterQuantity = scene.quantityEnd == (isWide ? place - 1 : place)
        if afterQuantity {
            if scene.digits(next) != nil { return between(scene, place, next) }
            if scene.word(next).map(heads.contains) == true || isQuantityWord(scene, next) {
                return to(place)
            }
            return nil
        }
        let before = isWide ? place - 2 : place - 1
        if let day = scene.word(before), weekdays.contains(day),
            let lead = scene.wordBefore(before), lead == "thứ" || lead == "chủ",
            let word = scene.word(next), word == "thứ" || word == "chủ"
        {
            return to(place)
        }
        return nil
    }

    private static func to(_ place: Int) -> Reading {
        Reading(end: place + 1, spoken: "đến", rule: .range)
    }

    /// Roman numbers and days of the week.
    private static func isQuantityWord(_ scene: Scene, _ place: Int) -> Bool {
        scene.written(place).flatMap(RomanNumbers.value) != nil
            || scene.written(place) == "CN"
            || (scene.written(place) == "T" && scene.digits(place + 1)?.count == 1)
    }

    private static func between(_ scene: Scene, _ place: Int, _ next: Int) -> Reading? {
        let start = scene.quantityStart
        let before = scene.wordBefore(start) ?? ""
        let isScore =
            scores.contains(before)
            && (before != "số"
                || ["tỷ", "tỉ"].contains(scene.wordsBefore(start, count: 2).last ?? ""))
        // Numbers that follow each other without blanks are a list: 1-2-3.
        let isList = isChain(scene, start, next)
        if isScore || isList { return Reading(end: place + 1, spoken: ",", rule: .range) }
        if let first = scene.number(start), let second = scene.number(next),
            scene.quantityEnd == start + 1, scene.digits(start)?.count == 4, second == first + 1,
            years.contains(before)
        {
            return Reading(end: place + 1, spoken: ",", rule: .range)
        }
        return to(place)
    }

    private static func isChain(_ scene: Scene, _ start: Int, _ next: Int) -> Bool {
        let forward =
            scene.isMark(next + 1, Scene.dashes) && scene.digits(next + 2) != nil
        let backward = scene.isMark(start - 1, Scene.dashes) && scene.digits(start - 2) != nil
        return (forward || backward) && scene.quantityEnd == start + 1
    }
}
