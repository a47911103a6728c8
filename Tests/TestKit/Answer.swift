import Foundation
package import HTTPTypes
package import Testing

/// What came back.
package struct Answer: Sendable {
    /// What had been asked for, with its query.
    package let target: String
    package let status: Int
    package let headers: HTTPFields
    package let bytes: [UInt8]

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Where a redirect leads.
    package var location: String? { headers[.location] }

    /// The `Set-Cookie` lines.
    package var cookies: [String] { headers[values: .setCookie] }

    package var isHTML: Bool { headers[.contentType]?.hasPrefix("text/html") ?? false }

    /// The page as a tree; empty when it is no page.
    package var page: MarkupTree { isHTML ? MarkupTree(text) : MarkupTree("") }

    /// The words people read, with single blanks.
    package var words: String { page.root.words }

    /// The one form of the page that posts to `action`.
    package func form(
        _ action: String, at place: SourceLocation = #_sourceLocation
    ) throws -> PageForm {
        let forms = PageForm.all(of: page)
        guard let form = forms.first(where: { $0.action == action && $0.isPost }) else {
            let known = forms.map(\.action).joined(separator: ", ")
            Issue.record(
                "\(target) has no form to \(action), only to: \(known)", sourceLocation: place)
            throw Missing(what: "form to \(action) on \(target)")
        }
        return form
    }

    /// Addresses of the page's links, in order.
    package var links: [String] {
        page.root.all("a").compactMap { $0["href"] }
    }

    /// Records an issue unless the status is `expected`, with what the page said instead.
    package func expect(_ expected: Int, at place: SourceLocation = #_sourceLocation) {
        if status == expected { return }
        let said = isHTML ? page.root.first("main")?.words ?? words : location ?? text
        Issue.record(
            "\(target) gave \(status), not \(expected): \(said.prefix(400))",
            sourceLocation: place)
    }

    /// Records an issue for everything the checker finds on a page, and for headers that every
    /// page must carry.
    package func check(at place: SourceLocation = #_sourceLocation) {
        guard isHTML else { return }
        for fault in HTMLChecker.faults(in: text) {
            Issue.record("\(target): \(fault)", sourceLocation: place)
        }
        for name in ["X-Content-Type-Options", "Content-Security-Policy", "Referrer-Policy"] {
            guard let field = HTTPField.Name(name), headers[field] == nil else { continue }
            Issue.record("\(target): no header \(name)", sourceLocation: place)
        }
    }

    /// Something a test needs is not on a page.
    package struct Missing: Error, CustomStringConvertible {
        let what: String
        package var description: String { "missing: \(what)" }
    }
}
