/// Signs that are words, and marks of writing that are none.
enum Signs {
    private static let always: [String: String] = [
        "&": "và", "≥": "lớn hơn hoặc bằng", "≤": "nhỏ hơn hoặc bằng", "½": "một phần hai",
        "¼": "một phần tư", "¾": "ba phần tư", "№": "số", "€": "ơ rô", "₫": "đồng", "→": "đến",
        "⇒": "suy ra", "%": "phần trăm", "‰": "phần nghìn", "°": "độ", "≈": "khoảng",
    ]
    private static let betweenNumbers: [String: String] = [
        "+": "cộng", "×": "nhân", "=": "bằng", "<": "nhỏ hơn", ">": "lớn hơn", "±": "cộng trừ",
        "/": "trên", ":": "trên",
    ]
    private static let beforeNumbers: [String: String] = [
        ">": "trên", "<": "dưới", "~": "khoảng", "±": "cộng trừ", "=": "bằng", "+": "cộng",
    ]
    private static let dropped: Set<String> = [
        "#", "*", "_", "`", "|", "\\", "^", "~", "<", ">", "=", "+", "²", "³", "±", "×", "÷", "•",
        "·", "¶", "§", "†", "¤", "$", "@",
    ]

    static func reading(_ scene: Scene, _ place: Int) -> Reading? {
        guard let mark = scene.token(place)?.text else { return nil }
        if let spoken = always[mark] {
            return Reading(end: place + 1, spoken: spoken, rule: .sign)
        }
        let next = scene.past(place + 1)
        if scene.digits(next) != nil || scene.isMark(next, "-") {
            if scene.quantityEnd >= place - 1, scene.quantityEnd > 0,
                let spoken = betweenNumbers[mark], mark != ":" || !scene.isBlank(place + 1)
            {
                return Reading(end: place + 1, spoken: spoken, rule: .sign)
            }
            if let spoken = beforeNumbers[mark], scene.digits(next) != nil {
                return Reading(end: place + 1, spoken: spoken, rule: .sign)
            }
        }
        if mark == "/" { return slash(scene, place) }
        guard dropped.contains(mark) else { return nil }
        var end = place + 1
        while let more = scene.token(end), more.kind == .mark, more.text == mark { end += 1 }
        return Reading(end: end, spoken: "", rule: .dropped)
    }

    /// What is given or done so and so many times for each.
    private static let each: Set<String> = [
        "người", "hộ", "tháng", "năm", "ngày", "giờ", "lần", "suất", "em", "cháu", "sào", "mẫu",
        "công", "thửa", "con", "cây", "khẩu", "lượt", "buổi", "tuần", "quý", "vụ", "đợt", "bộ",
        "cái", "chiếc", "xe", "phút", "chuyến", "bao", "bình", "học", "nhân", "gia", "trẻ", "đêm",
        "ca", "hồ", "tấn", "tạ", "lít", "mét",
    ]

    /// `500.000đ/hộ/tháng`, `65 tạ/ha`, `7.500 đồng/kg`, and `và/hoặc`.
    private static func slash(_ scene: Scene, _ place: Int) -> Reading? {
        guard let word = scene.word(place + 1) else { return nil }
        if scene.word(place - 1) == "và", word == "hoặc" {
            return Reading(end: place + 1, spoken: "", rule: .dropped)
        }
        let isEach = each.contains(word)
        let isUnit = Units.alone(scene, place + 1) != nil
        guard isEach || isUnit, followsQuantity(scene, place) else { return nil }
        let isMoney =
            scene.word(place - 1) == "đồng" || scene.quantityEnd == place && !isUnit
        return Reading(end: place + 1, spoken: isEach || isMoney ? "mỗi" : "trên", rule: .sign)
    }

    /// Right after an amount, after its noun, or after another *mỗi*.
    private static func followsQuantity(_ scene: Scene, _ place: Int) -> Bool {
        guard scene.quantityEnd > 0 else { return false }
        if place - scene.quantityEnd <= 2 { return true }
        guard scene.word(place - 1) != nil else { return false }
        if scene.isMark(place - 2, "/") { return place - scene.quantityEnd <= 6 }
        return scene.isBlank(place - 2)
            && Money.scales.contains(scene.wordBefore(place - 1) ?? "")
            && place - scene.quantityEnd <= 4
    }

    private static let longestTag = 200

    /// `<b>`, `</p>`, `&nbsp;` and addresses of pictures: writing for machines.
    static func markup(_ scene: Scene, _ place: Int) -> Reading? {
        if scene.isMark(place, "&"), let name = scene.word(place + 1), scene.isMark(place + 2, ";"),
            let sign = ["nbsp": "", "amp": "và", "lt": "", "gt": "", "quot": "", "apos": ""][name]
        {
            return Reading(end: place + 3, spoken: sign, rule: sign.isEmpty ? .dropped : .sign)
        }
        guard scene.isMark(place, "<"),
            scene.isMark(place + 1, ["/", "!"]) || scene.word(place + 1) != nil
        else { return nil }
        var at = place + 1
        while let token = scene.token(at), at < place + longestTag, token.kind != .line {
            if token.text == ">" { return Reading(end: at + 1, spoken: "", rule: .dropped) }
            if token.text == "<" { return nil }
            at += 1
        }
        return nil
    }
}
