import Markup
import Office
import Web

/// The buttons by which a bulletin moves on.
struct StepForms {
    let page: BulletinPage
    let frame: Frame

    private var bulletin: Bulletin { page.bulletin }
    private var proof: HTML {
        "\(frame.proof)<input type=\"hidden\" name=\"version\" value=\"\(bulletin.version)\">"
    }

    /// The writer's next step.
    var next: HTML {
        if bulletin.canBeSubmitted(by: page.officer), !page.order.items.isEmpty {
            return """
                <form method="post" action="\(bulletin.path)/submission">\(proof)<p class="acts"><button>\(Phrases.submit)</button></p></form>
                """
        }
        guard bulletin.canBeSentBack(by: page.officer), bulletin.writerID == page.officer.id else {
            return HTML()
        }
        return """
            <form method="post" action="\(bulletin.path)/return">\(proof)<input type="hidden" name="reason" value=""><p class="acts"><button class="quiet">\(Phrases.takeBack)</button></p></form>
            """
    }

    /// The same again, to be changed.
    var copy: HTML {
        guard page.officer.may(.writeStory), !page.order.items.isEmpty else { return HTML() }
        return """
            <form method="post" action="\(bulletin.path)/copy">\(frame.proof)<p class="acts"><button class="quiet">\(Phrases.copy)</button></p></form>
            """
    }

    /// The approver listens to the very sound, then decides.
    var decision: HTML {
        guard bulletin.canBeApproved(by: page.officer) else { return HTML() }
        let sound = Fingerprint.of(page.order.print)
        let approving: HTML =
            page.order.isReady
            ? """
            <form method="post" action="\(bulletin.path)/approval">\(proof)<input type="hidden" name="sound" value="\(sound)">
            <label class="choice"><input type="checkbox" name="listened" value="1" required>\(Phrases.listened)</label>
            <p class="acts"><button>\(Phrases.approve)</button></p></form>
            """ : "<p class=\"notice\">\(Phrases.soundsMissing)</p>"
        return """
            <section class="sheet" aria-labelledby="decide"><h2 id="decide">\(Phrases.decide)</h2>
            \(approving)
            <form method="post" action="\(bulletin.path)/return">\(proof)
            <label for="back-reason">\(Phrases.why)</label><textarea id="back-reason" name="reason" rows="2" maxlength="1000" required></textarea>
            <p class="acts"><button class="quiet">\(Phrases.sendBack)</button></p></form></section>
            """
    }

    /// Taking an approved bulletin off the air.
    var withdrawal: HTML {
        guard bulletin.canBeWithdrawn(by: page.officer) else { return HTML() }
        return """
            <details class="fold"><summary>\(Phrases.withdraw)</summary><p>\(Phrases.withdrawWords)</p>
            <form method="post" action="\(bulletin.path)/withdrawal">\(proof)
            <label for="reason">\(Phrases.why)</label><textarea id="reason" name="reason" rows="3" maxlength="1000" required></textarea>
            <p class="acts"><button class="quiet">\(Phrases.withdraw)</button></p></form></details>
            """
    }
}
