import Foundation
import Markup
import Web
import WorkingTime

/// How far a case is, by its receipt code: the state and nothing of its words.
struct LookUpPage: PageContent {
    struct Found: Sendable, Encodable {
        let code: String
        let state: ResidentCase.State
        let due: Date
        let isLate: Bool
        let outcome: Outcome?
        let unit: String
    }

    let typed: String
    let found: Found?
    let isUnknown: Bool

    var title: String { AskWords.checkCode.text }

    func head(_ frame: Frame) -> HTML { "<meta name=\"robots\" content=\"noindex\">" }

    func html(_ frame: Frame) -> HTML {
        """
        <div class="measure"><h1>\(AskWords.checkCode)</h1>\(answer)
        <form method="get" action="\(frame.link("/phan-anh/tra-cuu"))"><label for="ma">\(AskWords.code)</label>
        <input class="short" type="text" id="ma" name="ma" value="\(typed)" maxlength="40" autocapitalize="characters" autocomplete="off" required>
        <p class="acts"><button>\(AskWords.look)</button></p></form>
        <p class="soft">\(AskWords.codeOnly)</p>
        <p><a href="\(frame.link(AskPage.path))">\(AskWords.ask)</a></p></div>
        """
    }

    private var answer: HTML {
        if isUnknown { return "<p class=\"notice bad\" role=\"alert\">\(AskWords.codeUnknown)</p>" }
        guard let found else { return HTML() }
        let due: HTML =
            found.isLate
            ? "<p><span class=\"state late\">\(AskWords.overdue)</span></p>"
            : found.state == .answered
                ? HTML() : "<p>\(AskWords.dueBy(found.due.written))</p>"
        let outcome: HTML = found.outcome.map { "<p>\($0.words)</p>" } ?? HTML()
        return """
            <div class="notice" role="status"><p><strong>\(found.code)</strong>: \(found.state.words)</p>\(outcome)\(due)<p class="soft">\(found.unit)</p></div>
            """
    }
}
