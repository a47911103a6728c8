import Foundation
import Markup
import Office
import PaperText
import Storage

extension Connection {
    func paper(id: String) throws -> KeptPaper? {
        try fetchFirst("SELECT * FROM plan_paper WHERE id = \(id)")
    }

    func paper(hash: String) throws -> KeptPaper? {
        try fetchFirst("SELECT * FROM plan_paper WHERE hash = \(hash)")
    }

    /// Papers that are not plans yet, the newest first.
    func openPapers() throws -> [KeptPaper] {
        try fetchAll(
            """
            SELECT * FROM plan_paper WHERE state <> \(KeptPaper.State.read)
            ORDER BY asked_at DESC LIMIT 20
            """)
    }

    /// How far a reading is; only for who watches.
    func note(pagesDone: Int, of pages: Int, paper id: String) throws {
        _ = try execute(
            """
            UPDATE plan_paper SET state = \(KeptPaper.State.reading), pages_done = \(pagesDone),
                pages = \(pages)
            WHERE id = \(id) AND state IN ('waiting', 'reading')
            """)
    }
}

extension Act {
    /// A file whose reading takes time; one that failed before is tried anew.
    func await(paper id: String, hash: String, fileName: String, kind: String, pages: Int) throws {
        _ = try connection.execute(
            """
            INSERT INTO plan_paper (id, hash, file_name, kind, state, pages_done, pages, sureness,
                doubts, remarks, troubles, plan_id, officer_id, asked_at)
            VALUES (\(id), \(hash), \(fileName), \(kind), \(KeptPaper.State.waiting), 0, \(pages),
                NULL, '[]', '[]', '[]', NULL, \(officer?.id), \(now))
            ON CONFLICT \(conflict: ["hash"]) DO UPDATE SET state = 'waiting', pages_done = 0,
                troubles = '[]', file_name = \(fileName), officer_id = \(officer?.id),
                asked_at = \(now)
            """)
    }

    /// What was read of a file, beside the plan that it became.
    func keep(_ paper: Paper, id: String, hash: String, fileName: String, planID: String) throws {
        let doubts = try Act.json(paper.doubts)
        let remarks = try Act.json(paper.remarks.map { KeptPaper.Remark($0.words) })
        let state = KeptPaper.State.read
        let name = String(fileName.prefix(200))
        _ = try connection.execute(
            """
            INSERT INTO plan_paper (id, hash, file_name, kind, state, pages_done, pages, sureness,
                doubts, remarks, troubles, plan_id, officer_id, asked_at)
            VALUES (\(id), \(hash), \(name), \(paper.kind.rawValue), \(state),
                \(paper.pages), \(paper.pages), \(paper.sureness), \(doubts), \(remarks), '[]',
                \(planID), \(officer?.id), \(now))
            ON CONFLICT \(conflict: ["hash"]) DO UPDATE SET state = \(state),
                pages_done = \(paper.pages), pages = \(paper.pages),
                sureness = \(paper.sureness), doubts = \(doubts), remarks = \(remarks),
                troubles = '[]', plan_id = \(planID)
            """)
    }

    /// Why a file could not be read.
    func fail(paper id: String, _ words: Phrase) throws {
        let troubles = try Act.json([KeptPaper.Remark(words)])
        _ = try connection.execute(
            """
            UPDATE plan_paper SET state = \(KeptPaper.State.failed), troubles = \(troubles)
            WHERE id = \(id)
            """)
    }

    private static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
