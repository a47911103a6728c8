import Foundation
import Testing

@testable import PlanReader

/// Times as plans write them, beside the days that a clerk would enter for a plan of 2026. Each
/// line is `words → first…last`, or `words → every day/month` for what comes again.
struct WrittenTimeTests {
    static let spans = [
        "Quý II/2026 → 2026-04-01…2026-06-30",
        "quý II năm 2026 → 2026-04-01…2026-06-30",
        "Quý I, II/2026 → 2026-01-01…2026-06-30",
        "Quý III - IV → 2026-07-01…2026-12-31",
        "quý I và quý II → 2026-01-01…2026-06-30",
        "Quý 3 → 2026-07-01…2026-09-30",
        "quý IV/2025 → 2025-10-01…2025-12-31",
        "Quý IV/2025 - Quý I/2026 → 2025-10-01…2026-03-31",
        "6 tháng đầu năm → 2026-01-01…2026-06-30",
        "sáu tháng đầu năm 2026 → 2026-01-01…2026-06-30",
        "6 tháng cuối năm 2026 → 2026-07-01…2026-12-31",
        "9 tháng đầu năm → 2026-01-01…2026-09-30",
        "3 tháng cuối năm → 2026-10-01…2026-12-31",
        "tháng 9 – 10 → 2026-09-01…2026-10-31",
        "Tháng 4 - 8/2026 → 2026-04-01…2026-08-31",
        "Tháng 10, 11/2026 → 2026-10-01…2026-11-30",
        "từ tháng 3 đến tháng 5/2026 → 2026-03-01…2026-05-31",
        "Từ tháng 5 đến hết tháng 12/2026 → 2026-05-01…2026-12-31",
        "tháng 5 và tháng 6 năm 2026 → 2026-05-01…2026-06-30",
        "Tháng 9/2026 → 2026-09-01…2026-09-30",
        "trong tháng 02 → 2026-02-01…2026-02-28",
        "tháng 2/2028 → 2028-02-01…2028-02-29",
        "tháng 11/2025 - tháng 3/2026 → 2025-11-01…2026-03-31",
        "tháng 11 - 4/2026 → 2025-11-01…2026-04-30",
        "tuần đầu tháng 3 → 2026-03-01…2026-03-07",
        "Tuần thứ hai của tháng 5 → 2026-05-08…2026-05-14",
        "Tuần 3 tháng 01 → 2026-01-15…2026-01-21",
        "tuần cuối tháng 6 → 2026-06-24…2026-06-30",
        "đầu tháng 4 → 2026-04-01…2026-04-10",
        "Giữa tháng 7/2026 → 2026-07-11…2026-07-20",
        "cuối tháng 11 → 2026-11-21…2026-11-30",
        "Trung tuần tháng 8 → 2026-08-11…2026-08-20",
        "Từ ngày 12/02/2027 đến ngày 14/02/2027 → 2027-02-12…2027-02-14",
        "từ ngày 01/9 đến hết ngày 14/12/2026 → 2026-09-01…2026-12-14",
        "12 - 14/02/2027 → 2027-02-12…2027-02-14",
        "ngày 20/6/2026 → 2026-06-20…2026-06-20",
        "Ngày 26 tháng 3 năm 2026 → 2026-03-26…2026-03-26",
        "15/8 âm lịch → 2026-09-25…2026-09-25",
        "Tết Trung thu → 2026-09-25…2026-09-25",
        "Giỗ Tổ Hùng Vương → 2026-04-26…2026-04-26",
        "trước và sau Tết Nguyên đán → 2026-02-03…2026-03-03",
        "Dịp Tết Nguyên đán → 2026-02-10…2026-02-24",
        "trước Tết Nguyên đán → 2026-02-03…2026-02-16",
        "Cả năm → 2026-01-01…2026-12-31",
        "Trong năm 2026 → 2026-01-01…2026-12-31",
        "giai đoạn 2026 - 2030 → 2026-01-01…2030-12-31",
        "năm học 2026 - 2027 → 2026-09-01…2027-05-31",
        "cuối năm → 2026-10-01…2026-12-31",
        "Đầu năm 2027 → 2027-01-01…2027-03-31",
        "Trước 31/3/2026 → …2026-03-31",
        "trước ngày 30/4 → …2026-04-30",
        "Chậm nhất 25/11 → …2026-11-25",
        "chậm nhất ngày 10 tháng 12 → …2026-12-10",
        "xong trước 15/4/2026 → …2026-04-15",
        "đến hết tháng 6/2026 → …2026-06-30",
        "trước tháng 6 → …2026-05-31",
        "Trước quý III → …2026-06-30",
        "hoàn thành trong quý III/2026 → 2026-07-01…2026-09-30",
        "sau ngày 15/3/2026 → 2026-03-15…",
        "Từ ngày 01/7/2026 → 2026-07-01…",
    ]

    @Test(arguments: spans) func `a stretch of time has a first and a last day`(
        line: String
    ) throws {
        let parts = line.components(separatedBy: " → ")
        let time = try #require(WrittenTime(year: 2026).read(Text(parts[0])), "\(line)")
        #expect("\(time.first ?? "")…\(time.last ?? "")" == parts[1])
        #expect(time.recurs == nil)
    }

    static let turns = [
        "trước ngày 20 hằng tháng → month 20", "ngày 25 hàng tháng → month 25",
        "Hằng tháng → month", "mỗi tháng → month", "cuối mỗi tháng → month 31",
        "ngày 15 của tháng cuối quý → quarter 15/3",
        "trước ngày 10 của tháng cuối quý → quarter 10/3", "Hằng quý → quarter",
        "cuối quý → quarter 31/3", "ngày 05 tháng đầu quý → quarter 5/1",
        "trước ngày 05 tháng 12 hằng năm → year 5/12", "15/12 hằng năm → year 15/12",
        "Hằng năm → year", "thứ Hai hằng tuần → week", "Hàng tuần → week", "hằng ngày → day",
        "định kỳ 6 tháng, năm → halfYear", "Thường xuyên → always", "liên tục → always",
    ]

    @Test(arguments: turns) func `what comes again is a rule`(line: String) throws {
        let parts = line.components(separatedBy: " → ")
        let time = try #require(WrittenTime(year: 2026).read(Text(parts[0])), "\(line)")
        let turn = try #require(time.recurs, "\(line)")
        let day = turn.day.map { " \($0)" } ?? ""
        let month = turn.month.map { "/\($0)" } ?? ""
        #expect(turn.every.rawValue + day + month == parts[1])
    }

    @Test func `a weekday of every week is kept`() {
        #expect(WrittenTime(year: 2026).read(Text("chiều thứ Sáu hằng tuần"))?.recurs?.weekday == 5)
    }

    @Test(arguments: ["trong vòng 24 - 48 giờ", "trong 48 giờ", "trong vòng 48h"])
    func `hours are counted from the case`(words: String) {
        let time = WrittenTime(year: 2026).read(Text(words))
        #expect(time?.withinHours == 48)
        #expect(time?.last == nil)
    }

    @Test(arguments: [
        "Theo quy định", "Sau khi có kế hoạch của tỉnh", "", "Khi có yêu cầu", "tháng 13",
        "31/02/2026", "quý V", "99", "|||", "tháng", "từ đến",
    ])
    func `words that name no days get none`(words: String) {
        let time = WrittenTime(year: 2026).read(Text(words))
        #expect(time?.first == nil && time?.last == nil)
    }

    @Test func `without a year nothing is invented`() {
        #expect(WrittenTime(year: nil).read(Text("Quý II")) == nil)
        #expect(WrittenTime(year: nil).read(Text("Quý II/2027"))?.first == "2027-04-01")
    }

    @Test func `loose words say that they are loose`() {
        #expect(WrittenTime(year: 2026).read(Text("trước và sau Tết"))?.isLoose == true)
        #expect(WrittenTime(year: 2026).read(Text("Quý I"))?.isLoose == nil)
    }
}
