import Foundation
import Markup
import Office
import WorkingTime

/// A case as its sender sees it: public words only, no officer's name but the unit's.
struct SentCase: Sendable, Encodable {
    let code: String
    let state: ResidentCase.State
    let isLate: Bool
    let category: PairedText
    let words: String
    let hamlet: String
    let place: String
    let receivedAt: Date
    let due: Date
    let answeredAt: Date?
    let outcome: Outcome?
    let unit: String
    let canReopen: Bool
    let rating: Int?
    let mayPublish: Bool
    let isErased: Bool
    let hasContact: Bool
    let entries: [Line]
    let photos: [String]
    let limit: LimitStory

    /// One public thing that happened.
    struct Line: Sendable, Encodable {
        let at: Date
        let kind: CaseEntry.Kind
        let words: String
        let outcome: Outcome?
        let unit: String
        let path: String?
        let title: String?
    }

    init(
        _ found: ResidentCase, category: CaseCategory?, units: [String: String],
        entries: [CaseEntry], photos: [String], hasContact: Bool, limit: LimitStory, at now: Date
    ) {
        code = found.code
        state = found.state
        isLate = found.isOverdue(at: now)
        self.category = category?.name ?? PairedText(vi: found.categoryID)
        words = found.words
        hamlet = found.hamlet
        place = found.place
        receivedAt = found.receivedAt
        due = found.clock.fullDue
        answeredAt = found.answeredAt
        outcome = found.outcome
        unit = found.unitID.flatMap { units[$0] } ?? ""
        canReopen = found.state == .answered && found.round == 1 && found.erasedAt == nil
        rating = found.rating
        mayPublish = found.mayPublish
        isErased = found.erasedAt != nil
        self.hasContact = hasContact
        self.photos = photos
        self.limit = limit
        self.entries = entries.filter(\.isPublic).map { entry in
            Line(
                at: entry.at, kind: entry.kind, words: entry.words,
                outcome: entry.details.outcome,
                unit: entry.details.unitID.flatMap { units[$0] } ?? "",
                path: entry.details.path, title: entry.details.title)
        }
    }
}

/// How a limit came to its moment: shown to the sender and to the officer alike.
struct LimitStory: Sendable, Encodable, Equatable {
    let startedAt: Date
    let minutes: Int
    let mode: CaseClock.Mode
    let pauses: [CaseClock.Pause]
    let due: Date
    /// Holidays between the beginning and the limit, where only working hours count.
    let holidays: [Day]

    init(_ found: ResidentCase, _ calendar: WorkingCalendar) {
        startedAt = found.clock.startedAt
        minutes = found.clock.fullMinutes
        mode = found.clock.mode
        pauses = found.clock.pauses
        due = found.clock.fullDue
        guard mode == .working else {
            holidays = []
            return
        }
        let first = Day(of: startedAt), last = Day(of: due)
        let days = max(0, min(last.number - first.number, 400))
        holidays = (0...days).map { first.adding(days: $0) }
            .filter { calendar.isHoliday($0) != nil }
    }

    var html: HTML {
        var lines: [HTML] = [
            "<li>\(LimitWords.begins(startedAt.written))</li>",
            "<li>\(LimitWords.length(Spans.words(minutes: minutes), mode.words))</li>",
        ]
        for pause in pauses {
            lines.append(
                "<li>\(LimitWords.paused(pause.from.written, pause.until?.written))</li>")
        }
        if !holidays.isEmpty {
            lines.append(
                "<li>\(LimitWords.holidays(holidays.map(\.written).joined(separator: ", ")))</li>")
        }
        lines.append("<li>\(LimitWords.ends(due.written))</li>")
        return "<ul>\(lines)</ul>"
    }
}

/// Words of ``LimitStory``.
enum LimitWords {
    static func begins(_ moment: String) -> Phrase {
        Phrase(vi: "Tính từ \(moment).", en: "It began at \(moment).")
    }
    static func length(_ span: Phrase, _ mode: Phrase) -> Phrase {
        Phrase(
            vi: "Hạn trả lời đầy đủ: \(span.vi), \(mode.vi).",
            en: "The full answer is due within \(span.en), \(mode.en).")
    }
    static func paused(_ from: String, _ until: String?) -> Phrase {
        until.map {
            Phrase(
                vi: "Dừng từ \(from) đến \($0) vì đã hỏi người gửi.",
                en: "Stood still from \(from) to \($0): the sender was asked something.")
        }
            ?? Phrase(
                vi: "Đang dừng từ \(from) vì đã hỏi người gửi.",
                en: "Stands still since \(from): the sender was asked something.")
    }
    static func holidays(_ days: String) -> Phrase {
        Phrase(vi: "Không tính ngày nghỉ lễ: \(days).", en: "Holidays left out: \(days).")
    }
    static func ends(_ moment: String) -> Phrase {
        Phrase(vi: "Hạn: \(moment).", en: "It ends at \(moment).")
    }
}
