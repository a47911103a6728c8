import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Markup
import NIOCore
import Storage
import Web

extension Dispatcher {
    private static let always: [HTTPField] = SecurityHeaders.all.compactMap { name, value in
        HTTPField.Name(name).map { HTTPField(name: $0, value: value) }
    }

    /// The response of a reply, dressed as its reader needs it.
    func respond(
        _ reply: Reply, to request: Request, _ visit: Visit, _ around: Surroundings?,
        host: String, generation: PageCache.Generation
    ) -> Response {
        var reply = reply
        if around == nil { reply.isShared = false }
        var headers = HTTPFields()
        headers.append(
            contentsOf: Dispatcher.always.filter { ours in
                !reply.headers.contains { $0.name == ours.name.rawName }
            })
        for (name, value) in reply.headers { headers.add(name, value) }
        for cookie in reply.cookies { headers.add("Set-Cookie", written(cookie)) }
        let status = HTTPResponse.Status(code: reply.status.rawValue)
        switch reply.body {
        case .seeOther(let path):
            headers[.location] = path
            headers[.cacheControl] = "no-store"
            return Response(status: status, headers: headers)
        case .nothing:
            headers[.cacheControl] = "no-store"
            return Response(status: status, headers: headers)
        case .file(let file):
            return file.response(to: request, headers)
        case .page(let content):
            if wantsJSON(request) { return json(content, reply, request, headers) }
            let page =
                isDesk(request.uri.path) && !content.showsPortal
                ? OfficeLayout.page(content, visit, assets: assets, house: house)
                : PortalLayout(
                    content: content, visit: visit, assets: assets,
                    around: around ?? Surroundings()
                ).page()
            headers.add("Content-Language", visit.frame.language.rawValue)
            return bytes(
                page.bytes, "text/html; charset=utf-8", reply, request, headers, visit,
                host: host, generation: generation)
        case .bytes(let content, let contentType):
            return bytes(
                content, contentType, reply, request, headers, visit, host: host,
                generation: generation)
        }
    }

    private func bytes(
        _ content: [UInt8], _ contentType: String, _ reply: Reply, _ request: Request,
        _ headers: HTTPFields, _ visit: Visit, host: String, generation: PageCache.Generation
    ) -> Response {
        if reply.isShared, reply.status == .ok {
            var headers = headers
            headers[.cacheControl] = "public, max-age=0, must-revalidate"
            let page = CachedPage(
                contentType: contentType, body: content,
                headers: headers)
            cache.store(
                page, host: host, target: request.uri.description,
                owner: visit.office.particulars.slug, tags: reply.depends, generation: generation)
            countView(request, contentType, visit)
            return page.response(to: request)
        }
        var headers = headers
        headers[.contentType] = contentType
        headers[.cacheControl] = "no-store"
        return Response(
            status: HTTPResponse.Status(code: reply.status.rawValue), headers: headers,
            body: .init(byteBuffer: ByteBuffer(bytes: content)))
    }

    /// The first reader of a page counts like those who find it kept.
    private func countView(_ request: Request, _ contentType: String, _ visit: Visit) {
        guard request.method == .get, contentType.hasPrefix("text/html"),
            Readership.isPerson(request.headers[.userAgent] ?? "")
        else { return }
        cache.countView(
            PageCache.Viewed(
                owner: visit.office.particulars.slug, target: request.uri.description))
    }

    /// What everybody may see carries a mark of its bytes, so that who has them already is told so;
    /// it is not kept here, since programs that ask for it are few.
    private func json(
        _ content: any PageContent, _ reply: Reply, _ request: Request, _ headers: HTTPFields
    ) -> Response {
        let status = HTTPResponse.Status(code: reply.status.rawValue)
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var headers = headers
        headers[.contentType] = "application/json; charset=utf-8"
        headers[.cacheControl] = "no-store"
        headers[.vary] = "Accept, Accept-Encoding"
        do {
            let data = try encoder.encode(content)
            if reply.isShared, reply.status == .ok {
                headers[.cacheControl] = "public, max-age=0, must-revalidate"
                return CachedPage(
                    contentType: "application/json; charset=utf-8", body: Array(data),
                    headers: headers
                ).response(to: request)
            }
            return Response(
                status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: data)))
        } catch {
            logger.error("a page could not be encoded", metadata: ["error": "\(error)"])
            return Response(status: .internalServerError, headers: headers)
        }
    }

    private func wantsJSON(_ request: Request) -> Bool {
        let accept = request.headers[.accept] ?? ""
        return accept.contains("application/json") && !accept.contains("text/html")
    }

    private func written(_ cookie: Reply.Cookie) -> String {
        var text = "\(cookie.name)=\(cookie.value); Path=\(cookie.path); HttpOnly; SameSite=Lax"
        if let seconds = cookie.maxAgeSeconds { text += "; Max-Age=\(seconds)" }
        if isSecure { text += "; Secure" }
        return text
    }

    /// The page for something that went wrong. What was typed is shown again, so that nothing a
    /// person wrote is lost.
    func trouble(_ error: any Error, _ visit: Visit, _ request: Request) -> Reply {
        let path = Dispatcher.logged(visit.frame.path)
        switch error {
        case is SignInNeeded:
            let target = request.method == .get ? request.uri.description : "/office"
            return .seeOther("/office/sign-in?next=\(Dispatcher.escaped(target))")
        case let refusal as Refusal:
            return .page(
                TroublePage(
                    title: refusal.status == .notFound ? Words.notFound.text : Words.trouble.text,
                    reason: refusal.reason.text, kept: visit.form.longTexts),
                status: refusal.status)
        case let missing as ProofMissing:
            return .page(
                TroublePage(reason: Words.proofMissing.text, kept: missing.form.longTexts),
                status: .forbidden)
        case let failure as StorageError:
            logger.error(
                "storage", metadata: ["error": "\(failure)", "path": "\(path)"])
            return .page(
                TroublePage(
                    reason: visit.frame.language == .vi ? failure.vietnamese : failure.english,
                    kept: visit.form.longTexts),
                status: .unavailable)
        default:
            let mark = String(visit.office.newID().suffix(12))
            logger.error(
                "a request failed",
                metadata: ["mark": "\(mark)", "error": "\(error)", "path": "\(path)"])
            return .page(
                TroublePage(reason: Words.failed(mark).text, kept: visit.form.longTexts),
                status: .failed)
        }
    }

    func unknownHost() -> Response {
        var headers = HTTPFields()
        headers[.contentType] = "text/plain; charset=utf-8"
        let words = "Không có xã, phường nào ở địa chỉ này. / No commune lives at this address.\n"
        return Response(
            status: .notFound, headers: headers,
            body: .init(byteBuffer: ByteBuffer(string: words)))
    }

    /// A path as the log may hold it: long parts are left out, since the way to a sender's case, to
    /// an approval or to a sign-in is as good as a password.
    static func logged(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.utf8.count < 32 ? String($0) : "…" }.joined(separator: "/")
    }

    private static func escaped(_ path: String) -> String {
        path.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension HTTPFields {
    fileprivate mutating func add(_ name: String, _ value: String) {
        guard let name = HTTPField.Name(name) else { return }
        append(HTTPField(name: name, value: value))
    }
}

extension Form {
    /// What somebody wrote by hand: to be shown again when it could not be saved.
    fileprivate var longTexts: [String] {
        fields.filter { $0.name != "csrf" && $0.name != "password" && $0.value.count > 40 }
            .map(\.value)
    }
}

/// The page of an error: what happened, what was kept, what to do.
struct TroublePage: PageContent {
    var title = Words.trouble.text
    let reason: String
    /// What the person had typed.
    let kept: [String]

    func html(_ frame: Frame) -> HTML {
        let texts: [HTML] = kept.map { text in
            "<label>\(Words.yourText)<textarea rows=\"8\" readonly>\(text)</textarea></label>"
        }
        return """
            <h1>\(title)</h1>
            <p class="lead">\(reason)</p>
            \(texts)
            <p><a class="button quiet" href="\(frame.path.hasPrefix("/office") ? "/office" : frame.link("/"))">\(Words.backHome)</a></p>
            """
    }

    func head(_ frame: Frame) -> HTML { "<meta name=\"robots\" content=\"noindex\">" }
}

private enum Words {
    static let trouble = Phrase(
        vi: "Chưa làm được", en: "That did not work",
        more: [.zh: "未能完成", .ko: "처리하지 못했습니다", .ja: "できませんでした", .fr: "Cela n’a pas marché"])
    static let notFound = Phrase(
        vi: "Không tìm thấy trang", en: "Page not found",
        more: [.zh: "找不到页面", .ko: "찾을 수 없는 쪽", .ja: "ページが見つかりません", .fr: "Page introuvable"])
    static let yourText = Phrase(vi: "Phần anh/chị đã viết", en: "What you wrote")
    static let backHome = Phrase(
        vi: "Về trang đầu", en: "Back to the first page",
        more: [.zh: "返回首页", .ko: "처음으로", .ja: "最初のページへ", .fr: "Retour à l’accueil"])
    static let proofMissing = Phrase(
        vi: "Phiên làm việc đã hết hoặc trang mở từ quá lâu, nên biểu mẫu chưa được nhận. Phần đã "
            + "viết ở ngay dưới đây: hãy chép lại, đăng nhập rồi gửi lại.",
        en: "Your session ended or the page was open for too long, so the form was not accepted. "
            + "What you wrote is below: copy it, sign in and send it again.")
    static func failed(_ mark: String) -> Phrase {
        Phrase(
            vi: "Có lỗi, mã \(mark). Chưa có gì bị đổi. Hãy thử lại; nếu vẫn lỗi, báo mã này cho "
                + "người quản trị.",
            en: "Something failed, code \(mark). Nothing was changed. Try again; if it fails "
                + "again, give this code to the administrator.")
    }
}
