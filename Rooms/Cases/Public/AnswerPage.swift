import Foundation
import Markup
import Office
import Web
import WorkingTime

/// One published question and its answer.
struct AnswerPage: PageContent {
    let one: PublicCase
    let category: CaseCategory?
    let others: [PublicCase]
    /// Who answers: the body that signs.
    let issuer: String

    private enum CodingKeys: CodingKey { case one, others }

    var title: String { one.title }

    func head(_ frame: Frame) -> HTML {
        """
        <link rel="canonical" href="\(frame.origin + one.path)">
        <meta name="description" content="\(String(one.question.prefix(200)))">
        <meta property="og:type" content="article"><meta property="og:title" content="\(one.title)">
        \(HTML(linkedData: linkedData(frame)))
        """
    }

    /// As schema.org wants it: a page of one question, whose answer is the commune's.
    private func linkedData(_ frame: Frame) -> JSONValue {
        let address = frame.origin + one.path
        let commune: JSONValue = [
            "@type": "GovernmentOrganization", "@id": .text(frame.origin + "/#commune"),
            "name": .text(issuer),
        ]
        return [
            "@context": "https://schema.org", "@type": "QAPage", "@id": .text(address),
            "inLanguage": "vi",
            "mainEntity": [
                "@type": "Question", "name": .text(one.title), "text": .text(one.question),
                "answerCount": 1, "datePublished": .text(one.publishedAt.rfc3339),
                "dateModified": .text(one.changedAt.rfc3339),
                "acceptedAnswer": [
                    "@type": "Answer", "text": .text(one.answer), "url": .text(address + "#answer"),
                    "datePublished": .text(one.publishedAt.rfc3339), "author": commune,
                ],
            ],
        ]
    }

    func html(_ frame: Frame) -> HTML {
        let spoken: HTML = frame.language == .vi ? HTML() : " lang=\"vi\""
        let kind: HTML = category.map { $0.name.html(in: frame.language) } ?? "\(one.categoryID)"
        let hamlet: HTML = one.hamlet.isEmpty ? HTML() : " · \(one.hamlet)"
        let reopened: HTML =
            one.state == .answered || one.state == .merged
            ? HTML() : "<p class=\"notice\">\(PublicWords.reopened)</p>"
        let outcome: HTML = one.outcome.map { "<p><strong>\($0.words)</strong></p>" } ?? HTML()
        return """
            <article class="measure"><p><a href="\(frame.link(PublicCase.listPath))">← \(PublicWords.answers)</a></p><h1\(spoken)>\(one.title)</h1>
            <p class="soft">\(kind)\(hamlet) · \(PublicWords.published) <time datetime="\(one.publishedAt.rfc3339)">\(Day(of: one.publishedAt).written)</time></p>\(reopened)
            <h2>\(PublicWords.question)</h2><div\(spoken)>\(PublicText.paragraphs(one.question))</div>\(photos(frame))
            <h2 id="answer">\(PublicWords.answer)</h2>\(outcome)<div\(spoken)>\(PublicText.paragraphs(one.answer))</div></article>
            \(more(frame, spoken))
            """
    }

    private func photos(_ frame: Frame) -> HTML {
        guard !one.photos.isEmpty else { return HTML() }
        let pictures: [HTML] = one.photos.enumerated().map { place, id in
            """
            <img src="\(one.path)/anh/\(id)" alt="\(PublicWords.photo) \(place + 1)" loading="lazy">
            """
        }
        return "<div class=\"sent-photos\">\(pictures)</div>"
    }

    private func more(_ frame: Frame, _ spoken: HTML) -> HTML {
        guard !others.isEmpty else { return HTML() }
        let lines: [HTML] = others.map {
            "<li><a href=\"\(frame.link($0.path))\"\(spoken)>\($0.title)</a></li>"
        }
        return """
            <section class="measure" aria-labelledby="like"><h2 id="like">\(PublicWords.like)</h2><ul>\(lines)</ul></section>
            """
    }
}

/// Plain text as paragraphs.
enum PublicText {
    static func paragraphs(_ text: String) -> [HTML] {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }.map { "<p>\($0)</p>" }
    }
}
