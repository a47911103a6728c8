import Building
import Foundation
import Office
import TestKit
import Testing

/// The chairman's way, with the whole house: a PIN on the account's page, a link from the desk, a
/// telephone that never signs in.
struct ApprovalByLink {
    private let password = "bốn từ không liền nhau"

    @Test func `a chairman sets a PIN, and from then on approves from a link`() async throws {
        let office = try await TestOffice(house: Building.house)
        let chairman = try await office.visitor(.leader)
        try await chairman.submit(
            try await chairman.get("/office/account"), to: "/office/account/password",
            ["password": password])
        let writer = try await office.visitor(.unitOfficer)
        let path = try await submitted(writer)
        let before = try await writer.get(path)
        #expect(before.words.contains("Chưa đặt mã PIN"))
        let link = path + "/approval-links"
        try await writer.post(link, [("approver", office.officer(.leader).id)], expecting: 422)
        try await chairman.post(
            "/office/account/pin", [("pin", "739184"), ("current", password)])

        let made = try await writer.submit(
            try await writer.get(path), to: link, ["approver": office.officer(.leader).id],
            expecting: 200)
        let message = try #require(made.page.root.element(id: "address")?.rawText)
        let start = try #require(message.range(of: "/duyet/"))
        let address = String(message[start.lowerBound...])
        for (language, words) in [("", "Mã PIN"), ("/en", "PIN (6 figures)")] {
            let phone = office.anyone(from: "198.18.77.1")
            let page = try await phone.get(language + address)
            #expect(page.words.contains(words))
        }
        let phone = office.anyone(from: "198.18.77.2")
        try await phone.postUnproven(address, [("pin", "905478")], expecting: 422)
        let page = try await phone.submit(
            try await phone.get(address), to: address, ["pin": "739184"], expecting: 200)
        let ticket = try #require(
            page.page.root.all("input").first { $0["name"] == "ticket" }?["value"])
        try await phone.postUnproven(
            address, [("ticket", ticket), ("do", "publish")], expecting: 200)
        #expect(phone.cookie("conglang_session") == nil)
        let portal = try await office.anyone().get("/tin")
        #expect(portal.words.contains("Hội vật đầu xuân"))
    }

    private func submitted(_ writer: TestVisitor) async throws -> String {
        let page = try await writer.get("/office/stories/new")
        let answer = try await writer.submit(
            page, to: "/office/stories",
            [
                "title": "Hội vật đầu xuân", "summary": "Sáng mai.", "body": "Mời bà con.",
                "then": "submit",
            ])
        return String(try #require(answer.location).prefix { $0 != "?" })
    }
}
