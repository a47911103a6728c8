import CMarkGFM
import Markup

/// Draws a tree as markup. All tags are literals of this file.
struct Drawing {
    /// Quotes, lists and emphasis inside one another are drawn to this depth; deeper ones only
    /// with their words, because a browser gives up on deeper pages.
    static let deepest = 24

    /// What a table is called for who cannot see it.
    private static let table = Phrase(vi: "Bảng", en: "Table")

    private(set) var html = HTML()
    private var headings: Headings
    private var blockDepth = 0
    private var inlineDepth = 0
    private var tables = 0
    private var isInTableHeader = false
    /// Whether the table that is being drawn has had its first body row.
    private var hasTableBody = false

    init(headings: Headings) { self.headings = headings }

    mutating func draw(_ root: OpaquePointer) {
        Walk.through(root) { step, node in
            step == .enter ? enter(node) : leave(node)
        }
    }

    private mutating func enter(_ node: OpaquePointer) -> Bool {
        switch Node(node) {
        case .words, .tagWords: html += "\(Node.literal(node))"
        case .space: html += "\n"
        case .lineBreak: html += "<br>\n"
        case .codeWords: html += "<code>\(Node.literal(node))</code>"
        case .code: html += "<pre><code>\(Node.literal(node))</code></pre>\n"
        case .tags: html += "<p>\(Node.literal(node))</p>\n"
        case .rule: html += "<hr>\n"
        case .paragraph:
            if drawMedia(node) { return false }
            if !isTight(node) { html += "<p>" }
        case .heading: open(heading: headings.next(node))
        case .quote, .list: openBlock(node)
        case .item: if blockDepth <= Drawing.deepest { html += "<li>" }
        case .emphasis, .strong, .deleted, .link: openInline(node)
        case .picture: return drawPicture(node)
        case .table:
            tables += 1
            html += """
                <div class="wide" role="region" aria-label="\(Drawing.table) \(tables)" tabindex="0"><table aria-label="\(Drawing.table) \(tables)">

                """
            hasTableBody = false
        case .tableHeader:
            isInTableHeader = true
            html += "<thead><tr>"
        case .tableRow:
            if !hasTableBody { html += "<tbody>" }
            hasTableBody = true
            html += "<tr>"
        case .cell: html += isInTableHeader ? "<th scope=\"col\">" : "<td>"
        case .document, .other: break
        }
        return true
    }

    private mutating func leave(_ node: OpaquePointer) -> Bool {
        switch Node(node) {
        case .paragraph: html += isTight(node) ? "" : "</p>\n"
        case .heading: close(heading: headings.current)
        case .quote, .list: closeBlock(node)
        case .item: if blockDepth <= Drawing.deepest { html += "</li>\n" }
        case .emphasis, .strong, .deleted, .link: closeInline(node)
        case .table: html += hasTableBody ? "</tbody></table></div>\n" : "</table></div>\n"
        case .tableHeader:
            isInTableHeader = false
            html += "</tr></thead>\n"
        case .tableRow: html += "</tr>\n"
        case .cell: html += isInTableHeader ? "</th>" : "</td>"
        default: break
        }
        return true
    }

    // MARK: - Blocks

    private mutating func openBlock(_ node: OpaquePointer) {
        blockDepth += 1
        guard blockDepth <= Drawing.deepest else { return }
        if case .quote = Node(node) {
            html += "<blockquote>\n"
        } else if cmark_node_get_list_type(node) == CMARK_ORDERED_LIST {
            let start = Int(cmark_node_get_list_start(node))
            html += start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n"
        } else {
            html += "<ul>\n"
        }
    }

    private mutating func closeBlock(_ node: OpaquePointer) {
        defer { blockDepth -= 1 }
        guard blockDepth <= Drawing.deepest else { return }
        if case .quote = Node(node) {
            html += "</blockquote>\n"
        } else {
            html += cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? "</ol>\n" : "</ul>\n"
        }
    }

    private mutating func open(heading level: Int) {
        switch level {
        case 2: html += "<h2>"
        case 3: html += "<h3>"
        case 4: html += "<h4>"
        case 5: html += "<h5>"
        default: html += "<h6>"
        }
    }

    private mutating func close(heading level: Int) {
        switch level {
        case 2: html += "</h2>\n"
        case 3: html += "</h3>\n"
        case 4: html += "</h4>\n"
        case 5: html += "</h5>\n"
        default: html += "</h6>\n"
        }
    }

    /// Whether a paragraph stands in a list without blank lines between its items.
    private func isTight(_ node: OpaquePointer) -> Bool {
        guard let item = cmark_node_parent(node), let list = cmark_node_parent(item),
            case .list = Node(list)
        else { return false }
        return cmark_node_get_list_tight(list) != 0
    }

    // MARK: - Inside a line

    private mutating func openInline(_ node: OpaquePointer) {
        inlineDepth += 1
        guard inlineDepth <= Drawing.deepest else { return }
        switch Node(node) {
        case .emphasis: html += "<em>"
        case .strong: html += "<strong>"
        case .deleted: html += "<del>"
        default:
            switch Target(Node.url(node)) {
            case .elsewhere(let url): html += "<a href=\"\(url)\" rel=\"noopener\">"
            case .ours(let url), .reach(let url): html += "<a href=\"\(url)\">"
            case .nowhere: break
            }
        }
    }

    private mutating func closeInline(_ node: OpaquePointer) {
        defer { inlineDepth -= 1 }
        guard inlineDepth <= Drawing.deepest else { return }
        switch Node(node) {
        case .emphasis: html += "</em>"
        case .strong: html += "</strong>"
        case .deleted: html += "</del>"
        default: if Target(Node.url(node)) != .nowhere { html += "</a>" }
        }
    }

    /// A paragraph of nothing but items of the media library: a line for each.
    private mutating func drawMedia(_ paragraph: OpaquePointer) -> Bool {
        var items: [(id: String, words: String)] = []
        var child = cmark_node_first_child(paragraph)
        while let node = child {
            switch Node(node) {
            case .picture:
                guard let id = Target.mediaID(Node.url(node)) else { return false }
                items.append((id, Words.of(node)))
            case .space, .lineBreak: break
            default: return false
            }
            child = cmark_node_next(node)
        }
        for item in items { html += RichText.line(of: item.id, words: item.words) }
        return !items.isEmpty
    }

    /// One of our own pictures; of any other only the words that describe it stay.
    private mutating func drawPicture(_ node: OpaquePointer) -> Bool {
        if let id = Target.mediaID(Node.url(node)) {
            html += "<a href=\"/media/\(id)\">\(Words.of(node))</a>"
            return false
        }
        guard case .ours(let url) = Target(Node.url(node)), url.hasPrefix("/files/") else {
            return true
        }
        html += "<img src=\"\(url)\" alt=\"\(Words.of(node))\" loading=\"lazy\">"
        return false
    }
}

/// Heading levels as the page needs them: beginning at 2, and never leaving one out on the way
/// down, whatever the writer chose.
struct Headings {
    private let ranks: [Int32: Int]
    private(set) var current = 1

    init(_ root: OpaquePointer) {
        var levels: Set<Int32> = []
        Walk.through(root) { step, node in
            if step == .enter, case .heading = Node(node) {
                levels.insert(cmark_node_get_heading_level(node))
            }
            return true
        }
        ranks = Dictionary(
            levels.sorted().enumerated().map { ($0.element, $0.offset + 2) },
            uniquingKeysWith: { first, _ in first })
    }

    mutating func next(_ node: OpaquePointer) -> Int {
        let wanted = ranks[cmark_node_get_heading_level(node)] ?? 2
        current = min(wanted, current + 1, 6)
        return current
    }
}
