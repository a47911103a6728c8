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

    var html: HTML {
        // A page without a translation is the same page in either frame.
        let written = language ?? frame.language
        let canonical = Head.address(path, written, frame)
        var lines: [HTML] = [
            "<link rel=\"canonical\" href=\"\(canonical)\">\n",
            property("og:type", article == nil ? "website" : "article"),
            property("og:title", title), property("og:url", canonical),
            property("og:site_name", site),
            property("og:locale", written == .vi ? "vi_VN" : "en_GB"),
        ]
        if !description.isEmpty {
            lines.append("<meta name=\"description\" content=\"\(description)\">\n")
            lines.append(property("og:description", description))
        }
        if languages.count > 1 {
            lines += languages.map { language in
                let address = Head.address(path, language, frame)
                return """
                    <link rel="alternate" hreflang="\(language.rawValue)" href="\(address)">

                    """
            }
            let first = Head.address(path, .vi, frame)
            lines.append("<link rel=\"alternate\" hreflang=\"x-default\" href=\"\(first)\">\n")
        }
        if let published = article?.publishedAt {
            lines.append(property("article:published_time", published.rfc3339))
        }
        if let changed = article?.changedAt {
            lines.append(property("article:modified_time", changed.rfc3339))
        }
        return lines.joined()
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
