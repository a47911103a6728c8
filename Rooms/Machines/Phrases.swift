import Markup

/// The room's words.
enum Phrases {
    static let links = Phrase(vi: "Liên kết hỏng", en: "Broken links")
    static let linksWords = Phrase(
        vi: "Mỗi đêm, máy xem lại mọi liên kết và hình trong các bài đang đăng, chỉ những liên kết "
            + "trỏ tới trang của xã. Sửa bài xong, dòng ở đây tự mất vào đêm sau.",
        en: "Every night the program looks at all links and pictures in published stories, those "
            + "that lead to the commune's own pages. When a story is mended, its line is gone "
            + "after the next night.")
    static let noBrokenLinks = Phrase(
        vi: "Lần xem gần nhất không thấy liên kết nào hỏng.",
        en: "The last look found no broken link.")
    static let story = Phrase(vi: "Bài", en: "Story")
    static let link = Phrase(vi: "Liên kết", en: "Link")
    static let fault = Phrase(vi: "Vì sao", en: "What is wrong")
    static let foundAt = Phrase(vi: "Thấy lúc", en: "Found")
    static func firstOf(_ shown: Int, _ count: Int) -> Phrase {
        Phrase(
            vi: "\(Reading.number(shown)) dòng đầu trong \(Reading.number(count)).",
            en: "The first \(Reading.number(shown)) of \(Reading.number(count)).")
    }
    static func linksToMend(_ count: Int) -> Phrase {
        Phrase.count(
            count, vi: "liên kết hỏng trong các bài đang đăng", one: "broken link on the portal",
            many: "broken links on the portal")
    }

    static let hubs = Phrase(vi: "Báo cho nơi theo dõi tin", en: "Telling who follows the news")
    static let hubsWords = Phrase(
        vi:
            "Có tin mới, máy báo ngay cho các trung tâm WebSub dưới đây để người theo dõi nguồn tin "
            + "của xã thấy ngay. Để trống thì không báo cho ai.",
        en: "When something is published, the WebSub hubs below are told at once, so that who "
            + "follows the commune's feeds sees it at once. Left empty, nobody is told.")
    static let hubAddresses = Phrase(
        vi: "Địa chỉ trung tâm, mỗi dòng một địa chỉ", en: "Addresses of hubs, one to a line")
    static let siteAddress = Phrase(
        vi: "Địa chỉ cổng của xã", en: "Address of the commune's portal")
    static let hubsWrong = Phrase(
        vi: "Chưa lưu: có địa chỉ chưa đúng. Mỗi địa chỉ bắt đầu bằng https:// hoặc http://, nhiều "
            + "nhất \(HubSetting.most) trung tâm.",
        en: "Not saved: an address is wrong. Each begins with https:// or http://; at most "
            + "\(HubSetting.most) hubs.")
    static let save = Phrase(vi: "Lưu", en: "Save")

    static func portalOf(_ name: String) -> Phrase {
        Phrase(vi: "Cổng thông tin \(name)", en: "Information portal of \(name)")
    }
    static let comeAgain = Phrase(
        vi: "Máy đang vẽ hình khác. Mời thử lại sau vài giây.",
        en: "Other pictures are being drawn. Please try again in a few seconds.")
    static let unknownFormat = Phrase(
        vi: "Chỉ có hai dạng: json và xml.", en: "There are two formats: json and xml.")
    static let pixelsWanted = Phrase(
        vi: "Chiều rộng và chiều cao là số điểm ảnh, từ 1 trở lên.",
        en: "Width and height are numbers of pixels, from 1.")
    static let urlNeeded = Phrase(
        vi: "Thiếu địa chỉ bài: thêm ?url=…", en: "The article's address is missing: add ?url=…")
}
