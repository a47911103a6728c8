extension Rule {
    typealias File = SourceTree.File

    static let lengths: [Rule] = [
        Rule(
            "a line has at most 100 characters, long words in quotation marks aside",
            bad: [File("Base/A/B.swift", "let a = " + String(repeating: "b + ", count: 30))],
            good: [
                File("Base/A/B.swift", "let a = \"" + String(repeating: "b", count: 120) + "\"")
            ],
            line: { _, code in
                code.utf8.count > 100 && code.count > 100 ? "\(code.count) characters" : nil
            }),
        Rule(
            "a function has at most 70 lines, long texts aside",
            bad: [File("Base/A/B.swift", function(lines: 71))],
            good: [File("Base/A/B.swift", function(lines: 60))],
            check: { tree in
                tree.swift.flatMap { file in
                    functions(file).filter { $0.lines > 70 }.map {
                        Complaint(file.path, line: $0.start, "\($0.lines) lines")
                    }
                }
            }),
        Rule(
            "a file has at most 400 lines, one of tests 600",
            bad: [File("Base/A/B.swift", String(repeating: "\n", count: 401))],
            good: [File("Base/A/Tests/B.swift", String(repeating: "\n", count: 401))],
            check: { tree in
                tree.swift.filter { $0.lines.count > ($0.isTest ? 601 : 401) }.map {
                    Complaint($0.path, "\($0.lines.count) lines")
                }
            }),
        Rule(
            "nothing heavier than 200 KB lies in the project",
            bad: [File("docs/a.png", "", bytes: 300_000)], good: [File("docs/a.png", "", bytes: 9)],
            check: { tree in
                tree.files.filter { $0.bytes > 200 * 1_024 }.map {
                    Complaint($0.path, "\($0.bytes / 1_024) KB")
                }
            }),
    ]

    private static func function(lines: Int) -> String {
        "    func a(\n        b: Int\n    ) -> Int {\n"
            + String(repeating: "        c()\n", count: lines - 4) + "    }\n"
    }

    /// Where functions begin and how many lines they have, by the indentation that the formatter
    /// gives them.
    private static func functions(_ file: File) -> [(start: Int, lines: Int)] {
        let lines = file.lines
        let code = file.codeLines
        return lines.indices.compactMap { start in
            guard ["func ", "init", "deinit "].contains(where: { lines[start].has($0) }),
                let match = lines[start].firstMatch(
                    of: /^( *)(?:@\w+ )*(?:\w+ )*(?:func |init[?(<]|deinit )/)
            else { return nil }
            let indentation = match.1
            for place in lines.indices[(start + 1)...] {
                let line = lines[place]
                guard line.hasPrefix(indentation), !line.hasPrefix(indentation + " ") else {
                    if line.isEmpty || line.hasPrefix(indentation) { continue }
                    return nil
                }
                let rest = line.dropFirst(indentation.count)
                if rest.hasPrefix("}") {
                    let texts = zip(lines[start...place], code[start...place])
                        .count { !$0.isEmpty && $1.isEmpty }
                    return (start + 1, place - start + 1 - texts)
                }
                // The end of a signature over several lines.
                guard rest.hasPrefix(")") || rest.hasPrefix("{") || rest.hasPrefix("where")
                else { return nil }
            }
            return nil
        }
    }
}
