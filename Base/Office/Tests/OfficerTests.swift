import Foundation
import Office
import TestKit
import Testing

struct OfficerTests {
    @Test(arguments: [
        ("Phòng Văn hóa - Xã hội", "phòng VĂN HÓA – XÃ HỘI xã"),
        ("Ủy ban nhân dân xã", "UBND"),
        ("Văn phòng HĐND và UBND xã", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"),
        ("Phòng VH-XH", "Phòng Văn hóa - Xã hội"),
    ])
    func `spellings of one unit are one unit`(one: String, other: String) {
        #expect(OfficeUnit.key(one) == OfficeUnit.key(other))
    }

    @Test(arguments: [
        ("Thôn Hạ", "Thôn Trung"), ("Đảng ủy", "Đảng ủy và UBND"), ("Công an xã", "Quân sự xã"),
    ])
    func `units of different words stay different`(one: String, other: String) {
        #expect(OfficeUnit.key(one) != OfficeUnit.key(other))
    }

    @Test func `a unit is known by its other spellings too`() {
        let unit = OfficeUnit(id: "1", name: "Trung tâm VHTT", aliases: "Trung tâm Văn hóa\nTTVH")
        #expect(unit.isCalled("trung tâm văn hóa"))
        #expect(!unit.isCalled("Trung tâm Dịch vụ"))
    }

    @Test func `asking for a unit by another spelling makes no second one`() async throws {
        let office = try await TestOffice()
        let unit = try await office.office.act("unit.find", by: nil) { act in
            try act.unit(called: "PHÒNG VH-XH")
        }
        #expect(unit == office.units[0])
        #expect(try await office.read { try $0.units() }.count == 3)
    }

    @Test func `who approves is not who writes for a hamlet`() {
        #expect(Role.leader.may(.approveStory))
        for role in [Role.editor, .unitOfficer, .hamletHead, .viewer] {
            #expect(!role.may(.approveStory))
            #expect(!role.may(.administer))
        }
        #expect(Permission.allCases.filter(Role.viewer.may) == [.readOffice])
        #expect(Permission.allCases.allSatisfy(Role.administrator.may))
    }

    @Test func `a closed account may nothing`() {
        let officer = Officer(
            id: "1", name: "A", login: "a", role: .administrator, isActive: false)
        #expect(Permission.allCases.allSatisfy { !officer.may($0) })
    }

    @Test func `a session ends with its days, and with the account`() async throws {
        let office = try await TestOffice()
        let officer = office.officer(.editor)
        let secret = try await office.office.act("x", by: officer) { act in
            try act.openSession(for: officer)
        }
        let now = office.clock.now
        let found = try await office.read { try $0.session(secret: secret, at: now) }
        #expect(found?.officer == officer)
        let end = now.addingTimeInterval(Double(Session.days) * 86_400)
        let late = try await office.read { try $0.session(secret: secret, at: end) }
        #expect(late == nil)
        #expect(try await office.read { try $0.session(secret: secret + "x", at: now) } == nil)
    }
}
