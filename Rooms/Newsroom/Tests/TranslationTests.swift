import Foundation
import Markup
import Office
import Storage
import Synchronization
import TestKit
import Testing

@testable import Newsroom

/// A machine that answers as it is told.
private final class Machine: MachineTranslator {
    let asked = Mutex<[String]>([])
    private let answer: @Sendable (String) throws -> String

    init(_ answer: @escaping @Sendable (String) throws -> String = { "EN " + $0 }) {
        self.answer = answer
    }

    func translate(
        _ texts: [String], from source: Language, to target: Language
    ) async throws -> [String] {
        asked.withLock { $0 += texts }
        return try texts.map(answer)
    }
}

/// From the Vietnamese to what readers of other languages get.
struct TranslationTests {
    private func open(_ machine: Machine? = nil) async throws -> TestOffice {
        try await TestOffice(house: House(features: [NewsroomRoom.feature]), translator: machine)
    }

    private func write(
        _ visitor: TestVisitor, body: String = "Mời bà con.\n\nGửi xe ở trường."
    ) async throws -> String {
        let page = try await visitor.get("/office/stories/new")
        let answer = try await visitor.submit(
            page, to: "/office/stories",
            ["title": "Hội vật", "summary": "Sáng mai.", "body": body, "then": "save"])
        return String(try #require(answer.location).prefix { $0 != "?" })
    }

    private func id(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }

    private func written(_ office: TestOffice, _ path: String) async throws -> Written {
        let id = id(path)
        return try await office.read { try $0.newest(id).1.written }
    }

    private let korean: KeyValuePairs<String, String> = [
        "part.0": "씨름", "part.1": "내일 아침.", "part.2": "오세요.", "part.3": "주차는 학교에.",
    ]

    /// Asks for drafts, as the page does, and lets the queue work.
    private func draft(
        _ visitor: TestVisitor, _ office: TestOffice, _ path: String, _ language: String = "en"
    ) async throws {
        try await visitor.post("\(path)/translations/\(language)/draft", expecting: 303)
        let now = office.clock.now
        let jobs = try await office.office.database.write { connection in
            try connection.leaseJobs(
                kinds: [Drafting.jobKind], limit: 9, worker: "test",
                until: now.addingTimeInterval(60), attempts: 5, now: now)
        }
        let handler = try #require(NewsroomRoom.feature.jobs[Drafting.jobKind])
        for job in jobs {
            do {
                try await handler(office.office, job)
                _ = try await office.office.database.write { try $0.complete(job, now: now) }
            } catch {
                _ = try await office.office.database.write {
                    try $0.fail(job, reason: "\(error)", retryAt: nil, now: now)
                }
            }
        }
    }

    @Test func `a translation is written beside its source and published with the story`()
        async throws
    {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let path = try await write(writer)
        let page = try await writer.get(path + "/translations/ko")
        let answer = try await writer.submit(page, to: path + "/translations/ko", korean)
        let after = try await writer.follow(answer)
        #expect(after.words.contains("Đã lưu bản dịch"))
        #expect(try after.form(path + "/translations/ko")["part.2"] == "오세요.")
        try await writer.post(path + "/submission")
        try await office.visitor(.leader).post(path + "/publication")
        let house = office.office.house
        let found = try await office.read { try house.article($0, slug: "hoi-vat", in: .ko) }
        guard case .article(let article) = found else {
            Issue.record("it is not on the portal")
            return
        }
        #expect(article.title == "씨름")
        #expect(article.languages == [.vi, .ko])
        #expect(article.translation?.isBehind == false)
        #expect(article.translation?.isShorter == false)
    }

    @Test func `a changed source makes its paragraph stale until somebody looks at it`()
        async throws
    {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let leader = try await office.visitor(.leader)
        let path = try await write(writer)
        let target = path + "/translations/ko"
        try await writer.submit(try await writer.get(target), to: target, korean)
        let form = try await writer.get(path + "/edit")
        try await writer.submit(
            form, to: path,
            ["body": "Mời bà con.\n\nGửi xe ở sân trường.\n\nCó nước uống.", "then": "submit"])
        try await leader.post(path + "/publication")
        let house = office.office.house
        let found = try await office.read { try house.article($0, slug: "hoi-vat", in: .ko) }
        guard case .article(let article) = found else {
            Issue.record("it is not on the portal")
            return
        }
        #expect(article.translation?.isBehind == true)
        let page = try await writer.get(target)
        #expect(page.text.contains("<ins>sân "))
        let board = try await leader.get("/office/translations?standing=stale&language=ko")
        #expect(board.words.contains("1 bản gốc đã đổi"))
        try await writer.submit(page, to: target, ["still.3": "1", "part.4": "물도 있습니다."])
        let collation = Collation(
            try await written(office, path).vi, try await written(office, path).translations[.ko])
        #expect(collation.rows.allSatisfy { $0.freshness == .upToDate })
    }

    @Test func `machine drafts are marked, and approving them unread is refused with a list`()
        async throws
    {
        let machine = Machine()
        let office = try await open(machine)
        let writer = try await office.visitor(.unitOfficer)
        let leader = try await office.visitor(.leader)
        let path = try await write(writer)
        let target = path + "/translations/en"
        try await draft(writer, office, path)
        #expect(try await written(office, path).translations.isEmpty, "only a person puts it in")
        let page = try await writer.get(target)
        #expect(try page.form(target)["part.2"] == "EN Mời bà con.")
        try await writer.submit(
            page, to: target, ["read.0": "1", "part.1": "Tomorrow.", "then": "submit"])
        let kept = try #require(try await written(office, path).translations[.en])
        #expect(kept.parts.map(\.origin) == [.machineRead, .machineRead, .machine, .machine])
        #expect(try await written(office, path).texts[.en] == nil)

        let refused = try await leader.post(path + "/publication", expecting: 409)
        #expect(refused.words.contains("English: máy dịch chưa ai đọc ở đoạn 1, 2"))
        try await leader.post(path + "/approval", expecting: 409)
        let choice = try await leader.get(path)
        #expect(choice.words.contains("Đăng chưa kèm English (còn 2 đoạn máy dịch chưa ai đọc)"))
        try await leader.post(path + "/publication", [("without", "en")])
        let house = office.office.house
        let live = try await office.read {
            try house.publications($0, PublicationQuery(limit: 9, language: .en))
        }
        #expect(live.map(\.language) == [.vi])

        try await writer.submit(
            try await writer.get(target), to: target,
            ["read.2": "1", "read.3": "1", "then": "submit"])
        try await leader.post(path + "/publication")
        let found = try await office.read { try house.article($0, slug: "hoi-vat", in: .en) }
        guard case .article(let article) = found else {
            Issue.record("it is not on the portal")
            return
        }
        #expect(article.language == .en)
        #expect(article.translation?.isMachineAided == true)
    }

    @Test func `a machine is asked once for each paragraph, with names held back`() async throws {
        let machine = Machine()
        let office = try await open(machine)
        let writer = try await office.visitor(.unitOfficer)
        try await writer.post(
            "/office/glossary", [("words", "đình Vẹt"), ("kind", "place"), ("name.en", "Vẹt hall")])
        let path = try await write(writer, body: "Ra [đình Vẹt](/tin/a) chơi.\n\n---")
        try await draft(writer, office, path)
        try await draft(writer, office, path)
        let asked = machine.asked.withLock { $0 }
        #expect(asked == ["Hội vật", "Sáng mai.", "Ra [[0]][[1]][[2]] chơi."])
        let page = try await writer.get(path + "/translations/en")
        #expect(
            try page.form(path + "/translations/en")["part.2"] == "EN Ra [Vẹt hall](/tin/a) chơi.")
        try await writer.submit(
            page, to: path + "/translations/en", ["part.2": "Go to the temple."])
        #expect(try await writer.get(path + "/translations/en").words.contains("chưa dùng"))
    }

    @Test func `a machine that loses a mark or is away costs nothing`() async throws {
        let losing = Machine { $0.replacing("[[0]]", with: "") }
        let office = try await open(losing)
        let writer = try await office.visitor(.unitOfficer)
        let path = try await write(writer, body: "Xem [lịch](/tin/a) nhé.")
        try await draft(writer, office, path)
        let page = try await writer.get(path + "/translations/en")
        #expect(
            try page.form(path + "/translations/en")["part.2"] == "Xem [lịch](/tin/a) nhé.")

        let gone = Machine { _ in throw TranslatorTrouble.notOffered(.ja) }
        let other = try await open(gone)
        let clerk = try await other.visitor(.unitOfficer)
        let story = try await write(clerk)
        try await draft(clerk, other, story, "ja")
        #expect(
            try await clerk.get(story + "/translations/ja").words.contains("Máy dịch không có 日本語"))

        let busy = Machine { _ in throw TranslatorTrouble.slowDown(seconds: 30) }
        let third = try await open(busy)
        let person = try await third.visitor(.unitOfficer)
        let text = try await write(person)
        try await draft(person, third, text)
        #expect(try await third.read { try $0.jobCount(.dead) } == 1)
        try await person.post("\(text)/translations/en/draft", expecting: 303)
        #expect(try await third.read { try $0.jobCount(.waiting) } == 1, "asking again wakes it")
    }

    @Test func `without a machine the page says so and the form is refused`() async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let path = try await write(writer)
        let page = try await writer.get(path + "/translations/fr")
        #expect(page.words.contains("Chưa nối máy dịch"))
        try await writer.post(path + "/translations/fr/draft", expecting: 422)
    }

    @Test func `who saves the same language second gets both`() async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let editor = try await office.visitor(.editor)
        let path = try await write(writer)
        let target = path + "/translations/ko"
        let mine = try await writer.get(target)
        let theirs = try await editor.get(target)
        let french = try await editor.get(path + "/translations/fr")
        try await editor.submit(french, to: path + "/translations/fr", ["part.0": "Lutte"])
        try await editor.submit(theirs, to: target, ["part.0": "그의 것"])
        let conflict = try await writer.submit(
            mine, to: target, ["part.0": "나의 것"], expecting: 409)
        #expect(conflict.text.contains("그의 것"))
        #expect(try conflict.form(target)["part.0"] == "나의 것")
        try await writer.submit(conflict, to: target)
        let written = try await written(office, path)
        #expect(written.translations[.ko]?.text.title == "나의 것")
        #expect(written.translations[.fr]?.text.title == "Lutte", "another language is not lost")
    }

    @Test func `an unfinished translation stays out of sight and is not lost by other edits`()
        async throws
    {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let path = try await write(writer)
        try await writer.submit(
            try await writer.get(path + "/translations/fr"), to: path + "/translations/fr",
            ["part.2": "Venez."])
        #expect(try await written(office, path).languages == [.vi])
        try await writer.submit(try await writer.get(path + "/edit"), to: path, ["title": "Hội"])
        let kept = try await written(office, path)
        #expect(kept.translations[.fr]?.text.body == "Venez.")
        try await writer.submit(
            try await writer.get(path + "/translations/fr"), to: path + "/translations/fr",
            ["part.2": ""])
        #expect(try await written(office, path).translations.isEmpty)
    }

    @Test func `hostile and huge input is refused or harmless`() async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let path = try await write(writer)
        let target = path + "/translations/fr"
        for code in ["vi", "tlh", "..", "FR"] {
            try await writer.get("\(path)/translations/\(code)", expecting: 404)
        }
        let long = String(repeating: "ệ", count: 100_000)
        let refused = try await writer.post(
            target, [("part.0", "T"), ("part.2", long)], expecting: 422)
        #expect(refused.text.contains("ệệệ"))
        try await writer.post(
            target,
            [
                ("part.0", "<script>alert(1)</script>\u{1}"), ("part.2", "<b>x</b>"),
                ("part.99999999", "x"), ("part.-1", "x"), ("version", "' OR 1=1"),
            ])
        let page = try await writer.get(target)
        #expect(!page.text.contains("<script>alert"))
        let other = try await office.visitor(.hamletHead)
        try await other.get(target, expecting: 403)
        try await other.post(target, [("part.0", "x")], expecting: 403)
        let story = try await write(writer)
        let version = try await office.read { [id = id(path)] in try $0.newest(id).1.id }
        try await writer.post(
            story + "/translations/fr", [("part.0", "x"), ("version", version)], expecting: 404)
    }

    @Test func `names are kept, changed and dropped`() async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let page = try await writer.get("/office/glossary")
        try await writer.submit(
            page, to: "/office/glossary", ["words": "Hội  Vật", "name.en": "Wrestling fair"])
        try await writer.post(
            "/office/glossary",
            [("words", "hội vật"), ("kind", "festival"), ("name.en", ""), ("name.ko", "씨름")])
        let terms = try await office.read { try $0.terms() }
        #expect(terms.map(\.words) == ["hội vật"])
        #expect(terms.first?.names == [.ko: "씨름"])
        try await writer.post("/office/glossary", [("words", "")], expecting: 422)
        let id = try #require(terms.first?.id)
        try await writer.post("/office/glossary/\(id)/removal", expecting: 303)
        try await writer.post("/office/glossary/\(id)/removal", expecting: 404)
        #expect(try await office.read { try $0.terms() }.isEmpty)
    }

    @Test func `a topic has names in other languages`() async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let leader = try await office.visitor(.leader)
        try await writer.post("/office/topics", [("name", "Lễ hội"), ("nameEn", "Festivals")])
        let topic = try #require(try await office.read { try $0.topic(slug: "le-hoi") })
        try await leader.post(
            "/office/topics/\(topic.id)",
            [("name", "Lễ hội"), ("nameEn", "Festivals"), ("name.ko", "축제"), ("name.xx", "x")])
        let path = try await write(writer)
        let form = try await writer.get(path + "/edit")
        try await writer.submit(form, to: path, ["topic": "Lễ hội", "then": "submit"])
        try await leader.post(path + "/publication")
        let house = office.office.house
        let topics = try await office.read { try house.topics($0) }
        #expect(topics.first?.name(in: .ko) == "축제")
        #expect(topics.first?.name(in: .fr) == "Festivals")
        let live = try await office.read {
            try house.publications($0, PublicationQuery(limit: 9, language: .ko))
        }
        #expect(live.first?.topic == "축제")
    }

    @Test(arguments: ["vi", "en"])
    func `every page of translations is well made`(language: String) async throws {
        let office = try await open(Machine())
        let writer = try await office.visitor(.unitOfficer)
        writer.speak(language)
        try await writer.get("/office/glossary")
        try await writer.get("/office/translations")
        try await writer.post(
            "/office/glossary", [("words", "Hội vật"), ("name.ar", "مصارعة"), ("name.ko", "씨름")])
        let path = try await write(writer, body: "# A\n\n- b\n\n| c | d |\n|---|---|\n\n---")
        try await draft(writer, office, path, "ar")
        for code in ["ar", "ko", "en"] { try await writer.get("\(path)/translations/\(code)") }
        try await writer.submit(
            try await writer.get(path + "/translations/ar"), to: path + "/translations/ar")
        for address in [
            path, path + "/translations", path + "/translations/ar", "/office/translations",
            "/office/translations?standing=unread&language=ar&page=2", "/office/glossary",
        ] {
            try await writer.get(address)
        }
    }
}
