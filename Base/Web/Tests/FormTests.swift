import Foundation
import Testing

@testable import Web

@Suite struct FormTests {
    @Test func `fields arrive in order, decoded and composed`() throws {
        let form = try Form(urlencoded: "a=1+2&b=%C4%91%C6%B0%E1%BB%9Dng&a=3&c=&d".utf8)
        #expect(form["a"] == "1 2")
        #expect(form.all("a") == ["1 2", "3"])
        #expect(form["b"] == "đường")
        #expect(form["c"].isEmpty && form["d"].isEmpty && form["none"].isEmpty)
        let decomposed = try Form(urlencoded: "x=e%CC%81".utf8)
        #expect(decomposed["x"].unicodeScalars.count == 1)
    }

    @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%FF%FE", "a=%00"])
    func `a broken escape is refused, not guessed`(body: String) {
        #expect(throws: Form.Failure.notText) { try Form(urlencoded: body.utf8) }
    }

    @Test func `a form with too many fields is refused`() {
        let body = Array(repeating: "a=1", count: Limits.formFields + 1).joined(separator: "&")
        #expect(throws: Form.Failure.tooManyFields) { try Form(urlencoded: body.utf8) }
    }

    @Test func `line ends become line feeds`() throws {
        #expect(try Form(urlencoded: "a=1%0D%0A2".utf8)["a"] == "1\n2")
    }
}

@Suite struct MultipartTests {
    private let type = "multipart/form-data; boundary=\"xYz\""

    private func body(_ parts: [String]) -> [UInt8] {
        Array((parts.map { "--xYz\r\n" + $0 + "\r\n" }.joined() + "--xYz--\r\n").utf8)
    }

    @Test func `fields and files arrive`() throws {
        let form = try Form(
            body: body([
                "Content-Disposition: form-data; name=\"title\"\r\n\r\nChào\r\nbà con",
                "Content-Disposition: form-data; name=\"photo\"; filename=\"ảnh.jpg\"\r\n"
                    + "Content-Type: image/jpeg\r\n\r\n\u{1}\u{2}\r\n--xY\r\n",
            ]), contentType: type)
        #expect(form["title"] == "Chào\nbà con")
        let photo = try #require(form.file("photo"))
        #expect(photo.name == "ảnh.jpg")
        #expect(photo.bytes == Array("\u{1}\u{2}\r\n--xY\r\n".utf8))
    }

    @Test func `an empty file field is no file`() throws {
        let form = try Form(
            body: body([
                "Content-Disposition: form-data; name=\"photo\"; filename=\"\"\r\n\r\n"
            ]), contentType: type)
        #expect(form.file("photo") == nil)
    }

    @Test func `every truncation is refused or read, never a crash`() {
        let whole = body([
            "Content-Disposition: form-data; name=\"a\"\r\n\r\n1",
            "Content-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\nbytes",
        ])
        for length in 0..<whole.count {
            let part = Array(whole.prefix(length))
            #expect((try? Form(body: part, contentType: type)) == nil || length >= whole.count - 4)
        }
    }

    @Test(arguments: [
        "multipart/form-data", "multipart/form-data; boundary=", "text/plain", "application/json",
        "multipart/form-data; boundary=" + String(repeating: "x", count: 71),
    ])
    func `a body of another kind is refused`(contentType: String) {
        #expect(throws: Form.Failure.self) {
            try Form(body: body([]), contentType: contentType)
        }
    }

    @Test func `random bytes never crash the reader`() {
        var generator = SystemRandomNumberGenerator()
        let letters = Array("--xYz\r\n\r\n; name=\"a\" filename=Content-Disposition:".utf8)
        for _ in 0..<2_000 {
            let length = Int.random(in: 0..<200, using: &generator)
            let bytes = (0..<length).compactMap { _ in letters.randomElement(using: &generator) }
            _ = try? Form(body: Array("--xYz".utf8) + bytes, contentType: type)
        }
    }
}

@Suite struct CSRFTests {
    @Test func `a token belongs to one secret`() {
        let token = CSRF.token(for: "secret")
        #expect(CSRF.accepts(token, for: "secret"))
        #expect(!CSRF.accepts(token, for: "other"))
        #expect(!CSRF.accepts("", for: "secret"))
        #expect(!CSRF.accepts(token + "x", for: "secret"))
        #expect(!CSRF.accepts(CSRF.token(for: ""), for: ""))
    }
}

@Suite struct DownloadTests {
    @Test func `a file keeps its Vietnamese name beside a plain one`() throws {
        let reply = Reply.download([1], contentType: "x/y", name: "Báo cáo 11-2026.docx")
        let header = try #require(reply.headers.first { $0.name == "Content-Disposition" }?.value)
        #expect(header.contains("filename=\"bao-cao-11-2026.docx\""))
        #expect(header.contains("filename*=UTF-8''B%C3%A1o%20c%C3%A1o%2011-2026.docx"))
    }

    @Test func `a hostile name cannot end the header`() throws {
        let reply = Reply.download([1], contentType: "x/y", name: "a\"\r\nSet-Cookie: x=1.docx")
        let header = try #require(reply.headers.first?.value)
        #expect(!header.contains("\r") && !header.contains("\n"))
    }
}
