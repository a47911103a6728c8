import Markup
import Office

extension Phrases {
    static let searchAgain = Phrase(vi: "Từ cần tìm", en: "Words to find")
    static let find = Phrase(vi: "Tìm", en: "Find")
    static let searchHint = Phrase(
        vi: "Gõ một vài từ, có dấu hay không dấu đều được. Cụm từ đặt trong \"ngoặc kép\"; "
            + "thêm dấu trừ trước từ không muốn thấy.",
        en: "Type a few words, with or without Vietnamese marks. Put \"words that belong "
            + "together\" in quotation marks, and a minus before a word you do not want.")
    static func searched(_ words: String) -> Phrase {
        Phrase(vi: "Tìm “\(words)”", en: "Search for “\(words)”")
    }
    static func found(_ count: Int) -> Phrase {
        .count(count, vi: "kết quả", one: "result", many: "results")
    }
    static func foundMore(_ count: Int) -> Phrase {
        let figure = Reading.number(count)
        return Phrase(
            vi: "Có hơn \(figure) kết quả; đang xếp hạng trong \(figure) bài mới nhất.",
            en: "There are more than \(figure) results; the newest \(figure) of them are ranked.")
    }
    static func moreThan(_ count: Int) -> Phrase {
        let figure = Reading.number(count)
        return Phrase(
            vi: "Có hơn \(figure) kết quả, bài mới nhất ở trên.",
            en: "There are more than \(figure) results, newest first.")
    }
    static let newestFirst = Phrase(
        vi: "Xem tất cả, bài mới nhất trước", en: "See all, newest first")
    static let otherLanguages = Phrase(
        vi: "Không có bài nào bằng tiếng Việt; dưới đây là bài bằng tiếng khác.",
        en: "Nothing was found in the language of this page; these are in other languages.")
    static func sorting(_ sorting: SearchQuery.Sorting) -> Phrase {
        switch sorting {
        case .relevance: Phrase(vi: "Liên quan nhất", en: "Most relevant")
        case .newest: Phrase(vi: "Mới nhất", en: "Newest")
        }
    }
    static let sortBy = Phrase(vi: "Xếp theo", en: "Sort by")
    static let beyondLast = Phrase(
        vi: "Không còn kết quả nào ở trang này.", en: "There are no more results on this page.")
    static let firstPage = Phrase(vi: "Về trang đầu của kết quả", en: "Back to the first results")

    static let narrow = Phrase(vi: "Lọc kết quả", en: "Filter the results")
    static let any = Phrase(vi: "Tất cả", en: "All")
    static let kind = Phrase(vi: "Loại bài", en: "Kind")
    static let topic = Phrase(vi: "Chuyên mục", en: "Topic")
    static let language = Phrase(vi: "Ngôn ngữ", en: "Language")
    static let myLanguage = Phrase(vi: "Như trang này", en: "As this page")
    static let allLanguages = Phrase(vi: "Mọi ngôn ngữ", en: "Every language")
    static let year = Phrase(vi: "Năm", en: "Year")
    static let from = Phrase(vi: "Từ ngày", en: "From")
    static let until = Phrase(vi: "Đến ngày", en: "Until")
    static let suggestions = Phrase(vi: "Gợi ý", en: "Suggestions")

    static func nothingFound(_ words: String) -> Phrase {
        Phrase(
            vi: "Không có bài nào chứa tất cả các từ “\(words)”.",
            en: "Nothing has all the words “\(words)”.")
    }
    static let didYouMean = Phrase(vi: "Có phải anh/chị tìm:", en: "Did you mean:")
    static let withoutLast = Phrase(
        vi: "Bỏ bớt từ cuối thì có kết quả:", en: "Without the last word there are results:")
    static let withoutFilters = Phrase(
        vi: "Tìm lại không lọc:", en: "Search again without filters:")
    static let tryFewer = Phrase(
        vi: "Thử ít từ hơn: bài tìm được phải có đủ các từ đã gõ.",
        en: "Try fewer words: what is found has to have them all.")
    static let tryPlain = Phrase(
        vi: "Không cần gõ dấu: “le hoi” cũng tìm thấy “lễ hội”.",
        en: "Marks are not needed: “le hoi” finds “lễ hội”.")
    static let orTopic = Phrase(vi: "Hoặc xem theo chuyên mục", en: "Or look at a topic")
    static let orAsk = Phrase(vi: "Hoặc hỏi xã", en: "Or ask the commune")
}

extension PublicationKind {
    /// What readers call it.
    var name: Phrase {
        switch self {
        case .article: Phrase(vi: "Tin, bài", en: "News")
        case .notice: Phrase(vi: "Thông báo", en: "Notice")
        case .photos: Phrase(vi: "Phóng sự ảnh", en: "Photo story")
        case .infographic: Phrase(vi: "Infographic", en: "Infographic")
        case .video: Phrase(vi: "Video", en: "Video")
        case .audio: Phrase(vi: "Bản tin phát thanh", en: "Audio bulletin")
        case .document: Phrase(vi: "Văn bản", en: "Official document")
        case .page: Phrase(vi: "Trang thông tin", en: "Page")
        }
    }
}
