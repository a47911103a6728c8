import Differences
import Markup

/// A difference as people read it: what went is struck through, what came is underlined, and a
/// screen reader hears which is which.
extension Difference {
    /// - Parameter folds: whether long stretches that did not change are folded away.
    func drawn(folds: Bool = false) -> HTML {
        let last = pieces.count - 1
        return pieces.enumerated().map { place, piece -> HTML in
            switch piece.kind {
            case .removed:
                """
                <del><span class="unseen">[\(WritingPhrases.removed) </span>\(shown(piece.text))<span class="unseen">]</span></del>
                """
            case .added:
                """
                <ins><span class="unseen">[\(WritingPhrases.added) </span>\(shown(piece.text))<span class="unseen">]</span></ins>
                """
            case .kept:
                folds
                    ? folded(piece.text, isFirst: place == 0, isLast: place == last)
                    : "\(piece.text)"
            }
        }.joined()
    }

    /// A change of nothing but line ends would not be seen.
    private func shown(_ text: String) -> HTML {
        text.allSatisfy(\.isNewline)
            ? "\(text.map { _ in "¶" }.joined())\(text)" : "\(text)"
    }

    private func folded(_ text: String, isFirst: Bool, isLast: Bool) -> HTML {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let (before, after) = (isFirst ? 0 : 3, isLast ? 0 : 3)
        guard lines.count > before + after + 3 else { return "\(text)" }
        let head = lines.prefix(before).joined(separator: "\n")
        let middle = lines[before..<(lines.count - after)].joined(separator: "\n")
        let tail = lines.suffix(after).joined(separator: "\n")
        return """
            \(head)<details class="same"><summary>\(WritingPhrases.unchanged(middle))</summary>\(middle)</details>\(tail)
            """
    }
}
