import Markup
import Office
import WorkingTime

/// Words about repairs, doubts, times and reminders.
extension Phrases {
    static let howSure = Phrase(vi: "Độ chắc chắn của bản đọc", en: "How sure the reading is")
    static func sureShare(_ share: Double) -> Phrase {
        let percent = Int((share * 100).rounded(.down))
        return Phrase(
            vi: "\(percent)% số điều được đọc chắc chắn.",
            en: "\(percent)% of what was read is sure.")
    }
    static func asked(_ count: Int) -> Phrase {
        count == 0
            ? Phrase(vi: "Không có dòng nào phải hỏi.", en: "Nothing has to be asked.")
            : .count(
                count, vi: "dòng cần người xem.", one: "line needs a person's look.",
                many: "lines need a person's look.")
    }
    static func confirmSure(_ count: Int) -> Phrase {
        Phrase(
            vi: "Xác nhận \(count) điều đọc chắc chắn", en: "Confirm \(count) sure readings")
    }
    static let doubts = Phrase(vi: "Chỗ chưa chắc", en: "Doubtful places")
    static let askedRepairs = Phrase(vi: "Có nên sửa không?", en: "Mend this?")
    static let askedRepairsWords = Phrase(
        vi: "Bản gốc được giữ nguyên; máy chỉ đọc theo chữ đã sửa khi anh chị đồng ý.",
        en: "The paper stays as it is; only with your yes is it read with the mended words.")
    static func doneRepairs(_ count: Int) -> Phrase {
        Phrase(
            vi: "\(count) chỗ đã được sửa khi đọc", en: "\(count) repairs made while reading")
    }
    static let doneRepairsWords = Phrase(
        vi: "Mỗi chỗ có thể hoàn tác; bản gốc không thay đổi.",
        en: "Each can be undone; the paper itself is unchanged.")
    static let leftOut = Phrase(vi: "bỏ ra khi đọc", en: "left out")
    static let repaired = Phrase(vi: "Đã sửa", en: "Mended")
    static let asPrinted = Phrase(vi: "Giữ nguyên", en: "As printed")
    static let undo = Phrase(vi: "Hoàn tác", en: "Undo")
    static let repair = Phrase(vi: "Sửa theo", en: "Mend")

    static let comparePlans = Phrase(vi: "So sánh hai kế hoạch", en: "Compare two plans")
    static let compare = Phrase(vi: "So sánh", en: "Compare")
    static let planBefore = Phrase(vi: "Bản trước", en: "Before")
    static let planAfter = Phrase(vi: "Bản sau", en: "After")
    static let chooseTwoPlans = Phrase(
        vi: "Chọn hai kế hoạch để xem việc nào thêm, bỏ, thay đổi.",
        en: "Choose two plans to see what was added, dropped and changed.")
    static let noDifference = Phrase(
        vi: "Hai bản có cùng việc, chỉ tiêu và chế độ báo cáo.",
        en: "Both have the same tasks, targets and report duties.")
    static let seeChanges = Phrase(vi: "Xem thay đổi", en: "See what changed")
    static let fromRevision = "Bản sửa đổi"

    static let time = Phrase(vi: "Thời gian", en: "Time")
    static let cost = Phrase(vi: "Kinh phí", en: "Cost")
    static func dong(_ sum: Int) -> Phrase {
        let digits = Array(String(sum))
        var grouped = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { grouped += "." }
            grouped.append(digit)
        }
        return Phrase(vi: "\(grouped) đồng", en: "\(grouped) đồng")
    }

    /// For a day on which the office does not work.
    static func handIn(by day: Day) -> Phrase {
        Phrase(
            vi: "hạn là ngày nghỉ, xong trong \(weekday(day.weekday).vi) \(day.written)",
            en: "due on a day off, to be done by \(weekday(day.weekday).en) \(day.written)")
    }
    static func reminded(_ left: Int) -> Phrase {
        left <= 0
            ? Phrase(vi: "Nhắc việc, hạn hôm nay", en: "Reminder, due today")
            : Phrase(vi: "Nhắc việc, còn \(left) ngày", en: "Reminder, \(left) days left")
    }
}
