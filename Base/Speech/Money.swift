/// Amounts of money: *500.000đ*, *1,2 tỷ đồng*, *50k*, *1tr5*, *100 USD*.
enum Money {
    static let scales: Set<String> = ["nghìn", "ngàn", "triệu", "tỷ", "tỉ", "trăm", "vạn"]

    private static let currencies: [String: String] = [
        "đ": "đồng", "vnđ": "đồng", "vnd": "đồng", "₫": "đồng", "usd": "đô la Mỹ", "$": "đô la",
        "eur": "ơ rô", "€": "ơ rô", "jpy": "yên Nhật", "krw": "uôn", "cny": "nhân dân tệ",
    ]

    static func hasSign(_ scene: Scene, _ place: Int) -> Bool {
        currency(scene, place) != nil || ["k", "tr"].contains(scene.word(place) ?? "")
    }

    private static func currency(_ scene: Scene, _ place: Int) -> (spoken: String, end: Int)? {
        let at = scene.past(place)
        guard let token = scene.token(at), token.kind == .word || token.kind == .mark,
            let spoken = currencies[token.low],
            // An "Đ" that stands apart may begin anything.
            token.text != "Đ" || at == place
        else { return nil }
        return (spoken, at + 1)
    }

    static func reading(
        _ scene: Scene, _ numeral: Quantities.Numeral, _ words: String
    ) -> Reading? {
        if let currency = currency(scene, numeral.end) {
            return Reading(
                end: currency.end, spoken: words + " " + currency.spoken, rule: .money,
                isQuantity: true)
        }
        switch scene.written(numeral.end) {
        case "k", "K": return thousands(scene, numeral, words)
        case "tr", "Tr": return millions(scene, numeral, words)
        default: return scaled(scene, numeral, words)
        }
    }

    /// `2 tỷ đ`: the scale stays, the sign becomes a word.
    private static func scaled(
        _ scene: Scene, _ numeral: Quantities.Numeral, _ words: String
    ) -> Reading? {
        let at = scene.past(numeral.end)
        guard let scale = scene.word(at), scales.contains(scale),
            let currency = currency(scene, at + 1)
        else { return nil }
        let said = scale == "tỉ" ? "tỷ" : scale
        return Reading(
            end: currency.end, spoken: "\(words) \(said) \(currency.spoken)", rule: .money,
            isQuantity: true)
    }

    /// `50k`; but `5K` is a name.
    private static func thousands(
        _ scene: Scene, _ numeral: Quantities.Numeral, _ words: String
    ) -> Reading? {
        if scene.written(numeral.end) == "K", (numeral.value ?? 10) < 10 { return nil }
        let hasWord = ["đồng", "đ"].contains(scene.wordAfter(numeral.end + 1) ?? "")
        return Reading(
            end: hasWord ? scene.past(numeral.end + 1) + 1 : numeral.end + 1,
            spoken: "\(words) \(scene.region == .north ? "nghìn" : "ngàn") đồng", rule: .money,
            isQuantity: true)
    }

    /// `2,5tr`, `1tr5`, `1tr250`.
    private static func millions(
        _ scene: Scene, _ numeral: Quantities.Numeral, _ words: String
    ) -> Reading? {
        var spoken = words + " triệu"
        var end = numeral.end + 1
        if let rest = scene.digits(end), rest.utf8.count <= 3 {
            let zeros = String(repeating: "0", count: 3 - rest.utf8.count)
            spoken +=
                " \(scene.numbers.cardinal(rest + zeros)) "
                + (scene.region == .north ? "nghìn" : "ngàn")
            end += 1
        }
        if ["đồng", "đ"].contains(scene.wordAfter(end) ?? "") { end = scene.past(end) + 1 }
        return Reading(end: end, spoken: spoken + " đồng", rule: .money, isQuantity: true)
    }
}
