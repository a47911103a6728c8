import Building
import Foundation
import Office
import Storage
import Testing

/// Goal: whatever the program said it keeps is kept, and nothing stands half done, even if it is
/// killed at the worst moment. Method: kill -9 at moments drawn by chance, then open the folder
/// again and look.
@Suite(.serialized) struct KillTests {
    @Test func `what the server accepted outlives its sudden death`() async throws {
        try await withFolder { folder in
            var kept: [String] = []
            for round in 1...5 {
                let office = try await RunningOffice.start(in: folder)
                let seconds = Double.random(in: 0.1...1.2)
                async let killing: Void = aside {
                    Thread.sleep(forTimeInterval: seconds)
                    office.program.kill()
                }
                kept += try await aside {
                    var accepted: [String] = []
                    for number in 1...10_000 {
                        let name = "Đoàn thể \(round) số \(number)"
                        guard office.addUnit(name) else { break }
                        accepted.append(name)
                    }
                    return accepted
                }
                try await killing
            }
            #expect(kept.count > 5, "the test did too little")
            try await expectWhole(folder, kept: kept)
        }
    }

    /// Every accepted unit is there, and each unit has exactly its line of the trail.
    private func expectWhole(_ folder: URL, kept: [String]) async throws {
        let registry = try await Registry.open(Settings(data: folder.appending(path: "data")))
        let office = try #require(registry.offices.first)
        let names = try await office.read { try $0.units().map(\.name) }
        for name in kept { #expect(names.contains(name), "\(name) was accepted and is lost") }
        let added = names.filter { $0.hasPrefix("Đoàn thể") }
        let lines = try await office.read { try $0.auditTrail(limit: 100_000) }
            .filter { $0.action == "unit.add" }.map(\.summary)
        #expect(lines.sorted() == added.sorted())
        try await expectSound(office)
        try await registry.close()
    }

    @Test func `a plan whose import was cut off is there whole or not at all`() async throws {
        try await withFolder { folder in
            let plan = folder.appending(path: "plan.txt")
            try Data(SmallPlan.text.utf8).write(to: plan)
            let began = ContinuousClock.now
            let first = try Program(
                ["plan", "import", plan.path, "--data", folder.appending(path: "whole").path],
                log: folder.appending(path: "whole.log"))
            #expect(try await first.finish() == 0, "\(first.said)")
            let whole = try await content(of: folder.appending(path: "whole"))
            #expect(whole.tasks > 0)
            let seconds = (ContinuousClock.now - began) / .seconds(1)
            for round in 1...16 {
                let data = folder.appending(path: "cut-\(round)")
                let arguments = ["plan", "import", plan.path, "--data", data.path]
                let log = folder.appending(path: "cut-\(round).log")
                let cut = try Program(arguments, log: log)
                try await Task.sleep(for: .seconds(.random(in: 0...seconds)))
                cut.kill()
                if FileManager.default.fileExists(atPath: data.appending(path: "hub.sqlite").path) {
                    let found = try await content(of: data)
                    #expect(found.plans == 0 || found == whole, "\(found)")
                }
                let again = try Program(arguments, log: log)
                #expect(try await again.finish() == 0, "\(again.said)")
                #expect(try await content(of: data) == whole)
            }
        }
    }

    @Test func `an import goes on where another was cut off after founding the commune`()
        async throws
    {
        try await withFolder { folder in
            let plan = folder.appending(path: "plan.txt")
            try Data(SmallPlan.text.utf8).write(to: plan)
            let data = folder.appending(path: "data")
            let registry = try await Registry.open(Settings(data: data))
            _ = try await registry.found(
                Commune(
                    slug: "an-lao", name: "xã An Lão", issuer: "UBND xã An Lão", place: "An Lão"))
            try await registry.close()
            let program = try Program(
                ["plan", "import", plan.path, "--data", data.path],
                log: folder.appending(path: "import.log"))
            #expect(try await program.finish() == 0, "\(program.said)")
            let found = try await content(of: data)
            #expect(found.plans == 1 && found.officers > 0)
        }
    }

    @Test func `a demonstration that was cut off leaves a folder that opens`() async throws {
        try await withFolder { folder in
            for round in 1...4 {
                let data = folder.appending(path: "demo-\(round)")
                let cut = try Program(
                    ["demo", "--data", data.path],
                    log: folder.appending(path: "demo-\(round).log"))
                try await Task.sleep(for: .seconds(.random(in: 0.05...2)))
                cut.kill()
                guard FileManager.default.fileExists(atPath: data.path) else { continue }
                let registry = try await Registry.open(Settings(data: data))
                for office in registry.offices { try await expectSound(office) }
                try await registry.close()
            }
        }
    }

    /// What an import leaves behind.
    private struct Content: Equatable {
        var plans = 0
        var tasks = 0
        var targets = 0
        var units = 0
        var officers = 0
    }

    private func content(of data: URL) async throws -> Content {
        let registry = try await Registry.open(Settings(data: data))
        var content = Content()
        if let office = registry.offices.first {
            try await expectSound(office)
            content = try await office.read { connection in
                func count(_ sql: SQL) throws -> Int {
                    try connection.scalar(sql, as: Int.self) ?? 0
                }
                return Content(
                    plans: try count("SELECT COUNT(*) FROM plan"),
                    tasks: try count("SELECT COUNT(*) FROM task"),
                    targets: try count("SELECT COUNT(*) FROM target"),
                    units: try count("SELECT COUNT(*) FROM unit"),
                    officers: try count("SELECT COUNT(*) FROM officer"))
            }
        }
        try await registry.close()
        return content
    }

    /// The engine's own check finds nothing.
    private func expectSound(_ office: Office) async throws {
        let verdicts = try await office.read { connection in
            try connection.scalars("PRAGMA integrity_check", as: String.self)
        }
        #expect(verdicts == ["ok"])
        let orphans = try await office.read { try $0.rows("PRAGMA foreign_key_check").count }
        #expect(orphans == 0)
    }
}
