import Markup

/// Words about what is kept of senders.
enum PrivacyWords {
    static let title = Phrase(
        vi: "Dữ liệu của người gửi phản ánh", en: "What is kept of those who send a case")
    static let lead = Phrase(
        vi: "Gửi phản ánh không cần cho biết mình là ai. Ai để lại tên, số điện thoại thì xã chỉ "
            + "dùng để trả lời chính phản ánh đó.",
        en: "You need not say who you are. If you leave a name or a number, the commune uses it to "
            + "answer that very case and for nothing else.")
    static let purpose = Phrase(vi: "Dùng để làm gì", en: "What for")
    static let purposeWords = [
        Phrase(
            vi: "Nội dung, nơi xảy ra, ảnh: để cán bộ hiểu và xử lý việc.",
            en: "Words, place and photos: so that officers understand and deal with it."),
        Phrase(
            vi: "Tên, điện thoại, thư điện tử: chỉ khi người gửi tự cho và đồng ý; để báo tin, hỏi "
                + "lại. Được mã hóa, cất riêng; chìa khóa không nằm trong cơ sở dữ liệu.",
            en: "Name, telephone, e-mail: only if you give them and agree; to tell you or to ask "
                + "back. Sealed and kept apart; the key is not in the database."),
        Phrase(
            vi:
                "Nhờ báo tin thì số hoặc địa chỉ được đưa cho dịch vụ thư, SMS hoặc Zalo để gửi đúng "
                + "tin đó, rồi xóa khỏi hàng chờ. Nhắn qua Zalo: mã người dùng chỉ để trả lời trong "
                + "cuộc nhắn đó; bỏ quan tâm là xóa.",
            en: "If you ask to be told, your number or address goes to the mail, SMS or Zalo "
                + "service for that one letter and is then erased from the queue. If you write by "
                + "Zalo, its id of you serves to answer there, and goes when you unfollow."),
        Phrase(
            vi: "Ảnh được xóa vị trí, thời gian, tên máy ngay khi nhận.",
            en: "Place, time and device are removed from photos as they arrive."),
    ]
    static let kept = Phrase(vi: "Giữ bao lâu", en: "How long")
    static func keptWords(_ months: Int) -> [Phrase] {
        [
            Phrase(
                vi: "\(months) tháng sau khi trả lời: xóa cách liên hệ và ảnh; lời viết chỉ còn "
                    + "bản đã che tên, số.",
                en: "\(months) months after the answer contact data and photos are deleted, and "
                    + "words stay only with names and numbers masked."),
            Phrase(
                vi: "Số liệu chung (loại việc, ngày, kết quả) được giữ lại; không cho biết ai gửi.",
                en: "General figures (kind, day, outcome) stay; they tell of nobody."),
        ]
    }
    static let rights = Phrase(vi: "Quyền của người gửi", en: "Your rights")
    static let rightsWords = [
        Phrase(
            vi: "Xem mọi điều xã đang giữ, tải về thành tệp: ở trang riêng của phản ánh.",
            en: "See everything that is kept and take it along as a file: on the private page of "
                + "your case."),
        Phrase(
            vi: "Biết đơn vị nào đã xem cách liên hệ của mình, ngày nào.",
            en: "Know which unit looked at your contact data, and on which day."),
        Phrase(
            vi: "Rút lại việc cho đăng; yêu cầu xóa: bấm ở trang riêng, có hiệu lực ngay.",
            en: "Take back that it may be published, and have it erased: on the private page, at "
                + "once."),
        Phrase(
            vi: "Mất liên kết trang riêng thì đến xã, mang theo mã biên nhận.",
            en: "If the link is lost, come to the office with the receipt code."),
    ]
    static let never = Phrase(vi: "Xã không làm", en: "What the commune does not do")
    static let neverWords = [
        Phrase(
            vi:
                "Không lập hồ sơ, xếp hạng, theo dõi người gửi; không cán bộ nào xem được danh sách "
                + "phản ánh của một người.",
            en: "It keeps no files on senders, ranks and follows nobody; no officer can list the "
                + "cases of one person."),
        Phrase(
            vi: "Không đưa cách liên hệ cho ai ngoài đơn vị xử lý; lần xem nào cũng được ghi lại.",
            en: "Contact data go to nobody but the unit that answers, and every look is written "
                + "down."),
        Phrase(
            vi: "Không đăng gì khi người gửi chưa cho; khi đăng thì che tên, số.",
            en: "Nothing is published without your leave, and then with names and numbers masked."),
    ]
    static let ask = Phrase(vi: "Hỏi, khiếu nại về dữ liệu", en: "Questions and complaints")
    static let write = Phrase(vi: "Liên hệ, góp ý", en: "Contact and feedback")
    static let law = Phrase(
        vi: "Theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và các nghị định hướng dẫn.",
        en: "Under the Law on Personal Data Protection 91/2025/QH15 and its decrees.")

    // For leaders.
    static let looks = Phrase(
        vi: "Ai đã xem cách liên hệ của người gửi", en: "Who looked at contact data")
    static let looksShort = Phrase(vi: "Lượt xem liên hệ", en: "Looks at contacts")
    static let looksLead = Phrase(
        vi: "Lần xem nào cũng có lý do. Người gửi thấy đơn vị và ngày trong tệp dữ liệu của mình.",
        en: "Every look has a reason. Senders see the unit and the day in their own data.")
    static let noLooks = Phrase(vi: "Chưa ai xem.", en: "Nobody has looked yet.")
    static let theCase = Phrase(vi: "Phản ánh", en: "Case")
    static let when = Phrase(vi: "Lúc", en: "When")
    static let who = Phrase(vi: "Ai", en: "Who")
    static let unit = Phrase(vi: "Đơn vị", en: "Unit")
    static let whatFor = Phrase(vi: "Để làm gì", en: "What for")
}
