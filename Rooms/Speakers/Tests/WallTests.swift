import Foundation
import HTTPTypes
import Office
import SpeakerProtocol
import TestKit
import Testing

@testable import Speakers

@Suite struct WallTests {
    @Test func `an officer adds a group and a loudspeaker, and a device takes its code`()
        async throws
    {
        let office = try await TestOffice(SpeakersRoom.feature)
        let nam = try await office.visitor(.unitOfficer)
        let wall = try await nam.get("/office/speakers")
        #expect(wall.words.contains("Chưa có cụm loa"))
        let added = try await nam.submit(
            wall, to: "/office/speakers/groups",
            ["name": "Thôn Trung", "position": "21.0655, 106.1102"])
        let group = try await nam.follow(added)
        let path = try #require(added.location)
        let made = try await nam.submit(
            group, to: "\(path)/speakers",
            ["name": "Loa đình", "position": "21.0657, 106.1098", "volume": "70"])
        let page = try await nam.follow(made)
        #expect(page.words.contains("Chờ đăng ký"))
        let code = try #require(
            page.words.split(separator: " ").map(String.init)
                .first { RegistrationCode.read($0) != nil && $0.contains("-") })
        #expect(try await SpeakerKit.register(code, office).status == 200)
        let again = try await nam.get(try #require(made.location))
        #expect(!again.words.contains(code))
        #expect(again.words.contains("Đang nhận lịch"))
        // The viewer sees the wall and neither codes nor forms.
        let viewer = try await office.visitor(.viewer)
        let seen = try await viewer.get("/office/speakers")
        #expect(seen.words.contains("Loa đình"))
        #expect(!seen.text.contains("/office/speakers/groups\""))
        #expect(seen.text.contains("<svg"))
    }

    @Test func `what is typed wrongly is said and kept`() async throws {
        let kit = try await SpeakerKit()
        let nam = try await kit.office.visitor(.unitOfficer)
        let wall = try await nam.get("/office/speakers")
        for (name, position) in [("", ""), ("Thôn Trung", ""), ("Xóm Mới", "đâu đó")] {
            let answer = try await nam.submit(
                wall, to: "/office/speakers/groups", ["name": name, "position": position],
                expecting: 422)
            #expect(answer.text.contains("value=\"\(position)\""))
        }
        let group = "/office/speakers/groups/\(kit.groups[0])"
        let page = try await nam.get(group)
        for volume in ["", "101", "-1", "to"] {
            try await nam.submit(
                page, to: group + "/speakers", ["name": "Loa", "volume": volume], expecting: 422)
        }
        let long = String(repeating: "ồ", count: 100_000)
        try await nam.submit(page, to: group + "/speakers", ["name": long, "volume": "5"])
        try await nam.get("/office/speakers/nothing", expecting: 404)
        try await nam.get("/office/speakers/groups/nothing", expecting: 404)
        try await nam.get("/office/speakers/airings/nothing", expecting: 404)
    }

    @Test func `the page of an airing tells who played it, and the exports too`() async throws {
        let kit = try await SpeakerKit()
        let devices = try await kit.devices(3)
        let airing = kit.airing()
        try await kit.air(airing)
        try await devices[0].log([devices[0].held(airing)])
        kit.clock.advance(minutes: 7)
        try await devices[0].log([devices[0].played(airing)])
        try await devices[1].log([
            SpeakerLogEntry(
                number: 1, at: kit.clock.now.milliseconds, kind: .playFailed, airing: "a1",
                revision: 1, reason: .noSound)
        ])
        let viewer = try await kit.office.visitor(.viewer)
        let page = try await viewer.get("/office/speakers/airings/a1")
        #expect(page.words.contains("3/3") && page.words.contains("1/3"))
        #expect(page.words.contains("thiếu tệp âm thanh"))
        #expect(page.words.contains("Chưa tính vào chỉ tiêu"))
        viewer.speak("en")
        #expect(try await viewer.get("/office/speakers/airings/a1").words.contains("Delivered"))
        let schedule = try await viewer.get("/office/speakers/schedule.csv").text
        #expect(schedule.contains("a1,Bản tin sáng,column,2026-11-20T09:05:00+07:00"))
        #expect(schedule.contains(",3,3,1,1,0,0"))
        let logs = try await viewer.get("/office/speakers/logs.csv").text
        #expect(logs.contains("playFailed") && logs.contains("noSound"))
        for path in ["schedule.json", "logs.json"] {
            let json = try await viewer.get("/office/speakers/\(path)")
            _ = try JSONSerialization.jsonObject(with: Data(json.bytes))
        }
    }

    @Test func `a name that looks like a formula stays a name in the export`() async throws {
        let kit = try await SpeakerKit()
        _ = try await kit.device("=HYPERLINK(\"x\")").log([
            SpeakerLogEntry(number: 1, at: kit.clock.now.milliseconds, kind: .tamper)
        ])
        let viewer = try await kit.office.visitor(.viewer)
        let logs = try await viewer.get("/office/speakers/logs.csv").text
        #expect(logs.contains("\"'=HYPERLINK(\"\"x\"\")\""))
    }

    @Test func `an officer stops, moves and revokes a loudspeaker`() async throws {
        let kit = try await SpeakerKit()
        let device = try await kit.device()
        let nam = try await kit.office.visitor(.unitOfficer)
        let path = "/office/speakers/\(device.id)"
        try await nam.post(path + "/commands", [("kind", "stop")])
        #expect(try await device.beat().commands.map(\.kind) == [.stop])
        let page = try await nam.get(path)
        #expect(page.words.contains("Dừng phát"))
        let held = try await device.schedule().number
        try await nam.submit(
            page, to: path, ["name": "Loa chợ", "group": kit.groups[1], "volume": "35"])
        let schedule = try await device.schedule(held: held)
        #expect(schedule.group == kit.groups[1])
        #expect(schedule.volume == 35)
        kit.clock.advance(minutes: 11)
        #expect(try await device.beat().commands.map(\.kind) == [.setVolume])
        try await nam.post(path + "/revoke", [])
        _ = try await device.send(.get, SpeakerProtocol.Path.schedule, expecting: 403)
        #expect(try await nam.get(path).words.contains("Đã thu hồi"))
        try await nam.post(path + "/revoke", [], expecting: 422)
        try await nam.post(path + "/commands", [("kind", "reboot")], expecting: 422)
        try await nam.post(path + "/commands", [("kind", "explode")], expecting: 404)
    }

    @Test func `the threshold is the commune's to choose`() async throws {
        let kit = try await SpeakerKit()
        let devices = try await kit.devices(2)
        let head = try await kit.office.visitor(.administrator)
        let wall = try await head.get("/office/speakers")
        for bad in ["0", "101", "", "nửa"] {
            try await head.submit(
                wall, to: "/office/speakers/settings", ["threshold": bad], expecting: 422)
        }
        try await head.submit(wall, to: "/office/speakers/settings", ["threshold": "50"])
        let airing = kit.airing()
        try await kit.air(airing)
        kit.clock.advance(minutes: 7)
        try await devices[0].log([devices[0].played(airing)])
        #expect(try await kit.counted().count == 1)
        try await kit.office.visitor(.editor).post(
            "/office/speakers/settings", [("threshold", "1")], expecting: 403)
    }

    @Test func `today names what is wrong once for each kind`() async throws {
        let kit = try await SpeakerKit()
        _ = try await kit.devices(3, group: 0)
        let lit = try await kit.device("Loa chợ", group: 1)
        try await lit.beat()
        kit.clock.advance(minutes: 11)
        try await lit.beat()
        try await Watch.look(kit.office.office)
        let (house, now) = (kit.office.office.house, kit.clock.now)
        let (nam, viewer) = (kit.office.officer(.unitOfficer), kit.office.officer(.viewer))
        let lines = try await kit.office.read { try house.today($0, nam, at: now) }
        #expect(lines.map(\.words) == ["1 cụm loa mất liên lạc cả cụm"])
        #expect(try await kit.office.read { try house.today($0, viewer, at: now) }.isEmpty)
        let wall = try await kit.office.visitor(.unitOfficer).get("/office/speakers")
        #expect(wall.words.contains("có thể mất điện"))
    }
}
