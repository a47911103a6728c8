import Markup
import PlanReader
import WorkingTime

/// The last day of a stretch of time that a plan names in words.
enum Window {
    /// The day of a deadline: the one it names, or the last of its window.
    static func day(of deadline: PlanReading.Deadline) -> Day? {
        if deadline.time?.recurs != nil { return nil }
        return deadline.due.flatMap { Day(iso: $0) }
            ?? deadline.time?.last.flatMap { Day(iso: $0) } ?? deadline.window.flatMap(lastDay)
    }

    /// `quý III/2026` ends on 30/9/2026, `từ tháng 3 đến tháng 5/2026` on 31/5/2026. Nil for words
    /// that name no month, quarter or year in figures: no day is invented.
    static func lastDay(of words: String) -> Day? {
        let parts = Slug.fold(words).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard let year = parts.last.flatMap({ Int($0) }), (1_900...2_999).contains(year) else {
            return nil
        }
        let before = parts.dropLast().filter { $0 != "nam" }
        if before.isEmpty { return Period.year(year)?.last }
        guard let figure = before.last, let noun = before.dropLast().last else { return nil }
        let number = ["i": 1, "ii": 2, "iii": 3, "iv": 4][figure] ?? Int(figure)
        guard let number else { return nil }
        switch noun {
        case "quy" where (1...4).contains(number): return Period.month(year, number * 3)?.last
        case "thang": return Period.month(year, number)?.last
        default: return nil
        }
    }
}
