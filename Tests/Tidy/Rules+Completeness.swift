extension Rule {
    static let completeness: [Rule] = [
        Rule(
            "every room has its furniture",
            bad: [File("Rooms/A/Feature.swift", "")],
            good: [
                File("Rooms/A/Feature.swift", ""), File("Rooms/A/README.md", "# A"),
                File("Rooms/A/Phrases.swift", ""), File("Rooms/A/Tests/ATests.swift", "@Test"),
            ],
            check: { tree in
                tree.parts(of: "Rooms").flatMap { room in
                    let missing = ["README.md", "Feature.swift", "Phrases.swift"].filter {
                        tree.file("Rooms/\(room)/\($0)") == nil
                    }
                    let tests = tree.files.contains {
                        $0.path.hasPrefix("Rooms/\(room)/Tests/") && $0.text.contains("@Test")
                    }
                    return (missing + (tests ? [] : ["a test"])).map {
                        Complaint("Rooms/\(room)", "lacks \($0)")
                    }
                }
            }),
        Rule(
            "every base module says what it is for",
            bad: [File("Base/A/B.swift", "")],
            good: [File("Base/A/B.swift", ""), File("Base/A/README.md", "# A\n\nIt is for A.")],
            check: { tree in
                Set(tree.code.compactMap { $0.part(of: "Base") }).sorted().filter { module in
                    (tree.file("Base/\(module)/README.md")?.text.count ?? 0) < 12
                }.map { Complaint("Base/\($0)", "lacks a README.md") }
            }),
        Rule(
            "every phrase is used",
            bad: [
                File("Rooms/A/Phrases.swift", "    static let b = Phrase(vi: \"\", en: \"\")"),
                File("Rooms/A/Pages.swift", "Phrases.bb"),
            ],
            good: [
                File("Rooms/A/Phrases.swift", "    static let b = Phrase(vi: \"\", en: \"\")"),
                File("Rooms/A/Pages.swift", "Phrases.b"),
            ],
            check: { tree in unusedPhrases(tree) }),
        Rule(
            "every room stands in the glossary, and every type that the glossary names exists",
            bad: [
                File("GLOSSARY.md", "| a | b (`Nothing`) | c |\n\n## Rooms\n"),
                File("Rooms/A/Feature.swift", "package enum ARoom {}"),
            ],
            good: [
                File("GLOSSARY.md", "| a | b (`Thing`) | c |\n\n## Rooms\n| A | a |"),
                File("Rooms/A/Feature.swift", "struct Thing {}"),
            ],
            check: { tree in glossary(tree) }),
        Rule(
            "every setting is documented, and every documented one exists",
            bad: [
                File("Sources/App/A.swift", "Environment.text(\"CONGLANG_PORT\")"),
                File("docs/operations.md", "| `--x` | `CONGLANG_POND` |"),
            ],
            good: [
                File("Sources/App/A.swift", "Environment.text(\"CONGLANG_PORT\")"),
                File("docs/operations.md", "| `--port` | `CONGLANG_PORT` |"),
            ],
            check: { tree in settings(tree) }),
        Rule(
            "what a document or a comment points at exists",
            bad: [
                File("README.md", "[b](docs/b.md)"), File("Base/A/B.swift", "// `docs/adr/1-a.md`"),
            ],
            good: [
                File("README.md", "[b](docs/b.md) [c](https://example.com)"),
                File("docs/b.md", ""), File("Base/A/B.swift", "// `docs/b.md`"),
            ],
            check: { tree in deadPointers(tree) }),
        Rule(
            "a test reads as a sentence",
            bad: [File("Base/A/Tests/B.swift", "    @Test func testItWorks() {")],
            good: [File("Base/A/Tests/B.swift", "    @Test func `it works`() {")],
            line: { file, code in
                file.isTest && code.has("func test")
                    && code.firstMatch(of: /func test[A-Z]\w*\(/) != nil
                    ? "a name that is no sentence" : nil
            }),
    ]

    private static func unusedPhrases(_ tree: SourceTree) -> [Complaint] {
        let rooms = Dictionary(grouping: tree.code) { $0.part(of: "Rooms") }
        return rooms.values.flatMap { room -> [Complaint] in
            let phrases = room.filter { $0.name.hasPrefix("Phrases") }
            if phrases.isEmpty { return [] }
            var dotted: Set<String> = []
            var counts: [String: Int] = [:]
            for file in room {
                file.text.eachWord { before, word in
                    if before == UInt8(ascii: ".") { dotted.insert(word) }
                    counts[word, default: 0] += 1
                }
            }
            return phrases.flatMap { file in
                file.lines.filter { $0.has("static ") }
                    .flatMap { $0.matches(of: /static (?:let|var|func) (\w+)/) }
                    .map { String($0.1) }
                    .filter { !dotted.contains($0) && counts[$0, default: 0] < 2 }
                    .map { Complaint(file.path, "\($0) is never said") }
            }
        }.sorted { ($0.path, $0.words) < ($1.path, $1.words) }
    }

    private static func glossary(_ tree: SourceTree) -> [Complaint] {
        guard let glossary = tree.file("GLOSSARY.md")?.text else {
            return [Complaint("GLOSSARY.md", "is missing")]
        }
        let kinds: Set<String> = ["struct", "class", "enum", "protocol", "actor"]
        var declared: Set<String> = []
        for file in tree.code {
            var last = ""
            file.text.eachWord { before, word in
                if before == UInt8(ascii: " ") && kinds.contains(last) { declared.insert(word) }
                last = word
            }
        }
        let types = glossary.matches(of: /`([A-Z]\w+)`/).map { String($0.1) }
        let missing = types.filter { !declared.contains($0) }
        let rooms = tree.parts(of: "Rooms").filter { !glossary.contains("| \($0) |") }
        return missing.map { Complaint("GLOSSARY.md", "there is no \($0)") }
            + rooms.map { Complaint("GLOSSARY.md", "the room \($0) is missing") }
    }

    private static func settings(_ tree: SourceTree) -> [Complaint] {
        let name = /CONGLANG_[A-Z_]+[A-Z]/
        let code = tree.files.filter { $0.path.hasPrefix("Sources/") }
        let used = Set(
            code.flatMap(\.lines).filter { $0.has("CONGLANG_") }
                .flatMap { $0.matches(of: name).map { String($0.0) } })
        let document = tree.file("docs/operations.md")?.text ?? ""
        let told = Set(document.matches(of: name).map { String($0.0) })
        return used.subtracting(told).sorted().map {
            Complaint("docs/operations.md", "\($0) is not documented")
        }
            + told.subtracting(used).sorted().map {
                Complaint("docs/operations.md", "nothing reads \($0)")
            }
    }

    private static func deadPointers(_ tree: SourceTree) -> [Complaint] {
        var paths: Set<String> = []
        for file in tree.files {
            let parts = file.path.split(separator: "/")
            for count in parts.indices { paths.insert(parts[...count].joined(separator: "/")) }
        }
        var complaints: [Complaint] = []
        for file in tree.files where file.path.hasSuffix(".md") {
            let folder = file.path.split(separator: "/").dropLast()
            for link in file.text.matches(of: /\]\(([^)#:\s]+)(?:#[^)]*)?\)/) {
                var parts = folder
                for part in link.1.split(separator: "/") where part != "." {
                    if part == ".." { _ = parts.popLast() } else { parts.append(part) }
                }
                let target = parts.joined(separator: "/")
                if !paths.contains(target) {
                    complaints.append(Complaint(file.path, "no \(target)"))
                }
            }
        }
        for file in tree.swift where !file.path.hasPrefix("Tests/Tidy/") {
            let mentions = file.lines.filter { $0.has("docs/") }
                .flatMap { $0.matches(of: /docs\/[\w.\/-]+\.(?:md|txt|sql)/) }
            for mention in mentions where !paths.contains(String(mention.0)) {
                complaints.append(Complaint(file.path, "no \(mention.0)"))
            }
        }
        return complaints
    }
}
