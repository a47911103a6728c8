import Footage
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import OutsidePrograms
import Speech
import Synchronization
import Testing

@testable import Voices

@Suite struct EspeakTests {
    @Test(arguments: Espeak.Variety.allCases)
    func `every region speaks a sentence`(variety: Espeak.Variety) async throws {
        let sound = try await Espeak(variety).speak("Mời bà con dự họp.", style: VoiceStyle())
        #expect(sound.count > 20_000)
        #expect(FootageKind(sound) == .wav)
    }

    @Test func `a slower voice takes longer`() async throws {
        let words = "Ủy ban nhân dân xã thông báo lịch tiêm phòng."
        let slow = try await Espeak(.north).speak(words, style: VoiceStyle(speed: 60))
        let fast = try await Espeak(.north).speak(words, style: VoiceStyle(speed: 150))
        #expect(Double(slow.count) > Double(fast.count) * 1.7)
    }

    @Test func `words never reach the arguments, nor espeak-ng's own marks`() async throws {
        #expect(Espeak.plain("[[a]] <b> BÁO -w x") == "a b báo -w x\n")
        let sound = try await Espeak(.north).speak("-w /tmp/x --help", style: VoiceStyle())
        #expect(sound.count > 1_000)
    }

    @Test func `without its program it says which package to install`() async throws {
        let voice = Espeak(.north, programs: OutsidePrograms(folders: ["/nowhere"]))
        await #expect(throws: VoiceTrouble.missing(program: "espeak-ng", package: "espeak-ng")) {
            _ = try await voice.speak("a", style: VoiceStyle())
        }
    }

    @Test func `a spoken bulletin is as loud as it must be`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let mastering = Mastering()
        let bulletin = "UBND xã thông báo: 7h30 ngày 25/11/2026 họp tại NVH thôn Đông. "
        for (name, text) in [
            ("one", "Họp."), ("short", bulletin), ("long", String(repeating: bulletin, count: 8)),
        ] {
            var parts: [URL] = []
            for (place, sentence) in Spoken(text).sentences.enumerated() {
                let said = try await Espeak(.south).speak(sentence.text, style: VoiceStyle())
                let part = folder.appending(path: "\(name)-\(place).flac")
                try Data(try await mastering.sentence(said, pauseSeconds: 0.4)).write(to: part)
                parts.append(part)
            }
            let mp3 = folder.appending(path: "\(name).mp3")
            let opus = folder.appending(path: "\(name).opus")
            let made = try await mastering.master(sentences: parts, mp3: mp3, opus: opus)
            for (file, format) in [(mp3, "mp3"), (opus, "ogg")] {
                let loudness = try await mastering.loudness(of: file, format)
                #expect(abs(loudness.integrated + 16) <= 1, "\(name) \(format) \(loudness)")
                #expect(loudness.truePeak <= -1, "\(name) \(format) \(loudness)")
            }
            #expect(made.seconds > 0.4)
        }
    }
}

@Suite struct CommandVoiceTests {
    private func program(_ script: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(
            path: "voice-\(UUID().uuidString).sh")
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: file.path)
        return file.path
    }

    @Test func `a program gets the words and the speed, and what it writes is the sound`()
        async throws
    {
        let path = try program("printf 'RIFF%s|' \"$*\"; cat; head -c 60 /dev/zero | tr '\\0' x")
        let voice = try #require(CommandVoice(path: path))
        let sound = try await voice.speak("Mời bà con $(id)", style: VoiceStyle(speed: 90))
        #expect(
            String(decoding: sound, as: UTF8.self)
                .hasPrefix("RIFF--speed 90|Mời bà con $(id)\nxxx"))
    }

    @Test func `a program that fails, is silent or sleeps is told apart`() async throws {
        let fails = try #require(CommandVoice(path: try program("exit 3")))
        await #expect(throws: VoiceTrouble.broken(status: 3)) {
            _ = try await fails.speak("a", style: VoiceStyle())
        }
        let silent = try #require(CommandVoice(path: try program("true")))
        await #expect(throws: VoiceTrouble.noSound) {
            _ = try await silent.speak("a", style: VoiceStyle())
        }
        let sleeps = try #require(CommandVoice(path: try program("sleep 30"), seconds: 1))
        await #expect(throws: VoiceTrouble.tooSlow(seconds: 1)) {
            _ = try await sleeps.speak("a", style: VoiceStyle())
        }
    }

    @Test func `only the whole path of a program is taken`() {
        #expect(CommandVoice(path: "espeak-ng") == nil)
        #expect(CommandVoice(path: "/nowhere/voice") == nil)
        #expect(CommandVoice(path: "/etc/passwd") == nil)
    }
}

@Suite struct HTTPVoiceTests {
    @Test func `the service gets words, speed and key, and its answer is the sound`() async throws {
        let service = try await StandInVoice(status: 200, bytes: 500)
        let voice = try #require(
            HTTPVoice(address: service.address + "/say?voice=mai", key: "bí-mật"))
        let sound = try await voice.speak("Mời bà con", style: VoiceStyle(speed: 80, pitch: 40))
        #expect(sound.count == 500)
        let asked = try #require(service.received.withLock { $0.first })
        #expect(asked.uri == "/say?voice=mai&speed=80&pitch=40")
        #expect(asked.words == "Mời bà con")
        #expect(asked.authorization == "Bearer bí-mật")
        #expect(asked.kind == "text/plain; charset=utf-8")
        try await service.stop()
    }

    @Test(arguments: [
        (401, VoiceTrouble.keyRefused), (500, .broken(status: 500)), (302, .broken(status: 302)),
        (204, .broken(status: 204)),
    ])
    func `what the service refuses is told in words`(
        status: Int, trouble: VoiceTrouble
    ) async throws {
        let service = try await StandInVoice(status: status, bytes: 0)
        let voice = try #require(HTTPVoice(address: service.address))
        await #expect(throws: trouble) {
            _ = try await voice.speak("a", style: VoiceStyle())
        }
        try await service.stop()
    }

    @Test func `an empty answer is no sound, and a dead service is unreachable`() async throws {
        let service = try await StandInVoice(status: 200, bytes: 0)
        let voice = try #require(HTTPVoice(address: service.address))
        await #expect(throws: VoiceTrouble.noSound) {
            _ = try await voice.speak("a", style: VoiceStyle())
        }
        try await service.stop()
        let nobody = try #require(HTTPVoice(address: "http://127.0.0.1:1"))
        await #expect(throws: VoiceTrouble.unreachable) {
            _ = try await nobody.speak("a", style: VoiceStyle())
        }
    }

    @Test func `only addresses of the web are taken`() {
        for address in ["", "ftp://x", "file:///etc/passwd", "nói", "http://"] {
            #expect(HTTPVoice(address: address) == nil, "\(address)")
        }
    }
}
