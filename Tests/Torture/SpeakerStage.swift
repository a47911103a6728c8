import Building
import Foundation
import Office
import Storage
import Testing
import WorkingTime

/// A commune with one loudspeaker and something to air every few seconds.
struct SpeakerStage: Sendable {
    let folder: URL
    let port: Int
    let airings: [Airing]

    private var data: URL { folder.appending(path: "data") }
    private var device: URL { folder.appending(path: "device") }
    private var journal: URL { folder.appending(path: "journal") }
    private var wrongClock: URL { folder.appending(path: "wrong") }

    /// Seconds between two beginnings; of each part; and between beginning and end at most.
    private static let pause = 3.0, part = 0.6, lasts = 9.0
    /// More than the slowest machine needs; what is to come in the end is withdrawn.
    private static let count = 300

    private static let commune = "xa-loa"

    static func set(in folder: URL) async throws -> SpeakerStage {
        let office = try await RunningOffice.start(in: folder)
        let port = office.port
        let code: String = try await aside { try SpeakerStage.code(of: office) }
        let known = try await register(code, office, folder)
        #expect(known)
        let data = folder.appending(path: "data")
        let registry = try await Registry.open(settings(data))
        let airings = try await give(registry, folder)
        try await registry.close()
        office.program.kill()
        return SpeakerStage(folder: folder, port: port, airings: airings)
    }

    private static func settings(_ data: URL) -> Settings {
        CasePlace.settings(data, CasePlace(url: nil))
    }

    // MARK: - Before the curtain

    /// A group and a loudspeaker in it; its code from the page.
    private static func code(of office: RunningOffice) throws -> String {
        let group = Wire.post(
            port: office.port, "/office/speakers/groups",
            "csrf=\(office.proof)&name=Thon&place=&position=", cookie: office.cookie)
        let groupPath = try #require(group.header("Location").first, "\(group.text)")
        let speaker = Wire.post(
            port: office.port, "\(groupPath)/speakers",
            "csrf=\(office.proof)&name=Loa&place=&position=&volume=70", cookie: office.cookie)
        let path = try #require(speaker.header("Location").first, "\(speaker.text)")
        let page = Wire.get(
            port: office.port, String(path.prefix { $0 != "?" }), cookie: office.cookie)
        let found = try #require(
            page.text.firstMatch(of: /[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}/), "\(page.text)")
        return String(found.output)
    }

    private static func register(
        _ code: String, _ office: RunningOffice, _ folder: URL
    ) async throws -> Bool {
        let device = folder.appending(path: "device")
        let program = try Program(
            [
                "speaker", "--server", "http://127.0.0.1:\(office.port)", "--code", code,
                "--folder", device.path, "--output", "none",
            ], log: folder.appending(path: "register.log"))
        let identity = device.appending(path: "identity.json")
        for _ in 0..<200 {
            if FileManager.default.fileExists(atPath: identity.path) { break }
            try await Task.sleep(for: .milliseconds(50))
        }
        program.kill()
        return FileManager.default.fileExists(atPath: identity.path)
    }

    /// Airings of two parts each, every few seconds.
    private static func give(_ registry: Registry, _ folder: URL) async throws -> [Airing] {
        let office = try #require(registry.offices.first)
        let sounds = try (0..<4).map { number in
            let (mp3, opus) = try tone(220 * (number + 2), in: folder)
            return KeptSound(
                mp3: try office.files.put(mp3), opus: try office.files.put(opus),
                mp3Bytes: mp3.count, opusBytes: opus.count, seconds: part)
        }
        let start = Foundation.Date().addingTimeInterval(8)
        let groups = try await office.read { try office.house.speakerGroups($0).map(\.id) }
        let airings = (0..<count).map { number in
            let startsAt = start.addingTimeInterval(Double(number) * pause)
            let ref = Ref("bulletin", "turn-\(number)")
            return Airing(
                id: "turn-\(number)", title: "Buổi \(number)", ref: ref, priority: .column,
                groupIDs: groups, startsAt: startsAt,
                endsAt: startsAt.addingTimeInterval(lasts),
                parts: [
                    .sound(sounds[number % 4], title: "a"),
                    .sound(sounds[(number + 1) % 4], title: "b"),
                ],
                counts: LedgerEntry(
                    measure: .broadcastSessions, at: startsAt, channel: "loudspeaker", ref: ref,
                    title: "Buổi \(number)"))
        }
        try await office.act("test.air", by: nil) { act in
            for airing in airings { try act.air(airing) }
        }
        return airings
    }

    private static func tone(_ pitch: Int, in folder: URL) throws -> ([UInt8], [UInt8]) {
        let made = try ["mp3", "opus"].map { kind in
            let file = folder.appending(path: "tone-\(pitch).\(kind)")
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/ffmpeg")
            process.arguments = [
                "-loglevel", "error", "-nostdin", "-f", "lavfi", "-i",
                "sine=frequency=\(pitch):duration=\(part):sample_rate=48000", file.path,
            ]
            try process.run()
            process.waitUntilExit()
            return Array(try Data(contentsOf: file))
        }
        return (made[0], made[1])
    }

    // MARK: - On stage

    func serve() async throws -> Program {
        let program = try Program(
            ["serve", "--data", data.path, "--port", String(port)],
            log: folder.appending(path: "serve.log"),
            environment: ["CONGLANG_OWN_NETWORKS": "127.0.0"])
        for _ in 0..<2_000 {
            if let wire = Wire(port: port) {
                wire.close()
                return program
            }
            try #require(program.isRunning, "\(program.said)")
            try await Task.sleep(for: .milliseconds(5))
        }
        throw RunningOffice.NoAnswer(said: program.said)
    }

    func play() throws -> Program {
        try Program(
            [
                "speaker", "--folder", device.path, "--output", "none", "--journal",
                journal.path, "--wrong-clock", wrongClock.path,
            ], log: folder.appending(path: "play.log"))
    }

    /// Turns a bit of a sound on the device's disk.
    func damageASound() throws {
        let sounds = device.appending(path: "sounds")
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: sounds.path),
            let name = names.randomElement()
        else { return }
        let file = sounds.appending(path: name)
        var bytes = try Data(contentsOf: file)
        guard !bytes.isEmpty else { return }
        bytes[Int.random(in: 0..<bytes.count)] ^= 0x10
        try bytes.write(to: file)
    }

    func setClockBack(by days: Int) throws {
        try Data(String(-days * 86_400_000).utf8).write(to: wrongClock)
    }

    /// Waits until one more airing was played whole, by the device's own log.
    func hearOneWhole() async throws {
        let before = heardWhole()
        for _ in 0..<600 {
            if heardWhole().subtracting(before).isEmpty == false { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        Issue.record("for half a minute nothing was played whole")
    }

    private func heardWhole() -> Set<String> {
        let log = device.appending(path: "log.jsonl")
        let lines = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
        let entries = lines.split(separator: "\n").compactMap { line in
            // The line that is being written is whole the next time.
            try? JSONDecoder().decode(Entry.self, from: Data(line.utf8))
        }
        return Set(
            entries.filter { $0.kind == "playFinished" && $0.whole == true }
                .compactMap(\.airing))
    }

    /// Takes back what begins in more than a few seconds: nothing else ends with this test.
    func withdrawWhatIsToCome() async throws {
        let soon = Foundation.Date().addingTimeInterval(5)
        let registry = try await Registry.open(SpeakerStage.settings(data))
        let office = try #require(registry.offices.first)
        try await office.act("test.withdraw", by: nil) { act in
            for airing in airings where airing.startsAt > soon {
                try act.withdrawAiring(airing.id)
            }
        }
        try await registry.close()
    }

    /// Waits for the end of the last airing that was not withdrawn and for the log to arrive.
    func settle() async throws {
        let end = Foundation.Date().addingTimeInterval(5 + SpeakerStage.lasts + 2)
        while Foundation.Date() < end { try await Task.sleep(for: .milliseconds(200)) }
        let mark = device.appending(path: "log.mark")
        let lines = device.appending(path: "log.jsonl")
        for _ in 0..<600 {
            let kept = (try? String(contentsOf: mark, encoding: .utf8)) ?? ""
            let last = ((try? String(contentsOf: lines, encoding: .utf8)) ?? "")
                .split(separator: "\n").last.flatMap { line in
                    line.firstMatch(of: /"number":(\d+)/).map { String($0.output.1) }
                }
            if let last, kept.contains("\"kept\":\(last)") { return }
            try await Task.sleep(for: .milliseconds(100))
        }
        Issue.record("the log never arrived whole")
    }

    // MARK: - After the curtain

    struct Entry: Decodable {
        let number: Int
        let at: Int
        let kind: String
        let airing: String?
        let whole: Bool?
    }

    /// - Parameter least: how many were watched being played whole.
    func check(atLeast least: Int) async throws {
        let registry = try await Registry.open(SpeakerStage.settings(data))
        let office = try #require(registry.offices.first)
        let texts = try await office.read {
            try $0.scalars("SELECT entry FROM speaker_log ORDER BY number", as: String.self)
        }
        let entries = try texts.map {
            try JSONDecoder().decode(Entry.self, from: Data($0.utf8))
        }
        #expect(entries.map(\.number) == Array(1...entries.count), "the log has no gaps")
        #expect(!entries.contains { $0.kind == "lost" })
        let pieces = try String(contentsOf: journal, encoding: .utf8).split(separator: "\n")
            .compactMap(SoundedPiece.init)
        var played = 0
        for airing in airings {
            let own = entries.filter { $0.airing == airing.id }
            let ends = own.filter { $0.kind == "playFinished" }
            let heard = pieces.filter { $0.airing == airing.id }
            #expect(ends.count <= 1, "\(airing.id) ended \(ends.count) times")
            #expect(own.filter { $0.kind == "playStarted" }.count <= 1)
            #expect(
                ends.isEmpty == heard.isEmpty,
                "\(airing.id): sounded and untold, or told and unheard")
            for piece in heard {
                let at = Foundation.Date(timeIntervalSince1970: Double(piece.at) / 1_000)
                #expect(at >= airing.startsAt.addingTimeInterval(-0.5), "\(airing.id) too early")
                #expect(at <= airing.endsAt.addingTimeInterval(0.5), "\(airing.id) stale")
                if let end = ends.first {
                    #expect(piece.at <= end.at + 50, "\(airing.id) sounded after its end")
                }
            }
            if ends.first?.whole == true { played += 1 }
        }
        #expect(played >= least, "what was watched being played is in the log: \(played)")
        let counted = try await office.read {
            try $0.ledgerSum(
                LedgerQuestion(
                    measure: .broadcastSessions, targetID: nil, first: Day(number: 0),
                    last: Day(number: 60_000))
            ).quantity
        }
        #expect(counted == played, "the ledger counts what was played whole")
        #expect(try await office.read { try $0.checkAuditTrail() }.brokenID == nil)
        try await registry.close()
    }
}
