import Foundation

/// A word where it stands on a page, in whatever unit the page is measured in.
struct PrintedWord: Sendable {
    var text: String
    var left: Double
    var top: Double
    var width: Double
    var height: Double
    /// 0 to 100 where it was read in a picture.
    var sureness: Int?
    /// Words of one line, as the program that found them says; unique on its page.
    var line: Int

    var right: Double { left + width }
    var bottom: Double { top + height }
    var middle: Double { top + height / 2 }
}

/// A page of words.
struct PrintedPage: Sendable {
    var number: Int
    var width: Double
    var height: Double
    var words: [PrintedWord]

    /// Letters and figures on it.
    var letters: Int {
        words.reduce(0) { $0 + $1.text.count { $0.isLetter || $0.isNumber } }
    }

    /// Reads the table of words that `pdftotext -tsv` and tesseract print: level, page, …, left,
    /// top, width, height, confidence, text.
    /// - Parameter pictures: whether the confidence means anything.
    static func pages(tsv: String, pictures: Bool) -> [PrintedPage] {
        var pages: [PrintedPage] = []
        var lines: [String: Int] = [:]
        for row in tsv.split(separator: "\n").dropFirst() {
            let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count >= 11, let level = Int(cells[0]), let page = Int(cells[1]),
                let left = Double(cells[6]), let top = Double(cells[7]),
                let width = Double(cells[8]), let height = Double(cells[9])
            else { continue }
            if level == 1 {
                pages.append(PrintedPage(number: page, width: width, height: height, words: []))
                lines = [:]
            }
            guard level == 5, cells.count >= 12, let last = pages.indices.last else { continue }
            let text = Letters.tidy(cells[11...].joined(separator: " ")).trimmingSpaces
            guard !text.isEmpty, width >= 0, height >= 0 else { continue }
            let key = cells[2...4].joined(separator: ".")
            let line = lines[key] ?? lines.count
            lines[key] = line
            // Where a font lacks a letter, the word is set in pieces that touch.
            if !pictures, let before = pages[last].words.last, before.line == line,
                abs(left - before.right) < height * 0.06, abs(top - before.top) < height * 0.3
            {
                let place = pages[last].words.count - 1
                pages[last].words[place].text = Letters.tidy(before.text + text)
                pages[last].words[place].width = left + width - before.left
                continue
            }
            pages[last].words.append(
                PrintedWord(
                    text: text, left: left, top: top, width: width, height: height,
                    sureness: pictures ? Double(cells[10]).map { Int(max(0, min(100, $0))) } : nil,
                    line: line))
        }
        return pages
    }

    /// With lines that run straight across: a sheet lies a little askew on the glass.
    func straightened() -> PrintedPage {
        var slopes: [(slope: Double, weight: Double)] = []
        for words in Dictionary(grouping: words, by: \.line).values where words.count >= 4 {
            let sorted = words.sorted { $0.left < $1.left }
            guard let first = sorted.first, let last = sorted.last else { continue }
            let run = last.left - first.left
            guard run > width / 4 else { continue }
            // The bottoms of words differ by descenders; the line through all of them does not.
            let meanX = sorted.map(\.left).reduce(0, +) / Double(sorted.count)
            let meanY = sorted.map(\.bottom).reduce(0, +) / Double(sorted.count)
            let up = sorted.reduce(0) { $0 + ($1.left - meanX) * ($1.bottom - meanY) }
            let across = sorted.reduce(0) { $0 + ($1.left - meanX) * ($1.left - meanX) }
            if across > 0 { slopes.append((up / across, run)) }
        }
        guard slopes.count >= 3 else { return self }
        let sorted = slopes.sorted { $0.slope < $1.slope }
        let slope = sorted[sorted.count / 2].slope
        guard abs(slope) > 0.000_5, abs(slope) < 0.2 else { return self }
        var page = self
        for place in page.words.indices {
            let word = page.words[place]
            page.words[place].top = word.top - slope * (word.left + word.width / 2)
            page.words[place].left = word.left + slope * word.middle
        }
        return page
    }
}
