import Foundation
import Markup
import Office

/// What the numbers say beside an empty box: facts to think about, never the person's words.
enum Prompts {
    /// For the form, in the language of the screen's user being Vietnamese as the paper is.
    static func lines(for part: Report.Part, _ figures: Figures) -> [String] {
        switch part {
        case .strengths: strengths(figures)
        case .shortcomings: shortcomings(figures)
        case .causes, .difficulties: causes(figures)
        case .proposals: proposals(figures)
        case .opening, .results, .late, .next, .closing: []
        }
    }

    private static func strengths(_ figures: Figures) -> [String] {
        let reached = figures.targets.filter { $0.state == .reached }
        var lines = reached.prefix(5).map { target in
            let (required, done, _) = Wording.target(target)
            return "Đạt: \(Wording.brief(target.text)) (\(done); kế hoạch \(required))"
        }
        lines += (figures.compared ?? []).compactMap { compared in
            guard let change = compared.change, change > 0 else { return nil }
            return "Tăng so với cùng kỳ: \(Wording.change(compared))"
        }
        let works = figures.sections.flatMap(\.works).filter(\.isDone)
        if !works.isEmpty { lines.append("Hoàn thành \(works.count) nhiệm vụ của kế hoạch") }
        return lines
    }

    private static func shortcomings(_ figures: Figures) -> [String] {
        var lines = figures.targets.filter { $0.state == .missed || $0.state == .behind }
            .prefix(5).map { target in
                let (required, done, _) = Wording.target(target)
                let state = Wording.name(target.state)
                return "\(state): \(Wording.brief(target.text)) (\(done); kế hoạch \(required))"
            }
        lines += (figures.compared ?? []).compactMap { compared in
            guard let change = compared.change, change < 0 else { return nil }
            return "Giảm so với cùng kỳ: \(Wording.change(compared))"
        }
        if !figures.late.isEmpty { lines.append("\(figures.late.count) việc chậm tiến độ") }
        return lines
    }

    private static func causes(_ figures: Figures) -> [String] {
        figures.late.prefix(8).map { task in
            let reason =
                task.reason.isEmpty ? "đơn vị chưa ghi nguyên nhân" : "đơn vị ghi: \(task.reason)"
            return "Việc chậm “\(Wording.brief(task.text))”: \(reason)"
        }
    }

    private static func proposals(_ figures: Figures) -> [String] {
        let missed = figures.targets.filter { $0.state == .missed }
        let units = Set(figures.late.flatMap(\.leads)).sorted()
        var lines = missed.prefix(5).map { "Chỉ tiêu không đạt: \(Wording.brief($0.text))" }
        if !units.isEmpty {
            lines.append("Đơn vị chủ trì các việc chậm: \(units.joined(separator: ", "))")
        }
        return lines
    }
}
