extension Rule {
    static let walls: [Rule] =
        [
            Rule(
                "a room imports no room",
                bad: [
                    File("Rooms/Plans/Desk.swift", "import Portal"),
                    File("Rooms/Portal/Desk.swift", "import Office"),
                ],
                good: [
                    File("Rooms/Plans/Desk.swift", "import Office"),
                    File("Rooms/Portal/Tests/T.swift", "@testable import Portal"),
                ],
                check: { tree in
                    let rooms = Set(tree.parts(of: "Rooms"))
                    return tree.swift.flatMap { file in
                        file.imports.filter { module in
                            guard rooms.contains(module) else { return false }
                            if let own = file.part(of: "Rooms") {
                                return !(own == module && file.isTest)
                            }
                            return file.path.hasPrefix("Base/")
                        }.map { Complaint(file.path, "imports \($0)") }
                    }
                }),
            Rule(
                "SQL is written in Queries and Schema",
                bad: [File("Rooms/A/Desk.swift", "try rows(\"SELECT a FROM b\")")],
                good: [File("Rooms/A/Queries.swift", "try rows(\"SELECT a FROM b\")")],
                check: { tree in
                    let statement =
                        /^\s*(?:.*")?(?:SELECT |INSERT INTO |UPDATE \w+ SET|DELETE FROM |CREATE )/
                    let words = ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "CREATE "]
                    return tree.code.filter { file in
                        file.part(of: "Rooms") != nil
                            && !file.name.hasPrefix("Queries") && !file.name.hasPrefix("Schema")
                            && !file.name.hasSuffix("Queries.swift")
                    }.flatMap { file in
                        file.lines.enumerated().filter { line in
                            words.contains { line.element.has($0) }
                                && line.element.firstMatch(of: statement) != nil
                        }
                        .map { Complaint(file.path, line: $0.offset + 1, "SQL") }
                    }
                }),
            Rule(
                "a room's door is Feature.swift",
                bad: [File("Rooms/A/Desk.swift", "package struct Desk {}")],
                good: [File("Rooms/A/Feature.swift", "package enum ARoom {}")],
                line: { file, code in
                    file.part(of: "Rooms") != nil && file.name != "Feature.swift"
                        && code.has("package ")
                        && code.firstMatch(of: /^\s*package (?!import)/) != nil
                        ? "a package declaration" : nil
                }),
            Rule(
                "markup of run-time text is made by the sanitiser only",
                bad: [File("Rooms/A/Pages.swift", "HTML(RichText(sanitised: text))")],
                good: [File("Base/Markdown/Markdown.swift", "RichText(sanitised: text)")],
                line: { file, code in
                    code.has("RichText(sanitised") && !file.path.hasPrefix("Base/Mark")
                        && !file.isTest ? "RichText from a text" : nil
                }),
        ]
        + [
            ("GRDB", ["Base/StorageSQLite"]),
            ("CLibPQ", ["Base/StoragePostgres", "Tests/Conformance"]),
            ("CMarkGFM", ["Base/Markdown"]), ("CLibZip", ["Base/OfficialDocuments"]),
            ("CZlib", ["Base/Web", "Base/PaperText"]), ("CBrotli", ["Base/Web"]),
            ("Subprocess", ["Base/OutsidePrograms"]),
            ("ArgumentParser", ["Sources/App"]),
            (
                "Hummingbird",
                ["Base/Web", "Base/Office", "Sources/Building", "Tests/TestKit"]
            ),
        ].map { only($0.0, in: $0.1) }

    private static func only(_ module: String, in places: [String]) -> Rule {
        Rule(
            "\(module) is imported in \(places.joined(separator: ", ")) only",
            bad: [File("Rooms/A/Desk.swift", "internal import X\nimport \(module)")],
            good: [File("\(places[0])/A.swift", "package import \(module)")],
            check: { tree in
                tree.swift.filter { file in
                    file.imports.contains(module)
                        && !places.contains { file.path.hasPrefix($0 + "/") }
                }.map { Complaint($0.path, "imports \(module)") }
            })
    }
}
