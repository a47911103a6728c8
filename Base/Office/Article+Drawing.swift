import Foundation
package import Markup
package import Web
import WorkingTime

extension Article {
    /// The article as readers see it; its approver looks at the same lines before they do. Where
    /// it stands below a page's own title, its title is a heading of the second level.
    ///
    /// - Parameter files: the attached items of the media library, by id; unknown ones are left
    ///   out.
    package func drawn(
        _ frame: Frame, isBelowTitle: Bool = false, files: [String: MediaItem] = [:]
    ) -> HTML {
        let files = files.isEmpty ? library : files
        let isForeign = language != frame.language
        // Only a preview can lack a title: whatever is kept has one.
        let heading: HTML =
            title.isEmpty
            ? HTML()
            : isBelowTitle
                ? "<h2 itemprop=\"headline\">\(title)</h2>"
                : "<h1 itemprop=\"headline\">\(title)</h1>"
        let below = isBelowTitle ? 3 : 2
        return """
            <article class="story \(kind.rawValue)" itemscope itemtype="https://schema.org/NewsArticle">
            \(note(frame, isForeign: isForeign))\(archived)
            <div\(inLanguage(isForeign)) data-listen>
            \(heading)
            <p class="soft byline">\(byline(frame))</p>
            \(lead)
            </div>
            \(listen)
            \(document.map { DocumentBox(facts: $0, files: files, frame: frame).html(level: below) })
            \(media.map { ArticleMedia(item: $0, kind: kind, frame: frame, language: language).html })
            <div\(inLanguage(isForeign)) class="body" itemprop="articleBody" data-listen>
            \(inWords(below))\(shownBody)</div>
            \(enclosed(files, below, frame))
            \(origin)\(corrections(below))
            </article>
            """
    }

    /// The article read aloud: as the commune had it spoken, else by the reader's own device.
    private var listen: HTML {
        guard let spoken else {
            return """
                <p class="listen" data-words="\(ArticleWords.listen)|\(ArticleWords.stop)"></p>
                """
        }
        return player(spoken)
    }

    private func player(_ sound: SpokenArticle) -> HTML {
        """
        <figure class="media"><figcaption id="spoken">\(ArticleWords.spoken)</figcaption><audio controls preload="none" src="\(sound.path)" aria-labelledby="spoken"></audio></figure>

        """
    }

    /// The body with its pictures, players and papers.
    package var shownBody: HTML {
        body.html { id, words in library[id]?.drawn(in: language, words: words) }
    }

    private func inLanguage(_ isForeign: Bool) -> HTML {
        guard isForeign else { return "" }
        return language.isRightToLeft
            ? " lang=\"\(language.rawValue)\" dir=\"rtl\""
            : " lang=\"\(language.rawValue)\" dir=\"ltr\""
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
                <a href="\(frame.link(topic.path))" itemprop="articleSection">\(topic.html(in: frame.language))</a>
                """)
        }
        if let unit { parts.append("<span itemprop=\"author\" lang=\"vi\">\(unit)</span>") }
        if let publishedAt, let changedAt, changedAt.timeIntervalSince(publishedAt) >= 60 {
            parts.append(
                """
                <span>\(ArticleWords.changed) <time itemprop="dateModified" datetime="\(changedAt.rfc3339)">\(changedAt.written)</time></span>
                """)
        }
        if let reviewedAt {
            let day = Day(of: reviewedAt)
            parts.append(
                "<span>\(ArticleWords.reviewed) <time datetime=\"\(day.iso)\">\(day.written)</time></span>"
            )
        }
        return parts.joined(separator: " · ")
    }

    /// An infographic's body is the same in words, and a bulletin's what is said in it.
    private func inWords(_ level: Int) -> HTML {
        guard !body.markup.isEmpty else { return HTML() }
        let words: Phrase? =
            switch kind {
            case .infographic: ArticleWords.inWords
            case .audio: ArticleWords.transcript
            default: nil
            }
        return words.map { heading($0, level) } ?? HTML()
    }

    private func heading(_ words: Phrase, _ level: Int, id: String? = nil) -> HTML {
        let mark: HTML = id.map { " id=\"\($0)\"" } ?? ""
        return level == 2 ? "<h2\(mark)>\(words)</h2>\n" : "<h3\(mark)>\(words)</h3>\n"
    }

    private func enclosed(
        _ files: [String: MediaItem], _ level: Int, _ frame: Frame
    ) -> HTML {
        let items = attachments.compactMap { files[$0] }
        guard !items.isEmpty else { return HTML() }
        return """
            <section class="enclosed">\(heading(ArticleWords.attachments, level))
            \(AttachedFiles.list(items, frame))</section>
            """
    }

    private var origin: HTML {
        source.isEmpty ? HTML() : "<p class=\"soft source\">\(ArticleWords.source): \(source)</p>"
    }

    /// What was put right is said for good, the latest first.
    private func corrections(_ level: Int) -> HTML {
        guard !notes.isEmpty else { return HTML() }
        let items: [HTML] = notes.sorted { $0.at > $1.at }.map { note in
            """
            <li><time datetime="\(note.at.rfc3339)">\(note.at.written)</time>: \(note.text)</li>

            """
        }
        return """
            <section class="corrections">\(heading(ArticleWords.corrections, level))<ul>\(items)</ul></section>
            """
    }

    /// A page that is not translated yet says so kindly.
    private func note(_ frame: Frame, isForeign: Bool) -> HTML {
        isForeign
            ? "<p class=\"notice\">\(Article.untranslated)</p>\(translationNotes)"
            : translationNotes
    }

    private var archived: HTML {
        guard let archivedAt else { return HTML() }
        return "<p class=\"notice\">\(ArticleWords.archived(Day(of: archivedAt).written))</p>"
    }
}

/// The facts of an official document in a box above its words.
struct DocumentBox {
    let facts: DocumentFacts
    let files: [String: MediaItem]
    let frame: Frame

    func html(level: Int) -> HTML {
        var rows: [HTML] = []
        func row(_ name: Phrase, _ value: HTML) {
            rows.append("<dt>\(name)</dt><dd>\(value)</dd>\n")
        }
        func text(_ name: Phrase, _ value: String) {
            if !value.isEmpty { row(name, "<span lang=\"vi\">\(value)</span>") }
        }
        func day(_ name: Phrase, _ day: Day?) {
            if let day { row(name, "<time datetime=\"\(day.iso)\">\(day.written)</time>") }
        }
        text(ArticleWords.number, facts.number)
        text(ArticleWords.type, facts.type)
        text(ArticleWords.issuer, facts.issuer)
        text(ArticleWords.signer, facts.signer)
        day(ArticleWords.signedOn, facts.signedOn)
        day(ArticleWords.inForceFrom, facts.inForceFrom)
        day(ArticleWords.inForceUntil, facts.inForceUntil)
        if let path = facts.replacedBy {
            row(
                ArticleWords.replacedBy, "<a href=\"\(frame.link(path))\">\(ArticleWords.seeIt)</a>"
            )
        }
        let items = facts.attachments.compactMap { files[$0] }
        if !items.isEmpty { row(ArticleWords.attachments, AttachedFiles.list(items, frame)) }
        return "<dl class=\"document-facts sheet\">\(rows)</dl>"
    }
}

/// Files that readers can take along, with their kind and size.
enum AttachedFiles {
    static func list(_ items: [MediaItem], _ frame: Frame) -> HTML {
        let lines: [HTML] = items.map { item in
            let words = item.alternative(in: frame.language)
            var facts = HTML()
            if let file = item.renditions.first {
                let ending = item.name.split(separator: ".").last.map { $0.uppercased() } ?? ""
                facts =
                    " <span class=\"soft\">(\(ending), \(Reading.size(bytes: file.bytes)))</span>"
            }
            return
                "<li><a href=\"\(item.path)\">\(words.isEmpty ? item.name : words)</a>\(facts)</li>"
        }
        return "<ul>\(lines)</ul>"
    }
}

/// The leading picture, video or sound of an article.
struct ArticleMedia {
    let item: MediaItem
    let kind: PublicationKind
    let frame: Frame
    /// The language of the article's words.
    let language: Language

    var html: HTML {
        guard item.isReady else { return HTML() }
        let full: HTML =
            kind == .infographic && item.kind == .picture
            ? "<p><a href=\"\(item.path)\">\(ArticleWords.fullSize)</a></p>" : ""
        switch item.kind {
        case .picture, .video, .sound:
            return "<div class=\"leading\">\(item.drawn(in: language, isFirst: true))\(full)</div>"
        case .document: return item.drawn(in: language)
        }
    }
}

/// A picture in the sizes that it has, so that a phone fetches a small one.
package struct PictureSet {
    let item: MediaItem

    package init(item: MediaItem) { self.item = item }

    /// - Parameter isFirst: whether readers see it at once; others are fetched when they scroll.
    package func html(alt: String, sizes: StaticString, isFirst: Bool = false) -> HTML {
        let webp = item.renditions.filter { $0.type == "image/webp" }
        let plain = item.renditions.filter {
            $0.type != "image/webp" && $0.type.hasPrefix("image/")
        }
        guard let base = largest(plain) ?? largest(webp) else { return HTML() }
        let size: HTML =
            base.width.flatMap { width in
                base.height.map { " width=\"\(width)\" height=\"\($0)\"" }
            } ?? ""
        let wide: HTML = "\(sizes.description)"
        let waiting: HTML = isFirst ? "" : " loading=\"lazy\""
        var source = HTML()
        if !webp.isEmpty, !plain.isEmpty {
            source = "<source type=\"image/webp\" srcset=\"\(set(webp))\" sizes=\"\(wide)\">"
        }
        return """
            <picture>\(source)<img src="\(middle(plain)?.path ?? base.path)" srcset="\(set(plain.isEmpty ? webp : plain))" sizes="\(wide)"\(size) alt="\(alt)"\(waiting) decoding="async"></picture>
            """
    }

    private func largest(_ files: [MediaItem.Rendition]) -> MediaItem.Rendition? {
        files.max { ($0.width ?? 0) < ($1.width ?? 0) }
    }

    /// For the few browsers that choose nothing themselves.
    private func middle(_ files: [MediaItem.Rendition]) -> MediaItem.Rendition? {
        largest(files.filter { ($0.width ?? 0) <= 1_000 })
    }

    private func set(_ files: [MediaItem.Rendition]) -> String {
        files.compactMap { file in file.width.map { "\(file.path) \($0)w" } }
            .joined(separator: ", ")
    }
}
