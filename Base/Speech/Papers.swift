/// Numbers of official papers, as somebody reads them who knows what the letters mean:
/// *Kế hoạch số 29/KH-UBND* is *Kế hoạch số hai mươi chín của Ủy ban nhân dân*. The forms are those
/// of Decree 30/2020/NĐ-CP, Annex III, and of the Party's guideline.
enum Papers {
    static let kinds: [String: String] = [
        "QĐ": "quyết định", "KH": "kế hoạch", "TB": "thông báo", "CV": "công văn",
        "BC": "báo cáo", "TTr": "tờ trình", "TTR": "tờ trình", "NQ": "nghị quyết",
        "CT": "chỉ thị", "NĐ": "nghị định", "TT": "thông tư", "TTLT": "thông tư liên tịch",
        "HD": "hướng dẫn", "GM": "giấy mời", "QC": "quy chế", "CĐ": "công điện", "ĐA": "đề án",
        "PA": "phương án", "CTr": "chương trình", "CTR": "chương trình", "BB": "biên bản",
        "PL": "pháp lệnh", "VBHN": "văn bản hợp nhất", "KL": "kết luận", "QyĐ": "quy định",
        "QĐi": "quy định", "HĐ": "hợp đồng", "TC": "thông cáo", "DA": "dự án", "PC": "phiếu chuyển",
        "GGT": "giấy giới thiệu", "GUQ": "giấy ủy quyền", "PB": "phiếu báo", "TTg": "Thủ tướng",
    ]
    static let issuers: [String: String] = [
        "UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "CP": "Chính phủ",
        "TTg": "Thủ tướng Chính phủ", "CTN": "Chủ tịch nước", "VPCP": "Văn phòng Chính phủ",
        "BTC": "Bộ Tài chính", "BCA": "Bộ Công an", "BYT": "Bộ Y tế", "BNV": "Bộ Nội vụ",
        "BTTTT": "Bộ Thông tin và Truyền thông", "BKHCN": "Bộ Khoa học và Công nghệ",
        "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch", "BGDĐT": "Bộ Giáo dục và Đào tạo",
        "BNNMT": "Bộ Nông nghiệp và Môi trường", "BTNMT": "Bộ Tài nguyên và Môi trường",
        "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
        "BLĐTBXH": "Bộ Lao động, Thương binh và Xã hội", "BXD": "Bộ Xây dựng",
        "BCT": "Bộ Công Thương", "BTP": "Bộ Tư pháp", "BQP": "Bộ Quốc phòng",
        "BCH": "Ban chỉ huy", "BCĐ": "Ban Chỉ đạo", "MTTQ": "Mặt trận Tổ quốc",
        "VP": "Văn phòng", "ĐU": "Đảng ủy", "TU": "Tỉnh ủy", "TW": "Trung ương",
        "HU": "Huyện ủy", "CAX": "Công an xã", "CAT": "Công an tỉnh", "TYT": "Trạm y tế",
        "BTV": "Ban Thường vụ", "BTGDVTW": "Ban Tuyên giáo và Dân vận Trung ương",
        "VHXH": "Phòng Văn hóa Xã hội", "KT": "Phòng Kinh tế",
        "TTPVHCC":
            "Trung tâm Phục vụ hành chính công", "TTHĐND": "Thường trực Hội đồng nhân dân",
        "BCHQS": "Ban Chỉ huy quân sự", "CTUBND": "Chủ tịch Ủy ban nhân dân",
        "MTTW": "Mặt trận Trung ương", "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
        "STTTT": "Sở Thông tin và Truyền thông", "SVHTTDL": "Sở Văn hóa, Thể thao và Du lịch",
        "SNNMT": "Sở Nông nghiệp và Môi trường", "SYT": "Sở Y tế", "STC": "Sở Tài chính",
        "SGDĐT": "Sở Giáo dục và Đào tạo", "BBCVT": "Bộ Bưu chính, Viễn thông",
    ]

    /// What follows the number.
    private struct Code {
        var kind: String?
        var issuers: [String] = []
        var end: Int
    }

    static func reading(_ scene: Scene, _ place: Int) -> Reading? {
        guard let number = scene.digits(place), number.utf8.count <= 6 else { return nil }
        var at = place + 1
        var suffix = ""
        if let letter = scene.written(at), letter.count == 1, scene.isMark(at + 1, "/") {
            suffix = " " + letter.lowercased()
            at += 1
        }
        guard scene.isMark(at, "/") || scene.isMark(at, "-") else { return nil }
        var year: String?
        let isSlash = scene.isMark(at, "/")
        at += 1
        if isSlash, let digits = scene.digits(at), digits.utf8.count == 4,
            scene.isMark(at + 1, ["/", "-"])
        {
            year = digits
            at += 2
        }
        guard let code = code(scene, at, needsIssuer: !isSlash) else { return nil }
        return said(scene, place, number: scene.numbers.withZero(number) + suffix, year, code)
    }

    /// `KH-UBND`, `NĐ-CP`, `NQ/TW`, `QH15`, `UBND-VHXH`.
    private static func code(_ scene: Scene, _ place: Int, needsIssuer: Bool) -> Code? {
        var code = Code(end: place)
        var at = place
        var isKnown = false
        while let part = scene.written(at), code.issuers.count < 5, isCode(part) {
            var end = at + 1
            if at == place, let kind = kinds[part], issuers[part] == nil || hasMore(scene, end) {
                code.kind = kind
                isKnown = true
            } else if let term = scene.digits(end), part == "QH" || part == "UBTVQH" {
                let body = part == "QH" ? "Quốc hội" : "Ủy ban Thường vụ Quốc hội"
                code.issuers.append("\(body) khóa \(scene.numbers.cardinal(term))")
                end += 1
                isKnown = true
            } else if let issuer = issuers[part] {
                code.issuers.append(issuer)
                isKnown = true
            } else {
                code.issuers.append(
                    Abbreviations.full(part) ?? Letters.spelled(part))
            }
            code.end = end
            guard hasMore(scene, end) else { break }
            at = end + 1
        }
        guard code.end > place, isKnown || code.issuers.count > 1,
            !needsIssuer || !code.issuers.isEmpty && code.kind != nil
        else { return nil }
        return code
    }

    private static func hasMore(_ scene: Scene, _ place: Int) -> Bool {
        scene.isMark(place, ["-", "/", "&", "–", "."])
            && scene.written(place + 1).map(isCode) == true
    }

    /// Two capitals or more, perhaps with small letters at its end: `TTg`, `QyĐ`.
    private static func isCode(_ part: String) -> Bool {
        part.count >= 2 && part.count <= 10 && part.first?.isUppercase == true
            && part.filter(\.isUppercase).count >= 2
    }

    private static func said(
        _ scene: Scene, _ place: Int, number: String, _ year: String?, _ code: Code
    ) -> Reading {
        let before = scene.wordsBefore(place, count: 7)
        let said = " " + before.reversed().joined(separator: " ") + " "
        var words: [String] = []
        let hasKind = code.kind.map { said.contains(" \($0) ") } ?? true
        let hasNumber = before.first == "số"
        if let kind = code.kind, !hasKind, !hasNumber { words.append(kind) }
        if !hasNumber { words.append("số") }
        words.append(number)
        if let year { words.append("năm " + scene.numbers.cardinal(year)) }
        var spoken = words.joined(separator: " ")
        if let kind = code.kind, !hasKind, hasNumber { spoken += ", " + kind }
        if !code.issuers.isEmpty, !namesIssuer(scene, code.end) {
            spoken += " của " + code.issuers.joined(separator: ", ")
        }
        return Reading(end: code.end, spoken: spoken, rule: .paper)
    }

    /// Whether *của …* comes in the same sentence: then nobody needs to hear it twice.
    private static func namesIssuer(_ scene: Scene, _ place: Int) -> Bool {
        var at = place
        while let token = scene.token(at), at < place + 20 {
            if token.kind == .line || token.text == "." || token.text == ";" { return false }
            if token.kind == .word, token.low == "của" { return true }
            at += 1
        }
        return false
    }

    /// `NĐ-CP` and the like by themselves.
    static func law(_ scene: Scene, _ place: Int) -> Reading? {
        guard let kind = scene.written(place).flatMap({ kinds[$0] }), scene.isMark(place + 1, "-"),
            let issuer = scene.written(place + 2).flatMap({ issuers[$0] })
        else { return nil }
        return Reading(end: place + 3, spoken: "\(kind) của \(issuer)", rule: .paper)
    }
}
