import Markdown
import Markup
import Synchronization

/// Bodies of articles that were drawn lately. A text always draws the same, so the text itself is
/// the key and nothing needs to be taken out; when ``limitBytes`` are full, all of it begins anew.
/// After something is published every page is made again, most of them with bodies that did not
/// change.
enum DrawnBodies {
    /// Of source text; what is drawn is about as much again.
    static let limitBytes = 4 * 1_048_576

    private struct Kept {
        var bodies: [String: RichText] = [:]
        var bytes = 0
    }

    private static let kept = Mutex(Kept())

    static func draw(_ body: String) -> RichText {
        if let known = kept.withLock({ $0.bodies[body] }) { return known }
        let drawn = Markdown(body).rich
        kept.withLock { kept in
            let bytes = body.utf8.count
            if kept.bytes + bytes > limitBytes { kept = Kept() }
            if bytes <= limitBytes, kept.bodies.updateValue(drawn, forKey: body) == nil {
                kept.bytes += bytes
            }
        }
        return drawn
    }
}
