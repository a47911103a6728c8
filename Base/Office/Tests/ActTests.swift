import Foundation
import Markup
import Office
import Storage
import TestKit
import Testing
import Web
import WorkingTime

/// One act is one transaction: its facts, its rows and its line of the trail, or nothing.
struct ActTests {
    private let ref = Ref("evidence", "e1")

    private func entry(
        _ quantity: Int = 1, outOf: Int? = nil, at moment: Date, measure: Measure = .mediaProducts,
        target: String? = nil, ref: Ref? = nil
    ) -> LedgerEntry {
        LedgerEntry(
            measure: measure, quantity: quantity, outOf: outOf, at: moment, channel: "portal",
            ref: ref ?? self.ref, title: "Một việc", targetID: target)
    }

    private func record(_ office: TestOffice, _ entry: LedgerEntry) async throws {
        try await office.office.act("evidence.confirm", by: office.officer(.leader)) { act in
            act.note(entry.ref, entry.title)
            try act.state(.evidenceConfirmed(entry))
        }
    }

    @Test func `a reading of the database keeps its reader's language`() async throws {
        let office = try await TestOffice()
        let words = Phrase(vi: "minh chứng", en: "evidence")
        let read = try await Language.$current.withValue(.en) {
            try await office.office.read { _ in words.text }
        }
        #expect(read == "evidence")
    }

    @Test func `an act leaves its fact, its audit line and one moment`() async throws {
        let office = try await TestOffice()
        try await record(office, entry(3, at: office.clock.now))
        let line = try #require(try await office.audit().last)
        #expect(line.action == "evidence.confirm")
        #expect(line.at == office.clock.now)
        #expect(line.officer == office.officer(.leader).name)
        #expect(line.ref == ref)
        #expect(try await office.sum(.mediaProducts).quantity == 3)
    }

    @Test func `an act that is refused half-way leaves neither fact nor audit line`() async throws {
        let office = try await TestOffice()
        let entry = entry(at: office.clock.now)
        await #expect(throws: Refusal.self) {
            try await office.office.act("evidence.confirm", by: office.officer(.leader)) { act in
                try act.state(.evidenceConfirmed(entry))
                throw Refusal(Phrase(vi: "Thôi.", en: "No."))
            }
        }
        #expect(try await office.actions() == [])
        #expect(try await office.ledger(about: ref) == [])
    }

    @Test func `the ledger and the trail can only be added to`() async throws {
        let office = try await TestOffice()
        try await record(office, entry(at: office.clock.now))
        let attempts: [SQL] = [
            "UPDATE evidence SET quantity = 100", "DELETE FROM evidence",
            "UPDATE audit SET summary = 'x'", "DELETE FROM audit",
        ]
        for attempt in attempts {
            await #expect(throws: StorageError.self) {
                try await office.office.database.write { try $0.execute(attempt) }
            }
        }
        #expect(try await office.sum(.mediaProducts).quantity == 1)
    }

    @Test func `a voided row stays with its reason and no longer counts`() async throws {
        let office = try await TestOffice()
        try await record(office, entry(2, at: office.clock.now))
        let row = try #require(try await office.ledger(about: ref).first)
        for reason in ["Ghi nhầm", "Lần nữa"] {
            try await office.office.act("evidence.void", by: office.officer(.leader)) { act in
                try act.state(.evidenceVoided(rowID: row.id, reason: reason))
            }
        }
        let rows = try await office.ledger(about: ref)
        #expect(rows.count == 1)
        #expect(rows.first?.voidedBecause == "Ghi nhầm")
        #expect(try await office.sum(.mediaProducts) == LedgerSum(quantity: 0, outOf: 0, rows: 0))
    }

    @Test func `withdrawing a thing voids every row about it and no other`() async throws {
        let office = try await TestOffice()
        try await record(office, entry(at: office.clock.now))
        try await record(office, entry(at: office.clock.now, ref: Ref("story", "s2")))
        try await office.office.act("story.withdraw", by: office.officer(.leader)) { act in
            try act.state(.storyWithdrawn(ref, reason: "Sai số liệu"))
        }
        #expect(try await office.sum(.mediaProducts).quantity == 1)
        #expect(try await office.ledger(about: ref).first?.counts == false)
    }

    @Test func `a share sums both its part and its whole`() async throws {
        let office = try await TestOffice()
        try await record(
            office, entry(20, outOf: 25, at: office.clock.now, measure: .staffBriefed))
        try await record(
            office, entry(25, outOf: 25, at: office.clock.now, measure: .staffBriefed))
        #expect(
            try await office.sum(.staffBriefed) == LedgerSum(quantity: 45, outOf: 50, rows: 2))
    }

    @Test func `other work counts for the target it names and for no other`() async throws {
        let office = try await TestOffice()
        try await record(office, entry(at: office.clock.now, measure: .other, target: "t1"))
        try await record(office, entry(5, at: office.clock.now, measure: .other, target: "t2"))
        #expect(try await office.sum(.other, target: "t1").quantity == 1)
        #expect(try await office.sum(.other, target: "t2").quantity == 5)
    }

    @Test func `a month begins and ends at midnight in Việt Nam`() async throws {
        let office = try await TestOffice()
        let first = try #require(Day(year: 2026, month: 11, day: 1))
        let last = try #require(Day(year: 2026, month: 12, day: 1))
        for moment in [
            first.start.addingTimeInterval(-1), first.start, last.start.addingTimeInterval(-1),
            last.start,
        ] {
            try await record(office, entry(at: moment))
        }
        #expect(try await office.sum(.mediaProducts).quantity == 2)
    }

    @Test func `only a fact that readers see lets the shared pages go`() async throws {
        let office = try await TestOffice()
        try await office.office.act("task.move", by: nil) { act in
            try act.state(.taskChanged(Ref("task", "1")))
        }
        #expect(office.portalChanges == 0)
        try await office.office.act("commune.change", by: nil) { act in
            try act.state(.communeChanged)
        }
        #expect(office.portalChanges == 1)
    }

    @Test func `ids of one millisecond keep their order`() {
        let maker = IDMaker()
        let moment = Date(timeIntervalSince1970: 1_795_140_000.123)
        let ids = (0..<9_000).map { _ in maker.next(at: moment) }
        #expect(ids == ids.sorted())
        #expect(Set(ids).count == ids.count)
        #expect(
            ids.allSatisfy { $0.count == 36 && $0[$0.index($0.startIndex, offsetBy: 14)] == "7" })
    }

    @Test func `a file is kept once under what it holds`() async throws {
        let office = try await TestOffice()
        let files = office.office.files
        let hash = try files.put(Array("abc".utf8))
        #expect(hash == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(try files.put(Array("abc".utf8)) == hash)
        #expect(try files.get(hash) == Array("abc".utf8))
        #expect(try files.get("../" + hash.dropFirst(3)) == nil)
        #expect(try files.get(String(repeating: "0", count: 64)) == nil)
    }
}
