/// Words that are abbreviations only beside something else.
extension AbbreviationList {
    /// Only with their dot and a name or number after it.
    static let beforeNames: [(String, String)] = [
        ("TP", "thành phố"), ("Tp", "thành phố"), ("TX", "thị xã"), ("Tx", "thị xã"),
        ("TT", "thị trấn"), ("Tt", "thị trấn"), ("P", "phường"), ("Q", "quận"), ("H", "huyện"),
        ("X", "xã"), ("T", "tỉnh"), ("GS", "giáo sư"), ("TS", "tiến sĩ"), ("ThS", "thạc sĩ"),
        ("BS", "bác sĩ"), ("Bs", "bác sĩ"), ("LS", "luật sư"), ("KS", "kỹ sư"), ("CN", "cử nhân"),
        ("TM", "thay mặt"), ("KT", "ký thay"), ("TL", "thừa lệnh"), ("TUQ", "thừa ủy quyền"),
        ("DS", "dược sĩ"), ("YS", "y sĩ"), ("PGS", "phó giáo sư"), ("Th.S", "thạc sĩ"),
    ]

    /// Only before a number.
    static let beforeNumbers: [(String, String)] = [
        ("P", "phường"), ("Q", "quận"), ("ĐT", "đường tỉnh"), ("ĐH", "đường huyện"),
        ("DT", "đường tỉnh"), ("tr", "trang"), ("KP", "khu phố"), ("Km", "ki lô mét"),
        ("KM", "ki lô mét"), ("Đ", "đường"),
    ]

    /// Only before a colon.
    static let beforeColons: [(String, String)] = [
        ("ĐT", "điện thoại"), ("Đt", "điện thoại"), ("ĐC", "địa chỉ"), ("Đ/c", "địa chỉ"),
        ("Tel", "điện thoại"), ("VD", "ví dụ"), ("Vd", "ví dụ"), ("VP", "văn phòng"),
        ("LH", "liên hệ"), ("Lh", "liên hệ"), ("NB", "lưu ý"), ("TG", "thời gian"),
        ("ĐĐ", "địa điểm"), ("DĐ", "di động"),
    ]

    private static let places: Set<String> = [
        "xã", "phường", "tỉnh", "thành", "thị", "huyện", "quận", "đặc",
    ]

    /// Only before one of these words.
    static let beforeWords: [(String, String, Set<String>)] = [
        ("CA", "công an", places), ("TT", "trung tâm", ["y", "văn", "phục", "học", "giáo"]),
        ("BV", "bệnh viện", ["đa", "tỉnh", "huyện", "quân", "nhi", "phụ"]),
        ("HĐ", "hội đồng", ["nghĩa", "bầu", "thi", "tuyển"]),
        (
            "TP", "thành phố",
            [
                "hà", "hồ", "huế", "đà", "cần", "hải", "bắc", "nam", "vinh", "thủ", "việt", "hạ",
            ]
        ),
        ("TH", "tiểu học", places.union(["số", "kim", "và"])),
        ("MN", "mầm non", places.union(["số", "hoa"])),
        ("CP", "cổ phần", ["đầu", "xây", "thương", "dược", "may"]),
        ("DN", "doanh nghiệp", ["nhỏ", "tư", "trên", "và"]),
        ("Cty", "công ty", ["tnhh", "cổ", "cp", "may", "điện"]),
        ("Sở", "sở", []), ("HN", "hội nghị", ["tổng", "sơ", "triển"]),
        ("TB", "thương binh", ["liệt", "và"]),
    ]
}
