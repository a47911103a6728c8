import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// Looking at stories, and moving them on.
enum Desk {
    /// Rows of one list; the search reaches the rest.
    static let listed = 200

    @Sendable static func list(_ visit: OfficerVisit) async throws -> Reply {
        let filter = Filter(
            state: Story.State(rawValue: visit.query["state"]),
            words: visit.query["q"].isEmpty ? nil : visit.query["q"],
            authorID: visit.query["mine"] == "1" ? visit.officer.id : nil)
        let mayWrite = visit.officer.may(.writeStory)
        let mayMove = visit.officer.may(.composePortal)
        return .page(
            try await visit.office.read { connection in
                let found = try connection.found(by: filter)
                return ListPage(
                    filter: filter, counts: try connection.storyCounts(found),
                    items: try connection.stories(found, limit: listed), mayWrite: mayWrite,
                    mayMove: mayMove)
            })
    }

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await storyPage(visit, trouble: nil, field: nil))
    }

    static func storyPage(
        _ visit: OfficerVisit, trouble: String?, field: String?
    ) async throws -> StoryPage {
        let id = try visit.parameter("id")
        let house = visit.office.house
        let officer = visit.officer
        let month = Period(.month, containing: visit.office.today)
        let now = visit.office.now()
        let today = visit.office.today
        let asked = Language(rawValue: visit.query["lang"]) ?? .vi
        let saved = visit.query["saved"]
        let typed = field.map { visit.form[$0] } ?? ""
        return try await visit.office.read { connection in
            guard let story = try connection.story(id: id),
                let revision = try connection.revision(id: story.revisionID)
            else { throw Refusal.notFound }
            let book = try house.planBook(connection, month, at: now)
            return StoryPage(
                story: story, revision: revision,
                article: try house.article(connection, revision, of: story, in: asked),
                author: try connection.officer(id: story.authorID)?.name ?? "",
                task: book?.tasks.first { $0.id == revision.written.taskID }?.text,
                target: book?.targets.first { $0.id == revision.written.targetID },
                steps: try connection.storySteps(of: id),
                rows: try connection.ledgerRows(about: story.ref),
                remarks: try connection.remarkList(of: story, revision),
                checklist: try house.checklist(connection, revision.written),
                links: try connection.links(to: id, at: now),
                approvalLinks: try ApprovalLinkSection.load(connection, house, story, at: now),
                officers: try connection.officers().filter(\.isActive),
                officer: officer,
                onward: story.isLive ? house.onward(officer, from: story.ref) : [],
                views: try story.portalPath.map { path in
                    try house.views(connection, of: path, from: today.adding(days: -29), to: today)
                }, saved: saved, trouble: trouble, field: field, typed: typed)
        }
    }

    @Sendable static func revision(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        guard let number = Int(try visit.parameter("number")) else { throw Refusal.notFound }
        let house = visit.office.house
        return .page(
            try await visit.office.read { connection in
                guard let story = try connection.story(id: id),
                    let revision = try connection.revision(of: id, number: number),
                    let newest = try connection.revision(id: story.revisionID)
                else { throw Refusal.notFound }
                return RevisionPage(
                    story: story, revision: revision, newest: newest.number,
                    officer: try connection.officer(id: revision.officerID)?.name ?? "",
                    article: try house.article(connection, revision, of: story, in: .vi))
            })
    }

    @Sendable static func submit(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let house = visit.office.house
        let isPublic = visit.form["numbersArePublic"] == "1"
        return try await move(visit, "story.submit") { act, story in
            let written = try act.newest(of: story).written
            let checklist = try house.checklist(act.connection, written)
            guard checklist.allowsSubmission(numbersArePublic: isPublic) else {
                throw Refusal(Phrases.notYetToSubmit)
            }
            try story.submit(by: officer, at: act.now)
            try act.record(.submitted, of: story, by: officer)
        }
    }

    @Sendable static func approve(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let without = visit.form.all("without")
        return try await move(visit, "story.approve") { act, story in
            let fingerprint = try act.newest(of: story).written.fingerprint
            try story.approve(by: officer, fingerprint, at: act.now)
            try act.checkTranslations(of: story, without: without)
            try act.record(.approved, of: story, by: officer)
        }
    }

    /// Approves what was submitted and puts it on the portal, in one step; what the plan counts is
    /// written with it. A correction of what is there already is not counted again, and says
    /// openly what was put right, unless it changes nothing that was said, as a translation that is
    /// added does.
    @Sendable static func publish(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let id = try visit.parameter("id")
        let known = try await visit.office.read { try $0.story(id: id) }
        if let known, known.state == .published, known.revisionID == visit.form["version"] {
            return .seeOther(known.path)  // the second of two clicks
        }
        let note = visit.form["note"]
        let isMinor = visit.form["minor"] == "1"
        let without = visit.form.all("without")
        return try await move(visit, "story.publish", field: "note") { act, story in
            let wasLive = story.isLive
            let shown = try story.liveRevisionID.flatMap { try act.connection.revision(id: $0) }
            let wasSubmitted = story.state == .submitted
            if wasSubmitted { try act.checkTranslations(of: story, without: without) }
            let revision = try act.newest(of: story)
            try story.publish(by: officer, at: act.place(for: story, revision), now: act.now)
            let words = try revision.written.correction(
                of: shown?.written, note: note, isMinor: isMinor)
            if wasSubmitted { try act.record(.approved, of: story, by: officer) }
            try act.announce(story, revision, wasLive: wasLive, by: officer.id, words: words)
        }
    }

    @Sendable static func withdraw(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let reason = visit.form["reason"]
        return try await move(visit, "story.withdraw", field: "reason") { act, story in
            try story.withdraw(by: officer, because: reason, at: act.now)
            try act.announceEnd(
                story, by: officer.id, because: story.withdrawnBecause ?? reason)
        }
    }

    @Sendable static func readdress(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let slug = Slug.make(from: visit.form["slug"], limit: 80)
        return try await move(visit, "story.move", field: "slug") { act, story in
            guard !slug.isEmpty else { throw Refusal(Phrases.slugNeeded) }
            let holder = try act.connection.storyID(atAddress: slug)
            guard holder == nil || holder == story.id else { throw Refusal(Phrases.slugTaken) }
            let old = story.portalPath
            guard story.slug != slug else { return }
            try story.move(to: slug, by: officer, at: act.now)
            try act.keepAddress(slug, for: story)
            try act.record(.moved, of: story, by: officer, words: old)
            try act.state(.storyChanged(story.ref))
        }
    }

    /// One step of a story with all that follows from it, or none of it. A form that names the
    /// text it was drawn from (`version`) does nothing to any other text.
    /// - Parameter refused: the page that says why not; the story's own where it is nil.
    static func move(
        _ visit: OfficerVisit, _ action: String, field: String? = nil,
        _ step: @Sendable @escaping (Act, inout Story) throws -> Void,
        refused: ((Phrase, Reply.Status) async throws -> Reply)? = nil
    ) async throws -> Reply {
        let id = try visit.parameter("id")
        let version = visit.form["version"]
        do {
            try await visit.office.act(action, by: visit.officer) { act in
                guard let before = try act.connection.story(id: id) else { throw Refusal.notFound }
                guard version.isEmpty || version == before.revisionID else {
                    throw Refusal(Phrases.changedSinceSeen, .conflict)
                }
                var after = before
                try step(act, &after)
                try act.move(after, from: before)
                let title = try act.connection.revision(id: after.revisionID)?.written.vi.title
                act.note(after.ref, title ?? "")
            }
        } catch let refusal as Refusal
            where [.unprocessable, .conflict, .forbidden].contains(refusal.status)
        {
            if let refused { return try await refused(refusal.reason, refusal.status) }
            let page = try await storyPage(visit, trouble: refusal.reason.text, field: field)
            return .page(page, status: refusal.status)
        }
        return .seeOther("/office/stories/\(id)")
    }

    /// Something beside a story that leaves its text and state as they are.
    static func act(
        _ visit: OfficerVisit, _ action: String,
        _ body: @Sendable @escaping (Act, Story) throws -> Void
    ) async throws -> Reply {
        try await move(visit, action) { act, story in try body(act, story) }
    }
}

extension Written {
    /// What readers are told of a correction; nil where nothing that was said is changed, or where
    /// the approver calls it minor and says nothing.
    func correction(of shown: Written?, note: String, isMinor: Bool) throws(Refusal) -> String? {
        guard let shown, corrects(shown), !(isMinor && note.isEmpty) else { return nil }
        return try Story.checked(note, Phrases.noteNeeded)
    }

    /// What the ledger writes when it comes to the portal; nil for what no plan counts.
    func entry(of story: Story, at now: Date) -> LedgerEntry? {
        guard let measure = kind.measure else { return nil }
        return LedgerEntry(
            measure: measure, at: now, channel: "portal",
            topic: topic.isEmpty ? nil : topic, unitID: unitID, ref: story.ref, title: vi.title,
            taskID: taskID, targetID: targetID)
    }
}
