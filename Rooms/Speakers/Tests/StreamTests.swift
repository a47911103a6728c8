import Foundation
import HTTPTypes
import Office
import TestKit
import Testing

@testable import Speakers

/// Goal: a group's stream is there for everybody while it is switched on, and gone afterwards.
/// Method: a real encoder; Icecast itself is tried beside the stream's own tests.
@Suite struct StreamTests {
    private func group(_ kit: SpeakerKit, _ place: Int = 0) -> String {
        "/office/speakers/groups/\(kit.groups[place])"
    }

    @Test func `an officer switches a stream on, everybody hears it, and off again`() async throws {
        let kit = try await SpeakerKit()
        let nam = try await kit.office.visitor(.unitOfficer)
        let hub = kit.office.office.streamHub
        let keeping = Task { await hub.keep(kit.office.office, icecast: nil) }
        defer { keeping.cancel() }
        let reader = kit.office.anyone()
        let playlist = StreamDoor.address(of: kit.groups[0])
        try await reader.get(playlist, expecting: 404)

        let page = try await nam.get(group(kit))
        #expect(page.words.contains("Luồng phát cho thiết bị khác"))
        try await nam.submit(page, to: group(kit) + "/stream", ["stream": "on"])
        let text = try await listen(reader, playlist)
        #expect(text.hasPrefix("#EXTM3U"))
        let name = try #require(
            text.split(separator: "\n").first { $0.hasSuffix(".aac") }.map(String.init))
        let folder = playlist.dropLast(StreamDoor.playlist.count)
        let segment = try await reader.get(folder + name)
        #expect(segment.headers[.contentType] == "audio/aac")
        #expect(segment.bytes.count > 1_000)
        let live = try await kit.office.office.liveStreams()
        #expect(live == [LiveStream(name: "Thôn Trung", path: playlist)])
        let seen = try await nam.get(group(kit))
        #expect(seen.words.contains("chưa cấu hình Icecast"))
        for wrong in ["0.aac", "x.aac", "mot.m3u8", "..aac"] {
            try await reader.get(folder + wrong, expecting: 404)
        }

        try await nam.submit(seen, to: group(kit) + "/stream", ["stream": "off"])
        for _ in 0..<200 where hub.stream(of: kit.groups[0]) != nil {
            try await Task.sleep(for: .milliseconds(50))
        }
        try await reader.get(playlist, expecting: 404)
        #expect(try await kit.office.office.liveStreams().isEmpty)
    }

    /// The playlist, once there is something in it.
    private func listen(_ reader: TestVisitor, _ path: String) async throws -> String {
        for _ in 0..<300 {
            let answer = try await reader.send(.get, path, headers: [:], body: [])
            if answer.status == 200 { return answer.text }
            try await Task.sleep(for: .milliseconds(100))
        }
        Issue.record("no playlist")
        return ""
    }

    @Test func `mounts of one commune have different names`() async throws {
        let kit = try await SpeakerKit()
        try await kit.office.office.act("test.streams", by: nil) { act in
            let third = try act.addGroup(name: "Thôn trung!", place: "", at: nil)
            for group in try act.connection.speakerGroups() {
                try act.addStream(of: group, commune: "truc-khe")
                try act.addStream(of: group, commune: "truc-khe")
            }
            act.note(Ref("speaker-group", third), "")
        }
        let kept = try await kit.office.office.read { try $0.keptStreams() }
        #expect(
            Set(kept.map(\.mount)) == [
                "truc-khe-thon-trung.mp3", "truc-khe-thon-trung-2.mp3", "truc-khe-thon-ha.mp3",
            ])
    }

    @Test func `who only looks cannot switch it`() async throws {
        let kit = try await SpeakerKit()
        let viewer = try await kit.office.visitor(.viewer)
        let page = try await viewer.get(group(kit))
        #expect(!page.text.contains("/stream\""))
        try await viewer.post(group(kit) + "/stream", [("stream", "on")], expecting: 403)
        let nam = try await kit.office.visitor(.unitOfficer)
        try await nam.post(
            "/office/speakers/groups/khong-co/stream", [("stream", "on")], expecting: 404)
    }
}
