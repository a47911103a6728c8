import Foundation
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
        var bodies: [Source: RichText] = [:]
        var bytes = 0
    }

    /// A text by its bytes: a `String` as a key is looked at letter by letter, since it may be
    /// composed in several ways.
    private struct Source: Hashable {
        let text: String

        func hash(into hasher: inout Hasher) {
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }

        static func == (one: Source, other: Source) -> Bool {
            var (one, other) = (one.text, other.text)
            return one.withUTF8 { one in
                other.withUTF8 { other in
                    guard one.count == other.count, let start = one.baseAddress,
                        let otherStart = other.baseAddress
                    else { return one.count == other.count }
                    return memcmp(start, otherStart, one.count) == 0
                }
            }
        }
    }

    private static let kept = Mutex(Kept())

    static func draw(_ body: String) -> RichText {
        if let known = kept.withLock({ $0.bodies[Source(text: body)] }) { return known }
        let drawn = Markdown(body).rich
        kept.withLock { kept in
            let bytes = body.utf8.count
            if kept.bytes + bytes > limitBytes { kept = Kept() }
            if bytes <= limitBytes,
                kept.bodies.updateValue(drawn, forKey: Source(text: body)) == nil
            {
                kept.bytes += bytes
            }
        }
        return drawn
    }
}
