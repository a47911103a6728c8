import Markup
import WorkingTime

/// The room's words.
enum Phrases {
    static let today = Phrase(vi: "Hôm nay", en: "Today")
    static let late = Phrase(vi: "Đang trễ", en: "Late")
    static let due = Phrase(vi: "Sắp đến hạn", en: "Due soon")
    static let next = Phrase(vi: "Nên làm tiếp", en: "What to do next")
    static let nothingLate = Phrase(vi: "Không có việc nào trễ.", en: "Nothing is late.")
    static let nothing = Phrase(
        vi: "Hôm nay chưa có việc nào chờ anh/chị.", en: "Nothing waits for you today.")
    static let targets = Phrase(vi: "Chỉ tiêu kỳ này", en: "Targets of this period")
    static let noPlan = Phrase(
        vi: "Chưa có kế hoạch. Đọc kế hoạch đã ký vào là có ngay việc, chỉ tiêu và thời hạn của "
            + "cả năm.",
        en: "No plan yet. Read the signed plan in, and the year's tasks, targets and deadlines "
            + "are here.")
    static let readPlan = Phrase(vi: "Đọc kế hoạch vào", en: "Read a plan in")
    static let writeStory = Phrase(vi: "Viết tin, bài", en: "Write an article")
    static let noTargets = Phrase(
        vi: "Kế hoạch này không nêu chỉ tiêu bằng số.", en: "This plan names no target in figures.")

    static func greeting(_ name: String, _ day: Day) -> Phrase {
        let weekday = day.weekday
        let vi = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]
        let en = [
            "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        ]
        return Phrase(
            vi: "Chào \(name), hôm nay \(vi[weekday - 1]), ngày \(day.written).",
            en: "Hello \(name), today is \(en[weekday - 1]), \(day.written).")
    }

    static func state(_ state: String) -> Phrase {
        switch state {
        case "reached": Phrase(vi: "Đạt", en: "Reached")
        case "onTrack": Phrase(vi: "Đúng tiến độ", en: "On track")
        case "behind": Phrase(vi: "Chậm tiến độ", en: "Behind")
        case "missed": Phrase(vi: "Không đạt", en: "Missed")
        default: Phrase(vi: "Không phát sinh", en: "Nothing arose")
        }
    }

    static func left(_ days: Int) -> Phrase {
        days == 0
            ? Phrase(vi: "hôm nay là ngày cuối", en: "today is the last day")
            : Phrase(vi: "còn \(days) ngày", en: "\(days) \(days == 1 ? "day" : "days") left")
    }

    static func lacking(_ amount: String, _ unit: String) -> Phrase {
        Phrase(vi: "còn thiếu \(amount) \(unit)", en: "\(amount) \(unit) still to do")
    }
}
