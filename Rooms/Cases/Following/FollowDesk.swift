import Foundation
import Markup
import Office
import Storage
import Web

/// The sender's private page: whoever has its address is the sender. It is kept by nobody, found by
/// no search, and its secret is in the database only as a hash.
enum FollowDesk {
    static func path(_ secret: String) -> String { "/phan-anh/ho-so/\(secret)" }

    @Sendable static func page(_ visit: Visit) async throws -> Reply {
        .page(try await followed(visit, trouble: nil))
    }

    private static func followed(_ visit: Visit, trouble: Phrase?) async throws -> FollowPage {
        let secret = try visit.parameter("secret")
        let isNew = visit.query["moi"] == "1", isThanked = visit.query["xong"] == "1"
        let typed = visit.form
        let now = visit.office.now()
        return try await visit.office.read { connection in
            guard let found = try connection.residentCase(secret: secret) else {
                throw Refusal(Phrases.linkUnknown, .notFound)
            }
            let units = Dictionary(
                uniqueKeysWithValues: try connection.units().map { ($0.id, $0.name) })
            let settings = try connection.caseSettings()
            let categories = try connection.caseCategories()
            var page = FollowPage(
                SentCase(
                    found, category: categories.first { $0.id == found.categoryID },
                    units: units, entries: try connection.entries(of: found.id),
                    photos: try connection.storedFiles(of: found.ref).map(\.id),
                    hasContact: try connection.contact(of: found.id) != nil,
                    limit: LimitStory(found, settings.calendar), at: now),
                secret: secret, isNew: isNew, isThanked: isThanked, trouble: trouble?.text,
                typed: typed)
            page.onPortal = try connection.publicCase(of: found.id)
            return page
        }
    }

    @Sendable static func photo(_ visit: Visit) async throws -> Reply {
        let secret = try visit.parameter("secret"), id = try visit.parameter("photo")
        let stored = try await visit.office.read { connection in
            try connection.residentCase(secret: secret).flatMap { found in
                try connection.storedFiles(of: found.ref).first { $0.id == id }
            }
        }
        guard let stored, let bytes = try visit.office.files.get(stored.hash) else {
            throw Refusal.notFound
        }
        return .bytes(bytes, contentType: stored.contentType)
    }

    // MARK: - What the sender does

    @Sendable static func write(_ visit: Visit) async throws -> Reply {
        let words = String(visit.form["words"].prefix(Asked.longest))
        return try await step(visit, "case.reply") { act, found in
            try act.reply(words, in: found)
        }
    }

    @Sendable static func reopen(_ visit: Visit) async throws -> Reply {
        let words = String(visit.form["words"].prefix(Asked.longest))
        return try await step(visit, "case.reopen") { act, found in
            try act.reopen(found, because: words)
        }
    }

    @Sendable static func rate(_ visit: Visit) async throws -> Reply {
        let rating = Int(visit.form["rating"]) ?? 0
        return try await step(visit, "case.rate") { act, found in try act.rate(found, rating) }
    }

    @Sendable static func allow(_ visit: Visit) async throws -> Reply {
        let may = visit.form["may"] == "1"
        return try await step(visit, "case.allow") { act, found in
            try act.allow(publishing: may, of: found)
        }
    }

    @Sendable static func erase(_ visit: Visit) async throws -> Reply {
        let secret = try visit.parameter("secret")
        guard visit.form["sure"] == "1" else {
            return .seeOther(visit.frame.link(path(secret)) + "#data")
        }
        let files = visit.office.files
        let hashes = try await visit.office.act("case.erase", by: nil) { act in
            guard let found = try act.connection.residentCase(secret: secret) else {
                throw Refusal(Phrases.linkUnknown, .notFound)
            }
            return try act.erase(try act.caseNow(found.id), because: "")
        }
        for hash in hashes { try files.remove(hash) }
        return .seeOther(visit.frame.link(path(secret)) + "?xong=1")
    }

    /// One step of the sender; what is refused is said above the form, with the words still in it.
    private static func step(
        _ visit: Visit, _ action: String,
        _ body: @Sendable @escaping (Act, ResidentCase) throws -> Void
    ) async throws -> Reply {
        let secret = try visit.parameter("secret")
        let patience = visit.office.patience(for: "followed", perPrefix: 60, ofAll: 6_000)
        guard patience.takes(prefix: visit.networkPrefix, at: visit.office.now()) else {
            return .page(
                try await followed(visit, trouble: Phrases.tooMany), status: .tooManyRequests)
        }
        do {
            try await visit.office.act(action, by: nil) { act in
                guard let found = try act.connection.residentCase(secret: secret) else {
                    throw Refusal(Phrases.linkUnknown, .notFound)
                }
                try body(act, try act.caseNow(found.id))
            }
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(
                try await followed(visit, trouble: refusal.reason), status: .unprocessable)
        }
        return .seeOther(visit.frame.link(path(secret)) + "?xong=1")
    }
}
