import Foundation
import Markup
import Office
import SpeakerProtocol
import Storage
import Web

/// What the room offers others: groups, airings, proof.
enum Giving {
    /// Parts of one airing.
    static let mostParts = 200
    /// Days before it begins on which an airing may be given.
    static let mostDays = 62.0

    static let offer = Loudspeakers(
        groups: { connection in
            try connection.speakerGroups().map {
                SpeakerGroup(id: $0.id, name: $0.name, speakers: $0.speakers)
            }
        }, air: air, withdraw: withdraw, proof: proof)

    /// - Throws: ``Refusal`` when it began already, or names a group that is not there.
    @Sendable static func air(_ act: Act, _ airing: Airing) throws {
        let groups = Set(try act.connection.speakerGroups().map(\.id))
        guard !airing.groupIDs.isEmpty, groups.isSuperset(of: airing.groupIDs) else {
            throw Refusal(Phrases.noSuchGroup)
        }
        guard airing.startsAt < airing.endsAt, airing.endsAt > act.now,
            airing.startsAt < act.now.addingTimeInterval(mostDays * 86_400),
            (1...mostParts).contains(airing.parts.count),
            airing.volume.map({ (0...100).contains($0) }) ?? true,
            airing.parts.allSatisfy({ $0.seconds.isFinite && $0.seconds > 0 })
        else { throw Refusal(Phrases.airingWrong) }
        try act.connection.freezeBegun(at: act.now)
        let known = try act.connection.airing(id: airing.id)
        if let known {
            if try known.isSame(as: airing, in: act.connection) { return }
            guard known.frozenAt == nil else { throw Refusal(Phrases.begunAlready, .conflict) }
        }
        try act.keep(airing, revision: (known?.revision ?? 0) + 1)
        try act.renewSchedule()
    }

    /// What is over stays as it was.
    @Sendable static func withdraw(_ act: Act, _ id: String) throws {
        guard let airing = try act.connection.airing(id: id), airing.endsAt > act.now else {
            return
        }
        try act.connection.freezeBegun(at: act.now)
        guard try act.noteWithdrawn(id) else { return }
        try act.renewSchedule()
    }

    @Sendable static func proof(
        _ connection: any Connection, _ ids: [String]
    ) throws -> [String: AiringProof] {
        let threshold = try connection.speakerSettings().threshold
        let counts = try connection.airingCounts(ids)
        var proofs: [String: AiringProof] = [:]
        for id in Set(ids) {
            guard let airing = try connection.airing(id: id) else { continue }
            let count = counts[id] ?? AiringCounts()
            proofs[id] = AiringProof(
                id: id, addressed: count.addressed,
                accepted: airing.withdrawnAt == nil ? count.accepted : 0,
                delivered: count.delivered, played: count.played, threshold: threshold,
                isProven: airing.provenAt != nil, path: AiringRef.path(id))
        }
        return proofs
    }
}

extension KeptAiring {
    /// Whether the same was given before: then nothing changes, and nobody fetches it anew.
    fileprivate func isSame(as other: Airing, in connection: any Connection) throws -> Bool {
        let groups = try connection.groupIDs(of: id)
        return title == other.title && ref == other.ref && priority == other.priority
            && startsAt == Date(milliseconds: other.startsAt.milliseconds)
            && endsAt == Date(milliseconds: other.endsAt.milliseconds) && volume == other.volume
            && parts == other.parts && counts == other.counts.map(CountedSession.init)
            && withdrawnAt == nil
            && groups == Set(other.groupIDs).sorted()
    }
}
