import Markup

/// Says in plain sentences what is wrong with a page: its writing, its structure, what a person
/// with a screen reader or without a mouse would miss, and what our own walls forbid.
package enum HTMLChecker {
    /// One thing to look for.
    struct Rule: Sendable {
        let name: String
        let faults: @Sendable (MarkupTree.Element) -> [String]
    }

    /// Every fault of a whole page; empty for a good one.
    package static func faults(in text: String) -> [String] {
        let tree = MarkupTree(text)
        var faults = tree.faults
        if !text.hasPrefix("<!doctype html>\n") { faults.append("does not begin with its doctype") }
        for rule in rules { faults += rule.faults(tree.root).map { "\(rule.name): \($0)" } }
        return faults.reduce(into: []) { told, fault in
            if !told.contains(fault) { told.append(fault) }
        }
    }

    static let rules: [Rule] =
        [
            skeleton, language, ids, references, headings, labels, images, links, forms, walls,
            nesting, leftovers, tables,
        ]

    // MARK: - The page as a whole

    private static let skeleton = Rule(name: "skeleton") { page in
        var faults: [String] = []
        for name in ["html", "head", "body", "main"] where page.all(name).count != 1 {
            faults.append("\(page.all(name).count) <\(name)>")
        }
        let titles = page.first("head")?.all("title").count ?? 0
        if titles != 1 { faults.append("\(titles) <title> in <head>") }
        if page.first("title")?.rawText.trimmedWords.isEmpty ?? false {
            faults.append("an empty <title>")
        }
        if !page.all("meta").contains(where: { $0["charset"]?.lowercased() == "utf-8" }) {
            faults.append("no <meta charset>")
        }
        if !page.all("meta").contains(where: { $0["name"] == "viewport" }) {
            faults.append("no viewport for phones")
        }
        return faults
    }

    private static let language = Rule(name: "language") { page in
        page.all("html").contains { Language(rawValue: $0["lang"] ?? "") != nil }
            ? [] : ["<html> does not say its language"]
    }

    private static let ids = Rule(name: "ids") { page in
        let ids = page.descendants.compactMap { $0["id"] }
        return Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
            .map { "the id \($0) stands more than once" }
            + ids.filter { $0.isEmpty || $0.contains(where: \.isWhitespace) }
            .map { "“\($0)” is no id" }
    }

    private static let references = Rule(name: "references") { page in
        let ids = Set(page.descendants.compactMap { $0["id"] })
        let names = [
            "for", "aria-labelledby", "aria-describedby", "aria-controls", "list", "form",
            "headers",
        ]
        var faults: [String] = []
        for element in page.descendants {
            for name in names {
                for id in (element[name] ?? "").split(separator: " ")
                where !ids.contains(String(id)) {
                    faults.append("\(name)=\"\(id)\" of <\(element.name)> leads nowhere")
                }
            }
            if let target = element["href"], target.hasPrefix("#"), target.count > 1,
                !ids.contains(String(target.dropFirst()))
            {
                faults.append("the link \(target) leads nowhere")
            }
        }
        return faults
    }

    private static let headings = Rule(name: "headings") { page in
        let levels = page.all("h1", "h2", "h3", "h4", "h5", "h6")
        var faults: [String] = []
        let tops = levels.count { $0.name == "h1" }
        if tops != 1 { faults.append("\(tops) <h1>") }
        var last = 0
        for heading in levels {
            let level = Int(heading.name.dropFirst()) ?? 0
            if level > last + 1 {
                faults.append("<\(heading.name)> “\(heading.words)” after level \(last)")
            }
            if heading.accessibleName.isEmpty { faults.append("an empty <\(heading.name)>") }
            last = level
        }
        return faults
    }

    private static let tables = Rule(name: "tables") { page in
        let named = page.descendants.filter { $0["role"] == "region" && $0["aria-label"] != nil }
            .flatMap { $0.all("table") }.count
        let captioned = page.all("table").count {
            $0.first("caption") != nil || $0["aria-label"] != nil || $0["aria-labelledby"] != nil
        }
        let nameless = page.all("table").count - max(named, captioned)
        let missing = nameless > 0 ? ["\(nameless) <table> without a caption"] : []
        return missing
            + page.all("table").flatMap { table -> [String] in
                var faults: [String] = []
                if table.first("th") == nil { faults.append("a <table> without a heading cell") }
                faults += table.all("th").filter { $0["scope"] == nil }
                    .map { "<th> “\($0.words)” without a scope" }
                return faults
            }
    }
}

extension String {
    /// Without the blanks around.
    var trimmedWords: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
