import Markup
import Office

extension LetterTrouble {
    /// What a code means, for officers: what happened and who can do something about it.
    static func words(of code: String) -> PairedText {
        if let known = common[code] ?? mail[code] ?? sms[code] ?? zalo[code] {
            return PairedText(known)
        }
        let kind = code.split(separator: "-").first ?? ""
        switch kind {
        case "smtp", "curl":
            return PairedText(
                vi: "Máy chủ thư từ chối, mã \(code).", en: "The mail server refused, code \(code)."
            )
        case "sms":
            return PairedText(
                vi: "Dịch vụ SMS từ chối, mã \(code).", en: "The SMS service refused, code \(code)."
            )
        case "zalo":
            return PairedText(vi: "Zalo từ chối, mã \(code).", en: "Zalo refused, code \(code).")
        default:
            return PairedText(vi: "Chưa gửi được, mã \(code).", en: "Not sent, code \(code).")
        }
    }

    private static let common: [String: Phrase] = [
        "unreachable": Phrase(
            vi: "Không nối được tới máy chủ bên kia; hệ thống tự thử lại.",
            en: "The other server cannot be reached; it is tried again."),
        "slow": Phrase(
            vi: "Máy chủ bên kia trả lời quá chậm; hệ thống tự thử lại.",
            en: "The other server is too slow; it is tried again."),
        "broken": Phrase(
            vi: "Máy chủ bên kia trả lời khó hiểu; hệ thống tự thử lại.",
            en: "The other server's answer made no sense; it is tried again."),
        "not-set-up": Phrase(
            vi: "Xã chưa có kênh này, nên không báo tin được. Mời dùng cách khác.",
            en: "The commune has no such channel yet; please use another way."),
        "recipient": Phrase(
            vi: "Số hoặc địa chỉ người nhận chưa đúng.", en: "The number or address is wrong."),
        "no-talk": Phrase(
            vi: "Người gửi chưa nhắn tin cho Zalo của xã, nên Zalo không cho gửi.",
            en: "The sender has not written to the commune's Zalo, so Zalo carries nothing."),
        "no-template": Phrase(
            vi: "Người gửi chưa nhắn Zalo của xã; gửi theo số điện thoại cần mẫu tin ZBS đã được "
                + "Zalo duyệt (trang Kênh gửi tin).",
            en: "The sender has not written to the commune's Zalo; by number it needs a template "
                + "that Zalo approved (page Channels)."),
        "sealed": Phrase(
            vi: "Không mở được nội dung vì khóa đã mất; thư bị bỏ.",
            en: "Its key is gone, so it was given up."),
        "lost-key": Phrase(
            vi: "Không mở được khóa của kênh; quản trị nhập lại ở trang Kênh gửi tin.",
            en: "The channel's keys cannot be opened; the administrator types them again."),
        "renewing": Phrase(
            vi: "Đang làm mới quyền gửi; hệ thống tự thử lại.",
            en: "The right to send is being renewed; it is tried again."),
    ]

    private static let mail: [String: Phrase] = [
        "smtp-login": Phrase(
            vi: "Máy chủ thư không nhận tên đăng nhập hoặc mật khẩu.",
            en: "The mail server refuses name or password."),
        "smtp-certificate": Phrase(
            vi: "Chứng thư của máy chủ thư không đúng; chưa gửi gì.",
            en: "The mail server's certificate is wrong; nothing was sent."),
        "smtp-open": Phrase(
            vi: "Máy chủ thư không mã hóa đường truyền; chưa gửi gì.",
            en: "The mail server offers no encryption; nothing was sent."),
        "smtp-host": Phrase(
            vi: "Không có máy chủ thư nào tên như vậy.", en: "There is no such mail server."),
        "smtp-550": Phrase(
            vi: "Không có hộp thư này.", en: "There is no such mailbox."),
        "curl-missing": Phrase(
            vi: "Máy chủ thiếu chương trình curl; quản trị chạy lại bin/setup.",
            en: "The program curl is missing; run bin/setup again."),
    ]

    private static let sms: [String: Phrase] = [
        "sms-99": Phrase(vi: "Số này chặn tin nhắn.", en: "This number is blocked."),
        "sms-101": Phrase(
            vi: "Dịch vụ SMS không nhận khóa của xã.", en: "The SMS service refuses our key."),
        "sms-103": Phrase(
            vi: "Tài khoản SMS hết tiền.", en: "The SMS account has no money left."),
        "sms-104": Phrase(
            vi: "Tên hiển thị (brandname) chưa được đăng ký.",
            en: "The name (brandname) is not registered."),
        "sms-108": Phrase(vi: "Số điện thoại chưa đúng.", en: "The number is wrong."),
    ]

    private static let zalo: [String: Phrase] = [
        "zalo-consent": Phrases.consentNeeded,
        "zalo-32": Phrase(
            vi: "Gửi nhiều quá mức Zalo cho; hệ thống tự thử lại.",
            en: "More than Zalo allows; it is tried again."),
        "zalo-213": Phrase(
            vi: "Người gửi không quan tâm Zalo của xã nữa.",
            en: "The sender no longer follows the account."),
        "zalo-217": blocked, "zalo-227": blocked, "zalo-232": blocked, "zalo-244": blocked,
        "zalo-114": unwilling, "zalo-118": noAccount, "zalo-119": unwilling,
        "zalo-139": unwilling, "zalo-141": unwilling,
        "zalo-108": Phrase(vi: "Số điện thoại chưa đúng.", en: "The number is wrong."),
        "zalo-109": template, "zalo-112": template, "zalo-117": template, "zalo-131": template,
        "zalo-132": template, "zalo-146": template,
        "zalo-115": money, "zalo-126": money, "zalo-137": money,
        "zalo-133": night, "zalo-144": tomorrow, "zalo-147": tomorrow,
        "zalo-230": Phrase(
            vi: "Quá 7 ngày từ tin cuối của người gửi, Zalo không cho trả lời nữa. Mời gọi điện "
                + "hoặc dùng cách khác.",
            en: "More than seven days after the sender's last message, Zalo takes no reply. "
                + "Please ring or use another way."),
        "zalo-234": night,
        "zalo-248": Phrase(
            vi: "Zalo cho rằng nội dung không hợp quy định.",
            en: "Zalo holds the words to be against its rules."),
        "zalo-320": money, "zalo-321": money,
    ]

    private static let night = Phrase(
        vi: "Zalo không gửi ban đêm; tin chờ tới 6 giờ sáng.",
        en: "Zalo sends nothing at night; it waits until six.")
    private static let tomorrow = Phrase(
        vi: "Hết số tin Zalo cho gửi hôm nay; tin chờ tới sáng mai.",
        en: "Zalo carries no more today; it waits until tomorrow morning.")
    private static let noAccount = Phrase(
        vi: "Số này không có Zalo. Mời gọi điện hoặc dùng cách khác.",
        en: "This number has no Zalo. Please ring or use another way.")
    private static let unwilling = Phrase(
        vi: "Người này không nhận tin Zalo của cơ quan. Mời dùng cách khác.",
        en: "This person takes no messages of offices by Zalo. Please use another way.")
    private static let template = Phrase(
        vi: "Mẫu tin ZBS sai, chưa duyệt hoặc bị khóa; quản trị kiểm tra lại ở trang Kênh gửi tin.",
        en: "The template is wrong, not approved or locked; see the page Channels.")
    private static let blocked = Phrase(
        vi: "Zalo không gửi được tới người này. Mời dùng cách khác.",
        en: "Zalo cannot reach this person. Please use another way.")
    private static let money = Phrase(
        vi: "Tài khoản Zalo Cloud hết tiền hoặc chưa nối.",
        en: "The Zalo Cloud account has no money or is not joined.")
}
