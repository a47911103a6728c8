import Crypto
package import Foundation

/// The style and the script of every page, read once at the start and served under an address
/// that names their content, so that a browser may keep them for a year.
package struct Assets: Sendable {
    /// One file.
    package struct Asset: Sendable {
        package let path: String
        package let contentType: String
        package let bytes: [UInt8]

        /// Whether a browser may keep it running beside our pages (Service Workers, W3C).
        package var isWorker: Bool { path.hasSuffix("/outbox.js") }
    }

    /// A worker lies under `/assets` and serves a form that does not; it reaches nothing but us.
    package static let workerHeaders: [(name: String, value: String)] = [
        ("Service-Worker-Allowed", "/"),
        (
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; connect-src 'self'"
        ),
    ]

    private let byPath: [String: Asset]
    private let paths: [String: String]

    /// Reads the folder beside the program, or the one given for a package elsewhere.
    package init(folder: URL? = nil) throws {
        let folder = folder ?? Bundle.module.resourceURL?.appending(path: "Assets")
        guard let folder else { throw CocoaError(.fileReadNoSuchFile) }
        var byPath: [String: Asset] = [:]
        var paths: [String: String] = [:]
        for (name, contentType) in Assets.kinds {
            let data = try Data(contentsOf: folder.appending(path: name))
            let hash = Data(SHA256.hash(data: data)).base64URL.prefix(12)
            let path = "/assets/\(hash)/\(name)"
            byPath[path] = Asset(path: path, contentType: contentType, bytes: Array(data))
            paths[name] = path
        }
        self.byPath = byPath
        self.paths = paths
    }

    /// The file at an address of ours.
    package func asset(at path: String) -> Asset? { byPath[path] }

    /// Where a file is: `path("office.css")`. Every name is one of ``kinds``.
    package func path(_ name: String) -> String { paths[name] ?? "/assets/missing/\(name)" }

    private static let kinds = [
        ("office.css", "text/css; charset=utf-8"),
        ("portal.css", "text/css; charset=utf-8"),
        ("office.js", "text/javascript; charset=utf-8"),
        ("search.js", "text/javascript; charset=utf-8"),
        ("media.js", "text/javascript; charset=utf-8"),
        ("editor.js", "text/javascript; charset=utf-8"),
        ("paper.js", "text/javascript; charset=utf-8"),
        ("paste.js", "text/javascript; charset=utf-8"),
        ("week.js", "text/javascript; charset=utf-8"),
        ("record.js", "text/javascript; charset=utf-8"),
        ("live.js", "text/javascript; charset=utf-8"),
        ("reader.js", "text/javascript; charset=utf-8"),
        ("front.js", "text/javascript; charset=utf-8"),
        ("proof.js", "text/javascript; charset=utf-8"),
        ("outbox.js", "text/javascript; charset=utf-8"),
        ("map.js", "text/javascript; charset=utf-8"),
        ("cover.js", "text/javascript; charset=utf-8"),
        ("cases.js", "text/javascript; charset=utf-8"),
        ("icon.svg", "image/svg+xml"),
    ]
}
