import Foundation

/// Words at one height of a page, from left to right.
struct PrintedRow: Sendable {
    var words: [PrintedWord]
    let top: Double
    let bottom: Double

    init(_ words: [PrintedWord]) {
        self.words = words.sorted { $0.left < $1.left }
        let tops = words.map(\.top).sorted()
        let bottoms = words.map(\.bottom).sorted()
        top = tops.isEmpty ? 0 : tops[tops.count / 2]
        bottom = bottoms.isEmpty ? 0 : bottoms[bottoms.count / 2]
    }

    var left: Double { words.first?.left ?? 0 }
    var right: Double { words.map(\.right).max() ?? 0 }
    var height: Double { max(1, bottom - top) }
    var text: String { words.map(\.text).joined(separator: " ") }
    var folded: String { Letters.folded(text) }

    /// Its words, cut where the gap is wider than `gap`.
    func segments(gap: Double) -> [PrintedRow] {
        var parts: [[PrintedWord]] = []
        var right = -Double.infinity
        for word in words {
            if parts.isEmpty || word.left - right > gap {
                parts.append([word])
            } else {
                parts[parts.count - 1].append(word)
            }
            right = max(right, word.right)
        }
        return parts.map { PrintedRow($0) }
    }

    /// The rows of a page, from the top. A program's own lines are kept together; lines that stand
    /// side by side become one row.
    static func rows(of page: PrintedPage) -> [PrintedRow] {
        let lines = Dictionary(grouping: page.words, by: \.line).sorted { $0.key < $1.key }
            .map { PrintedRow($0.value) }.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
        var rows: [PrintedRow] = []
        for line in lines {
            let beside = rows.lastIndex { row in
                let shared = min(row.bottom, line.bottom) - max(row.top, line.top)
                // What stands above one another on the same columns is two lines of small leading.
                return shared > 0.55 * min(row.height, line.height)
                    && !row.words.contains { word in
                        line.words.contains { $0.left < word.right - 1 && word.left < $0.right - 1 }
                    }
            }
            if let beside {
                rows[beside] = PrintedRow(rows[beside].words + line.words)
            } else {
                rows.append(line)
            }
        }
        return rows.sorted { $0.top < $1.top }
    }

    /// Figures alone, as at a page's edge: `2`, `- 3 -`.
    var isPageNumber: Bool {
        let words = folded.replacing("trang", with: "").replacing(" ", with: "")
        let figures = words.count { $0.isNumber }
        return (1...3).contains(figures) && words.count <= 7
            && words.allSatisfy { $0.isNumber || "-–/".contains($0) }
    }

    /// A number or a sign that leads a paragraph.
    var hasMarker: Bool {
        let words = text
        return words.prefixMatch(of: #/([-+–•*▪●◦➢]|[IVXL]{1,6}[.)]|[a-zđ][.)]) /#) != nil
            || words.prefixMatch(of: #/\d{1,2}((\.\d{1,2}){0,3}[.)]|(\.\d{1,2}){1,3}) /#) != nil
    }
}

/// A line as it grows out of rows, with where its doubtful words stand.
struct GrowingLine: Sendable {
    private(set) var line: Paper.Line
    private var sum = 0
    private var weight = 0

    init(page: Int) { line = Paper.Line("", page: page) }

    var isEmpty: Bool { line.text.isEmpty }

    mutating func add(_ words: [PrintedWord], after separator: String = " ") {
        for (place, word) in words.enumerated() {
            add(word, after: place == 0 ? separator : " ")
        }
    }

    private mutating func add(_ word: PrintedWord, after separator: String) {
        if !line.text.isEmpty, !breaksNumber(before: word.text) { line.text += separator }
        let start = line.text.unicodeScalars.count
        line.text += word.text
        guard let sureness = word.sureness else { return }
        let length = word.text.unicodeScalars.count
        sum += sureness * length
        weight += length
        line.sureness = weight > 0 ? sum / weight : nil
        if sureness < Paper.doubtful, word.text.contains(where: { $0.isLetter || $0.isNumber }) {
            line.doubts.append(
                Paper.Doubt(place: start..<(start + length), sureness: sureness))
        }
    }

    /// `57-` and `KL/TW` are one number that broke at its dash.
    private func breaksNumber(before next: String) -> Bool {
        let end = line.text.suffix(2)
        guard end.count == 2, let sign = end.last, let sure = end.first else { return false }
        return "-/".contains(sign) && (sure.isNumber || sure.isUppercase)
            && next.first?.isUppercase == true
    }
}
