import Markup

/// The room's words.
enum Phrases {
    static let people = Phrase(vi: "Cán bộ", en: "People")
    static let units = Phrase(vi: "Đơn vị", en: "Units")
    static let commune = Phrase(vi: "Xã, phường", en: "The commune")
    static let audit = Phrase(vi: "Nhật ký", en: "Audit trail")

    static let signIn = Phrase(vi: "Đăng nhập", en: "Sign in")
    static let login = Phrase(vi: "Tên đăng nhập", en: "Sign-in name")
    static let password = Phrase(vi: "Mật khẩu", en: "Password")
    static let wrong = Phrase(
        vi: "Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt.",
        en: "The name or the password is not right. Check Caps Lock and your keyboard's language.")
    static let tooMany = Phrase(
        vi: "Đã thử sai nhiều lần. Mời chờ 15 phút rồi thử lại, hoặc nhờ quản trị gửi liên kết "
            + "đăng nhập.",
        en: "Too many wrong tries. Wait 15 minutes, or ask the administrator for a sign-in link.")
    static let forgot = Phrase(
        vi: "Quên mật khẩu? Nhờ quản trị của xã gửi liên kết đăng nhập một lần.",
        en: "Forgot it? Ask the commune's administrator for a one-time sign-in link.")
    static let linkTitle = Phrase(vi: "Liên kết đăng nhập", en: "Sign-in link")
    static let linkWords = Phrase(
        vi: "Liên kết này dùng được một lần. Bấm nút để vào văn phòng, rồi đặt mật khẩu của mình.",
        en: "This link works once. Press the button to enter, then choose your password.")
    static let enter = Phrase(vi: "Vào văn phòng", en: "Enter the office")
    static let linkSpent = Phrase(
        vi: "Liên kết này đã dùng rồi hoặc đã hết hạn. Nhờ quản trị tạo liên kết mới.",
        en: "This link was used already or has run out. Ask the administrator for a new one.")

    static let account = Phrase(vi: "Tài khoản của tôi", en: "My account")
    static let newPassword = Phrase(vi: "Mật khẩu mới", en: "New password")
    static let oldPassword = Phrase(vi: "Mật khẩu đang dùng", en: "Current password")
    static let setPassword = Phrase(vi: "Đặt mật khẩu", en: "Set the password")
    static let passwordSaved = Phrase(
        vi: "Đã lưu mật khẩu mới. Các máy khác đang đăng nhập đã được đăng xuất.",
        en: "The new password is saved. Other devices have been signed out.")
    static let passwordNone = Phrase(
        vi: "Tài khoản chưa có mật khẩu. Đặt ngay để lần sau tự đăng nhập.",
        en: "This account has no password yet. Set one now so that you can sign in next time.")
    static func passwordLength(_ shortest: Int) -> Phrase {
        Phrase(
            vi: "Mật khẩu cần ít nhất \(shortest) ký tự. Một câu ngắn dễ nhớ là tốt nhất.",
            en: "A password needs at least \(shortest) characters. A short sentence is best.")
    }
    static let passwordGuessable = Phrase(
        vi: "Mật khẩu này quá dễ đoán. Hãy dùng vài từ không liền nhau.",
        en: "This password is too easy to guess. Use some unrelated words.")

    static let name = Phrase(vi: "Họ và tên", en: "Full name")
    static let role = Phrase(vi: "Vai trò", en: "Role")
    static let unit = Phrase(vi: "Đơn vị", en: "Unit")
    static let noUnit = Phrase(vi: "Không thuộc đơn vị nào", en: "No unit")
    static let position = Phrase(vi: "Chức vụ", en: "Post")
    static let state = Phrase(vi: "Tình trạng", en: "State")
    static let active = Phrase(vi: "Đang dùng", en: "Active")
    static let closed = Phrase(vi: "Đã khóa", en: "Closed")
    static let add = Phrase(vi: "Thêm", en: "Add")
    static let save = Phrase(vi: "Lưu", en: "Save")
    static let addOfficer = Phrase(vi: "Thêm cán bộ", en: "Add a person")
    static let roleHint = Phrase(
        vi: "Người viết không tự duyệt bài của mình: cần ít nhất một người biên tập và một lãnh "
            + "đạo duyệt.",
        en: "Nobody approves their own article: you need at least one editor and one leader.")
    static let makeLink = Phrase(vi: "Tạo liên kết đăng nhập", en: "Make a sign-in link")
    static let linkMade = Phrase(
        vi: "Gửi liên kết dưới đây cho đúng người này. Nó chỉ hiện một lần và dùng được một lần "
            + "trong 72 giờ.",
        en: "Send this link to this person only. It is shown once and works once within 72 hours.")
    static let accountOpen = Phrase(vi: "Tài khoản đang dùng được", en: "The account is open")
    static let loginTaken = Phrase(
        vi: "Tên đăng nhập này đã có người dùng. Phần đã điền được giữ nguyên; hãy chọn tên khác.",
        en: "This sign-in name is taken. What you filled in is kept; please choose another.")
    static let loginForm = Phrase(
        vi: "Tên đăng nhập gồm chữ thường không dấu, số, dấu chấm, gạch nối; từ 2 đến 40 ký tự.",
        en: "A sign-in name has plain small letters, digits, dots and hyphens; 2 to 40 characters.")
    static let nameNeeded = Phrase(vi: "Cần ghi họ và tên.", en: "The full name is needed.")
    static let lastAdministrator = Phrase(
        vi: "Đây là quản trị cuối cùng đang hoạt động. Hãy giao quản trị cho người khác trước.",
        en: "This is the last active administrator. Give the role to somebody else first.")

    static let unitsHint = Phrase(
        vi: "Các đơn vị được lấy từ kế hoạch. Thêm cách viết khác để lần đọc sau nhận ra.",
        en: "Units come from the plan. Add other spellings so that they are known next time.")
    static let unitsEmpty = Phrase(
        vi: "Chưa có đơn vị nào. Đọc kế hoạch vào, hoặc thêm ở dưới.",
        en: "No units yet. Read a plan in, or add one below.")
    static let unitName = Phrase(vi: "Tên đơn vị", en: "Unit name")
    static let aliases = Phrase(
        vi: "Cách viết khác, mỗi dòng một cách", en: "Other spellings, one a line")
    static let standing = Phrase(
        vi: "Là cơ quan thường trực của kế hoạch", en: "Keeps the plan for the others")
    static let unitTaken = Phrase(
        vi: "Đã có đơn vị tên này.", en: "There is a unit of this name already.")
    static let unitNeeded = Phrase(vi: "Cần ghi tên đơn vị.", en: "The unit's name is needed.")
    static let addUnit = Phrase(vi: "Thêm đơn vị", en: "Add a unit")

    static let communeName = Phrase(vi: "Tên gọi (xã …, phường …)", en: "Name (xã …, phường …)")
    static let issuer = Phrase(vi: "Cơ quan ban hành văn bản", en: "The body that signs papers")
    static let superior = Phrase(vi: "Cơ quan cấp trên nhận báo cáo", en: "The body reports go to")
    static let place = Phrase(vi: "Địa danh ghi trên văn bản", en: "Place on papers")
    static let about = Phrase(
        vi: "Đôi lời giới thiệu với khách", en: "A few words for visitors")
    static let address = Phrase(vi: "Địa chỉ trụ sở", en: "Address")
    static let phone = Phrase(vi: "Điện thoại", en: "Telephone")
    static let email = Phrase(vi: "Thư điện tử", en: "E-mail")
    static let languages = Phrase(vi: "Ngôn ngữ của cổng", en: "Languages of the portal")
    static let languagesHint = Phrase(
        vi: "Tiếng Việt luôn có. Chọn thêm ngôn ngữ khi đã có người dịch và đọc lại.",
        en: "Vietnamese is always there. Choose others once somebody translates and reads them.")
    static let communeNeeded = Phrase(
        vi: "Cần có tên gọi, cơ quan ban hành và địa danh.",
        en: "The name, the signing body and the place are needed.")
    static let saved = Phrase(vi: "Đã lưu.", en: "Saved.")

    static let when = Phrase(vi: "Lúc", en: "When")
    static let who = Phrase(vi: "Ai", en: "Who")
    static let what = Phrase(vi: "Việc", en: "What")
    static let note = Phrase(vi: "Ghi chú", en: "Note")
    static let program = Phrase(vi: "Chương trình", en: "The program")
    static let auditHint = Phrase(
        vi: "200 việc gần nhất. Nhật ký chỉ được ghi thêm, không sửa, không xóa.",
        en: "The latest 200. The trail is only added to, never changed or erased.")
    static let lineNumber = Phrase(vi: "Số thứ tự", en: "Number")
    static let seals = Phrase(vi: "Sổ có còn nguyên không?", en: "Is the trail whole?")
    static let noteIt = Phrase(
        vi: "Ghi số và dấu này ra giấy; sau này so lại sẽ biết sổ có bị sửa hay không.",
        en: "Note the number and the seal on paper; comparing later tells if the trail was changed."
    )
    static let checkTrail = Phrase(vi: "Kiểm tra cả sổ", en: "Check the whole trail")
    static let notedSeal = Phrase(vi: "Dấu đã ghi", en: "The seal you noted")
    static let compare = Phrase(vi: "So dấu", en: "Compare")
    static let sealSame = Phrase(
        vi: "Đúng dấu: từ dòng đó về trước sổ còn nguyên như khi ghi.",
        en: "The seals agree: up to that line the trail is as it was when you noted it.")
    static let sealOther = Phrase(
        vi:
            "Không khớp. Xem lại số và dấu (ít nhất 8 chữ); nếu ghi đúng thì sổ đã bị sửa: giữ nguyên máy và báo người quản trị.",
        en:
            "They differ. Look at the number and the seal again (8 letters at least); if you noted them rightly the trail was changed: leave the machine as it is and tell the administrator."
    )

    static func newestSeal(_ place: String) -> Phrase {
        Phrase(vi: "Dòng mới nhất là số \(place), dấu", en: "The newest line is \(place), seal")
    }

    static func trailWhole(_ lines: String) -> Phrase {
        Phrase(
            vi: "Đã soát \(lines) dòng: không dòng nào bị sửa, bớt hay chèn thêm.",
            en: "\(lines) lines checked: none was changed, taken out or put in.")
    }

    static func trailBroken(_ line: String) -> Phrase {
        Phrase(
            vi:
                "Từ dòng số \(line) sổ không còn như khi ghi. Giữ nguyên máy, báo người quản trị và lấy bản sao lưu.",
            en:
                "From line \(line) the trail is not as it was written. Leave the machine as it is, tell the administrator and fetch a backup."
        )
    }
}
