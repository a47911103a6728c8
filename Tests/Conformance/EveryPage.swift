import Building
import Foundation
import HTTPTypes
import Office
import Storage
import TestKit
import Testing
import Web

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Walks through the whole demonstration commune by its links, as each kind of person and in
/// both languages. Every page on the way goes through the strict checker; every link must lead
/// somewhere.
@Suite(.serialized) struct EveryPage {
    /// Pages of one pattern that are enough: a board of two hundred tasks is looked at in part.
    private static let enough = 6

    @Test func `every page of the demonstration is sound, and every link leads somewhere`()
        async throws
    {
        try await withDemo { office in
            var seen: Set<String> = []
            for language in ["vi", "en"] {
                let start = language == "vi" ? "/" : "/en/"
                seen.formUnion(try await walk(from: start, as: office.anyone()))
                for role in Role.allCases {
                    guard let officer = try await Self.anOfficer(role, in: office) else { continue }
                    let visitor = try await office.visitor(officer)
                    visitor.speak(language)
                    let found = try await walk(from: "/office", as: visitor)
                    #expect(!found.isEmpty)
                    seen.formUnion(found)
                }
            }
            expectComplete(seen, of: office.office.house)
        }
    }

    /// Every page that a person can ask for is linked from another.
    private func expectComplete(_ seen: Set<String>, of house: House) {
        let unlinked: Set<String> = [
            "/office/sign-in", "/office/sign-in/link/:secret", "/healthz", "/robots.txt",
            "/sitemap.xml",
            // For scripts, and for who guesses an address.
            "/search/suggest", "/tim-kiem",
            // For programs, which know where to look.
            "/sitemap/:part", "/oembed", "/openapi.json", "/share/:file", "/feed.rss",
            "/feed.json", "/chu-de/:slug/feed.atom", "/chu-de/:slug/feed.rss",
            "/chu-de/:slug/feed.json",
            // Where there are two plans of a year; the demonstration has one.
            "/office/plans/compare",
            // Where a stream runs; the demonstration has none.
            "/loa/truc-tiep/:group/:name",
            // For who was given the secret.
            "/xem-truoc/:secret", "/duyet/:secret", "/phan-anh/ho-so/:secret",
            "/phan-anh/ho-so/:secret/anh/:photo", "/phan-anh/ho-so/:secret/du-lieu",
            // For programs of others (Open311).
            "/open311/discovery.json", "/open311/discovery.xml", "/open311/v2/discovery.json",
            "/open311/v2/discovery.xml", "/open311/v2/services.json",
            "/open311/v2/services.xml", "/open311/v2/services/:code",
            "/open311/v2/requests.json", "/open311/v2/requests.xml",
            "/open311/v2/requests/:id", "/open311/v2/request/:id",
            "/open311/v2/tokens/:token",
            // For loudspeakers, which know where to look, and what nothing was aired on yet.
            "/speakers/v1/time", "/speakers/v1/schedule", "/speakers/v1/sounds/:hash",
            "/speakers/v1/changes/:number", "/office/speakers/airings/:id",
            // The demonstration never had an emergency.
            "/canh-bao", "/canh-bao/:id", "/canh-bao/cap/:name", "/canh-bao/feed.atom",
            "/office/alerts/:id",
            "/office/alerts/:id/sound.mp3",
            // Sounds are made by the queue, which does not run here.
            "/office/studio/sounds/:id",
            // A choice, not a page.
            "/office/language/:code",
            // For the writing page and for scripts that send files.
            "/office/media/pick", "/office/uploads/:id",
            // While a paper is being read, which nothing in the demonstration is.
            "/office/papers/:id", "/office/papers/:id/file",
            // Once somebody attached a file, or saved a draft.
            "/office/reports/:id/attachments/:file", "/office/next-plan/docx",
            // Without the programs that make pictures the demonstration has no files.
            "/office/media/:id", "/files/:name", "/media/:id", "/hoi-dap/:slug/anh/:photo",
            "/office/cases/:id/photos/:photo",
            "/office/cases/:id/publication/photos/:photo",
            "/office/cases/:id/publication/photos/:photo/shown", "/office/evidence/files/:id",
            "/office/tasks/:id/attachments/:file",
            // Without a program that speaks nothing was heard there either.
            "/loa/:slug", "/loa/am-thanh/:name", "/office/broadcast/bulletins/:id/sounds/:name",
        ]
        for route in house.routes where route.method == .get && !unlinked.contains(route.path) {
            #expect(seen.contains(route.path), "nothing links to \(route.path)")
        }
    }

    /// Follows links breadth first; returns the patterns of routes that were looked at.
    private func walk(from start: String, as visitor: TestVisitor) async throws -> Set<String> {
        var waiting = [start], known: Set<String> = [start], counts: [String: Int] = [:]
        var patterns: Set<String> = []
        while let target = waiting.popLast() {
            let answer = try await visitor.send(
                .get, target, headers: [.accept: "text/html"], at: #_sourceLocation)
            if let pattern = Self.pattern(of: target) { patterns.insert(pattern) }
            if answer.status == 303 {
                continue  // a choice of language, or a way to another page
            }
            #expect(answer.status == 200, "\(target) gave \(answer.status)")
            let type = answer.headers[.contentType] ?? ""
            if type.contains("/xml") || type.contains("+xml") { checkXML(answer) }
            for link in answer.isHTML ? Self.addresses(of: answer) : [] {
                let shape = Self.shape(of: link)
                guard !known.contains(link), counts[shape, default: 0] < Self.enough else {
                    continue
                }
                known.insert(link)
                counts[shape, default: 0] += 1
                waiting.insert(link, at: 0)
            }
        }
        return patterns
    }

    private func checkXML(_ answer: Answer) {
        let parser = XMLParser(data: Data(answer.bytes))
        #expect(parser.parse(), "\(answer.target) is no well-formed XML")
    }

    /// Where a page leads, without what changes something or belongs to others.
    private static func addresses(of answer: Answer) -> [String] {
        let page = answer.page.root
        let searches = page.all("form").filter { $0["method"] != "post" }
        let all =
            page.all("a", "link").compactMap { $0["href"] }
            + page.all("img", "script").compactMap { $0["src"] }
            + searches.compactMap { $0["action"].map { $0 + "?q=hoi+vat" } }
        return all.compactMap { link in
            let path = String(link.prefix { $0 != "#" })
                .replacing("http://localhost/", with: "/")
            guard path.hasPrefix("/"), !path.hasPrefix("//"), !path.contains("/language/")
            else { return nil }
            // The portal belongs to the walk of who is not signed in.
            if answer.target.hasPrefix("/office"), !path.hasPrefix("/office") { return nil }
            if !answer.target.hasPrefix("/office"), path.hasPrefix("/office") { return nil }
            return path
        }
    }

    /// The route's pattern and the names of the query, so that variants count together.
    private static func shape(of link: String) -> String {
        let parts = link.split(separator: "?", maxSplits: 1)
        let names = (parts.count > 1 ? parts[1] : "").split(separator: "&")
            .map { $0.prefix { $0 != "=" } }.joined(separator: "&")
        return (pattern(of: link) ?? link) + "?" + names
    }

    private static func pattern(of link: String) -> String? {
        var path = String(link.prefix { $0 != "?" })
        if path == "/en" || path.hasPrefix("/en/") { path = String(path.dropFirst(3)) }
        let given = path.split(separator: "/")
        let routes = Building.house.routes.filter { $0.method == .get }.map(\.path)
        let fitting = routes.filter { route in
            let wanted = route.split(separator: "/")
            return wanted.count == given.count
                && zip(wanted, given).allSatisfy { $0 == $1 || $0.hasPrefix(":") }
        }
        return fitting.min { left, right in
            left.count { $0 == ":" } < right.count { $0 == ":" }
        }
    }

    private static func anOfficer(_ role: Role, in office: TestOffice) async throws -> Officer? {
        let officers = try await office.read { try $0.officers() }
        if let officer = officers.first(where: { $0.isActive && $0.role == role }) {
            return officer
        }
        return try await office.hire(role, login: "x-\(role.rawValue.lowercased())")
    }

    /// Makes the demonstration commune in a folder that goes afterwards.
    private func withDemo(_ body: (TestOffice) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "demo-\(UUID().uuidString)")
        defer {
            do {
                try FileManager.default.removeItem(at: folder)
            } catch {
                Issue.record(error, "the test's folder stays behind")
            }
        }
        let now = TestClock()
        let clock = Demo.DemoClock(now.now)
        let cache = PageCache(limitBytes: 8 << 20)
        let registry = try await Registry.open(
            Settings(data: folder), cache: cache, clock: { clock.now })
        let office = try await Demo(
            registry: registry, clock: clock, until: now.now, progress: { _, _ in }
        ).run()
        now.set(clock.now)
        try await body(try await TestOffice(serving: office, clock: now, cache: cache))
        try await registry.close()
    }
}
