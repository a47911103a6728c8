import Foundation
import Markup

/// What the terminal is like: its language, whether it shows colours, and a bar for long work.
enum Terminal {
    /// Vietnamese when the system speaks it (or `CONGLANG_LANG=vi`), else English.
    static let language: Language = {
        let environment = ProcessInfo.processInfo.environment
        let spoken =
            ["CONGLANG_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].lazy
            .compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        return spoken.hasPrefix("vi") ? .vi : .en
    }()

    /// Colours and bars only on a terminal, and never with `NO_COLOR` (no-color.org).
    static let isRich: Bool =
        isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
        && ProcessInfo.processInfo.environment["TERM"] != "dumb"

    static func say(_ words: String) {
        FileHandle.standardOutput.write(Data((words + "\n").utf8))
    }

    static func complain(_ words: String) {
        FileHandle.standardError.write(Data(("conglang: " + words + "\n").utf8))
    }

    static func strong(_ words: String) -> String { isRich ? "\u{1B}[1m\(words)\u{1B}[0m" : words }
    static func good(_ words: String) -> String { isRich ? "\u{1B}[32m\(words)\u{1B}[0m" : words }
    static func soft(_ words: String) -> String { isRich ? "\u{1B}[2m\(words)\u{1B}[0m" : words }
    static func accent(_ words: String) -> String {
        isRich ? "\u{1B}[36m\(words)\u{1B}[0m" : words
    }
    static func warm(_ words: String) -> String { isRich ? "\u{1B}[33m\(words)\u{1B}[0m" : words }
    static func bad(_ words: String) -> String { isRich ? "\u{1B}[31m\(words)\u{1B}[0m" : words }

    /// Draws how far long work is, on one line, on a terminal only.
    static func progress(_ done: Int, of all: Int) {
        guard isRich, all > 0 else { return }
        let width = 30
        let full = done * width / all
        let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
        let end = done == all ? "\n" : ""
        FileHandle.standardOutput.write(Data("\r\(bar) \(done)/\(all)\(end)".utf8))
    }
}
