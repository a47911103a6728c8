import Foundation
import Office
import Synchronization
import TestKit
import Testing
import WorkingTime

@testable import Broadcast

/// From typed words to what the loudspeakers are given, over two people.
struct ApprovalTests {
    @Test func `nothing airs before a second person has listened and approved`() async throws {
        let kit = try await RadioKit()
        let path = try await kit.write()
        try await kit.plan(path, "2026-11-21", "06:00")
        #expect(kit.speakers.all.isEmpty)
        try await kit.approve(path)
        let airing = try #require(kit.speakers.all.first)
        #expect(kit.speakers.all.count == 1)
        let turns = try await kit.turns(path)
        #expect(airing.id == turns.first?.id)
        #expect(airing.startsAt == Day(iso: "2026-11-21")?.at(6))
        #expect(airing.groupIDs == ["thuong", "ha"])
        #expect(airing.parts.count == 1)
        #expect(airing.endsAt >= airing.startsAt.addingTimeInterval(airing.seconds))
        #expect(
            try await kit.office.actions() == [
                "bulletin.begin", "bulletin.add", "turn.add", "bulletin.submit",
                "bulletin.approve",
            ])
    }

    @Test func `nobody approves words that they touched last`() async throws {
        let kit = try await RadioKit()
        let leader = try await kit.office.visitor(.leader)
        let path = try await kit.write(by: leader)
        try await leader.submit(try await leader.get(path), to: path + "/submission")
        let page = try await leader.get(path)
        #expect(!PageForm.all(of: page.page).map(\.action).contains(path + "/approval"))
        let id = kit.id(path)
        let bulletin = try #require(try await kit.office.read { try $0.bulletin(id: id) })
        let order = try await kit.office.read { [kit] in
            try kit.office.office.house.runningOrder($0, of: bulletin)
        }
        try await leader.post(
            path + "/approval",
            [("sound", Fingerprint.of(order.print)), ("listened", "1")], expecting: 403)
        let editor = try await kit.office.visitor(.editor)
        try await editor.post(path + "/approval", [("listened", "1")], expecting: 403)
    }

    @Test func `the approver approves the very sound that was heard`() async throws {
        let kit = try await RadioKit()
        let path = try await kit.write()
        let editor = try await kit.office.visitor(.editor)
        try await editor.submit(try await editor.get(path), to: path + "/submission")
        let leader = try await kit.office.visitor(.leader)
        let page = try await leader.get(path)
        #expect(page.text.contains(".mp3"))
        try await leader.submit(page, to: path + "/approval", expecting: 422)
        let other = try await leader.post(
            path + "/approval", [("sound", "another"), ("listened", "1")], expecting: 422)
        #expect(other.words.contains("Âm thanh đã đổi"))
        try await leader.submit(page, to: path + "/approval", ["listened": "1"])
        // The second of two clicks changes nothing.
        try await leader.submit(page, to: path + "/approval", ["listened": "1"], expecting: 422)
        #expect(try await leader.get(path).words.contains("Đã duyệt"))
    }

    @Test func `a sound that is not made yet is waited for, with its length as an estimate`()
        async throws
    {
        let kit = try await RadioKit()
        kit.studio.isSlow.withLock { $0 = true }
        let words = "Mời bà con đi tiêm phòng."
        let path = try await kit.write(words)
        let editor = try await kit.office.visitor(.editor)
        try await editor.submit(try await editor.get(path), to: path + "/submission")
        let leader = try await kit.office.visitor(.leader)
        let waiting = try await leader.get(path)
        #expect(waiting.words.contains("≈"))
        #expect(waiting.words.contains("40%"))
        let actions = PageForm.all(of: waiting.page).map(\.action)
        #expect(!actions.contains(path + "/approval"))
        let soundID = try kit.studio.finish(" " + words)
        try await kit.office.office.act("test.sound", by: nil) { act in
            try act.state(.soundMade(id: soundID))
        }
        try await kit.work()
        let ready = try await leader.get(path)
        #expect(ready.words.contains("Nghe cả buổi"))
        try await leader.submit(ready, to: path + "/approval", ["listened": "1"])
    }

    @Test func `changed words make an approved bulletin a draft, and the loudspeakers lose it`()
        async throws
    {
        let kit = try await RadioKit()
        let path = try await kit.write()
        try await kit.plan(path, "2026-11-21", "06:00")
        try await kit.approve(path)
        #expect(kit.speakers.all.count == 1)
        let editor = try await kit.office.visitor(.editor)
        let id = kit.id(path)
        let piece = try #require(try await kit.office.read { try $0.items(ofBulletin: id) }.first)
        try await editor.submit(
            try await editor.get(path), to: path + "/pieces/\(piece.id)",
            ["words": "Hoãn tiêm phòng.", "act": "save"])
        #expect(kit.speakers.all.isEmpty)
        let turns = try await kit.turns(path)
        #expect(kit.speakers.withdrawn.withLock { $0 } == turns.map(\.id))
        #expect(try await editor.get(path).words.contains("Nháp"))
        try await kit.approve(path)
        #expect(kit.speakers.all.first?.seconds == 16)
    }

    @Test func `who saves second is told, and what they typed is still there`() async throws {
        let kit = try await RadioKit()
        let path = try await kit.write()
        let editor = try await kit.office.visitor(.editor)
        let stale = try await editor.get(path)
        try await editor.post(path + "/pieces", [("kind", "words"), ("words", "Một")])
        let form = try #require(
            PageForm.all(of: stale.page).first {
                $0.names.contains("words") && $0["kind"] == "words"
            })
        let answer = try await editor.postUnproven(
            path + "/pieces", form.filled([("words", "Hai ba bốn")]), expecting: 422)
        #expect(answer.words.contains("Người khác vừa sửa"))
        #expect(answer.text.contains("Hai ba bốn"))
    }

    @Test func `what is too long or overlaps is said to its approver before`() async throws {
        let kit = try await RadioKit()
        let editor = try await kit.office.visitor(.editor)
        try await editor.post("/office/broadcast/slots/usual")
        let path = try await kit.write(String(repeating: "lời ", count: 500), title: "Dài")
        try await kit.plan(path, "2026-11-23", "06:00")
        let other = try await kit.write("Ngắn", title: "Ngắn thôi")
        try await kit.plan(other, "2026-11-23", "06:10")
        let leader = try await kit.office.visitor(.leader)
        let page = try await leader.get(path)
        #expect(page.words.contains("Dài hơn khung giờ 30 phút"))
        #expect(page.words.contains("Trùng giờ với “Ngắn thôi”"))
        let saved = try await editor.follow(
            try await editor.post(path + "/pieces", [("kind", "words"), ("words", "Thêm")]))
        #expect(saved.text.contains("data-saved=\"bulletin-\(kit.id(path))-words\""))
    }

    @Test func `a returned bulletin tells its writer why`() async throws {
        let kit = try await RadioKit()
        let path = try await kit.write()
        let editor = try await kit.office.visitor(.editor)
        try await editor.submit(try await editor.get(path), to: path + "/submission")
        let leader = try await kit.office.visitor(.leader)
        try await leader.post(path + "/return", [("reason", "")], expecting: 422)
        try await leader.post(path + "/return", [("reason", "Thiếu giờ <tiêm>")])
        #expect(try await editor.get(path).words.contains("Thiếu giờ <tiêm>"))
        let officer = kit.office.officer(.editor)
        let now = kit.clock.now
        let lines = try await kit.office.read { try TodayOffer.lines($0, officer, now) }
        #expect(lines.contains { $0.path == path })
    }

    @Test func `a withdrawn bulletin stops, and its page says no more than that`() async throws {
        let kit = try await RadioKit()
        let path = try await kit.write()
        try await kit.plan(path, "2026-11-20", "10:00")
        try await kit.plan(path, "2026-11-21", "10:00")
        try await kit.approve(path)
        try await kit.work()
        kit.clock.set(try #require(Day(iso: "2026-11-20")).at(10, 1))
        let leader = try await kit.office.visitor(.leader)
        try await leader.submit(
            try await leader.get(path), to: path + "/withdrawal", ["reason": "Sai ngày"])
        #expect(kit.speakers.all.isEmpty)
        let id = kit.id(path)
        let slug = try #require(try await kit.office.read { try $0.bulletin(id: id) }?.slug)
        try await kit.office.anyone().get("/loa/\(slug)", expecting: 410)
        let list = try await kit.office.anyone().get("/loa")
        #expect(!list.words.contains("Thông tin địa phương"))
    }

    @Test func `what was heard is never changed afterwards`() async throws {
        let kit = try await RadioKit()
        let path = try await kit.write()
        try await kit.plan(path, "2026-11-20", "10:00")
        try await kit.approve(path)
        kit.clock.set(try #require(Day(iso: "2026-11-20")).at(11))
        let editor = try await kit.office.visitor(.editor)
        let answer = try await editor.post(
            path + "/pieces", [("kind", "words"), ("words", "Thêm")], expecting: 422)
        #expect(answer.words.contains("Buổi này đã phát"))
        let copied = try await editor.submit(try await editor.get(path), to: path + "/copy")
        let copy = try #require(copied.location)
        try await editor.post(copy + "/pieces", [("kind", "words"), ("words", "Thêm")])
        let (old, new) = (kit.id(path), kit.id(copy))
        #expect(try await kit.office.read { try $0.items(ofBulletin: old) }.count == 1)
        #expect(try await kit.office.read { try $0.items(ofBulletin: new) }.count == 2)
    }

    @Test func `a story that left the portal is not read out either`() async throws {
        let kit = try await RadioKit()
        let editor = try await kit.office.visitor(.editor)
        let answer = try await editor.post(
            BulletinDesk.path, [("about", "story/\(StandInNewsroom.ref.id)")])
        let path = try #require(answer.location)
        try await kit.plan(path, "2026-11-21", "06:00")
        try await kit.approve(path)
        #expect(kit.speakers.all.count == 1)
        kit.newsroom.isLive.withLock { $0 = false }
        try await kit.office.office.act("test.withdraw", by: nil) { act in
            try act.state(.storyWithdrawn(StandInNewsroom.ref, reason: "Sai"))
        }
        try await kit.work()
        #expect(kit.speakers.all.isEmpty)
        #expect(try await editor.get(path).words.contains("đã bị gỡ khỏi cổng"))
    }

    @Test func `one click takes a published story onto the loudspeakers`() async throws {
        let kit = try await RadioKit()
        let editor = try await kit.office.visitor(.editor)
        let ways = kit.office.office.house.onward(
            kit.office.officer(.editor), from: StandInNewsroom.ref)
        #expect(ways.map(\.action).contains(BulletinDesk.path))
        let about = "story/\(StandInNewsroom.ref.id)"
        let answer = try await editor.post(BulletinDesk.path, [("about", about)])
        let page = try await editor.follow(answer)
        #expect(page.words.contains("Hội vật <đầu xuân>"))
        let id = kit.id(try #require(answer.location))
        let item = try #require(try await kit.office.read { try $0.items(ofBulletin: id) }.first)
        #expect(
            item.words
                == "Hội vật <đầu xuân>.\nMời bà con về hội.\nHội vật mở ngày 7.\nSới vật ở đình")
        #expect(item.soundID != nil)
        // Corrected on the portal: the page says so, and takes the new words with one click.
        kit.newsroom.body.withLock { $0 = "<p>Hội vật hoãn.</p>" }
        let path = try #require(answer.location)
        let changed = try await editor.get(path)
        #expect(changed.words.contains("Tin này đã khác trên cổng"))
        try await editor.post("\(path)/pieces/\(item.id)", [("act", "refresh")])
        let fresh = try await editor.get(path)
        #expect(fresh.text.contains("Hội vật hoãn."))
        #expect(!fresh.words.contains("Tin này đã khác trên cổng"))
        kit.newsroom.isLive.withLock { $0 = false }
        try await editor.post(BulletinDesk.path, [("about", about)], expecting: 422)
        try await editor.post(BulletinDesk.path, [("about", "story/../x")], expecting: 422)
    }
}
