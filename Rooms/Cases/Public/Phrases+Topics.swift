import Markup
import WorkingTime

/// Words about what residents raise.
enum TopicWords {
    static let title = Phrase(vi: "Bà con phản ánh gì", en: "What residents raise")
    static let lead = Phrase(
        vi: "Đếm phản ánh theo loại việc và nơi xảy ra, không theo người. Ô dưới 5 người gửi thì "
            + "không nói số.",
        en: "Cases by kind and place, never by person. Cells of fewer than five senders are not "
            + "told.")
    static let what = Phrase(
        vi: "Loại việc, mỗi cột một tuần; việc đang tăng xếp trước",
        en: "Kinds, a week a column; rising ones first")
    static let where_ = Phrase(vi: "Ở đâu, trong năm tuần qua", en: "Where, in the last five weeks")
    static let both = Phrase(vi: "Loại việc theo thôn", en: "Kinds by hamlet")
    static let map = Phrase(vi: "Số phản ánh theo thôn", en: "Cases by hamlet")
    static let noHamlet = Phrase(vi: "Không ghi thôn", en: "No hamlet named")
    static let change = Phrase(vi: "So với 4 tuần trước", en: "Against four weeks before")
    static let few = Phrase(vi: "dưới 5", en: "below 5")
    static let hidden = Phrase(vi: "ẩn", en: "hidden")
    static let key = Phrase(
        vi: "“dưới 5”: ít hơn năm người gửi, kể cả không có. “ẩn”: đủ năm nhưng nói ra thì tính "
            + "được ô bên cạnh.",
        en: "“below 5”: fewer than five senders, or none. “hidden”: enough, but it would give a "
            + "neighbouring cell away.")
    static let tooFew = Phrase(
        vi: "Chưa nơi nào, việc nào đủ năm người gửi để nói số.",
        en: "No place and no kind has five senders yet.")
    static let places = Phrase(vi: "Theo thôn, tổ dân phố", en: "By hamlet")

    /// 0 for the last full week.
    static func week(_ number: Int) -> Phrase {
        number == 0
            ? Phrase(vi: "Tuần vừa qua", en: "Last week")
            : Phrase(vi: "\(number) tuần trước đó", en: "\(number) weeks before")
    }

    static func days(_ first: Day, _ last: Day) -> Phrase {
        Phrase(
            vi: "Năm tuần trọn, từ \(first.written) đến \(last.written).",
            en: "Five full weeks, from \(first.written) to \(last.written).")
    }

    static func manyAlike(_ count: Int, _ kind: String) -> Phrase {
        Phrase(
            vi: "Tháng qua đã đăng \(count) câu hỏi về “\(kind)”: một tin chung sẽ trả lời được "
                + "nhiều người.",
            en: "\(count) questions about “\(kind)” were published in a month: one story would "
                + "answer many.")
    }
    static let tellTogether = Phrase(vi: "Soạn tin chung", en: "Begin that story")

    static func rise(_ factor: Double) -> Phrase {
        let words = Reading.quantity(factor)
        return Phrase(vi: "gấp \(words) lần", en: "\(words) times")
    }

    static func cell(_ cell: Suppression.Cell) -> Phrase {
        switch cell {
        case .shown(let count): Phrase(vi: Reading.number(count), en: Reading.number(count))
        case .few: few
        case .hidden: hidden
        }
    }
}
