/// Addresses of the web and of e-mail, so that somebody can write them down: *dichvucong.gov.vn* is
/// *dịch vụ công chấm gốp chấm vê nờ*. Long paths are not said: nobody writes them down.
enum Addresses {
    private static let endings: Set<String> = [
        "vn", "com", "net", "org", "edu", "gov", "info", "io", "app", "asia", "me", "biz",
    ]
    private static let known: [String: String] = [
        "gov": "gốp", "vn": "vê nờ", "com": "com", "net": "nét", "org": "o rờ giê",
        "edu": "ê đu", "info": "in phô", "io": "ai ô", "gmail": "gi meo", "email": "i meo",
        "yahoo": "da hu", "facebook": "phây búc", "fb": "ép bê", "zalo": "da lô",
        "youtube": "diu túp", "google": "gu gồ", "tiktok": "tích tốc", "vneid": "vê nờ i đi",
        "dichvucong": "dịch vụ công", "baochinhphu": "báo chính phủ", "chinhphu": "chính phủ",
        "congdulieu": "cổng dữ liệu", "baohiemxahoi": "bảo hiểm xã hội", "moh": "mờ o hát",
        "hanoi": "hà nội", "hue": "huế", "danang": "đà nẵng", "haiphong": "hải phòng",
        "cantho": "cần thơ", "hochiminhcity": "hồ chí minh xi ti", "bacninh": "bắc ninh",
        "hungyen": "hưng yên", "ninhbinh": "ninh bình", "thanhhoa": "thanh hóa",
        "nghean": "nghệ an", "hatinh": "hà tĩnh", "quangtri": "quảng trị",
        "quangngai": "quảng ngãi", "gialai": "gia lai", "khanhhoa": "khánh hòa",
        "daklak": "đắc lắc", "lamdong": "lâm đồng", "dongnai": "đồng nai", "tayninh": "tây ninh",
        "dongthap": "đồng tháp", "vinhlong": "vĩnh long", "angiang": "an giang",
        "camau": "cà mau", "phutho": "phú thọ", "thainguyen": "thái nguyên",
        "laocai": "lào cai", "tuyenquang": "tuyên quang", "caobang": "cao bằng",
        "langson": "lạng sơn", "quangninh": "quảng ninh", "dienbien": "điện biên",
        "laichau": "lai châu", "sonla": "sơn la", "suckhoe": "sức khỏe",
        "thuedientu":
            "thuế điện tử", "cong": "cổng",
    ]
    /// Characters of a path that are still said.
    private static let longestPath = 24
    private static let longestRun = 120
    private static let ends: Set<String> = [
        ".", ",", ";", ":", ")", "]", "\"", "'", "!", "?", "”", "’", "…", ">", "»",
    ]

    static func reading(_ scene: Scene, _ place: Int) -> Reading? {
        guard isStart(scene, place), let next = scene.token(place + 1),
            next.kind == .mark || next.kind == .digits || next.kind == .word
        else { return nil }
        var end = place
        var hasDot = false
        while let token = scene.token(end), token.kind != .blank, token.kind != .line,
            token.kind != .noise, end < place + longestRun
        {
            if token.text == "." || token.text == "@" || token.text == "/" { hasDot = true }
            end += 1
        }
        guard hasDot else { return nil }
        while end > place, scene.isMark(end - 1, ends) { end -= 1 }
        let run = Array(scene.tokens[place..<end])
        guard let spoken = email(run, scene) ?? web(run, scene) else { return nil }
        return Reading(end: end, spoken: spoken, rule: .address)
    }

    private static func isStart(_ scene: Scene, _ place: Int) -> Bool {
        guard let before = scene.token(place - 1) else { return true }
        return before.kind == .blank || before.kind == .line
            || (before.kind == .mark && ["(", "\"", "“", "<", "[", ":"].contains(before.text))
    }

    private static func email(_ run: [Token], _ scene: Scene) -> String? {
        guard let at = run.firstIndex(where: { $0.text == "@" }), at > 0,
            let host = host(run[(at + 1)...])
        else { return nil }
        let name = run[..<at].filter { !["<", "("].contains($0.text) }
        guard name.allSatisfy({ $0.kind != .mark || [".", "-", "_", "+"].contains($0.text) })
        else { return nil }
        return words(name[...], scene) + " a còng " + words(host[...], scene)
    }

    private static func web(_ run: [Token], _ scene: Scene) -> String? {
        var rest = run[...]
        var isSure = false
        if rest.count > 4, ["http", "https"].contains(run[0].low), run[1].text == ":",
            run[2].text == "/", run[3].text == "/"
        {
            rest = rest.dropFirst(4)
            isSure = true
        }
        if rest.count > 2, rest.first?.low == "www", rest.dropFirst().first?.text == "." {
            rest = rest.dropFirst(2)
            isSure = true
        }
        let slash = rest.firstIndex { ["/", "?", "#", ":"].contains($0.text) } ?? rest.endIndex
        guard let host = host(rest[..<slash], anyEnding: isSure), isSure || host.count > 2 else {
            return nil
        }
        return words(host[...], scene) + path(rest[slash...], scene)
    }

    /// Labels with dots between them, the last one of those that names end with.
    private static func host(_ tokens: ArraySlice<Token>, anyEnding: Bool = false) -> [Token]? {
        let host = Array(tokens)
        guard host.count > 2, let last = host.last, last.kind == .word,
            anyEnding || endings.contains(last.low), host[host.count - 2].text == ".",
            host[0].kind != .mark,
            host.allSatisfy({ $0.kind != .mark || $0.text == "." || $0.text == "-" }),
            zip(host, host.dropFirst()).allSatisfy({ $0.text != "." || $1.text != "." })
        else { return nil }
        return host
    }

    private static func path(_ tokens: ArraySlice<Token>, _ scene: Scene) -> String {
        let length = tokens.reduce(0) { $0 + $1.range.count }
        guard length > 1, length <= longestPath,
            tokens.allSatisfy({ $0.kind != .mark || ["/", "-", ".", "_"].contains($0.text) })
        else { return "" }
        return " " + words(tokens.last?.text == "/" ? tokens.dropLast() : tokens, scene)
    }

    private static let signs = [
        ".": "chấm", "-": "gạch ngang", "_": "gạch dưới", "/": "gạch chéo", "+": "cộng",
    ]

    private static func words(_ tokens: ArraySlice<Token>, _ scene: Scene) -> String {
        tokens.map { token in
            switch token.kind {
            case .digits: scene.numbers.oneByOne(token.text)
            case .word: label(token.low, scene)
            default: signs[token.text] ?? ""
            }
        }.joined(separator: " ")
    }

    /// A label as the commune says it, as everybody does, syllable by syllable, or by letters.
    private static func label(_ label: String, _ scene: Scene) -> String {
        if let said = scene.pronunciations.said(label) ?? known[label] { return said }
        if Abbreviations.full(label.uppercased()) != nil { return Letters.spelled(label) }
        if Syllables.isSyllable(label) { return label }
        if let syllables = Syllables.split(label) { return syllables.joined(separator: " ") }
        let hasVowel = label.contains { "aeiouy".contains($0) }
        return hasVowel ? label : Letters.spelled(label)
    }
}
