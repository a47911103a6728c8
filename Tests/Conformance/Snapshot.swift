import Foundation
import Testing

/// A file of `docs` that is made from the program, so that a change of the program shows in it.
/// `CONGLANG_REGENERATE=1` writes it anew.
enum Snapshot {
    static func expect(
        _ text: String, in path: String, at place: SourceLocation = #_sourceLocation
    ) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: path)
        if ProcessInfo.processInfo.environment["CONGLANG_REGENERATE"] == "1" {
            try Data(text.utf8).write(to: file)
            return
        }
        let known =
            FileManager.default.contents(atPath: file.path)
            .map { String(decoding: $0, as: UTF8.self) } ?? ""
        if known == text { return }
        let old = Set(known.split(separator: "\n")), new = Set(text.split(separator: "\n"))
        let changes =
            old.subtracting(new).sorted().map { "- \($0)" }
            + new.subtracting(old).sorted().map { "+ \($0)" }
        Issue.record(
            """
            \(path) is not what the program says now. If that is meant, run
              CONGLANG_REGENERATE=1 swift test --filter ConformanceTests
            and read the difference before you keep it:
            \(changes.prefix(20).joined(separator: "\n"))
            """, sourceLocation: place)
    }
}
