import Building
import Crypto
import Foundation
import Office
import Storage
import Testing

/// Goal: nothing that a resident was given a receipt for is ever lost, whatever happens to the
/// program. Method: several senders fill in the portal's form, some with a photo, while the
/// program is killed (SIGKILL) at moments drawn by chance, 200 times on each engine; whoever got
/// no answer sends the same form again, as a browser does. Then every receipt is held against what
/// is kept.
@Suite(.serialized) struct CaseKillTests {
    static let kills = 200

    @Test(.timeLimit(.minutes(20)), arguments: Engine.allCases)
    func `every receipt leads to its case, whole and once`(_ engine: Engine) async throws {
        let place = try CasePlace.of(engine)
        try await withFolder { folder in
            let photo = try await CasePhoto.make(in: folder)
            let senders = (1...4).map { CaseSender(number: $0, photo: photo) }
            let data = folder.appending(path: "data")
            try await CasePlace.found(data, place)
            for round in 1...CaseKillTests.kills {
                let running = try await CaseProgram.start(
                    data, place, log: folder.appending(path: "serve.log"))
                let port = running.port
                let seconds = Double.random(in: 0.05...0.4)
                async let killing: Void = aside {
                    Thread.sleep(forTimeInterval: seconds)
                    running.program.kill()
                }
                try await withThrowingDiscardingTaskGroup { group in
                    for sender in senders {
                        group.addTask { try await aside { sender.send(to: port, round: round) } }
                    }
                }
                try await killing
            }
            let settings = CasePlace.settings(data, place)
            let registry = try await Registry.open(settings)
            let office = try #require(registry.offices.first)
            let receipts = senders.flatMap { $0.receipts() }
            #expect(receipts.count > CaseKillTests.kills / 4, "the test did too little")
            #expect(receipts.contains { $0.hasPhoto })
            #expect(senders.contains { $0.repeats() > 0 }, "nobody had to send twice")
            for receipt in receipts { try await expectKept(receipt, office) }
            try await expectOnce(office)
            try await registry.close()
        }
    }

    private func expectKept(_ receipt: CaseSender.Receipt, _ office: Office) async throws {
        let found = try await office.read { connection in
            try connection.first(
                """
                SELECT id, code, words FROM resident_case WHERE secret_hash = \(receipt.hash)
                """
            ).map { row in
                (
                    id: try row.get("id", as: String.self),
                    words: try row.get("words", as: String.self)
                )
            }
        }
        guard let found else {
            Issue.record("a receipt was given for «\(receipt.words)» and there is no case")
            return
        }
        #expect(found.words == receipt.words)
        let files = try await office.read { try $0.storedFiles(of: Ref("case", found.id)) }
        #expect(files.count == (receipt.hasPhoto ? 1 : 0), "\(receipt.words)")
        for file in files {
            let bytes = try #require(try office.files.get(file.hash), "the photo is gone")
            let hash = SHA256.hash(data: bytes).map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined()
            #expect(hash == file.hash, "the photo is not whole")
            #expect(bytes.starts(with: [0xFF, 0xD8]) && bytes.suffix(2) == [0xFF, 0xD9])
        }
    }

    /// No case twice, and each with its one beginning and its next alarm.
    private func expectOnce(_ office: Office) async throws {
        let twice = try await office.read { connection in
            try connection.scalars(
                "SELECT words FROM resident_case GROUP BY words HAVING COUNT(*) > 1",
                as: String.self)
        }
        #expect(twice.isEmpty, "\(twice)")
        let unbegun = try await office.read { connection in
            try connection.scalar(
                """
                SELECT COUNT(*) FROM resident_case c WHERE 1 <> (SELECT COUNT(*) FROM case_entry e
                    WHERE e.case_id = c.id AND e.kind = 'received')
                """, as: Int.self)
        }
        #expect(unbegun == 0)
        let silent = try await office.read { connection in
            try connection.scalar(
                """
                SELECT COUNT(*) FROM resident_case c WHERE NOT EXISTS (SELECT 1 FROM job j
                    WHERE j.kind = 'cases.alarm' AND j.key LIKE c.id || ' %')
                """, as: Int.self)
        }
        #expect(silent == 0, "a case without an alarm")
        #expect(try await office.read { try $0.checkAuditTrail() }.brokenID == nil)
    }
}
