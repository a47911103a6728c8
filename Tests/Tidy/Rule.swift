/// A rule of the house that a program can watch over, with an example of breaking it and of
/// keeping it, so that no rule falls asleep.
struct Rule: Sendable, CustomStringConvertible {
    struct Complaint: Sendable, Hashable {
        let path: String
        /// From 1; 0 for the file as a whole.
        let line: Int
        let words: String

        init(_ path: String, line: Int = 0, _ words: String) {
            self.path = path
            self.line = line
            self.words = words
        }
    }

    let name: String
    let bad: SourceTree
    let good: SourceTree
    let check: @Sendable (SourceTree) -> [Complaint]

    init(
        _ name: String, bad: [SourceTree.File], good: [SourceTree.File],
        check: @Sendable @escaping (SourceTree) -> [Complaint]
    ) {
        self.name = name
        self.bad = SourceTree(bad)
        self.good = SourceTree(good)
        self.check = check
    }

    /// A rule about each line of code by itself.
    init(
        _ name: String, bad: [SourceTree.File], good: [SourceTree.File],
        line: @Sendable @escaping (SourceTree.File, String) -> String?
    ) {
        self.init(name, bad: bad, good: good) { tree in
            tree.swift.flatMap { file in
                file.codeLines.enumerated().compactMap { number, code in
                    line(file, code).map { Complaint(file.path, line: number + 1, $0) }
                }
            }
        }
    }

    var description: String { name }

    static let all: [Rule] = lengths + walls + words + completeness
}

/// Where a rule does not hold, and why. A reason that is no longer needed must go.
struct Exception: Sendable {
    let rule: String
    let path: String
    let reason: String

    init(_ rule: String, _ path: String, _ reason: String) {
        self.rule = rule
        self.path = path
        self.reason = reason
    }
}
