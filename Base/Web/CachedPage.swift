import Crypto
import Foundation
import HTTPTypes
package import Hummingbird
import NIOCore
import NIOPosix
import Synchronization

/// A page that is the same for every anonymous reader, encoded once: head and body as they go over
/// the wire, plain and compressed, and the short answer for a reader who has it already (304). Its
/// entity tags are strong: a hash of the content, another one for each compressed form.
package final class CachedPage: Sendable {
    /// One encoding of the page.
    struct Form: Sendable {
        let fields: HTTPFields
        let coding: Codings
        let short: Short
        /// Everything after the status line and the date: fields, empty line, body.
        let rest: ByteBuffer
        let headLength: Int

        /// The entity tag with its quotes.
        var tag: [UInt8] { short.tag }
        var head: ByteBuffer { rest.getSlice(at: 0, length: headLength) ?? ByteBuffer() }
        var body: ByteBuffer {
            rest.getSlice(at: headLength, length: rest.writerIndex - headLength) ?? ByteBuffer()
        }
    }

    /// The answer to who has the page already.
    struct Short: Sendable {
        let tag: [UInt8]
        /// The fields that a 304 repeats (RFC 9110 §15.4.5).
        let fields: HTTPFields
        let notModified: ByteBuffer
    }

    /// Forms that are made when somebody takes them. A page that is asked for once costs one quick
    /// compression; one that is asked for again is compressed thoroughly while nobody waits.
    private struct Compressed {
        var quick: Form?
        var gzip: Form?
        var brotli: Form?
        var isAskedFor = false
    }

    let plain: Form
    private let fields: HTTPFields
    private let mark: String
    private let isText: Bool
    private let compressed = Mutex(Compressed())
    /// One page at a time: the other cores are the readers'.
    private static let background = {
        let thread = NIOThreadPool(numberOfThreads: 1)
        thread.start()
        return thread
    }()

    /// Encodes the page. Characters that a header may not carry are replaced, so that no value
    /// can begin a header of its own.
    package convenience init(contentType: String, body: [UInt8], headers: [(String, String)]) {
        var fields = HTTPFields()
        for (name, value) in headers {
            guard let name = HTTPField.Name(name) else { continue }
            fields.append(HTTPField(name: name, value: value))
        }
        self.init(contentType: contentType, body: body, headers: fields)
    }

    /// Encodes the page with headers that are made already.
    package init(contentType: String, body: [UInt8], headers: HTTPFields) {
        var fields = HTTPFields()
        fields[.contentType] = contentType
        for field in headers where !CachedPage.ownNames.contains(field.name) {
            fields.append(field)
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
        isText = CachedPage.textTypes.contains { contentType.contains($0) }
        plain = CachedPage.encode(body, fields, tag: "\"\(mark)\"", coding: [])
    }

    /// What the page may take of the cache's memory: its compressed forms together are hardly ever
    /// larger than it is.
    var bytes: Int { 2 * plain.rest.readableBytes + 2_048 }

    /// The answer when the page has just been made and goes out through the router.
    package func response(to request: Request) -> Response {
        let codings = asks(request, .acceptEncoding, Negotiation.codings) ?? []
        let told: Short?? = asks(request, .ifNoneMatch) { self.known(by: $0, plain, codings) }
        if let short = told ?? nil {
            return Response(status: .notModified, headers: short.fields)
        }
        let form = quickForm(codings)
        return Response(status: .ok, headers: form.fields, body: .init(byteBuffer: form.body))
    }

    /// The smallest form there is for who takes these codings. The first who asks has the better
    /// ones made, for who comes after.
    func form(_ codings: Codings) -> Form {
        guard isText, !codings.isEmpty else { return plain }
        let (form, isFirst) = compressed.withLock { made in
            defer { made.isAskedFor = true }
            var form: Form?
            if codings.contains(.brotli) { form = made.brotli }
            if form == nil, codings.contains(.gzip) { form = made.gzip }
            if form == nil, let quick = made.quick, codings.contains(quick.coding) { form = quick }
            return (form ?? plain, !made.isAskedFor)
        }
        if isFirst { CachedPage.background.submit { _ in self.compressThoroughly() } }
        return form
    }

    /// Makes the small forms; takes milliseconds.
    func compressThoroughly() {
        let body = Array(plain.body.readableBytesView)
        let gzip = Gzip.compress(body).map { coded($0, .gzip, "gzip", mark: "gzip") }
        compressed.withLock { $0.gzip = gzip }
        let brotli = Brotli.thoroughly(body).map { coded($0, .brotli, "br", mark: "br") }
        compressed.withLock { made in
            made.brotli = brotli
            made.quick = nil
        }
    }

    /// Compressed within a tenth of a millisecond or two: the first reader may be the one with the
    /// slowest line.
    private func quickForm(_ codings: Codings) -> Form {
        guard isText, !codings.isEmpty else { return plain }
        let body = Array(plain.body.readableBytesView)
        let form =
            codings.contains(.brotli)
            ? Brotli.quickly(body).map { coded($0, .brotli, "br", mark: "br-quick") }
            : Gzip.compress(body, level: 1).map { coded($0, .gzip, "gzip", mark: "gzip-quick") }
        compressed.withLock { $0.quick = form }
        return form ?? plain
    }

    /// What to say to a reader who names the page in any form that they take now: all forms hold
    /// the same words.
    func known(
        by field: Slice<UnsafeRawBufferPointer>, _ form: Form, _ codings: Codings
    ) -> Short? {
        if Negotiation.names(field, form.tag) { return form.short }
        var marks = [""]
        if codings.contains(.brotli) { marks += ["-br", "-br-quick"] }
        if codings.contains(.gzip) { marks += ["-gzip", "-gzip-quick"] }
        return marks.lazy.map { "\"\(self.mark)\($0)\"" }
            .first { Negotiation.names(field, Array($0.utf8)) }
            .map { CachedPage.short(fields, tag: $0) }
    }

    private func asks<T>(
        _ request: Request, _ name: HTTPField.Name, _ read: (Slice<UnsafeRawBufferPointer>) -> T
    ) -> T? {
        let values = request.headers[values: name]
        guard !values.isEmpty else { return nil }
        return Array(values.joined(separator: ",").utf8).withUnsafeBytes { read($0[...]) }
    }

    private func coded(_ body: [UInt8], _ coding: Codings, _ name: String, mark: String) -> Form {
        var fields = fields
        fields[.contentEncoding] = name
        return CachedPage.encode(body, fields, tag: "\"\(self.mark)-\(mark)\"", coding: coding)
    }

    /// Pictures and films are compressed in their own way already.
    private static let textTypes = ["text/", "json", "xml", "javascript"]
    private static let ownNames: Set<HTTPField.Name> = [
        .contentType, .contentLength, .contentEncoding, .transferEncoding, .connection, .date,
        .eTag, .vary,
    ]
    private static let shortNames: Set<HTTPField.Name> = [.cacheControl, .eTag, .vary]

    private static func encode(
        _ body: [UInt8], _ fields: HTTPFields, tag: String, coding: Codings
    ) -> Form {
        let short = short(fields, tag: tag)
        var fields = fields
        fields[.eTag] = tag
        fields[.contentLength] = String(body.count)
        var rest = ByteBuffer()
        rest.reserveCapacity(body.count + 1_024)
        write(fields, to: &rest)
        let headLength = rest.writerIndex
        rest.writeBytes(body)
        return Form(
            fields: fields, coding: coding, short: short, rest: rest, headLength: headLength)
    }

    private static func short(_ fields: HTTPFields, tag: String) -> Short {
        var fields = fields
        fields[.eTag] = tag
        let kept = HTTPFields(fields.filter { shortNames.contains($0.name) })
        var notModified = ByteBuffer()
        write(kept, to: &notModified)
        return Short(tag: Array(tag.utf8), fields: kept, notModified: notModified)
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
