import Markup
import Office
import Web
import WorkingTime

/// What the pages of a link have in common: nobody finds them, in the office's two languages.
protocol ByLinkPage: PageContent {}

extension ByLinkPage {
    var versions: [Language]? { Language.frames }
    var standsAlone: Bool { true }

    func head(_ frame: Frame) -> HTML {
        """
        <meta name="robots" content="noindex, nofollow, noarchive">
        <meta name="referrer" content="no-referrer">
        """
    }
}

/// Asks for the PIN; says nothing of the text before it is right.
struct PINPage: ByLinkPage {
    let secret: String
    let link: ApprovalLink
    let trouble: Phrase?

    private enum CodingKeys: CodingKey {}

    var title: String { Phrases.byLinkTitle.text }

    func html(_ frame: Frame) -> HTML {
        let notice: HTML =
            trouble.map { "<p class=\"notice bad\" role=\"alert\">\($0)</p>" } ?? HTML()
        return """
            <div class="measure"><h1>\(Phrases.byLinkTitle)</h1>
            \(notice)<p class="lead">\(Phrases.byLinkLead(link.expiresAt.written))</p>
            <form method="post" action="\(frame.link("/duyet/\(secret)"))">\(frame.proof)
            <label for="pin">\(Phrases.byLinkPIN)</label>
            <input class="short" id="pin" name="pin" type="password" inputmode="numeric" autocomplete="off" pattern="[0-9]{6}" maxlength="6" required>
            <p class="acts"><button>\(Phrases.byLinkGo)</button></p></form>
            <p class="soft">\(Phrases.byLinkForgot)</p></div>
            """
    }
}

/// The text as it will look, what differs from what readers see, and the decision.
struct DecisionPage: ByLinkPage {
    let secret: String
    let ticket: String
    let found: ApprovalCase
    /// What readers see now; nil when it was never on the portal.
    let live: Revision?
    let articles: [Article]
    let writer: String
    let remarks: RemarkList
    let checklist: Checklist
    let trouble: Phrase?
    let typed: Form

    private enum CodingKeys: CodingKey {}

    var title: String { Phrases.approval.text }

    private var written: Written { found.revision.written }

    func html(_ frame: Frame) -> HTML {
        let sheets: [HTML] = articles.map { article in
            "<div class=\"sheet as-read\">\(article.drawn(frame, isBelowTitle: true))</div>"
        }
        let notice: HTML =
            trouble.map { "<p class=\"notice bad\" role=\"alert\">\($0)</p>" } ?? HTML()
        return """
            <h1>\(Phrases.approval)</h1>
            \(notice)<p>\(Phrases.byLinkFor(found.officer.name))</p>
            <p class="soft">\(Phrases.byWriter(writer, found.revision.at.written)) · \(written.kind.words)</p>
            \(Changes.html(from: live, to: found.revision))
            <h2 class="unseen">\(Phrases.asRead)</h2>
            \(sheets)
            \(ChecklistView(checklist).forApprover)
            \(remarks.html(of: found.story, proof: nil))
            <section class="decide" aria-labelledby="decide"><h2 id="decide" class="unseen">\(Phrases.decide)</h2>
            <div class="acts">\(approve(frame))\(sendBack(frame))</div></section>
            \(revoke(frame))
            """
    }

    /// Opens with the first tap; the second one decides.
    private func approve(_ frame: Frame) -> HTML {
        let words = live == nil ? Phrases.approveAndPublish : Phrases.approveCorrection
        return """
            <details class="fold"\(if: typed["do"] == "publish", " open")><summary class="button">\(words)</summary>
            <p>\(Phrases.whatHappens(live != nil))</p>
            \(start(frame))\(note)\(written.leavingOut)
            <p class="acts"><button name="do" value="publish">\(Phrases.confirm(words))</button> <button class="quiet" name="do" value="approve">\(Phrases.byLinkOnlyApprove)</button></p></form></details>
            """
    }

    private var note: HTML {
        guard live != nil else { return HTML() }
        return """
            <label for="note">\(Phrases.note)<span class="hint">\(Phrases.noteHint)</span></label>
            <textarea id="note" name="note" rows="2" maxlength="1000">\(typed["note"])</textarea>
            <label class="choice"><input type="checkbox" name="minor" value="1"\(if: typed["minor"] == "1", " checked")>\(Phrases.minor)</label>
            """
    }

    private func sendBack(_ frame: Frame) -> HTML {
        """
        <details class="fold"\(if: typed["do"] == "return", " open")><summary class="button quiet">\(Phrases.sendBack)</summary>
        \(start(frame))
        <label for="remark">\(Phrases.remark)</label>
        <textarea id="remark" name="remark" rows="3" maxlength="1000" required>\(typed["remark"])</textarea>
        <p class="acts"><button name="do" value="return">\(Phrases.sendBackNow)</button></p></form></details>
        """
    }

    private func revoke(_ frame: Frame) -> HTML {
        """
        <details class="fold"><summary>\(Phrases.byLinkNotMine)</summary>
        <p>\(Phrases.byLinkNotMineWords)</p>
        \(start(frame))<p class="acts"><button class="quiet" name="do" value="revoke">\(Phrases.endLink)</button></p></form></details>
        """
    }

    private func start(_ frame: Frame) -> HTML {
        """
        <form method="post" action="\(frame.link("/duyet/\(secret)"))">\(frame.proof)<input type="hidden" name="ticket" value="\(ticket)">
        """
    }
}

/// What was decided.
struct DonePage: ByLinkPage {
    let what: String

    private enum CodingKeys: CodingKey { case what }

    var title: String { Phrases.byLinkDone.text }

    func html(_ frame: Frame) -> HTML {
        let words =
            switch what {
            case "publish": Phrases.byLinkPublished
            case "approve": Phrases.byLinkApproved
            case "return": Phrases.byLinkReturned
            default: Phrases.byLinkRevokedNow
            }
        return """
            <div class="measure"><h1>\(Phrases.byLinkDone)</h1>
            <p class="notice good" role="status">\(words)</p><p class="soft">\(Phrases.byLinkClose)</p></div>
            """
    }
}

/// A link by which nothing can be decided, and what to do.
struct LinkOverPage: ByLinkPage {
    let reason: Phrase

    private enum CodingKeys: CodingKey {}

    var title: String { Phrases.byLinkTitle.text }

    func html(_ frame: Frame) -> HTML {
        """
        <div class="measure"><h1>\(Phrases.byLinkTitle)</h1><p class="lead" role="alert">\(reason)</p></div>
        """
    }
}
