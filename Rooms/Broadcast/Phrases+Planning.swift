import Markup

/// Words of the week and its slots.
extension Phrases {
    static let previousWeek = Phrase(vi: "Tuần trước", en: "The week before")
    static let nextWeek = Phrase(vi: "Tuần sau", en: "The next week")
    static let show = Phrase(vi: "Xem", en: "Show")
    static let printable = Phrase(vi: "Bản in treo cạnh máy phát", en: "To print and hang up")
    static let nothingPlanned = Phrase(vi: "Chưa có lượt phát", en: "Nothing planned")
    static let beginHere = Phrase(
        vi: "Mời bắt đầu bằng hai khung giờ quen thuộc: 6:00 và 17:00 ngày thường.",
        en: "Begin with the two usual slots: 6:00 and 17:00 on weekdays.")
    static let addUsual = Phrase(
        vi: "Tạo khung 6:00 và 17:00, thứ Hai đến thứ Sáu",
        en: "Make slots at 6:00 and 17:00, Monday to Friday")
    static let replay = Phrase(vi: "phát lại", en: "replay")
    static let countsForPlan = Phrase(vi: "tính vào kế hoạch", en: "counts for the plan")
    static let change = Phrase(vi: "Đổi ngày giờ", en: "Move")
    static let day = Phrase(vi: "Ngày", en: "Day")
    static let time = Phrase(vi: "Giờ", en: "Time")
    static let move = Phrase(vi: "Chuyển", en: "Move it")
    static let takeOut = Phrase(vi: "Bỏ khỏi lịch", en: "Take out of the plan")
    static let onSunday = Phrase(vi: "Phát lại Chủ nhật", en: "Play it again on Sunday")
    static let empty = Phrase(vi: "còn trống", en: "empty")
    static let fill = Phrase(vi: "Xếp buổi vào đây", en: "Put a bulletin here")
    static let planTurn = Phrase(vi: "Xếp một lượt phát", en: "Plan a turn")
    static let put = Phrase(vi: "Xếp vào lịch", en: "Put into the plan")
    static let noBulletins = Phrase(
        vi: "Chưa có buổi phát nào. Mời soạn một buổi, hoặc bấm “Đưa lên loa” ở một tin đã đăng.",
        en: "There is no bulletin yet. Write one, or press “Onto the loudspeakers” at a story.")
    static let allWhenNone = Phrase(
        vi: "Không đánh dấu cụm nào là phát ở tất cả.", en: "None ticked means all of them.")
    static let dragHint = Phrase(
        vi: "Có thể kéo một lượt sang ngày khác hoặc vào khung còn trống.",
        en: "A turn can be dragged to another day or into an empty slot.")
    static let moveNotice = Phrase(vi: "Đang chuyển…", en: "Moving…")
    static let slotName = Phrase(vi: "Tên khung giờ", en: "Name of the slot")
    static let weekdays = Phrase(vi: "Những thứ trong tuần", en: "Weekdays")
    static let length = Phrase(vi: "Dài bao nhiêu phút", en: "Length in minutes")
    static let skipsHolidays = Phrase(
        vi: "Nghỉ vào ngày lễ, tết (Điều 112 Bộ luật Lao động)",
        en: "Silent on public holidays (Labour Code, Article 112)")
    static let standing = Phrase(
        vi: "Tự phát buổi này mỗi lần", en: "Airs this bulletin each time by itself")
    static let standingHint = Phrase(
        vi: "Dùng cho tiếp âm đài tỉnh, VOV: buổi vẫn phải được duyệt một lần.",
        en: "For relays of other stations: the bulletin still has to be approved once.")
    static let addSlot = Phrase(vi: "Thêm khung giờ", en: "Add a slot")
    static let removeSlot = Phrase(vi: "Bỏ khung này", en: "Remove this slot")
    static let noSlots = Phrase(vi: "Chưa có khung giờ nào.", en: "There are no slots yet.")
    static let rules = Phrase(vi: "Quy ước của xã", en: "The commune's rules")
    static let quietFrom = Phrase(vi: "Giờ yên tĩnh từ", en: "Quiet hours from")
    static let quietTo = Phrase(vi: "đến", en: "until")
    static let dailyMinutes = Phrase(
        vi: "Mỗi cụm loa phát nhiều nhất mấy phút một ngày", en: "Minutes a day for each group")
    static let countsReplays = Phrase(
        vi: "Lượt phát lại cũng tính là một buổi", en: "A replay counts as a session too")
    static let isPublic = Phrase(
        vi: "Có trang loa cho bà con trên cổng", en: "The portal has a radio page")

    static func heading(_ first: String, _ last: String) -> Phrase {
        Phrase(vi: "Tuần \(first) – \(last)", en: "Week \(first) – \(last)")
    }

    static func airtime(_ length: String) -> Phrase {
        Phrase(vi: "phát \(length)", en: "\(length) on air")
    }

    static func wanted(
        _ text: String, _ required: String, _ planned: Int, _ proven: Int
    ) -> Phrase {
        Phrase(
            vi:
                "\(text): tuần này cần \(required), đã lên lịch \(planned), đã được tính \(proven).",
            en: "\(text): \(required) this week, \(planned) planned, \(proven) counted.")
    }

    static func proof(_ proof: (Int, Int, Int, Int)) -> Phrase {
        Phrase(
            vi:
                "đã nhận lệnh \(proof.1)/\(proof.0) · loa đã tải \(proof.2) · đã phát hết \(proof.3)",
            en: "accepted \(proof.1)/\(proof.0) · delivered \(proof.2) · played \(proof.3)")
    }

    static let givenOut = Phrase(
        vi: "Đã đưa vào lịch của loa, chưa tới giờ",
        en: "In the loudspeakers' schedule, its hour has not come")
    static let proven = Phrase(vi: "Đã phát đủ", en: "Proven")
    static let operatorSheet = Phrase(vi: "Lịch phát thanh", en: "Broadcast schedule")
    static let sheetHint = Phrase(
        vi: "Giờ phút giây bắt đầu từng tin; dấu ≈ là ước tính vì âm thanh chưa làm xong.",
        en: "When each piece begins; ≈ is an estimate while the sound is not made.")
    static let piece = Phrase(vi: "Nội dung", en: "Piece")
    static let lasts = Phrase(vi: "Thời lượng", en: "Length")
    static let begins = Phrase(vi: "Bắt đầu", en: "Begins")
}
