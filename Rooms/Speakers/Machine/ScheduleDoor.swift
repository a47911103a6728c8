import Foundation
import Markup
import Office
import SpeakerProtocol
import Storage
import Web

/// Where loudspeakers fetch what they are to play.
enum ScheduleDoor {
    /// Seconds for which a sound is still given after its airing ended.
    static let soundSeconds = 3_600.0

    @Sendable static func schedule(_ visit: Visit) async throws -> Reply {
        try await Door.open(visit, "GET") { caller in
            let common = try await caller.hub.common(caller.office)
            let tag = "\"\(common.number)\""
            if visit.header("If-None-Match") == tag {
                return .plain(.nothing(.notModified, headers: [("ETag", tag)]))
            }
            let secret = caller.known.secret
            let now = caller.office.now()
            guard let key = try await caller.hub.signingKey(caller.office) else {
                throw later(caller)
            }
            let airings = try await caller.hub.airings(
                of: secret.groupID, common, caller.office)
            let schedule = SpeakerSchedule(
                speaker: caller.id, group: secret.groupID, number: common.number,
                issuedAt: now.milliseconds, goodUntil: common.goodUntil.milliseconds,
                volume: secret.volume, airings: airings)
            var answer = try Door.Answer(try SignedSchedule(schedule, key: key))
            answer.headers.append(("ETag", tag))
            return .sealed(answer)
        }
    }

    private static func later(_ caller: Door.Caller) -> SpeakerTrouble {
        SpeakerTrouble(
            .later, words: Phrases.later.vi, time: caller.office.now().milliseconds)
    }

    @Sendable static func sound(_ visit: Visit) async throws -> Reply {
        try await Door.open(visit, "GET") { caller in
            let hash = try visit.parameter("hash")
            let group = caller.known.secret.groupID
            let since = caller.office.now().addingTimeInterval(-soundSeconds)
            let found = try await caller.office.read { connection in
                try connection.sound(hash, of: group, since: since)
            }
            guard let found, let place = caller.office.files.file(hash) else {
                throw SpeakerTrouble(
                    .sound, words: Phrases.noSound.vi, time: caller.office.now().milliseconds)
            }
            return .plain(
                .file(
                    FileBody(
                        place: place, bytes: found.bytes,
                        contentType: found.isOpus ? "audio/ogg" : "audio/mpeg", hash: hash)))
        }
    }
}
