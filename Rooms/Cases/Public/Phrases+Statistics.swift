import Markup
import WorkingTime

/// Words of the public statistics.
enum StatisticsWords {
    static let title = Phrase(vi: "Xã trả lời đúng hẹn ra sao,", en: "Answers within the promise,")
    static let choose = Phrase(vi: "Thời gian", en: "Period")
    static let show = Phrase(vi: "Xem", en: "Show")
    static let everything = Phrase(vi: "Tất cả", en: "All together")
    static let limit = Phrase(vi: "Hẹn trả lời trong", en: "Promised within")
    static let received = Phrase(vi: "Nhận", en: "Received")
    static let inTime = Phrase(vi: "Đúng hạn", en: "In time")
    static let late = Phrase(vi: "Trả lời trễ", en: "Answered late")
    static let overdueOpen = Phrase(vi: "Quá hạn, còn nợ", en: "Late and still open")
    static let missed = Phrase(vi: "Lỡ hạn", en: "Missed")
    static let share = Phrase(vi: "Tỷ lệ đúng hạn", en: "Share in time")
    static let hoursAnswer = Phrase(vi: "Giờ đến khi trả lời (trung vị)", en: "Median hours")
    static let byTime = Phrase(vi: "Theo thời gian", en: "Over time")
    static let byCategory = Phrase(vi: "Theo loại việc", en: "By kind")
    static let byOutcome = Phrase(vi: "Kết quả đã báo người gửi", en: "Outcomes told to senders")
    static let outcome = Phrase(vi: "Kết quả", en: "Outcome")
    static let cases = Phrase(vi: "Số phản ánh", en: "Cases")
    static let time = Phrase(vi: "Thời gian", en: "Time")
    static let asTable = Phrase(vi: "Xem bằng bảng số", en: "The same as a table")
    static let key = Phrase(vi: "✓ đúng hạn · ✕ lỡ hạn", en: "✓ in time · ✕ missed")
    static let openData = Phrase(vi: "Dữ liệu mở", en: "Open data")
    /// The one sentence that says how it is counted.
    static let method = Phrase(
        vi: "Cách tính: một phản ánh chưa trả lời mà quá hạn thì tính là lỡ ngay từ phút đó, dù "
            + "sau này có trả lời; tỷ lệ đúng hạn = đúng hạn ÷ (đã trả lời + quá hạn còn nợ); thời "
            + "gian chờ người gửi bổ sung không tính vào số giờ, trừ phản ánh mở lại thì tính cả.",
        en: "How it is counted: a case without an answer at its limit counts as missed from that "
            + "minute, even if it is answered later; share in time = in time ÷ (answered + late and "
            + "still open); hours leave out the time we waited for the sender, but count all of it "
            + "for reopened cases.")

    static func counted(_ moment: String) -> Phrase {
        Phrase(vi: "Số liệu lúc \(moment).", en: "As of \(moment).")
    }

    static func receivedOnly(_ received: Int) -> Phrase {
        Phrase(
            vi: "Nhận \(Reading.number(received)) phản ánh; chưa có phản ánh nào đến hạn hoặc được "
                + "trả lời trong thời gian này.",
            en: "\(Reading.number(received)) received; none was due or answered in this period.")
    }

    static func headline(_ line: CaseStatistics.Line) -> Phrase {
        let share = percent(line.share)
        return Phrase(
            vi: "\(share) đúng hạn: \(Reading.number(line.inTime)) trên "
                + "\(Reading.number(line.decided)). Trả lời trễ \(Reading.number(line.late)), quá "
                + "hạn còn nợ \(Reading.number(line.overdueOpen)). Nhận mới "
                + "\(Reading.number(line.received)).",
            en: "\(share) in time: \(Reading.number(line.inTime)) of "
                + "\(Reading.number(line.decided)). Answered late: \(Reading.number(line.late)); "
                + "late and still open: \(Reading.number(line.overdueOpen)). Received: "
                + "\(Reading.number(line.received)).")
    }

    static func percent(_ share: Double?) -> String {
        share.map { Reading.quantity(($0 * 1_000).rounded(.down) / 10) + "%" } ?? "–"
    }

    static func firstReply(_ hours: Double) -> Phrase {
        let span = time(hours)
        return Phrase(
            vi: "Lời đầu tiên của cán bộ: một nửa số phản ánh có trong vòng \(span.vi).",
            en: "A first word from an officer: half of the cases within \(span.en).")
    }

    static func fullAnswer(_ hours: Double) -> Phrase {
        let span = time(hours)
        return Phrase(
            vi: "Trả lời đầy đủ: một nửa trong vòng \(span.vi).",
            en: "The full answer: half within \(span.en).")
    }

    /// Minutes below two hours, then hours.
    private static func time(_ hours: Double) -> Phrase {
        guard hours >= 2 else {
            return .count(
                max(1, Int((hours * 60).rounded(.up))), vi: "phút", one: "minute", many: "minutes")
        }
        let figure = Reading.quantity(hours)
        return Phrase(vi: "\(figure) giờ", en: "\(figure) hours")
    }

    static func waited(_ count: Int) -> Phrase {
        Phrase(
            vi: "Có \(Reading.number(count)) phản ánh phải hỏi lại người gửi; thời gian chờ không "
                + "tính vào số giờ trên.",
            en:
                "In \(Reading.number(count)) cases the sender was asked something; that time is not "
                + "in the hours above.")
    }

    static func reopened(_ count: Int) -> Phrase {
        Phrase(
            vi: "Người gửi báo chưa xong và mở lại: \(Reading.number(count)).",
            en: "Reopened by senders as not done: \(Reading.number(count)).")
    }

    static func rated(_ mean: String, _ count: Int) -> Phrase {
        Phrase(
            vi: "Người gửi chấm trung bình \(mean) trên 5 (\(Reading.number(count)) người chấm).",
            en: "Senders rate it \(mean) of 5 on average (\(Reading.number(count)) ratings).")
    }

    /// `tháng 11/2026`, `quý IV/2026`, `năm 2026`.
    static func period(_ period: Period) -> Phrase {
        let year = period.first.year, month = period.first.month
        switch period.kind {
        case .week:
            return Phrase(
                vi: "tuần từ \(period.first.written)", en: "week from \(period.first.written)")
        case .month: return Phrase(vi: "tháng \(month)/\(year)", en: "month \(month)/\(year)")
        case .quarter:
            let number = ["I", "II", "III", "IV"][(month - 1) / 3]
            return Phrase(vi: "quý \(number)/\(year)", en: "quarter \(number)/\(year)")
        case .year: return Phrase(vi: "năm \(year)", en: "year \(year)")
        }
    }

    /// `16/11 – 22/11/2026`.
    static func stretch(_ stretch: CaseStatistics.Stretch) -> String {
        "\(stretch.first.day)/\(stretch.first.month) – \(stretch.last.written)"
    }

    /// Under a bar: `16/11` for a week, `11/26` for a month.
    static func short(_ stretch: CaseStatistics.Stretch) -> String {
        let isMonth = stretch.last.number - stretch.first.number > 7
        return isMonth
            ? "\(stretch.first.month)/\(stretch.first.year % 100)"
            : "\(stretch.first.day)/\(stretch.first.month)"
    }
}
