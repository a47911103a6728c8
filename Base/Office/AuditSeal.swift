import Crypto
import Foundation
import Storage

/// The seal that each line of the audit trail carries: a SHA-256 over the line and the seal before
/// it. A line that is changed, taken out or put in later breaks every seal after it. Who could
/// write the whole trail anew is found out by a seal that somebody noted on paper.
enum AuditSeal {
    /// What a line says, as it is sealed.
    struct Words {
        let id: String
        let at: Date
        let officerID: String?
        let action: String
        let subject: Ref?
        let summary: String

        /// Each part with its length before it, so that no two lines are sealed alike.
        fileprivate var bytes: [UInt8] {
            let moment = String(Int64((at.timeIntervalSince1970 * 1_000).rounded()))
            let parts: [String?] = [
                id, moment, officerID, action, subject?.kind, subject?.id, summary,
            ]
            return parts.flatMap { part -> [UInt8] in
                guard let part else { return Array("-;".utf8) }
                return Array("\(part.utf8.count):\(part);".utf8)
            }
        }
    }

    /// The line at the end of the trail.
    struct End {
        let place: Int
        let seal: String
    }

    /// The seal of a line, in small hexadecimal letters.
    static func make(after previous: String, place: Int, _ words: Words) -> String {
        let digest = SHA256.hash(data: Array("\(previous);\(place);".utf8) + words.bytes)
        return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// What looking through all seals found.
package struct AuditCheck: Sendable, Codable, Equatable {
    /// Lines whose seals are right, from the first.
    package var lines = 0
    /// The newest of them; empty before there is any.
    package var seal = ""
    /// The id of the first line that is not as it was written.
    package var brokenID: String?
    /// Lines that are older than the seals. They are sealed together by the first seal.
    package var before = 0

    /// The seal as people note it: its first 16 letters in fours.
    package static func short(_ seal: String) -> String {
        let letters = Array(seal.prefix(16).uppercased())
        return stride(from: 0, to: letters.count, by: 4).map {
            String(letters[$0..<min($0 + 4, letters.count)])
        }.joined(separator: "-")
    }
}

extension Connection {
    /// Writes a line at the end of the audit trail. Acts of a commune are written one after the
    /// other, so the line before it is settled.
    /// - Parameter known: the line before it, where that was written in the same transaction.
    /// - Returns: the new end of the trail.
    func addAuditLine(
        _ words: AuditSeal.Words, after known: AuditSeal.End? = nil
    ) throws -> AuditSeal.End {
        let last = try known ?? endOfAuditTrail()
        let place = last.place + 1
        let seal = AuditSeal.make(after: last.seal, place: place, words)
        _ = try execute(
            """
            INSERT INTO audit (id, at, officer_id, action, ref_kind, ref_id, summary, place, seal)
            VALUES (\(words.id), \(words.at), \(words.officerID), \(words.action),
                    \(words.subject?.kind), \(words.subject?.id), \(words.summary), \(place),
                    \(seal))
            """)
        return AuditSeal.End(place: place, seal: seal)
    }

    private func endOfAuditTrail() throws -> AuditSeal.End {
        let last = try rows(
            "SELECT place, seal FROM audit WHERE place IS NOT NULL ORDER BY place DESC LIMIT 1"
        ).first
        guard let last else { return AuditSeal.End(place: 0, seal: try sealOfUnsealed().seal) }
        return AuditSeal.End(place: try last.get("place"), seal: try last.get("seal"))
    }

    /// Goes through every seal from the first; ends at the first that is not right.
    package func checkAuditTrail() throws -> AuditCheck {
        let old = try sealOfUnsealed()
        var check = AuditCheck(before: old.count)
        var previous = old.seal
        while true {
            let lines = try rows(
                """
                SELECT * FROM audit WHERE place > \(check.lines) ORDER BY place LIMIT 1000
                """)
            if lines.isEmpty { return check }
            for row in lines {
                let place = check.lines + 1
                let words = try AuditSeal.Words(row: row)
                let seal = AuditSeal.make(after: previous, place: place, words)
                guard try row.get("place") == place, try row.get("seal") == seal else {
                    check.brokenID = words.id
                    return check
                }
                check.lines = place
                check.seal = seal
                previous = seal
            }
        }
    }

    /// The seal of a line by its number; nil where there is none.
    package func auditSeal(at place: Int) throws -> String? {
        try scalar("SELECT seal FROM audit WHERE place = \(place)", as: String.self)
    }

    private func sealOfUnsealed() throws -> (seal: String, count: Int) {
        let lines = try rows("SELECT * FROM audit WHERE place IS NULL ORDER BY at, id")
        let seal = try lines.reduce("") { seal, row in
            AuditSeal.make(after: seal, place: 0, try AuditSeal.Words(row: row))
        }
        return (seal, lines.count)
    }
}

extension AuditSeal.Words {
    fileprivate init(row: Row) throws {
        id = try row.get("id")
        at = try row.get("at")
        officerID = try row.get("officer_id", as: String?.self)
        action = try row.get("action")
        if let kind = try row.get("ref_kind", as: String?.self) {
            subject = Ref(kind, try row.get("ref_id"))
        } else {
            subject = nil
        }
        summary = try row.get("summary")
    }
}
