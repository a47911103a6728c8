/// The words by which names are told.
enum NameWords {
    /// Of nine in ten Vietnamese.
    static let families: Set<String> = [
        "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ",
        "hồ", "ngô", "dương", "lý", "đào", "đinh", "trịnh", "mai", "cao", "lương", "tạ", "hà",
        "trương", "phùng", "vương", "quách", "tống", "nghiêm", "khổng", "doãn", "khúc", "mạc",
        "sầm", "đàm", "lưu", "tô", "lâm", "chu", "thạch", "hứa", "triệu", "lều", "cấn", "đồng",
    ]

    /// Family names that are common words too; they need two names after them.
    static let rareFamilies: Set<String> = [
        "đoàn", "thái", "châu", "lại", "tăng", "ninh", "giang", "bạch", "từ", "kiều", "phí", "la",
        "lục", "âu", "quản", "ứng", "vi", "viên", "bế", "nông", "lò", "giàng", "hoàn",
    ]

    /// The same without marks, where no other word is meant.
    static let plainFamilies: Set<String> = [
        "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do",
        "ho", "ngo", "duong", "ly", "dao", "dinh", "trinh", "luong", "truong", "phung", "doan",
    ]

    /// Forms of address before a name.
    static let titles: Set<String> = [
        "ông", "bà", "anh", "chị", "cô", "chú", "bác", "em", "cháu", "thầy", "cậu", "mợ", "dì",
        "thím", "cụ", "bé", "tên", "vợ", "chồng", "bạn",
    ]

    /// After "văn" and "thị" these make another word: văn hóa, thị trấn.
    static let afterMiddle: Set<String> = [
        "hóa", "hoá", "bản", "nghệ", "phòng", "minh", "học", "chương", "thư", "bằng", "trấn", "xã",
        "trường", "ủy", "uỷ", "giác", "lực", "hoa", "phong", "tran", "xa", "truong",
    ]

    /// Places that begin like names.
    static let geography: Set<String> = [
        "hà nội", "hà nam", "hà tĩnh", "hà giang", "hà đông", "hà tiên", "hà tây", "hà bắc",
        "hà lan", "hà trung", "hà thành", "cao bằng", "cao lãnh", "cao lạng", "lương sơn",
        "lương tài", "lý sơn", "lý nhân", "phan thiết", "phan rang", "vũ thư", "võ nhai",
        "hồ tây", "hồ gươm", "hồ hoàn", "hồ chí", "hồ núi", "hoàng sa", "hoàng mai", "hoàng liên",
        "hoàng hóa", "mai châu", "mai sơn", "mai dịch", "mai lĩnh", "lê chân", "dương kinh",
        "dương minh", "vũ quang", "lâm đồng", "lâm thao", "lâm bình", "triệu sơn", "triệu phong",
        "thạch thất", "thạch hà", "thạch thành", "thạch bàn", "đồng nai", "đồng tháp",
        "đồng hới", "đồng hỷ", "đồng văn", "đồng bằng", "đồng chí", "đồng ý", "đồng thời",
        "đoàn thanh", "thái bình", "thái nguyên", "thái lan", "thái thụy", "bạch long",
        "bạch đằng", "ninh bình", "ninh thuận", "ninh giang", "giang sơn", "châu âu", "châu á",
        "từ liêm", "từ sơn", "tô lịch", "bà rịa", "bà nà", "bà đen", "bà trưng", "cô tô",
        "anh quốc", "bác hồ", "chu lai", "tống bạt",
    ]

    /// Second words that make no name of two: "Hồ Sơ", "Lý Do", "Cao Tốc".
    static let noSecond: Set<String> = [
        "sơ", "do", "tốc", "thế", "xe", "áp", "cấp", "lịch", "độ", "ủy", "chí", "ao", "tang",
        "đất", "nước", "điểm", "lai", "bộ", "ra", "vào", "qua",
    ]

    /// What never stands inside a name.
    static let never: Set<String> = [
        "và", "thôn", "xóm", "xã", "huyện", "tổ", "khu", "số", "là", "của", "ở", "tại", "bị", "có",
        "không", "đã", "đang", "sẽ", "cũng", "với", "hoặc", "trưởng", "phó", "chủ", "nhà", "đề",
        "kính", "sinh", "sđt", "đt", "cmnd", "cccd", "điện", "địa", "ubnd", "hđnd", "quê",
    ]

    /// After a form of address these are no names.
    static let noName: Set<String> = [
        "con", "giáo", "gái", "trai", "ý", "già", "bà", "là", "xã", "thôn", "ubnd", "hđnd", "csgt",
        "chúng", "tôi", "mình", "nào", "ấy", "này", "kia", "ta", "đường", "phố", "trường", "cơ",
        "ơi", "dân", "nhà", "khu", "tổ", "đội", "ban", "phòng", "hùng", "ruột", "họ", "chồng",
    ]

    /// Offices with capitals after a form of address: "ông Chủ tịch".
    static let offices: Set<String> = [
        "chủ tịch", "phó chủ", "bí thư", "phó bí", "trưởng thôn", "trưởng ban", "trưởng phòng",
        "trưởng công", "trưởng trạm", "trưởng khu", "phó thôn", "phó ban", "phó phòng",
        "phó trưởng", "giám đốc", "phó giám", "cán bộ", "công an", "hiệu trưởng", "hiệu phó",
        "tổ trưởng", "tổ phó", "đại biểu", "hội trưởng", "bác sĩ", "thủ tướng", "tổng bí",
    ]

    /// Words before a name that say a place bears it.
    static let placeWords: Set<String> = [
        "đường", "phố", "ngõ", "ngách", "hẻm", "lộ", "trường", "thôn", "xóm", "làng", "ấp", "xã",
        "phường", "khu", "huyện", "quận", "tỉnh", "chợ", "cầu", "cống", "đền", "chùa", "đình",
        "miếu", "lăng", "sông", "kênh", "mương", "đầm", "bến", "ga", "đảo", "núi", "đèo", "dốc",
        "tp", "thpt", "thcs", "tnhh", "ubnd", "hđnd", "tổ", "vịnh", "đê", "phà", "tượng",
    ]

    static let placePairs: Set<String> = [
        "tiểu học", "mầm non", "trung học", "phổ thông", "cơ sở", "đại học", "cao đẳng",
        "thị trấn", "thị xã", "thành phố", "công viên", "bệnh viện", "quảng trường", "tượng đài",
        "nghĩa trang", "công ty", "doanh nghiệp", "ngã ba", "ngã tư", "ngã năm", "ngã sáu",
        "dân phố", "dân cư", "khách sạn", "nhà hàng", "siêu thị", "nhà thờ", "văn miếu", "đại lộ",
        "quốc lộ", "tỉnh lộ", "hai bà",
    ]

    /// Pairs that end like a word for a place and are none.
    static let notPlaces: Set<String> = [
        "gia đình", "yêu cầu", "nhu cầu", "môi trường", "hiện trường", "thị trường", "tiết lộ",
    ]
}
