import Foundation
import Markup
import Office
import Web
import WorkingTime

/// The calls that nobody has seen to. A number is shown of one at a time, to who asks for it.
struct CallsPage: PageContent {
    struct Line: Sendable, Encodable {
        let id: String
        let calledAt: Date
        let tries: Int
        let lastTryAt: Date?

        init(_ call: MissedCall) {
            id = call.id
            calledAt = call.calledAt
            tries = call.tries
            lastTryAt = call.lastTryAt
        }
    }

    /// The one whose number is shown.
    struct Opened: Sendable {
        let id: String
        let caller: MissedCall.Caller
    }

    let calls: [Line]
    /// Whether the reader rings back; everybody else can note a call and sees none.
    let isMine: Bool
    let opened: Opened?
    let once: String
    let now: Date
    let troubles: Troubles
    let typed: Form

    private enum CodingKeys: CodingKey { case calls, troubles }

    var title: String { CallWords.title.text }

    func html(_ frame: Frame) -> HTML {
        """
        <p><a href="/office/cases">\(DeskWords.back)</a></p><h1>\(CallWords.title)</h1><p class="measure">\(CallWords.lead)</p>
        \(list(frame))
        <h2>\(CallWords.add)</h2>\(form(frame))
        """
    }

    private func list(_ frame: Frame) -> HTML {
        guard isMine else { return "<p class=\"notice\">\(CallWords.notYours)</p>" }
        guard !calls.isEmpty else { return "<p class=\"empty\">\(CallWords.none)</p>" }
        let rows: [HTML] = calls.map { one in
            let tried: HTML =
                one.lastTryAt.map {
                    "<span class=\"soft\">\(CallWords.tried(one.tries)), \($0.written)</span>"
                } ?? HTML()
            return """
                <li><p><strong class="figures">\(one.calledAt.written)</strong> \(tried)</p>\(acts(one, frame))</li>

                """
        }
        return "<ul class=\"rows\">\(rows)</ul>"
    }

    private func acts(_ one: Line, _ frame: Frame) -> HTML {
        let path = "\(CallsDesk.path)/\(one.id)"
        guard let opened, opened.id == one.id else {
            return """
                <form method="post" action="\(path)/ring">\(frame.proof)<button>\(CallWords.ring)<span class="unseen"> \(one.calledAt.written)</span></button></form>
                """
        }
        let note: HTML =
            opened.caller.note.isEmpty ? HTML() : "<p>\(opened.caller.note)</p>"
        return """
            <p class="receipt"><a href="tel:\(opened.caller.phone)">\(opened.caller.phone)</a></p>\(note)
            <div class="acts"><form method="post" action="/office/cases/new">\(frame.proof)<input type="hidden" name="call" value="\(one.id)"><button>\(CallWords.enter)</button></form>
            <form method="post" action="\(path)/try">\(frame.proof)<button class="quiet">\(CallWords.noAnswer)</button></form>
            <form method="post" action="\(path)/end">\(frame.proof)<input type="hidden" name="ending" value="spoken"><button class="quiet">\(CallWords.spoken)</button></form>
            <form method="post" action="\(path)/end">\(frame.proof)<input type="hidden" name="ending" value="unreachable"><button class="quiet">\(CallWords.unreachable)</button></form></div>
            """
    }

    private func form(_ frame: Frame) -> HTML {
        let moment = typed["at"].isEmpty ? Moment.typed(now) : typed["at"]
        return """
            <form class="measure" method="post" action="\(CallsDesk.path)">\(frame.proof)<input type="hidden" name="once" value="\(once)">\(wrong("form"))
            \(wrong("phone"))<label for="phone">\(AskWords.phone)</label><input class="short" type="tel" id="phone" name="phone" autocomplete="off" maxlength="20" value="\(typed["phone"])" required>
            \(wrong("at"))<label for="at">\(CallWords.at)</label><input class="short" type="datetime-local" id="at" name="at" value="\(moment)" required>
            \(wrong("note"))<label for="note">\(CallWords.note)<span class="hint">\(CallWords.noteHint)</span></label><input type="text" id="note" name="note" autocomplete="off" maxlength="\(MissedCall.longestNote)" value="\(typed["note"])">
            <p class="acts"><button>\(CallWords.keep)</button></p></form>
            """
    }

    private func wrong(_ field: String) -> HTML {
        troubles[field].map { "<p class=\"wrong\" role=\"alert\">\($0)</p>" } ?? HTML()
    }
}
