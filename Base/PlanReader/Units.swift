/// The units of a commune in a list: where one ends and the next begins.
enum Units {
    /// Words that begin the name of a unit.
    private static let heads: [StaticString] = [
        "phong", "trung tam", "ban", "cong an", "van phong", "hoi", "doan", "tram", "truong",
        "ubnd", "uy ban", "hdnd", "hoi dong", "mat tran", "mttq", "ubmttq", "dang uy", "dang bo",
        "chi bo", "so", "bao", "dai", "quy", "to", "bo", "vien", "chi cuc", "cuc", "kho bac",
        "ngan hang", "lien doan", "cong doan", "hop tac xa", "thuong truc", "thu truong", "bi thu",
        "chu tich", "pho chu tich", "lanh dao", "dong chi", "cac", "cac dong chi",
        "doan thanh nien",
        "hat", "thanh tra", "bao tang", "thu vien", "nha", "khoi", "don vi", "co quan", "thon",
        "to dan pho", "ap", "khu pho", "khu", "ban quan ly", "toa an", "vien kiem sat", "bo doi",
        "don bien phong", "hai quan", "benh vien", "cong ty", "doanh nghiep", "nhom", "can bo",
        "cong chuc", "truong thon", "nguoi dung dau", "tinh uy", "thanh uy", "huyen uy", "dac khu",
        "quan su", "bch", "ban chi huy", "y te", "xa", "phuong",
    ]

    /// Small words that can stand before a unit's name in a heading.
    private static let courtesies: [StaticString] = [
        "de nghi", "giao", "trach nhiem cua", "nhiem vu cua", "doi voi", "kinh de nghi",
        "phan cong", "yeu cau",
    ]

    static func withoutCourtesy(_ text: Text) -> Text {
        for phrase in courtesies where text.starts(with: phrase) {
            return withoutCourtesy(text.part(phrase.utf8CodeUnitCount..<text.count))
        }
        return text
    }

    /// Whether a text begins like the name of a unit: `Phòng …`, `Các thôn …`.
    static func begins(_ text: Text) -> Bool {
        guard text.starts(withAny: heads) else { return false }
        // "Tổ chức", "Báo cáo", "Hội nghị" are work, not units.
        return !text.starts(withAny: [
            "to chuc", "bao cao", "hoi nghi", "bao dam", "bao ve", "bao ton", "ban hanh", "bo sung",
            "bo tri", "so hoa", "to tuyen", "doi moi", "xa hoi hoa", "quy dinh", "quy mo",
            "quy che", "hoi thao", "hoi thi", "doan ket", "nha nuoc va", "cac noi dung",
            "cac nhiem vu", "cac giai phap", "cac hoat dong", "cac hinh thuc", "cac chi tieu",
            "so luong", "khoi day", "ban bo", "bao quan", "don doc", "can cu",
        ])
    }

    /// Splits `Công an xã, Phòng Văn hóa - Xã hội; các phòng, ban, cơ quan, đơn vị và các thôn`.
    /// A collective ("các phòng, ban, cơ quan") is one unit, and so is a name with commas
    /// ("Trung tâm Văn hóa, Thể thao và Truyền thông").
    static func split(_ text: Text) -> [String] {
        var pieces: [(range: Range<Int>, isHard: Bool)] = []
        var start = 0
        var depth = 0
        var index = 0
        var isHard = true
        func close(at end: Int) { pieces.append((start..<end, isHard)) }
        while index < text.count {
            if text.is(index, "(") { depth += 1 }
            if text.is(index, ")") { depth -= 1 }
            if depth <= 0, text.is(index, ";") || text.is(index, ",") {
                close(at: index)
                isHard = text.is(index, ";")
                start = index + 1
            } else if depth <= 0,
                text.starts(with: " va ", at: index)
                    || text.starts(with: " va", at: index) && text.is(index + 3, " ")
            {
                close(at: index)
                isHard = false
                start = index + 4
                index += 3
            }
            index += 1
        }
        close(at: text.count)
        return names(text, pieces)
    }

    private static func names(_ text: Text, _ pieces: [(range: Range<Int>, isHard: Bool)])
        -> [String]
    {
        var units: [Range<Int>] = []
        for piece in pieces {
            let words = text.part(piece.range)
            guard !words.isEmpty else { continue }
            if let last = units.last,
                !startsUnit(words, isHard: piece.isHard, after: text.part(last))
            {
                units[units.count - 1] = last.lowerBound..<piece.range.upperBound
            } else {
                units.append(piece.range)
            }
        }
        return units.map { name(text.part($0)) }.filter { !$0.isEmpty }
    }

    private static func startsUnit(_ words: Text, isHard: Bool, after last: Text) -> Bool {
        if words.starts(with: "cac") { return true }
        // "Văn phòng HĐND và UBND"; "HĐND, UBND các xã".
        let isPair = words.starts(withAny: ["ubnd", "uy ban nhan dan"])
        if isPair, endsWithCouncil(last) { return false }
        // "Các Chi, Đảng bộ trực thuộc": the first word waits for its noun.
        if last.wordCount == 2, last.starts(withAny: ["cac chi", "cac phong", "cac ban", "cac so"])
        {
            return false
        }
        if isHard { return !isCollective(words) || !last.starts(with: "cac") }
        if words.isUpper(0) { return begins(words) }
        // "các phòng, ban, cơ quan, đơn vị": lower case goes on.
        if words.starts(withAny: [
            "chu tau", "chu rung", "chu co so", "ho gia dinh", "ho kinh doanh", "nguoi dan",
        ]) {
            return true
        }
        return !last.starts(with: "cac") && words.starts(withAny: ["dong chi", "chi bo", "thon"])
    }

    private static func endsWithCouncil(_ text: Text) -> Bool {
        for phrase in ["hdnd", "hoi dong nhan dan", "dang uy", "thuong truc"] as [StaticString] {
            if let place = text.find(phrase, from: text.count - phrase.utf8CodeUnitCount),
                place.upperBound == text.count
            {
                return text.starts(with: "van phong") || phrase.utf8CodeUnitCount < 5
            }
        }
        return false
    }

    private static func isCollective(_ words: Text) -> Bool {
        !words.isUpper(0)
            && words.starts(withAny: [
                "ban", "nganh", "doan the", "co quan", "don vi", "to chuc", "phong",
            ])
    }

    private static func name(_ text: Text) -> String {
        let bare = withoutCourtesy(text).without(trailing: ".;,:")
        guard let first = bare.scalars.first else { return "" }
        return String(first).uppercased() + String(bare.string.unicodeScalars.dropFirst())
    }
}
