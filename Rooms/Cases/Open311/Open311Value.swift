import Markup

/// What GeoReport v2 answers, once for both of its formats: names and lists as the specification
/// gives them (wiki.open311.org/GeoReport_v2).
indirect enum Open311Value: Sendable {
    case text(String)
    case none
    case bool(Bool)
    case number(Double)
    /// In XML each member is an element of that name.
    case list(of: String, [Open311Value])
    case object([(name: String, value: Open311Value)])

    enum Format: String, Sendable {
        case json, xml

        var contentType: String {
            switch self {
            case .json: "application/json; charset=utf-8"
            case .xml: "text/xml; charset=utf-8"
            }
        }

        /// `services/road.json` is `road` in JSON. An address without an ending is in JSON.
        static func split(_ name: String) -> (name: String, format: Format) {
            for format in [Format.json, .xml] where name.hasSuffix("." + format.rawValue) {
                return (String(name.dropLast(format.rawValue.count + 1)), format)
            }
            return (name, .json)
        }
    }

    /// - Parameter root: the name of the XML document's element.
    func written(_ format: Format, root: String) -> [UInt8] {
        switch format {
        case .json: Array(json.utf8)
        case .xml:
            Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8) + element(root).bytes
        }
    }

    private var json: String {
        switch self {
        case .text(let text): JSONValue.text(text).written
        case .none: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let value): String(value)
        case .list(_, let members): "[\(members.map(\.json).joined(separator: ","))]"
        case .object(let members):
            "{\(members.map { "\(JSONValue.text($0.name).written):\($0.value.json)" }.joined(separator: ","))}"
        }
    }

    private func element(_ name: String) -> HTML {
        switch self {
        case .text(let text): "<\(name)>\(Open311Value.plain(text))</\(name)>"
        case .none: "<\(name)></\(name)>"
        case .bool(let value): "<\(name)>\(value ? "true" : "false")</\(name)>"
        case .number(let value): "<\(name)>\(String(value))</\(name)>"
        case .list(let member, let members):
            "<\(name)>\(members.map { $0.element(member) })</\(name)>"
        case .object(let members):
            "<\(name)>\(members.map { $0.value.element($0.name) })</\(name)>"
        }
    }

    /// Without the control characters that XML 1.0 (§2.2) cannot carry.
    private static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { scalar in
                    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
                        || ["\t", "\n", "\r"].contains(scalar)
                }))
    }
}

extension Open311Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
    init(stringLiteral value: String) { self = .text(value) }
    init(booleanLiteral value: Bool) { self = .bool(value) }

    /// Nothing for an empty text.
    static func some(_ text: String?) -> Open311Value {
        text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .none
    }
}

/// What went wrong, as GeoReport v2 says it: a status, a code and words.
struct Open311Trouble: Error, Equatable {
    let status: Int
    let words: String

    static let noKey = Open311Trouble(
        status: 403, words: "api_key is missing, unknown or revoked")
    static let tooMany = Open311Trouble(
        status: 429, words: "too many requests from this key and network: wait some minutes")
    static let noSuchRequest = Open311Trouble(
        status: 404, words: "service_request_id was not found")

    static func bad(_ words: String) -> Open311Trouble { Open311Trouble(status: 400, words: words) }
    static func missing(_ words: String) -> Open311Trouble {
        Open311Trouble(status: 404, words: words)
    }

    var value: Open311Value {
        .list(
            of: "error",
            [.object([("code", .text(String(status))), ("description", .text(words))])])
    }
}
