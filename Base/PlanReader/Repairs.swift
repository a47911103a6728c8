import Foundation

/// Finds damage in the lines before they are read, and hands over lines without it.
struct Repairs {
    private(set) var found: [PlanReading.Repair] = []
    /// What is read: numbers are those of the source, whatever was taken out or divided.
    private(set) var lines: [SourceLine] = []
    private let choices: RepairChoices
    /// Ranges of scalars that change, by the line's index.
    private var changes: [Int: [(range: Range<Int>, after: String)]] = [:]
    private var edges: Set<Int> = []

    init(_ raw: [String], choices: RepairChoices) {
        self.choices = choices
        let sources = raw.enumerated().map { SourceLine($1, number: $0 + 1) }
        findEdges(raw, sources)
        var plain: [Int: [Unicode.Scalar]] = [:]
        for (index, line) in raw.enumerated()
        where !sources[index].isBlank && !edges.contains(index) {
            let scalars = Array(line.precomposedStringWithCanonicalMapping.unicodeScalars)
            let text = Text(scalars)
            defer { if changes[index] != nil { plain[index] = scalars } }
            for fix in Misread.figures(in: text) { note(.figure, index, text, fix) }
            for fix in Misread.words(in: text) { note(.word, index, text, fix) }
            for fix in Misread.items(in: text) { note(.split, index, text, fix) }
        }
        lines = raw.indices.flatMap { index in
            if edges.contains(index) {
                return [SourceLine(raw[index], number: index + 1, isEdge: true)]
            }
            guard let own = changes[index], var scalars = plain[index] else {
                return [sources[index]]
            }
            for change in own.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
                scalars.replaceSubrange(change.range, with: Array(change.after.unicodeScalars))
            }
            return String(String.UnicodeScalarView(scalars))
                .split(separator: "\n", omittingEmptySubsequences: false)
                .map { SourceLine(String($0), number: index + 1) }
        }
    }

    /// Adds what the joining of paragraphs did.
    mutating func add(_ joins: [Joiner.Join]) {
        for join in joins {
            let id = Joiner.Join.id(line: join.line)
            found.append(
                PlanReading.Repair(
                    id: id, kind: .joined, line: join.line, before: join.before,
                    after: join.after,
                    why: "Câu bị ngắt giữa chừng vì dòng trống hoặc hết trang.", isCertain: true,
                    isApplied: choices[id] ?? true))
        }
        found.sort { ($0.line, $0.id) < ($1.line, $1.id) }
    }

    private mutating func note(
        _ kind: PlanReading.Repair.Kind, _ index: Int, _ text: Text, _ fix: Misread.Fix
    ) {
        if changes[index]?.contains(where: { $0.range.overlaps(fix.range) }) == true { return }
        let id = "\(kind.rawValue)-\(index + 1)-\(fix.range.lowerBound)"
        let isApplied = choices[id] ?? fix.isCertain
        // A change in the middle of the line is shown with the words around it.
        let low = max(0, fix.range.lowerBound - 24)
        let high = min(text.count, fix.range.upperBound + 24)
        let lead = text.part(low..<fix.range.lowerBound)
        let tail = text.part(fix.range.upperBound..<high)
        let isAround = kind == .split
        func shown(_ words: String) -> String {
            isAround ? "… \(lead.string)\(words)\(tail.string) …" : words
        }
        found.append(
            PlanReading.Repair(
                id: id, kind: kind, line: index + 1,
                before: shown(text.part(fix.range).string),
                after: shown(fix.after.replacing("\n", with: " ⏎ ")), why: fix.why,
                isCertain: fix.isCertain, isApplied: isApplied))
        if isApplied { changes[index, default: []].append((fix.range, fix.after)) }
    }

    // MARK: - Edges of pages

    private mutating func findEdges(_ raw: [String], _ sources: [SourceLine]) {
        let starts = [0] + sources.indices.filter { $0 > 0 && sources[$0].startsPage }
        for (index, line) in sources.enumerated()
        where line.isPageNumber && !line.isBlank && line.cells == nil {
            edge(.pageNumber, index, raw, "Số trang, không phải nội dung.", isCertain: true)
        }
        guard starts.count > 1 else { return }
        var seen: [String: [Int]] = [:]
        for (place, start) in starts.enumerated() {
            let end = place + 1 < starts.count ? starts[place + 1] : sources.count
            let words = (start..<end).filter {
                !sources[$0].isBlank && !edges.contains($0) && sources[$0].cells == nil
            }
            let top = place == 0 ? [] : Array(words.prefix(2))
            for index in Set(top + words.suffix(words.count > 4 ? 1 : 0)) {
                guard let key = Repairs.key(sources[index].text) else { continue }
                seen[key, default: []].append(index)
            }
        }
        let pages = starts.count
        for places in seen.values where places.count > 1 {
            let isCertain = places.count >= 3 || places.count * 2 >= pages
            for index in places {
                edge(
                    .runningHead, index, raw,
                    "Dòng này lặp lại ở mép \(places.count) trang: tiêu đề chạy của trang in.",
                    isCertain: isCertain)
            }
        }
    }

    /// What makes two lines the same running head: their letters, whatever the numbers.
    private static func key(_ text: Text) -> String? {
        guard text.count >= 4, text.count <= 100, Marker.read(text).marker != .bullet else {
            return nil
        }
        let letters = text.folded.filter { $0 >= 0x61 && $0 <= 0x7A }
        return letters.count < 4 ? nil : String(decoding: letters, as: UTF8.self)
    }

    private mutating func edge(
        _ kind: PlanReading.Repair.Kind, _ index: Int, _ raw: [String], _ why: String,
        isCertain: Bool
    ) {
        let id = "\(kind.rawValue)-\(index + 1)-0"
        let isApplied = choices[id] ?? isCertain
        found.append(
            PlanReading.Repair(
                id: id, kind: kind, line: index + 1,
                before: raw[index].trimmingCharacters(in: .whitespacesAndNewlines), after: "",
                why: why, isCertain: isCertain, isApplied: isApplied))
        if isApplied { edges.insert(index) }
    }
}
