import Foundation
import Markup
import Office
import WorkingTime

/// What the people of the demonstration keep on the portal around its stories.
extension DemoStaff {
    // MARK: - In the first weeks

    /// Whom to ask for what.
    func keepCards() async throws {
        for card in DemoCards.units {
            guard let id = try await quanTri.id(of: card.unit, on: "/office/units") else {
                continue
            }
            let unit = try await hoa.office.read { try $0.units() }.first { $0.id == id }
            let head = [hoa, binh, nam, tu].first {
                $0.officer.unitID == id && card.headed == $0.officer.login
            }
            try await quanTri.post(
                "/office/units/\(id)",
                [
                    ("name", unit?.name ?? card.unit), ("aliases", unit?.aliases ?? ""),
                    ("standing", unit?.isStanding == true ? "1" : ""), ("work", card.work),
                    ("workEn", card.workEn), ("hours", card.hours), ("hoursEn", card.hoursEn),
                    ("phone", card.phone), ("email", card.email), ("address", card.address),
                    ("head", head?.officer.id ?? ""),
                ])
        }
        for (clerk, postEn, phone) in [
            (hoa, "Officer for culture and society", "0200 000 021"),
            (binh, "Vice-chair of the People’s Committee", "0200 000 019"),
            (nam, "Officer of the service centre", "0200 000 022"),
            (tu, "Head of Hạ hamlet", ""),
        ] {
            try await clerk.post(
                "/office/account/card",
                [("public", "1"), ("postEn", postEn), ("phone", phone), ("email", "")])
        }
    }

    /// The list of sections, and where some of them lead.
    func keepSections() async throws {
        try await hoa.post("/office/sections/beginning", [])
        for (name, english, target, shown) in DemoCards.sections {
            guard let id = try await hoa.id(of: name, on: "/office/sections") else { continue }
            try await hoa.post(
                "/office/sections/\(id)",
                [
                    ("do", "set"), ("name", name), ("nameEn", english),
                    ("law", "Nghị định 42/2022/NĐ-CP"), ("target", target), ("shown", shown),
                    ("everyDays", "180"),
                ])
        }
    }

    /// Topics in the languages of the portal.
    func nameTopics() async throws {
        for topic in DemoCards.topics {
            guard let id = try await hoa.id(of: topic.vi, on: "/office/topics") else { continue }
            try await binh.post(
                "/office/topics/\(id)",
                [
                    ("name", topic.vi), ("nameEn", topic.en), ("name.zh", topic.zh),
                    ("name.ko", topic.ko), ("name.fr", topic.fr),
                ])
        }
    }

    // MARK: - In the last days

    /// Days that everybody may know of, around today.
    func keepDates() async throws {
        for date in DemoCards.dates {
            let first = today.adding(days: date.inDays)
            try await hoa.post(
                "/office/dates",
                [
                    ("id", ""), ("first", first.iso),
                    ("last", date.lasts > 1 ? first.adding(days: date.lasts - 1).iso : ""),
                    ("hours", date.hours), ("words", date.vi), ("wordsEn", date.en),
                    ("place", date.place), ("target", date.target),
                ])
        }
    }

    /// The home with its own blocks: made, ordered and published.
    func composeHome() async throws {
        let front = "/office/front"
        func add(_ kind: String, _ fields: [(String, String)]) async throws -> String {
            let at = try await hoa.post(
                front + "/blocks", [("seen", try await seen()), ("kind", kind)])
            let id = String(at.split(separator: "#b-").last ?? "")
            try await hoa.post(
                "\(front)/blocks/\(id)", [("seen", try await seen()), ("do", "set")] + fields)
            return id
        }
        let tiles = try await add(
            "tiles",
            [
                ("place", "wide"), ("title", "Bà con cần gì?"), ("titleEn", "What do you need?"),
                ("links", DemoCards.tiles),
            ])
        let film = try await add(
            "video", [("place", "main"), ("title", ""), ("titleEn", "")])
        let usual = ["lead", "latest", "photos", "notices", "documents", "calendar"]
        try await hoa.post(
            front + "/order",
            [
                ("seen", try await seen()),
                (
                    "order",
                    (["lead", tiles] + usual.dropFirst() + [film, "topics", "contact"])
                        .joined(separator: " ")
                ),
            ])
        try await hoa.post(front + "/publication", [("seen", try await seen())])
    }

    private func seen() async throws -> String {
        String(try await hoa.number("number", on: "/office/front"))
    }

    /// A mistake that readers are told of.
    func correct(_ path: String, _ story: DemoStory, note: String) async throws {
        let version = try await hoa.version(of: path + "/edit")
        try await hoa.post(
            path,
            [
                ("version", version), ("title", story.title), ("summary", story.summary),
                ("body", story.body), ("kind", "article"), ("topic", story.topic), ("unit", ""),
                ("source", ""), ("media", picture(of: story)), ("then", "submit"),
            ])
        try await binh.post(path + "/publication", [("note", note)])
    }

    /// A notice that is written and not yet up, and a story that waits for its hour.
    func leaveForTomorrow() async throws {
        let tomorrow = today.adding(days: 1)
        try await hoa.post(
            "/office/notices",
            [
                ("words", "Tạm ngừng cấp nước ba thôn để sửa trạm bơm, từ 8:00 đến 15:00."),
                ("wordsEn", "Water is off in the three hamlets from 8:00 to 15:00."),
                ("target", "/lich"), ("from", "\(tomorrow.adding(days: 1).iso)T05:00"),
                ("until", "\(tomorrow.adding(days: 1).iso)T15:00"),
            ])
        let waiting = DemoStory(
            month: 1, day: 1, title: "Bưởi cuối vụ: mời khách đến vườn",
            summary: "Sáu vườn thôn Thượng mở cửa đến hết tháng, hái bao nhiêu trả bấy nhiêu.",
            body: "Khách đi theo nhóm gọi hợp tác xã trước một ngày để có người đón.")
        let path = try await write(waiting, by: hoa)
        try await binh.post(path + "/schedule", [("publishAt", "\(tomorrow.iso)T07:00")])
    }
}

/// The words of the above.
enum DemoCards {
    struct Unit: Sendable {
        let unit: String
        let work: String
        let workEn: String
        let hours: String
        let hoursEn: String
        let phone: String
        let email: String
        let address: String
        let headed: String
    }

    private static let hours = "Thứ Hai – thứ Sáu, 7:30 – 11:30 và 13:30 – 17:00"
    private static let hoursEn = "Monday – Friday, 7:30 – 11:30 and 13:30 – 17:00"

    static let units: [Unit] = [
        Unit(
            unit: "Văn phòng HĐND và UBND xã",
            work: "Tiếp công dân, nhận đơn thư, lịch làm việc của lãnh đạo; chứng thực bản sao.",
            workEn: "Receives citizens and letters; certifies copies.", hours: hours,
            hoursEn: hoursEn, phone: "0200 000 018", email: "vanphong@truc-khe.example",
            address: "Tầng 1, trụ sở xã, đường Đình", headed: "binh"),
        Unit(
            unit: "Phòng Văn hóa - Xã hội",
            work: "Văn hóa, lễ hội, trường học, y tế, chế độ cho người có công và hộ khó khăn.",
            workEn: "Culture, schools, health, support for families.", hours: hours,
            hoursEn: hoursEn, phone: "0200 000 021", email: "vanhoa@truc-khe.example",
            address: "Tầng 2, trụ sở xã", headed: "hoa"),
        Unit(
            unit: "Trung tâm Dịch vụ tổng hợp",
            work: "Loa truyền thanh, thư viện, nhà trưng bày OCOP, đón khách thăm làng.",
            workEn: "Loudspeakers, library, the OCOP showroom, welcoming visitors.",
            hours: "Hằng ngày, 7:30 – 17:00", hoursEn: "Daily, 7:30 – 17:00",
            phone: "0200 000 022", email: "trungtam@truc-khe.example",
            address: "Cạnh sân đình, thôn Trung", headed: "nam"),
        Unit(
            unit: "Các thôn", work: "Trưởng thôn nhận phản ánh của bà con và trả lời trong 48 giờ.",
            workEn: "Heads of hamlets hear complaints and answer within 48 hours.", hours: "",
            hoursEn: "", phone: "", email: "", address: "Nhà văn hóa từng thôn", headed: "tu"),
    ]

    static let sections: [(String, String, String, String)] = [
        (
            "Công khai ngân sách", "Budget", "/trang/cong-khai-ngan-sach-xa", "foot"
        ),
        (
            "Tiếp công dân, khiếu nại, tố cáo", "Petitions and complaints",
            "/trang/lich-tiep-cong-dan", "foot"
        ),
        (
            "Lấy ý kiến về dự thảo", "Drafts for comment",
            "/van-ban/lay-y-kien-ve-quy-hoach-diem-dan-cu-moi", "foot"
        ),
    ]

    static let topics: [(vi: String, en: String, zh: String, ko: String, fr: String)] = [
        ("Tin của xã", "News of the commune", "本社消息", "우리 고을 소식", "Nouvelles de la commune"),
        ("Thông báo", "Notices", "通知", "공지", "Avis"),
        ("Văn hóa, lễ hội", "Culture and festivals", "文化与节庆", "문화와 축제", "Culture et fêtes"),
        ("Du lịch", "Visiting", "旅游", "여행", "Visiter"),
        (
            "Nông nghiệp, sản vật", "Farming and local products", "农业与特产", "농업과 특산물",
            "Agriculture et produits"
        ),
        ("Thủ tục hành chính", "Public services", "行政事务", "행정 서비스", "Démarches"),
        ("Phòng, chống thiên tai", "Storms and floods", "防灾", "재난 대비", "Intempéries"),
        ("Giáo dục, y tế", "Schools and health", "教育与医疗", "교육과 보건", "École et santé"),
    ]

    struct Date: Sendable {
        let inDays: Int
        var lasts = 1
        let hours: String
        let vi: String
        let en: String
        let place: String
        var target = ""
    }

    static let dates: [Date] = [
        Date(
            inDays: -12, hours: "8:00", vi: "Chợ phiên nông sản cuối tuần",
            en: "Weekend farmers’ market", place: "Chợ Khê"),
        Date(
            inDays: 2, hours: "13:30 – 17:00", vi: "Phó Chủ tịch tiếp công dân",
            en: "The vice-chair receives citizens", place: "Trụ sở xã",
            target: "/trang/lich-tiep-cong-dan"),
        Date(
            inDays: 5, hours: "19:00", vi: "Khai giảng lớp đan tre buổi tối",
            en: "The evening class in weaving begins", place: "Nhà văn hóa thôn Hạ"),
        Date(
            inDays: 8, lasts: 2, hours: "", vi: "Tiêm phòng cho trẻ dưới năm tuổi",
            en: "Vaccination of children under five", place: "Trạm Y tế xã"),
        Date(
            inDays: 16, hours: "8:00", vi: "Kỳ họp thường lệ cuối năm của HĐND xã",
            en: "Year-end session of the People’s Council", place: "Hội trường xã"),
        Date(
            inDays: 75, lasts: 2, hours: "", vi: "Hội vật đầu xuân",
            en: "Spring wrestling festival",
            place: "Sân đình Trúc Khê", target: "/trang/dinh-truc-khe"),
    ]

    static let tiles = """
        Đăng ký khai sinh | /tin/bon-buoc-dang-ky-khai-sinh | Register a birth
        Gặp lãnh đạo xã | /trang/lich-tiep-cong-dan | Meet the leaders
        Báo việc cần sửa | /phan-anh | Report something
        Thăm đình và làng nghề | /trang/dinh-truc-khe | Visit the village
        """
}
