import Crypto
import Foundation
import HTTPTypes
package import Hummingbird
import NIOCore
import Synchronization

/// A page that is the same for every anonymous reader, encoded once: head and body as they go over
/// the wire, plain and gzip, and the short answer for a reader who has it already (304). Its
/// entity tags are strong: a hash of the content, another one for the compressed form.
package final class CachedPage: Sendable {
    /// One encoding of the page.
    struct Form: Sendable {
        let fields: HTTPFields
        /// The fields that a 304 repeats (RFC 9110 §15.4.5).
        let shortFields: HTTPFields
        /// The entity tag with its quotes.
        let tag: [UInt8]
        /// Everything after the status line and the date: fields, empty line, body.
        let rest: ByteBuffer
        let headLength: Int
        let notModified: ByteBuffer

        var head: ByteBuffer { rest.getSlice(at: 0, length: headLength) ?? ByteBuffer() }
        var body: ByteBuffer {
            rest.getSlice(at: headLength, length: rest.writerIndex - headLength) ?? ByteBuffer()
        }
    }

    let plain: Form
    private let fields: HTTPFields
    private let mark: String
    /// Made for the first reader of the kept page who takes it: a page that is asked for once
    /// costs no compression. The outer nil is "not made yet", the inner "gets no smaller".
    private let compressed = Mutex<Form??>(nil)

    /// Nil for what gets no smaller.
    var gzip: Form? {
        compressed.withLock { made in
            if let made { return made }
            let form = Gzip.compress(Array(plain.body.readableBytesView)).map { bytes in
                var fields = fields
                fields[.contentEncoding] = "gzip"
                return CachedPage.encode(bytes, fields, tag: "\"\(mark)-gzip\"")
            }
            made = .some(form)
            return form
        }
    }

    /// Encodes the page. Characters that a header may not carry are replaced, so that no value
    /// can begin a header of its own.
    package init(contentType: String, body: [UInt8], headers: [(String, String)]) {
        var fields = HTTPFields()
        fields[.contentType] = contentType
        for (name, value) in headers {
            guard let name = HTTPField.Name(name), !CachedPage.ownNames.contains(name) else {
                continue
            }
            fields.append(HTTPField(name: name, value: value))
        }
        fields.append(HTTPField(name: .vary, value: "Accept, Accept-Encoding"))
        var hash = SHA256()
        for field in fields { hash.update(data: Array("\(field.name): \(field.value)\n".utf8)) }
        hash.update(data: body)
        let mark = hash.finalize().prefix(12).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
        self.fields = fields
        self.mark = mark
        plain = CachedPage.encode(body, fields, tag: "\"\(mark)\"")
    }

    /// What the page may take of the cache's memory: its compressed form is at most as large.
    var bytes: Int { 2 * plain.rest.readableBytes + 2_048 }

    /// The answer when the page has just been made and goes out through the router: plain, since
    /// who comes after finds it compressed in the cache.
    package func response(to request: Request) -> Response {
        let form = plain
        if asks(request, .ifNoneMatch, { Negotiation.names($0, form.tag) }) {
            return Response(status: .notModified, headers: form.shortFields)
        }
        return Response(status: .ok, headers: form.fields, body: .init(byteBuffer: form.body))
    }

    /// The compressed form for who takes it.
    func form(gzip isWanted: Bool) -> Form { isWanted ? gzip ?? plain : plain }

    private func asks(
        _ request: Request, _ name: HTTPField.Name,
        _ test: (Slice<UnsafeRawBufferPointer>) -> Bool
    ) -> Bool {
        guard let field = request.headers[name] else { return false }
        return Array(field.utf8).withUnsafeBytes { test($0[...]) }
    }

    private static let ownNames: Set<HTTPField.Name> = [
        .contentType, .contentLength, .contentEncoding, .transferEncoding, .connection, .date,
        .eTag, .vary,
    ]
    private static let shortNames: Set<HTTPField.Name> = [.cacheControl, .eTag, .vary]

    private static func encode(_ body: [UInt8], _ fields: HTTPFields, tag: String) -> Form {
        var fields = fields
        fields[.eTag] = tag
        fields[.contentLength] = String(body.count)
        let shortFields = HTTPFields(fields.filter { shortNames.contains($0.name) })
        var rest = ByteBuffer()
        rest.reserveCapacity(body.count + 1_024)
        write(fields, to: &rest)
        let headLength = rest.writerIndex
        rest.writeBytes(body)
        var notModified = ByteBuffer()
        write(shortFields, to: &notModified)
        return Form(
            fields: fields, shortFields: shortFields, tag: Array(tag.utf8), rest: rest,
            headLength: headLength, notModified: notModified)
    }

    private static func write(_ fields: HTTPFields, to buffer: inout ByteBuffer) {
        for field in fields {
            buffer.writeString(field.name.rawName)
            buffer.writeString(": ")
            buffer.writeString(field.value)
            buffer.writeString("\r\n")
        }
        buffer.writeString("\r\n")
    }
}
