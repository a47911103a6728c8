/// Roman numbers, where they are numbers: *chương IV*, *Đại hội XIV*, *quý I và II*.
enum RomanNumbers {
    /// Words after which one letter is a number too.
    private static let leads: Set<String> = [
        "chương", "quý", "khóa", "kỳ", "hội", "kỷ", "thứ", "phần", "mục", "tập", "điều", "hạng",
        "loại", "cấp", "đoạn", "đợt", "vòng", "khu", "quyển", "lục", "vùng", "bậc", "tuyến", "lần",
        "nhóm", "bảng", "kì", "cuốn",
    ]
    /// Letters that are words or abbreviations in capitals.
    private static let words: Set<String> = ["XX", "XXX", "MI", "DI", "CV", "MC", "CM", "CD", "CC"]

    static func reading(_ scene: Scene, _ place: Int) -> Reading? {
        guard let letters = scene.written(place), let value = value(of: letters),
            scene.digits(place + 1) == nil, scene.digits(place - 1) == nil
        else { return nil }
        let before = scene.wordBefore(place) ?? ""
        let hasLead = leads.contains(before) || followsAnother(scene, place)
        guard hasLead || standsAlone(letters, scene, place) else { return nil }
        let spoken: String
        if before == "thứ" {
            spoken = Quantities.ordinal(value, scene)
        } else {
            spoken = scene.numbers.cardinal(value)
        }
        if before == "quý", scene.isMark(place + 1, "/"), let year = scene.digits(place + 2),
            year.utf8.count == 4
        {
            return Reading(
                end: place + 3, spoken: spoken + " năm " + scene.numbers.cardinal(year),
                rule: .roman, isQuantity: true)
        }
        return Reading(end: place + 1, spoken: spoken, rule: .roman, isQuantity: true)
    }

    /// *VI* is a word in a heading in capitals; *HÀNH VI* is no sixth of anything.
    private static func standsAlone(_ letters: String, _ scene: Scene, _ place: Int) -> Bool {
        guard letters.utf8.count > 1, letters.allSatisfy({ "IVX".contains($0) }),
            !words.contains(letters)
        else { return false }
        if letters != "VI" && letters != "XI" { return true }
        let before = scene.wordPlaceBefore(place).flatMap(scene.written) ?? ""
        return before.count > 1 && before != before.uppercased()
    }

    /// *quý I - III*, *quý I và quý II*, *I, II*.
    private static func followsAnother(_ scene: Scene, _ place: Int) -> Bool {
        let join = scene.isBlank(place - 1) ? place - 2 : place - 1
        guard
            scene.isMark(join, Scene.dashes) || scene.isMark(join, [",", "+", "/"])
                || ["và", "đến"].contains(scene.word(join) ?? "")
        else { return false }
        let other = scene.isBlank(join - 1) ? join - 2 : join - 1
        guard scene.quantityEnd == other + 1, let letters = scene.written(other) else {
            return false
        }
        return value(of: letters) != nil
    }

    /// Nil for what is not written as the Romans' heirs do: `IIII`, `VX`.
    static func value(of letters: String) -> Int? {
        guard letters.utf8.count <= 8 else { return nil }
        let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500]
        var sum = 0
        var last = 0
        for letter in letters.reversed() {
            guard let value = values[letter] else { return nil }
            sum += value < last ? -value : value
            last = max(last, value)
        }
        return written(sum) == letters ? sum : nil
    }

    private static func written(_ value: Int) -> String {
        let steps = [
            (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = value
        var letters = ""
        for (step, sign) in steps {
            while rest >= step {
                letters += sign
                rest -= step
            }
        }
        return letters
    }
}
