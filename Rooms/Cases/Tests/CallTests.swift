import Foundation
import Office
import TestKit
import Testing
import WorkingTime

@testable import Cases

@Suite struct CallTests {
    private let path = "/office/cases/calls"

    private func note(
        _ office: CaseOffice, _ phone: String = "0912 345 678", note: String = "",
        by role: Role = .editor
    ) async throws {
        let officer = try await office.test.visitor(role)
        let page = try await officer.get(path)
        try await officer.submit(page, to: path, ["phone": phone, "note": note])
    }

    private func calls(_ office: CaseOffice) async throws -> [MissedCall] {
        try await office.test.read { try $0.openCalls() }
    }

    private func raw(_ office: CaseOffice, _ id: String) async throws -> MissedCall {
        try await office.test.read { try #require(try $0.call(id: id)) }
    }

    @Test func `a missed call waits for somebody to ring back, its number unseen`() async throws {
        let office = try await CaseOffice()
        try await note(office, note: "Hỏi sổ hộ nghèo")
        let officer = try await office.test.visitor(.editor)
        let list = try await officer.get(path)
        #expect(!list.text.contains("0912345678") && !list.text.contains("hộ nghèo"))
        let kept = try #require(try await calls(office).first)
        #expect(kept.sealed.hasPrefix(MissedCall.label(kept.id)), "it went through the vault")
        let json = try await officer.get(path, accept: "application/json")
        #expect(!json.text.contains("0912"))
        let today = try await office.test.read { connection in
            try CallsDesk.today(connection, office.test.officer(.editor), office.clock.now)
        }
        #expect(today.map(\.words) == ["1 cuộc gọi nhỡ chưa gọi lại"])
    }

    @Test func `who rings back sees the number, and the trail says so`() async throws {
        let office = try await CaseOffice()
        try await note(office, note: "Hỏi sổ hộ nghèo")
        let call = try #require(try await calls(office).first)
        let officer = try await office.test.visitor(.editor)
        let list = try await officer.get(path)
        let opened = try await officer.submit(
            list, to: "\(path)/\(call.id)/ring", expecting: 200)
        #expect(opened.text.contains("tel:0912345678") && opened.words.contains("hộ nghèo"))
        #expect(try await office.test.actions().contains("case.call.look"))
        #expect(!"\(try await office.test.audit())".contains("0912"))
    }

    @Test func `reached, the form begins with the number, and the call ends with its case`()
        async throws
    {
        let office = try await CaseOffice()
        try await note(office)
        let call = try #require(try await calls(office).first)
        let officer = try await office.test.visitor(.editor)
        let list = try await officer.get(path)
        let opened = try await officer.submit(
            list, to: "\(path)/\(call.id)/ring", expecting: 200)
        let form = try await officer.submit(opened, to: "/office/cases/new", expecting: 200)
        #expect(form.text.contains("0912345678"))
        // What is missing is asked for, and the call is not forgotten.
        let again = try await officer.submit(
            form, to: "/office/cases", ["words": "Ổ gà", "category": "road"], expecting: 422)
        #expect(try await calls(office).count == 1)
        try await officer.submit(
            again, to: "/office/cases",
            ["words": "Ổ gà trước trạm y tế", "category": "road", "consent": "1"], expecting: 200)
        let ended = try await raw(office, call.id)
        #expect(ended.end == .entered && ended.sealed.isEmpty)
        #expect(try await calls(office).isEmpty)
    }

    @Test func `each try is counted, and giving up erases the number`() async throws {
        let office = try await CaseOffice()
        try await note(office)
        let call = try #require(try await calls(office).first)
        let officer = try await office.test.visitor(.editor)
        var page = try await officer.get(path)
        page = try await officer.submit(
            page, to: "\(path)/\(call.id)/ring", expecting: 200)
        try await officer.submit(page, to: "\(path)/\(call.id)/try")
        let tried = try await officer.get(path)
        #expect(tried.words.contains("1 lần gọi lại"))
        try await officer.post("\(path)/\(call.id)/end", [("ending", "unreachable")])
        let ended = try await raw(office, call.id)
        #expect(ended.end == .unreachable && ended.sealed.isEmpty && ended.tries == 1)
        // A second click finds it ended.
        try await officer.post(
            "\(path)/\(call.id)/end", [("ending", "unreachable")], expecting: 409)
    }

    @Test func `after thirty days the number goes, whatever became of it`() async throws {
        let office = try await CaseOffice()
        try await note(office)
        let call = try #require(try await calls(office).first)
        office.advance(seconds: 29 * 86_400)
        try await office.test.doJob(Retention.job, key: "a")
        #expect(try await calls(office).count == 1)
        office.advance(seconds: 2 * 86_400)
        try await office.test.doJob(Retention.job, key: "b")
        let ended = try await raw(office, call.id)
        #expect(ended.end == .lapsed && ended.sealed.isEmpty)
    }

    @Test func `a hamlet head notes a call and rings nobody back`() async throws {
        let office = try await CaseOffice()
        try await note(office, by: .hamletHead)
        let head = try await office.test.visitor(.hamletHead)
        let page = try await head.get(path)
        #expect(!page.text.contains("/ring"))
        let call = try #require(try await calls(office).first)
        try await head.post("\(path)/\(call.id)/ring", expecting: 403)
    }

    @Test func `a double click is one call, and what is wrong is told with the words kept`()
        async throws
    {
        let office = try await CaseOffice()
        let officer = try await office.test.visitor(.editor)
        let page = try await officer.get(path)
        for _ in 1...2 { try await officer.submit(page, to: path, ["phone": "0912345678"]) }
        #expect(try await calls(office).count == 1)
        for (phone, at) in [("12", "2026-11-20T07:30"), ("0912345678", "2020-01-01T07:30")] {
            let wrong = try await officer.submit(
                page, to: path, ["phone": phone, "at": at, "note": "gọi sau 5 giờ"], expecting: 422)
            #expect(wrong.text.contains("gọi sau 5 giờ") && wrong.text.contains(phone))
        }
    }
}
