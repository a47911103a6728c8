import Foundation

/// What a person sent with a form: fields and files, in the order of the page. Texts are NFC with
/// line feeds, so that what is stored can be compared and searched.
package struct Form: Sendable {
    /// A file that was chosen on a form.
    package struct File: Sendable {
        package let field: String
        /// The name it had on the sender's device: shown, never used as a path.
        package let name: String
        package let bytes: [UInt8]

        package init(field: String, name: String, bytes: [UInt8]) {
            self.field = field
            self.name = name
            self.bytes = bytes
        }
    }

    package private(set) var fields: [(name: String, value: String)]
    package private(set) var files: [File]

    package init(fields: [(name: String, value: String)] = [], files: [File] = []) {
        self.fields = fields
        self.files = files
    }

    /// The first value of that name without surrounding blanks; empty when the form has none.
    package subscript(name: String) -> String {
        let value = fields.first { $0.name == name }?.value ?? ""
        // Most values have no blanks around them, and looking at two letters tells.
        guard let first = value.utf8.first, let last = value.utf8.last,
            !Self.isPlain(first) || !Self.isPlain(last)
        else { return value }
        return value.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Whether it is a visible letter of ASCII.
    private static func isPlain(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }

    /// The value as it was typed.
    package func raw(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

    /// Every value of a name: boxes that were ticked.
    package func all(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    /// The first file of that field that has any bytes.
    package func file(_ name: String) -> File? {
        files.first { $0.field == name && !$0.bytes.isEmpty }
    }

    /// Why a body could not be read as a form.
    package enum Failure: Error, Equatable {
        case notAForm, tooManyFields, brokenMultipart, notText
    }

    /// Reads a body of either form encoding (HTML standard, §4.10.21).
    package init(body: [UInt8], contentType: String) throws(Failure) {
        let kind = contentType.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces)
            .lowercased()
        switch kind {
        case "application/x-www-form-urlencoded", "":
            self = try Form(urlencoded: body)
        case "multipart/form-data":
            guard let boundary = Multipart.boundary(of: contentType) else { throw .brokenMultipart }
            self = try Multipart.form(body, boundary: boundary)
        default:
            throw .notAForm
        }
    }

    /// Reads `a=1&b=2`, as in a query too.
    package init(urlencoded body: some Collection<UInt8>) throws(Failure) {
        self.init()
        for pair in body.split(separator: UInt8(ascii: "&")) {
            guard fields.count < Limits.formFields else { throw .tooManyFields }
            let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            guard let name = Form.decoded(pair[..<equals]),
                let value = Form.decoded(pair[equals...].dropFirst())
            else { throw .notText }
            fields.append((name, Form.tidied(value)))
        }
    }

    mutating func add(name: String, value: String) { fields.append((name, Form.tidied(value))) }
    mutating func add(_ file: File) { files.append(file) }

    private static func tidied(_ text: String) -> String {
        text.replacingOccurrences(of: "\r\n", with: "\n").precomposedStringWithCanonicalMapping
    }

    private static func decoded(_ bytes: some Collection<UInt8>) -> String? {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): plain.append(0x20)
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(hexadecimal),
                    let low = rest.next().flatMap(hexadecimal)
                else { return nil }
                plain.append(high << 4 | low)
            default: plain.append(byte)
            }
        }
        guard !plain.contains(0) else { return nil }
        return String(validating: plain, as: UTF8.self)
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
