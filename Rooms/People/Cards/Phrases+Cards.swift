import Markup

/// The words of what the portal says of units and officers.
extension Phrases {
    static let publicCard = Phrase(vi: "Tên tôi trên cổng thông tin", en: "My name on the portal")
    static let publicCardWords = Phrase(
        vi: "Chỉ khi anh chị chọn, trang Cơ cấu tổ chức mới ghi họ tên, chức vụ và cách liên hệ ở "
            + "cơ quan. Bỏ chọn lúc nào cũng được.",
        en: "Only if you choose so does the page of units show your name, post and office contact. "
            + "You can take it back at any time.")
    static let nameMe = Phrase(vi: "Ghi tên tôi trên cổng", en: "Show my name on the portal")
    static let postEn = Phrase(vi: "Chức vụ bằng tiếng Anh", en: "Post in English")
    static let officePhone = Phrase(vi: "Điện thoại cơ quan", en: "Office telephone")
    static let officeEmail = Phrase(vi: "Thư điện tử công vụ", en: "Office e-mail")
    static let unitCard = Phrase(vi: "Bà con thấy gì trên cổng", en: "What the portal says")
    static let unitCardWords = Phrase(
        vi: "Hiện ở trang Cơ cấu tổ chức. Ô nào để trống thì không hiện.",
        en: "Shown on the page of units. What is empty is not shown.")
    static let unitWork = Phrase(vi: "Lo việc gì cho bà con", en: "What it does for people")
    static let unitWorkEn = Phrase(vi: "Việc, bằng tiếng Anh", en: "The same in English")
    static let unitHours = Phrase(vi: "Giờ tiếp dân", en: "Opening hours")
    static let unitHoursEn = Phrase(vi: "Giờ, bằng tiếng Anh", en: "The hours in English")
    static let unitPlace = Phrase(vi: "Nơi làm việc", en: "Where it is")
    static let unitHead = Phrase(vi: "Người đứng đầu", en: "Its head")
    static func cardTooLong(_ most: Int) -> Phrase {
        Phrase(
            vi: "Một ô quá \(most) ký tự. Nội dung vẫn còn trong ô; mời rút ngắn lại.",
            en: "A field is longer than \(most) characters. It is kept; please shorten it.")
    }
    static let phoneNotRead = Phrase(
        vi: "Số điện thoại chỉ gồm chữ số, dấu cách và dấu cộng. Nội dung vẫn còn trong ô.",
        en: "A telephone number has digits, blanks and a plus. What you typed is kept.")
    static let emailNotRead = Phrase(
        vi: "Thư điện tử cần một địa chỉ như ubnd@xa.example. Nội dung vẫn còn trong ô.",
        en: "An e-mail address looks like office@commune.example. What you typed is kept.")
    static let headNotOfUnit = Phrase(
        vi: "Người đứng đầu phải thuộc đơn vị này. Nội dung vẫn còn trong ô.",
        en: "The head has to be an officer of the unit. What you typed is kept.")
}
