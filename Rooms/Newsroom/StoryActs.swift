import Markup
import Office
import Web

/// The buttons of a story's page, for who looks at it.
struct StoryActs {
    let page: StoryPage
    let frame: Frame

    private var story: Story { page.story }
    private var officer: Officer { page.officer }
    /// Every act is about the text that is seen here.
    private var version: HTML {
        "\(frame.proof)<input type=\"hidden\" name=\"version\" value=\"\(story.revisionID)\">"
    }

    /// What an approver decides, under the text, within reach of a thumb.
    var decision: HTML {
        guard story.canBePublished(by: officer) else { return HTML() }
        let isApproved = story.state == .approved
        var words = isApproved ? Phrases.publish : Phrases.approveAndPublish
        if story.isLive { words = Phrases.approveCorrection }
        var later = HTML()
        if !isApproved {
            later = """
                <form method="post" action="\(story.path)/approval">\(version)\(page.revision.written.leavingOut)<button class="link">\(Phrases.approveOnly)</button></form>
                """
        }
        return """
            <section class="decide" aria-labelledby="decide"><h2 id="decide" class="unseen">\(Phrases.decide)</h2>
            <p>\(Phrases.whatHappens(story.isLive))</p>
            <div class="acts">
            <form method="post" action="\(story.path)/publication">\(version)\(leavingOut)<button>\(words)</button></form>
            \(sendBack)\(later)</div></section>
            """
    }

    /// Nothing more is to be said of languages once the text is approved.
    private var leavingOut: HTML {
        story.state == .submitted ? page.revision.written.leavingOut : HTML()
    }

    private var sendBack: HTML {
        """
        <details class="fold"\(if: page.field == "remark", " open")><summary class="button quiet">\(Phrases.sendBack)</summary>
        <form method="post" action="\(story.path)/return">\(version)
        <label for="remark">\(Phrases.remark)</label>
        <textarea id="remark" name="remark" rows="3" maxlength="1000" required>\(page.field == "remark" ? page.typed : "")</textarea>
        <p class="acts"><button class="quiet">\(Phrases.sendBackNow)</button></p></form></details>
        """
    }

    /// What the writer does next.
    var next: HTML {
        var parts: [HTML] = []
        if story.canBeSubmitted(by: officer) {
            parts.append(
                """
                <form method="post" action="\(story.path)/submission">\(version)<button>\(Phrases.submit)</button></form>
                """)
        }
        if story.canBeEdited(by: officer) {
            let words = story.isLive ? Phrases.correct : Phrases.edit
            parts.append("<a class=\"button quiet\" href=\"\(story.path)/edit\">\(words)</a>")
        }
        return parts.isEmpty ? HTML() : "<div class=\"acts\">\(parts)</div>"
    }

    /// What is seldom needed: taking back, taking down, another address.
    var rare: HTML {
        var parts: [HTML] = []
        if story.canBeReturned(by: officer), !story.canBePublished(by: officer) {
            parts.append(sendBack)
        }
        if story.canBeWithdrawn(by: officer) { parts.append(withdraw) }
        if story.slug != nil, officer.may(.approveStory) { parts.append(readdress) }
        return parts.joined()
    }

    private var withdraw: HTML {
        """
        <details class="fold"\(if: page.field == "reason", " open")><summary>\(Phrases.withdraw)</summary>
        <p>\(Phrases.withdrawWords)</p>
        <form method="post" action="\(story.path)/withdrawal">\(frame.proof)
        <label for="reason">\(Phrases.withdrawReason)</label>
        <textarea id="reason" name="reason" rows="3" maxlength="1000" required>\(page.field == "reason" ? page.typed : "")</textarea>
        <p class="acts"><button class="quiet">\(Phrases.withdraw)</button></p></form></details>
        """
    }

    private var readdress: HTML {
        """
        <details class="fold"\(if: page.field == "slug", " open")><summary>\(Phrases.readdress)</summary>
        <p>\(Phrases.readdressWords)</p>
        <form method="post" action="\(story.path)/address">\(frame.proof)
        <label for="slug">\(Phrases.address)</label>
        <input type="text" id="slug" name="slug" value="\(page.field == "slug" ? page.typed : story.slug ?? "")" maxlength="80" required>
        <p class="acts"><button class="quiet">\(Phrases.readdress)</button></p></form></details>
        """
    }
}
