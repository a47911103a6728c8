import Markup
import Office
import Web

/// The buttons of a story's page, for who looks at it.
struct StoryActs {
    let page: StoryPage
    let frame: Frame

    var story: Story { page.story }
    var officer: Officer { page.officer }
    /// Every act is about the text that is seen here.
    private var version: HTML {
        "\(frame.proof)<input type=\"hidden\" name=\"version\" value=\"\(story.revisionID)\">"
    }

    private var bar: ApprovalBar {
        ApprovalBar(
            story: story, officer: officer, frame: frame, field: page.field, typed: page.typed,
            leavingOut: page.revision.written.leavingOut)
    }

    /// What an approver decides, under the text, within reach of a thumb.
    var decision: HTML { bar.html }

    /// What the writer does next.
    var next: HTML {
        var parts: [HTML] = []
        var checklist = HTML()
        if story.canBePublished(by: officer) {
            parts.append(
                "<a class=\"button\" href=\"\(story.path)/approval\">\(Phrases.lookToApprove)</a>")
        }
        if story.canBeSubmitted(by: officer) {
            let view = ChecklistView(page.checklist)
            checklist = view.forWriter
            if page.checklist.reasonsNotToSubmit.isEmpty {
                checklist += """
                    <form method="post" action="\(story.path)/submission">\(version)\(view.declarations)<p class="acts"><button>\(Phrases.submit)</button></p></form>
                    """
            }
        }
        if story.canBeEdited(by: officer) {
            let words = story.isLive ? Phrases.correct : Phrases.edit
            parts.append("<a class=\"button quiet\" href=\"\(story.path)/edit\">\(words)</a>")
        }
        for way in page.onward {
            parts.append(
                """
                <form method="post" action="\(way.action)">\(frame.proof)<input type="hidden" name="about" value="\(story.ref.kind)/\(story.id)"><button class="quiet">\(way.words)</button></form>
                """)
        }
        let links: HTML = parts.isEmpty ? HTML() : "<div class=\"acts\">\(parts)</div>"
        return "\(checklist)\(links)"
    }

    /// What is seldom needed: taking back, taking down, another address.
    var rare: HTML {
        var parts: [HTML] = []
        if story.canBeReturned(by: officer), !story.canBePublished(by: officer) {
            parts.append(bar.sendBack)
        }
        parts.append(scheduled)
        if story.canBeWithdrawn(by: officer) { parts += [withdraw, end, archive] }
        if story.slug != nil, officer.may(.approveStory) { parts.append(readdress) }
        parts += [urgently, approvalLinks, outsiders]
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
