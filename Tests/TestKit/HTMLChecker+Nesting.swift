extension HTMLChecker {
    /// What may stand in what (HTML standard, content models), as far as our pages use it.
    static let nesting = Rule(name: "nesting") { page in faults(inside: page, above: []) }

    private static func faults(
        inside parent: MarkupTree.Element, above: [String]
    ) -> [String] {
        let path = above + [parent.name]
        var faults: [String] = []
        for child in parent.elements {
            if let wanted = parents[child.name], !wanted.contains(parent.name) {
                faults.append("<\(child.name)> in <\(parent.name)>")
            }
            if let allowed = children[parent.name], !allowed.contains(child.name) {
                faults.append("<\(child.name)> in <\(parent.name)>")
            }
            if phrasingOnly.contains(parent.name), blocks.contains(child.name) {
                faults.append("<\(child.name)> in <\(parent.name)>")
            }
            if interactive.contains(child.name),
                let outer = path.first(where: { ["a", "button"].contains($0) })
            {
                faults.append("<\(child.name)> in <\(outer)>")
            }
            if child.name == "form", path.contains("form") { faults.append("<form> in <form>") }
            faults += HTMLChecker.faults(inside: child, above: path)
        }
        let words = parent.children.contains { node in
            if case .text(let text) = node { !text.trimmedWords.isEmpty } else { false }
        }
        if words, wordless.contains(parent.name) { faults.append("words in <\(parent.name)>") }
        return faults
    }

    private static let parents: [String: Set<String>] = [
        "li": ["ul", "ol", "menu"], "tr": ["thead", "tbody", "tfoot"], "td": ["tr"], "th": ["tr"],
        "caption": ["table"], "thead": ["table"], "tbody": ["table"], "tfoot": ["table"],
        "dt": ["dl", "div"], "dd": ["dl", "div"], "option": ["select", "optgroup", "datalist"],
        "optgroup": ["select"], "legend": ["fieldset"], "figcaption": ["figure"],
        "summary": ["details"], "main": ["body", "div"], "title": ["head", "svg", "g"],
    ]

    private static let children: [String: Set<String>] = [
        "ul": ["li"], "ol": ["li"], "table": ["caption", "colgroup", "thead", "tbody", "tfoot"],
        "tr": ["td", "th"], "thead": ["tr"], "tbody": ["tr"], "tfoot": ["tr"],
        "dl": ["dt", "dd", "div"], "select": ["option", "optgroup"], "html": ["head", "body"],
        "head": ["meta", "title", "link", "script", "base"],
    ]

    private static let phrasingOnly: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "b", "i", "em", "strong", "small",
        "button", "label", "time", "abbr", "code",
    ]

    private static let blocks: Set<String> = [
        "p", "div", "ul", "ol", "dl", "table", "form", "section", "article", "header", "footer",
        "nav", "main", "aside", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "fieldset",
        "blockquote", "pre", "hr", "details",
    ]

    private static let interactive: Set<String> = [
        "a", "button", "input", "select", "textarea", "label", "details",
    ]

    private static let wordless: Set<String> = [
        "ul", "ol", "table", "thead", "tbody", "tfoot", "tr", "dl", "select", "html", "head",
        "optgroup", "datalist",
    ]
}
