import Foundation
import Office
import Storage
import TestKit
import Testing
import WorkingTime

@testable import People

/// Handing approval on, and taking it back.
struct DelegationTests {
    private static let address = "/office/delegations"

    private func holder(_ office: TestOffice) async throws -> Delegation? {
        let (id, day) = (office.officer(.editor).id, office.clock.today)
        return try await office.read { try $0.delegation(to: id, on: day) }
    }

    @Test func `a leader hands approval on by a paper and takes it back`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        let leader = try await office.visitor(.leader)
        let page = try await leader.get(Self.address)
        let to = office.officer(.editor).id
        let last = office.clock.today.adding(days: 5).iso
        try await leader.submit(
            page, to: Self.address, ["to": to, "document": "15/QĐ-UBND", "last": last])
        let held = try #require(try await holder(office))
        #expect(held.document == "15/QĐ-UBND")
        let listed = try await leader.get(Self.address)
        #expect(listed.words.contains("Đang có hiệu lực"))
        try await leader.submit(listed, to: "\(Self.address)/\(held.id)/revocation")
        #expect(try await holder(office) == nil)
        #expect(try await leader.get(Self.address).words.contains("Đã thu hồi"))
        #expect(try await office.actions() == ["delegation.add", "delegation.revoke"])
    }

    @Test(arguments: [
        ["document": ""], ["last": "2020-01-01"], ["last": "2099-01-01"], ["last": "x"],
        ["to": "nobody"], ["document": String(repeating: "9", count: 61)],
    ])
    func `what makes no sense is refused and stays typed`(wrong: [String: String]) async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        let leader = try await office.visitor(.leader)
        var fields = [
            "to": office.officer(.editor).id, "document": "15/QĐ-UBND",
            "last": office.clock.today.adding(days: 5).iso,
        ]
        fields.merge(wrong) { $1 }
        let answer = try await leader.post(
            Self.address, fields.map { ($0.key, $0.value) }, expecting: 422)
        #expect(answer.words.contains("Chưa ủy quyền"))
        #expect(try await holder(office) == nil)
    }

    @Test func `it ends with the account of who handed it on, and is not handed on again`()
        async throws
    {
        let office = try await TestOffice(PeopleRoom.feature)
        let leader = try await office.visitor(.leader)
        try await leader.submit(
            try await leader.get(Self.address), to: Self.address,
            [
                "to": office.officer(.editor).id, "document": "15/QĐ-UBND",
                "last": office.clock.today.adding(days: 5).iso,
            ])
        let editor = try await office.visitor(.editor)
        try await editor.get(Self.address, expecting: 403)
        let administrator = try await office.visitor(.administrator)
        let page = try await administrator.get("/office/people/\(office.officer(.leader).id)")
        let closed = try page.form("/office/people/\(office.officer(.leader).id)").fields
            .filter { $0.0 != "active" }
        try await administrator.postUnproven(
            "/office/people/\(office.officer(.leader).id)", closed, expecting: 303)
        #expect(try await holder(office) == nil)
    }
}
