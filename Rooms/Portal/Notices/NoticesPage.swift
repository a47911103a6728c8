import Markup
import Office
import Web
import WorkingTime

/// Urgent notices at the desk.
struct NoticesPage: PageContent {
    let current: [UrgentNotice]
    let past: [UrgentNotice]
    let trouble: String?
    let typed: Form
    /// As its people say it.
    let commune: String

    private enum CodingKeys: CodingKey { case current, past, trouble }

    var title: String { Phrases.urgentNotices.text }

    func html(_ frame: Frame) -> HTML {
        var notice = HTML()
        if let trouble { notice = "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        let until = typed["until"].isEmpty ? tomorrow(frame) : typed["until"]
        return """
            \(DeskWays.html(frame))<h1>\(Phrases.urgentNotices)</h1>
            <p class="measure">\(Phrases.urgentWords)</p>\(notice)
            \(list(frame))
            <section class="sheet measure"><h2>\(Phrases.addNotice)</h2>
            <form method="post" action="/office/notices">\(frame.proof)
            <label for="words">\(Phrases.words)<span class="hint">\(Phrases.noticeHint)</span></label><textarea id="words" name="words" rows="2" maxlength="300" required>\(typed["words"])</textarea>
            <label for="wordsEn">\(Phrases.wordsEn)</label><textarea id="wordsEn" name="wordsEn" rows="2" maxlength="300" lang="en">\(typed["wordsEn"])</textarea>
            <label for="target">\(Phrases.readMoreAt)<span class="hint">\(Phrases.targetHint)</span></label><input id="target" name="target" type="text" maxlength="500" value="\(typed["target"])">
            <label for="from">\(Phrases.fromMoment)<span class="hint">\(Phrases.emptyForNow)</span></label><input class="short" id="from" name="from" type="datetime-local" value="\(typed["from"])">
            <label for="until">\(Phrases.untilMoment)</label><input class="short" id="until" name="until" type="datetime-local" value="\(until)" required>
            <p class="acts"><button>\(Phrases.putUp)</button></p></form></section>
            \(MergerForm(typed: typed, commune: commune).html(frame))
            \(over(frame))
            """
    }

    private func tomorrow(_ frame: Frame) -> String {
        Moment.typed(Day(of: frame.now).adding(days: 1).at(18))
    }

    private func list(_ frame: Frame) -> HTML {
        if current.isEmpty { return "<p class=\"empty\">\(Phrases.noNotices)</p>" }
        let items: [HTML] = current.map { one in
            let state: HTML =
                one.isInForce(at: frame.now)
                ? "<span class=\"state \(one.isMerger ? "on-track" : "late")\">\(Phrases.inForceNow)</span>"
                : "<span class=\"state none\">\(Phrases.notYetBegun)</span>"
            return """
                <li>\(state) \(one.words.vi) <span class="soft">\(one.from.written) – \(one.until.written)</span>
                <div class="acts"><form method="post" action="/office/notices/\(one.id)/end">\(frame.proof)<button class="quiet">\(Phrases.takeDown)<span class="unseen"> \(one.words.vi)</span></button></form></div></li>

                """
        }
        return "<ul class=\"rows\">\(items)</ul>"
    }

    private func over(_ frame: Frame) -> HTML {
        guard !past.isEmpty else { return HTML() }
        let items: [HTML] = past.map { one in
            """
            <li>\(one.words.vi) <span class="soft">\(one.from.written) – \(one.until.written)</span></li>
            """
        }
        return "<section><h2>\(Phrases.pastNotices)</h2><ul class=\"rows\">\(items)</ul></section>"
    }
}
