import Foundation
import Markup
import Office
import WorkingTime

/// What went out to a sender, at the desk: never to which address.
struct CaseLettersPart {
    let letters: [LetterLine]
    let lastTalk: Date?
    let now: Date

    /// Zalo carries replies free for 48 hours after the sender's last message, and none at all
    /// after seven days (docs.zaloplatforms.com).
    static let freeSeconds: Double = 48 * 3_600
    static let openSeconds: Double = 7 * 86_400

    var html: HTML {
        guard !letters.isEmpty || lastTalk != nil else { return HTML() }
        let lines: [HTML] = letters.map { one in
            let what = CaseLetter(rawValue: one.purpose)?.words.text ?? one.purpose
            let look = one.isSent ? "done" : one.trouble.isEmpty ? "idle" : "late"
            let trouble: HTML =
                one.trouble.isEmpty
                ? HTML() : "<p class=\"soft\">\(one.trouble.words(in: .current))</p>"
            return """
                <li><p>\(what), \(one.way.words): <span class="state \(look)">\(one.state.words(in: .current))</span> <span class="soft figures">\(one.writtenAt.written)</span></p>\(trouble)</li>

                """
        }
        let list: HTML = lines.isEmpty ? HTML() : "<ul class=\"rows\">\(lines)</ul>"
        return "<h2>\(TalkWords.letters)</h2>\(talk)\(list)"
    }

    private var talk: HTML {
        guard let lastTalk else { return HTML() }
        let free = lastTalk.addingTimeInterval(CaseLettersPart.freeSeconds)
        let open = lastTalk.addingTimeInterval(CaseLettersPart.openSeconds)
        let words =
            now < free
            ? TalkWords.freeUntil(free.written, open.written)
            : now < open ? TalkWords.paidUntil(open.written) : TalkWords.closed
        return "<p class=\"soft\">\(words)</p>"
    }
}
