import Foundation
import Markup
import Office
import Storage
import Testing
import WorkingTime

/// Both engines find the same, in the same order, which is the one worked out without them.
@Suite struct SearchConformance {
    @Test(arguments: Engine.allCases)
    func `every question finds what a reader of every text would find, in the same order`(
        engine: Engine
    ) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await Self.filled(house)
            let oracle = SearchOracle(SearchCorpus.documents)
            #expect(SearchCorpus.queries.count >= 100)
            var found = 0
            for query in SearchCorpus.queries {
                let answer = try await database.read { try $0.search(query) }
                let paths = answer.hits.map { $0.path + "#" + $0.language.rawValue }
                #expect(paths == oracle.answer(query), "\(query.question.terms)")
                #expect(answer.count == paths.count && !answer.isMore)
                found += paths.isEmpty ? 0 : 1
            }
            #expect(found > 60, "the questions are about something")
        }
    }

    @Test(arguments: Engine.allCases)
    func `pages of an answer are its parts`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await Self.filled(house)
            for sorting in SearchQuery.Sorting.allCases {
                var query = SearchQuery(SearchQuestion("lễ hội"), sorting: sorting, limit: 1_000)
                let whole = try await database.read { [query] in try $0.search(query).hits }
                query.limit = 7
                var parts: [SearchDocument] = []
                for offset in stride(from: 0, to: whole.count + 7, by: 7) {
                    query.offset = offset
                    parts += try await database.read { [query] in try $0.search(query).hits }
                }
                #expect(parts == whole)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `of more than a thousand the newest thousand are ranked`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await house.commune()
            try await database.migrate(OfficeSchema.migrations)
            try await database.write { connection in
                for number in 0..<1_050 {
                    try connection.index([
                        SearchDocument(
                            ref: Ref("story", "\(number)"), language: .vi, isOriginal: true,
                            kind: "article", topic: nil,
                            title: number == 0 || number == 60 ? "Lễ hội" : "Tin \(number)",
                            summary: "", body: "Bà con dự lễ hội", path: "/tin/\(number)",
                            publishedAt: SearchCorpus.first.at(7).addingTimeInterval(
                                Double(number / 3)))
                    ])
                }
            }
            let answer = try await database.read {
                try $0.search(SearchQuery(SearchQuestion("le hoi"), limit: 3))
            }
            #expect(answer.count == 1_000 && answer.isMore)
            #expect(answer.hits.map(\.path) == ["/tin/60", "/tin/1049", "/tin/1048"])
            let last = try await database.read {
                try $0.search(
                    SearchQuery(
                        SearchQuestion("le hoi"), sorting: .newest, offset: 1_048, limit: 9))
            }
            #expect(last.hits.map(\.path) == ["/tin/1", "/tin/0"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `words that go on are found only where whole words find few`(
        engine: Engine
    ) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await house.commune()
            try await database.migrate(OfficeSchema.migrations)
            try await database.write { connection in
                for number in 0..<SearchQuery.few {
                    try connection.index([
                        SearchCorpus.article(number, "Tin \(number)", "Bà con họp thôn")
                    ])
                }
                try connection.index([SearchCorpus.article(2_000, "Hopman", "đến thăm")])
            }
            let common = try await database.read {
                try $0.search(SearchQuery(SearchQuestion("hop"), limit: 100))
            }
            #expect(common.count == SearchQuery.few)
            #expect(!common.hits.contains { $0.title == "Hopman" })
            let rare = try await database.read {
                try $0.search(SearchQuery(SearchQuestion("hopm")))
            }
            #expect(rare.hits.map(\.title) == ["Hopman"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a phrase stands in one piece, whatever its parts do`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await house.commune()
            try await database.migrate(OfficeSchema.migrations)
            let far = String(repeating: "xa ", count: 7_000) + "hội làng mở"
            try await database.write { connection in
                for (number, body) in [
                    "Hội làng mở cửa", "Làng mở chợ, hội làng đông", "hội\nlàng mở", far,
                ].enumerated() {
                    try connection.index([SearchCorpus.article(number, "Tin", body)])
                }
                for number in 10..<1_300 {
                    let body = number % 2 == 0 ? "làng mở hội làng" : "mở hội làng mở"
                    try connection.index([SearchCorpus.article(number, "Bài", body)])
                }
            }
            func found(_ words: String, _ sorting: SearchQuery.Sorting) async throws -> [String] {
                try await database.read {
                    try $0.search(
                        SearchQuery(SearchQuestion(words), sorting: sorting, limit: 1_000))
                }.hits.map(\.path)
            }
            for sorting in SearchQuery.Sorting.allCases {
                let few = try await found("\"hoi lang mo\" tin", sorting)
                #expect(few == ["/tin/2", "/tin/0"])
                let many = try await found("\"hội làng mở\" -tin", sorting)
                #expect(many.count == 645 && many.first == "/tin/1299")
                let others = try await found("tin -\"hội làng mở\"", sorting)
                #expect(others == ["/tin/3", "/tin/1"])
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `what is taken out or changed is found no more, on any shelf`(
        engine: Engine
    ) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await Self.filled(house)
            let everything = SearchQuery(SearchQuestion("ubnd"), limit: 1_000)
            let before = try await database.read { try $0.search(everything).hits }
            let first = try #require(before.first)
            try await database.write { connection in
                try connection.removeFromIndex(first.ref)
                try connection.index([
                    SearchDocument(
                        ref: before[1].ref, shelf: .desk, language: .vi, isOriginal: true,
                        kind: "article", topic: nil, title: "Nháp về ubnd",
                        summary: "bimathet", body: "", path: "/office/x",
                        publishedAt: first.publishedAt)
                ])
            }
            let after = try await database.read { try $0.search(everything).hits }
            #expect(after == before.filter { $0.ref != first.ref })
            let draft = try await database.read {
                try $0.search(SearchQuery(SearchQuestion("bimathet"))).count
            }
            #expect(draft == 0, "readers never find drafts")
            let desk = try await database.read { connection in
                try connection.scalars(
                    try connection.deskMatches(SearchQuestion("bimat"), of: "story"),
                    as: String.self)
            }
            #expect(desk == [before[1].ref.id])
        }
    }

    @Test(arguments: Engine.allCases)
    func `another commune's texts are out of reach`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            _ = try await Self.filled(house)
            let other = try await house.commune("binh-phu")
            try await other.migrate(OfficeSchema.migrations)
            let answer = try await other.read {
                try $0.search(SearchQuery(SearchQuestion("le hoi")))
            }
            #expect(answer.count == 0)
        }
    }

    @Test(.enabled(if: TestPostgres.url != nil))
    func `on PostgreSQL a text is seen only as the answer to a question`() async throws {
        try await StorageHouse.with(.postgres) { house in
            let database = try await Self.filled(house)
            let everything: SQL = "SELECT COUNT(*) FROM search_vector"
            #expect(try await database.read { try $0.scalar(everything, as: Int.self) } == 0)
            let found = try await database.read { connection in
                let count = try connection.search(SearchQuery(SearchQuestion("ubnd"))).count
                return (count, try connection.scalar(everything, as: Int.self) ?? 0)
            }
            #expect(found.0 > 0 && found.1 > 0)
            #expect(try await database.read { try $0.scalar(everything, as: Int.self) } == 0)
        }
    }

    private static func filled(_ house: StorageHouse) async throws -> any Storage.Database {
        let database = try await house.commune()
        try await database.migrate(OfficeSchema.migrations)
        try await database.write { connection in
            for thing in SearchCorpus.documents { try connection.index(thing) }
        }
        return database
    }
}
