import Foundation

/// The files that people write, as one reads them: on the disk, or a handful in a test.
struct SourceTree: Sendable {
    struct File: Sendable {
        /// From the project's folder: `Rooms/Plans/Desk.swift`.
        let path: String
        let text: String
        let bytes: Int
        let lines: [Substring]
        /// The lines without comments and without what stands between quotation marks or the
        /// strokes of a pattern; lines of a long text are empty. None but of a Swift file.
        let codeLines: [String]
        /// The modules that are imported.
        let imports: [String]

        init(_ path: String, _ text: String, bytes: Int? = nil) {
            self.path = path
            self.text = text
            self.bytes = bytes ?? text.utf8.count
            lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let isSwift = path.hasSuffix(".swift")
            codeLines = isSwift ? CodeLines.of(lines) : []
            imports = isSwift ? File.imports(lines) : []
        }

        var isSwift: Bool { path.hasSuffix(".swift") }
        var isTest: Bool { path.hasPrefix("Tests/") || path.contains("/Tests/") }
        var name: String { String(path.split(separator: "/").last ?? "") }

        /// `Plans` for `Rooms/Plans/…`, whatever lies below.
        func part(of top: String) -> String? {
            let parts = path.split(separator: "/")
            return parts.count > 2 && parts[0] == top ? String(parts[1]) : nil
        }

        private static func imports(_ lines: [Substring]) -> [String] {
            lines.filter { $0.has("import ") }.compactMap { line in
                line.firstMatch(of: /^(?:@testable |@_exported |package |public )*import (\w+)/)
                    .map { String($0.1) }
            }
        }
    }

    let files: [File]

    init(_ files: [File]) { self.files = files }

    var swift: [File] { files.filter(\.isSwift) }
    var code: [File] { swift.filter { !$0.isTest } }

    func file(_ path: String) -> File? { files.first { $0.path == path } }

    /// The names of the folders in `Rooms`, and the like.
    func parts(of top: String) -> [String] {
        Set(files.compactMap { $0.part(of: top) }).sorted()
    }

    /// What lies in the project's folder now.
    static let project: SourceTree = {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let skipped: Set<String> = [".build", ".git", "data", ".venv", "Package.resolved"]
        guard
            let found = FileManager.default.enumerator(
                at: root, includingPropertiesForKeys: [.isDirectoryKey, .fileSizeKey])
        else { return SourceTree([]) }
        var files: [File] = []
        for case let url as URL in found {
            if skipped.contains(url.lastPathComponent) {
                found.skipDescendants()
                continue
            }
            guard let data = FileManager.default.contents(atPath: url.path),
                url.path.hasPrefix(root.path)
            else { continue }
            let path = url.path.dropFirst(root.path.count).drop { $0 == "/" }
            let text = data.count < 1_000_000 ? String(validating: data, as: UTF8.self) : nil
            files.append(File(String(path), text ?? "", bytes: data.count))
        }
        return SourceTree(files.sorted { $0.path < $1.path })
    }()
}
