import Markup

/// The room's words.
enum Phrases {
    static let home = Phrase(vi: "Trang đầu", en: "Home")
    static let news = Phrase(vi: "Tin tức", en: "News")
    static let welcome = Phrase(vi: "Chào mừng đến với", en: "Welcome to")
    static let latest = Phrase(vi: "Tin mới", en: "Latest news")
    static let sameTopic = Phrase(vi: "Cùng chuyên mục", en: "On the same topic")
    static let allStories = Phrase(vi: "Xem tất cả tin", en: "All news")
    static let noStories = Phrase(
        vi: "Chưa có tin nào được đăng. Mời bà con quay lại sau.",
        en: "Nothing has been published yet. Please come again.")
    static let topics = Phrase(vi: "Chuyên mục", en: "Topics")
    static let contact = Phrase(vi: "Liên hệ", en: "Contact")
    static let aboutUs = Phrase(vi: "Giới thiệu về xã", en: "About the commune")
    static func about(_ name: String) -> Phrase {
        Phrase(vi: "Giới thiệu \(name)", en: "About \(name)")
    }
    static let superior = Phrase(vi: "Cấp trên trực tiếp", en: "Superior body")
    static let units = Phrase(vi: "Các đơn vị", en: "Units")
    static let unitsWords = Phrase(
        vi: "Bà con cần gặp đơn vị nào, mời liên hệ theo số và địa chỉ ở trên.",
        en: "To reach a unit, please use the contacts above.")
    static let partlyTranslated = Phrase(
        vi: "Một số bài chỉ có bản tiếng Anh.",
        en: "Stories that are not translated yet are shown in Vietnamese.")
    static let youAreHere = Phrase(vi: "Đường dẫn", en: "You are here")

    static let pages = Phrase(vi: "Các trang", en: "Pages")
    static let newer = Phrase(vi: "Tin mới hơn", en: "Newer")
    static let older = Phrase(vi: "Tin cũ hơn", en: "Older")
    static func page(_ number: Int) -> Phrase {
        Phrase(vi: "trang \(number)", en: "page \(number)")
    }

    static let gone = Phrase(vi: "Bài này đã được gỡ", en: "This article was unpublished")
    static func goneWords(_ day: String) -> Phrase {
        Phrase(
            vi: "Bài ở địa chỉ này đã được gỡ khỏi cổng ngày \(day).",
            en: "The article at this address was taken off the portal on \(day).")
    }
    static let reason = Phrase(vi: "Lý do", en: "Reason")

    static let search = Phrase(vi: "Tìm tin, bài", en: "Search the news")
}
