import Foundation
import WorkingTime

/// An article of an old site, taken out of its page or its feed: its words as simple HTML that
/// pandoc turns into a story, and its pictures by name.
struct OldArticle: Sendable {
    private(set) var title = ""
    private(set) var summary = ""
    private(set) var publishedAt: Date?
    /// The picture that stands for it, as a whole address; empty for none.
    private(set) var picture = ""
    /// Only plain elements; pictures are `picture-1`, `picture-2` …
    private(set) var html = ""
    /// Addresses of the pictures, by those names.
    private(set) var pictures: [String] = []

    /// Letters below which a page has no article.
    static let fewestLetters = 40

    /// From a whole page.
    init(page text: String, at base: URL, now: Date) {
        let root = LooseMarkup.read(text, as: .html)
        let all = root.all
        var named: [String: String] = [:]
        for meta in all where meta.name == "meta" {
            let key =
                meta.attributes["property"] ?? meta.attributes["name"]
                ?? meta.attributes["itemprop"] ?? ""
            if let words = meta.attributes["content"], named[key.lowercased()] == nil {
                named[key.lowercased()] = words
            }
        }
        for element in all {
            guard let property = element.attributes["itemprop"]?.lowercased(),
                named[property] == nil
            else { continue }
            let words =
                element.attributes["content"] ?? element.attributes["datetime"]
                ?? element.words
            if !words.isEmpty { named[property] = words }
        }
        let part = MainPart.find(in: all)
        title = OldArticle.title(all, named)
        let said = named["description"] ?? named["og:description"] ?? ""
        summary = all.first { OldArticle.hasName($0, ["hometext", "sapo"]) }?.words ?? said
        publishedAt = OldArticle.date(all, named, now)
        picture = OldArticle.absolute(named["og:image"] ?? "", base)
        take(part, base)
    }

    /// From what a feed carries.
    init(content: String, at base: URL) {
        let root = LooseMarkup.read(content, as: .html)
        // NukeViet's "instant articles" are whole pages, with a head of their own.
        take(root.first("article") ?? root.first("body") ?? root, base)
    }

    private mutating func take(_ part: LooseMarkup.Element?, _ base: URL) {
        guard let part else { return }
        var writer = PlainHTML(base: base)
        writer.write(part)
        html = writer.html
        pictures = writer.pictures
    }

    /// Whether there is anything to read or to see.
    var isEmpty: Bool {
        pictures.isEmpty
            && LooseMarkup.read(html, as: .html).words.count < OldArticle.fewestLetters
    }

    static func hasName(_ element: LooseMarkup.Element, _ names: [String]) -> Bool {
        let own = "\(element.attributes["class"] ?? "") \(element.attributes["id"] ?? "")"
            .lowercased().split(separator: " ")
        return own.contains { names.contains(String($0)) }
    }

    private static func title(
        _ all: [LooseMarkup.Element], _ named: [String: String]
    ) -> String {
        let headline = named["headline"] ?? named["og:title"] ?? ""
        let heading = all.first { $0.name == "h1" && !$0.words.isEmpty }?.words ?? ""
        let head = all.first { $0.name == "title" }?.words ?? ""
        return [headline, heading, head].first { !$0.isEmpty } ?? ""
    }

    private static func date(
        _ all: [LooseMarkup.Element], _ named: [String: String], _ now: Date
    ) -> Date? {
        let said = ["article:published_time", "datepublished", "dc.date", "pubdate"]
            .compactMap { named[$0] }
        let times = all.filter { $0.name == "time" }.compactMap { $0.attributes["datetime"] }
        let shown = all.filter {
            hasName($0, ["date", "time", "post-date", "ngaydang", "publish-date", "news-date"])
        }.map(\.words)
        for words in said + times + shown {
            if let found = OldDate.read(words, before: now) { return found }
        }
        return nil
    }

    static func absolute(_ address: String, _ base: URL) -> String {
        let address = address.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !address.isEmpty, address.utf8.count <= OldSite.addressBytes,
            let url = URL(string: address, relativeTo: base)?.absoluteURL,
            url.scheme == "http" || url.scheme == "https"
        else { return "" }
        return url.absoluteString
    }
}

/// Finds the article among everything else on a page.
enum MainPart {
    /// How the programs that communes' sites are made with call it, the surest first.
    private static let names = [
        "news-bodyhtml", "bodytext", "articlebody", "entry-content", "post-content",
        "article-content", "article-body", "content-detail", "detail-content", "news-content",
        "contentdetail", "noidung", "noi-dung", "post-body", "journal-content-article",
        "ms-rtestate-field", "td-post-content", "fck_detail",
    ]

    static func find(in all: [LooseMarkup.Element]) -> LooseMarkup.Element? {
        if let body = all.first(where: { $0.attributes["itemprop"] == "articleBody" }),
            body.words.count >= OldArticle.fewestLetters
        {
            return body
        }
        for name in names {
            let found = all.filter { OldArticle.hasName($0, [name]) }
                .max { $0.words.count < $1.words.count }
            if let found, found.words.count >= OldArticle.fewestLetters || found.first("img") != nil
            {
                return found
            }
        }
        if let article = all.filter({ $0.name == "article" || $0.name == "main" })
            .max(by: { $0.words.count < $1.words.count }),
            article.words.count >= OldArticle.fewestLetters
        {
            return article
        }
        return densest(all)
    }

    /// The element with the most words in paragraphs of its own, links aside.
    private static func densest(_ all: [LooseMarkup.Element]) -> LooseMarkup.Element? {
        var best: (element: LooseMarkup.Element, letters: Int)?
        for element in all where ["div", "td", "section", "body"].contains(element.name) {
            let letters = element.own("p").reduce(0) { sum, paragraph in
                let linked = paragraph.all.filter { $0.name == "a" }
                    .reduce(0) { $0 + $1.words.count }
                return sum + max(0, paragraph.words.count - 2 * linked)
            }
            if letters > best?.letters ?? 0 { best = (element, letters) }
        }
        guard let best, best.letters >= OldArticle.fewestLetters else { return nil }
        return best.element
    }
}
