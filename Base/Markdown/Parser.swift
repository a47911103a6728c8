import CMarkGFM
import Synchronization

/// The one door to cmark-gfm.
enum Parser {
    /// The library keeps a table of special characters for the whole process while it parses with
    /// extensions, so only one text is parsed at a time.
    private static let turn = Mutex(())

    private static let isRegistered: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()

    /// Parses `text` and lends its tree to `body`; the tree is gone afterwards.
    static func withTree<T: Sendable>(
        of text: String, _ body: @Sendable (OpaquePointer) -> T
    ) -> T {
        turn.withLock { _ in
            let root = parse(text)
            defer { cmark_node_free(root) }
            return body(root)
        }
    }

    private static func parse(_ text: String) -> OpaquePointer {
        precondition(isRegistered, "registering cannot fail")
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8) else {
            preconditionFailure("cmark ends the process itself when no memory is left")
        }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "autolink"] {
            if let found = cmark_find_syntax_extension(name) {
                cmark_parser_attach_syntax_extension(parser, found)
            }
        }
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                cmark_parser_feed(parser, $0.baseAddress, $0.count)
            }
        }
        guard let root = cmark_parser_finish(parser) else {
            preconditionFailure("a text always has a document")
        }
        return root
    }
}

/// Steps through a tree without recursion, however deep it is.
struct Walk {
    enum Step { case enter, leave }

    /// Calls `visit` for each step; returning false passes over what is inside the node.
    static func through(_ root: OpaquePointer, _ visit: (Step, OpaquePointer) -> Bool) {
        guard let walk = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(walk) }
        while true {
            let event = cmark_iter_next(walk)
            if event == CMARK_EVENT_DONE { return }
            guard let node = cmark_iter_get_node(walk) else { return }
            let isEntering = event == CMARK_EVENT_ENTER
            if !visit(isEntering ? .enter : .leave, node), isEntering {
                cmark_iter_reset(walk, node, CMARK_EVENT_EXIT)
            }
        }
    }
}
