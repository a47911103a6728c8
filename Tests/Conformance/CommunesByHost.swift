import Building
import Foundation
import Office
import Storage
import Testing

/// Which commune a request is for is said by the host's name alone.
@Suite struct CommunesByHost {
    private func registry(_ slugs: String...) async throws -> (Registry, URL) {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "conglang-host-\(UInt64.random(in: 0...UInt64.max))")
        let registry = try await Registry.open(Settings(data: folder))
        for slug in slugs {
            _ = try await registry.found(
                Commune(
                    slug: slug, name: "xã \(slug)", issuer: "UBND xã \(slug)", place: slug,
                    form: .state))
        }
        return (registry, folder)
    }

    @Test func `the first label of the host names the commune`() async throws {
        let (registry, folder) = try await registry("an-lao", "diem-he")
        defer { try? FileManager.default.removeItem(at: folder) }  // a test's leavings
        func slug(_ host: String) -> String? { registry.office(host: host)?.particulars.slug }
        #expect(slug("an-lao.localhost:8080") == "an-lao")
        #expect(slug("diem-he.example.vn") == "diem-he")
        #expect(slug("AN-LAO.localhost") == "an-lao")
        #expect(slug("localhost:8080") == nil)
        #expect(slug("an-lao-2.localhost") == nil)
        try await registry.close()
    }

    @Test func `who comes by a host of a merged commune finds the one it became`() async throws {
        let (registry, folder) = try await registry("an-lao", "diem-he")
        defer { try? FileManager.default.removeItem(at: folder) }  // a test's leavings
        let office = try #require(registry.office(host: "diem-he.localhost"))
        var commune = office.particulars
        commune.oldHosts = ["xacu.example.vn", "an-lao.cu.vn"]
        office.take(commune)
        #expect(registry.office(host: "www.XaCu.example.vn:80")?.particulars.slug == "diem-he")
        #expect(registry.office(host: "an-lao.cu.vn")?.particulars.slug == "an-lao")
        #expect(registry.office(host: "khac.example.vn") == nil)
        try await registry.close()
    }

    @Test func `the only commune answers to every name, and is found again`() async throws {
        let (registry, folder) = try await registry("an-lao")
        defer { try? FileManager.default.removeItem(at: folder) }  // a test's leavings
        #expect(registry.office(host: "localhost:8080")?.particulars.slug == "an-lao")
        try await registry.close()
        let again = try await Registry.open(Settings(data: folder))
        #expect(again.office(host: "10.0.0.7")?.particulars.name == "xã an-lao")
        try await again.close()
    }

    @Test func `what a new version has to do is asked for once, and at once`() async throws {
        let (registry, folder) = try await registry("an-lao")
        defer { try? FileManager.default.removeItem(at: folder) }  // a test's leavings
        let office = try #require(registry.office(host: "an-lao.localhost"))
        for _ in 0..<2 { try await office.askForWork() }
        let jobs = try await office.read { connection in
            try connection.rows(
                "SELECT key, run_at, enqueued_at FROM job WHERE kind = \(SearchRebuild.job)")
        }
        #expect(jobs.count == 2, "the day's, and this version's")
        let upgrade = try #require(
            try jobs.first { try $0.get("key") == "version \(SearchRebuild.version)" })
        #expect(upgrade["run_at"] == upgrade["enqueued_at"])
        try await registry.close()
    }

    @Test func `what one commune keeps, the other never sees`() async throws {
        let (registry, folder) = try await registry("an-lao", "diem-he")
        defer { try? FileManager.default.removeItem(at: folder) }  // a test's leavings
        let first = try #require(registry.office(host: "an-lao.localhost"))
        let second = try #require(registry.office(host: "diem-he.localhost"))
        try await first.act("officer.hire", by: nil) { act in
            _ = try act.addOfficer(name: "Hoa", login: "hoa", role: .editor)
        }
        #expect(try await first.read { try $0.officers() }.count == 1)
        #expect(try await second.read { try $0.officers() }.isEmpty)
        try await registry.close()
    }
}
