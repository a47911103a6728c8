import Foundation
import Markdown
import Markup
import Office

/// A part of a text at which a remark can point: its title, its summary, a paragraph. It is known
/// by its words, so that it is found again wherever it is moved to.
struct Paragraph: Sendable, Equatable {
    /// The same for the same words, whatever the blanks between them.
    let mark: String
    /// CommonMark.
    let text: String

    /// Letters of a paragraph that stand beside a remark.
    static let quoteCharacters = 160

    init(_ text: String) {
        self.text = text
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        mark = String(Fingerprint.of(words).prefix(20))
    }

    /// What a remark keeps of it, for when it is changed.
    var quote: String { Markdown.excerpt(of: text, Paragraph.quoteCharacters) }

    /// The parts of a text, in order. At most ``limit``; the last one has the rest.
    static func all(of text: StoryText) -> [Paragraph] {
        var parts = [text.title, text.summary].filter { !$0.isEmpty }
        var lines: [Substring] = []
        var isCode = false
        func end() {
            if !lines.isEmpty { parts.append(lines.joined(separator: "\n")) }
            lines = []
        }
        for line in text.body.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { isCode.toggle() }
            let isBlank = line.allSatisfy(\.isWhitespace)
            if isBlank, !isCode, parts.count < limit {
                end()
            } else {
                lines.append(line)
            }
        }
        end()
        return parts.map(Paragraph.init)
    }

    static let limit = 400
}
