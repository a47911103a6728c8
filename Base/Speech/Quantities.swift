/// Numbers with what belongs to them: *1.250.000 đồng*, *5%*, *2.500m2*, *2/3*, *thứ 4*.
enum Quantities {
    /// A number as Vietnamese papers group it: `1.250.000`, `3,5`.
    struct Numeral {
        let end: Int
        let whole: String
        let fraction: String?

        var value: Int? { whole.utf8.count <= 15 && fraction == nil ? Int(whole) : nil }
    }

    static func reading(_ scene: Scene, _ place: Int) -> Reading? {
        if let dotted = dotted(scene, place) { return dotted }
        guard let numeral = numeral(scene, place) else { return nil }
        if let fraction = fraction(scene, place, numeral) { return fraction }
        let words = said(numeral, scene, place)
        if let money = Money.reading(scene, numeral, words) { return money }
        let sign = scene.past(numeral.end)
        if scene.isMark(sign, "%") {
            return Reading(
                end: sign + 1, spoken: words + " phần trăm", rule: .percent, isQuantity: true)
        }
        if scene.isMark(numeral.end, "‰") {
            return Reading(
                end: numeral.end + 1, spoken: words + " phần nghìn", rule: .percent,
                isQuantity: true)
        }
        if let unit = Units.after(scene, numeral.end) {
            let rest = unit.rest.map { " " + scene.numbers.cardinal($0) } ?? ""
            return Reading(
                end: unit.end, spoken: words + " " + unit.spoken + rest, rule: .unit,
                isQuantity: true)
        }
        let isOrdinal = ["thứ", "hạng"].contains(scene.wordBefore(place) ?? "")
        return Reading(
            end: numeral.end, spoken: words, rule: isOrdinal ? .ordinal : .number,
            isQuantity: true)
    }

    /// Whether money or a unit comes after a number that ends here.
    static func hasUnit(_ scene: Scene, _ place: Int) -> Bool {
        Money.hasSign(scene, place) || Units.after(scene, place) != nil
            || Money.scales.contains(scene.wordAfter(place) ?? "")
            || scene.wordAfter(place) == "đồng"
    }

    static func ordinal(_ value: Int, _ scene: Scene) -> String {
        switch value {
        case 1: "nhất"
        case 4: "tư"
        default: scene.numbers.cardinal(value)
        }
    }

    // MARK: - Reading figures

    static func numeral(_ scene: Scene, _ place: Int) -> Numeral? {
        guard let first = scene.digits(place) else { return nil }
        var whole = first
        var end = place + 1
        if scene.isMark(place - 1, ","), scene.digits(place - 2) != nil {
            return Numeral(end: end, whole: whole, fraction: nil)
        }
        if first.utf8.count <= 3 {
            for (mark, least) in [(".", 1), (",", 2), (" ", 2)] {
                guard let grouped = groups(scene, end, mark), grouped.digits.count >= least,
                    !first.hasPrefix("0")
                else { continue }
                whole += grouped.digits.joined()
                end = grouped.end
                break
            }
        }
        if let fraction = decimals(scene, end, isGrouped: end > place + 1) {
            return Numeral(end: end + 2, whole: whole, fraction: fraction)
        }
        return Numeral(end: end, whole: whole, fraction: nil)
    }

    /// Groups of three figures after a mark.
    private static func groups(
        _ scene: Scene, _ place: Int, _ mark: String
    ) -> (digits: [String], end: Int)? {
        var digits: [String] = []
        var at = place
        while mark == " " ? scene.token(at)?.text == " " : scene.isMark(at, mark),
            let group = scene.digits(at + 1), digits.count < 6
        {
            guard group.utf8.count == 3 else { return nil }
            digits.append(group)
            at += 2
        }
        return digits.isEmpty ? nil : (digits, at)
    }

    private static func decimals(_ scene: Scene, _ place: Int, isGrouped: Bool) -> String? {
        guard scene.isMark(place, ",") || (!isGrouped && scene.isMark(place, ".")),
            let digits = scene.digits(place + 1)
        else { return nil }
        // 1,2,3 is a list, 1.2.3 a place in a paper.
        let goesOn = scene.isMark(place + 2, [",", "."]) && scene.digits(place + 3) != nil
        return goesOn ? nil : digits
    }

    private static let parts: Set<String> = [
        "mục", "điểm", "khoản", "điều", "chí", "bản", "bảng", "hình", "lục", "chương", "phần",
        "nội", "dung", "bước",
    ]

    /// `mục 1.2`, `2.3.1`: said with their dots.
    private static func dotted(_ scene: Scene, _ place: Int) -> Reading? {
        var all: [String] = []
        var at = place
        while let digits = scene.digits(at), digits.utf8.count <= 3, all.count < 6 {
            all.append(digits)
            at += 1
            guard scene.isMark(at, "."), scene.digits(at + 1) != nil else { break }
            at += 1
        }
        guard all.count > 1, scene.digits(at) == nil else { return nil }
        let isGrouped = all.dropFirst().allSatisfy { $0.utf8.count == 3 }
        let isPart = scene.wordBefore(place).map(parts.contains) ?? false
        guard (all.count > 2 && !isGrouped) || (isPart && !isGrouped) else { return nil }
        return Reading(
            end: at, spoken: all.map(scene.numbers.cardinal).joined(separator: " chấm "),
            rule: .section)
    }

    private static let houses: Set<String> = [
        "số", "ngõ", "hẻm", "ngách", "kiệt", "nhà", "đường", "lô", "thửa", "tờ",
    ]

    /// `2/3 số hộ`, `12/15 thôn`, `24/24`.
    private static func fraction(
        _ scene: Scene, _ place: Int, _ numeral: Numeral
    ) -> Reading? {
        guard numeral.fraction == nil, scene.isMark(numeral.end, "/"),
            scene.digits(numeral.end + 1) != nil,
            let other = Quantities.numeral(scene, numeral.end + 1)
        else { return nil }
        let before = scene.wordBefore(place) ?? ""
        let top = scene.numbers.cardinal(numeral.whole)
        let isPart =
            !houses.contains(before) && !scene.isMark(other.end, "/")
            && [numeral.value, other.value].allSatisfy { $0 != nil }
            && (other.value ?? 0) <= 10 && (numeral.value ?? 0) < (other.value ?? 0)
        if isPart, let bottom = other.value {
            return Reading(
                end: other.end,
                spoken: "\(top) phần \(bottom == 4 ? "tư" : scene.numbers.cardinal(bottom))",
                rule: .number, isQuantity: true)
        }
        var spoken = "\(top) trên \(said(other, scene, numeral.end + 1))"
        var end = other.end
        if scene.word(end) == "h" {
            spoken += " giờ"
            end += 1
        }
        return Reading(end: end, spoken: spoken, rule: .number, isQuantity: true)
    }

    private static func said(_ numeral: Numeral, _ scene: Scene, _ place: Int) -> String {
        let numbers = scene.numbers
        let before = scene.wordBefore(place)
        if let fraction = numeral.fraction {
            return numbers.cardinal(numeral.whole) + " phẩy " + numbers.fraction(fraction)
        }
        if before == "thứ", let value = numeral.value { return ordinal(value, scene) }
        if numeral.whole.hasPrefix("0"), numeral.whole.utf8.count > 1 {
            let isCode = before == "số" || before == "mã" || numeral.whole.utf8.count > 2
            return isCode ? numbers.oneByOne(numeral.whole) : numbers.cardinal(numeral.whole)
        }
        return numbers.cardinal(numeral.whole)
    }

    // MARK: - After a sign

    /// `-5°C`, `$100`, `US$ 100`.
    static func afterSign(_ scene: Scene, _ place: Int) -> Reading? {
        if scene.isMark(place, "$"), scene.digits(scene.past(place + 1)) != nil,
            let numeral = numeral(scene, scene.past(place + 1))
        {
            let scale = scene.wordAfter(numeral.end).flatMap {
                Money.scales.contains($0) ? $0 : nil
            }
            let end = scale == nil ? numeral.end : scene.past(numeral.end) + 1
            return Reading(
                end: end,
                spoken: [said(numeral, scene, numeral.end), scale, "đô la"].compactMap { $0 }
                    .joined(separator: " "), rule: .money, isQuantity: true)
        }
        guard scene.isMark(place, ["-", "−"]), scene.digits(place + 1) != nil,
            scene.isBlank(place - 1) || scene.isLineEnd(place - 1) || scene.isMark(place - 1, "("),
            let numeral = numeral(scene, place + 1),
            scene.isMark(scene.past(numeral.end), ["°", "%"])
                || ["độ", "oc"].contains(scene.wordAfter(numeral.end) ?? ""),
            let reading = reading(scene, place + 1)
        else { return nil }
        return Reading(
            end: reading.end, spoken: "âm " + reading.spoken, rule: reading.rule,
            isQuantity: true)
    }
}
