import Markup
import Office
import Web

/// Says to another site how it may show one of our articles (oEmbed 1.0): a quotation with a link,
/// made of plain text, since our pages may not be framed.
enum OEmbedDesk {
    @Sendable static func describe(_ visit: Visit) async throws -> Reply {
        let format = visit.query["format"].isEmpty ? "json" : visit.query["format"]
        guard ["json", "xml"].contains(format) else {
            throw Refusal(Phrases.unknownFormat, .badRequest)
        }
        guard !visit.query["url"].isEmpty else { throw Refusal(Phrases.urlNeeded, .badRequest) }
        let maxWidth = try limit(visit.query["maxwidth"])
        let maxHeight = try limit(visit.query["maxheight"])
        let (slug, language) = try OEmbedDesk.article(at: visit.query["url"], visit.frame.origin)
        let house = visit.office.house
        let found = try await visit.office.read {
            try house.article($0, slug: slug, in: language)
        }
        guard case .article(let article)? = found else { throw Refusal.notFound }
        let embed = OEmbed(
            article: article, commune: visit.office.particulars,
            address: Address(origin: visit.frame.origin),
            maxWidth: maxWidth, maxHeight: maxHeight)
        let tags = PageTags.only([.thing(kind: article.ref.kind, id: article.ref.id)])
        var reply =
            format == "json"
            ? Reply.bytes(
                Array(embed.json.written.utf8), contentType: "application/json; charset=utf-8",
                isShared: true, depends: tags)
            : Reply.bytes(
                embed.xml.bytes, contentType: "text/xml; charset=utf-8",
                isShared: true, depends: tags)
        reply.headers.append(("Access-Control-Allow-Origin", "*"))
        return reply
    }

    /// Pixels; nil when nothing was asked.
    private static func limit(_ text: String) throws -> Int? {
        if text.isEmpty { return nil }
        guard let pixels = Int(text), pixels > 0 else {
            throw Refusal(Phrases.pixelsWanted, .badRequest)
        }
        return pixels
    }

    /// The article that an address of ours names, and in which language.
    static func article(
        at url: String, _ origin: String
    ) throws -> (slug: String, language: Language) {
        let host = origin.drop { $0 != "/" }
        for scheme in ["http:", "https:"] where url.hasPrefix(scheme + host + "/") {
            var path = String(
                url.dropFirst(scheme.count + host.count).prefix { !"?#".contains($0) })
            var language = Language.vi
            if let first = path.split(separator: "/").first,
                let named = Language(rawValue: String(first)), Language.known.contains(named)
            {
                language = named
                path = String(path.dropFirst(first.count + 1))
            }
            if let slug = Address.slug(of: path) { return (slug, language) }
        }
        throw Refusal.notFound
    }
}

/// What oEmbed says of an article.
struct OEmbed {
    let article: Article
    let commune: Commune
    let address: Address
    let maxWidth: Int?
    let maxHeight: Int?

    private var url: String { address.of(article.path, in: article.language) }

    /// The quotation. Its words are escaped; it has no script.
    private var markup: HTML {
        let lead: HTML = article.summary.isEmpty ? HTML() : "<p>\(article.summary)</p>"
        return """
            <blockquote cite="\(url)" lang="\(article.language.rawValue)"><p><a href="\(url)">\(article.title)</a></p>\(lead)<footer>\(commune.heading)</footer></blockquote>
            """
    }

    private var width: Int { min(maxWidth ?? 600, 600) }

    private var members: [(name: String, value: JSONValue)] {
        var members: [(name: String, value: JSONValue)] = [
            ("version", "1.0"), ("type", "rich"), ("title", .text(article.title)),
            ("author_name", .text(commune.issuer)), ("author_url", .text(address.of("/"))),
            ("provider_name", .text(commune.heading)), ("provider_url", .text(address.of("/"))),
            ("cache_age", 3_600), ("html", .text(markup.text)), ("width", .number(width)),
            ("height", .number(min(maxHeight ?? 200, 200))),
        ]
        if SharePicture.width <= maxWidth ?? SharePicture.width,
            SharePicture.height <= maxHeight ?? SharePicture.height,
            let slug = Address.slug(of: article.path)
        {
            let picture = address.of("/share/\(slug).png", in: article.language)
            members += [
                ("thumbnail_url", .text(picture)),
                ("thumbnail_width", .number(SharePicture.width)),
                ("thumbnail_height", .number(SharePicture.height)),
            ]
        }
        return members
    }

    var json: JSONValue { .object(members) }

    var xml: HTML {
        let lines: [HTML] = members.map { name, value in
            let words: HTML =
                switch value {
                case .text(let text): "\(text.clean)"
                case .number(let number): "\(number)"
                default: HTML()
                }
            return "<\(name)>\(words)</\(name)>\n"
        }
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <oembed>
            \(lines)</oembed>

            """
    }
}
