import Foundation
import Markup
import Office
import Synchronization
import TestKit
import Testing
import Web
import WorkingTime

@testable import Machines

/// The nightly look at our own links.
struct LinkTests {
    /// One story, whose text the test chooses.
    private final class Paper: Sendable {
        let markup = Mutex("")
    }

    private func open(_ paper: Paper) async throws -> TestOffice {
        let press = Feature(
            name: "Press",
            routes: [
                .page("/tin/:slug") { visit in
                    switch try visit.parameter("slug") {
                    case "co": return .bytes(Array("a".utf8), contentType: "text/plain")
                    case "doi": return .moved(to: "/tin/co")
                    case "go": throw Refusal(Phrase(vi: "gỡ", en: "gone"), .gone)
                    case "loi": throw CancellationError()
                    default: throw Refusal.notFound
                    }
                }
            ],
            offers: Offers(
                article: { _, _, language in
                    let text = paper.markup.withLock { $0 }
                    return .article(
                        Article(
                            ref: Ref("story", "1"), title: "Chợ phiên <b>", summary: "",
                            body: RichText(sanitised: text), language: .vi, languages: [.vi],
                            path: "/tin/co", topic: nil, unit: nil, source: "",
                            publishedAt: TestPress.day.at(7), changedAt: TestPress.day.at(7)))
                },
                siteParts: SiteParts(
                    changes: { _, _ in [] },
                    addresses: { _, number, _ in
                        number > 0
                            ? []
                            : [
                                PublicAddress(
                                    path: "/tin/co", changedAt: TestPress.day.at(7),
                                    languages: [.vi], mediaID: nil)
                            ]
                    })))
        return try await TestOffice(MachinesRoom.feature, press)
    }

    @Test func `links that lead nowhere are found, each with its fault, and vanish when mended`()
        async throws
    {
        let paper = Paper()
        let office = try await open(paper)
        paper.markup.withLock {
            $0 = """
                <p><a href="/tin/co">a</a> <a href="/tin/co#muc">a</a> <a href="/en/tin/co?a=1&amp;b=2">a</a>
                <a href="/tin/mat">b</a> <a href="/tin/mat">b</a> <a href="/tin/go">c</a>
                <a href="/tin/doi">d</a> <img src="/files/mat.webp" alt=""> <a href="/tin/loi">e</a>
                <a href="//example.org/x">f</a> <a href="https://example.org/x">f</a>
                <a href="/office/x">g</a> <a href="/%ZZ%00">h</a> href="/tin/chu"</p>
                """
        }
        try await office.doJob(LinkCheck.kind)
        let found = try await office.read { try $0.brokenLinks(limit: 100) }
        let faults = Dictionary(
            found.map { ($0.link, $0.fault) }, uniquingKeysWith: { first, _ in first })
        #expect(faults["/tin/mat"] == .missing && faults["/tin/go"] == .withdrawn)
        #expect(faults["/tin/doi"] == .moved && faults["/files/mat.webp"] == .missing)
        #expect(faults["/tin/loi"] == .failed)
        #expect(found.count == faults.count, "each once")
        for fine in [
            "/tin/co", "/tin/co#muc", "/en/tin/co?a=1&b=2", "/office/x", "//example.org/x",
        ] {
            #expect(faults[fine] == nil, "\(fine)")
        }

        let editor = try await office.visitor(.editor)
        let page = try await editor.get("/office/links")
        #expect(page.words.contains("Chợ phiên <b>") && page.words.contains("/tin/mat"))
        #expect(page.links.contains("/office/stories/1"))
        let lines = try await office.read { connection in
            try office.office.house.today(connection, office.officer(.editor), at: office.clock.now)
        }
        #expect(lines.contains { $0.path == "/office/links" })

        paper.markup.withLock { $0 = "<p><a href=\"/tin/co\">a</a></p>" }
        try await office.doJob(LinkCheck.kind, key: "tomorrow")
        #expect(try await office.read { try $0.brokenLinkCount() } == 0)
        editor.speak("en")
        #expect(try await editor.get("/office/links").words.contains("found no broken link"))
    }
}
