import CAP
import Markup
import WorkingTime

/// Words of the form, and what can be wrong with it.
extension Phrases {
    static let isDrill = Phrase(
        vi: "Diễn tập: mọi kênh đều ghi và đọc rõ DIỄN TẬP",
        en: "A drill: marked DIỄN TẬP on every channel")
    static let what = Phrase(vi: "Việc gì", en: "What happens")
    static let category = Phrase(vi: "Loại", en: "Kind")
    static let event = Phrase(vi: "Tên sự việc", en: "Event")
    static let eventHint = Phrase(
        vi: "Tối đa 35 chữ cái: Lũ lên nhanh, Cháy kho gỗ.", en: "At most 35 letters.")
    static let headline = Phrase(vi: "Câu đầu", en: "Headline")
    static let headlineHint = Phrase(
        vi: "Một câu, đứng đầu Cổng và được đọc trước.", en: "One sentence, said first.")
    static let wordsLabel = Phrase(vi: "Chuyện gì, ở đâu", en: "What and where")
    static let instruction = Phrase(vi: "Bà con cần làm gì", en: "What to do")
    static let howBad = Phrase(vi: "Mức độ", en: "How bad")
    static let severity = Phrase(vi: "Nghiêm trọng", en: "Severity")
    static let urgency = Phrase(vi: "Gấp", en: "Urgency")
    static let certainty = Phrase(vi: "Chắc chắn", en: "Certainty")
    static let whereAndHowLong = Phrase(vi: "Ở đâu, bao lâu", en: "Where and how long")
    static let area = Phrase(vi: "Khu vực", en: "Area")
    static let areaHint = Phrase(
        vi: "Để trống là cả xã.", en: "Leave empty for the whole commune.")
    static let groups = Phrase(vi: "Cụm loa", en: "Loudspeakers")
    static let noGroups = Phrase(
        vi: "Chưa có cụm loa nào: tin chỉ lên Cổng và nguồn tin.",
        en: "There are no loudspeakers: it goes to the portal and the feeds only.")
    static let lasts = Phrase(vi: "Hiệu lực", en: "In force for")
    static let again = Phrase(vi: "Đọc lại", en: "Said again")
    static let inEnglish = Phrase(vi: "Bản tiếng Anh", en: "In English")
    static let headlineEN = Phrase(vi: "Câu đầu bằng tiếng Anh", en: "Headline in English")
    static let wordsEN = Phrase(vi: "Nội dung bằng tiếng Anh", en: "Words in English")
    static let propose = Phrase(vi: "Trình người duyệt", en: "Propose it")
    static let replacing = Phrase(
        vi: "Tin này sẽ thay tin đang phát ngay khi được duyệt.",
        en: "It takes the place of the message in force as soon as it is let out.")

    static let severities: [(String, Phrase)] = [
        (CAPInfo.Severity.extreme.rawValue, Phrase(vi: "Đặc biệt nghiêm trọng", en: "Extreme")),
        (CAPInfo.Severity.severe.rawValue, Phrase(vi: "Nghiêm trọng", en: "Severe")),
        (CAPInfo.Severity.moderate.rawValue, Phrase(vi: "Vừa", en: "Moderate")),
        (CAPInfo.Severity.minor.rawValue, Phrase(vi: "Nhẹ", en: "Minor")),
        (CAPInfo.Severity.unknown.rawValue, Phrase(vi: "Chưa rõ", en: "Unknown")),
    ]
    static let urgencies: [(String, Phrase)] = [
        (CAPInfo.Urgency.immediate.rawValue, Phrase(vi: "Làm ngay", en: "Immediate")),
        (CAPInfo.Urgency.expected.rawValue, Phrase(vi: "Trong một giờ tới", en: "Expected")),
        (CAPInfo.Urgency.future.rawValue, Phrase(vi: "Sắp tới", en: "Future")),
        (CAPInfo.Urgency.past.rawValue, Phrase(vi: "Đã qua", en: "Past")),
        (CAPInfo.Urgency.unknown.rawValue, Phrase(vi: "Chưa rõ", en: "Unknown")),
    ]
    static let certainties: [(String, Phrase)] = [
        (CAPInfo.Certainty.observed.rawValue, Phrase(vi: "Đã thấy tận nơi", en: "Observed")),
        (CAPInfo.Certainty.likely.rawValue, Phrase(vi: "Rất có thể", en: "Likely")),
        (CAPInfo.Certainty.possible.rawValue, Phrase(vi: "Có thể", en: "Possible")),
        (CAPInfo.Certainty.unlikely.rawValue, Phrase(vi: "Ít khả năng", en: "Unlikely")),
        (CAPInfo.Certainty.unknown.rawValue, Phrase(vi: "Chưa rõ", en: "Unknown")),
    ]

    /// Usual lengths, and the one that was there.
    static func lengths(_ minutes: Int) -> [(String, Phrase)] {
        let usual = [30, 60, 120, 360, 720, 1_440, 2_880, 4_320]
        return Set(usual + (minutes >= 5 ? [minutes] : [])).sorted().map { one in
            (String(one), length(one))
        }
    }

    private static func length(_ minutes: Int) -> Phrase {
        minutes % 60 == 0
            ? Phrase(vi: "\(minutes / 60) giờ", en: "\(minutes / 60) h")
            : Phrase(vi: "\(minutes) phút", en: "\(minutes) min")
    }

    static let repeats: [(String, Phrase)] =
        [("0", Phrase(vi: "Không đọc lại", en: "Once"))]
        + [10, 15, 30, 60].map {
            (String($0), Phrase(vi: "Mỗi \($0) phút", en: "Every \($0) min"))
        }

    static func words(of category: CAPInfo.Category) -> Phrase {
        switch category {
        case .met: Phrase(vi: "Thời tiết, bão, lũ", en: "Weather, storm, flood")
        case .geo: Phrase(vi: "Sạt lở, động đất", en: "Landslide, earthquake")
        case .fire: Phrase(vi: "Cháy", en: "Fire")
        case .safety: Phrase(vi: "An toàn chung", en: "Public safety")
        case .security: Phrase(vi: "An ninh trật tự", en: "Security")
        case .rescue: Phrase(vi: "Cứu nạn", en: "Rescue")
        case .health: Phrase(vi: "Y tế, dịch bệnh", en: "Health")
        case .env: Phrase(vi: "Môi trường", en: "Environment")
        case .transport: Phrase(vi: "Giao thông", en: "Transport")
        case .infra: Phrase(vi: "Điện, nước, hạ tầng", en: "Power, water, works")
        case .cbrne: Phrase(vi: "Hóa chất, phóng xạ, nổ", en: "Chemical, nuclear, blast")
        case .other: Phrase(vi: "Việc khác", en: "Other")
        }
    }

    static let choiceMissing = Phrase(
        vi: "Mời chọn loại và mức độ. Chưa lưu gì.", en: "Choose kind and degree. Nothing is saved."
    )
    static let wordsMissing = Phrase(
        vi: "Cần có tên sự việc, câu đầu và chuyện gì, ở đâu. Chưa trình.",
        en: "Event, headline and words are needed. It was not proposed.")
    static let tooLong = Phrase(
        vi: "Có ô quá dài. Chưa lưu gì.", en: "A field is too long. Nothing is saved.")
    static let minutesWrong = Phrase(
        vi: "Một tin khẩn có hiệu lực từ 5 phút tới 72 giờ. Chưa trình.",
        en: "It holds for 5 minutes to 72 hours. It was not proposed.")
    static let repeatWrong = Phrase(
        vi: "Đọc lại cách nhau từ 5 tới 240 phút. Chưa trình.",
        en: "It is said again after 5 to 240 minutes. It was not proposed.")
    static let noStudio = Phrase(
        vi: "Hệ thống chưa đọc được thành tiếng. Chưa trình.",
        en: "Nothing can be spoken yet. It was not proposed.")
    static let nothingToReplace = Phrase(
        vi: "Tin cần cập nhật không còn hiệu lực. Mời soạn tin mới.",
        en: "The message to be updated is over. Please write a new one.")
    static let secondPerson = Phrase(
        vi: "Cần một người khác có quyền duyệt nghe và phát tin này.",
        en: "Somebody else who may approve has to listen and let it out.")
    static let soundMissing = Phrase(
        vi: "Âm thanh đang làm, chờ vài giây.", en: "The sound is being made, a few seconds.")
    static let otherSound = Phrase(
        vi: "Âm thanh vừa đổi, mời nghe lại rồi duyệt.",
        en: "The sound has changed; please listen again.")
    static let listenFirst = Phrase(
        vi: "Mời nghe hết rồi đánh dấu đã nghe. Chưa phát.",
        en: "Please listen and tick that you did. It was not let out.")
    static let reasonNeeded = Phrase(
        vi: "Mời viết lý do để người soạn biết.", en: "Please say why.")
    static let alreadyOn = Phrase(
        vi: "Tin này đã có người quyết.", en: "Somebody has decided already.")
    static let notInForce = Phrase(
        vi: "Tin này không còn hiệu lực.", en: "It is no longer in force.")
    static func knownAlready(_ headline: String) -> Phrase {
        Phrase(
            vi: "Tin này đã chuyển tiếp rồi: \(headline).",
            en: "It was passed on already: \(headline).")
    }
    static func onlyAlerts(_ kind: String) -> Phrase {
        Phrase(
            vi:
                "Đây là tin loại \(kind) của nơi khác, không phải cảnh báo để phát. Nếu là tin hủy, "
                + "mời hủy tin tương ứng của xã.",
            en: "It is of the kind \(kind), no message to pass on. If it cancels one, cancel ours.")
    }
    static func words(of trouble: CAPTrouble) -> Phrase {
        switch trouble {
        case .tooLarge: Phrase(vi: "Tệp CAP quá lớn.", en: "The file is too large.")
        case .notXML:
            Phrase(vi: "Tệp này không phải XML, hoặc bị hỏng.", en: "It is no XML, or broken.")
        case .notAnAlert: Phrase(vi: "Đây không phải tin CAP 1.2.", en: "It is no CAP 1.2 alert.")
        case .missing(let name):
            Phrase(vi: "Tin CAP thiếu mục \(name).", en: "The element \(name) is missing.")
        case .unknown(let name, let value):
            Phrase(
                vi: "Mục \(name) có giá trị lạ: \(value.prefix(60)).",
                en: "The element \(name) has an unknown value: \(value.prefix(60)).")
        case .badMoment(let name, let value):
            Phrase(
                vi: "Giờ ở mục \(name) không đúng dạng 2026-09-10T14:05:00+07:00: "
                    + "\(value.prefix(40)).",
                en: "The moment of \(name) is not written like 2026-09-10T14:05:00+07:00: "
                    + "\(value.prefix(40)).")
        case .beforeSent(let name):
            Phrase(
                vi: "Mục \(name) sớm hơn lúc gửi tin.",
                en: "The element \(name) is before its sending.")
        }
    }
}
