import Foundation
package import Testing

/// A form of a page as a browser would send it.
package struct PageForm: Sendable {
    /// A file to send with a form.
    package struct File: Sendable {
        package let field: String
        package let name: String
        package let contentType: String
        package let bytes: [UInt8]

        package init(
            _ field: String, name: String, contentType: String = "application/octet-stream",
            bytes: [UInt8]
        ) {
            self.field = field
            self.name = name
            self.contentType = contentType
            self.bytes = bytes
        }
    }

    package let action: String
    package let isPost: Bool
    package let isMultipart: Bool
    /// What would be sent if the form were sent as it stands, without a button's value.
    package let fields: [(name: String, value: String)]
    /// Every name that could be sent.
    package let names: Set<String>

    /// The values of fields that the page filled in.
    package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    package static func all(of page: MarkupTree) -> [PageForm] {
        page.root.all("form").map { PageForm($0) }
    }

    init(_ form: MarkupTree.Element) {
        action = form["action"] ?? ""
        isPost = form["method"]?.lowercased() == "post"
        isMultipart = form["enctype"] == "multipart/form-data"
        let controls = form.all("input", "select", "textarea", "button")
            .filter { $0["disabled"] == nil }
        names = Set(controls.compactMap { $0["name"] })
        fields = controls.flatMap { control -> [(name: String, value: String)] in
            guard let name = control["name"] else { return [] }
            return PageForm.values(of: control).map { (name, $0) }
        }
    }

    private static func values(of control: MarkupTree.Element) -> [String] {
        switch (control.name, control["type"] ?? "text") {
        case ("textarea", _):
            // A line feed right after the tag is not part of the text.
            let text = control.rawText
            return [text.hasPrefix("\n") ? String(text.dropFirst()) : text]
        case ("select", _):
            let options = control.all("option")
            let chosen = options.filter { $0["selected"] != nil }
            let sent =
                chosen.isEmpty && control["multiple"] == nil ? options.prefix(1) : chosen[...]
            return sent.map { $0["value"] ?? $0.words }
        case ("button", _), (_, "submit"), (_, "button"), (_, "file"), (_, "reset"): return []
        case (_, "checkbox"), (_, "radio"):
            return control["checked"] == nil ? [] : [control["value"] ?? "on"]
        default: return [control["value"] ?? ""]
        }
    }

    /// The fields with some of them filled in; several values of one name are several boxes.
    package func filled(
        _ values: [(name: String, value: String)], at place: SourceLocation = #_sourceLocation
    ) -> [(String, String)] {
        for name in Set(values.map(\.name)).subtracting(names).sorted() {
            Issue.record("the form to \(action) has no field \(name)", sourceLocation: place)
        }
        let replaced = Set(values.map(\.name))
        return fields.filter { !replaced.contains($0.name) }.map { ($0.name, $0.value) }
            + values.map { ($0.name, $0.value) }
    }

    // MARK: - Encoding

    package static func encoded(
        _ fields: [(String, String)], files: [File]
    ) -> (body: [UInt8], contentType: String) {
        if files.isEmpty {
            let text = fields.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&")
            return (Array(text.utf8), "application/x-www-form-urlencoded")
        }
        let boundary = "----an-lao-7f3a9c"
        var body: [UInt8] = []
        for (name, value) in fields {
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"".utf8
            body += "\r\n\r\n\(value)\r\n".utf8
        }
        for file in files {
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(file.field)\"".utf8
            body += "; filename=\"\(file.name)\"\r\nContent-Type: \(file.contentType)".utf8
            body += "\r\n\r\n".utf8
            body += file.bytes
            body += "\r\n".utf8
        }
        body += "--\(boundary)--\r\n".utf8
        return (body, "multipart/form-data; boundary=\(boundary)")
    }

    private static func escaped(_ text: String) -> String {
        let plain = CharacterSet(
            charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
