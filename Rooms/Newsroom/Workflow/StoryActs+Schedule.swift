import Foundation
import Markup
import Office
import Web
import WorkingTime

/// The acts of the workflow that are seldom needed, each behind its own line.
extension StoryActs {
    /// For which day it is planned, and by when a lasting page is looked at again.
    var planning: HTML {
        var parts: [HTML] = []
        if story.canBeEdited(by: officer), !story.isLive { parts.append(planned) }
        let mayReview = officer.may(.approveStory) || story.canBeEdited(by: officer)
        if story.isLive, mayReview || story.reviewBy == officer.id { parts.append(review) }
        return parts.joined()
    }

    private var planned: HTML {
        let value = page.field == "plannedOn" ? page.typed : story.plannedOn?.iso ?? ""
        return fold(
            "plannedOn", Phrases.plan,
            """
            <form method="post" action="\(story.path)/plan">\(frame.proof)
            <label for="plannedOn">\(Phrases.plannedOn)<span class="hint">\(Phrases.plannedOnHint)</span></label>
            <input class="short" type="date" id="plannedOn" name="plannedOn" value="\(value)">
            <p class="acts"><button class="quiet">\(Phrases.save)</button></p></form>
            """)
    }

    private var review: HTML {
        let value = page.field == "reviewOn" ? page.typed : story.reviewOn?.iso ?? ""
        let keeper = story.reviewBy ?? story.authorID
        let officers = page.officers.map {
            option($0.id, $0.name, isChosen: $0.id == keeper)
        }
        let last: HTML =
            story.reviewedAt.map {
                "<p class=\"soft\">\(Phrases.reviewedLast($0.written))</p>"
            } ?? HTML()
        return fold(
            "reviewOn", Phrases.keepRight,
            """
            <p>\(Phrases.keepRightWords)</p>\(last)
            <form method="post" action="\(story.path)/review">\(frame.proof)
            <label for="reviewOn">\(Phrases.reviewOn)</label>
            <input class="short" type="date" id="reviewOn" name="reviewOn" value="\(value)">
            <label for="reviewBy">\(Phrases.keeper)</label><select id="reviewBy" name="reviewBy">\(officers)</select>
            <label class="choice"><input type="checkbox" name="reviewed" value="1">\(Phrases.reviewedNow)</label>
            <p class="acts"><button class="quiet">\(Phrases.save)</button></p></form>
            """)
    }

    /// Taking back an hour that was set.
    var scheduled: HTML {
        var parts: [HTML] = []
        if story.canBeUnscheduled(by: officer) {
            parts.append(button("schedule-removal", Phrases.unschedule))
        }
        if story.unpublishAt != nil, officer.may(.approveStory) {
            parts.append(button("end-removal", Phrases.unscheduleEnd))
            if !story.isLive { return parts.joined() }
        }
        if story.canBeChecked(by: officer) {
            parts.append(button("check", Phrases.checkNow))
        }
        return parts.joined()
    }

    private func button(_ address: HTML, _ words: Phrase) -> HTML {
        """
        <form class="acts" method="post" action="\(story.path)/\(address)">\(frame.proof)<button class="quiet">\(words)</button></form>
        """
    }

    /// An hour at which it leaves the portal by itself.
    var end: HTML {
        guard story.unpublishAt == nil else { return HTML() }
        return fold(
            "endReason", Phrases.planEnd,
            """
            <form method="post" action="\(story.path)/end">\(frame.proof)
            <label for="unpublishAt">\(Phrases.unpublishAt)</label>
            <input class="short" type="datetime-local" id="unpublishAt" name="unpublishAt" required>
            <label for="endReason">\(Phrases.withdrawReason)</label>
            <textarea id="endReason" name="endReason" rows="2" maxlength="1000" required>\(page.field == "endReason" ? page.typed : "")</textarea>
            <p class="acts"><button class="quiet">\(Phrases.planEnd)</button></p></form>
            """)
    }

    var archive: HTML {
        let isArchived = story.archivedAt != nil
        return fold(
            nil, isArchived ? Phrases.restore : Phrases.archive,
            """
            <p>\(isArchived ? Phrases.restoreWords : Phrases.archiveWords)</p>
            <form method="post" action="\(story.path)/\(isArchived ? "restoration" : "archive" as HTML)">\(frame.proof)<p class="acts"><button class="quiet">\(isArchived ? Phrases.restore : Phrases.archive)</button></p></form>
            """)
    }

    /// What cannot wait for a second person.
    var urgently: HTML {
        guard story.canBePublishedUrgently(by: officer) else { return HTML() }
        return fold(
            "urgency", Phrases.urgently,
            """
            <p>\(Phrases.urgentlyWords(Urgency.hours))</p>
            <form method="post" action="\(story.path)/urgent-publication">\(frame.proof)<input type="hidden" name="version" value="\(story.revisionID)">
            <label for="urgency">\(Phrases.urgencyReason)</label>
            <textarea id="urgency" name="urgency" rows="2" maxlength="1000" required>\(page.field == "urgency" ? page.typed : "")</textarea>
            <p class="acts"><button>\(Phrases.urgently)</button></p></form>
            """)
    }

    /// Links for people without an account.
    var outsiders: HTML {
        guard story.canBeEdited(by: officer) || officer.may(.approveStory) else { return HTML() }
        let open: [HTML] = page.links.map { link in
            """
            <li>\(link.purpose) <span class="soft figures">\(Phrases.linkUntil(link.expiresAt.written))</span>
            <form method="post" action="\(story.path)/links/\(link.id)/revocation">\(frame.proof)<button class="quiet">\(Phrases.endLink)</button></form></li>
            """
        }
        let days = PreviewLink.days.map {
            option(String($0), Phrases.days($0).text, isChosen: $0 == 3)
        }
        let list: HTML = open.isEmpty ? HTML() : "<ul class=\"rows\">\(open)</ul>"
        return fold(
            nil, Phrases.outsiders,
            """
            <p>\(Phrases.outsidersWords)</p>\(list)
            <form method="post" action="\(story.path)/links">\(frame.proof)
            <label for="purpose">\(Phrases.linkPurpose)</label><input type="text" id="purpose" name="purpose" maxlength="120">
            <label for="days">\(Phrases.linkDays)</label><select id="days" name="days">\(days)</select>
            <p class="acts"><button class="quiet">\(Phrases.openLink)</button></p></form>
            """)
    }

    func fold(_ name: String?, _ words: Phrase, _ inside: HTML) -> HTML {
        let isOpen = name != nil && name == page.field
        return """
            <details class="fold"\(if: isOpen, " open")><summary>\(words)</summary>
            \(inside)</details>
            """
    }
}
