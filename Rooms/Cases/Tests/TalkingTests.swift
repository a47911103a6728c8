import Foundation
import Office
import Storage
import TestKit
import Testing

@testable import Cases

@Suite struct TalkingTests {
    private func say(
        _ kit: CaseKit, _ words: String, _ number: Int, person: String = "p1",
        photos: Int = 0, lost: Int = 0, place: (Double, Double)? = nil, category: String = ""
    ) async throws {
        let offer = try #require(CasesRoom.feature.offers.messages)
        let kept = (0..<photos).map { KeptPicture(hash: "hash-\(number)-\($0)", bytes: 10) }
        let message = ArrivedMessage(
            once: CaseKit.once(number), way: .zalo, person: person,
            recipient: "4567890123456789", words: words,
            photos: kept, lostPhotos: lost,
            place: place.map { (latitude: $0.0, longitude: $0.1) }, category: category,
            origin: "https://an-lao.example")
        try await kit.office.office.act("test.take", by: nil) { act in
            try offer.take(act, message)
        }
    }

    private func cases(_ kit: CaseKit) async throws -> [ResidentCase] {
        try await kit.office.read {
            try $0.residentCases(
                CaseFilter(view: .all), at: Date(timeIntervalSince1970: 0), limit: 50)
        }
    }

    private func wait(_ kit: CaseKit, minutes: Double) {
        kit.office.clock.set(kit.office.clock.now.addingTimeInterval(minutes * 60))
    }

    @Test func `a message becomes a case of the chosen kind, with a receipt in the talk`()
        async throws
    {
        let box = PostBox()
        let kit = try await CaseKit(box.feature)
        try await say(kit, "Ổ gà to trước trường học", 1, category: "road")
        let found = try #require(try await cases(kit).first)
        #expect(found.channel == .zalo && found.categoryID == "road")
        #expect(box.purposes == ["receipt zalo"])
        let receipt = try #require(box.letters.first)
        #expect(["113", "114", "115", found.code].allSatisfy(receipt.words.contains))
        let secret = CaseKeys.secret(of: CaseKit.once(1))
        #expect(receipt.words.contains("/phan-anh/ho-so/\(secret)"))
    }

    @Test func `what follows within half an hour belongs to the same case`() async throws {
        let kit = try await CaseKit(PostBox().feature)
        try await say(kit, "Rác đổ đầu ngõ 5", 1)
        wait(kit, minutes: 20)
        try await say(kit, "", 2, photos: 2, lost: 1)
        wait(kit, minutes: 20)
        try await say(kit, "", 3, place: (20.85, 106.68))
        let found = try #require(try await cases(kit).first)
        #expect(try await cases(kit).count == 1)
        #expect(found.position?.latitude == 20.85)
        let (photos, entries) = try await kit.office.read { connection in
            (
                try connection.storedFiles(of: found.ref).count,
                try connection.entries(of: found.id)
            )
        }
        #expect(photos == 2)
        #expect(entries.filter { $0.kind == .reply }.count == 2)
        #expect(entries.contains { $0.kind == .note && $0.words.contains("1 ảnh") })
        wait(kit, minutes: 31)
        try await say(kit, "Đèn ngõ 7 cũng hỏng", 4)
        #expect(try await cases(kit).count == 2)
    }

    @Test func `a reply to a question lets its case go on, days later too`() async throws {
        let box = PostBox()
        let kit = try await CaseKit(box.feature)
        try await say(kit, "Cống tắc trước nhà tôi", 1)
        let found = try #require(try await cases(kit).first)
        try await kit.step(found.id) { act, now in try act.ask("Nhà số mấy ạ?", of: now) }
        #expect(box.letters.last?.words.contains("Nhà số mấy ạ?") == true)
        wait(kit, minutes: 2 * 24 * 60)
        try await say(kit, "12", 2)
        #expect(try await kit.found(found.id).state == .open)
        #expect(try await cases(kit).count == 1)
    }

    @Test func `the answer goes into the talk, and thanks make no case`() async throws {
        let box = PostBox()
        let kit = try await CaseKit(box.feature)
        try await say(kit, "Đèn ngõ 7 hỏng", 1)
        let found = try #require(try await cases(kit).first)
        try await kit.answer(found.id, .done, "Đã thay bóng.")
        #expect(box.letters.last?.words.contains("Đã thay bóng.") == true)
        for (number, thanks) in ["Cảm ơn xã", "ok", "Vâng, cảm ơn ạ"].enumerated() {
            try await say(kit, thanks, 10 + number)
        }
        #expect(try await cases(kit).count == 1)
        try await say(kit, "Cảm ơn xã, nhưng đèn ngõ 9 cũng tối mấy hôm rồi", 20)
        #expect(try await cases(kit).count == 2)
    }

    @Test func `a greeting is told what to write, and leaves nothing behind`() async throws {
        let box = PostBox()
        let kit = try await CaseKit(box.feature)
        try await say(kit, "alo", 1)
        try await say(kit, "hi", 2)
        #expect(try await cases(kit).isEmpty)
        #expect(box.purposes == ["guide zalo"], "once an hour")
        let people = try await kit.office.read {
            try $0.scalar("SELECT COUNT(*) FROM case_person", as: Int.self)
        }
        #expect(people == 0)
    }

    @Test func `two people have two cases`() async throws {
        let kit = try await CaseKit(PostBox().feature)
        try await say(kit, "Đèn ngõ 7 hỏng", 1, person: "p1")
        try await say(kit, "Rác đầu ngõ 5", 2, person: "p2")
        #expect(try await cases(kit).count == 2)
    }

    @Test func `who leaves keeps the case and loses the contact; who asks for it, both`()
        async throws
    {
        for isWhole in [false, true] {
            let box = PostBox()
            let kit = try await CaseKit(box.feature)
            try await say(kit, "Đèn ngõ 7 hỏng", 1)
            let found = try #require(try await cases(kit).first)
            let offer = try #require(CasesRoom.feature.offers.messages)
            _ = try await kit.office.office.act("test.forget", by: nil) { act in
                try offer.forget(act, "p1", isWhole)
            }
            let (contact, people) = try await kit.office.read { connection in
                (
                    try connection.contact(of: found.id),
                    try connection.scalar("SELECT COUNT(*) FROM case_person", as: Int.self)
                )
            }
            #expect(contact == nil && people == 0)
            #expect(try await kit.found(found.id).words.isEmpty == isWhole)
            #expect(box.withdrawn.contains(found.ref))
            let before = box.letters.count
            try await kit.answer(found.id)
            #expect(box.letters.count == before)
        }
    }

    @Test func `officers read until when a reply is possible`() async throws {
        let kit = try await CaseKit(PostBox().feature)
        try await say(kit, "Đèn ngõ 7 hỏng", 1)
        let found = try #require(try await cases(kit).first)
        let editor = try await kit.office.visitor(.editor)
        #expect(try await editor.get(found.path).words.contains("miễn phí tới"))
        wait(kit, minutes: 49 * 60)
        #expect(try await editor.get(found.path).words.contains("có tính phí"))
        wait(kit, minutes: 6 * 24 * 60)
        #expect(try await editor.get(found.path).words.contains("Quá 7 ngày"))
    }

    @Test func `a flood of photos stops at twelve, and the case says so`() async throws {
        let kit = try await CaseKit(PostBox().feature)
        for number in 1...5 { try await say(kit, "", number, photos: 4) }
        let found = try #require(try await cases(kit).first)
        let photos = try await kit.office.read { try $0.storedFiles(of: found.ref).count }
        #expect(photos == Talking.mostPhotos)
        #expect(try await cases(kit).count == 1)
    }
}
