import Foundation
import Markup
import Office
import WorkingTime

extension Passage.Kind {
    var words: Phrase {
        switch self {
        case .task: Phrases.task
        case .target: Phrases.target
        case .duty: Phrase(vi: "Chế độ báo cáo, thời hạn", en: "Report duty, time limit")
        }
    }
}

extension Passage.Trust {
    var words: Phrase {
        switch self {
        case .read: Phrase(vi: "Máy đọc, chưa xác nhận", en: "Read by the program")
        case .confirmed: Phrase(vi: "Đã xác nhận", en: "Confirmed")
        case .dismissed: Phrase(vi: "Đã bỏ qua", en: "Dismissed")
        }
    }

    var mark: HTML {
        switch self {
        case .read: "<span class=\"state due\">\(words)</span>"
        case .confirmed: "<span class=\"state done\">\(words)</span>"
        case .dismissed: "<span class=\"state none\">\(words)</span>"
        }
    }
}

extension PlanTask.State {
    var words: Phrase {
        switch self {
        case .todo: Phrase(vi: "Chưa làm", en: "To do")
        case .doing: Phrase(vi: "Đang làm", en: "Doing")
        case .done: Phrase(vi: "Đã xong", en: "Done")
        case .stopped: Phrase(vi: "Dừng", en: "Stopped")
        }
    }

    var mark: HTML {
        switch self {
        case .todo: "<span class=\"state none\">\(words)</span>"
        case .doing: "<span class=\"state on-track\">\(words)</span>"
        case .done: "<span class=\"state done\">\(words)</span>"
        case .stopped: "<span class=\"state missed\">\(words)</span>"
        }
    }
}

extension TargetStanding.State {
    var words: Phrase {
        switch self {
        case .reached: Phrase(vi: "Đạt", en: "Reached")
        case .onTrack: Phrase(vi: "Đúng tiến độ", en: "On track")
        case .behind: Phrase(vi: "Chậm", en: "Behind")
        case .missed: Phrase(vi: "Không đạt", en: "Missed")
        case .nothingArose: Phrase(vi: "Không phát sinh", en: "Nothing arose")
        }
    }

    var mark: HTML {
        switch self {
        case .reached: "<span class=\"state reached\">\(words)</span>"
        case .onTrack: "<span class=\"state on-track\">\(words)</span>"
        case .behind: "<span class=\"state behind\">\(words)</span>"
        case .missed: "<span class=\"state missed\">\(words)</span>"
        case .nothingArose: "<span class=\"state none\">\(words)</span>"
        }
    }
}

extension Target.Comparator {
    var words: Phrase {
        switch self {
        case .atLeast: Phrase(vi: "ít nhất", en: "at least")
        case .atMost: Phrase(vi: "nhiều nhất", en: "at most")
        case .equal: Phrase(vi: "đúng", en: "exactly")
        }
    }
}

extension Target {
    /// `Tin, bài đã đăng: ít nhất 4 tin, bài mỗi tháng`.
    var words: String {
        "\(measure.name.text): \(comparator.words.text) \(Target.written(value)) \(unit) "
            + per.each.text
    }
}

extension Period.Kind {
    var words: Phrase {
        switch self {
        case .week: Phrase(vi: "Tuần", en: "Week")
        case .month: Phrase(vi: "Tháng", en: "Month")
        case .quarter: Phrase(vi: "Quý", en: "Quarter")
        case .year: Phrase(vi: "Năm", en: "Year")
        }
    }

    var each: Phrase {
        switch self {
        case .week: Phrase(vi: "mỗi tuần", en: "a week")
        case .month: Phrase(vi: "mỗi tháng", en: "a month")
        case .quarter: Phrase(vi: "mỗi quý", en: "a quarter")
        case .year: Phrase(vi: "cả năm", en: "a year")
        }
    }
}

extension Period {
    var words: Phrase {
        switch kind {
        case .week:
            Phrase(
                vi: "Tuần \(first.day)/\(first.month)–\(last.written)",
                en: "Week \(first.day)/\(first.month)–\(last.written)")
        case .month:
            Phrase(
                vi: "Tháng \(first.month)/\(first.year)", en: "\(first.month)/\(first.year)")
        case .quarter:
            Phrase(
                vi: "Quý \(Phrases.roman(quarter))/\(first.year)",
                en: "Quarter \(quarter) of \(first.year)")
        case .year: Phrase(vi: "Năm \(first.year)", en: "Year \(first.year)")
        }
    }

    /// For the foot of a bar.
    var shortWords: String {
        switch kind {
        case .week: "\(first.day)/\(first.month)"
        case .month: "T\(first.month)"
        case .quarter: Phrases.roman(quarter)
        case .year: String(first.year)
        }
    }

    private var quarter: Int { (first.month + 2) / 3 }
}

extension Duty.Kind {
    var words: Phrase {
        switch self {
        case .weekly: Phrase(vi: "Hằng tuần", en: "Every week")
        case .halfYearly: Phrase(vi: "6 tháng một lần", en: "Every six months")
        case .monthly: Phrase(vi: "Hằng tháng", en: "Every month")
        case .quarterly: Phrase(vi: "Hằng quý", en: "Every quarter")
        case .yearly: Phrase(vi: "Hằng năm", en: "Every year")
        case .once: Phrase(vi: "Một lần", en: "Once")
        case .periodic: Phrase(vi: "Định kỳ, chưa nêu ngày", en: "Regularly, no day named")
        case .onRequest: Phrase(vi: "Khi được yêu cầu", en: "On request")
        case .deadline: Phrase(vi: "Thời hạn", en: "Time limit")
        }
    }
}

extension Duty {
    /// `Hằng tháng, ngày 20`.
    var words: String {
        var parts = [rule.words.text]
        if let day {
            let isWeekday = rule == .weekly && (1...7).contains(day)
            parts.append(
                isWeekday ? Phrases.weekday(day).text.lowercased() : Phrases.onDay(day).text)
        }
        if let month { parts.append(Phrases.inMonth(month).text) }
        if let due { parts.append(due.written) }
        return parts.joined(separator: ", ")
    }
}

extension BoardFilter.When {
    var words: Phrase {
        switch self {
        case .late: Phrases.late
        case .month: Phrase(vi: "Trong tháng này", en: "This month")
        case .quarter: Phrase(vi: "Trong quý này", en: "This quarter")
        case .undated: Phrases.undated
        }
    }
}

extension BoardFilter.Grouping {
    var words: Phrase {
        switch self {
        case .state: Phrases.state
        case .unit: Phrases.unit
        case .due: Phrases.due
        }
    }
}
