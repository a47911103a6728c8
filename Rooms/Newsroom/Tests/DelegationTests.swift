import Foundation
import Office
import Storage
import TestKit
import Testing
import WorkingTime

@testable import Newsroom

/// Approval that was handed on for some days.
struct DelegationTests {
    private func delegate(
        _ office: TestOffice, to role: Role, days: Int = 3, document: String = "15/QĐ-UBND"
    ) async throws {
        let (from, to) = (office.officer(.leader).id, office.officer(role).id)
        let (first, last) = (office.clock.today.iso, office.clock.today.adding(days: days).iso)
        try await office.office.act("test.delegate", by: nil) { act in
            _ = try act.connection.execute(
                """
                INSERT INTO delegation
                    (id, from_id, to_id, document, first_day, last_day, created_at)
                VALUES (\(act.newID()), \(from), \(to), \(document), \(first), \(last), \(act.now))
                """)
        }
    }

    private func write(_ visitor: TestVisitor) async throws -> String {
        let page = try await visitor.get("/office/stories/new")
        let answer = try await visitor.submit(
            page, to: "/office/stories",
            ["title": "Hội vật", "summary": "Sáng mai.", "body": "Mời bà con.", "then": "submit"])
        return String(try #require(answer.location).prefix { $0 != "?" })
    }

    @Test func `a delegate approves within the days of the paper, and the history names it`()
        async throws
    {
        let office = try await TestOffice(NewsroomRoom.feature)
        let path = try await write(try await office.visitor(.unitOfficer))
        let editor = try await office.visitor(.editor)
        try await editor.post(path + "/publication", expecting: 403)
        try await delegate(office, to: .editor)
        try await editor.submit(try await editor.get(path), to: path + "/publication")
        let page = try await editor.get(path)
        #expect(page.words.contains("15/QĐ-UBND"))
        office.clock.advance(hours: 24 * 4)
        try await editor.get(path + "/approval", expecting: 403)
    }

    @Test func `a delegate does not approve what they wrote`() async throws {
        let office = try await TestOffice(NewsroomRoom.feature)
        try await delegate(office, to: .editor)
        let editor = try await office.visitor(.editor)
        let path = try await write(editor)
        try await editor.post(path + "/publication", expecting: 403)
    }
}
