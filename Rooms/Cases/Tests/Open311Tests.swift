import Foundation
import HTTPTypes
import Office
import Storage
import TestKit
import Testing

@testable import Cases

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The door for programs of others: GeoReport v2 as its specification has it, and nothing personal.
@Suite struct Open311Tests {
    private static let requests = "/open311/v2/requests.json"

    private func key(_ kit: CaseKit) async throws -> String {
        let administrator = try await kit.office.visitor(.administrator)
        let page = try await administrator.get(Open311KeysDesk.path)
        let made = try await administrator.submit(
            page, to: Open311KeysDesk.path, ["name": "Ứng dụng Kinh Bắc"], expecting: 201)
        let shown = made.page.root.all("code").map(\.words).last
        return try #require(shown)
    }

    private static let fields: [(String, String)] = [
        ("service_code", "light"), ("description", "Đèn trước nhà ông Nguyễn Văn Bình tắt."),
        ("lat", "20.8449"), ("long", "106.6881"),
    ]

    @discardableResult
    private func post(
        _ kit: CaseKit, _ more: [(String, String)], to path: String = requests,
        headers: HTTPFields = [:], expecting status: Int = 200,
        at place: SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        try await kit.office.anyone().postUnproven(
            path, Self.fields.filter { field in !more.contains { $0.0 == field.0 } } + more,
            headers: headers, expecting: status, at: place)
    }

    private func objects(_ answer: Answer) throws -> [[String: Any]] {
        try #require(
            JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [[String: Any]])
    }

    @Test func `discovery, services and definitions come in both formats`() async throws {
        let kit = try await CaseKit()
        let reader = kit.office.anyone()
        for path in [
            "/open311/discovery", "/open311/v2/discovery", "/open311/v2/services",
            "/open311/v2/services/road", "/open311/v2/requests",
        ] {
            let json = try await reader.get(path + ".json", accept: "*/*")
            _ = try JSONSerialization.jsonObject(with: Data(json.bytes))
            let xml = try await reader.get(path + ".xml", accept: "*/*")
            #expect(XMLParser(data: Data(xml.bytes)).parse(), "\(path)")
            #expect(xml.headers[.contentType]?.hasPrefix("text/xml") == true)
        }
        let services = try await reader.get("/open311/v2/services.json", accept: "*/*")
        let codes = try objects(services).compactMap { $0["service_code"] as? String }
        #expect(codes.contains("road") && !codes.contains("emergency"))
        let missing = try await reader.get(
            "/open311/v2/services/nothing.xml", expecting: 404, accept: "*/*")
        #expect(missing.text.contains("<errors><error><code>404</code>"))
    }

    @Test func `a request becomes a case with the commune's promise`() async throws {
        let kit = try await CaseKit()
        let secret = try await key(kit)
        let sent = try objects(try await post(kit, [("api_key", secret)]))
        let id = try #require(sent.first?["service_request_id"] as? String)
        let found = try await kit.found(id)
        #expect(found.channel == .open311 && found.position?.latitude == 20.8449)
        let own = try await kit.office.anyone().get(
            "/open311/v2/requests/\(id).json?api_key=\(secret)", accept: "*/*")
        let one = try #require(try objects(own).first)
        #expect(one["status"] as? String == "open")
        #expect(one["requested_datetime"] as? String == "2026-11-20T09:00:00+07:00")
        #expect(one["expected_datetime"] as? String == "2026-11-22T09:00:00+07:00")
        #expect(!own.text.contains("Bình") && !own.text.contains("20.84"))
        for path in ["/open311/v2/request/\(id).xml", "/open311/v2/requests/\(id).json"] {
            try await kit.office.anyone().get(path, expecting: 404, accept: "*/*")
        }
        let token = try await kit.office.anyone().get(
            "/open311/v2/tokens/\(id).json", accept: "*/*")
        #expect(try objects(token).first?["service_request_id"] as? String == id)
    }

    @Test func `without a key, or with a revoked one, nothing is taken`() async throws {
        let kit = try await CaseKit()
        #expect(
            try objects(try await post(kit, [], expecting: 403)).first?["code"] as? String == "403")
        let secret = try await key(kit)
        try await post(kit, [("api_key", secret)])
        let stored = try await kit.office.read {
            try $0.scalars("SELECT hash FROM open311_key", as: String.self)
        }
        #expect(!stored.contains { $0.contains(secret) })
        let administrator = try await kit.office.visitor(.administrator)
        let page = try await administrator.get(Open311KeysDesk.path)
        let form = try #require(
            PageForm.all(of: page.page).first { $0.action.hasSuffix("/revocation") })
        try await administrator.submit(page, to: form.action)
        try await post(kit, [("api_key", secret)], expecting: 403)
        let count = try await kit.office.read {
            try $0.scalar("SELECT COUNT(*) FROM resident_case", as: Int.self)
        }
        #expect(count == 1)
    }

    @Test func `sent twice under one key it is one case`() async throws {
        let kit = try await CaseKit()
        let secret = try await key(kit)
        var ids: Set<String> = []
        let header = try #require(HTTPField.Name("Idempotency-Key"))
        for _ in 1...3 {
            let sent = try await post(
                kit, [("api_key", secret)], headers: [header: "turn-7"])
            ids.insert(try #require(objects(sent).first?["service_request_id"] as? String))
        }
        for _ in 1...2 {
            let sent = try await post(
                kit, [("api_key", secret), ("attribute[idempotency_key]", "turn-8")])
            ids.insert(try #require(objects(sent).first?["service_request_id"] as? String))
        }
        #expect(ids.count == 2)
    }

    @Test func `what is wrong is said with a code`() async throws {
        let kit = try await CaseKit()
        let secret = try await key(kit)
        let wrong: [([(String, String)], Int)] = [
            ([("service_code", "")], 400), ([("service_code", "nothing")], 404),
            ([("service_code", "emergency")], 404), ([("description", "")], 400),
            ([("description", String(repeating: "a", count: 4_001))], 400),
            ([("lat", "91")], 400), ([("lat", "nan")], 400), ([("lat", ""), ("long", "")], 400),
            ([("jurisdiction_id", "elsewhere")], 404), ([("attribute[hamlet]", "Thôn lạ")], 400),
        ]
        for (fields, status) in wrong {
            let answer = try await post(kit, [("api_key", secret)] + fields, expecting: status)
            #expect(try objects(answer).first?["code"] as? String == String(status))
        }
        try await post(kit, [("api_key", secret), ("jurisdiction_id", "an-lao")])
        for query in ["?status=done", "?start_date=tomorrow"] {
            try await kit.office.anyone().get(
                "/open311/v2/requests.xml" + query, expecting: 400, accept: "*/*")
        }
    }

    @Test func `contact data need consent, and foreign addresses are never fetched`() async throws {
        let kit = try await CaseKit()
        let secret = try await key(kit)
        let person = [
            ("api_key", secret), ("first_name", "An"), ("last_name", "Trần"),
            ("phone", "0912345678"), ("media_url", "http://203.0.113.9/x.jpg"),
        ]
        let without = try await post(kit, person)
        #expect(without.text.contains("media_url") && without.text.contains("contact_consent"))
        _ = try await post(kit, person + [("attribute[contact_consent]", "yes")])
        let contacts = try await kit.office.read {
            try $0.scalar("SELECT COUNT(*) FROM case_contact", as: Int.self)
        }
        #expect(contacts == 1)
    }

    @Test func `everybody sees only what an officer published, in its masked words`() async throws {
        let kit = try await CaseKit()
        let secret = try await key(kit)
        let sent = try await post(
            kit, [("api_key", secret), ("attribute[may_publish]", "yes")])
        let id = try #require(objects(sent).first?["service_request_id"] as? String)
        let all = kit.office.anyone()
        #expect(try objects(try await all.get(Self.requests, accept: "*/*")).isEmpty)
        try await kit.answer(id)
        try await kit.step(id) { act, found in
            try act.publish(
                found, as: PublicDraft(title: "Đèn", question: "Đèn tắt", answer: "Đã thay"))
        }
        let seen = try await all.get(Self.requests + "?status=closed", accept: "*/*")
        #expect(try objects(seen).first?["description"] as? String == "Đèn tắt")
        #expect(!seen.text.contains("Bình"))
        #expect(
            try objects(try await all.get(Self.requests + "?status=open", accept: "*/*")).isEmpty)
        let old = Self.requests + "?start_date=2026-01-01T00:00:00%2B07:00"
        #expect(try objects(try await all.get(old, accept: "*/*")).isEmpty)
    }

    @Test func `a hasty program is asked to wait`() async throws {
        let kit = try await CaseKit()
        let secret = try await key(kit)
        var statuses: [Int] = []
        for _ in 1...61 {
            let sent = PageForm.encoded(
                [("api_key", secret), ("service_code", "nothing")], files: [])
            let answer = try await kit.office.anyone().send(
                .post, Self.requests, headers: [.contentType: sent.contentType],
                body: sent.body)
            statuses.append(answer.status)
        }
        #expect(statuses.prefix(60).allSatisfy { $0 == 404 })
        #expect(statuses.last == 429)
    }
}
