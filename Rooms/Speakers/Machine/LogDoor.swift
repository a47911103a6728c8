import Foundation
import Markup
import Office
import SpeakerProtocol
import Storage
import Web

/// Where loudspeakers tell what they did. The same entry twice, late, or out of order comes to the
/// same; the entry that makes a session count does so in its own act.
enum LogDoor {
    /// Deliveries of one loudspeaker in a quarter of an hour: a hundred thousand entries of a month
    /// without a line come in within the hour.
    static let deliveries = 120

    @Sendable static func keep(_ visit: Visit) async throws -> Reply {
        try await Door.open(visit, "POST") { caller in
            let office = caller.office
            let now = office.now()
            let patience = office.patience(
                for: "speaker log", perPrefix: deliveries, ofAll: .max)
            guard patience.takes(prefix: caller.id, at: now) else {
                throw SpeakerTrouble(.tooMuch, words: Phrases.tooMuch.vi, time: now.milliseconds)
            }
            let entries = try Door.body(LogDelivery.self, visit).entries
            guard entries.count <= SpeakerProtocol.logEntries,
                entries.allSatisfy({ $0.isPossible })
            else {
                throw SpeakerTrouble(.body, words: Phrases.bodyWrong.vi, time: now.milliseconds)
            }
            let id = caller.id
            let kept = try await take(entries, of: id, in: office)
            return .sealed(
                try Door.Answer(LogAnswer(time: office.now().milliseconds, keptUpTo: kept)))
        }
    }

    /// Most deliveries prove nothing and need no line in the audit trail; one that does is taken
    /// back and carried out as an act.
    private static func take(
        _ entries: [SpeakerLogEntry], of id: String, in office: Office
    ) async throws -> Int {
        let now = office.now()
        do {
            return try await office.database.write { connection in
                let airings = try connection.keep(entries, of: id, at: now)
                guard try connection.newlyProven(airings, at: now).isEmpty else {
                    throw SomethingProven()
                }
                return try connection.moveKept(of: id)
            }
        } catch is SomethingProven {
            return try await office.act("airing.prove", by: nil) { act in
                let airings = try act.connection.keep(entries, of: id, at: act.now)
                for airing in try act.connection.newlyProven(airings, at: act.now) {
                    try act.prove(airing)
                }
                return try act.connection.moveKept(of: id)
            }
        }
    }

    private struct SomethingProven: Error {}
}

extension SpeakerLogEntry {
    /// Whether it can be an entry at all: no clock of ours reaches beyond.
    fileprivate var isPossible: Bool {
        let moments = 0..<100_000_000_000_000
        return number > 0 && number < 1 << 53 && moments.contains(at)
            && moments.contains(startedAt ?? 0)
            && (airing?.utf8.count ?? 0) <= 64 && (by?.utf8.count ?? 0) <= 64
            && (seconds?.count ?? 0) <= Giving.mostParts
            && (seconds ?? []).allSatisfy { $0.isFinite && (0...1e6).contains($0) }
    }
}

extension Act {
    /// Counts a session, once.
    func prove(_ airing: KeptAiring) throws {
        guard try noteProven(airing.id) else { return }
        note(Ref(AiringRef.kind, airing.id), airing.title)
        if let counts = airing.counts { try state(.sessionAired(counts.entry(of: airing))) }
    }
}
