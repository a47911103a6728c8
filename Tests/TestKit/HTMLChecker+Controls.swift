extension HTMLChecker {
    static let labels = Rule(name: "labels") { page in
        let labelled = Set(page.all("label").filter { !$0.words.isEmpty }.compactMap { $0["for"] })
        let wrapped = page.all("label").filter { !$0.words.isEmpty }
            .flatMap { $0.all("input", "select", "textarea") }
        var faults: [String] = []
        for control in page.all("input", "select", "textarea") where control.needsLabel {
            let hasLabel =
                control["id"].map(labelled.contains) ?? false
                || wrapped.contains { $0.isSame(as: control) }
                || !(control["aria-label"] ?? "").isEmpty
                || !(control["aria-labelledby"] ?? "").isEmpty
            if !hasLabel { faults.append("<\(control.name) name=\(control["name"] ?? "")>") }
        }
        for label in page.all("label") {
            let inside = label.all("input", "select", "textarea").count
            if inside > 1 { faults.append("one <label> around \(inside) controls") }
            if inside == 0, label["for"] == nil {
                faults.append("<label> “\(label.words)” labels nothing")
            }
        }
        return faults
    }

    static let images = Rule(name: "images") { page in
        page.all("img").flatMap { image -> [String] in
            var faults: [String] = []
            if image["alt"] == nil { faults.append("<img src=\(image["src"] ?? "")> without alt") }
            if (image["src"] ?? "").isEmpty { faults.append("an <img> without an address") }
            return faults
        }
            + page.all("svg").filter {
                $0["aria-hidden"] != "true" && $0["role"] != "img"
                    && $0["focusable"] != "false"
            }.map { _ in "an <svg> that is neither hidden nor an image with a name" }
    }

    static let links = Rule(name: "links") { page in
        page.all("a", "button", "summary").flatMap { element -> [String] in
            var faults: [String] = []
            if element.accessibleName.isEmpty {
                faults.append("<\(element.name)> to \(element["href"] ?? "") has no words")
            }
            if element.name == "a", (element["href"] ?? "").isEmpty {
                faults.append("<a> “\(element.words)” leads nowhere")
            }
            if element["target"] == "_blank", !(element["rel"] ?? "").contains("noopener") {
                faults.append("a link to a new window without rel=noopener")
            }
            return faults
        }
    }

    /// Where readers of the portal write: their pages are kept for everybody, and have no proof.
    static let voices = ["/lien-he", "/y-kien", "/lua-chon", "/phan-anh"]

    static let forms = Rule(name: "forms") { page in
        page.all("form").flatMap { form -> [String] in
            let action = form["action"] ?? ""
            let proof = form.all("input").filter { $0["name"] == "csrf" }
            var faults: [String] = []
            if form["method"]?.lowercased() == "post" {
                // The address itself is the proof.
                let isSecret = ["/duyet/", "/phan-anh/ho-so/"].contains(where: action.contains)
                if isSecret || voices.contains(where: action.hasSuffix), proof.isEmpty {
                    return []
                }
                if proof.count != 1 || (proof.first?["value"] ?? "").isEmpty {
                    faults.append("the form to \(action) has no proof")
                }
                if form.elements.first?["name"] != "csrf" {
                    faults.append("the form to \(action) does not begin with its proof")
                }
            } else if !proof.isEmpty {
                faults.append("the GET form to \(action) shows its proof in the address")
            }
            if form.all("input").contains(where: { $0["type"] == "file" }),
                form["enctype"] != "multipart/form-data"
            {
                faults.append("the form to \(action) chooses a file but sends none")
            }
            let buttons = form.all("button", "input").filter {
                $0.name == "button" && ($0["type"] ?? "submit") == "submit"
                    || $0["type"] == "submit"
            }
            if buttons.isEmpty { faults.append("the form to \(action) cannot be sent") }
            return faults
        }
    }

    /// What the content policy forbids, and what our own rules do.
    static let walls = Rule(name: "walls") { page in
        var faults: [String] = []
        for element in page.descendants {
            if element.name == "style" || element["style"] != nil {
                faults.append("inline style at <\(element.name)>")
            }
            let isData = element["type"] == "application/ld+json"
            if element.name == "script", element["src"] == nil, !isData {
                faults.append("inline script")
            }
            for attribute in element.attributes where attribute.name.hasPrefix("on") {
                faults.append("\(attribute.name) at <\(element.name)>")
            }
            for name in ["src", "href", "action"] {
                let address = (element[name] ?? "").lowercased()
                if address.hasPrefix("javascript:") { faults.append("a script as an address") }
                if name == "src", address.hasPrefix("http") || address.hasPrefix("//") {
                    faults.append("\(address) is loaded from elsewhere")
                }
            }
        }
        return faults
    }

    /// Words that only a mistake in the code can have put there.
    static let leftovers = Rule(name: "leftovers") { page in
        let shown = page.words + page.descendants.flatMap { $0.attributes.map(\.value) }.joined()
        return ["Optional(", "\\(", "HTML(text", "Phrase(vi", "undefined", "lorem ipsum"]
            .filter(shown.contains).map { "“\($0)”" }
    }
}

extension MarkupTree.Element {
    fileprivate var needsLabel: Bool {
        name != "input"
            || !["hidden", "submit", "button", "reset", "image"].contains(self["type"] ?? "text")
    }

    /// What a screen reader would say.
    var accessibleName: String {
        let label = (self["aria-label"] ?? "").trimmedWords
        if !label.isEmpty { return label }
        if self["aria-labelledby"] != nil { return "named elsewhere" }
        let pictures = all("img").compactMap { $0["alt"] }.joined(separator: " ")
        return (words + " " + pictures).trimmedWords
    }

    /// Whether it is the same control: pages name each one.
    fileprivate func isSame(as other: MarkupTree.Element) -> Bool {
        name == other.name
            && attributes.map { "\($0.name)=\($0.value)" }
                == other.attributes.map { "\($0.name)=\($0.value)" }
    }
}
