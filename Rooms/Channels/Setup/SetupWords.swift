import Markup
import Office

/// Words of ``ChannelsPage``.
enum SetupWords {
    static let saved = Phrase(vi: "Đã lưu.", en: "Saved.")
    static let lead = Phrase(
        vi: "Người gửi phản ánh có thể nhờ báo tin qua thư điện tử, SMS hoặc Zalo. Kênh nào chưa "
            + "có thì lời nhờ hiện ở phản ánh để cán bộ báo bằng cách khác. Tên và mật khẩu chỉ "
            + "gõ một lần, được niêm phong và không hiện lại.",
        en: "Senders may ask to be told by e-mail, SMS or Zalo. Where a channel is missing, the "
            + "wish stands in the case. Keys are typed once, sealed, and never shown again.")
    static let rehearsing = Phrase(
        vi: "Đang chạy thử: tin được ghi lại nhưng không gửi đi.",
        en: "Rehearsing: letters are noted and not sent.")
    static let inEarnest = Phrase(
        vi: "Đang gửi thật.", en: "Letters are sent in earnest.")
    static let start = Phrase(vi: "Bắt đầu gửi thật", en: "Send in earnest")
    static let rehearse = Phrase(vi: "Chuyển sang chạy thử", en: "Rehearse only")
    static let on = Phrase(vi: "đã có", en: "set up")
    static let off = Phrase(vi: "chưa có", en: "not set up")
    static let lacking = Phrase(vi: "còn thiếu khóa", en: "keys are missing")
    static let change = Phrase(vi: "Thiết lập", en: "Set up")
    static let keep = Phrase(vi: "Lưu", en: "Save")
    static let kept = Phrase(
        vi: "Đã giữ, không hiện lại. Để trống là giữ nguyên.",
        en: "Kept, never shown. Leave empty to keep it.")
    static let none = Phrase(vi: "Chưa có.", en: "None yet.")

    static let email = Phrase(vi: "Thư điện tử", en: "E-mail")
    static let host = Phrase(vi: "Máy chủ gửi thư", en: "Mail server")
    static let hostHint = Phrase(
        vi: "Ví dụ smtp.tinh.gov.vn. Để trống là tắt kênh này và xóa mật khẩu.",
        en: "As smtp.example.gov.vn. Leave empty to turn it off and erase the password.")
    static let port = Phrase(vi: "Cổng", en: "Port")
    static let security = Phrase(vi: "Mã hóa", en: "Encryption")
    static let from = Phrase(vi: "Địa chỉ gửi", en: "Address of the sender")
    static let fromHint = Phrase(
        vi: "Hộp thư công vụ của xã.", en: "The commune's official mailbox.")
    static let user = Phrase(vi: "Tên đăng nhập", en: "User name")
    static let password = Phrase(vi: "Mật khẩu", en: "Password")

    static let sms = Phrase(vi: "SMS (eSMS)", en: "SMS (eSMS)")
    static let brandname = Phrase(vi: "Tên hiển thị (brandname)", en: "Registered name")
    static let brandnameHint = Phrase(
        vi: "Đã đăng ký với nhà mạng. Để trống là tắt kênh này và xóa khóa.",
        en: "Registered with the carriers. Leave empty to turn it off and erase the keys.")
    static let smsKey = Phrase(vi: "ApiKey", en: "ApiKey")
    static let smsSecret = Phrase(vi: "SecretKey", en: "SecretKey")
    static let marks = Phrase(vi: "Gửi tiếng Việt có dấu", en: "Send Vietnamese marks")
    /// As long as the longest letter of a case.
    static let smsExample =
        "UBND xã An Lão: Phản ánh PA-48K7-2M9Q đã có câu trả lời: đã làm xong. Xem: "
        + "https://xa-an-lao.example.gov.vn/phan-anh/ho-so/"
        + "0123456789012345678901234567890123456789012"
    static func cost(plain: SMSParts, marked: SMSParts) -> Phrase {
        Phrase(
            vi: "Một tin báo trả lời: không dấu \(plain.parts) phần (\(plain.units) ký tự), có dấu "
                + "\(marked.parts) phần (\(marked.units) ký tự). Mỗi phần tính tiền một lần.",
            en: "A letter about an answer: \(plain.parts) parts without marks (\(plain.units) "
                + "characters), \(marked.parts) with marks (\(marked.units)). Each part is paid.")
    }

    static let zalo = Phrase(vi: "Zalo OA", en: "Zalo Official Account")
    static let hook = Phrase(
        vi: "Địa chỉ webhook, đăng ký ở trang ứng dụng của Zalo",
        en: "Address of the webhook, for Zalo's page of the app")
    static let appID = Phrase(vi: "App ID", en: "App ID")
    static let oaID = Phrase(vi: "OA ID", en: "OA ID")
    static let oaIDHint = Phrase(
        vi: "Chỉ nhận tin gửi tới OA này. Để trống App ID là tắt Zalo và xóa các khóa.",
        en: "Only its messages are taken. Leave App ID empty to turn Zalo off.")
    static let appSecret = Phrase(vi: "Khóa bí mật của ứng dụng", en: "Secret key of the app")
    static let oaSecret = Phrase(
        vi: "OA Secret Key (ở mục webhook)", en: "OA Secret Key (at the webhook)")
    static let refresh = Phrase(vi: "Refresh token", en: "Refresh token")
    static let category = Phrase(
        vi: "Loại việc cho tin nhắn từ Zalo", en: "Category of what comes by Zalo")
    static let lastCategory = Phrase(vi: "Mục cuối danh sách", en: "The last of the list")
    static let noEvent = Phrase(
        vi: "Chưa có tin nào của Zalo với chữ ký đúng.", en: "No signed event came yet.")
    static let formula = Phrase(vi: "Chữ ký khớp theo", en: "The signature fits as")

    static let template = Phrase(
        vi: "Mẫu tin ZBS, để báo theo số điện thoại", en: "ZBS template, for telling by number")
    static let templateHint = Phrase(
        vi: "Người chưa từng nhắn Zalo của xã chỉ nhận được mẫu tin Zalo đã duyệt, mỗi tin tính "
            + "tiền. Đăng ký một mẫu với các tham số code (mã số), news (trạng thái), time (thời "
            + "gian), link (URL), rồi ghi ID của mẫu. Để trống là không dùng.",
        en: "Who never wrote to the account is reached only by a template that Zalo approved, for "
            + "money. Register one with the parameters code, news, time and link (URL), then type "
            + "its id. Leave empty to go without.")
    static let templateKeep = Phrase(vi: "Hỏi Zalo rồi lưu", en: "Ask Zalo and save")
    static let templateWrong = Phrase(
        vi: "ID của mẫu là dãy chữ số. Chưa lưu gì.",
        en: "A template's id is digits. Nothing was saved.")
    static let templateEmpty = Phrase(
        vi: "Mẫu này không có tham số code hay link, người nhận sẽ không biết là việc nào. Chưa "
            + "lưu gì.",
        en: "It has neither code nor link, so nobody could tell which case it is. Nothing was "
            + "saved.")
    static func templateNotApproved(_ state: String) -> Phrase {
        Phrase(
            vi: "Zalo chưa duyệt mẫu này hoặc đã khóa (\(state)). Chưa lưu gì.",
            en: "Zalo has not approved it, or locked it (\(state)). Nothing was saved.")
    }
    static func templateStrange(_ names: [String]) -> Phrase {
        let list = names.joined(separator: ", ")
        return Phrase(
            vi: "Mẫu này cần tham số mà hệ thống không có: \(list). Chưa lưu gì.",
            en: "It wants parameters that we do not have: \(list). Nothing was saved.")
    }
    static func templateUnknown(_ reason: PairedText) -> Phrase {
        Phrase(
            vi: "Chưa hỏi được Zalo về mẫu này, nên chưa lưu gì. \(reason.words(in: .vi))",
            en: "Zalo could not be asked about it, so nothing was saved. "
                + reason.words(in: .en))
    }

    static let trial = Phrase(vi: "Gửi thử", en: "Try it")
    static let trialHint = Phrase(
        vi: "Gửi thật một tin tới địa chỉ của chính anh/chị, kể cả khi đang chạy thử.",
        en: "Sends one letter in earnest to an address of your own, even while rehearsing.")
    static let way = Phrase(vi: "Kênh", en: "Channel")
    static let recipient = Phrase(
        vi: "Địa chỉ, số điện thoại hoặc mã người dùng Zalo",
        en: "Address, number or Zalo user id")
    static let send = Phrase(vi: "Gửi thử", en: "Send")
    static let letters = Phrase(vi: "Các tin gần đây", en: "The last letters")
    static let noLetters = Phrase(vi: "Chưa có tin nào.", en: "No letters yet.")
    static let next = Phrase(vi: "thử lại lúc", en: "next at")
    static let again = Phrase(vi: "Thử lại", en: "Try again")

    static let hostWrong = Phrase(
        vi: "Tên máy chủ hoặc cổng chưa đúng. Chưa lưu gì.",
        en: "Host or port is wrong. Nothing was saved.")
    static let fromWrong = Phrase(
        vi: "Địa chỉ gửi chưa đúng. Chưa lưu gì.",
        en: "The sender's address is wrong. Nothing was saved.")
    static let openLine = Phrase(
        vi: "Không mã hóa chỉ dùng được với chính máy này (localhost). Chưa lưu gì.",
        en: "Without encryption only this very machine is reached. Nothing was saved.")
    static let tooLong = Phrase(
        vi: "Có ô quá dài hoặc có dấu xuống dòng. Chưa lưu gì.",
        en: "A field is too long or has line breaks. Nothing was saved.")
    static let idsWrong = Phrase(
        vi: "App ID và OA ID là dãy chữ số. Chưa lưu gì.",
        en: "App ID and OA ID are digits. Nothing was saved.")
    static let wayMissing = Phrase(
        vi: "Kênh này chưa thiết lập. Chưa gửi gì.",
        en: "That channel is not set up. Nothing was sent.")
    static let recipientWrong = Phrase(
        vi: "Người nhận chưa đúng với kênh đã chọn. Chưa gửi gì.",
        en: "That recipient does not fit the channel. Nothing was sent.")
    static let cannotAgain = Phrase(
        vi: "Tin này không còn thử lại được: đã gửi, hoặc nội dung đã xóa.",
        en: "It cannot be tried again: it went out, or its content was erased.")
}
