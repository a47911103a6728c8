import Foundation

/// Writes an article with the few elements that a story can have, and nothing that a page could do
/// with them: no scripts, styles, forms, frames or handlers get past it.
struct PlainHTML {
    private static let kept: Set<String> = [
        "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "table", "tr", "td", "th", "strong",
        "em", "sup", "sub", "pre", "figcaption",
    ]
    private static let renamed = [
        "b": "strong", "i": "em", "h1": "h2", "h5": "h4", "h6": "h4", "caption": "p",
        "figcaption": "p", "cite": "em", "div": "p", "section": "p", "article": "p", "center": "p",
        "header": "p", "figure": "p", "main": "p",
    ]
    private static let dropped: Set<String> = [
        "form", "button", "input", "select", "textarea", "nav", "aside", "footer", "head", "title",
        "object", "applet", "meta", "link", "base", "dialog", "time", "noframes", "math",
    ]
    /// What programs hang below an article, by its names.
    private static let furniture = [
        "share", "social", "comment", "related", "tinlienquan", "tin-lien-quan", "breadcrumb",
        "rating", "tags", "hidden", "d-none", "print", "toolbar", "pagination", "op-kicker",
    ]
    /// Blocks that may stand in a block: `div`s within each other are one level of paragraphs.
    private static let blocks: Set<String> = [
        "p", "div", "section", "article", "center", "table", "ul", "ol", "h1", "h2", "h3", "h4",
        "blockquote", "figure", "header", "main", "pre",
    ]

    let base: URL
    private(set) var html = ""
    private(set) var pictures: [String] = []

    init(base: URL) { self.base = base }

    mutating func write(_ element: LooseMarkup.Element) { writeChildren(of: element) }

    private mutating func writeChildren(of element: LooseMarkup.Element) {
        for child in element.children {
            switch child {
            case .text(let words): html += PlainHTML.escaped(words)
            case .element(let inner): writeElement(inner)
            }
        }
    }

    private mutating func writeElement(_ element: LooseMarkup.Element) {
        guard !PlainHTML.dropped.contains(element.name), !isFurniture(element) else { return }
        switch element.name {
        case "img": writePicture(element)
        case "br": html += "<br>"
        case "hr": html += "\n"
        case "a": writeLink(element)
        case "iframe", "video", "audio", "embed", "source": writeFilm(element)
        default:
            let name = PlainHTML.renamed[element.name] ?? element.name
            let holdsBlocks = name == "p" && holdsBlock(element)
            guard PlainHTML.kept.contains(name), !holdsBlocks else {
                // A part between others, though without a paragraph of its own.
                if holdsBlocks || PlainHTML.blocks.contains(element.name) { html += "\n" }
                writeChildren(of: element)
                if holdsBlocks || PlainHTML.blocks.contains(element.name) { html += "\n" }
                return
            }
            html += "<\(name)\(span(element))>"
            writeChildren(of: element)
            html += "</\(name)>"
        }
    }

    /// Pages are laid out with tables of one cell, too.
    private func holdsBlock(_ element: LooseMarkup.Element) -> Bool {
        element.all.contains { PlainHTML.blocks.contains($0.name) }
    }

    private func span(_ element: LooseMarkup.Element) -> String {
        guard element.name == "td" || element.name == "th" else { return "" }
        return ["colspan", "rowspan"].compactMap { name in
            element.attributes[name].flatMap { Int($0) }.flatMap { number in
                (2...20).contains(number) ? " \(name)=\"\(number)\"" : nil
            }
        }.joined()
    }

    private func isFurniture(_ element: LooseMarkup.Element) -> Bool {
        if element.attributes["hidden"] != nil { return true }
        let style = (element.attributes["style"] ?? "").replacing(" ", with: "").lowercased()
        if style.contains("display:none") { return true }
        return OldArticle.hasName(element, PlainHTML.furniture)
    }

    private mutating func writePicture(_ element: LooseMarkup.Element) {
        // Pictures that load late have a small stand-in where the address ought to be.
        let places = ["data-src", "data-original", "data-lazy-src", "src"]
        let base = base
        let address = places.compactMap { element.attributes[$0] }
            .map { OldArticle.absolute($0, base) }.first { !$0.isEmpty }
        guard let address, pictures.contains(address) || pictures.count < PandocFilter.pictures
        else { return }
        if !pictures.contains(address) { pictures.append(address) }
        let number = (pictures.firstIndex(of: address) ?? 0) + 1
        let alt = element.attributes["alt"] ?? element.attributes["title"] ?? ""
        html += "<img src=\"picture-\(number)\" alt=\"\(PlainHTML.escaped(alt))\">"
    }

    private mutating func writeLink(_ element: LooseMarkup.Element) {
        let typed = element.attributes["href"] ?? ""
        let isLetter = typed.hasPrefix("mailto:") || typed.hasPrefix("tel:")
        let address = isLetter ? typed : OldArticle.absolute(typed, base)
        guard !address.isEmpty, !typed.hasPrefix("#"), !element.words.isEmpty else {
            writeChildren(of: element)
            return
        }
        html += "<a href=\"\(PlainHTML.escaped(address))\">"
        writeChildren(of: element)
        html += "</a>"
    }

    /// Films stay where they are; a link leads to them.
    private mutating func writeFilm(_ element: LooseMarkup.Element) {
        let inner = element.own("source").first?.attributes["src"]
        let address = OldArticle.absolute(element.attributes["src"] ?? inner ?? "", base)
        guard !address.isEmpty else { return }
        html += "<p><a href=\"\(PlainHTML.escaped(address))\">\(PlainHTML.escaped(address))</a></p>"
    }

    private static func escaped(_ words: String) -> String {
        words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
