import Foundation
import Markup
import Office
import Web
import WorkingTime

/// What an approver decides, within reach of a thumb: the first tap opens a decision, the second
/// confirms it. Works without scripts.
struct ApprovalBar {
    let story: Story
    let officer: Officer
    let frame: Frame
    /// The field that was refused, and what was typed there.
    var field: String? = nil
    var typed = ""
    /// What is to be said of languages that are not ready; see ``Written/leavingOut``.
    var leavingOut = HTML()

    /// Every act is about the text that is seen here.
    private var version: HTML {
        "\(frame.proof)<input type=\"hidden\" name=\"version\" value=\"\(story.revisionID)\">"
    }

    var html: HTML {
        guard story.canBePublished(by: officer) else { return HTML() }
        return """
            <section class="decide" aria-labelledby="decide"><h2 id="decide" class="unseen">\(Phrases.decide)</h2>
            <div class="acts">\(publish)\(approve)\(schedule)\(sendBack)</div></section>
            """
    }

    /// Nothing more is to be said of languages once the text is approved.
    private var languages: HTML { story.state == .submitted ? leavingOut : HTML() }

    private var isApproved: Bool { story.state == .approved }

    private var publish: HTML {
        var words = isApproved ? Phrases.publish : Phrases.approveAndPublish
        if story.isLive { words = Phrases.approveCorrection }
        return fold(
            "note", words, isQuiet: false,
            """
            <p>\(Phrases.whatHappens(story.isLive))</p>
            <form method="post" action="\(story.path)/publication">\(version)\(note)\(languages)<p class="acts"><button>\(Phrases.confirm(words))</button></p></form>
            """)
    }

    /// What readers will be told about a correction.
    private var note: HTML {
        guard story.isLive else { return HTML() }
        return """
            <label for="note">\(Phrases.note)<span class="hint">\(Phrases.noteHint)</span></label>
            <textarea id="note" name="note" rows="2" maxlength="1000">\(field == "note" ? typed : "")</textarea>
            <label class="choice"><input type="checkbox" name="minor" value="1">\(Phrases.minor)</label>
            """
    }

    private var approve: HTML {
        guard !isApproved else { return HTML() }
        return fold(
            nil, Phrases.approveOnly, isQuiet: true,
            """
            <p>\(Phrases.approveOnlyWords)</p>
            <form method="post" action="\(story.path)/approval">\(version)\(languages)<p class="acts"><button>\(Phrases.confirm(Phrases.approveOnly))</button></p></form>
            """)
    }

    private var schedule: HTML {
        guard !story.isLive else { return HTML() }
        let usual = story.plannedOn.map { $0.at(7) }.flatMap { $0 > frame.now ? $0 : nil }
        let value = field == "publishAt" ? typed : Moment.typed(story.publishAt ?? usual ?? next)
        return fold(
            "publishAt", isApproved ? Phrases.schedule : Phrases.approveAndSchedule, isQuiet: true,
            """
            <form method="post" action="\(story.path)/schedule">\(version)
            <label for="publishAt">\(Phrases.publishAt)<span class="hint">\(Phrases.publishAtHint)</span></label>
            <input type="datetime-local" id="publishAt" name="publishAt" value="\(value)" required>
            <p class="acts"><button>\(Phrases.confirm(Phrases.schedule))</button></p></form>
            """)
    }

    /// Seven in the morning of the next day.
    private var next: Date { Day(of: frame.now).adding(days: 1).at(7) }

    var sendBack: HTML {
        fold(
            "remark", Phrases.sendBack, isQuiet: true,
            """
            <p><a class="button quiet" href="\(story.path)/return">\(Phrases.remarkEach)</a></p>
            <form method="post" action="\(story.path)/return">\(version)
            <label for="remark">\(Phrases.remark)</label>
            <textarea id="remark" name="remark" rows="3" maxlength="1000" required>\(field == "remark" ? typed : "")</textarea>
            <p class="acts"><button>\(Phrases.sendBackNow)</button></p></form>
            """)
    }

    private func fold(_ name: String?, _ words: Phrase, isQuiet: Bool, _ inside: HTML) -> HTML {
        let isOpen = name != nil && name == field
        return """
            <details class="fold"\(if: isOpen, " open")><summary class="button\(if: isQuiet, " quiet")">\(words)</summary>
            \(inside)</details>
            """
    }
}
