import Foundation
import Markup
import Office
import Storage
import Synchronization
import TestKit
import Testing
import WorkingTime

@testable import Broadcast

/// An office with the room of bulletins between a studio, loudspeakers and a newsroom that only
/// pretend.
struct RadioKit: Sendable {
    let studio = StandInStudio()
    let speakers = StandInSpeakers()
    let newsroom = StandInNewsroom()
    let office: TestOffice

    /// Friday 20 November 2026, 09:00, unless told otherwise.
    init(clock: TestClock = TestClock()) async throws {
        office = try await TestOffice(
            TestPlan.feature, newsroom.feature, studio.feature, speakers.feature,
            BroadcastRoom.feature, clock: clock)
        studio.files.withLock { [office] in $0 = office.office.files }
    }

    var clock: TestClock { office.clock }

    /// Writes a bulletin with one piece of words; returns its path.
    func write(
        _ words: String = "Mời bà con đi tiêm phòng.", title: String = "Thông tin địa phương",
        column: String = "", by writer: TestVisitor? = nil
    ) async throws -> String {
        var visitor = writer
        if visitor == nil { visitor = try await office.visitor(.editor) }
        let writer = try #require(visitor)
        let begun = try await writer.post(
            BulletinDesk.path, [("title", title), ("column", column)])
        let path = try #require(begun.location)
        try await writer.post(
            path + "/pieces", [("kind", "words"), ("title", "Tiêm phòng"), ("words", words)])
        return path
    }

    /// Submits by the editor and approves by the leader, as a person would.
    func approve(_ path: String) async throws {
        let editor = try await office.visitor(.editor)
        try await editor.submit(try await editor.get(path), to: path + "/submission")
        let leader = try await office.visitor(.leader)
        let page = try await leader.get(path)
        try await leader.submit(page, to: path + "/approval", ["listened": "1"])
    }

    /// Puts a bulletin into the plan.
    func plan(
        _ path: String, _ day: String, _ time: String, _ more: [(String, String)] = [],
        expecting status: Int = 303
    ) async throws {
        let editor = try await office.visitor(.editor)
        let id = String(path.split(separator: "/").last ?? "")
        try await editor.post(
            "/office/broadcast/turns", [("bulletin", id), ("day", day), ("time", time)] + more,
            expecting: status)
    }

    func id(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }

    func turns(_ path: String) async throws -> [AirTurn] {
        let id = id(path)
        return try await office.read { try $0.airTurns(ofBulletin: id) }
    }

    /// Does what the queue was asked for.
    func work() async throws {
        clock.advance(minutes: 1)
        try await office.doWaitingJobs(Giving.job)
    }

    /// Frames of silence, 26 ms each, unlike those of other words.
    static func mp3(_ words: String, frames: Int = 12) -> [UInt8] {
        let filling = Array(Fingerprint.of(words).utf8)
        let frame: [UInt8] =
            [0xFF, 0xFB, 0x90, 0x00] + (0..<413).map { filling[$0 % filling.count] }
        return Array(repeating: frame, count: frames).flatMap { $0 }
    }
}

/// Makes "sounds" at once, or later when it is told to be slow.
final class StandInStudio: Sendable {
    let files = Mutex<FileStore?>(nil)
    let isSlow = Mutex(false)
    private let made = Mutex<[String: SoundState]>([:])

    var feature: Feature {
        var offers = Offers()
        offers.studio = SoundStudio(
            speak: { [self] _, order in
                try make("\(order.voice ?? "") \(order.words)", words: order.words)
            },
            level: { [self] _, hash in try make("level \(hash)", words: hash) },
            sounds: { [self] _, ids in
                made.withLock { known in
                    Dictionary(
                        ids.compactMap { id in known[id].map { (id, $0) } },
                        uniquingKeysWith: { one, _ in one })
                }
            },
            estimate: { _, order in Double(order.words.count) / 10 },
            spelled: { _, words in words },
            voices: { _ in [("bac", PairedText(vi: "Giọng Bắc", en: "Northern"))] })
        return Feature(name: "Studio", offers: offers)
    }

    private func make(_ key: String, words: String) throws -> String {
        let id = Fingerprint.of(key)
        let isSlow = isSlow.withLock { $0 }
        let sound = try sound(key, words)
        made.withLock { known in
            if case .ready = known[id] { return }
            known[id] = isSlow ? .waiting(40) : .ready(sound)
        }
        return id
    }

    private func sound(_ key: String, _ words: String) throws -> KeptSound {
        let bytes = RadioKit.mp3(key)
        let hash = try files.withLock { try $0?.put(bytes) } ?? ""
        return KeptSound(
            mp3: hash, opus: hash, mp3Bytes: bytes.count, opusBytes: bytes.count,
            seconds: Double(words.count))
    }

    /// Makes what waits, and returns the ids.
    func finish(_ key: String) throws -> String {
        isSlow.withLock { $0 = false }
        return try make(key, words: String(key.drop { $0 == " " }))
    }
}

/// Remembers what it was given.
final class StandInSpeakers: Sendable {
    let groups = Mutex([
        SpeakerGroup(id: "thuong", name: "Thôn Thượng", speakers: 3),
        SpeakerGroup(id: "ha", name: "Thôn Hạ", speakers: 2),
    ])
    let airings = Mutex<[String: Airing]>([:])
    let withdrawn = Mutex<[String]>([])

    var all: [Airing] { airings.withLock { $0.values.sorted { $0.startsAt < $1.startsAt } } }

    var feature: Feature {
        var offers = Offers()
        offers.loudspeakers = Loudspeakers(
            groups: { [self] _ in groups.withLock { $0 } },
            air: { [self] _, airing in airings.withLock { $0[airing.id] = airing } },
            withdraw: { [self] _, id in
                airings.withLock { $0[id] = nil }
                withdrawn.withLock { $0.append(id) }
            },
            proof: { [self] _, ids in
                let known = airings.withLock { $0 }
                return Dictionary(
                    ids.filter { known[$0] != nil }.map { id in
                        (
                            id,
                            AiringProof(
                                id: id, addressed: 5, accepted: 5, delivered: 4, played: 3,
                                threshold: 80, isProven: false, path: "/office/speakers/\(id)")
                        )
                    }, uniquingKeysWith: { one, _ in one })
            })
        return Feature(name: "Speakers", offers: offers)
    }
}

/// One story on the portal.
final class StandInNewsroom: Sendable {
    static let ref = Ref("story", "01990000-0000-7000-8000-000000000099")
    let body = Mutex("<p>Hội vật mở <em>ngày 7</em>.</p>\n<ul>\n<li>Sới vật ở đình</li>\n</ul>\n")
    let isLive = Mutex(true)

    var feature: Feature {
        var offers = Offers(
            publications: { [self] _, _ in
                isLive.withLock { $0 }
                    ? [
                        Publication(
                            ref: StandInNewsroom.ref, title: "Hội vật <đầu xuân>",
                            summary: "Mời bà con về hội.", path: "/tin/hoi-vat", topic: nil,
                            publishedAt: Date(timeIntervalSince1970: 1_795_000_000),
                            changedAt: Date(timeIntervalSince1970: 1_795_000_000))
                    ] : []
            },
            article: { [self] _, slug, _ in
                guard slug == "hoi-vat", isLive.withLock({ $0 }) else { return nil }
                return .article(
                    Article(
                        ref: StandInNewsroom.ref, title: "Hội vật <đầu xuân>",
                        summary: "Mời bà con về hội.",
                        body: RichText(sanitised: body.withLock { $0 }), language: .vi,
                        languages: [.vi], path: "/tin/hoi-vat", topic: nil, unit: nil, source: "",
                        publishedAt: Date(timeIntervalSince1970: 1_795_000_000), changedAt: nil))
            })
        offers.portalPath = { _, ref in ref == StandInNewsroom.ref ? "/tin/hoi-vat" : nil }
        return Feature(name: "News", offers: offers)
    }
}
