import Foundation
import Office
import Storage
import TestKit
import Testing

@testable import Channels

@Suite struct ZaloTemplateTests {
    private static let brief = Letter.Brief(
        code: "PA-48K7-2M9Q", news: "Đã có câu trả lời", time: "09:12 22/11/2026",
        link: "https://xa-an-lao.example.gov.vn/phan-anh/ho-so/0123456789")
    private static let phone = "tel:0912 345 678"

    private func kit(template: Bool = true) async throws -> (ChannelKit, ZaloStandIn) {
        let zalo = try ZaloStandIn()
        let kit = try await ChannelKit()
        try await kit.setUpZalo(zalo)
        if template { try await kit.setUp { $0.zalo.template = ZaloStandIn.template } }
        return (kit, zalo)
    }

    @Test func `who never wrote is told by number, in the approved form`() async throws {
        let (kit, zalo) = try await kit()
        try await kit.post(.zalo, to: Self.phone, brief: Self.brief)
        try await kit.deliver()
        let letter = try #require(try await kit.letters().first)
        #expect(letter.state == .sent && letter.sealed.isEmpty)
        let sent = try #require(zalo.filled.first)
        #expect(sent.phone == "84912345678" && sent.tracking_id == letter.id)
        #expect(sent.template_data["code"] == "PA-48K7-2M9Q")
        #expect(sent.template_data["link"] == Self.brief.link)
        #expect(zalo.sent.isEmpty)
    }

    @Test func `without a template the officer reads what is missing`() async throws {
        let (kit, zalo) = try await kit(template: false)
        try await kit.post(.zalo, to: Self.phone, brief: Self.brief)
        try await kit.deliver()
        let letter = try #require(try await kit.letters().first)
        #expect(letter.state == .refused && letter.trouble == "no-template")
        #expect(letter.line.trouble.vi.contains("mẫu tin ZBS"))
        #expect(zalo.filled.isEmpty)
    }

    @Test func `a number that is none is refused at once`() async throws {
        let (kit, _) = try await kit()
        for (key, recipient) in ["tel:", "tel:113", "tel:+1 202 555 0100"].enumerated() {
            try await kit.post(.zalo, to: recipient, key: "\(key)", brief: Self.brief)
        }
        #expect(try await kit.letters().allSatisfy { $0.trouble == "recipient" })
        #expect(try await kit.letters().count == 3)
    }

    @Test func `values are cut to what Zalo takes, and a long link is left out`() {
        let values = ZaloTemplate.values(
            of: Letter.Brief(
                code: String(repeating: "a", count: 99), news: String(repeating: "ệ", count: 99),
                time: "x", link: "https://xa.vn/" + String(repeating: "b", count: 200)))
        #expect(values["code"]?.count == 30 && values["news"]?.unicodeScalars.count == 30)
        #expect(values["time"] == "x" && values["link"] == "")
    }

    @Test(arguments: [
        (-118, KeptLetter.State.givenUp), (-119, .givenUp), (-133, .waiting), (-144, .waiting),
        (-115, .failed), (-131, .failed), (-100, .waiting), (-32, .waiting),
    ])
    func `each error of a template has its end`(code: Int, state: KeptLetter.State) async throws {
        let (kit, zalo) = try await kit()
        zalo.fail(code)
        try await kit.post(.zalo, to: Self.phone, brief: Self.brief)
        try await kit.deliver()
        let letter = try #require(try await kit.letters().first)
        #expect(letter.state == state && letter.trouble == "zalo\(code)")
        #expect(!letter.line.trouble.vi.isEmpty && !letter.line.trouble.en.isEmpty)
    }

    @Test func `at night it waits until six and goes out then`() async throws {
        let (kit, zalo) = try await kit()
        zalo.fail(-133)
        try await kit.post(.zalo, to: Self.phone, brief: Self.brief)
        try await kit.deliver()
        #expect(zalo.filled.isEmpty)
        try await kit.wait(seconds: 24 * 3_600)
        #expect(zalo.filled.count == 1)
    }

    @Test func `a refused token is renewed once and the form goes out`() async throws {
        let (kit, zalo) = try await kit()
        zalo.fail(-124)
        try await kit.post(.zalo, to: Self.phone, brief: Self.brief)
        try await kit.deliver()
        #expect(zalo.filled.count == 1 && zalo.renewals == 2)
    }

    @Test func `a template is kept once Zalo says that it can be used`() async throws {
        let (kit, zalo) = try await kit(template: false)
        let administrator = try await kit.office.visitor(.administrator)
        let page = try await administrator.get("/office/channels")
        let bad: [(String, [String], String)] = [
            ("PENDING_REVIEW", ["code"], "chưa duyệt"), ("ENABLE", ["code", "ten"], "ten"),
            ("ENABLE", ["news"], "code hay link"),
        ]
        for (status, parameters, words) in bad {
            zalo.register(status, parameters)
            let refused = try await administrator.submit(
                page, to: "/office/channels/zalo/template", ["template": ZaloStandIn.template],
                expecting: 422)
            #expect(refused.words.contains(words))
        }
        for wrong in ["abc", "999"] {
            try await administrator.submit(
                page, to: "/office/channels/zalo/template", ["template": wrong], expecting: 422)
        }
        let before = try await kit.office.read { try $0.channelSettings().zalo.template }
        #expect(before.isEmpty)
        zalo.register("ENABLE", ["code", "news", "link"])
        try await administrator.submit(
            page, to: "/office/channels/zalo/template", ["template": ZaloStandIn.template])
        let after = try await kit.office.read { try $0.channelSettings().zalo.template }
        #expect(after == ZaloStandIn.template)
    }

    @Test func `settings of an older version are read`() throws {
        let json = #"{"zalo":{"appID":"123456","oaID":"9","category":"","needsConsent":false}}"#
        let settings = try JSONDecoder().decode(ChannelSettings.self, from: Data(json.utf8))
        #expect(settings.zalo.appID == "123456" && settings.zalo.template.isEmpty)
        #expect(settings.zalo.base == ZaloFacts.base && settings.isRehearsal)
    }
}
