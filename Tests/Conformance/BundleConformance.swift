import Building
import Foundation
import Markup
import Office
import SignedFolder
import Storage
import TestKit
import Testing
import Web

/// Goal: the signed copy of the portal is a portal: every page of it is sound, every link leads to
/// a file, nothing that is not public is in it, and nobody changes it unseen.
@Suite(.serialized) struct BundleConformance {
    private static let origin = "https://truckhe.example.vn"

    @Test func `every public address is either copied or left out on purpose`() {
        let open = Building.house.routes.filter { route in
            if case .anyone = route.access {
                route.method == .get && !route.path.hasPrefix("/office")
            } else {
                false
            }
        }
        #expect(
            Set(open.map(\.path)) == BundleScope.kept.union(BundleScope.leftOut),
            "say in BundleScope whether a new public page is copied")
        #expect(BundleScope.kept.isDisjoint(with: BundleScope.leftOut))
        #expect(BundleScope.kept.allSatisfy { !$0.contains(":secret") })
    }

    @Test func `the demonstration's copy is a whole portal without the program`() async throws {
        try await withDemo { registry, office, folder in
            let copy = folder.appending(path: "copy")
            let outcome = try await registry.makeBundle(of: office, at: Self.origin, to: copy)
            #expect(outcome.faults.isEmpty)
            let key = try registry.signingKey(of: office).publicKey
            let check = try FolderCheck(copy, publicKey: key)
            #expect(check.isSound)
            let files = Set(try #require(check.list).files.map(\.path))
            for wanted in [
                "index.html", "en/index.html", "tin/index.html", "feed.atom", "sitemap.xml",
                "robots.txt", "lich.ics", "du-phong/index.html", "404.html", "en/feed.rss",
                "van-ban/index.html", "tin/_page-2/index.html",
            ] {
                #expect(files.contains(wanted), "\(wanted) is missing")
            }
            for file in files where file.hasSuffix(".html") {
                try expectSound(file, in: copy, files)
            }
            expectPublic(files)
            try await expectComplete(files, office)
            try await expectNothingUnpublished(copy, files, office)
        }
    }

    @Test func `a second turn writes only what changed, and a stick gets links from file to file`()
        async throws
    {
        try await withDemo { registry, office, folder in
            let copy = folder.appending(path: "copy")
            let first = try await registry.makeBundle(of: office, at: Self.origin, to: copy)
            let again = try await registry.makeBundle(of: office, at: Self.origin, to: copy)
            #expect(first.kept == 0)
            // The page about the copy, in its languages, and the one for what is not there.
            #expect(again.files - again.kept <= 8)
            let key = try registry.signingKey(of: office).publicKey
            #expect(try FolderCheck(copy, publicKey: key).isSound)
            let announced = try await office.read {
                try $0.setting(StandInKey.setting, as: StandInKey.self)
            }
            #expect(announced?.publicKey == key)
            try await expectRelative(registry, office, folder)
        }
    }

    // MARK: - What is expected

    /// Every link leads from a file to a file.
    private func expectRelative(_ registry: Registry, _ office: Office, _ folder: URL) async throws
    {
        let copy = folder.appending(path: "stick")
        _ = try await registry.makeBundle(of: office, at: Self.origin, to: copy, links: .relative)
        let key = try registry.signingKey(of: office).publicKey
        let files = Set(try #require(FolderCheck(copy, publicKey: key).list).files.map(\.path))
        for file in files where file.hasSuffix("index.html") {
            let page = MarkupTree(try text(file, in: copy))
            for link in links(of: page) where !Self.leadsAway(link) {
                let place = URL(filePath: "/" + file).deletingLastPathComponent()
                    .appending(path: String(link.prefix { $0 != "#" })).standardized
                let target = String(place.path.dropFirst())
                #expect(link.hasPrefix("#") || files.contains(target), "\(link) of \(file)")
            }
        }
    }

    /// The strict checker finds nothing, every link leads to a file, no form is left.
    private func expectSound(_ file: String, in copy: URL, _ files: Set<String>) throws {
        let text = try text(file, in: copy)
        let page = MarkupTree(text)
        let faults = HTMLChecker.faults(in: text)
        #expect(faults.isEmpty, "\(file): \(faults)")
        let root = page.root
        #expect(root.all("form").isEmpty, "\(file) has a form")
        #expect(
            root.all("aside").contains { $0["class"] == "stand-in" },
            "\(file) does not say what it is")
        for link in links(of: page) where !Self.leadsAway(link) {
            let path = link.prefix { $0 != "#" }.split(separator: "/").joined(separator: "/")
            let isThere =
                files.contains(path)
                || files.contains(path.isEmpty ? "index.html" : path + "/index.html")
            #expect(isThere || link.hasPrefix("#"), "\(link) of \(file) leads nowhere")
        }
    }

    private func expectPublic(_ files: Set<String>) {
        for file in files {
            for closed in ["office", "xem-truoc", "duyet", "search", "y-kien"] {
                #expect(!file.split(separator: "/").contains(Substring(closed)), "\(file)")
            }
        }
    }

    /// Everything that is published is in it, in each of its languages.
    private func expectComplete(_ files: Set<String>, _ office: Office) async throws {
        let addresses = try await office.read { connection in
            try office.house.siteParts.flatMap { try $0.parts.addresses(connection, 0, 5_000) }
        }
        #expect(addresses.count > 40)
        for address in addresses {
            for language in address.languages {
                let prefix = language == .vi ? "" : "\(language.rawValue)/"
                #expect(files.contains("\(prefix)\(address.path.dropFirst())/index.html"))
            }
        }
    }

    /// No title of a text that was never published stands on any page.
    private func expectNothingUnpublished(
        _ copy: URL, _ files: Set<String>, _ office: Office
    ) async throws {
        let titles = try await office.read { connection in
            try connection.scalars(
                """
                SELECT t.title FROM story s JOIN story_text t ON t.revision_id = s.revision_id
                WHERE s.live_revision_id IS NULL AND t.language = 'vi'
                """, as: String.self)
        }
        #expect(!titles.isEmpty, "the demonstration has drafts to look for")
        for file in files where file.hasSuffix(".html") || file.contains("feed") {
            let text = try text(file, in: copy)
            for title in titles { #expect(!text.contains(title), "\(title) is in \(file)") }
            #expect(!text.contains("csrf"))
        }
    }

    // MARK: - Reading

    private func text(_ file: String, in copy: URL) throws -> String {
        String(decoding: try Data(contentsOf: copy.appending(path: file)), as: UTF8.self)
    }

    private func links(of page: MarkupTree) -> [String] {
        page.root.all("a", "link").compactMap { $0["href"] }
            + page.root.all("img", "script", "source", "video", "audio").compactMap { $0["src"] }
            + page.root.all("img", "source").compactMap { $0["srcset"] }.flatMap { set in
                set.split(separator: ",").compactMap {
                    $0.split(separator: " ").first.map(String.init)
                }
            }
    }

    private static func leadsAway(_ link: String) -> Bool {
        ["http:", "https:", "mailto:", "tel:"].contains { link.hasPrefix($0) }
    }

    private func withDemo(
        _ body: (Registry, Office, URL) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "bundle-\(UUID().uuidString)")
        defer {
            do {
                try FileManager.default.removeItem(at: folder)
            } catch {
                Issue.record(error, "the test's folder stays behind")
            }
        }
        let now = TestClock()
        let clock = Demo.DemoClock(now.now)
        let registry = try await Registry.open(
            Settings(data: folder.appending(path: "data")), clock: { clock.now })
        let office = try await Demo(
            registry: registry, clock: clock, until: now.now, progress: { _, _ in }
        ).run()
        try await body(registry, office, folder)
        try await registry.close()
    }
}
