import Foundation
import Markup
import Office
import Storage

/// A section that the portal ought to have: which rule asks for it, where it is, who keeps it and
/// how often it has to be looked after. The published navigation is composed of these.
struct PortalSection: Sendable, Codable, Fetchable, Equatable {
    /// Where readers find it.
    enum Shown: String, Sendable, Codable, CaseIterable, Storable { case head, foot, map, none }

    let id: String
    var place: Int
    var name: PairedText
    /// The rule that asks for it, as the legal officer entered it.
    var law: String
    /// A path of the portal or an outside address; empty while there is none.
    var target: String
    var shown: Shown
    var unitID: String?
    /// Days within which something must change or somebody look; 0 for no such rule.
    var everyDays: Int
    var lookedAt: Date?

    init(
        id: String, place: Int, name: PairedText, law: String, target: String, shown: Shown,
        everyDays: Int
    ) {
        self.id = id
        self.place = place
        self.name = name
        self.law = law
        self.target = target
        self.shown = shown
        self.everyDays = everyDays
    }

    init(row: Row) throws {
        id = try row.get("id")
        place = try row.get("place")
        name = PairedText(vi: try row.get("name"), en: try row.get("name_en"))
        law = try row.get("law")
        target = try row.get("target")
        shown = try row.get("shown")
        unitID = try row.get("unit_id", as: String?.self)
        everyDays = try row.get("every_days")
        lookedAt = try row.get("looked_at", as: Date?.self)
    }

    var way: PortalWay { PortalWay(name, target: target) }

    enum Standing: String, Codable { case good, due, missing }

    /// How it stands now, when what it leads to changed last at `changed`.
    func standing(exists: Bool, changed: Date?, at now: Date) -> Standing {
        guard exists else { return .missing }
        guard everyDays > 0 else { return .good }
        let cared = [changed, lookedAt].compactMap { $0 }.max()
        guard let cared else { return .due }
        return now.timeIntervalSince(cared) > Double(everyDays) * 86_400 ? .due : .good
    }
}

/// The list that a commune begins with.
///
/// Decree 42/2022/NĐ-CP (on public information and online services of state bodies) says what a
/// state body's portal makes known; its text was not at hand when this list was made, so no
/// article, clause or deadline is claimed here. What is certain is only that the decree is the
/// rule to check against; names and intervals are a beginning drawn from common practice. The
/// legal officer completes article and interval in the table, which is data and not code.
enum UsualSections {
    static let decree = "Nghị định 42/2022/NĐ-CP"

    private typealias Line = (String, String, String, PortalSection.Shown, Int)

    private static let lines: [Line] = [
        ("Tin tức, sự kiện", "News", "/tin", .head, 7),
        ("Giới thiệu chung", "About the commune", "/gioi-thieu", .head, 365),
        ("Cơ cấu tổ chức, cán bộ", "Units and officers", "/co-cau", .head, 180),
        ("Văn bản", "Documents", "/van-ban", .head, 30),
        ("Lịch công khai", "Public calendar", "/lich", .head, 30),
        ("Liên hệ, góp ý", "Contact and feedback", "/lien-he", .head, 180),
        ("Thông báo", "Notices", "/thong-bao", .foot, 30),
        ("Thông tin chỉ đạo, điều hành", "Guidance and administration", "", .foot, 30),
        ("Tuyên truyền, phổ biến pháp luật", "The law explained", "", .foot, 90),
        ("Chiến lược, quy hoạch, kế hoạch", "Strategies and plans", "", .foot, 365),
        ("Dự án, công trình đầu tư, mua sắm công", "Investment projects", "", .foot, 90),
        ("Công khai ngân sách", "Budget", "", .foot, 90),
        ("Lấy ý kiến về dự thảo", "Drafts for comment", "", .foot, 30),
        (
            "Dịch vụ công trực tuyến", "Online public services", "https://dichvucong.gov.vn", .foot,
            0
        ),
        ("Tiếp công dân, khiếu nại, tố cáo", "Petitions and complaints", "", .foot, 90),
        ("Số liệu thống kê, báo cáo", "Statistics and reports", "", .foot, 180),
        ("Thông tin bằng tiếng nước ngoài", "In other languages", "/en", .map, 90),
        ("Sơ đồ cổng", "Site map", "/so-do", .map, 0),
        ("Tìm kiếm", "Search", "/search", .map, 0),
        ("Hỗ trợ người khuyết tật", "Accessibility", "/tro-nang", .map, 365),
    ]

    static func make(_ newID: () -> String) -> [PortalSection] {
        lines.enumerated().map { place, line in
            PortalSection(
                id: newID(), place: place, name: PairedText(vi: line.0, en: line.1), law: decree,
                target: line.2, shown: line.3, everyDays: line.4)
        }
    }

    /// The navigation of a portal whose sections nobody has composed yet.
    static let ways: [PortalWay] = lines.filter { $0.3 == .head }.map {
        PortalWay(PairedText(vi: $0.0, en: $0.1), target: $0.2)
    }
}
