import Foundation
import HTTPTypes
import Markup
import Office
import OutsidePrograms
import TestKit
import Testing

@testable import Media

/// Videos and sounds are prepared after they came.
struct VideoTests {
    private let office: TestOffice
    private let an: TestVisitor

    init() async throws {
        office = try await TestOffice(MediaRoom.feature)
        an = try await office.visitor(.unitOfficer)
    }

    private func media(_ id: String) async throws -> MediaItem {
        try #require(
            try await office.office.read { try LibraryOffer.items($0, [id])[id] })
    }

    private func arrivals() throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: try office.office.files.arrivals().path)
    }

    @Test func `a film becomes what every browser plays, with a poster`() async throws {
        let item = try await an.item(("hội.mp4", try await MediaKit.video()), alt: "Hội làng")
        #expect(item.state == "preparing")
        #expect(item.path == nil)
        try await office.doWaitingJobs(Preparation.kind)
        #expect(try await an.look(at: item.id).state == "ready")
        let media = try await media(item.id)
        let main = try #require(media.renditions.first)
        #expect(main.type == "video/mp4")
        #expect(main.width == 320 && main.height == 240)
        #expect(media.poster?.type == "image/jpeg")
        #expect((0.8...1.3).contains(media.seconds ?? 0))
        let part = try await office.anyone().send(
            .get, main.path, headers: ["Range": "bytes=0-99"].fields)
        #expect(part.status == 206)
        let whole = try await office.anyone().get(main.path).bytes
        #expect(!MediaKit.contains(whole, "+21.1"))
        // The index stands before the pictures, so that it plays while it comes.
        let index = try #require(Data(whole).range(of: Data("moov".utf8)))
        let pictures = try #require(Data(whole).range(of: Data("mdat".utf8)))
        #expect(index.lowerBound < pictures.lowerBound)
        #expect(try arrivals().isEmpty)
        let drawn = media.drawn(in: .vi).text
        #expect(drawn.contains("<video controls preload=\"none\""))
        #expect(drawn.contains("poster=\"/files/"))
    }

    @Test func `a sound becomes MP3`() async throws {
        let item = try await an.item(("bản tin.wav", try await MediaKit.tone()))
        try await office.doWaitingJobs(Preparation.kind)
        let media = try await media(item.id)
        #expect(media.kind == .sound)
        #expect(media.renditions.first?.type == "audio/mpeg")
        #expect(media.drawn(in: .vi).text.contains("<audio controls"))
    }

    @Test func `what cannot be prepared is said, kept, and tried again`() async throws {
        let film = try await MediaKit.video()
        let item = try await an.item(("a.mp4", Array(film.prefix(film.count / 3))))
        try await office.doWaitingJobs(Preparation.kind)
        let failed = try await an.look(at: item.id)
        #expect(failed.state == "failed")
        #expect(failed.trouble?.contains("bị hỏng") == true)
        #expect(try arrivals().count == 1)
        let page = try await an.get("/office/media/\(item.id)")
        #expect(page.words.contains("tệp đã gửi vẫn còn"))
        try await an.submit(page, to: "/office/media/\(item.id)/preparation")
        #expect(try await an.look(at: item.id).state == "preparing")
        try await office.doWaitingJobs(Preparation.kind)
        #expect(try await an.look(at: item.id).state == "failed")
        // The day's sweeping leaves it alone.
        office.clock.advance(days: 9)
        try await office.doJob("media.sweep")
        #expect(try arrivals().count == 1)
    }

    @Test func `without ffmpeg the officer hears of it and the film is kept`() async throws {
        let bare = try await TestOffice(
            MediaRoom.feature(with: OutsidePrograms(folders: ["/nowhere"])))
        let visitor = try await bare.visitor(.unitOfficer)
        let item = try await visitor.item(("a.mp4", try await MediaKit.video()))
        try await bare.doWaitingJobs(Preparation.kind)
        let failed = try await visitor.look(at: item.id)
        #expect(
            failed.trouble?.contains("ffmpeg") == true
                || failed.trouble?.contains("ffprobe") == true)
        let photo = try await MediaKit.jpeg()
        let answer = try await visitor.upload([("a.jpg", photo)], expecting: 503)
        #expect(answer.text.contains("libvips-tools"))
    }

    @Test func `captions are checked and kept by language`() async throws {
        let item = try await an.item(("a.mp4", try await MediaKit.video()))
        try await office.doWaitingJobs(Preparation.kind)
        let target = "/office/media/\(item.id)/captions"
        let page = try await an.get("/office/media/\(item.id)")
        let good = "WEBVTT\n\n00:00.000 --> 00:01.000\nXin chào\n"
        try await an.submit(page, to: target, ["language": "vi", "text": good])
        let path = try #require(try await media(item.id).subtitles[.vi])
        let file = try await office.anyone().get(path)
        #expect(file["Content-Type"] == "text/vtt")
        #expect(file.text.contains("Xin chào"))
        #expect(try await media(item.id).drawn(in: .vi).text.contains("<track kind=\"captions\""))
        let bad = "WEBVTT\n\n00:05.000 --> 00:01.000\nLộn ngược\n"
        let answer = try await an.submit(
            page, to: target, ["language": "vi", "text": bad], expecting: 422)
        #expect(answer.words.contains("Dòng 3"))
        #expect(answer.text.contains("Lộn ngược"))
        try await an.submit(page, to: target, ["language": "vi", "text": ""])
        #expect(try await media(item.id).subtitles.isEmpty)
    }

    @Test func `SubRip becomes WebVTT`() throws {
        let written = try Captions.checked("1\r\n00:00:01,500 --> 00:00:02,000\r\nMột, hai\r\n")
        #expect(written.hasPrefix("WEBVTT\n\n1\n00:00:01.500 --> 00:00:02.000\nMột, hai"))
        #expect(throws: (any Error).self) { try Captions.checked("WEBVTT\n\nno times") }
    }
}
