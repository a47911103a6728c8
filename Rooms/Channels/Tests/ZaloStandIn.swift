import Foundation
import Synchronization
import TestKit

@testable import Channels

/// Zalo as far as its pages say: one refresh token, good once; messages only with the newest access
/// token; errors with status 200; 2,000 characters; nobody who has not written for seven days.
final class ZaloStandIn: Sendable {
    struct Sent: Sendable, Equatable {
        let user: String
        let text: String
    }

    /// A message by a template.
    struct Filled: Sendable, Equatable, Decodable {
        let phone: String
        let template_id: String
        let template_data: [String: String]
        let tracking_id: String
    }

    private struct State {
        var filled: [Filled] = []
        var templateState = "ENABLE"
        var parameters = ["code", "news", "time", "link"]
        var refresh = "refresh-0"
        var access = "access-0"
        var renewals = 0
        var sent: [Sent] = []
        /// Errors of the next messages.
        var errors: [Int] = []
        var silent: Set<String> = []
        var photo: [UInt8] = []
    }

    static let appID = "1234567890123"
    static let oaID = "9876543210987"
    static let appSecret = "khoa-ung-dung"
    static let oaSecret = "khoa-oa"

    private let state = Box()
    let server: StandInServer

    private final class Box: Sendable {
        let value = Mutex(State())
    }

    init() throws {
        let state = state
        server = try StandInServer(answers: { heard in
            state.value.withLock { ZaloStandIn.answer(heard, &$0) }
        })
    }

    var address: String { "http://127.0.0.1:\(server.port)" }
    var sent: [Sent] { state.value.withLock { $0.sent } }
    var filled: [Filled] { state.value.withLock { $0.filled } }
    var renewals: Int { state.value.withLock { $0.renewals } }

    /// The next messages end so.
    func fail(_ errors: Int...) { state.value.withLock { $0.errors += errors } }

    /// How the commune's template stands with Zalo.
    func register(_ status: String, _ parameters: [String]) {
        state.value.withLock { state in
            state.templateState = status
            state.parameters = parameters
        }
    }

    /// Somebody did not write for seven days.
    func silence(_ user: String) { state.value.withLock { _ = $0.silent.insert(user) } }

    /// All tokens that it gave out so far are worth nothing any more.
    func revoke() {
        state.value.withLock { state in
            state.access = "none"
            state.refresh = "none"
        }
    }

    func show(_ photo: [UInt8]) { state.value.withLock { $0.photo = photo } }

    private static func answer(
        _ heard: StandInServer.Heard, _ state: inout State
    ) -> StandInServer.Page {
        if heard.line.hasPrefix("POST /v4/oa/access_token ") {
            return renew(heard, &state)
        }
        if heard.line.hasPrefix("POST /v3.0/oa/message/cs ") {
            return take(heard, &state)
        }
        if heard.line.hasPrefix("POST /message/template ") {
            return fill(heard, &state)
        }
        if heard.line.hasPrefix("GET /template/info/v2?template_id=") {
            return form(heard, state)
        }
        if heard.line.hasPrefix("GET /photo") {
            return StandInServer.Page(200, [("Content-Type", "image/png")], body: state.photo)
        }
        return StandInServer.Page(404)
    }

    private static func json(_ text: String) -> StandInServer.Page {
        StandInServer.Page(
            200,
            [
                ("Content-Type", "application/json"), ("X-RateLimit-Limit", "4000"),
                ("X-RateLimit-Remain", "3999"),
            ], body: Array(text.utf8))
    }

    private static func renew(
        _ heard: StandInServer.Heard, _ state: inout State
    ) -> StandInServer.Page {
        let form = Dictionary(
            heard.body.split(separator: "&").map { pair in
                let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
                return (parts[0], parts.count > 1 ? parts[1].removingPercentEncoding ?? "" : "")
            }, uniquingKeysWith: { one, _ in one })
        guard heard.headers["secret_key"] == appSecret, form["app_id"] == appID,
            form["grant_type"] == "refresh_token", form["refresh_token"] == state.refresh
        else { return json(#"{"error":-14014,"error_name":"Invalid refresh token"}"#) }
        state.renewals += 1
        state.refresh = "refresh-\(state.renewals)"
        state.access = "access-\(state.renewals)"
        return json(
            """
            {"access_token":"\(state.access)","refresh_token":"\(state.refresh)","expires_in":"90000"}
            """)
    }

    private struct Message: Decodable {
        let recipient: [String: String]
        let message: [String: String]
    }

    private static func take(
        _ heard: StandInServer.Heard, _ state: inout State
    ) -> StandInServer.Page {
        guard heard.headers["access_token"] == state.access, state.access != "none" else {
            return json(#"{"error":-216,"message":"Access token is invalid"}"#)
        }
        if !state.errors.isEmpty {
            return json(#"{"error":\#(state.errors.removeFirst()),"message":"no"}"#)
        }
        guard
            let sent = try? JSONDecoder().decode(Message.self, from: Data(heard.body.utf8)),
            let user = sent.recipient["user_id"], let text = sent.message["text"]
        else { return json(#"{"error":-201,"message":"params is invalid"}"#) }
        if state.silent.contains(user) {
            return json(#"{"error":-230,"message":"User has not interacted for 7 days"}"#)
        }
        guard text.unicodeScalars.count <= 2_000 else {
            return json(#"{"error":-210,"message":"Parameter exceeds the limit"}"#)
        }
        state.sent.append(Sent(user: user, text: text))
        return json(
            #"{"error":0,"message":"Success","data":{"message_id":"m\#(state.sent.count)"}}"#)
    }

    static let template = "204569"

    private static func form(
        _ heard: StandInServer.Heard, _ state: State
    ) -> StandInServer.Page {
        guard heard.headers["access_token"] == state.access, state.access != "none" else {
            return json(#"{"error":-124,"message":"Access token invalid"}"#)
        }
        guard heard.line.contains("template_id=\(template) ") else {
            return json(#"{"error":-109,"message":"Template ID invalid"}"#)
        }
        let parameters = state.parameters.map { #"{"name":"\#($0)","require":true}"# }
        return json(
            """
            {"error":0,"data":{"templateId":\(template),"status":"\(state.templateState)","listParams":[\(parameters.joined(separator: ","))]}}
            """)
    }

    /// Every parameter of the template, none longer than its kind allows, to a number as `84…`.
    private static func fill(
        _ heard: StandInServer.Heard, _ state: inout State
    ) -> StandInServer.Page {
        guard heard.headers["access_token"] == state.access, state.access != "none" else {
            return json(#"{"error":-124,"message":"Access token invalid"}"#)
        }
        if !state.errors.isEmpty {
            return json(#"{"error":\#(state.errors.removeFirst()),"message":"no"}"#)
        }
        guard let sent = try? JSONDecoder().decode(Filled.self, from: Data(heard.body.utf8)) else {
            return json(#"{"error":-122,"message":"Body malformed"}"#)
        }
        guard sent.phone.count == 11, sent.phone.hasPrefix("84") else {
            return json(#"{"error":-108,"message":"Phone number invalid"}"#)
        }
        guard sent.template_id == template, state.templateState == "ENABLE" else {
            return json(#"{"error":-131,"message":"Template not approved"}"#)
        }
        let longest = ["code": 30, "news": 30, "time": 20, "link": 200]
        let fits = state.parameters.allSatisfy { name in
            guard let value = sent.template_data[name] else { return false }
            return value.unicodeScalars.count <= longest[name] ?? 0
        }
        guard fits, sent.tracking_id.count <= 48 else {
            return json(#"{"error":-132,"message":"Parameter invalid"}"#)
        }
        state.filled.append(sent)
        return json(#"{"error":0,"message":"Success","data":{"msg_id":"t\#(state.filled.count)"}}"#)
    }
}
