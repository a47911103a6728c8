import Foundation
import Markup
import Office
import Storage

/// A kind of matter: who answers it, how soon, and who has to approve the answer.
struct CaseCategory: Sendable, Equatable, Codable, Fetchable {
    /// What becomes of a matter of this kind at the first step of the form.
    enum Way: String, Sendable, Storable, Codable, CaseIterable {
        /// It becomes a case.
        case cases
        /// The number to ring now is shown first: fire, accidents, crime, illness.
        case emergency
        /// Complaints and denunciations have a procedure of their own (Law on Complaints
        /// 02/2011/QH13; Law on Denunciation 25/2018/QH14), which is shown instead.
        case procedure
    }

    /// `road`, `waste` …; stays when the name changes.
    let id: String
    var name: PairedText
    /// What belongs here, for whoever chooses.
    var hint: PairedText
    /// Further words people use for it, parted by commas.
    var keywords: String
    var way: Way
    /// The unit that answers; nil for the standing unit.
    var unitID: String?
    /// Minutes to the first reply of a person.
    var firstMinutes: Int
    /// Minutes to the full answer.
    var fullMinutes: Int
    var mode: CaseClock.Mode
    /// Whether answers wait for the spokesperson.
    var needsApproval: Bool
    /// Whether it is offered on the form.
    var isOpen: Bool
    var order: Int

    /// What the plans promise: a word within 24 hours, an answer within 48.
    static let usualFirst = 24 * 60
    static let usualFull = 48 * 60
    /// The longest limit that can be promised, in minutes: 60 days.
    static let longest = 60 * 24 * 60

    init(
        id: String, name: PairedText, hint: PairedText = PairedText(vi: ""), keywords: String = "",
        way: Way = .cases, unitID: String? = nil, firstMinutes: Int = usualFirst,
        fullMinutes: Int = usualFull, mode: CaseClock.Mode = .plain, needsApproval: Bool = false,
        isOpen: Bool = true, order: Int = 0
    ) {
        self.id = id
        self.name = name
        self.hint = hint
        self.keywords = keywords
        self.way = way
        self.unitID = unitID
        self.firstMinutes = firstMinutes
        self.fullMinutes = fullMinutes
        self.mode = mode
        self.needsApproval = needsApproval
        self.isOpen = isOpen
        self.order = order
    }

    init(row: Row) throws {
        id = try row.get("id")
        name = PairedText(vi: try row.get("name"), en: try row.get("name_en"))
        hint = PairedText(vi: try row.get("hint"), en: try row.get("hint_en"))
        keywords = try row.get("keywords")
        way = try row.get("way")
        unitID = try row.get("unit_id", as: String?.self)
        firstMinutes = try row.get("first_minutes")
        fullMinutes = try row.get("full_minutes")
        mode = try row.get("mode")
        needsApproval = try row.get("needs_approval")
        isOpen = try row.get("is_open")
        order = try row.get("place")
    }

    /// The categories with which a commune begins; its own once somebody changes one.
    static let usual: [CaseCategory] = [
        CaseCategory(
            id: "road", name: PairedText(vi: "Đường, cầu, vỉa hè", en: "Roads and pavements"),
            hint: PairedText(vi: "Ổ gà, sạt lở, biển báo, lấn chiếm", en: "Potholes, signs"),
            keywords: "ổ gà, đường hỏng, cầu, vỉa hè, biển báo"),
        CaseCategory(
            id: "light", name: PairedText(vi: "Đèn đường, điện", en: "Street lights, power"),
            hint: PairedText(vi: "Đèn không sáng, dây chùng, cột nghiêng", en: "Lights, wires"),
            keywords: "đèn, điện, dây điện, cột điện"),
        CaseCategory(
            id: "waste",
            name: PairedText(vi: "Rác, vệ sinh môi trường", en: "Waste and cleanliness"),
            hint: PairedText(vi: "Rác tồn đọng, mùi, đốt rác, nước thải", en: "Litter, smells"),
            keywords: "rác, mùi hôi, nước thải, ô nhiễm, đốt rác"),
        CaseCategory(
            id: "water", name: PairedText(vi: "Nước sạch, thoát nước", en: "Water and drains"),
            hint: PairedText(vi: "Mất nước, cống tắc, ngập", en: "No water, blocked drains"),
            keywords: "nước, cống, ngập, thoát nước"),
        CaseCategory(
            id: "order", name: PairedText(vi: "Trật tự, tiếng ồn", en: "Order and noise"),
            hint: PairedText(
                vi: "Ồn ban đêm, chợ tạm, gia súc thả rông", en: "Noise, stray animals"),
            keywords: "ồn, karaoke, trật tự, chợ"),
        CaseCategory(
            id: "land", name: PairedText(vi: "Đất đai, xây dựng", en: "Land and building"),
            hint: PairedText(vi: "Hỏi thủ tục, xây sai phép", en: "Procedures, building sites"),
            keywords: "đất, sổ đỏ, xây dựng, quy hoạch", needsApproval: true),
        CaseCategory(
            id: "paper", name: PairedText(vi: "Thủ tục, giấy tờ", en: "Papers and procedures"),
            hint: PairedText(vi: "Hỏi hồ sơ, lệ phí, hẹn trả", en: "What to bring, fees, dates"),
            keywords: "thủ tục, hồ sơ, khai sinh, chứng thực, căn cước"),
        CaseCategory(
            id: "welfare",
            name: PairedText(vi: "Chính sách, y tế, trường học", en: "Welfare, health, schools"),
            hint: PairedText(
                vi: "Trợ cấp, bảo hiểm, trạm y tế, trường", en: "Benefits, clinic, school"),
            keywords: "trợ cấp, bảo hiểm, y tế, trường, tiêm"),
        CaseCategory(
            id: "other", name: PairedText(vi: "Việc khác", en: "Something else"),
            hint: PairedText(vi: "Chưa biết thuộc mục nào", en: "Not sure where it belongs")),
        CaseCategory(
            id: "emergency",
            name: PairedText(vi: "Nguy hiểm ngay lúc này", en: "Danger right now"),
            hint: PairedText(
                vi: "Cháy, tai nạn, cướp, người bị thương: gọi 114, 115, 113",
                en: "Fire, accident, crime, injury: ring 114, 115, 113"), way: .emergency),
        CaseCategory(
            id: "complaint",
            name: PairedText(vi: "Khiếu nại, tố cáo", en: "Formal complaint or denunciation"),
            hint: PairedText(
                vi: "Có trình tự riêng theo luật, kèm đơn có chữ ký",
                en: "Has a procedure of its own, with a signed letter"), way: .procedure),
    ].enumerated().map { place, one in
        var one = one
        one.order = place
        return one
    }
}

/// What a category promises to those who come by one channel, where that differs.
struct ChannelLimit: Sendable, Equatable, Codable, Fetchable {
    let categoryID: String
    let channel: CaseChannel
    let firstMinutes: Int
    let fullMinutes: Int

    init(row: Row) throws {
        categoryID = try row.get("category")
        channel = try row.get("channel")
        firstMinutes = try row.get("first_minutes")
        fullMinutes = try row.get("full_minutes")
    }

    init(categoryID: String, channel: CaseChannel, firstMinutes: Int, fullMinutes: Int) {
        self.categoryID = categoryID
        self.channel = channel
        self.firstMinutes = firstMinutes
        self.fullMinutes = fullMinutes
    }
}
