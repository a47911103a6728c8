extension Rule {
    static let words: [Rule] =
        [
            ("print(", "print(1)", "Terminal.say"),
            ("DispatchQueue", "DispatchQueue.main", "tasks"),
            ("try!", "try! a()", "try"), ("@unchecked Sendable", "a: @unchecked Sendable", "Mutex"),
            ("nonisolated(unsafe)", "nonisolated(unsafe) var a = 1", "Mutex"),
            ("fatalError(", "fatalError(\"a\")", "precondition with a sentence"),
            ("@preconcurrency", "@preconcurrency import A", "a sendable type"),
        ].map { word, example, instead in
            Rule(
                "no \(word) but \(instead)",
                bad: [File("Base/A/B.swift", example)],
                good: [File("Base/A/B.swift", "let a = \"\(word)\"  // not \(word)")],
                line: { _, code in contains(code, word) ? word : nil })
        }
        + [
            ("Date()", "office.now()"), ("UUID()", "office.newID()"), (".random(", "office"),
            ("Date.now", "office.now()"), ("Thread.sleep", "Task.sleep"),
        ].map { word, instead in
            Rule(
                "no \(word) but \(instead), tests aside",
                bad: [File("Rooms/A/B.swift", "let a = X\(word)")],
                good: [File("Rooms/A/Tests/B.swift", "let a = X\(word)")],
                line: { file, code in code.has(word) && !file.isTest ? word : nil })
        }
        + [
            Rule(
                "nothing is left to be done later in a comment",
                bad: [File("Base/A/B.swift", "// " + "TO" + "DO: later")],
                good: [File("Base/A/B.swift", "// Later rows void earlier ones.")],
                check: { tree in
                    let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X:", "HA" + "CK"]
                    return tree.files.filter { $0.isSwift || $0.path.hasPrefix("bin/") }
                        .flatMap { file in
                            file.lines.enumerated().filter { line in
                                marks.contains { line.element.has($0) }
                            }.map { Complaint(file.path, line: $0.offset + 1, "left for later") }
                        }
                }),
            Rule(
                "a file that stands in for another is gone",
                bad: [File("Rooms/A/Placeholder.swift", "")],
                good: [File("Rooms/A/Feature.swift", "")],
                check: { tree in
                    tree.files.filter { $0.name == "Placeholder.swift" }
                        .map { Complaint($0.path, "stands in") }
                }),
        ]

    /// Whether the word stands there by itself: `print(` is not in `blueprint(`.
    private static func contains(_ code: String, _ word: String) -> Bool {
        guard code.has(word) else { return false }
        return code.ranges(of: word).contains { range in
            guard range.lowerBound > code.startIndex, word.first?.isLetter == true else {
                return true
            }
            let before = code[code.index(before: range.lowerBound)]
            return !before.isLetter && !before.isNumber && before != "_" && before != "."
                && !code.contains("func \(word)")
        }
    }
}
