import Foundation
import Office
import Web
import WorkingTime

/// What the residents of the demonstration asked in its year, and how they were answered.
struct DemoCase: Sendable {
    let month: Int
    let day: Int
    let hour: Int
    let category: String
    let hamlet: String
    let words: String
    var place = ""
    /// `web`, or what an officer enters: `hotline`, `counter`, `hamlet`.
    var channel = "web"
    /// Hours from the question to the answer; 48 is the promise.
    let after: Int
    var outcome = "done"
    let answer: String
    var rating: Int?

    static let all: [DemoCase] = [
        DemoCase(
            month: 2, day: 9, hour: 8, category: "light", hamlet: "Thôn Hạ",
            words: "Bốn bóng đèn đường đoạn bờ ao thôn Hạ không sáng từ hôm rằm.",
            place: "Bờ ao, trước nhà văn hóa thôn", after: 26,
            answer: "Tổ điện đã thay bốn bóng chiều 10/02, đường sáng trở lại.", rating: 5),
        DemoCase(
            month: 2, day: 23, hour: 14, category: "paper", hamlet: "Thôn Thượng",
            words: "Làm giấy khai sinh cho cháu thì cần mang giấy tờ gì, có mất phí không?",
            channel: "hotline", after: 3, outcome: "informed",
            answer: "Cần giấy chứng sinh và căn cước của bố hoặc mẹ. Đúng hạn thì không mất phí; "
                + "nộp tại bộ phận một cửa hoặc trên Cổng Dịch vụ công."),
        DemoCase(
            month: 3, day: 12, hour: 7, category: "waste", hamlet: "Thôn Trung",
            words: "Rác ở chợ Trung ba hôm chưa thấy xe đến lấy, mùi lắm.",
            place: "Cổng sau chợ Trung", after: 20,
            answer: "Xe hỏng đã sửa xong. Rác được lấy hết lúc 2 giờ sáng 13/3; từ nay có số gọi "
                + "thay xe.", rating: 4),
        DemoCase(
            month: 3, day: 30, hour: 16, category: "road", hamlet: "Thôn Thượng",
            words: "Đường vào vườn bưởi có hai hố sâu, xe ba bánh chở phân dễ đổ.",
            channel: "hamlet", after: 44, outcome: "planned",
            answer: "Thôn rải đá cấp phối ngày 05/4, xã cấp 12 m³ đá. Trước đó có biển báo ở hai "
                + "đầu."),
        DemoCase(
            month: 4, day: 17, hour: 10, category: "water", hamlet: "Thôn Hạ",
            words: "Nước máy xóm Đình đục từ sáng, có dùng nấu ăn được không?",
            after: 6, outcome: "informed",
            answer: "Trạm cấp nước súc rửa đường ống sáng nay, nước trong lại từ 14 giờ. Mẫu nước "
                + "lúc 15 giờ đạt yêu cầu.", rating: 5),
        DemoCase(
            month: 5, day: 8, hour: 20, category: "order", hamlet: "Thôn Trung",
            words: "Quán cạnh trường mở loa hát đến gần nửa đêm, các cháu không học được.",
            after: 36,
            answer: "Công an xã và thôn đã làm việc với chủ quán: tắt loa trước 22 giờ, đã ký cam "
                + "kết."),
        DemoCase(
            month: 5, day: 27, hour: 9, category: "welfare", hamlet: "Thôn Thượng",
            words: "Mẹ tôi tám mươi tuổi thì làm hồ sơ trợ cấp người cao tuổi ở đâu?",
            channel: "counter", after: 1, outcome: "informed",
            answer: "Nộp tờ khai tại bộ phận một cửa, cán bộ đã hướng dẫn và hẹn ngày 10/6 trả kết "
                + "quả.", rating: 5),
        DemoCase(
            month: 6, day: 15, hour: 15, category: "land", hamlet: "Thôn Trung",
            words: "Khu đấu giá đất cạnh ao làng bao giờ công khai bản đồ?",
            after: 40, outcome: "informed",
            answer:
                "Bản đồ niêm yết tại trụ sở và nhà văn hóa thôn từ 16/6, kèm trên Cổng ở mục Văn "
                + "bản."),
        DemoCase(
            month: 7, day: 6, hour: 8, category: "road", hamlet: "Thôn Hạ",
            words: "Cống qua đường thôn Hạ sụt một bên, đêm đi rất nguy hiểm.",
            place: "Trước nhà ông trưởng thôn cũ", after: 71, outcome: "planned",
            answer: "Xin lỗi bà con vì trả lời chậm. Đã rào và thắp đèn từ tối 07/7; cống mới đặt "
                + "trước 20/7.", rating: 3),
        DemoCase(
            month: 7, day: 22, hour: 11, category: "light", hamlet: "Thôn Thượng",
            words: "Dây điện chùng xuống ngang đầu người ở ngõ 4 thôn Thượng.",
            channel: "hotline", after: 5,
            answer: "Điện lực đã căng lại dây và dựng thêm một cột lúc 15 giờ cùng ngày.", rating: 5
        ),
        DemoCase(
            month: 8, day: 11, hour: 18, category: "waste", hamlet: "Thôn Hạ",
            words: "Có người đổ bao gạch vỡ xuống mương, nước không thoát được.",
            after: 47,
            answer: "Thôn đã vớt sạch và nạo 40 m mương. Đã đặt biển cấm đổ và camera của hợp tác "
                + "xã nước."),
        DemoCase(
            month: 9, day: 3, hour: 9, category: "paper", hamlet: "",
            words: "Tôi ở xa, muốn xin bản sao giấy khai sinh thì làm thế nào?",
            after: 8, outcome: "informed",
            answer:
                "Gửi yêu cầu trên Cổng Dịch vụ công quốc gia, chọn xã Trúc Khê; bản sao gửi qua "
                + "bưu điện trong ngày làm việc.", rating: 5),
        DemoCase(
            month: 9, day: 21, hour: 6, category: "road", hamlet: "Thôn Trung",
            words: "Tỉnh lộ đoạn dốc Cây Đa nhiều ổ gà, xã có sửa không?",
            after: 30, outcome: "elsewhere",
            answer: "Đoạn này do Sở Xây dựng tỉnh quản lý. Xã đã gửi văn bản ngày 22/9 kèm ảnh; bà "
                + "con gọi 0200 000 199 để theo dõi."),
        DemoCase(
            month: 10, day: 5, hour: 13, category: "water", hamlet: "Thôn Thượng",
            words: "Mương tiêu sau trận mưa tắc ở cửa đình, nước tràn vào sân ba nhà.",
            channel: "hamlet", after: 9,
            answer: "Tổ thủy lợi khơi thông trong chiều, nước rút hết trước 20 giờ.", rating: 4),
        DemoCase(
            month: 10, day: 26, hour: 8, category: "welfare", hamlet: "Thôn Hạ",
            words: "Trạm y tế tiêm cúm cho người già vào ngày nào?",
            after: 2, outcome: "informed",
            answer: "Thứ Năm hằng tuần, 7 giờ 30 đến 10 giờ 30, mang theo thẻ bảo hiểm."),
    ]
}

extension DemoStaff {
    /// What the commune decides about its cases at the beginning of the year.
    func arrangeCases(_ year: Int) async throws {
        try await hoa.post(
            "/office/cases/settings",
            [
                (
                    "hamlets",
                    "Thôn Thượng; 21.0712, 106.1031\nThôn Trung; 21.0655, 106.1102\n"
                        + "Thôn Hạ; 21.0590, 106.1176"
                ),
                ("hotline", "0200 000 018"), ("months", "6"), ("holidays", ""),
                ("workingDays", ""), ("tiles", ""),
            ])
        try await hoa.post(
            "/office/cases/templates",
            [
                ("title", "Đã nhận, hẹn ngày xử lý"), ("category", ""),
                (
                    "words",
                    "Xã đã nhận phản ánh của bà con. Đơn vị xử lý xong trước ngày … và báo lại tại đây."
                ),
            ])
    }

    /// The roster of this week and the next.
    func keepRoster() async throws {
        let units = try await hoa.office.read { try $0.units() }
        let standing = units.first { $0.isStanding } ?? units.first
        guard let standing else { throw Missing(what: "unit") }
        let monday = Period(.week, containing: today).first
        for (week, clerk) in [(0, nam), (1, hoa)] {
            let first = monday.adding(days: 7 * week)
            try await hoa.post(
                "/office/cases/duty",
                [
                    ("first", first.iso), ("last", first.adding(days: 6).iso),
                    ("unit", standing.id), ("officer", clerk.officer.id),
                    ("phone", "0200 000 018"),
                ])
        }
    }

    /// Sends a case as its sender would; returns the sender's private address.
    @discardableResult
    func ask(_ one: DemoCase) async throws -> String {
        let fields = [
            ("words", one.words), ("category", one.category), ("hamlet", one.hamlet),
            ("place", one.place), ("mayPublish", "1"), ("channel", one.channel),
        ]
        if one.channel == "web" { return try await hoa.post("/phan-anh", fields) }
        return try await (one.channel == "hamlet" ? tu : nam).post("/office/cases", fields)
    }

    /// The address in the office of the newest case with these words.
    func page(of one: DemoCase) async throws -> String {
        let words = one.words.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let reply = try await hoa.get("/office/cases?view=all&q=\(words)")
        guard case .page(let content) = reply.body else { throw Missing(what: one.words) }
        let list = try JSONDecoder().decode(Lines.self, from: try JSONEncoder().encode(content))
        guard let id = list.lines.first?.id else { throw Missing(what: one.words) }
        return "/office/cases/\(id)"
    }

    private struct Lines: Decodable {
        struct Line: Decodable { let id: String }

        let lines: [Line]
    }

    func answer(_ one: DemoCase) async throws {
        let page = try await page(of: one)
        try await hoa.post(page + "/answer", [("words", one.answer), ("outcome", one.outcome)])
        if one.category == "land" { try await binh.post(page + "/approval", []) }
        if one.rating == nil || one.outcome == "informed" { try await publish(one, at: page) }
    }

    /// Puts what others may ask too on the portal.
    private func publish(_ one: DemoCase, at page: String) async throws {
        let title = one.words.prefix { !".?!".contains($0) }
        try await hoa.post(
            page + "/publication",
            [
                ("title", String(title.prefix(140))), ("question", one.words),
                ("answer", one.answer), ("checked", "1"), ("despite", "1"),
            ])
    }
}

extension DemoWork {
    /// The year's cases; each asked in its hour and answered in its hour.
    static func cases(_ year: Int) -> [DemoWork] {
        DemoCase.all.flatMap { one -> [DemoWork] in
            guard let day = Day(year: year, month: one.month, day: one.day) else { return [] }
            let end = day.at(one.hour).addingTimeInterval(Double(one.after) * 3_600)
            let hours = Int(end.timeIntervalSince(Day(of: end).start) / 3_600)
            return [
                DemoWork(day: day, hour: one.hour) { try await $0.ask(one) },
                DemoWork(day: Day(of: end), hour: hours) { try await $0.answer(one) },
            ]
        }
    }

    /// The last days: one late, one nearly late, one that waits for its sender, one whose answer
    /// waits for approval, two that nobody has looked at.
    static func openCases(before today: Day) -> [DemoWork] {
        func one(
            _ category: String, _ hamlet: String, _ words: String, channel: String = "web"
        ) -> DemoCase {
            DemoCase(
                month: 1, day: 1, hour: 1, category: category, hamlet: hamlet, words: words,
                channel: channel, after: 0, answer: "")
        }
        let late = one(
            "road", "Thôn Thượng", "Tấm đan cống ngõ 2 thôn Thượng gãy đôi, trẻ con dễ thụt chân.")
        let near = one(
            "light", "Thôn Hạ", "Đèn sân nhà văn hóa thôn Hạ nhấp nháy cả đêm.", channel: "hamlet")
        let waiting = one(
            "paper", "Thôn Trung", "Tôi nộp hồ sơ tuần trước mà tra cứu không thấy.")
        let proposed = one(
            "land", "Thôn Trung", "Nhà tôi sát đường mới mở thì chỉ giới xây dựng là bao nhiêu mét?"
        )
        let fresh = one("waste", "Thôn Trung", "Thùng rác cổng trường mầm non đầy từ hôm qua.")
        let question = "Bà con cho xã xin mã hồ sơ ghi trên giấy hẹn?"
        let proposal =
            "Chỉ giới đường đỏ ở đoạn này là 7,5 m tính từ tim đường, theo bản đồ niêm yết tại trụ "
            + "sở; bà con mang sổ đến bộ phận địa chính để được cắm mốc."
        return [
            DemoWork(day: today.adding(days: -4), hour: 9) { try await $0.ask(late) },
            DemoWork(day: today.adding(days: -3), hour: 8) { staff in
                try await staff.ask(waiting)
                try await staff.hoa.post(
                    try await staff.page(of: waiting) + "/question", [("words", question)])
            },
            DemoWork(day: today.adding(days: -2), hour: 15) { try await $0.ask(near) },
            DemoWork(day: today.adding(days: -1), hour: 9) { staff in
                try await staff.ask(proposed)
                try await staff.hoa.post(
                    try await staff.page(of: proposed) + "/answer",
                    [("words", proposal), ("outcome", "informed")])
            },
            DemoWork(day: today.adding(days: -1), hour: 18) { try await $0.ask(fresh) },
        ]
    }
}
