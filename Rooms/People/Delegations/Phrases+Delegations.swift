import Markup

extension Phrases {
    static let delegations = Phrase(vi: "Ủy quyền duyệt", en: "Delegated approval")
    static let delegationWords = Phrase(
        vi: "Khi lãnh đạo vắng, người được ủy quyền duyệt và đăng tin, bài trong những ngày ghi ở "
            + "văn bản. Không ai duyệt bài của chính mình, và không ủy quyền lại.",
        en:
            "While a leader is away, the delegate approves and publishes for the days in the paper. "
            + "Nobody approves their own text, and nobody hands it on again.")
    static let noDelegations = Phrase(vi: "Chưa có ủy quyền nào.", en: "There is none yet.")
    static let backToQueue = Phrase(vi: "← Hàng chờ", en: "← Queue")
    static let addDelegation = Phrase(vi: "Ủy quyền", en: "Delegate")
    static let delegate = Phrase(vi: "Người được ủy quyền", en: "Delegate")
    static let delegationNumber = Phrase(
        vi: "Số, ký hiệu văn bản", en: "Number and symbol of the paper")
    static let delegationNumberHint = Phrase(vi: "Ví dụ 15/QĐ-UBND.", en: "15/QĐ-UBND, say.")
    static let delegationFrom = Phrase(vi: "Từ ngày", en: "From")
    static let delegationUntil = Phrase(vi: "Đến hết ngày", en: "Until the end of")
    static let delegationHolds = Phrase(vi: "Đang có hiệu lực", en: "In force")
    static let delegationComing = Phrase(vi: "Chưa đến ngày", en: "Not yet")
    static let delegationOver = Phrase(vi: "Đã hết hạn", en: "Over")
    static let delegationRevoked = Phrase(vi: "Đã thu hồi", en: "Taken back")
    static let revokeDelegation = Phrase(vi: "Thu hồi", en: "Take back")
    static func inPlaceOf(_ name: String) -> Phrase {
        Phrase(vi: "thay \(name)", en: "in place of \(name)")
    }
    static let delegationDays = Phrase(
        vi:
            "Ngày cuối phải từ hôm nay, sau ngày đầu và trong vòng một năm. Chưa ủy quyền; những gì "
            + "đã gõ còn nguyên.",
        en: "The last day must be today or later, after the first, within a year. Nothing was "
            + "handed on; what was typed is still here.")
    static let delegationDocument = Phrase(
        vi: "Mời ghi số, ký hiệu văn bản ủy quyền. Chưa ủy quyền.",
        en: "The paper's number is needed. Nothing was handed on.")
    static let delegationWho = Phrase(
        vi: "Mời chọn một cán bộ đang làm việc chưa có quyền duyệt. Chưa ủy quyền.",
        en: "Choose an active officer who may not approve yet. Nothing was handed on.")
}
