import Foundation
import HTTPTypes
import Markup
import Office
import Storage
import Synchronization
import TestKit
import Testing
import Web

@testable import Machines

/// Telling hubs, against a stand-in that notes what it is sent.
struct HubTests {
    private func open(hubs: [String]) async throws -> TestOffice {
        let office = try await TestOffice(MachinesRoom.feature, TestPress.feature(3))
        try await office.office.act("test.hubs", by: nil) { act in
            try act.set("hubs", HubSetting(hubs: hubs, origin: "https://xa.example"))
        }
        return office
    }

    private func publish(_ office: TestOffice) async throws {
        try await office.office.act("test.change", by: nil) { act in
            try act.state(.storyChanged(Ref("story", TestPress.id(0))))
        }
    }

    /// Hands out what is due; returns how many attempts failed.
    private func work(_ office: TestOffice) async throws -> Int {
        let failures = Failures()
        let served = office.office
        let runner = JobRunner(
            database: served.database,
            handlers: [HubPings.kind: { try await HubPings.send(served, $0) }],
            terms: JobRunner.Terms(
                worker: served.newID(), retries: .patient, atOnce: 1, leaseSeconds: 60,
                pollSeconds: 1, now: { office.clock.now }, chance: { 0 },
                onProblem: { _, _ in failures.count.withLock { $0 += 1 } }))
        await runner.runDue()
        return failures.count.withLock { $0 }
    }

    @Test func `a hub is told of every feed that changed, as hubs expect it`() async throws {
        let hub = try StandInServer()
        let office = try await open(hubs: ["http://127.0.0.1:\(hub.port)/hub?a=b"])
        try await publish(office)
        #expect(hub.heard.isEmpty, "publishing waits for no hub")
        #expect(try await work(office) == 0)
        let heard = hub.heard
        #expect(heard.allSatisfy { $0.line == "POST /hub?a=b HTTP/1.1" })
        #expect(
            heard.allSatisfy {
                $0.headers["content-type"] == "application/x-www-form-urlencoded"
            })
        let topics = try heard.map { request in
            let form = try Form(urlencoded: request.body.utf8)
            #expect(form["hub.mode"] == "publish" && form["hub.topic"] == form["hub.url"])
            return form["hub.url"]
        }
        #expect(Set(topics).count == topics.count)
        #expect(topics.contains("https://xa.example/feed.atom"))
        #expect(topics.contains("https://xa.example/en/chu-de/le-hoi/feed.json"))
        #expect(topics.count == 12, "two languages, all and one topic, three formats")
    }

    @Test func `a hub that fails is asked again later, and another hears meanwhile`()
        async throws
    {
        let broken = try StandInServer(answering: [503])
        let well = try StandInServer()
        let office = try await open(
            hubs: [broken, well].map { "http://127.0.0.1:\($0.port)/" })
        try await publish(office)
        #expect(try await work(office) == 1)
        #expect(broken.heard.count == 1 && well.heard.count == 12)
        #expect(try await work(office) == 0)
        #expect(broken.heard.count == 1, "not at once")
        office.clock.advance(minutes: 1)
        #expect(try await work(office) == 0)
        #expect(broken.heard.count == 13)
    }

    @Test func `an undone act tells nobody, nor does one without hubs`() async throws {
        struct Undone: Error {}
        let hub = try StandInServer()
        let office = try await open(hubs: ["http://127.0.0.1:\(hub.port)/"])
        await #expect(throws: Undone.self) {
            try await office.office.act("test.change", by: nil) { act in
                try act.state(.storyChanged(Ref("story", TestPress.id(0))))
                throw Undone()
            }
        }
        try await office.office.act("test.hubs", by: nil) { act in
            try act.set("hubs", HubSetting())
        }
        try await publish(office)
        _ = try await work(office)
        #expect(hub.heard.isEmpty)
    }

    @Test func `feeds name their hubs in the head and in the text`() async throws {
        let office = try await open(hubs: ["https://hub.example/?a=1&b=2"])
        for format in ["atom", "rss", "json"] {
            let answer = try await office.anyone().get("/feed.\(format)")
            let link = answer.headers[try #require(HTTPField.Name("Link"))] ?? ""
            #expect(link.contains("<https://hub.example/?a=1&b=2>; rel=\"hub\""))
            #expect(link.contains("<http://localhost/feed.\(format)>; rel=\"self\""))
            #expect(answer.text.contains("hub.example"))
        }
    }

    @Test func `the administrator chooses hubs, and what is no address is refused with the text`()
        async throws
    {
        let office = try await TestOffice(MachinesRoom.feature, TestPress.feature(3))
        let administrator = try await office.visitor(.administrator)
        let page = try await administrator.get("/office/links")
        for (hubs, origin) in [
            ("hub.example", "https://xa.example"), ("javascript:alert(1)", "https://xa.example"),
            ("https://hub.example", "xa.example"),
            ("https://a:b@hub.example", "https://xa.example"),
            ("https://hub.example/>; rel=x", "https://xa.example"),
            (String(repeating: "https://hub.example/ ", count: 6), "https://xa.example"),
            ("https://hub.example", "https://xa.example/duong"),
        ] {
            let answer = try await administrator.submit(
                page, to: "/office/hubs", ["hubs": hubs, "origin": origin], expecting: 422)
            #expect(
                answer.page.root.first("textarea")?.words.contains("hub") == true
                    || hubs.contains("javascript"))
        }
        try await administrator.submit(
            page, to: "/office/hubs",
            [
                "hubs": "https://hub.example\n https://two.example/hub",
                "origin": "https://xa.example/",
            ])
        let stored = try await office.read { try $0.hubs() }
        #expect(stored.hubs.count == 2 && stored.origin == "https://xa.example")
        let editor = try await office.visitor(.editor)
        #expect(try await editor.get("/office/links").page.root.first("textarea") == nil)
        try await editor.post("/office/hubs", [("hubs", "")], expecting: 403)
    }
}

private final class Failures: Sendable {
    let count = Mutex(0)
}
