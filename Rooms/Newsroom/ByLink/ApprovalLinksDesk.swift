import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// Making and ending one-time links for approvers, at the desk.
enum ApprovalLinksDesk {
    /// Shows the address once: afterwards only its hash is known here.
    @Sendable static func make(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let maker = visit.officer
        let wanted = visit.form["approver"]
        let house = visit.office.house
        let today = visit.office.today
        do {
            let (secret, approver, title, until) = try await visit.office.act(
                "story.approval-link", by: maker
            ) { act in
                let (story, revision) = try act.connection.newest(id)
                guard story.canBeEdited(by: maker) || maker.may(.approveStory) else {
                    throw Refusal.notAllowed
                }
                guard story.state == .submitted else {
                    throw Refusal(Phrases.byLinkOnlySubmitted, .conflict)
                }
                guard let approver = try act.connection.approver(id: wanted, on: today),
                    story.canBeApproved(by: approver),
                    try house.approvalPINs?.holders(act.connection).contains(approver.id) == true
                else { throw Refusal(Phrases.byLinkNoApprover) }
                let open = try act.connection.approvalLinks(of: id, at: act.now)
                guard open.count < ApprovalLink.limit else {
                    throw Refusal(Phrases.tooManyLinks(ApprovalLink.limit), .conflict)
                }
                let until = act.now.addingTimeInterval(Double(ApprovalLink.hours) * 3_600)
                let secret = try act.makeApprovalLink(
                    to: story, revision, for: approver, by: maker, until: until)
                try act.record(
                    .linked, of: story, by: maker,
                    words: Phrases.byLinkStep(approver.name, until.written).vi)
                let title = revision.written.vi.title
                act.note(story.ref, "\(title) → \(approver.name)")
                return (secret, approver.name, title, until)
            }
            return .page(
                ApprovalLinkPage(
                    storyPath: "/office/stories/\(id)", name: title, approver: approver,
                    address: "\(visit.frame.origin)/duyet/\(secret)", until: until))
        } catch let refusal as Refusal where [.conflict, .unprocessable].contains(refusal.status) {
            return .page(
                try await Desk.storyPage(visit, trouble: refusal.reason.text, field: "approver"),
                status: refusal.status)
        }
    }

    /// Who made it, who decides by it, and who works on the text may end it.
    @Sendable static func revoke(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let link = try visit.parameter("link")
        return try await Desk.act(visit, "story.approval-unlink") { act, story in
            guard let link = try act.connection.approvalLink(id: link, of: story.id) else {
                throw Refusal.notFound
            }
            guard
                [link.makerID, link.officerID].contains(officer.id)
                    || story.canBeEdited(by: officer)
            else { throw Refusal.notAllowed }
            guard try act.revoke(link) else {
                throw Refusal(Phrases.byLinkAlreadyOver, .conflict)
            }
        }
    }
}

/// The address of a new link, said once, with ways to send it from one's own telephone.
struct ApprovalLinkPage: PageContent {
    let storyPath: String
    let name: String
    let approver: String
    let address: String
    let until: Date

    private enum CodingKeys: CodingKey { case address, approver, until }

    var title: String { Phrases.byLinkMade.text }
    var scripts: [String] { ["reader.js"] }

    func html(_ frame: Frame) -> HTML {
        let message = Phrases.byLinkMessage(name, address, until.written).vi
        let sms = message.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return """
            <p><a href="\(storyPath)">\(Phrases.back)</a></p>
            <h1>\(Phrases.byLinkMade)</h1>
            <p>\(Phrases.byLinkMadeWords(name, approver, until.written))</p>
            <label for="address">\(Phrases.byLinkMessageLabel)</label>
            <textarea id="address" rows="5" readonly>\(message)</textarea>
            <p class="acts"><a class="button" href="sms:?&amp;body=\(sms)">\(Phrases.byLinkSMS)</a> <span data-copy="\(message)" data-words="\(Phrases.byLinkCopy)|\(Phrases.byLinkCopied)"></span></p>
            <p class="soft">\(Phrases.byLinkOnce)</p>
            """
    }
}

/// On the story's page: who can be asked, and what was asked.
struct ApprovalLinkSection: Sendable {
    let links: [ApprovalLinkLine]
    /// Who may approve this text and has a PIN.
    let approvers: [Officer]
    /// Who may and has none.
    let withoutPIN: [String]

    static func load(
        _ connection: any Connection, _ house: House, _ story: Story, at now: Date
    ) throws -> ApprovalLinkSection {
        guard story.state == .submitted, let pins = house.approvalPINs else {
            return ApprovalLinkSection(links: [], approvers: [], withoutPIN: [])
        }
        let day = Day(of: now)
        let holders = try pins.holders(connection)
        let able = try connection.officers().filter(\.isActive)
            .compactMap { try connection.approver(id: $0.id, on: day) }
            .filter { story.canBeApproved(by: $0) }
        return ApprovalLinkSection(
            links: try connection.approvalLinks(of: story.id, at: now),
            approvers: able.filter { holders.contains($0.id) },
            withoutPIN: able.filter { !holders.contains($0.id) }.map(\.name))
    }
}

extension StoryActs {
    /// Asking an approver who is not at a desk.
    var approvalLinks: HTML {
        let section = page.approvalLinks
        let mayAsk = story.canBeEdited(by: officer) || officer.may(.approveStory)
        guard story.state == .submitted, mayAsk, !section.isEmpty else { return HTML() }
        let open: [HTML] = section.links.map { link in
            """
            <li>\(link.officer) <span class="soft figures">\(Phrases.linkUntil(link.expiresAt.written))</span>
            <form method="post" action="\(story.path)/approval-links/\(link.id)/revocation">\(frame.proof)<button class="quiet">\(Phrases.endLink)</button></form></li>
            """
        }
        let list: HTML = open.isEmpty ? HTML() : "<ul class=\"rows\">\(open)</ul>"
        return fold(
            "approver", Phrases.byLinkAsk,
            "<p>\(Phrases.byLinkAskWords)</p>\(list)\(form(section))\(lacking(section))")
    }

    private func form(_ section: ApprovalLinkSection) -> HTML {
        guard !section.approvers.isEmpty else { return HTML() }
        let choices: [HTML] = section.approvers.map { approver in
            let post = approver.position.isEmpty ? approver.role.name.text : approver.position
            return "<option value=\"\(approver.id)\">\(approver.name), \(post)</option>"
        }
        return """
            <form method="post" action="\(story.path)/approval-links">\(frame.proof)
            <label for="approver">\(Phrases.byLinkWho)</label><select id="approver" name="approver">\(choices)</select>
            <p class="acts"><button class="quiet">\(Phrases.byLinkMake)</button></p></form>
            """
    }

    private func lacking(_ section: ApprovalLinkSection) -> HTML {
        guard !section.withoutPIN.isEmpty else { return HTML() }
        let names = section.withoutPIN.joined(separator: ", ")
        return "<p class=\"soft\">\(Phrases.byLinkWithoutPIN(names))</p>"
    }
}

extension ApprovalLinkSection {
    var isEmpty: Bool { links.isEmpty && approvers.isEmpty && withoutPIN.isEmpty }
}
