/// Units of measure. After a number all of them; some are units wherever they stand.
enum Units {
    struct Found {
        let end: Int
        let spoken: String
        /// Figures after the unit, as in *1m65*.
        var rest: String?
    }

    /// By the letters as written; small letters also in capitals where nothing else is meant.
    private static let table: [String: String] = [
        "km": "ki lô mét", "m": "mét", "cm": "xen ti mét", "mm": "mi li mét", "dm": "đề xi mét",
        "ha": "héc ta", "kg": "ki lô gam", "g": "gam", "gr": "gam", "mg": "mi li gam",
        "l": "lít", "lit": "lít", "ml": "mi li lít", "kWh": "ki lô oát giờ", "kW": "ki lô oát",
        "MW": "mê ga oát", "W": "oát", "V": "vôn", "kV": "ki lô vôn", "kVA": "ki lô vôn am pe",
        "Hz": "héc", "MHz": "mê ga héc", "GHz": "gi ga héc", "GB": "gi ga bai", "MB": "mê ga bai",
        "TB": "tê ra bai", "KB": "ki lô bai", "Mbps": "mê ga bít một giây", "s": "giây",
        "oC": "độ xê", "°C": "độ xê", "°F": "độ ép", "ppm": "phần triệu", "cc": "xê xê",
        "HP": "mã lực", "kcal": "ki lô ca lo", "t": "tấn", "dB": "đề xi ben",
    ]
    private static let anyCase: [String: String] = [
        "km": "ki lô mét", "kg": "ki lô gam", "ha": "héc ta", "cm": "xen ti mét",
        "mm": "mi li mét", "kwh": "ki lô oát giờ", "kw": "ki lô oát", "ml": "mi li lít", "m": "mét",
    ]
    private static let everywhere: [String: String] = [
        "km": "ki lô mét", "kg": "ki lô gam", "cm": "xen ti mét", "kwh": "ki lô oát giờ",
        "kw": "ki lô oát",
    ]
    private static let powers = [
        "2": "vuông", "²": "vuông", "3": "khối", "³": "khối",
    ]
    /// Words after which a unit without number is one: *mỗi ha*.
    private static let leads: Set<String> = [
        "mỗi", "một", "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "trăm", "chục", "từng", "vạn", "hai",
        "ba", "nửa", "trên", "tấn", "tạ", "đồng", "người",
    ]

    /// The unit after a number that ends at a place, perhaps after a blank.
    static func after(_ scene: Scene, _ place: Int) -> Found? {
        let at = scene.past(place)
        if scene.isMark(at, "°") { return degrees(scene, at) }
        guard let letters = scene.written(at) else { return nil }
        guard let spoken = table[letters] ?? anyCase[letters.lowercased()] else { return nil }
        // One letter that stands apart may be anything.
        if letters.count == 1, at > place, letters != "m" && letters != "g" && letters != "l" {
            return nil
        }
        return extended(scene, Found(end: at + 1, spoken: spoken), letters)
    }

    private static func degrees(_ scene: Scene, _ place: Int) -> Found? {
        let letter = scene.written(place + 1)
        if let spoken = letter.flatMap({ table["°" + $0] }) {
            return Found(end: place + 2, spoken: spoken)
        }
        return Found(end: place + 1, spoken: "độ")
    }

    /// Squares and cubes, *trên giờ*, and the rest of a height.
    private static func extended(_ scene: Scene, _ found: Found, _ letters: String) -> Found {
        var found = found
        if let token = scene.token(found.end), let power = powers[token.text],
            ["m", "cm", "km", "mm", "dm"].contains(letters.lowercased())
        {
            found = Found(end: found.end + 1, spoken: found.spoken + " " + power)
        } else if letters == "m", let rest = scene.digits(found.end), rest.utf8.count <= 2 {
            return Found(end: found.end + 1, spoken: found.spoken, rest: rest)
        }
        return perUnit(scene, found) ?? found
    }

    /// `km/h`, `m/s`, `kg/ha`, `mg/l`, `kg/người`.
    private static func perUnit(_ scene: Scene, _ found: Found) -> Found? {
        guard scene.isMark(found.end, "/"), let per = scene.written(found.end + 1) else {
            return nil
        }
        if per == "h" || per == "giờ" {
            return Found(end: found.end + 2, spoken: found.spoken + " trên giờ")
        }
        if per == "s" { return Found(end: found.end + 2, spoken: found.spoken + " trên giây") }
        guard let spoken = table[per] ?? anyCase[per.lowercased()] else { return nil }
        var end = found.end + 2
        var words = found.spoken + " trên " + spoken
        if let token = scene.token(end), let power = powers[token.text] {
            words += " " + power
            end += 1
        }
        return Found(end: end, spoken: words)
    }

    /// A unit without a number before it: *mỗi km*, *đồng/kg*, *nghìn ha*, *tấn/ha*.
    static func alone(_ scene: Scene, _ place: Int) -> Reading? {
        guard let letters = scene.written(place) else { return nil }
        if letters == "x" || letters == "X" { return times(scene, place) }
        let low = letters.lowercased()
        if ["vnđ", "vnd"].contains(low) || (low == "đ" && isAfterScale(scene, place)) {
            return Reading(end: place + 1, spoken: "đồng", rule: .money, isQuantity: true)
        }
        if low == "usd" {
            return Reading(end: place + 1, spoken: "đô la Mỹ", rule: .money, isQuantity: true)
        }
        guard let spoken = table[letters] ?? anyCase[low] else { return nil }
        let isAfterSlash = scene.isMark(place - 1, "/") && scene.word(place - 2) != nil
        let hasPower =
            scene.token(place + 1).map { powers[$0.text] != nil } == true
            && ["m", "cm", "km"].contains(letters)
        let isLed =
            scene.wordBefore(place).map(leads.contains) == true && letters != "t"
            && (letters.count > 1 || letters == "m") && letters == low
        guard isAfterSlash || hasPower || isLed || everywhere[low] != nil else { return nil }
        let found = extended(scene, Found(end: place + 1, spoken: spoken), letters)
        return Reading(end: found.end, spoken: found.spoken, rule: .unit, isQuantity: true)
    }

    private static func isAfterScale(_ scene: Scene, _ place: Int) -> Bool {
        scene.wordBefore(place).map(Money.scales.contains) == true
    }

    /// The `x` of `3 x 4`.
    private static func times(_ scene: Scene, _ place: Int) -> Reading? {
        guard scene.quantityEnd >= 0, place - scene.quantityEnd <= 1,
            scene.digits(scene.past(place + 1)) != nil
        else { return nil }
        return Reading(end: place + 1, spoken: "nhân", rule: .sign)
    }
}
