import CMarkGFM

/// What a node of the tree is.
enum Node {
    case document, quote, list, item, code, tags, paragraph, heading, rule
    case table, tableHeader, tableRow, cell
    case words, space, lineBreak, codeWords, tagWords, emphasis, strong, deleted, link, picture
    case other

    init(_ node: OpaquePointer) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_DOCUMENT: self = .document
        case CMARK_NODE_BLOCK_QUOTE: self = .quote
        case CMARK_NODE_LIST: self = .list
        case CMARK_NODE_ITEM: self = .item
        case CMARK_NODE_CODE_BLOCK: self = .code
        case CMARK_NODE_HTML_BLOCK: self = .tags
        case CMARK_NODE_PARAGRAPH: self = .paragraph
        case CMARK_NODE_HEADING: self = .heading
        case CMARK_NODE_THEMATIC_BREAK: self = .rule
        case CMARK_NODE_TEXT: self = .words
        case CMARK_NODE_SOFTBREAK: self = .space
        case CMARK_NODE_LINEBREAK: self = .lineBreak
        case CMARK_NODE_CODE: self = .codeWords
        case CMARK_NODE_HTML_INLINE: self = .tagWords
        case CMARK_NODE_EMPH: self = .emphasis
        case CMARK_NODE_STRONG: self = .strong
        case CMARK_NODE_LINK: self = .link
        case CMARK_NODE_IMAGE: self = .picture
        default: self = Node(named: cmark_node_get_type_string(node).map { String(cString: $0) })
        }
    }

    /// Extensions get their numbers while the program runs; their names stay.
    private init(named name: String?) {
        switch name {
        case "table": self = .table
        case "table_header": self = .tableHeader
        case "table_row": self = .tableRow
        case "table_cell": self = .cell
        case "strikethrough": self = .deleted
        default: self = .other
        }
    }

    static func literal(_ node: OpaquePointer) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }

    static func url(_ node: OpaquePointer) -> String {
        cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    }
}

/// The words of a tree.
enum Words {
    static func of(_ root: OpaquePointer) -> String {
        var text = ""
        Walk.through(root) { step, node in
            switch (Node(node), step) {
            case (.words, .enter), (.codeWords, .enter), (.code, .enter), (.tagWords, .enter),
                (.tags, .enter):
                text += Node.literal(node)
            case (.space, .enter): text += " "
            case (.lineBreak, .enter), (.paragraph, .leave), (.heading, .leave),
                (.tableHeader, .leave), (.tableRow, .leave):
                text += "\n"
            case (.cell, .leave): text += " "
            default: break
            }
            return true
        }
        return text.trimmingBlanks
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
