import Foundation
import Office

/// What the commune says of itself and of the kinds of matter it takes.
enum Open311Lists {
    static let path = "/open311/v2"
    static let specification = "http://wiki.open311.org/GeoReport_v2"
    /// When this door last changed its shape.
    static let changeset = "2026-11-21T00:00:00+07:00"

    static func discovery(_ commune: Commune, origin: String) -> Open311Value {
        let contact = [commune.issuer, commune.phone, commune.email]
        return .object([
            ("changeset", .text(changeset)),
            ("contact", .text(contact.filter { !$0.isEmpty }.joined(separator: ", "))),
            ("key_service", .text(origin + "/lien-he")),
            (
                "endpoints",
                .list(
                    of: "endpoint",
                    [
                        .object([
                            ("specification", .text(specification)),
                            ("url", .text(origin + path)), ("changeset", .text(changeset)),
                            ("type", "production"),
                            ("formats", .list(of: "format", ["text/xml", "application/json"])),
                        ])
                    ])
            ),
        ])
    }

    static func services(_ categories: [CaseCategory]) -> Open311Value {
        .list(
            of: "service",
            categories.filter(isTaken).map { one in
                .object([
                    ("service_code", .text(one.id)), ("service_name", .text(one.name.vi)),
                    ("description", .text(one.hint.vi)), ("metadata", true), ("type", "realtime"),
                    ("keywords", .text(one.keywords)), ("group", .text("Phản ánh, kiến nghị")),
                ])
            })
    }

    /// Emergencies and formal complaints have their own ways and are no services.
    static func isTaken(_ category: CaseCategory) -> Bool {
        category.way == .cases && category.isOpen
    }

    /// Codes of the attributes that a request may carry: `attribute[hamlet]=Thôn Trung`.
    enum Attribute: String, CaseIterable {
        case hamlet, mayPublish = "may_publish", consent = "contact_consent"
        case idempotency = "idempotency_key"
    }

    static func definition(_ category: CaseCategory, hamlets: [String]) -> Open311Value {
        let yesNo = [("yes", "Có"), ("no", "Không")]
        var attributes: [Open311Value] = []
        if !hamlets.isEmpty {
            attributes.append(
                attribute(
                    .hamlet, "singlevaluelist", 1, "Thôn, tổ dân phố", hamlets.map { ($0, $0) }))
        }
        attributes += [
            attribute(
                .mayPublish, "singlevaluelist", 2,
                "Cho đăng câu hỏi và câu trả lời lên Cổng, đã che thông tin cá nhân", yesNo),
            attribute(
                .consent, "singlevaluelist", 3,
                "Người gửi đồng ý để xã giữ họ tên, số điện thoại, thư điện tử nhằm trả lời phản "
                    + "ánh này; không có thì không giữ", yesNo),
            attribute(
                .idempotency, "string", 4,
                "Khóa của lần gửi: gửi lại cùng khóa thì vẫn là một phản ánh", []),
        ]
        return .object([
            ("service_code", .text(category.id)),
            ("attributes", .list(of: "attribute", attributes)),
        ])
    }

    private static func attribute(
        _ code: Attribute, _ type: String, _ order: Int, _ words: String,
        _ values: [(String, String)]
    ) -> Open311Value {
        .object([
            ("variable", true), ("code", .text(code.rawValue)), ("datatype", .text(type)),
            ("required", false), ("datatype_description", ""),
            ("order", .text(String(order))), ("description", .text(words)),
            (
                "values",
                .list(
                    of: "value",
                    values.map { .object([("key", .text($0.0)), ("name", .text($0.1))]) })
            ),
        ])
    }
}
