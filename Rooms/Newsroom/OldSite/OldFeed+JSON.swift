import Foundation

/// The public JSON of vnPortal sites, whose fields differ from province to province, and JSON
/// Feed: the first list of things that have a title is taken, by the names that are in use.
extension OldFeed {
    private static let titles = ["title", "tieude", "name", "tentin", "subject", "trichyeu"]
    private static let addresses = [
        "url", "link", "href", "permalink", "detailurl", "friendlyurl", "external_url", "duongdan",
        "slug", "alias", "urltitle",
    ]
    private static let dates = [
        "date_published", "publishedat", "publisheddate", "publishdate", "publishedon",
        "ngaydang", "ngayxuatban", "displaydate", "postdate", "createdat", "createddate",
        "createdate", "ngaytao", "date",
    ]
    private static let contents = [
        "content_html", "content", "contenthtml", "body", "noidung", "html", "detail",
    ]
    private static let summaries = [
        "summary", "sapo", "tomtat", "description", "excerpt", "shortdescription", "trichyeu",
        "mota", "content_text",
    ]
    private static let pictures = [
        "image", "thumbnail", "imageurl", "thumbnailurl", "avatar", "cover", "anhdaidien",
        "hinhanh", "picture", "banner_image",
    ]

    mutating func readJSON(_ data: Data) {
        guard let whole = try? JSONSerialization.jsonObject(with: data),  // broken is no feed
            let list = OldFeed.list(in: whole, depth: 0)
        else { return }
        recognise()
        for one in list {
            // `publishDate`, `publish_date` and `PublishDate` are the same name.
            var fields: [String: Any] = [:]
            for (name, value) in one { fields[OldFeed.plainName(name)] = value }
            add(
                OldEntry(
                    title: OldFeed.words(fields, OldFeed.titles),
                    address: OldFeed.text(fields, OldFeed.addresses),
                    publishedAt: OldDate.read(OldFeed.text(fields, OldFeed.dates), before: now),
                    summary: OldFeed.words(fields, OldFeed.summaries),
                    content: OldFeed.text(fields, OldFeed.contents),
                    picture: absolute(OldFeed.text(fields, OldFeed.pictures))))
        }
    }

    /// The first list of objects with titles, wherever it stands: at the top, in `data`, `items` …
    private static func list(in value: Any, depth: Int) -> [[String: Any]]? {
        if let list = value as? [[String: Any]] {
            let named = list.filter { one in
                one.keys.contains { titles.contains(plainName($0)) }
            }
            return named.isEmpty ? nil : Array(named.prefix(most))
        }
        guard depth < 4, let object = value as? [String: Any] else { return nil }
        for key in object.keys.sorted() {
            if let inner = object[key], let found = list(in: inner, depth: depth + 1) {
                return found
            }
        }
        return nil
    }

    private static func plainName(_ name: String) -> String {
        let small = name.lowercased()
        return dates.contains(small) || contents.contains(small) || addresses.contains(small)
            || pictures.contains(small) || summaries.contains(small)
            ? small : small.replacing("_", with: "").replacing("-", with: "")
    }

    private static func text(_ fields: [String: Any], _ names: [String]) -> String {
        for name in names {
            if let text = fields[name] as? String, !text.isEmpty { return text }
            if let number = fields[name] as? NSNumber, number.doubleValue > 700_000_000 {
                return number.stringValue
            }
            // A picture or a name is an object of its own on some sites.
            if let inner = fields[name] as? [String: Any] {
                for part in ["url", "src", "path", "rendered", "vi"] {
                    if let text = inner[part] as? String, !text.isEmpty { return text }
                }
            }
        }
        return ""
    }

    private static func words(_ fields: [String: Any], _ names: [String]) -> String {
        LooseMarkup.read(text(fields, names), as: .html).words
    }
}
