import Markup

/// Words of approving by a one-time link.
extension Phrases {
    // At the desk.
    static let byLinkAsk = Phrase(
        vi: "Gửi lãnh đạo duyệt trên điện thoại", en: "Ask an approver by telephone")
    static let byLinkAskWords = Phrase(
        vi: "Tạo liên kết dùng một lần cho đúng bản này. Người nhận nhập mã PIN của mình là xem và "
            + "duyệt được, không phải đăng nhập. Bài bị sửa thì liên kết hết hiệu lực.",
        en: "Makes a one-time link for this very text. Who gets it types their PIN, reads and "
            + "decides without signing in. If the text is changed, the link is void.")
    static let byLinkWho = Phrase(vi: "Người duyệt", en: "Approver")
    static let byLinkMake = Phrase(vi: "Tạo liên kết duyệt", en: "Make the link")
    static func byLinkWithoutPIN(_ names: String) -> Phrase {
        Phrase(
            vi: "Chưa đặt mã PIN nên chưa nhận được liên kết: \(names). Mã PIN đặt ở trang Tài "
                + "khoản của tôi.",
            en: "Without a PIN, so not to be asked by link: \(names). A PIN is set on the page My "
                + "account.")
    }
    static let byLinkOnlySubmitted = Phrase(
        vi: "Chỉ bài đang chờ duyệt mới có liên kết duyệt.",
        en: "Only a submitted text has a link for approving.")
    static let byLinkNoApprover = Phrase(
        vi: "Người này không duyệt được bài này, hoặc chưa có mã PIN. Hãy chọn người khác.",
        en: "This person cannot approve this text, or has no PIN. Choose somebody else.")
    static let byLinkAlreadyOver = Phrase(
        vi: "Liên kết này đã dùng hoặc đã thu hồi.", en: "This link was used or ended already.")
    static func byLinkStep(_ name: String, _ until: String) -> Phrase {
        Phrase(
            vi: "Liên kết duyệt cho \(name), đến \(until)",
            en: "Approval link for \(name), until \(until)")
    }
    static let byLinkMade = Phrase(vi: "Liên kết duyệt bài", en: "Approval link")
    static func byLinkMadeWords(_ title: String, _ name: String, _ until: String) -> Phrase {
        Phrase(
            vi: "Gửi cho \(name) qua Zalo, tin nhắn hoặc giấy để duyệt “\(title)” trước \(until).",
            en: "Send it to \(name) by Zalo, SMS or on paper, to decide about “\(title)” before "
                + "\(until).")
    }
    static let byLinkMessageLabel = Phrase(vi: "Nội dung để gửi", en: "The message to send")
    static func byLinkMessage(_ title: String, _ address: String, _ until: String) -> Phrase {
        Phrase(
            vi: "Kính đề nghị duyệt bài “\(title)”, trước \(until): \(address)",
            en: "Please decide about “\(title)” before \(until): \(address)")
    }
    static let byLinkSMS = Phrase(vi: "Gửi bằng tin nhắn", en: "Send by SMS")
    static let byLinkCopy = Phrase(vi: "Chép nội dung", en: "Copy the message")
    static let byLinkCopied = Phrase(vi: "Đã chép", en: "Copied")
    static let byLinkOnce = Phrase(
        vi: "Địa chỉ chỉ hiện một lần, dùng được một lần. Không ai duyệt được nếu thiếu mã PIN; "
            + "đừng gửi mã PIN qua tin nhắn. Thu hồi ở trang của bài.",
        en: "The address is shown once and works once. Nobody can approve without the PIN; never "
            + "send a PIN by message. End the link on the story's page.")

    // On the telephone.
    static let byLinkTitle = Phrase(vi: "Duyệt bài qua liên kết", en: "Approving by link")
    static func byLinkLead(_ until: String) -> Phrase {
        Phrase(
            vi: "Nhập mã PIN duyệt bài của anh/chị để xem bài và quyết định, đến \(until).",
            en: "Type your PIN for approving to read the text and decide, until \(until).")
    }
    static let byLinkPIN = Phrase(vi: "Mã PIN (6 chữ số)", en: "PIN (6 figures)")
    static let byLinkGo = Phrase(vi: "Xem bài", en: "Read the text")
    static let byLinkForgot = Phrase(
        vi: "Quên mã PIN? Đăng nhập văn phòng, đặt mã mới ở trang Tài khoản của tôi.",
        en: "Forgot it? Sign in to the office and choose a new one on the page My account.")
    static let byLinkPINForm = Phrase(
        vi: "Mã PIN gồm 6 chữ số. Lần này chưa bị tính.",
        en: "The PIN has 6 figures. This try was not counted.")
    static func byLinkWrongPIN(_ left: Int) -> Phrase {
        Phrase(
            vi: "Mã PIN chưa đúng. Còn \(left) lần thử; hết lượt thì liên kết bị khóa.",
            en: "The PIN is not right. \(left) more before the link is locked.")
    }
    static let byLinkTooLate = Phrase(
        vi: "Trang đã mở quá lâu nên chưa có gì được quyết định. Mời nhập lại mã PIN.",
        en: "The page was open for too long; nothing was decided. Please type your PIN again.")
    static func byLinkFor(_ name: String) -> Phrase {
        Phrase(vi: "\(name) quyết định bài này.", en: "\(name) decides about this text.")
    }
    static let byLinkOnlyApprove = Phrase(
        vi: "Chỉ duyệt, chưa đăng", en: "Approve, publish later")
    static let byLinkNotMine = Phrase(vi: "Tôi không chờ bài này", en: "I did not expect this")
    static let byLinkNotMineWords = Phrase(
        vi: "Thu hồi liên kết: bài vẫn chờ duyệt, không ai dùng liên kết này được nữa.",
        en: "Ends the link: the text still waits, and nobody can use this link any more.")
    static let byLinkDone = Phrase(vi: "Đã ghi nhận", en: "Done")
    static let byLinkPublished = Phrase(
        vi: "Bài đã được duyệt và đăng lên cổng.", en: "The text is approved and published.")
    static let byLinkApproved = Phrase(
        vi: "Bài đã được duyệt; văn phòng sẽ đăng sau.",
        en: "The text is approved; the office will publish it later.")
    static let byLinkReturned = Phrase(
        vi: "Bài đã trả lại kèm ý kiến của anh/chị.",
        en: "The text is returned with your remark.")
    static let byLinkRevokedNow = Phrase(
        vi: "Liên kết đã được thu hồi; bài vẫn chờ duyệt.",
        en: "The link is ended; the text still waits.")
    static let byLinkClose = Phrase(
        vi: "Liên kết đã dùng xong; có thể đóng trang này.",
        en: "The link is used up; you can close this page.")

    // In the history.
    static func byLinkSaid(_ remark: String, _ paper: String?) -> Phrase {
        let more = [remark, paper ?? ""].filter { !$0.isEmpty }.map { " · \($0)" }.joined()
        return Phrase(
            vi: "Qua liên kết một lần, có mã PIN\(more)", en: "By one-time link, with PIN\(more)")
    }

    // When it is over.
    static let byLinkUnknown = Phrase(
        vi: "Không có liên kết này. Mời kiểm tra lại địa chỉ, hoặc hỏi người gửi.",
        en: "There is no such link. Look at the address again, or ask who sent it.")
    static let byLinkUsed = Phrase(
        vi: "Liên kết này đã dùng rồi; quyết định đã được ghi nhận.",
        en: "This link was used; the decision is recorded.")
    static let byLinkRevoked = Phrase(
        vi: "Liên kết này đã bị thu hồi. Cần thì hỏi người gửi.",
        en: "This link was ended. Ask who sent it if you need another.")
    static let byLinkLocked = Phrase(
        vi:
            "Liên kết này đã bị khóa vì nhập sai mã PIN nhiều lần. Bài vẫn chờ duyệt; hãy nhờ người "
            + "gửi tạo liên kết mới.",
        en: "This link is locked after too many wrong PINs. The text still waits; ask who sent it "
            + "for another.")
    static let byLinkExpired = Phrase(
        vi: "Liên kết này đã hết hạn. Hãy nhờ người gửi tạo liên kết mới.",
        en: "This link has run out. Ask who sent it for another.")
    static let byLinkChanged = Phrase(
        vi: "Bài đã thay đổi hoặc đã được xử lý từ khi gửi liên kết, nên ở đây không còn gì để "
            + "quyết định. Người gửi có thể tạo liên kết mới.",
        en: "The text was changed or dealt with since the link was sent, so there is nothing to "
            + "decide here. Who sent it can make another.")
    static let byLinkNotAllowed = Phrase(
        vi: "Hiện anh/chị không có quyền duyệt bài này (ủy quyền đã hết, hoặc tài khoản đã đổi). "
            + "Hãy hỏi văn phòng.",
        en: "You may not approve this text now (the delegation ended, or the account was changed). "
            + "Please ask the office.")
    static func byLinkLockedToday(_ title: String, _ when: String) -> Phrase {
        Phrase(
            vi: "Liên kết duyệt “\(title)” bị khóa lúc \(when) vì nhập sai mã PIN 5 lần. Nếu không "
                + "phải anh/chị, hãy đổi mã PIN",
            en: "The approval link for “\(title)” was locked at \(when) after 5 wrong PINs. If it "
                + "was not you, change your PIN")
    }
}
