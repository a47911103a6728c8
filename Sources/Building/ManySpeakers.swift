import Foundation
import Office
import SpeakerProtocol
import Speakers

/// Communes with many loudspeakers, for measuring what their heartbeats cost, and the requests that
/// they would send.
package enum ManySpeakers {
    /// Founds communes, each with a group of loudspeakers and a week of airings.
    /// - Returns: a line for each loudspeaker: host, id, key.
    package static func found(
        in settings: Settings, communes: Int, each: Int
    ) async throws -> [String] {
        let registry = try await Registry.open(settings)
        var lines: [String] = []
        for number in 0..<communes {
            let slug = "xa-\(number)"
            let office = try await registry.found(
                Commune(
                    slug: slug, name: "xã \(number)", issuer: "Ủy ban nhân dân xã \(number)",
                    place: "Xã \(number)", about: "Một xã chỉ có trong phép đo."))
            let (group, speakers) = try await SpeakersRoom.enrol(
                each, in: "Thôn Trung", of: office)
            try await schedule(group, office)
            lines += speakers.map { "\(slug).localhost \($0.id) \($0.key)" }
        }
        try await registry.close()
        return lines
    }

    /// Two columns a day, as most communes have them.
    private static func schedule(_ group: String, _ office: Office) async throws {
        let sound = KeptSound(
            mp3: String(repeating: "a", count: 64), opus: String(repeating: "b", count: 64),
            mp3Bytes: 14_400_000, opusBytes: 5_400_000, seconds: 900)
        try await office.act("airing.give", by: nil) { act in
            for number in 1...16 {
                let startsAt = act.now.addingTimeInterval(Double(number) * 43_200)
                try act.air(
                    Airing(
                        id: act.newID(), title: "Bản tin \(number)",
                        ref: Ref("session", "\(number)"),
                        priority: .column, groupIDs: [group], startsAt: startsAt,
                        endsAt: startsAt.addingTimeInterval(1_800),
                        parts: [.sound(sound, title: "Bản tin")]))
            }
        }
    }

    /// Sealed requests of all loudspeakers, `rounds` times: host, method, path, id, time, count, seal
    /// and body, with blanks between. They are good for five minutes.
    /// - Parameter first: the first count; greater than any sent before.
    package static func requests(
        of lines: [String], heartbeats: Bool, rounds: Int, first: Int
    ) throws -> [String] {
        let body = heartbeats ? try SpeakerProtocol.encoded(beat) : Data()
        let method = heartbeats ? "POST" : "GET"
        let path = heartbeats ? SpeakerProtocol.Path.heartbeat : SpeakerProtocol.Path.schedule
        let speakers = lines.compactMap { line -> (String, String, SpeakerSeal)? in
            let parts = line.split(separator: " ").map(String.init)
            guard parts.count == 3, let seal = SpeakerSeal(key: parts[2]) else { return nil }
            return (parts[0], parts[1], seal)
        }
        let time = MovedClock.of(nil)().milliseconds
        return (0..<rounds).flatMap { round in
            speakers.map { host, id, seal in
                let mark = seal.request(
                    method, path, speaker: id, time: time, count: first + round, body: body)
                return "\(host) \(method) \(path) \(id) \(time) \(first + round) \(mark) "
                    + String(decoding: body, as: UTF8.self)
            }
        }
    }

    private static let beat = Heartbeat(
        volume: 60, storageFree: 1 << 30, version: "1.0", schedule: 1, missingSounds: 0,
        clockOffset: 12, uptime: 86_400, temperature: 41.5, logWaiting: 0)
}
