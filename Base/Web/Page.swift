package import Foundation
package import Markup

/// What a page shows, as a value: the same value is drawn as HTML and, for
/// `Accept: application/json`, encoded as JSON. It therefore holds nothing that its reader may
/// not see.
package protocol PageContent: Encodable, Sendable {
    /// The title of the page, without the name of the commune.
    var title: String { get }
    /// The inside of `<main>`.
    func html(_ frame: Frame) -> HTML
    /// More lines for `<head>`: description, canonical address, feeds.
    func head(_ frame: Frame) -> HTML
    /// Names of our own scripts (`Assets`) that this page works better with.
    var scripts: [String] { get }
    /// The languages in which this very page can be read; nil for all of the interface.
    var versions: [Language]? { get }
    /// Whether it is drawn in the portal's frame even at the desk: a preview.
    var showsPortal: Bool { get }
    /// Whether it stands alone: no ways to other pages before its words, for somebody who was sent
    /// to this one with a telephone in the hand.
    var standsAlone: Bool { get }
}

extension PageContent {
    package func head(_ frame: Frame) -> HTML { HTML() }
    package var scripts: [String] { [] }
    package var versions: [Language]? { nil }
    package var showsPortal: Bool { false }
    package var standsAlone: Bool { false }
}

/// What a page needs to know of its request to draw itself.
package struct Frame: Sendable {
    package let language: Language
    package let now: Date
    /// The path of the request, without the language.
    package let path: String
    /// Scheme and host, for addresses that leave the page: `https://an-lao.example.vn`.
    package let origin: String
    /// The token that proves a form came from one of our own pages.
    package let csrf: String
    /// The signed-in officer's id, to know one's own things; empty on the portal.
    package let officerID: String

    package init(
        language: Language, now: Date, path: String, origin: String, csrf: String,
        officerID: String = ""
    ) {
        self.language = language
        self.now = now
        self.path = path
        self.origin = origin
        self.csrf = csrf
        self.officerID = officerID
    }

    /// The hidden field that every POST form begins with.
    package var proof: HTML {
        csrf.isEmpty ? HTML() : "<input type=\"hidden\" name=\"csrf\" value=\"\(csrf)\">"
    }

    /// A portal path in the reader's language: `/tin/x` or `/en/tin/x`.
    package func link(_ path: String) -> String {
        language == .vi ? path : "/\(language.rawValue)\(path == "/" ? "/" : path)"
    }
}
