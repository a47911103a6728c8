import CAP
import Foundation
import Markup
import Office
import Synchronization
import TestKit
import Testing
import WorkingTime

@testable import Alerts

@Suite struct AlertTests {
    @Test func `it takes two people, and then it airs at once, again and again, and is on top`()
        async throws
    {
        let kit = try await AlertKit()
        let path = try await kit.propose(["minutes": "60", "repeat": "15"])
        #expect(kit.pretended.airings.isEmpty)
        // The leader who proposes is no second person.
        let leader = try await kit.office.visitor(.leader)
        let editor = try await kit.office.visitor(.editor)
        let page = try await editor.get(path)
        #expect(!page.text.contains("/approval"))
        try await kit.approve(path)
        let airings = kit.pretended.airings
        let now = kit.office.clock.now
        #expect(airings.map(\.startsAt) == (0..<4).map { now.addingTimeInterval(Double($0) * 900) })
        #expect(airings.allSatisfy { $0.priority == .urgent && $0.parts.count == 2 })
        #expect(airings.allSatisfy { $0.groupIDs == ["ha", "trung"] && $0.counts == nil })
        let home = try await kit.office.anyone().get("/canh-bao")
        #expect(home.words.contains("Nước sông lên trên báo động 2"))
        let around = try await kit.office.read { try kit.office.office.house.surroundings($0) }
        #expect(around.notices.map { $0.isInForce(at: now) } == [true])
        #expect(around.notices.map { $0.isInForce(at: now.addingTimeInterval(3_600)) } == [false])
        // Nobody lets it out twice.
        try await leader.post("\(path)/approval", [("listened", "1")], expecting: 409)
    }

    @Test func `who proposed it cannot let it out, whatever they may`() async throws {
        let kit = try await AlertKit()
        let leader = try await kit.office.visitor(.leader)
        let page = try await leader.get("/office/alerts/new")
        let form = try page.form("/office/alerts")
        let answer = try await leader.postUnproven(
            "/office/alerts",
            form.filled([("event", "Cháy"), ("headline", "Cháy kho gỗ"), ("words", "Ở chợ")]),
            expecting: 303)
        let path = try #require(answer.location)
        let sound = try await kit.alert(path).soundID
        try await leader.post(
            "\(path)/approval", [("listened", "1"), ("sound", "mp3-\(sound)")], expecting: 403)
        #expect(kit.pretended.airings.isEmpty)
    }

    @Test func `nobody lets out what they did not listen to`() async throws {
        let kit = try await AlertKit()
        let path = try await kit.propose()
        let leader = try await kit.office.visitor(.leader)
        let page = try await leader.get(path)
        try await leader.submit(page, to: "\(path)/approval", expecting: 422)
        try await leader.post(
            "\(path)/approval", [("listened", "1"), ("sound", "another")], expecting: 422)
        kit.pretended.state.withLock { $0.isSlow = true }
        let waiting = try await leader.get(path)
        #expect(!waiting.text.contains("/approval\""))
        #expect(kit.pretended.airings.isEmpty)
    }

    @Test func `a drill says so on every channel`() async throws {
        let kit = try await AlertKit()
        let path = try await kit.propose(["drill": "1"])
        try await kit.approve(path)
        let spoken = try #require(kit.pretended.state.withLock { $0.spoken.first })
        #expect(spoken.hasPrefix("Diễn tập.") && spoken.hasSuffix("đây là tin diễn tập."))
        #expect(kit.pretended.airings.allSatisfy { $0.title.hasPrefix("DIỄN TẬP") })
        let cap = try await kit.cap(path)
        #expect(
            cap.status == .exercise && cap.infos.allSatisfy { $0.headline.contains("DIỄN TẬP") })
        for address in ["/canh-bao", "/en/canh-bao", "/canh-bao/feed.atom"] {
            let page = try await kit.office.anyone().get(address)
            #expect(page.text.contains("DIỄN TẬP"), "\(address)")
        }
    }

    @Test func `cancelled, nothing of it is begun any more and the feed says so`() async throws {
        let kit = try await AlertKit()
        let path = try await kit.propose(["minutes": "60", "repeat": "15"])
        try await kit.approve(path)
        kit.office.clock.advance(minutes: 20)
        let leader = try await kit.office.visitor(.leader)
        try await leader.submit(
            try await leader.get(path), to: "\(path)/cancellation", ["reason": "Nước đã rút."])
        #expect(kit.pretended.state.withLock { $0.withdrawn.count } == 4)
        let sent = try await kit.cap(path), taken = try await kit.cap(path, "-huy")
        #expect(taken.message == .cancel && taken.note == "Nước đã rút.")
        #expect(taken.references.map(\.identifier) == [sent.identifier])
        #expect(taken.references.map(\.sent) == [sent.sent])
        let around = try await kit.office.read { try kit.office.office.house.surroundings($0) }
        #expect(around.notices.isEmpty)
        try await leader.post("\(path)/cancellation", [("reason", "")], expecting: 409)
    }

    @Test func `an update takes the place of what is in force once a second person lets it out`()
        async throws
    {
        let kit = try await AlertKit()
        let first = try await kit.propose()
        try await kit.approve(first)
        let id = try await kit.alert(first).id
        kit.office.clock.advance(minutes: 10)
        let second = try await kit.propose(["headline": "Nước đã tràn đê bao"], update: id)
        #expect(try await kit.alert(first).isInForce(at: kit.office.clock.now))
        try await kit.approve(second)
        #expect(try await kit.alert(first).state == .cancelled)
        let cap = try await kit.cap(second)
        #expect(cap.message == .update)
        #expect(cap.references.first?.identifier == "conglang-\(id)")
    }

    @Test func `another office's message is read into the form, once`() async throws {
        let kit = try await AlertKit()
        var alert = CAPAlert(
            identifier: "TT-9", sender: "thientai.example.vn", sent: kit.office.clock.now,
            status: .actual, message: .alert)
        var info = CAPInfo(
            categories: [.met], event: "Bão số 7", urgency: .expected, severity: .extreme,
            certainty: .likely)
        info.language = "vi-VN"
        info.headline = "Bão số 7 đổ bộ đêm nay"
        info.words = "Gió cấp 11."
        info.expires = kit.office.clock.now.addingTimeInterval(6 * 3_600)
        info.areas = [CAPInfo.Area("Toàn xã")]
        alert.infos = [info]
        let editor = try await kit.office.visitor(.editor)
        let list = try await editor.get("/office/alerts")
        let form = try await editor.submit(
            list, to: "/office/alerts/arrival", ["xml": alert.xml], expecting: 200)
        #expect(form.text.contains("Bão số 7 đổ bộ đêm nay") && form.text.contains("TT-9"))
        let answer = try await editor.submit(form, to: "/office/alerts")
        let path = try #require(answer.location)
        try await kit.approve(path)
        let cap = try await kit.cap(path)
        #expect(cap.references.map(\.identifier) == ["TT-9"])
        #expect(cap.infos.first?.severity == .extreme)
        try await editor.submit(
            list, to: "/office/alerts/arrival", ["xml": alert.xml], expecting: 409)
        let broken = try await editor.submit(
            list, to: "/office/alerts/arrival",
            ["xml": alert.xml.replacingOccurrences(of: "+07:00", with: "Z")], expecting: 422)
        #expect(broken.words.contains("sent"))
        alert.identifier = "TT-10"
        alert.message = .cancel
        try await editor.submit(
            list, to: "/office/alerts/arrival", ["xml": alert.xml], expecting: 422)
    }

    @Test func `what is wrong with the form is told with everything kept`() async throws {
        let kit = try await AlertKit()
        let bad: [KeyValuePairs<String, String>] = [
            ["headline": ""], ["event": String(repeating: "a", count: 36)], ["minutes": "4321"],
            ["repeat": "3"], ["severity": "Terrible"],
            ["words": String(repeating: "a", count: 2_001)],
        ]
        for more in bad { try await kit.propose(more, expecting: 422) }
        let editor = try await kit.office.visitor(.editor)
        let page = try await editor.get("/office/alerts/new")
        let again = try await editor.submit(
            page, to: "/office/alerts", ["headline": "Còn giữ", "event": ""], expecting: 422)
        #expect(again.text.contains("Còn giữ"))
    }

    @Test func `it is never said more often than it is long, and ends at its time`() {
        let now = Date(timeIntervalSince1970: 1_795_140_000)
        let sound = KeptSound(mp3: "a", opus: "b", mp3Bytes: 1, opusBytes: 1, seconds: 240)
        var content = Alert.Content()
        content.repeatMinutes = 5
        let end = now.addingTimeInterval(3_600)
        let airings = Alert.airings(
            "x", content, sound: sound, groups: ["g"], from: now, until: end)
        for (one, next) in zip(airings, airings.dropFirst()) {
            #expect(one.endsAt <= next.startsAt)
        }
        #expect(airings.allSatisfy { $0.startsAt < end })
        content.repeatMinutes = 0
        let once = Alert.airings(
            "x", content, sound: sound, groups: ["g"], from: now, until: end)
        #expect(once.count == 1)
    }

    @Test func `what was refused is nobody's to read`() async throws {
        let kit = try await AlertKit()
        let path = try await kit.propose()
        let id = try await kit.alert(path).id
        let leader = try await kit.office.visitor(.leader)
        let page = try await leader.get(path)
        try await leader.submit(page, to: "\(path)/refusal", ["reason": ""], expecting: 422)
        try await leader.submit(page, to: "\(path)/refusal", ["reason": "Chưa kiểm chứng"])
        for address in [
            "/canh-bao/\(id)", "/canh-bao/cap/\(id).xml", "/canh-bao/cap/\(id)-huy.xml",
        ] {
            _ = try await kit.office.anyone().get(address, expecting: 404)
        }
    }
}
