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

    var way: PortalWay { PortalWay(UsualSections.named(name), target: target) }

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

    private struct Line: Sendable {
        let name: Phrase
        let target: String
        let shown: PortalSection.Shown
        let days: Int

        init(
            _ vi: String, _ en: String, _ target: String, _ shown: PortalSection.Shown, _ days: Int,
            _ more: [Language: String]
        ) {
            name = Phrase(vi: vi, en: en, more: more)
            self.target = target
            self.shown = shown
            self.days = days
        }
    }

    private static let lines: [Line] = [
        Line(
            "Tin tức", "News", "/tin", .head, 7,
            [.zh: "新闻", .ko: "소식", .ja: "お知らせ", .fr: "Actualités"]),
        Line(
            "Giới thiệu", "About", "/gioi-thieu", .head, 365,
            [.zh: "关于本社", .ko: "소개", .ja: "紹介", .fr: "À propos"]),
        Line(
            "Cơ cấu tổ chức", "Units and people", "/co-cau", .head, 180,
            [.zh: "机构与人员", .ko: "조직", .ja: "組織", .fr: "Services"]),
        Line(
            "Văn bản", "Documents", "/van-ban", .head, 30,
            [.zh: "文件", .ko: "문서", .ja: "文書", .fr: "Documents"]),
        Line(
            "Lịch công khai", "Calendar", "/lich", .head, 30,
            [.zh: "日历", .ko: "일정", .ja: "予定", .fr: "Calendrier"]),
        Line(
            "Gửi phản ánh", "Report or ask", "/phan-anh", .head, 0,
            [.zh: "反映与咨询", .ko: "민원·질문", .ja: "通報・質問", .fr: "Signaler, demander"]),
        Line(
            "Hỏi đáp với xã", "Questions and answers", "/hoi-dap", .foot, 0,
            [.zh: "问答", .ko: "묻고 답하기", .ja: "質問と回答", .fr: "Questions et réponses"]),
        Line(
            "Liên hệ, góp ý", "Contact", "/lien-he", .foot, 180,
            [.zh: "联系", .ko: "연락처", .ja: "お問い合わせ", .fr: "Contact"]),
        Line(
            "Thông báo", "Notices", "/thong-bao", .foot, 30,
            [.zh: "通知", .ko: "공지", .ja: "お知らせ", .fr: "Avis"]),
        Line(
            "Thông tin chỉ đạo, điều hành", "Guidance and administration", "", .foot, 30,
            [.zh: "指导与管理", .ko: "지도와 운영", .ja: "指導・運営", .fr: "Direction"]),
        Line(
            "Tuyên truyền, phổ biến pháp luật", "The law explained", "", .foot, 90,
            [.zh: "普法宣传", .ko: "법률 안내", .ja: "法律案内", .fr: "Le droit expliqué"]),
        Line(
            "Chiến lược, quy hoạch, kế hoạch", "Strategies and plans", "", .foot, 365,
            [.zh: "战略与规划", .ko: "전략과 계획", .ja: "計画", .fr: "Plans"]),
        Line(
            "Dự án, công trình đầu tư, mua sắm công", "Investment projects", "", .foot, 90,
            [.zh: "投资项目", .ko: "투자 사업", .ja: "投資事業", .fr: "Projets"]),
        Line(
            "Công khai ngân sách", "Budget", "", .foot, 90,
            [.zh: "预算公开", .ko: "예산 공개", .ja: "予算公開", .fr: "Budget"]),
        Line(
            "Lấy ý kiến về dự thảo", "Drafts for comment", "", .foot, 30,
            [.zh: "征求意见", .ko: "의견 수렴", .ja: "意見募集", .fr: "Projets soumis à avis"]),
        Line(
            "Dịch vụ công trực tuyến", "Online public services", "https://dichvucong.gov.vn", .foot,
            0,
            [.zh: "在线政务服务", .ko: "온라인 민원", .ja: "オンライン行政サービス", .fr: "Services en ligne"]),
        Line(
            "Tiếp công dân, khiếu nại, tố cáo", "Petitions and complaints", "", .foot, 90,
            [.zh: "接待与申诉", .ko: "민원과 진정", .ja: "陳情・苦情", .fr: "Requêtes et plaintes"]),
        Line(
            "Số liệu thống kê, báo cáo", "Statistics and reports", "", .foot, 180,
            [.zh: "统计与报告", .ko: "통계와 보고", .ja: "統計・報告", .fr: "Statistiques"]),
        Line(
            "Thông tin bằng tiếng nước ngoài", "In other languages", "/en", .map, 90,
            [.zh: "外语信息", .ko: "외국어 안내", .ja: "外国語の案内", .fr: "En d’autres langues"]),
        Line(
            "Sơ đồ cổng", "Site map", "/so-do", .map, 0,
            [.zh: "网站地图", .ko: "사이트맵", .ja: "サイトマップ", .fr: "Plan du site"]),
        Line(
            "Tìm kiếm", "Search", "/search", .map, 0,
            [.zh: "搜索", .ko: "검색", .ja: "検索", .fr: "Recherche"]),
        Line(
            "Hỗ trợ người khuyết tật", "Accessibility", "/tro-nang", .map, 365,
            [.zh: "无障碍", .ko: "접근성", .ja: "アクセシビリティ", .fr: "Accessibilité"]),
    ]

    /// The words of the list in further languages, while a section keeps its usual name.
    static func named(_ name: PairedText) -> PairedText {
        guard let line = lines.first(where: { $0.name.vi == name.vi && $0.name.en == name.en })
        else { return name }
        return PairedText(line.name)
    }

    static func make(_ newID: () -> String) -> [PortalSection] {
        lines.enumerated().map { place, line in
            PortalSection(
                id: newID(), place: place, name: PairedText(line.name), law: decree,
                target: line.target, shown: line.shown, everyDays: line.days)
        }
    }

    /// The navigation of a portal whose sections nobody has composed yet.
    static let ways: [PortalWay] = lines.filter { $0.shown == .head }.map {
        PortalWay(PairedText($0.name), target: $0.target)
    }
}
