import Foundation

/// Something that an old site published, as its feed or its list says.
struct OldEntry: Sendable, Equatable {
    var title: String
    /// Where it is, as a whole address.
    var address: String
    var publishedAt: Date?
    /// Plain words.
    var summary = ""
    /// The whole article as HTML, when the feed has it.
    var content = ""
    /// The address of its picture.
    var picture = ""

    static let titleCharacters = 300
    static let summaryCharacters = 1_000
    /// Bytes of an article that a feed carries.
    static let contentBytes = 1 << 20
}

/// What a file of entries holds: RSS 0.9 to 2.0, WordPress's export, Atom, JSON Feed, the JSON of
/// vnPortal and its like, or a map of the site.
struct OldFeed: Sendable {
    private(set) var entries: [OldEntry] = []
    /// Further files of the same kind: parts of a map.
    private(set) var more: [URL] = []
    /// Whether it is such a file at all.
    private(set) var isFeed = false

    static let most = 3_000

    let base: URL
    let now: Date

    init(_ text: String, at base: URL, now: Date) {
        self.base = base
        self.now = now
        let begin = text.prefix(2_000).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if begin.hasPrefix("{") || begin.hasPrefix("[") {
            readJSON(Data(text.utf8))
        } else if begin.lowercased().contains(/<(rss|feed|rdf:rdf|urlset|sitemapindex)[\s>]/) {
            readXML(LooseMarkup.read(text, as: .xml))
        }
        var seen: Set<String> = []
        entries = Array(
            entries.filter { !$0.title.isEmpty && seen.insert($0.address).inserted }
                .prefix(OldFeed.most))
    }

    // MARK: - XML

    private mutating func readXML(_ root: LooseMarkup.Element) {
        for element in root.all {
            switch element.name {
            case "rss", "rdf:rdf", "feed", "urlset", "sitemapindex": isFeed = true
            case "item": readItem(element)
            case "entry": readEntry(element)
            case "url":
                guard let place = element.own("loc").first?.words else { continue }
                add(
                    OldEntry(
                        title: OldFeed.title(of: place), address: place,
                        publishedAt: date(element, "lastmod")))
            case "sitemap":
                if let place = element.own("loc").first?.words,
                    let url = URL(string: place, relativeTo: base)?.absoluteURL, more.count < 100
                {
                    more.append(url)
                }
            default: continue
            }
        }
    }

    private mutating func readItem(_ item: LooseMarkup.Element) {
        // WordPress exports drafts and pictures too.
        if let status = item.own("wp:status").first?.words, status != "publish" { return }
        if let type = item.own("wp:post_type").first?.words, type != "post", type != "page" {
            return
        }
        let description = item.own("description").first?.text ?? ""
        let content = item.own("content:encoded").first?.text ?? ""
        let guid = item.own("guid").first
        let isLink = guid?.attributes["ispermalink"] != "false"
        let link =
            item.own("link").first?.words ?? (isLink ? guid?.words : nil)
            ?? item.attributes["rdf:about"]
        add(
            OldEntry(
                title: item.own("title").first.map { plain($0.text) } ?? "", address: link ?? "",
                publishedAt: date(item, "pubdate", "dc:date", "wp:post_date", "date"),
                summary: plain(description), content: content,
                picture: picture(of: item, in: description + content)))
    }

    private mutating func readEntry(_ entry: LooseMarkup.Element) {
        let links = entry.own("link")
        let link = links.first { ($0.attributes["rel"] ?? "alternate") == "alternate" }
        let content = entry.own("content").first
        let isHTML = ["html", "text/html"].contains(content?.attributes["type"] ?? "")
        let summary = entry.own("summary").first?.text ?? ""
        let html = isHTML ? content?.text ?? "" : content.map(OldFeed.markup) ?? ""
        add(
            OldEntry(
                title: entry.own("title").first.map { plain($0.text) } ?? "",
                address: link?.attributes["href"] ?? "",
                publishedAt: date(entry, "published", "issued", "updated"),
                summary: plain(summary), content: html,
                picture: picture(of: entry, in: summary + html)))
    }

    /// An element's inside as markup again: for texts that stand unescaped in a feed.
    private static func markup(_ element: LooseMarkup.Element) -> String {
        element.children.map { node in
            switch node {
            case .text(let words):
                words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            case .element(let child):
                "<\(child.name)\(attributes(child))>\(markup(child))</\(child.name)>"
            }
        }.joined()
    }

    private static func attributes(_ element: LooseMarkup.Element) -> String {
        ["href", "src", "alt"].compactMap { name in
            element.attributes[name].map {
                " \(name)=\"\($0.replacing("&", with: "&amp;").replacing("\"", with: "&quot;"))\""
            }
        }.joined()
    }

    private func date(_ element: LooseMarkup.Element, _ names: String...) -> Date? {
        for name in names {
            if let words = element.own(name).first?.words,
                let found = OldDate.read(words, before: now)
            {
                return found
            }
        }
        return nil
    }

    private func picture(of item: LooseMarkup.Element, in html: String) -> String {
        let enclosed = item.own("enclosure", "media:content", "media:thumbnail").first {
            ($0.attributes["type"] ?? "image/").hasPrefix("image/") && $0.attributes["url"] != nil
        }
        if let url = enclosed?.attributes["url"] { return absolute(url) }
        guard html.contains("<img") else { return "" }
        let shown = LooseMarkup.read(html, as: .html).first("img")
        return shown?.attributes["src"].map(absolute) ?? ""
    }

    private func plain(_ html: String) -> String {
        html.contains("<") || html.contains("&")
            ? LooseMarkup.read(html, as: .html).words
            : html.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    // MARK: - Entries

    mutating func add(_ entry: OldEntry) {
        var entry = entry
        entry.address = absolute(entry.address)
        guard !entry.address.isEmpty, entries.count < OldFeed.most * 2 else { return }
        entry.title = String(ImportedText.plain(entry.title).prefix(OldEntry.titleCharacters))
        entry.summary = String(
            ImportedText.plain(entry.summary).prefix(OldEntry.summaryCharacters))
        if entry.content.utf8.count > OldEntry.contentBytes { entry.content = "" }
        entries.append(entry)
    }

    mutating func recognise() { isFeed = true }

    func absolute(_ address: String) -> String {
        let address = address.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !address.isEmpty, address.utf8.count <= OldSite.addressBytes,
            let url = URL(string: address, relativeTo: base)?.absoluteURL,
            url.scheme == "http" || url.scheme == "https", url.host()?.isEmpty == false
        else { return "" }
        return url.absoluteString
    }

    /// A title for a page of which a map says only the address: `le-hoi-den-vet-12.html`.
    private static func title(of address: String) -> String {
        let last = address.split(separator: "/").last.map(String.init) ?? ""
        let words = (last.removingPercentEncoding ?? last).prefix { $0 != "." && $0 != "?" }
            .split { $0 == "-" || $0 == "_" }.filter { !$0.allSatisfy(\.isNumber) }
        return words.count < 3 ? "" : words.joined(separator: " ")
    }
}
