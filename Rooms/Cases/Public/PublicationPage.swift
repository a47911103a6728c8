import Foundation
import Markup
import Office
import Web
import WorkingTime

/// What waits to be put on the portal, and what is there.
struct PublicationsPage: PageContent {
    let waiting: [ResidentCase]
    let published: [PublicCase]
    let categories: [CaseCategory]

    private enum CodingKeys: CodingKey { case published }

    var title: String { PublicWords.deskTitle.text }

    func html(_ frame: Frame) -> HTML {
        let open: [HTML] = waiting.map { one in
            let kind = categories.first { $0.id == one.categoryID }?.name
                .words(in: frame.language)
            return """
                <li><a href="\(PublicationDesk.path(one.id))">\(one.code)</a> <span class="soft">\(kind) · \(one.hamlet)</span></li>

                """
        }
        let done: [HTML] = published.map { one in
            """
            <li><a href="\(PublicationDesk.path(one.caseID))">\(one.title)</a> <span class="soft">\(Day(of: one.publishedAt).written)</span></li>

            """
        }
        let first: HTML =
            open.isEmpty
            ? "<p class=\"empty\">\(PublicWords.deskNothing)</p>"
            : "<ul class=\"rows\">\(open)</ul>"
        let second: HTML =
            done.isEmpty
            ? HTML() : "<h2>\(PublicWords.onPortal)</h2><ul class=\"rows\">\(done)</ul>"
        return "<h1>\(title)</h1><p>\(PublicWords.deskLead)</p>\(first)\(second)"
    }
}

/// The sender's words beside what is to be public of them.
struct PublicationPage: PageContent {
    let found: ResidentCase
    let answer: String
    let draft: PublicDraft
    let photos: [String]
    /// Those of them with covered parts.
    let covered: Set<String>
    /// What was found in the original, and masked.
    let masked: [String]
    /// What still stands in words that were sent.
    let left: [String]
    let published: PublicCase?
    let trouble: String?

    private enum CodingKeys: CodingKey { case masked, left, trouble, published }

    var title: String { "\(PublicWords.deskTitle.text): \(found.code)" }

    private var isAllowed: Bool {
        found.state == .answered && found.mayPublish && found.erasedAt == nil
    }

    func html(_ frame: Frame) -> HTML {
        let notice: HTML =
            trouble.map { "<p class=\"notice bad\" role=\"alert\">\($0)</p>" } ?? HTML()
        let state: HTML =
            published.map {
                "<p><a href=\"\($0.path)\">\(PublicWords.onPortal): \($0.title)</a></p>"
            } ?? HTML()
        let form: HTML =
            isAllowed
            ? self.form(frame)
            : "<p class=\"notice\">\(PublicWords.notAllowedBySender)</p>"
        return """
            <h1>\(title)</h1>\(notice)\(state)<p><a href="\(found.path)">\(found.code)</a> · <a href="\(PublicationDesk.listPath)">\(PublicWords.deskTitle)</a></p>
            <div class="columns"><section class="sheet" aria-labelledby="original"><h2 id="original">\(PublicWords.original)</h2>\(PublicText.paragraphs(found.words))<h3>\(PublicWords.answer)</h3>\(PublicText.paragraphs(answer))\(maskedWords)</section>
            <section class="sheet" aria-labelledby="public"><h2 id="public">\(PublicWords.publish)</h2>\(form)</section></div>\(withdrawal(frame))
            """
    }

    private var maskedWords: HTML {
        guard !masked.isEmpty else { return "<p class=\"notice\">\(PublicWords.foundNothing)</p>" }
        let lines: [HTML] = masked.map { "<li>\($0)</li>" }
        return "<h3>\(PublicWords.foundTitle)</h3><ul>\(lines)</ul>"
    }

    private func form(_ frame: Frame) -> HTML {
        var still = HTML()
        if !left.isEmpty {
            let lines: [HTML] = left.map { "<li>\($0)</li>" }
            still = """
                <ul>\(lines)</ul><label class="choice"><input type="checkbox" name="despite" value="1"> \(PublicWords.despite)</label>
                """
        }
        return """
            <form method="post" action="\(PublicationDesk.path(found.id))" data-keep="publication-\(found.id)">\(frame.proof)<label for="title">\(PublicWords.title)</label><input type="text" id="title" name="title" maxlength="\(PublicCase.longestTitle)" value="\(draft.title)" required>
            <label for="question">\(PublicWords.question)</label><textarea id="question" name="question" rows="8" maxlength="\(PublicCase.longestText)" required>\(draft.question)</textarea>
            <label for="public-answer">\(PublicWords.answer)</label><textarea id="public-answer" name="answer" rows="8" maxlength="\(PublicCase.longestText)" required>\(draft.answer)</textarea>\(photoChoices)\(still)
            <label class="choice"><input type="checkbox" name="checked" value="1" required> \(PublicWords.checked)</label>
            <p class="acts"><button>\(published == nil ? PublicWords.publish : PublicWords.change)</button></p></form>
            """
    }

    private var photoChoices: HTML {
        guard !photos.isEmpty else { return HTML() }
        let choices: [HTML] = photos.enumerated().map { place, id in
            let cover = CoverDesk.path(found.id, id)
            let name: HTML = "\(PublicWords.photo) \(place + 1)"
            let state = covered.contains(id) ? CoverWords.isCovered : CoverWords.asSent
            return """
                <div class="shown-photo"><img src="\(cover)/shown" alt="\(name)"><label class="choice"><input type="checkbox" name="photo" value="\(id)"\(if: draft.photos.contains(id), " checked")> \(name)</label><span class="soft">\(state)</span> <a href="\(cover)">\(CoverWords.cover) <span class="unseen">\(name)</span></a></div>

                """
        }
        return
            "<fieldset><legend>\(PublicWords.photos)</legend><p class=\"soft\">\(CoverWords.exactly)</p>\(choices)</fieldset>"
    }

    private func withdrawal(_ frame: Frame) -> HTML {
        guard published != nil else { return HTML() }
        return """
            <details class="fold"><summary>\(PublicWords.withdraw)</summary><form method="post" action="\(PublicationDesk.path(found.id))/withdrawal">\(frame.proof)<label for="reason">\(PublicWords.reason)</label><input type="text" id="reason" name="reason" maxlength="300" required><p class="acts"><button class="quiet">\(PublicWords.withdraw)</button></p></form></details>
            """
    }
}
