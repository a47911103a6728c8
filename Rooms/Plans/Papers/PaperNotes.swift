import Markup

/// What a plan's page says of the file it came from, and the paper's own lines with the words that
/// were hard to read marked.
struct PaperNotes {
    let file: KeptPaper?

    var html: HTML {
        guard let file, file.sureness != nil || !file.remarks.isEmpty else { return HTML() }
        var lines: [HTML] = file.remarks.map { "<li>\($0.words)</li>" }
        if let sureness = file.sureness {
            lines.insert("<li>\(Phrases.paperSureness(sureness, file.doubts.count))</li>", at: 0)
        }
        return "<div class=\"notice\"><ul>\(lines)</ul></div>"
    }

    /// The lines as a list; a page's end says which page begins.
    static func lines(_ lines: [String], of file: KeptPaper?) -> [HTML] {
        let doubts = Dictionary(grouping: file?.doubts ?? [], by: \.line)
        var page = 1
        return lines.enumerated().map { place, line in
            let number = place + 1
            var words: HTML = "\(line.isEmpty ? "\u{A0}" : line)"
            if line == "\u{0C}" {
                page += 1
                words = "<small class=\"soft\">\(Phrases.pageBegins(page))</small>"
            } else if let found = doubts[number] {
                words = "<span>\(marked(line, found))</span>"
            }
            return """
                <li id="L\(number)" data-line="\(number)">\(words)</li>

                """
        }
    }

    private static func marked(_ line: String, _ doubts: [KeptPaper.Doubt]) -> HTML {
        let scalars = Array(line.unicodeScalars)
        func part(_ range: Range<Int>) -> String {
            String(String.UnicodeScalarView(scalars[range]))
        }
        var html = HTML()
        var done = 0
        for doubt in doubts where doubt.from >= done && doubt.to <= scalars.count {
            html += "\(part(done..<doubt.from))"
            html += """
                <mark title="\(Phrases.doubtful(doubt.sureness))">\(part(doubt.from..<doubt.to))</mark>
                """
            done = doubt.to
        }
        html += "\(part(done..<scalars.count))"
        return html
    }
}
