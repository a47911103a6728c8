import Foundation
package import Markup
package import Web
import WorkingTime

extension Article {
    /// The article as readers see it; its approver looks at the same lines before they do. Where
    /// it stands below a page's own title, its title is a heading of the second level.
    package func drawn(_ frame: Frame, isBelowTitle: Bool = false) -> HTML {
        let isForeign = language != frame.language
        // Only a preview can lack a title: whatever is kept has one.
        let heading: HTML =
            title.isEmpty
            ? HTML()
            : isBelowTitle
                ? "<h2 itemprop=\"headline\">\(title)</h2>"
                : "<h1 itemprop=\"headline\">\(title)</h1>"
        return """
            <article class="story" itemscope itemtype="https://schema.org/NewsArticle">
            \(note(frame, isForeign: isForeign))
            <div\(inLanguage(isForeign))>
            \(heading)
            <p class="soft byline">\(byline(frame))</p>
            \(lead)
            <div class="body" itemprop="articleBody">
            \(HTML(body))</div>
            </div>
            \(origin)
            </article>
            """
    }

    private func inLanguage(_ isForeign: Bool) -> HTML {
        guard isForeign else { return "" }
        return language.isRightToLeft
            ? " lang=\"\(language.rawValue)\" dir=\"rtl\"" : " lang=\"\(language.rawValue)\" dir=\"ltr\""
    }

    private var lead: HTML {
        summary.isEmpty ? HTML() : "<p class=\"lead\" itemprop=\"description\">\(summary)</p>"
    }

    private func byline(_ frame: Frame) -> HTML {
        var parts: [HTML] = []
        if let publishedAt {
            parts.append(
                """
                <time itemprop="datePublished" datetime="\(publishedAt.rfc3339)">\(publishedAt.written)</time>
                """)
        }
        if let topic {
            parts.append(
                """
                <a href="\(frame.link(topic.path))" itemprop="articleSection">\(topic.name(in: frame.language))</a>
                """)
        }
        if let unit { parts.append("<span itemprop=\"author\">\(unit)</span>") }
        if let publishedAt, let changedAt, changedAt.timeIntervalSince(publishedAt) >= 60 {
            parts.append(
                """
                <span>\(Words.changed) <time itemprop="dateModified" datetime="\(changedAt.rfc3339)">\(changedAt.written)</time></span>
                """)
        }
        return parts.joined(separator: " · ")
    }

    private var origin: HTML {
        source.isEmpty ? HTML() : "<p class=\"soft source\">\(Words.source): \(source)</p>"
    }

    /// A page that is not translated yet says so kindly.
    private func note(_ frame: Frame, isForeign: Bool) -> HTML {
        isForeign
            ? "<p class=\"notice\">\(Article.untranslated)</p>\(translationNotes)" : translationNotes
    }
}

private enum Words {
    static let changed = Phrase(vi: "Sửa lúc", en: "Corrected")
    static let source = Phrase(vi: "Nguồn", en: "Source")
}
