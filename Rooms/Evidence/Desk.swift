import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// Looking at what was reported, and deciding on it.
enum Desk {
    /// Rows of one list; narrower filters reach the rest.
    static let listed = 200

    @Sendable static func list(_ visit: OfficerVisit) async throws -> Reply {
        let filter = Filter(
            unitID: visit.query["unit"].isEmpty ? nil : visit.query["unit"],
            month: Period(code: visit.query["month"]).flatMap { $0.kind == .month ? $0 : nil },
            state: Attestation.State(rawValue: visit.query["state"]),
            measure: visit.query["measure"].isEmpty
                ? nil : Measure(rawValue: visit.query["measure"]))
        let mayGive = visit.officer.may(.giveEvidence)
        return .page(
            try await visit.office.read { connection in
                let units = try connection.units()
                let names = Dictionary(uniqueKeysWithValues: units.map { ($0.id, $0.name) })
                return ListPage(
                    filter: filter,
                    counts: try connection.attestationCounts(filter),
                    items: try connection.attestations(filter, limit: listed).map {
                        AttestationLine($0, unit: $0.unitID.flatMap { names[$0] })
                    },
                    units: units, mayGive: mayGive)
            })
    }

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await attestationPage(visit, trouble: nil, reason: ""))
    }

    private static func attestationPage(
        _ visit: OfficerVisit, trouble: String?, reason: String
    ) async throws -> AttestationPage {
        let id = try visit.parameter("id")
        let house = visit.office.house
        let officer = visit.officer
        let now = visit.office.now()
        let isSent = visit.query["saved"] == "1"
        return try await visit.office.read { connection in
            guard let found = try connection.attestation(id: id) else { throw Refusal.notFound }
            let month = Period(.month, containing: found.day)
            let book = try house.planBook(connection, month, at: now)
            let names = Dictionary(
                uniqueKeysWithValues: try connection.officers().map { ($0.id, $0.name) })
            let unit = try connection.units().first { $0.id == found.unitID }
            return AttestationPage(
                AttestationLine(found, unit: unit?.name),
                target: book?.targets.first { $0.id == found.targetID }.map {
                    AttestationPage.Link(words: $0.text, path: $0.path)
                },
                task: book?.tasks.first { $0.id == found.taskID }?.text,
                steps: AttestationPage.steps(of: found, names: names),
                photos: try connection.storedFiles(of: found.ref).map {
                    AttestationPage.Picture(id: $0.id, description: $0.description)
                },
                rows: try connection.ledgerRows(about: found.ref),
                acts: AttestationPage.Acts(
                    decide: found.canBeDecided(by: officer), void: found.canBeVoided(by: officer),
                    isOwn: found.state == .reported && found.reportedBy == officer.id),
                isSent: isSent && found.state == .reported, trouble: trouble, typed: reason)
        }
    }

    /// A photo. Only those of this room are given out here.
    @Sendable static func file(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let stored = try await visit.office.read { try $0.storedFile(id: id) }
        guard let stored, stored.ref.kind == "evidence",
            let bytes = try visit.office.files.get(stored.hash)
        else { throw Refusal.notFound }
        return .bytes(bytes, contentType: stored.contentType)
    }

    @Sendable static func confirm(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let id = try visit.parameter("id")
        let known = try await visit.office.read { try $0.attestation(id: id) }
        if known?.state == .confirmed, known?.decidedBy == officer.id {
            return .seeOther("/office/evidence/\(id)")  // the second of two clicks
        }
        return try await move(visit, "evidence.confirm") { act, attestation in
            try attestation.confirm(by: officer, at: act.now)
            try act.state(.evidenceConfirmed(attestation.entry))
        }
    }

    @Sendable static func decline(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let reason = visit.form["reason"]
        return try await move(visit, "evidence.decline") { act, attestation in
            try attestation.decline(by: officer, because: reason, at: act.now)
        }
    }

    @Sendable static func void(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let reason = visit.form["reason"]
        return try await move(visit, "evidence.void") { act, attestation in
            try attestation.void(by: officer, because: reason, at: act.now)
            for row in try act.connection.ledgerRows(about: attestation.ref) where row.counts {
                try act.state(.evidenceVoided(rowID: row.id, reason: attestation.reason ?? reason))
            }
        }
    }

    /// One step of an attestation, with what the ledger makes of it, or none of it.
    private static func move(
        _ visit: OfficerVisit, _ action: String,
        _ step: @Sendable @escaping (Act, inout Attestation) throws -> Void
    ) async throws -> Reply {
        let id = try visit.parameter("id")
        do {
            try await visit.office.act(action, by: visit.officer) { act in
                guard let before = try act.connection.attestation(id: id) else {
                    throw Refusal.notFound
                }
                var after = before
                try step(act, &after)
                try act.move(after, from: before)
                act.note(before.ref, before.what)
            }
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            let page = try await attestationPage(
                visit, trouble: refusal.reason.text, reason: visit.form["reason"])
            return .page(page, status: .unprocessable)
        }
        return .seeOther("/office/evidence/\(id)")
    }
}
