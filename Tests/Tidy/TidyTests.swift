import Testing

/// The walls of the house, and each rule's own proof that it would notice.
struct TidyTests {
    @Test(arguments: Rule.all)
    func `the project keeps the rule`(rule: Rule) {
        let complaints = rule.check(.project)
        let excused = TidyTests.exceptions.filter { $0.rule == rule.name }
        for complaint in complaints
        where !excused.contains(where: { complaint.path.hasPrefix($0.path) }) {
            Issue.record("\(complaint.path):\(complaint.line): \(complaint.words) – \(rule.name)")
        }
    }

    @Test(arguments: Rule.all)
    func `the rule catches who breaks it and lets who keeps it go`(rule: Rule) {
        #expect(!rule.check(rule.bad).isEmpty)
        #expect(rule.check(rule.good).isEmpty)
    }

    @Test(arguments: exceptions)
    func `an exception has a rule, a reason and is still needed`(exception: Exception) throws {
        let rule = try #require(Rule.all.first { $0.name == exception.rule })
        #expect(exception.reason.count > 10)
        #expect(
            rule.check(.project).contains { $0.path.hasPrefix(exception.path) },
            "\(exception.path) keeps the rule “\(exception.rule)” now")
    }

    @Test func `the whole project was looked at`() {
        let paths = SourceTree.project.files.map(\.path)
        for path in ["Package.swift", "Base/Office/Fact.swift", "bin/test", "GLOSSARY.md"] {
            #expect(paths.contains(path))
        }
        #expect(SourceTree.project.parts(of: "Rooms").count == 15)
    }

    private static let exceptions: [Exception] = [
        Exception(now, "Base/Office/Office.swift", "the office's own clock"),
        Exception(now, "Sources/Building/MovedClock.swift", "the clock that offices are given"),
        Exception(now, "Sources/App/Commands/Demo.swift", "the demonstration ends today"),
        Exception(chance, "Base/Office/IDMaker.swift", "ids have random parts"),
        Exception(
            chance, "Base/SpeakerPlayer/Player+Line.swift",
            "loudspeakers of one hamlet do not come all at once"),
        Exception(chance, "Base/Office/Session.swift", "secrets of cookies and links"),
        Exception(chance, "Rooms/People/Password.swift", "the salt of a password"),
        Exception(chance, "Sources/Building/Work.swift", "the chance that the queue is given"),
        Exception(
            chance, "Base/StoragePostgres/PostgresSession.swift",
            "two that waited for each other try again at different moments"),
        Exception(
            "no Thread.sleep but Task.sleep, tests aside",
            "Base/StoragePostgres/PostgresSession.swift",
            "a transaction runs on a thread of its own, which may wait"),
        Exception(
            "no Thread.sleep but Task.sleep, tests aside",
            "Base/StorageSQLite/SQLiteDatabase.swift",
            "the writer has a thread of its own, which may wait"),
    ]

    private static let now = "no Date() but office.now(), tests aside"
    private static let chance = "no .random( but office, tests aside"
}
