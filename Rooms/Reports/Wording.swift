import Foundation
import Markup
import Office
import WorkingTime

/// The sentences of the paper. A paper is in Vietnamese, whatever language its writer's screen
/// has.
enum Wording {
    /// `tháng 11 năm 2026`.
    static func name(_ period: Period) -> String {
        let year = period.first.year
        if let half = period.half { return "6 tháng \(half == 1 ? "đầu" : "cuối") năm \(year)" }
        if period.isSpan {
            return "từ ngày \(period.first.written) đến ngày \(period.last.written)"
        }
        switch period.kind {
        case .week:
            return "tuần từ ngày \(period.first.written) đến ngày \(period.last.written)"
        case .month: return "tháng \(period.first.month) năm \(year)"
        case .quarter:
            let quarters = ["I", "II", "III", "IV"]
            return "quý \(quarters[(period.first.month - 1) / 3]) năm \(year)"
        case .year: return "năm \(year)"
        }
    }

    /// For a narrow column: `Tháng 11/2026`.
    static func short(_ period: Period) -> String {
        let year = period.first.year
        if let half = period.half { return "6 tháng \(half == 1 ? "đầu" : "cuối") \(year)" }
        if period.isSpan { return "\(period.first.written)–\(period.last.written)" }
        return switch period.kind {
        case .week: "Tuần \(period.first.written)"
        case .month: "Tháng \(period.first.month)/\(year)"
        case .quarter: "Quý \((period.first.month + 2) / 3)/\(year)"
        case .year: "Năm \(year)"
        }
    }

    /// What follows a period in a heading: `tháng 12 năm 2026`.
    static func following(_ period: Period) -> String { name(period.next) }

    /// The plan as a report names it: `Kế hoạch số 12/KH-UBND ngày … của … về …`.
    static func paper(_ plan: Figures.PlanHead?) -> String {
        guard let plan else { return "nhiệm vụ được giao" }
        var paper = "Kế hoạch"
        if let number = plan.number { paper += " số \(number)" }
        if let date = plan.date { paper += " ngày \(date.written)" }
        if !plan.issuer.isEmpty { paper += " của \(plan.issuer)" }
        let about = plan.title.isEmpty ? "" : " về \(lowered(plan.title))"
        return paper + about
    }

    /// `Tin, bài đã đăng: 40 (cùng kỳ 25, tăng 60 %)`.
    static func change(_ compared: Figures.Compared) -> String {
        let before = "cùng kỳ \(figure(compared.before))"
        let change = compared.change.map { ", \(Wording.percent($0))" } ?? ""
        return "\(compared.measure.name.vi): \(figure(compared.now)) (\(before)\(change))"
    }

    /// `tăng 60 %`, `giảm 12,5 %`, `không đổi`.
    static func percent(_ change: Double) -> String {
        if change == 0 { return "không đổi" }
        let size = Reading.quantity((abs(change) * 10).rounded() / 10)
        return "\(change > 0 ? "tăng" : "giảm") \(size)\u{A0}%"
    }

    /// A number, or the part and whole of a share.
    static func figure(_ total: Figures.Compared.Total) -> String {
        let part = Reading.number(total.quantity)
        return total.outOf.map { "\(part)/\(Reading.number($0))" } ?? part
    }

    static func roman(_ number: Int) -> String {
        let signs = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        return (number >= 10 ? "X" : "") + signs[number % 10]
    }

    /// A sentence of ``sentence(_:)`` after a colon.
    static func inside(_ sentence: String) -> String {
        sentence.prefix(1).lowercased() + sentence.dropFirst()
    }

    /// What a group of evidence says: `Đăng 4 tin, bài: “…” (05/11/2026); …`.
    static func sentence(_ group: Figures.Group) -> String {
        let titles = list(group.entries)
        return titles.isEmpty ? count(group) : "\(count(group)): \(titles)"
    }

    private static func count(_ group: Figures.Group) -> String {
        let part = Reading.number(group.quantity)
        let share = group.outOf.map { "\(part)/\(Reading.number($0))" } ?? part
        return switch group.measure {
        case .articlesPublished: "Đăng \(part) tin, bài"
        case .broadcastSessions: "Phát thanh \(part) buổi"
        case .mediaProducts: "Làm \(part) sản phẩm truyền thông"
        case .staffBriefed: "Phổ biến cho \(share) cán bộ"
        case .casesAnsweredInTime: "Trả lời đúng hạn \(share) phản ánh"
        default: "Việc theo chỉ tiêu (\(share))"
        }
    }

    /// At most this many titles are named; the rest is counted.
    static let named = 20

    private static func list(_ entries: [Figures.Entry]) -> String {
        var parts = entries.prefix(named).map { "“\($0.title)” (\($0.day.written))" }
        let rest = entries.count - parts.count
        if rest > 0 { parts.append("và \(rest) việc khác") }
        return parts.joined(separator: "; ")
    }

    /// A task as a report names it: its first sentence.
    static func brief(_ text: String) -> String {
        var words = text.trimmingCharacters(in: CharacterSet(charactersIn: " -*.;:\n\t"))
        if let end = words.range(of: ". ") ?? words.range(of: "; ") {
            words = String(words[..<end.lowerBound])
        }
        guard words.count > 220 else { return words }
        let cut = words.prefix(220)
        return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)) + "…"
    }

    /// `Triển khai …` inside a sentence; words that are names keep their capital.
    static func lowered(_ title: String) -> String {
        let first = title.prefix { !$0.isWhitespace }
        let isCommon = first.dropFirst().allSatisfy { !$0.isUppercase }
        let starts = ["Triển", "Hoạt", "Công", "Tổ", "Thực", "Tăng", "Đẩy", "Tuyên", "Thông"]
        guard isCommon, starts.contains(String(first)) else { return title }
        return title.prefix(1).lowercased() + title.dropFirst()
    }

    static func target(_ target: Figures.Target) -> (required: String, done: String, share: String)
    {
        let unit = target.unit.isEmpty ? "" : "\u{A0}" + target.unit
        let figure = Reading.quantity(target.required) + unit
        let required =
            switch target.comparator {
            case "atLeast": "Ít nhất \(figure)"
            case "atMost": "Không quá \(figure)"
            default: figure
            }
        guard target.state != .nothingArose else { return (required, "–", "–") }
        let done = Reading.quantity(target.done) + unit
        guard target.required > 0, target.comparator != "atMost" else {
            return (required, done, "–")
        }
        return (required, done, Reading.quantity(target.done / target.required * 100) + "\u{A0}%")
    }

    static func name(_ state: TargetStanding.State) -> String { Phrases.name(state).vi }
}
