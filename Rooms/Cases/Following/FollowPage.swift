import Foundation
import Markup
import Office
import Web
import WorkingTime

/// The private page of a case.
struct FollowPage: PageContent {
    let sent: SentCase
    let secret: String
    let isNew: Bool
    let isThanked: Bool
    let trouble: String?
    /// What of it is on the portal.
    var onPortal: PublicCase?
    private let typed: Form

    private enum CodingKeys: CodingKey { case sent, isNew, trouble, onPortal }

    init(
        _ sent: SentCase, secret: String, isNew: Bool, isThanked: Bool, trouble: String?,
        typed: Form
    ) {
        self.sent = sent
        self.secret = secret
        self.isNew = isNew
        self.isThanked = isThanked
        self.trouble = trouble
        self.typed = typed
    }

    var title: String { isNew ? AskWords.received.text : "\(AskWords.yourCase.text) \(sent.code)" }

    func head(_ frame: Frame) -> HTML { "<meta name=\"robots\" content=\"noindex, nofollow\">" }

    func html(_ frame: Frame) -> HTML {
        let base = frame.link(FollowDesk.path(secret))
        return """
            <div class="measure"><h1>\(title)</h1>\(notice)
            <p class="receipt"><span class="unseen">\(AskWords.code): </span><strong>\(sent.code)</strong></p>
            \(state)\(link(frame, base))\(question)
            <h2>\(AskWords.storyTitle)</h2>\(story(frame))\(photos(base))
            \(writing(frame, base))\(answered(frame, base))\(data(frame, base))</div>
            """
    }

    private var notice: HTML {
        if let trouble { return "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        if isThanked { return "<p class=\"notice good\" role=\"status\">\(AskWords.thanks)</p>" }
        return HTML()
    }

    private var state: HTML {
        let shape: HTML = sent.isLate ? "late" : sent.state == .answered ? "done" : "due"
        var due = HTML()
        if sent.state != .answered, sent.state != .waiting {
            due =
                sent.isLate
                ? "<p>\(AskWords.overdue)</p>" : "<p>\(AskWords.dueBy(sent.due.written))</p>"
        }
        if sent.state == .merged { due = "<p>\(AskWords.mergedWords)</p>" }
        let outcome: HTML = sent.outcome.map { " · \($0.words)" } ?? HTML()
        let unit: HTML =
            sent.unit.isEmpty ? HTML() : "<p>\(AskWords.handledBy): \(sent.unit)</p>"
        return """
            <p><span class="state \(shape)">\(sent.state.words)</span>\(outcome)</p>\(due)\(unit)
            <details class="fold"><summary>\(AskWords.howComputed)</summary>\(sent.limit.html)</details>
            """
    }

    private func link(_ frame: Frame, _ base: String) -> HTML {
        let address = frame.origin + base
        return """
            <section class="keep-link"\(if: isNew, " role=\"status\"")><p>\(AskWords.keepLink)</p>
            <p><span class="soft">\(AskWords.privateLink):</span> <a href="\(base)"><code class="long">\(address)</code></a></p>\(CaseQR.html(of: address, words: AskWords.qrWords))</section>
            """
    }

    private var question: HTML {
        guard sent.state == .waiting else { return HTML() }
        return "<p class=\"notice\">\(AskWords.questionForYou)</p>"
    }

    private func story(_ frame: Frame) -> HTML {
        var first = HTML()
        if !sent.words.isEmpty {
            let place = [sent.hamlet, sent.place].filter { !$0.isEmpty }.joined(separator: ", ")
            let where_: HTML = place.isEmpty ? HTML() : "<p class=\"soft\">\(place)</p>"
            first = "<blockquote><p>\(sent.words)</p></blockquote>\(where_)"
        }
        let lines: [HTML] = sent.entries.map { line in
            let unit: HTML = line.unit.isEmpty ? HTML() : ": \(line.unit)"
            let words: HTML =
                line.words.isEmpty ? HTML() : "<blockquote><p>\(line.words)</p></blockquote>"
            let outcome: HTML = line.outcome.map { " · \($0.words)" } ?? HTML()
            var link = HTML()
            if let path = line.path, let title = line.title {
                link = "<p><a href=\"\(frame.link(path))\">\(title)</a></p>"
            }
            return """
                <li><p><strong>\(line.kind.words)</strong>\(unit)\(outcome) <span class="soft figures">\(line.at.written)</span></p>\(words)\(link)</li>

                """
        }
        return
            "<p class=\"soft\">\(sent.category.html(in: frame.language))</p>\(first)<ol class=\"rows ask-story\">\(lines)</ol>"
    }

    private func photos(_ base: String) -> HTML {
        guard !sent.photos.isEmpty else { return HTML() }
        let pictures: [HTML] = sent.photos.enumerated().map { place, id in
            "<img src=\"\(base)/anh/\(id)\" alt=\"\(AskWords.photo(place + 1))\" loading=\"lazy\">"
        }
        return "<h2>\(AskWords.photosSent)</h2><div class=\"sent-photos\">\(pictures)</div>"
    }

    private func writing(_ frame: Frame, _ base: String) -> HTML {
        guard sent.state != .answered, !sent.isErased else { return HTML() }
        return """
            <h2>\(AskWords.writeMore)</h2><form method="post" action="\(base)/tra-loi">\(frame.proof)<label for="words">\(AskWords.replyWords)</label>
            <textarea id="words" name="words" rows="4" maxlength="\(Asked.longest)" required>\(typed.raw("words"))</textarea><p class="acts"><button>\(AskWords.send)</button></p></form>
            """
    }

    private func answered(_ frame: Frame, _ base: String) -> HTML {
        guard sent.answeredAt != nil, !sent.isErased else { return HTML() }
        let choices: [HTML] = (1...5).map { rating in
            """
            <label class="choice"><input type="radio" name="rating" value="\(rating)"\(if: sent.rating == rating, " checked") required> \(AskWords.stars(rating))</label>
            """
        }
        let rated: HTML =
            sent.rating.map { "<p role=\"status\">\(AskWords.rated($0))</p>" } ?? HTML()
        var reopening = HTML()
        if sent.canReopen {
            reopening = """
                <h2>\(AskWords.reopenTitle)</h2><p>\(AskWords.reopenWords)</p><form method="post" action="\(base)/mo-lai">\(frame.proof)<label for="words">\(AskWords.reopenLabel)</label>
                <textarea id="words" name="words" rows="3" maxlength="\(Asked.longest)" required>\(typed.raw("words"))</textarea><p class="acts"><button class="quiet">\(AskWords.reopen)</button></p></form>
                """
        }
        return """
            <form method="post" action="\(base)/danh-gia">\(frame.proof)<fieldset><legend>\(AskWords.rateTitle)</legend>\(rated)\(choices)</fieldset>
            <p class="acts"><button>\(AskWords.rate)</button></p></form>\(reopening)
            """
    }

    private func data(_ frame: Frame, _ base: String) -> HTML {
        if sent.isErased {
            let leave = onPortal == nil ? HTML() : publicChoice(frame, base)
            return "<h2 id=\"data\">\(AskWords.yourData)</h2><p>\(AskWords.erased)</p>\(leave)"
        }
        return """
            <h2 id="data">\(AskWords.yourData)</h2>\(publicChoice(frame, base))
            <p><a href="\(base)/du-lieu">\(AskWords.export)</a></p>
            <details class="fold"><summary>\(AskWords.eraseTitle)</summary><p>\(AskWords.eraseWords)</p>
            <form method="post" action="\(base)/xoa">\(frame.proof)<label class="choice"><input type="checkbox" name="sure" value="1" required> \(AskWords.eraseSure)</label><p class="acts"><button class="quiet">\(AskWords.erase)</button></p></form></details>
            """
    }

    /// What everybody reads of it, or would, and the sender's word on that.
    private func publicChoice(_ frame: Frame, _ base: String) -> HTML {
        """
        \(SentPublic.html(onPortal, sent, frame))<form method="post" action="\(base)/dang">\(frame.proof)<input type="hidden" name="may" value="\(sent.mayPublish ? "0" : "1")"><p>\(sent.mayPublish ? AskWords.publicYes : AskWords.publicNo)</p><p class="acts"><button class="quiet">\(sent.mayPublish ? AskWords.forbid : AskWords.allow)</button></p></form>
        """
    }
}
