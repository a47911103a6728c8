import Office
import Storage
import TestKit
import Testing

@testable import People

/// Choosing the PIN by which one decides on a telephone. Wrong tries are counted in memory too, so
/// each test comes from an address of its own.
struct PINTests {
    private let password = "bốn từ không liền nhau"

    /// A leader who has a password.
    private func leader(
        _ office: TestOffice, _ login: String
    ) async throws -> (officer: Officer, visitor: TestVisitor) {
        let officer = try await office.hire(.leader, login: login)
        let visitor = try await office.visitor(officer)
        let page = try await visitor.get("/office/account")
        try await visitor.submit(page, to: "/office/account/password", ["password": password])
        return (officer, visitor)
    }

    private func standing(_ office: TestOffice, _ officer: Officer) async throws -> PINStanding {
        try await office.read { try $0.pinStanding(of: officer.id) }
    }

    @Test func `an approver sets a PIN with their password, and it is kept as a hash`()
        async throws
    {
        let office = try await TestOffice(PeopleRoom.feature)
        let (officer, visitor) = try await leader(office, "an")
        let page = try await visitor.get("/office/account")
        let wrong = try await visitor.postUnproven(
            "/office/account/pin",
            [("csrf", try await visitor.proof()), ("pin", "480261"), ("current", "sai")],
            expecting: 422)
        #expect(wrong.words.contains("Mật khẩu chưa đúng"))
        #expect(try await standing(office, officer) == .none)
        let fields = [("pin", "480261"), ("current", password)]
        let form = try page.form("/office/account/pin").filled(fields)
        try await visitor.postUnproven("/office/account/pin", form, expecting: 303)
        #expect(try await standing(office, officer) == .good)
        let kept = try await office.read {
            try $0.scalars("SELECT hash FROM officer_pin", as: String.self)
        }
        #expect(kept.count == 1 && kept[0].hasPrefix("scrypt$") && !kept[0].contains("480261"))
        #expect(try await office.actions().last == "officer.set-pin")
        try await visitor.post(
            "/office/account/pin", [("remove", "1"), ("current", password)])
        #expect(try await standing(office, officer) == .none)
    }

    @Test func `who approves nothing has no PIN`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        let editor = try await office.visitor(.editor)
        #expect(!(try await editor.get("/office/account").words.contains("Mã PIN")))
        try await editor.post("/office/account/pin", [("pin", "480261")], expecting: 403)
    }

    @Test(arguments: [
        "", "1", "12345", "1234567", "abcdef", "12 34 5", "４８０２６１", "123456", "654321", "012345",
        "135791", "111111", "112211", "121212", "123123", "123321", "010190", "311299", "900131",
        "199005", "200112", "051975",
    ])
    func `what is no PIN or is easy to guess is refused`(pin: String) {
        #expect(throws: Refusal.self) { try PIN.check(pin) }
    }

    @Test(arguments: ["480261", "739184", "905478", "333907"])
    func `six figures without a pattern are a PIN`(pin: String) throws {
        try PIN.check(pin)
    }

    @Test func `only the right PIN fits, and fifteen wrong ones in a row block it`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        let (officer, visitor) = try await leader(office, "binh")
        try await visitor.post(
            "/office/account/pin", [("pin", "480261"), ("current", password)])
        let check = PINDesk.offer.check
        #expect(try await check(office.office, officer.id, "480261", "192.0.2"))
        #expect(try await !check(office.office, "nobody", "480261", "198.18.0"))
        for round in 0..<3 {
            for _ in 0..<5 {
                #expect(
                    try await !check(office.office, officer.id, "739184", "198.18.\(round + 1)"))
            }
            await #expect(throws: Refusal.self) {
                _ = try await check(office.office, officer.id, "480261", "198.18.\(round + 1)")
            }
            office.clock.advance(hours: 1)
        }
        #expect(try await !check(office.office, officer.id, "480261", "198.18.9"))
        #expect(try await standing(office, officer) == .blocked)
        let holders = try await office.read { try PINDesk.offer.holders($0) }
        #expect(holders.isEmpty)
        let page = try await visitor.get("/office/account")
        #expect(page.words.contains("bị khóa"))
        try await visitor.post(
            "/office/account/pin", [("pin", "905478"), ("current", password)])
        #expect(try await check(office.office, officer.id, "905478", "198.18.10"))
    }
}
