import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Markup
import NIOCore
import Storage
import Web

extension Dispatcher {
    /// From a request to a response: everything that goes wrong ends as a page too.
    func answer(
        _ request: Request, _ context: GateContext, language asked: Language?, route: Route? = nil,
        _ handle: @Sendable (Visit) async throws -> Reply
    ) async -> Response {
        // A request without a host names no commune (RFC 9112 §3.2).
        let host = request.head.authority ?? ""
        guard !host.isEmpty, let office = office(host) else { return unknownHost() }
        let path = request.uri.path
        let language = asked ?? spoken(request, path)
        let generation = cache.generation(host: host)
        return await Language.$current.withValue(language) {
            var visit = emptyVisit(request, context, office, language)
            var newCookie: Reply.Cookie?
            var reply: Reply
            do {
                (visit, newCookie) = try await self.visit(
                    request, context, office, language, bodyLimit: route?.bodyLimit ?? 0,
                    takesBytes: route?.takesBytes ?? false)
                reply = try await handle(visit)
            } catch {
                reply = trouble(error, visit, request)
            }
            reply = await found(reply, for: request, office)
            if let newCookie { reply.cookies.append(newCookie) }
            // Drawn for one reader's choice, it is nobody else's.
            if !visit.choice.isUsual { reply.isShared = false }
            let around = await surroundings(reply, path, office)
            return respond(
                reply, to: request, visit, around, host: host, generation: generation)
        }
    }

    /// What stands around a page of the portal. Where it cannot be read, the page goes out
    /// without, and is not kept.
    private func surroundings(
        _ reply: Reply, _ path: String, _ office: Office
    ) async -> Surroundings? {
        guard case .page(let content) = reply.body, content.showsPortal || !isDesk(path) else {
            return Surroundings()
        }
        do {
            return try await office.surroundings()
        } catch {
            logger.error("the portal's frame was not read", metadata: ["error": "\(error)"])
            return nil
        }
    }

    private func emptyVisit(
        _ request: Request, _ context: GateContext, _ office: Office, _ language: Language
    ) -> Visit {
        Visit(
            office: office,
            frame: Frame(
                language: language, now: office.now(), path: plainPath(request.uri.path),
                origin: origin(request), csrf: ""))
    }

    private func visit(
        _ request: Request, _ context: GateContext, _ office: Office, _ language: Language,
        bodyLimit: Int, takesBytes: Bool
    ) async throws -> (Visit, Reply.Cookie?) {
        let isDesk = isDesk(request.uri.path)
        let secret = isDesk ? request.cookies[Session.cookieName]?.value : nil
        let now = office.now()
        var officer: Officer?
        if let secret {
            officer = try await office.read { try $0.session(secret: secret, at: now) }?.officer
        }
        // Without a session, forms of the sign-in pages are bound to a cookie of their own.
        var newCookie: Reply.Cookie?
        var proofSecret = officer == nil ? request.cookies[Dispatcher.visitCookie]?.value : secret
        if isDesk, proofSecret == nil {
            let fresh = Session.newSecret()
            proofSecret = fresh
            newCookie = Reply.Cookie(
                name: Dispatcher.visitCookie, value: fresh, path: "/office", maxAgeSeconds: nil)
        }
        var form = Form()
        var bytes: [UInt8] = []
        if request.method == .post {
            bytes = try await self.bytes(request, limit: bodyLimit)
            if !takesBytes { form = try self.form(bytes, request) }
        }
        if request.method != .get, request.method != .head {
            // Our own scripts send the proof in a header; what readers send from the portal
            // needs none (`Route.receive`).
            let proof = request.headers[.proof] ?? form["csrf"]
            let isFromUs = request.headers[values: .secFetchSite]
                .allSatisfy { $0 != "cross-site" }
            let isProven =
                !isDesk
                || newCookie == nil && proofSecret.map { CSRF.accepts(proof, for: $0) } == true
            guard isFromUs, isProven else {
                throw ProofMissing(form: form, wasSignedIn: officer != nil)
            }
        }
        let prefix = networkPrefix(context.remoteAddress, request)
        let query = try? Form(urlencoded: (request.uri.query ?? "").utf8)  // a broken query is none
        var visit = Visit(
            office: office,
            frame: Frame(
                language: language, now: now, path: plainPath(request.uri.path),
                origin: origin(request), csrf: proofSecret.map(CSRF.token) ?? "",
                officerID: officer?.id ?? ""),
            parameters: Dictionary(
                context.parameters.map { (String($0.key), decoded($0.value)) },
                uniquingKeysWith: { first, _ in first }),
            query: query ?? Form(), form: form, officer: officer,
            sessionSecret: officer == nil ? nil : secret,
            networkPrefix: prefix, isFromOwnNetwork: networks.own.contains(prefix),
            headers: request.headers)
        if takesBytes { visit.bytes = bytes }
        if !isDesk, let choice = request.cookies[ReaderChoice.cookieName] {
            visit.choice = ReaderChoice(cookie: choice.value)
        }
        return (visit, newCookie)
    }

    private func bytes(_ request: Request, limit: Int) async throws -> [UInt8] {
        do {
            let body = try await request.body.collect(upTo: limit)
            return Array(body.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw Refusal(
                Phrase(
                    vi: "Nội dung gửi lên quá lớn (tối đa \(Reading.size(bytes: limit))). "
                        + "Chưa có gì được lưu; hãy gửi tệp nhỏ hơn.",
                    en: "What you sent is too large (at most \(Reading.size(bytes: limit))). "
                        + "Nothing was saved; please send a smaller file."),
                .tooLarge)
        } catch {
            throw Dispatcher.damaged  // the line broke, or the chunks make no sense
        }
    }

    private func form(_ body: [UInt8], _ request: Request) throws -> Form {
        do {
            return try Form(
                body: body, contentType: request.headers[.contentType] ?? "")
        } catch {
            throw Dispatcher.damaged
        }
    }

    private static let damaged = Refusal(
        Phrase(
            vi: "Biểu mẫu gửi lên bị hỏng trên đường. Chưa có gì được lưu; hãy quay lại và gửi "
                + "lại.",
            en: "The form arrived damaged. Nothing was saved; go back and send it again."),
        .badRequest)

    static let visitCookie = "conglang_visit"

    func isDesk(_ path: String) -> Bool { path == "/office" || path.hasPrefix("/office/") }

    private func decoded(_ value: Substring) -> String {
        String(value).removingPercentEncoding ?? String(value)
    }

    /// The path without the language before it.
    func plainPath(_ path: String) -> String {
        for language in Language.known where language != .vi {
            let prefix = "/\(language.rawValue)"
            if path == prefix || path == prefix + "/" { return "/" }
            if path.hasPrefix(prefix + "/") { return String(path.dropFirst(prefix.count)) }
        }
        return path
    }

    /// Scheme and host as the reader knows them.
    private func origin(_ request: Request) -> String {
        (isSecure ? "https://" : "http://") + (request.head.authority ?? "localhost")
    }

    /// The desk's language is a choice kept in a cookie; a portal error follows its address.
    private func spoken(_ request: Request, _ path: String) -> Language {
        if isDesk(path) {
            let chosen = request.cookies["conglang_language"]?.value
            return chosen.flatMap(Language.init(rawValue:)) ?? .vi
        }
        return Language.known.first { path.hasPrefix("/\($0.rawValue)/") } ?? .vi
    }

    /// The network prefix of the reader.
    private func networkPrefix(_ address: SocketAddress?, _ request: Request) -> String {
        guard let address = address?.ipAddress else { return "" }
        return Networks.prefix(
            of: networks.reader(address, forwarded: request.headers[.forwardedFor]))
    }
}

/// A form came without the proof of one of our pages: mostly a session that ran out.
struct ProofMissing: Error {
    let form: Form
    let wasSignedIn: Bool
}

// The names are constants and well formed, so that none of these is nil.
// swift-format-ignore: NeverForceUnwrap
extension HTTPField.Name {
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
    static let proof = HTTPField.Name("Conglang-Proof")!
    static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
    static let noSniff = HTTPField.Name("X-Content-Type-Options")!
}
