import Markup
import Office

/// The words about templates.
enum TemplatePhrases {
    static let templates = Phrase(vi: "Mẫu báo cáo", en: "Templates")
    static func title(_ occasion: Occasion) -> Phrase {
        Phrase(
            vi: "Mẫu báo cáo \(name(occasion).vi.lowercased())",
            en: "Template: \(name(occasion).en.lowercased())")
    }
    static let intro = Phrase(
        vi:
            "Mẫu quyết định báo cáo có những phần nào, theo thứ tự nào, và các câu mở đầu, kết thúc. "
            + "Báo cáo soạn sau khi lưu, hoặc được lấy lại số liệu, theo mẫu mới; báo cáo đã chốt "
            + "giữ nguyên.",
        en:
            "A template says which parts a report has, in which order, and how it opens and closes. "
            + "Reports composed or refreshed from now on follow it; frozen ones stay as they are.")
    static let occasions = Phrase(vi: "Loại báo cáo", en: "Occasions")
    static let usual = Phrase(
        vi: "Đang dùng mẫu có sẵn; chưa ai sửa.", en: "The usual template; nobody has edited it.")
    static func changed(_ name: String, at moment: String) -> Phrase {
        Phrase(vi: "\(name) sửa lúc \(moment).", en: "Edited by \(name) at \(moment).")
    }
    static let chapters = Phrase(vi: "Các phần", en: "Chapters")
    static let order = Phrase(
        vi: "Số nhỏ đứng trước. Để trống số thì báo cáo không có phần đó.",
        en: "Smaller numbers come first. Without a number the report has no such part.")
    static let place = Phrase(vi: "Thứ tự", en: "Place")
    static let save = Phrase(vi: "Lưu mẫu", en: "Save the template")
    static let places = Phrase(vi: "Chỗ điền tự động", en: "Places that are filled in")
    static let chapterNeeded = Phrase(
        vi: "Báo cáo cần ít nhất một phần. Hãy ghi số thứ tự cho phần muốn có.",
        en: "A report needs at least one part. Give a number to those you want.")
    static func unknown(_ names: [String]) -> Phrase {
        let known = TemplatePlace.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
        let named = names.prefix(5).joined(separator: ", ")
        return Phrase(
            vi:
                "Chưa lưu, chữ vẫn còn trong ô. Không có chỗ điền nào tên là \(named). Có thể dùng: "
                + known + ".",
            en:
                "Not saved; your words are still in their boxes. There is no place called \(named). "
                + "These can be used: \(known).")
    }

    static func name(_ occasion: Occasion) -> Phrase {
        switch occasion {
        case .week: Phrase(vi: "Hằng tuần", en: "Weekly")
        case .month: Phrase(vi: "Hằng tháng", en: "Monthly")
        case .quarter: Phrase(vi: "Hằng quý", en: "Quarterly")
        case .half: Phrase(vi: "Sáu tháng", en: "Six months")
        case .year: Phrase(vi: "Hằng năm", en: "Yearly")
        case .request: Phrase(vi: "Theo yêu cầu", en: "On request")
        }
    }

    static func name(_ content: Template.Content) -> Phrase {
        switch content {
        case .results: Phrase(vi: "Kết quả từ sổ minh chứng", en: "Results from the ledger")
        case .targets: Phrase(vi: "Bảng chỉ tiêu", en: "Table of targets")
        case .comparison: Phrase(vi: "Số liệu cùng kỳ năm trước", en: "The year before")
        default: content.part.map(Phrases.name) ?? Phrases.reports
        }
    }

    static func meaning(_ place: TemplatePlace) -> Phrase {
        switch place {
        case .period:
            Phrase(vi: "tháng 11 năm 2026, 6 tháng đầu năm 2026 …", en: "the days it is about")
        case .next: Phrase(vi: "kỳ tiếp theo", en: "the period that follows")
        case .before: Phrase(vi: "cùng kỳ năm trước", en: "the same days a year before")
        case .plan: Phrase(vi: "tên, số, ngày của kế hoạch", en: "the plan by name and number")
        case .issuer: Phrase(vi: "cơ quan ban hành", en: "the body that issues it")
        case .year: Phrase(vi: "năm của kỳ báo cáo", en: "the year of the period")
        case .reached: Phrase(vi: "số chỉ tiêu đã đạt", en: "how many targets were reached")
        case .targets: Phrase(vi: "tổng số chỉ tiêu", en: "how many targets there are")
        }
    }
}
