import Foundation
import Markup
import Office
import Web
import WorkingTime

/// What a page says of itself to search engines and to who shares it.
struct Head {
    let frame: Frame
    /// The path without the language.
    let path: String
    let title: String
    let description: String
    /// The name of the site.
    let site: String
    /// The language in which the page's content is written.
    var language: Language?
    /// Languages in which the same content can be read.
    var languages: [Language] = []
    var article: Article?

    /// For the first page, which says most about who is behind it.
    var commune: Commune?

    /// The language in which the page's words are. A page without a translation is the same page
    /// in either frame.
    var written: Language { language ?? frame.language }
    var canonical: String { Head.address(path, written, frame) }

    var html: HTML {
        var lines: [HTML] = [
            "<link rel=\"canonical\" href=\"\(canonical)\">\n",
            property("og:type", article == nil ? "website" : "article"),
            property("og:title", title), property("og:url", canonical),
            property("og:site_name", site), property("og:locale", written.openGraph),
        ]
        if !description.isEmpty {
            lines.append("<meta name=\"description\" content=\"\(description)\">\n")
            lines.append(property("og:description", description))
        }
        lines += picture + translations
        if let published = article?.publishedAt {
            lines.append(property("article:published_time", published.rfc3339))
        }
        if let changed = article?.changedAt {
            lines.append(property("article:modified_time", changed.rfc3339))
        }
        if article != nil { lines.append(embedding) }
        lines.append(HTML(linkedData: linkedData))
        return lines.joined()
    }

    /// The picture that stands for the page where it is shared. Its address changes with the page,
    /// since those who show it keep it by its address.
    var pictureAddress: String {
        if let own = article?.media?.share { return frame.origin + own.path }
        guard let article, article.path.hasPrefix("/tin/") else {
            return Head.address("/share/home.png", written, frame)
        }
        let name = article.path.dropFirst("/tin/".count)
        let moment = Int(article.changedAt?.timeIntervalSince1970 ?? 0)
        return Head.address("/share/\(name).png", written, frame) + "?v=\(moment)"
    }

    private var picture: [HTML] {
        [
            property("og:image", pictureAddress), property("og:image:width", "1200"),
            property("og:image:height", "630"), property("og:image:alt", title),
            "<meta name=\"twitter:card\" content=\"summary_large_image\">\n",
        ]
    }

    private var translations: [HTML] {
        guard languages.count > 1 else { return [] }
        let each: [HTML] = languages.map { language in
            let address = Head.address(path, language, frame)
            return """
                <link rel="alternate" hreflang="\(language.rawValue)" href="\(address)">

                """
        }
        let first = Head.address(path, .vi, frame)
        return each + ["<link rel=\"alternate\" hreflang=\"x-default\" href=\"\(first)\">\n"]
    }

    /// Where another site asks how to show this page (oEmbed 1.0 §4).
    private var embedding: HTML {
        let whole = canonical.utf8.map { byte -> String in
            let scalar = UnicodeScalar(byte)
            let isPlain = byte < 0x80 && (scalar.properties.isAlphabetic || "0"..."9" ~= scalar)
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(scalar) : "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
        let base = "\(frame.origin)/oembed?url=\(whole)"
        return """
            <link rel="alternate" type="application/json+oembed" href="\(base)&amp;format=json" title="\(title)">
            <link rel="alternate" type="text/xml+oembed" href="\(base)&amp;format=xml" title="\(title)">

            """
    }

    private func property(_ name: String, _ content: String) -> HTML {
        "<meta property=\"\(name)\" content=\"\(content)\">\n"
    }

    /// The whole address of a page in a language.
    static func address(_ path: String, _ language: Language, _ frame: Frame) -> String {
        language == .vi
            ? frame.origin + path
            : frame.origin + "/\(language.rawValue)" + (path == "/" ? "/" : path)
    }
}

extension Language {
    /// As Open Graph names it, with the country that it is written for.
    fileprivate var openGraph: String {
        let countries = ["vi": "VN", "en": "GB", "zh": "CN", "ko": "KR", "ja": "JP", "fr": "FR"]
        return countries[rawValue].map { "\(rawValue)_\($0)" } ?? rawValue
    }
}
