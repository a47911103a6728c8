import Foundation
import Office
import People
import TestKit
import Testing

/// What the portal may say of units and officers.
struct CardTests {
    private func directory(_ office: TestOffice) async throws -> Directory {
        try await office.read { try office.office.house.directory($0) }
    }

    @Test func `an officer is named in public only after choosing so, and no longer after that`()
        async throws
    {
        let office = try await TestOffice(PeopleRoom.feature)
        let unit = office.units[0]
        let hoa = try await office.hire(.editor, login: "hoa")
        let administrator = try await office.visitor(.administrator)
        try await administrator.post(
            "/office/people/\(hoa.id)",
            [
                ("name", hoa.name), ("role", "editor"), ("unit", unit.id),
                ("position", "Công chức"),
                ("active", "1"),
            ])
        #expect(try await directory(office).units.allSatisfy { $0.people.isEmpty })
        let visitor = try await office.visitor(hoa)
        let account = try await visitor.get("/office/account")
        try await visitor.submit(
            account, to: "/office/account/card",
            ["public": "1", "postEn": "Officer", "phone": "0200 000 021"])
        let named = try await directory(office).units.first { $0.id == unit.id }?.people.first
        #expect(named?.post.en == "Officer")
        #expect(named?.contact.phone == "0200 000 021")
        try await visitor.post("/office/account/card", [("phone", "0200 000 021")])
        #expect(try await directory(office).units.allSatisfy { $0.people.isEmpty })
    }

    @Test func `a unit's card says what it does, with its head first`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        let unit = office.units[0]
        let administrator = try await office.visitor(.administrator)
        let page = try await administrator.get("/office/units")
        try await administrator.submit(
            page, to: "/office/units/\(unit.id)",
            ["work": "Tiếp công dân", "workEn": "Receives citizens", "phone": "0200 000 018"])
        let kept = try await directory(office).units.first { $0.id == unit.id }
        #expect(kept?.work.en == "Receives citizens")
        #expect(kept?.contact.phone == "0200 000 018")
        // A program that sends only the name leaves the card as it is.
        try await administrator.post("/office/units/\(unit.id)", [("name", unit.name)])
        #expect(try await directory(office).units.first { $0.id == unit.id }?.work.vi != "")
    }

    @Test(arguments: [
        ("phone", "gọi cô Hoa"), ("email", "không có"), ("email", "a@b@c"),
        ("work", String(repeating: "ạ", count: 1_001)), ("head", "nobody"),
    ])
    func `a card that makes no sense comes back as it was typed`(field: String, value: String)
        async throws
    {
        let office = try await TestOffice(PeopleRoom.feature)
        let unit = office.units[0]
        let administrator = try await office.visitor(.administrator)
        var fields = ["name": "Tên mới", "work": "Việc", "hours": "Thứ Hai"]
        fields[field] = value
        let refused = try await administrator.post(
            "/office/units/\(unit.id)", fields.map { ($0.key, $0.value) }, expecting: 422)
        let form = try refused.form("/office/units/\(unit.id)")
        #expect(form["name"] == "Tên mới")
        #expect(form["hours"] == "Thứ Hai")
        #expect(try await office.read { try $0.units() }.contains { $0.name == unit.name })
    }
}
