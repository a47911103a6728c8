import Markup

extension ResidentCase.State {
    var words: Phrase {
        switch self {
        case .open: Phrase(vi: "Đang xử lý", en: "In hand")
        case .waiting: Phrase(vi: "Chờ người gửi", en: "Waiting for the sender")
        case .proposed: Phrase(vi: "Chờ duyệt trả lời", en: "Answer awaits approval")
        case .answered: Phrase(vi: "Đã trả lời", en: "Answered")
        case .merged: Phrase(vi: "Ghép vào phản ánh khác", en: "Joined to another")
        }
    }
}

extension CaseChannel {
    var words: Phrase {
        switch self {
        case .web: Phrase(vi: "Cổng", en: "Portal")
        case .zalo: Phrase(vi: "Zalo", en: "Zalo")
        case .hotline: Phrase(vi: "Đường dây nóng", en: "Hotline")
        case .counter: Phrase(vi: "Tại quầy", en: "Counter")
        case .hamlet: Phrase(vi: "Trưởng thôn", en: "Hamlet head")
        case .open311: Phrase(vi: "Ứng dụng khác (Open311)", en: "Another app (Open311)")
        }
    }
}

extension Outcome {
    var words: Phrase {
        switch self {
        case .done: Phrase(vi: "Đã làm xong", en: "Done")
        case .planned: Phrase(vi: "Sẽ làm, có hẹn ngày", en: "Will be done, with a date")
        case .informed: Phrase(vi: "Đã giải đáp", en: "Explained")
        case .cannot: Phrase(vi: "Không làm được, có lý do", en: "Cannot be done, with reasons")
        case .elsewhere: Phrase(vi: "Thuộc cơ quan khác", en: "For another body")
        case .unanswered: Phrase(vi: "Người gửi không hồi âm", en: "The sender did not reply")
        case .noCase: Phrase(vi: "Không phải phản ánh", en: "Not a case")
        }
    }

    /// What the answer has to tell with this outcome.
    var hint: Phrase {
        switch self {
        case .done: Phrase(vi: "Đã làm gì, khi nào xong.", en: "What was done, and when.")
        case .planned: Phrase(vi: "Ai làm, xong trước ngày nào.", en: "Who does it, by which day.")
        case .informed:
            Phrase(vi: "Trả lời câu hỏi, dẫn quy định.", en: "The answer, and its rule.")
        case .cannot: Phrase(vi: "Vì sao không làm được.", en: "Why it cannot be done.")
        case .elsewhere:
            Phrase(
                vi: "Cơ quan nào, liên hệ ra sao, xã đã chuyển chưa.",
                en: "Which body, how to reach it, whether it was passed on.")
        case .unanswered:
            Phrase(vi: "Đã hỏi gì, cần gì để làm tiếp.", en: "What was asked and is needed.")
        case .noCase: Phrase(vi: "Vì sao không nhận.", en: "Why it is not taken.")
        }
    }
}

extension CaseClock.Mode {
    var words: Phrase {
        switch self {
        case .plain: Phrase(vi: "tính cả ngày đêm", en: "every hour counts")
        case .working: Phrase(vi: "chỉ tính giờ làm việc", en: "working hours only")
        }
    }
}

extension CaseEntry.Kind {
    var words: Phrase {
        switch self {
        case .received: Phrase(vi: "Đã nhận", en: "Received")
        case .note: Phrase(vi: "Ghi chú trong cơ quan", en: "Note inside the office")
        case .question: Phrase(vi: "Xã hỏi lại", en: "The commune asked")
        case .reply: Phrase(vi: "Người gửi viết", en: "The sender wrote")
        case .word: Phrase(vi: "Xã báo tin", en: "A word from the commune")
        case .assigned: Phrase(vi: "Giao xử lý", en: "Given to")
        case .sorted: Phrase(vi: "Xếp lại loại việc", en: "Sorted anew")
        case .proposed: Phrase(vi: "Câu trả lời chờ duyệt", en: "Answer written, awaits approval")
        case .returned: Phrase(vi: "Câu trả lời bị trả lại", en: "Answer sent back")
        case .answered: Phrase(vi: "Trả lời", en: "Answer")
        case .merged: Phrase(vi: "Ghép vào phản ánh khác cùng việc", en: "Joined to another case")
        case .joined: Phrase(vi: "Có phản ánh khác ghép vào", en: "Another case joined this one")
        case .linked: Phrase(vi: "Liên quan", en: "Belongs to it")
        case .escalated: Phrase(vi: "Sắp quá hạn: đã báo lãnh đạo", en: "Nearly late: leader told")
        case .overdue: Phrase(vi: "Quá hạn trả lời", en: "The limit passed")
        case .recounted: Phrase(vi: "Tính lại hạn", en: "Limit counted anew")
        case .reopened: Phrase(vi: "Người gửi mở lại", en: "Reopened by the sender")
        case .rated: Phrase(vi: "Người gửi đánh giá", en: "Rated by the sender")
        case .published: Phrase(vi: "Đã đăng lên Cổng", en: "Put on the portal")
        case .unpublished: Phrase(vi: "Đã gỡ khỏi Cổng", en: "Taken off the portal")
        case .erased: Phrase(vi: "Đã xóa dữ liệu cá nhân", en: "Personal data erased")
        case .silent: Phrase(vi: "Người gửi chưa hồi âm sau 7 ngày", en: "No reply for 7 days")
        }
    }
}

/// Lengths of time as people say them.
enum Spans {
    /// `48 giờ`, `90 phút`, `5 ngày`.
    static func words(minutes: Int) -> Phrase {
        if minutes % 1_440 == 0, minutes > 2_880 {
            let days = minutes / 1_440
            return .count(days, vi: "ngày", one: "day", many: "days")
        }
        if minutes % 60 == 0 {
            return .count(minutes / 60, vi: "giờ", one: "hour", many: "hours")
        }
        return .count(minutes, vi: "phút", one: "minute", many: "minutes")
    }

    /// What is left of a time, in the largest unit that says enough: `còn 5 giờ`.
    static func left(seconds: Double) -> Phrase {
        let amount = rough(abs(seconds))
        return seconds >= 0
            ? Phrase(vi: "còn \(amount.vi)", en: "\(amount.en) left")
            : Phrase(vi: "quá \(amount.vi)", en: "\(amount.en) late")
    }

    private static func rough(_ seconds: Double) -> Phrase {
        let minutes = Int(seconds / 60)
        if minutes < 120 { return .count(minutes, vi: "phút", one: "minute", many: "minutes") }
        if minutes < 72 * 60 {
            return .count(minutes / 60, vi: "giờ", one: "hour", many: "hours")
        }
        return .count(minutes / 1_440, vi: "ngày", one: "day", many: "days")
    }
}
