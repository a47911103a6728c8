import Markup

/// What a handler answers. The dispatcher turns it into a response with the headers that every
/// response of ours carries.
package struct Reply: Sendable {
    /// The statuses that handlers use (RFC 9110 §15).
    package enum Status: Int, Sendable {
        case ok = 200
        case created = 201
        case noContent = 204
        /// The page has a new address for good.
        case moved = 301
        case seeOther = 303
        /// The asker has it already (RFC 9110 §15.4.5).
        case notModified = 304
        case badRequest = 400
        /// Another program did not prove who it is.
        case unauthorized = 401
        case forbidden = 403
        case notFound = 404
        /// There is something at the address, but nothing that can be done to it so.
        case methodNotAllowed = 405
        case conflict = 409
        /// It was there and was taken away on purpose.
        case gone = 410
        /// The client speaks another version of the protocol.
        case preconditionFailed = 412
        case tooLarge = 413
        case unsupportedKind = 415
        case unprocessable = 422
        /// Another request is busy with it.
        case locked = 423
        /// Bytes arrived damaged (tus 1.0, checksum extension).
        case checksumMismatch = 460
        case tooManyRequests = 429
        case failed = 500
        case unavailable = 503
    }

    /// What the reply carries.
    package enum Body: Sendable {
        case page(any PageContent)
        case bytes([UInt8], contentType: String)
        case seeOther(String)
        /// A stored file, sent from the disk and never held whole.
        case file(FileBody)
        /// Status and headers say all.
        case nothing
    }

    /// What the browser is asked to keep or forget.
    package struct Cookie: Sendable {
        package let name: String
        package let value: String
        package let path: String
        /// Nil lasts as long as the browser is open; 0 forgets.
        package let maxAgeSeconds: Int?

        package init(name: String, value: String, path: String, maxAgeSeconds: Int?) {
            self.name = name
            self.value = value
            self.path = path
            self.maxAgeSeconds = maxAgeSeconds
        }
    }

    package var status: Status
    package var body: Body
    package var cookies: [Cookie] = []
    /// Further headers: `Content-Disposition`, `Retry-After`, `Link`.
    package var headers: [(name: String, value: String)] = []
    /// Whether an anonymous reader's copy may be kept and given to the next one.
    package var isShared = false
    /// What a kept copy depends on; see ``PageTags``.
    package var depends = PageTags.anything

    /// A stored file: kept by browsers for good, in parts when they ask for parts.
    package static func file(_ file: FileBody) -> Reply {
        Reply(status: .ok, body: .file(file))
    }

    /// A reply of headers only.
    package static func nothing(
        _ status: Status = .noContent, headers: [(name: String, value: String)] = []
    ) -> Reply {
        var reply = Reply(status: status, body: .nothing)
        reply.headers = headers
        return reply
    }

    package static func page(_ content: any PageContent, status: Status = .ok) -> Reply {
        Reply(status: status, body: .page(content))
    }

    /// A page that is the same for every anonymous reader until something is published.
    /// With `depends`, it is kept through changes that touch nothing of it.
    package static func sharedPage(
        _ content: any PageContent, depends: PageTags = .anything
    ) -> Reply {
        var reply = Reply(status: .ok, body: .page(content))
        reply.isShared = true
        reply.depends = depends
        return reply
    }

    /// After a change: look at the result with a new GET, so that reload does not repeat it.
    package static func seeOther(_ path: String) -> Reply {
        Reply(status: .seeOther, body: .seeOther(path))
    }

    /// The same thing is at another address from now on (RFC 9110 §15.4.2).
    package static func moved(to path: String) -> Reply {
        Reply(status: .moved, body: .seeOther(path))
    }

    package static func bytes(
        _ bytes: [UInt8], contentType: String, isShared: Bool = false,
        depends: PageTags = .anything
    ) -> Reply {
        var reply = Reply(status: .ok, body: .bytes(bytes, contentType: contentType))
        reply.isShared = isShared
        reply.depends = depends
        return reply
    }

    /// A file to keep under `name`: RFC 6266, with the full name in UTF-8 and an ASCII stand-in.
    package static func download(_ bytes: [UInt8], contentType: String, name: String) -> Reply {
        var reply = Reply.bytes(bytes, contentType: contentType)
        reply.headers.append(("Content-Disposition", disposition(name)))
        return reply
    }

    /// `Content-Disposition` of a file to keep under `name`.
    package static func disposition(_ name: String) -> String {
        let stem = name.prefix { $0 != "." }
        let ending = name.dropFirst(stem.count).filter { $0.isASCII && ($0.isLetter || $0 == ".") }
        let plain = Slug.make(from: String(stem)) + ending
        let full = name.utf8.map { byte in
            let character = Character(UnicodeScalar(byte))
            let isPlain = character.isASCII && (character.isLetter || character.isNumber)
            return isPlain || byte == 0x2E || byte == 0x2D ? String(character) : percent(byte)
        }.joined()
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(full)"
    }

    private static func percent(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" + digits : digits)
    }
}
