import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// The commune's old site moves in: an editor looks, chooses, and a second person approves.
enum OldSiteDesk {
    /// Items on a page.
    static let shown = 300
    /// Imports in the list.
    private static let listed = 50

    @Sendable static func list(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await listPage(visit, trouble: nil))
    }

    private static func listPage(
        _ visit: OfficerVisit, trouble: Phrase?
    ) async throws -> OldSiteListPage {
        let typed = visit.form["address"]
        return try await visit.office.read { connection in
            OldSiteListPage(
                imports: try connection.oldImports(limit: listed), trouble: trouble?.text,
                typed: typed)
        }
    }

    /// Looks at an address, or reads a file of entries.
    @Sendable static func begin(_ visit: OfficerVisit) async throws -> Reply {
        do {
            if let file = visit.form.file("file") { return try await read(file, visit) }
            let address = try checked(visit.form["address"])
            let id = visit.office.newID()
            try await visit.office.act("old-site.look", by: visit.officer) { act in
                try act.add(oldImport: id, of: address, by: visit.officer)
                try act.connection.enqueue(
                    kind: OldSiteJobs.look, key: id, payload: OldSiteJobs.Payload(id: id),
                    runAt: act.now, now: act.now)
                act.note(Ref("old-import", id), String(address.prefix(200)))
            }
            return .seeOther("/office/old-site/\(id)")
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(
                try await listPage(visit, trouble: refusal.reason), status: .unprocessable)
        }
    }

    private static func checked(_ typed: String) throws(Refusal) -> String {
        let text = typed.contains("://") ? typed : "https://\(typed)"
        guard typed.utf8.count <= OldSite.addressBytes, let url = URL(string: text),
            let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https",
            let host = url.host(), host.contains("."), url.user() == nil
        else { throw Refusal(OldSitePhrases.notAnAddress) }
        return typed
    }

    private static func read(_ file: Form.File, _ visit: OfficerVisit) async throws -> Reply {
        // Addresses in a file are whole ones; what is not, is left out.
        guard let base = URL(string: "about:blank") else { throw Refusal.notFound }
        let feed = OldFeed(OldSite.decoded(file.bytes), at: base, now: visit.office.now())
        guard feed.isFeed else { throw Refusal(OldSitePhrases.notAFeed) }
        guard !feed.entries.isEmpty else { throw Refusal(OldSitePhrases.nothingFound) }
        let id = visit.office.newID()
        try await visit.office.act("old-site.look", by: visit.officer) { act in
            try act.add(
                oldImport: id, of: String(file.name.suffix(200)), by: visit.officer)
            try act.add(feed.entries, to: id)
            try act.move(oldImport: id, to: .found, source: OldSite.Source.feed.rawValue)
            act.note(Ref("old-import", id), "\(file.name.suffix(100)): \(feed.entries.count)")
        }
        return .seeOther("/office/old-site/\(id)")
    }

    // MARK: - One import

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await page(visit, trouble: nil))
    }

    private static func page(
        _ visit: OfficerVisit, trouble: Phrase?
    ) async throws -> OldSitePage {
        let id = try visit.parameter("id")
        let officer = visit.officer
        let said = visit.query
        return try await visit.office.read { connection in
            guard let known = try connection.oldImport(id: id) else { throw Refusal.notFound }
            return OldSitePage(
                known: known, counts: try connection.oldItemCounts(of: id),
                toChoose: try connection.oldItems(of: id, in: [.found], limit: shown),
                failed: try connection.oldItems(of: id, in: [.failed], limit: shown),
                brought: try connection.oldItems(of: id, in: [.brought], limit: shown),
                topics: try connection.topics().map(\.name),
                officer: officer, published: Int(said["published"]),
                refused: Int(said["refused"]) ?? 0, trouble: trouble?.text)
        }
    }

    /// What was ticked, or all of it, comes in.
    @Sendable static func choose(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let form = visit.form
        let isAll = form["which"] == "all"
        let topic = form["topic"]
        let ids = form.all("item")
        let since = form["since"].isEmpty ? nil : Day(iso: form["since"])
        let target = OldImport.Target(rawValue: form["target"]) ?? .draft
        do {
            guard isAll || !ids.isEmpty else { throw Refusal(OldSitePhrases.nothingChosen) }
            guard topic.count <= 80 else { throw Refusal(Phrases.tooLong(80)) }
            guard form["since"].isEmpty || since != nil else {
                throw Refusal(OldSitePhrases.dayNotRead)
            }
            try await visit.office.act("old-site.choose", by: visit.officer) { act in
                guard let known = try act.connection.oldImport(id: id) else {
                    throw Refusal.notFound
                }
                guard [.found, .done, .bringing].contains(known.state) else {
                    throw Refusal(OldSitePhrases.notToChoose)
                }
                // Who chose last is who brings in: the one who cannot approve it.
                guard known.officerID == visit.officer.id else {
                    throw Refusal(OldSitePhrases.notYourImport)
                }
                let count = try act.choose(isAll ? nil : ids, since: since?.start, of: id)
                guard count > 0 else { throw Refusal(OldSitePhrases.nothingChosen) }
                try act.move(oldImport: id, to: .bringing, target: target, topic: topic)
                try act.connection.enqueue(
                    kind: OldSiteJobs.bring, key: "\(id) \(act.newID())",
                    payload: OldSiteJobs.Payload(id: id), runAt: act.now, now: act.now)
                act.note(known.ref, "\(known.address): \(count)")
            }
            return .seeOther("/office/old-site/\(id)")
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(try await page(visit, trouble: refusal.reason), status: .unprocessable)
        }
    }

    /// Approves and publishes what was ticked, each with the day that it had. A text that was
    /// changed since the page was drawn, or one of the approver's own, stays where it is.
    @Sendable static func publish(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let officer = visit.officer
        let ticked = visit.form.all("story").prefix(shown)
        guard !ticked.isEmpty, visit.form["looked"] == "1" else {
            return .page(
                try await page(visit, trouble: OldSitePhrases.nothingLookedAt),
                status: .unprocessable)
        }
        var published = 0
        var refused = 0
        for pair in ticked {
            let parts = pair.split(separator: " ").map(String.init)
            guard parts.count == 2 else { continue }
            do {
                try await publish(parts[0], version: parts[1], of: id, by: officer, visit.office)
                published += 1
            } catch is Refusal {
                refused += 1
            }
        }
        return .seeOther("/office/old-site/\(id)?published=\(published)&refused=\(refused)")
    }

    private static func publish(
        _ storyID: String, version: String, of importID: String, by officer: Officer,
        _ office: Office
    ) async throws {
        try await office.act("story.publish", by: officer) { act in
            guard let before = try act.connection.story(id: storyID),
                before.revisionID == version, before.canBeApproved(by: officer),
                try act.connection.oldOrigin(ofStory: storyID) != nil
            else { throw Refusal(Phrases.changedSinceSeen, .conflict) }
            var story = before
            try act.checkTranslations(of: story, without: [])
            let revision = try act.newest(of: story)
            try story.publish(by: officer, at: act.place(for: story, revision), now: act.now)
            try act.record(.approved, of: story, by: officer)
            try act.announce(story, revision, wasLive: before.isLive, by: officer.id)
            try act.move(story, from: before)
            act.note(story.ref, revision.written.vi.title)
        }
    }
}
