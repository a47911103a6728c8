import Foundation
import Markup
import Office
import Synchronization
import TestKit
import Testing
import Voices

@testable import Studio

/// A voice that counts what it is asked, and sounds like one tone for each word.
final class StandInVoice: SpeakingVoice {
    let id = "stand-in"
    let mark = "1"
    let said = Mutex<[String]>([])
    let trouble = Mutex<VoiceTrouble?>(nil)
    var name: Phrase { Phrase(vi: "Giọng thử", en: "Stand-in") }

    func speak(_ words: String, style: VoiceStyle) async throws -> [UInt8] {
        said.withLock { $0.append(words) }
        if let trouble = trouble.withLock({ $0 }) { throw trouble }
        return Self.tone(seconds: 0.3 * Double(words.split(separator: " ").count))
    }

    /// A WAV of 16,000 frames a second.
    static func tone(seconds: Double) -> [UInt8] {
        let frames = Int(seconds * 16_000)
        var data: [UInt8] = []
        for frame in 0..<frames {
            let value = Int16(sin(Double(frame) * 0.17) * 9_000)
            data += [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
        }
        func four(_ number: Int) -> [UInt8] {
            (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        }
        return Array("RIFF".utf8) + four(36 + data.count) + Array("WAVEfmt ".utf8) + four(16)
            + [1, 0, 1, 0] + four(16_000) + four(32_000) + [2, 0, 16, 0] + Array("data".utf8)
            + four(data.count) + data
    }
}

@Suite struct StudioRoomTests {
    /// A house with the studio, a stand-in as the commune's voice, and a room that hears facts.
    private struct Kit {
        let office: TestOffice
        let voice = StandInVoice()
        let heard = Heard()

        final class Heard: Sendable { let sounds = Mutex<[String]>([]) }

        init() async throws {
            let heard = heard
            var listener = Feature(name: "Listener")
            listener.offers.hears = { _, fact in
                if case .soundMade(let id) = fact { heard.sounds.withLock { $0.append(id) } }
            }
            office = try await TestOffice(
                house: House(features: [StudioRoom.feature(voices: [voice]), listener]))
            try await office.office.act("test.voice", by: nil) { act in
                var settings = try act.connection.studioSettings()
                settings.voice = "stand-in"
                try act.set(StudioSettings.name, settings)
            }
        }

        var studio: SoundStudio {
            get throws { try #require(office.office.house.studio) }
        }

        func speak(_ words: String) async throws -> String {
            let studio = try studio
            return try await office.office.act("test.speak", by: nil) {
                try studio.speak($0, SpeechOrder(words: words))
            }
        }

        func state(_ id: String) async throws -> SoundState? {
            let studio = try studio
            return try await office.office.read { try studio.sounds($0, [id]) }[id]
        }

        func work() async throws { try await office.doWaitingJobs(Making.kind) }
    }

    @Test func `words that are ordered become a sound, and whoever waits is told`() async throws {
        let kit = try await Kit()
        let id = try await kit.speak("UBND xã họp 7h30.")
        #expect(try await kit.state(id) == .waiting(0))
        try await kit.work()
        let sound = try #require(try await kit.state(id)?.sound)
        #expect(kit.voice.said.withLock { $0 } == ["Ủy ban nhân dân xã họp bảy giờ ba mươi phút."])
        #expect(abs(sound.seconds - 4.2) < 0.3, "\(sound.seconds)")
        #expect(kit.heard.sounds.withLock { $0 } == [id])
        let mp3 = try #require(try kit.office.office.files.get(sound.mp3))
        #expect(mp3.count == sound.mp3Bytes)
        #expect(try kit.office.office.files.get(sound.opus)?.count == sound.opusBytes)
    }

    @Test func `the same words are made once, and a sentence is spoken once`() async throws {
        let kit = try await Kit()
        let first = try await kit.speak("Mời bà con. Xin cảm ơn.")
        #expect(try await kit.speak("Mời bà con. Xin cảm ơn.") == first)
        try await kit.work()
        let second = try await kit.speak("Thông báo mới. Mời bà con. Xin cảm ơn.")
        #expect(second != first)
        try await kit.work()
        #expect(
            kit.voice.said.withLock { $0 } == ["Mời bà con.", "Xin cảm ơn.", "Thông báo mới."])
    }

    @Test func `a changed pronunciation makes another sound`() async throws {
        let kit = try await Kit()
        let before = try await kit.speak("Hội Gióng")
        let editor = try await kit.office.visitor(.editor)
        let page = try await editor.get("/office/studio")
        _ = try await editor.submit(
            page, to: "/office/studio/words", ["written": "Gióng", "said": "dóng"])
        #expect(try await kit.speak("Hội Gióng") != before)
        let studio = try kit.studio
        #expect(
            try await kit.office.office.read { try studio.spelled($0, "Hội Gióng") } == "Hội dóng")
    }

    @Test func `a voice that refuses is told in words, and ordering again begins anew`()
        async throws
    {
        let kit = try await Kit()
        kit.voice.trouble.withLock { $0 = .keyRefused }
        let id = try await kit.speak("Mời bà con")
        try await kit.work()
        #expect(try await kit.state(id) == .failed(PairedText(VoiceTrouble.keyRefused.words)))
        #expect(kit.heard.sounds.withLock { $0 } == [id])
        kit.voice.trouble.withLock { $0 = nil }
        #expect(try await kit.speak("Mời bà con") == id)
        try await kit.work()
        #expect(try await kit.state(id)?.sound != nil)
    }

    @Test func `a voice that does not answer is waited for`() async throws {
        let kit = try await Kit()
        kit.voice.trouble.withLock { $0 = .unreachable }
        let id = try await kit.speak("Mời bà con")
        await #expect(throws: VoiceTrouble.unreachable) { try await kit.work() }
        #expect(try await kit.state(id) == .waiting(0))
    }

    @Test func `a recording is levelled, silence is refused in words`() async throws {
        let kit = try await Kit()
        let studio = try kit.studio
        let files = kit.office.office.files
        let good = try files.put(StandInVoice.tone(seconds: 2))
        let silent = try files.put(
            StandInVoice.tone(seconds: 0) + [UInt8](repeating: 0, count: 64_000))
        let ids = try await kit.office.office.act("test.level", by: nil) { act in
            [
                try studio.level(act, good), try studio.level(act, silent),
                try studio.level(act, "x"),
            ]
        }
        try await kit.work()
        #expect(abs((try await kit.state(ids[0])?.sound?.seconds ?? 0) - 2) < 0.1)
        for id in ids.dropFirst() {
            guard case .failed(let words) = try await kit.state(id) else {
                Issue.record("it should have failed")
                continue
            }
            #expect(!words.vi.isEmpty && !words.en.isEmpty)
        }
    }

    @Test func `nothing to say, and too much, are refused when they are ordered`() async throws {
        let kit = try await Kit()
        for words in ["", "  \n ", "🎉", String(repeating: "a ", count: 40_000)] {
            await #expect(throws: Refusal.self) { _ = try await kit.speak(words) }
        }
    }

    @Test func `an estimate is near the truth, and the voices have names`() async throws {
        let kit = try await Kit()
        let studio = try kit.studio
        let (seconds, voices) = try await kit.office.office.read { connection in
            (
                try studio.estimate(connection, SpeechOrder(words: "Mời bà con dự họp.")),
                try studio.voices(connection).map(\.id)
            )
        }
        #expect(seconds > 1 && seconds < 4)
        #expect(voices == ["north", "central", "south", "stand-in"])
    }

    @Test func `what nobody used for months goes, what a room needs stays`() async throws {
        let kit = try await Kit()
        let id = try await kit.speak("Mời bà con")
        try await kit.work()
        let sound = try #require(try await kit.state(id)?.sound)
        try await kit.office.doJob(Clearing.kind, key: "1")
        #expect(try await kit.state(id)?.sound == sound)
        kit.office.clock.advance(days: 91)
        try await kit.office.doJob(Clearing.kind, key: "2")
        #expect(try await kit.state(id) == nil)
        #expect(kit.office.office.files.file(sound.mp3) == nil)
        #expect(kit.office.office.files.file(sound.opus) == nil)
    }
}
