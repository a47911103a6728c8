import Testing

@testable import PlanReader

/// The small rules of the genre, one by one.
struct GrammarTests {
    @Test(arguments: [
        ("I. MỤC ĐÍCH", Marker.roman("I")), ("II- NỘI DUNG", .roman("II")),
        ("III/ Nhiệm vụ", .roman("III")), ("PHẦN I. MỤC TIÊU", .roman("I")),
        ("A. MỤC ĐÍCH", .capital("A")), ("1. Mục đích", .numbers([1])),
        ("1/ Đăng tin", .numbers([1])), ("2.1. Nội dung", .numbers([2, 1])),
        ("2.1 Nội dung", .numbers([2, 1])), ("II.1. Nội dung", .path("II.1")),
        ("a) Cơ quan chủ trì", .letter("a")), ("đ) Kinh phí", .letter("đ")),
        ("- Viết tin", .bullet), ("+ Viết tin", .bullet), ("• Viết tin", .bullet),
        ("2026 là năm", Marker.none), ("12.000 đồng", Marker.none), ("24/7 trực", Marker.none),
        ("V.v. và các việc khác", Marker.none), ("1,5 triệu", Marker.none),
    ])
    func `what stands before a line is read`(line: String, marker: Marker) {
        #expect(Marker.read(Text(line)).marker == marker)
    }

    @Test(arguments: [
        ("theo Nghị định số 09/2017/NĐ-CP ngày 09/02/2017", ["09/2017/NĐ-CP"]),
        ("Kết luận số 57-KL/TW và 71-KL/TW", ["57-KL/TW", "71-KL/TW"]),
        ("Nghị quyết số 35/2021/QH15", ["35/2021/QH15"]),
        ("công văn số 6412/VP-NC", ["6412/VP-NC"]), ("Chỉ thị số 12/CT", ["12/CT"]),
        ("Chương trình hành động số 80-CTr/TU", ["80-CTr/TU"]),
        ("trước ngày 10/12/2025", []), ("trực 24/7, số 5/10", []), ("04 tin/bài", []),
        ("Thông tư số 01 /2024/ TT-BTTTT", ["01/2024/TT-BTTTT"]),
    ])
    func `numbers of papers are told from dates`(text: String, numbers: [String]) {
        #expect(PaperNumber.all(in: Text(text)).map(\.text) == numbers)
    }

    @Test(arguments: [
        (
            "Phòng Văn hóa - Xã hội xã, các phòng, ban, cơ quan, đơn vị, các thôn",
            ["Phòng Văn hóa - Xã hội xã", "Các phòng, ban, cơ quan, đơn vị", "Các thôn"]
        ),
        (
            "Văn phòng HĐND và UBND xã, Trung tâm Dịch vụ công ích xã",
            ["Văn phòng HĐND và UBND xã", "Trung tâm Dịch vụ công ích xã"]
        ),
        (
            "Trung tâm Văn hóa, Thể thao và Truyền thông",
            ["Trung tâm Văn hóa, Thể thao và Truyền thông"]
        ),
        (
            "Sở Văn hóa, Thể thao và Du lịch; Sở Ngoại vụ; UBND các xã, phường",
            ["Sở Văn hóa, Thể thao và Du lịch", "Sở Ngoại vụ", "UBND các xã, phường"]
        ),
        (
            "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội xã",
            ["Ủy ban Mặt trận Tổ quốc Việt Nam", "Các tổ chức chính trị - xã hội xã"]
        ),
        (
            "Hội Phụ nữ, Hội Cựu chiến binh, Hội Nông dân",
            ["Hội Phụ nữ", "Hội Cựu chiến binh", "Hội Nông dân"]
        ),
        ("Các Chi, Đảng bộ trực thuộc Đảng ủy xã", ["Các Chi, Đảng bộ trực thuộc Đảng ủy xã"]),
    ])
    func `lists of units are split at units`(text: String, units: [String]) {
        #expect(Units.split(Text(text)) == units)
    }

    private struct Wanted: Sendable {
        let text: String
        let measure: String
        let comparator: PlanReading.Indicator.Comparator
        let value: Double
        let per: PlanReading.Indicator.Per
    }

    private static let figures: [Wanted] = [
        Wanted(
            text: "Phát sóng trên hệ thống truyền thanh ít nhất 02 buổi/tuần",
            measure: "broadcastSessions", comparator: .atLeast, value: 2, per: .week),
        Wanted(
            text: "Cổng thông tin đăng tải tối thiểu 04 tin, bài/tháng về OCOP",
            measure: "articlesPublished", comparator: .atLeast, value: 4, per: .month),
        Wanted(
            text: "Mỗi quý 01 video giới thiệu làng nghề", measure: "mediaProducts",
            comparator: .equal, value: 1, per: .quarter),
        Wanted(
            text: "Trên 90% cán bộ, công chức được quán triệt", measure: "staffBriefed",
            comparator: .atLeast, value: 90, per: .year),
        Wanted(
            text: "100% phản ánh được trả lời trong vòng 24 - 48 giờ",
            measure: "casesAnsweredInTime", comparator: .equal, value: 100, per: .year),
        Wanted(
            text: "Phát thanh tối thiểu ba buổi mỗi tuần trên loa", measure: "broadcastSessions",
            comparator: .atLeast, value: 3, per: .week),
        Wanted(
            text: "Hằng tháng đăng từ 05 tin, bài trở lên trên trang Facebook",
            measure: "articlesPublished", comparator: .atLeast, value: 5, per: .month),
        Wanted(
            text: "Không quá 02 hội nghị/năm", measure: "other", comparator: .atMost, value: 2,
            per: .year),
        Wanted(
            text: "Đăng 02 - 03 bài viết/tháng trên cổng thông tin", measure: "articlesPublished",
            comparator: .atLeast, value: 2, per: .month),
        Wanted(
            text: "Ít nhất 98,5% hồ sơ đúng hạn", measure: "other", comparator: .atLeast,
            value: 98.5, per: .year),
    ]

    @Test(arguments: 0..<figures.count) func `targets in words and figures are measured`(
        index: Int
    ) throws {
        let wanted = GrammarTests.figures[index]
        let paragraph = Paragraph(
            marker: .bullet, text: Text(wanted.text), line: 1, endLine: 1, isBold: false)
        let found = Indicators.read(paragraph, section: "II", isTarget: true)
        let first = try #require(found.first)
        #expect(found.count == 1)
        #expect(first.measure == wanted.measure)
        #expect(first.comparator == wanted.comparator)
        #expect(first.value == wanted.value)
        #expect(first.per == wanted.per)
    }

    @Test func `the longer promise of hours counts`() {
        #expect(Indicators.hours(in: Text("trong vòng 24 - 48 giờ")) == 48)
        #expect(Indicators.hours(in: Text("trong 24 giờ")) == 24)
        #expect(Indicators.hours(in: Text("từ 24h đến 48h")) == 48)
        #expect(Indicators.hours(in: Text("trong 2 ngày")) == nil)
    }

    private struct Asked: Sendable {
        let text: String
        let kinds: [PlanReading.ReportDuty.Kind]
        var day: Int?
        var due: String?
    }

    private static let duties: [Asked] = [
        Asked(text: "báo cáo lãnh đạo (trước ngày 20 hằng tháng)", kinds: [.monthly], day: 20),
        Asked(text: "Báo cáo quý vào ngày 25 tháng cuối quý", kinds: [.quarterly], day: 25),
        Asked(
            text: "báo cáo kết quả về Đảng ủy trước ngày 10/12/2025", kinds: [.once],
            due: "2025-12-10"),
        Asked(text: "thực hiện báo cáo định kỳ về UBND tỉnh theo quy định", kinds: [.periodic]),
        Asked(
            text: "định kỳ hằng tháng, quý, năm báo cáo kết quả",
            kinds: [.monthly, .quarterly, .yearly]),
        Asked(text: "báo cáo đột xuất khi có yêu cầu", kinds: [.onRequest]),
        Asked(text: "Kịp thời báo cáo cấp có thẩm quyền", kinds: []),
        Asked(text: "cung cấp thông tin định kỳ và đột xuất cho báo chí", kinds: []),
        Asked(text: "Tập huấn báo cáo viên hằng năm", kinds: []),
        Asked(text: "báo cáo trước ngày 15/6 để tổng hợp", kinds: [.once], due: "2026-06-15"),
    ]

    @Test(arguments: 0..<duties.count) func `report duties are told by their rhythm`(index: Int) {
        let asked = GrammarTests.duties[index]
        let paragraph = Paragraph(
            marker: .bullet, text: Text(asked.text), line: 1, endLine: 1, isBold: false)
        let found = Duties(year: 2026).read(paragraph, section: "IV.1")
        #expect(found.map(\.kind) == asked.kinds)
        if let day = asked.day { #expect(found.first?.day == day) }
        if let due = asked.due { #expect(found.first?.due == due) }
    }

    @Test func `lines broken at the margin are joined, a broken number without a space`() throws {
        let text = """
            KẾ HOẠCH
            công tác thông tin năm 2026
            Thực hiện Kết luận số 57-
            KL/TW của Bộ Chính trị, Đảng ủy xã Hòa Lạc ban hành Kế hoạch như sau, để các chi
            bộ thực hiện:
            I. NỘI DUNG
            - Tuyên truyền sâu rộng chủ trương của Đảng, chính sách pháp luật của Nhà nước về
            thông tin đối ngoại, tăng cường phối hợp giữa Ban Xây dựng Đảng và Trung tâm Văn
            hóa trong toàn xã, bảo đảm thống nhất từ xã đến thôn trong cả năm, hiệu quả cao.
            - Viết tin, bài giới thiệu vùng đất, con người, làng nghề và các sản phẩm đặc trưng
            của xã trên Trang thông tin điện tử và hệ thống truyền thanh.
            """
        let reading = try PlanReader.read(bytes: Array(text.utf8))
        #expect(reading.references == ["57-KL/TW"])
        #expect(reading.tasks.count == 2)
        #expect(reading.tasks.first?.text.contains("Trung tâm Văn hóa trong toàn xã") == true)
    }

    @Test func `a limit with a label is one limit`() throws {
        let text = """
            KẾ HOẠCH
            Công tác thông tin đối ngoại năm 2027

            III. NỘI DUNG, NHIỆM VỤ

            1. Giới thiệu làng nghề; chủ trì: Phòng Văn hóa - Xã hội; thời gian: trước ngày 30/4/2027.
            2. Tuyên truyền lễ hội vật đầu xuân, hoàn thành trước ngày 15/3/2027.
            """
        let reading = try PlanReader.read(bytes: Array(text.utf8))
        #expect(reading.deadlines.map(\.due) == ["2027-04-30", "2027-03-15"])
    }
}
