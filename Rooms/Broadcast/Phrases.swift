import Markup
import Office
import WorkingTime

/// Words of the room.
enum Phrases {
    static let menu = Phrase(vi: "Lịch phát loa", en: "Broadcasts")
    static let week = Phrase(vi: "Lịch phát trong tuần", en: "The week on air")
    static let bulletins = Phrase(vi: "Buổi phát", en: "Bulletins")
    static let columns = Phrase(vi: "Chuyên mục", en: "Columns")
    static let slots = Phrase(vi: "Khung giờ", en: "Slots")
    static let radioPage = Phrase(vi: "Trang loa của bà con", en: "The public radio page")
    static let bulletin = Phrase(vi: "Buổi phát", en: "Bulletin")
    static let opening = Phrase(vi: "Nhạc hiệu mở đầu", en: "Opening jingle")
    static let closing = Phrase(vi: "Nhạc hiệu kết thúc", en: "Closing jingle")
    static let morning = Phrase(vi: "Buổi sáng", en: "Morning")
    static let afternoon = Phrase(vi: "Buổi chiều", en: "Afternoon")
    static let ontoLoudspeakers = Phrase(vi: "Đưa lên loa", en: "Onto the loudspeakers")
    static let orderSound = Phrase(
        vi: "Làm bản nghe trên cổng", en: "Have it read aloud on the portal")
    static let allGroups = Phrase(vi: "Tất cả các cụm loa", en: "All groups")
    static let save = Phrase(vi: "Lưu", en: "Save")
    static let chooseNone = Phrase(vi: "– không –", en: "– none –")
    static let groups = Phrase(vi: "Cụm loa", en: "Groups of loudspeakers")
    static let noGroups = Phrase(
        vi: "Chưa có cụm loa nào: hãy đăng ký loa trước, lịch đã lên sẽ phát khi có loa.",
        en: "There is no group of loudspeakers yet: register loudspeakers first; what is planned "
            + "airs once there are some.")

    static func weekday(_ number: Int) -> Phrase {
        let vi = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"]
        let en = [
            "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        ]
        let place = min(max(number, 1), 7) - 1
        return Phrase(vi: vi[place], en: en[place])
    }

    /// `13/10 âm lịch`.
    static func lunar(_ day: LunarDay) -> Phrase {
        Phrase(
            vi: "\(day.day)/\(day.month)\(day.isLeap ? " nhuận" : "") âm lịch",
            en: "lunar \(day.day)/\(day.month)\(day.isLeap ? " (leap)" : "")")
    }

    static func waiting(_ count: Int) -> Phrase {
        .count(
            count, vi: "buổi phát chờ nghe và duyệt", one: "bulletin waits for approval",
            many: "bulletins wait for approval")
    }

    static let storyGone = Phrase(
        vi: "Một tin trong buổi đã bị gỡ khỏi cổng. Mời bỏ tin ấy ra rồi trình lại.",
        en: "A story in it was taken off the portal. Please take it out and submit again.")

    static func comingUnapproved(_ title: String, _ hour: String) -> Phrase {
        Phrase(
            vi: "Buổi “\(title)” lên lịch lúc \(hour) mà chưa duyệt",
            en: "“\(title)” is planned for \(hour) and not approved")
    }

    static func sentBack(_ title: String) -> Phrase {
        Phrase(vi: "Buổi “\(title)” bị trả lại", en: "“\(title)” was sent back")
    }
}

extension BulletinItem.Kind {
    var words: Phrase {
        switch self {
        case .story: Phrase(vi: "Tin, bài trên cổng", en: "Story")
        case .words: Phrase(vi: "Lời đọc", en: "Words to be read")
        case .recording: Phrase(vi: "Ghi âm", en: "Recording")
        case .music: Phrase(vi: "Nhạc", en: "Music")
        case .relay: Phrase(vi: "Tiếp âm", en: "Relay")
        }
    }
}

extension Bulletin.State {
    var words: Phrase {
        switch self {
        case .draft: Phrase(vi: "Nháp", en: "Draft")
        case .submitted: Phrase(vi: "Chờ duyệt", en: "Waits for approval")
        case .approved: Phrase(vi: "Đã duyệt", en: "Approved")
        case .withdrawn: Phrase(vi: "Đã gỡ", en: "Withdrawn")
        }
    }

    /// A word and a shape.
    var mark: HTML {
        switch self {
        case .draft: "<span class=\"state none\">\(words)</span>"
        case .submitted: "<span class=\"state due\">\(words)</span>"
        case .approved: "<span class=\"state done\">\(words)</span>"
        case .withdrawn: "<span class=\"state idle\">\(words)</span>"
        }
    }
}

extension PlanTrouble {
    var words: Phrase {
        switch self {
        case .overlaps(let title):
            Phrase(vi: "Trùng giờ với “\(title)”", en: "Overlaps “\(title)”")
        case .tooLong(let minutes):
            Phrase(
                vi: "Dài hơn khung giờ \(minutes) phút",
                en: "Longer than its slot of \(minutes) min")
        case .quiet:
            Phrase(
                vi: "Chạm giờ yên tĩnh: sẽ không phát", en: "Touches quiet hours: will not air")
        case .tooMuch(let minutes):
            Phrase(
                vi: "Ngày này vượt \(minutes) phút", en: "More than \(minutes) min on this day")
        case .notApproved: Phrase(vi: "Chưa duyệt: chưa phát", en: "Not approved: will not air")
        case .soundsMissing:
            Phrase(vi: "Âm thanh chưa xong", en: "Sounds are not ready")
        case .noSpeakers: Phrase(vi: "Chưa có loa nào nhận", en: "No loudspeaker gets it")
        }
    }
}

extension Holiday {
    /// The day's name.
    var radioName: Phrase {
        switch self {
        case .newYear: Phrase(vi: "Tết Dương lịch", en: "New Year")
        case .lunarNewYear: Phrase(vi: "Tết Nguyên đán", en: "Lunar New Year")
        case .hungKings: Phrase(vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings' Day")
        case .reunification: Phrase(vi: "Ngày 30/4", en: "Reunification Day")
        case .labourDay: Phrase(vi: "Ngày 1/5", en: "Labour Day")
        case .nationalDay: Phrase(vi: "Quốc khánh", en: "National Day")
        case .compensation: Phrase(vi: "Nghỉ bù", en: "Day off instead")
        case .announced: Phrase(vi: "Ngày nghỉ", en: "Day off")
        }
    }
}
