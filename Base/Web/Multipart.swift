import Foundation

/// Reads `multipart/form-data` (RFC 7578): the encoding of forms with files.
enum Multipart {
    /// The boundary of a `Content-Type`, 1 to 70 characters (RFC 2046 §5.1.1).
    static func boundary(of contentType: String) -> [UInt8]? {
        for parameter in contentType.split(separator: ";").dropFirst() {
            let pair = parameter.split(separator: "=", maxSplits: 1)
            guard pair.count == 2,
                pair[0].trimmingCharacters(in: .whitespaces).lowercased() == "boundary"
            else { continue }
            let value = pair[1].trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
            return (1...70).contains(value.utf8.count) ? Array(value.utf8) : nil
        }
        return nil
    }

    static func form(_ body: [UInt8], boundary: [UInt8]) throws(Form.Failure) -> Form {
        let delimiter = Array("\r\n--".utf8) + boundary
        var form = Form()
        // The first delimiter has no line end before it.
        var position = 0
        guard body.starts(with: delimiter.dropFirst(2)) else { throw .brokenMultipart }
        position = delimiter.count - 2
        while true {
            if body[position...].starts(with: Array("--".utf8)) { return form }
            guard body[position...].starts(with: Array("\r\n".utf8)),
                let head = body.place(of: Array("\r\n\r\n".utf8), from: position),
                let end = body.place(of: delimiter, from: head + 2)
            else { throw .brokenMultipart }
            let lines = String(
                decoding: body[(position + 2)..<max(position + 2, head)], as: UTF8.self)
            try add(lines, body[(head + 4)..<max(head + 4, end)], to: &form)
            position = end + delimiter.count
            guard position <= body.count else { throw .brokenMultipart }
        }
    }

    private static func add(
        _ head: String, _ content: ArraySlice<UInt8>, to form: inout Form
    ) throws(Form.Failure) {
        guard form.fields.count < Limits.formFields, form.files.count < Limits.formFiles else {
            throw .tooManyFields
        }
        let disposition = head.components(separatedBy: "\r\n").first {
            $0.lowercased().hasPrefix("content-disposition:")
        }
        guard let disposition, let name = parameter("name", of: disposition) else {
            throw .brokenMultipart
        }
        if let fileName = parameter("filename", of: disposition) {
            form.add(Form.File(field: name, name: fileName, bytes: Array(content)))
        } else {
            guard let text = String(validating: content, as: UTF8.self), !content.contains(0) else {
                throw .notText
            }
            form.add(name: name, value: text)
        }
    }

    /// A quoted parameter of a header line, with the percent escapes that browsers use for quotes.
    private static func parameter(_ name: String, of line: String) -> String? {
        guard let start = line.range(of: "; \(name)=\"") ?? line.range(of: ";\(name)=\"") else {
            return nil
        }
        let value = line[start.upperBound...].prefix { $0 != "\"" }
        return value.replacingOccurrences(of: "%22", with: "\"")
            .replacingOccurrences(of: "%0D", with: "").replacingOccurrences(of: "%0A", with: "")
            .precomposedStringWithCanonicalMapping
    }
}

extension [UInt8] {
    /// Where `pattern` begins, at or after `start`.
    fileprivate func place(of pattern: [UInt8], from start: Int) -> Int? {
        guard let first = pattern.first, start >= 0, count >= pattern.count else { return nil }
        var index = start
        while index <= count - pattern.count {
            guard let hit = self[index...(count - pattern.count)].firstIndex(of: first) else {
                return nil
            }
            if self[hit...].starts(with: pattern) { return hit }
            index = hit + 1
        }
        return nil
    }
}
