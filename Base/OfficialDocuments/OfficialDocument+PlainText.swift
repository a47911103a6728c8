extension OfficialDocument {
    /// The paper as plain words, for letters and for reading it aloud: a line for each paragraph,
    /// a table's row with bars between its cells.
    package var plainText: String {
        var lines = [superior, issuer].filter { !$0.isEmpty }.map { $0.uppercased() }
        lines += [numberLine, dateLine, ""]
        if kind.hasTitle { lines.append(kind.name.uppercased()) }
        lines += subject + [""]
        if !addressees.isEmpty { lines.append("Kính gửi: \(addressees.joined(separator: "; "))") }
        lines += blocks.flatMap(Self.lines)
        lines += [""] + signature.titles + [signature.name ?? ""]
        if !recipients.isEmpty { lines += ["", "Nơi nhận:"] + recipientLines }
        for (place, annex) in annexes.enumerated() {
            lines += ["", AnnexPages.name(place, of: annexes.count), annex.title.uppercased()]
            lines += annex.blocks.flatMap(Self.lines)
        }
        return lines.joined(separator: "\n")
    }

    private static func lines(of block: Block) -> [String] {
        switch block {
        case .heading(let level, let number, let words):
            [[number, level == 1 ? words.uppercased() : words].joined(separator: " ")]
        case .part(let number, let words): [number, words.uppercased()]
        case .basis(let words): ["\(words);"]
        case .paragraph(let words): [words]
        case .bullet(let words): ["- \(words)"]
        case .table(let table):
            [row(table.columns.map(\.head))]
                + table.rows.map { row($0.map { $0.link ?? $0.words }) }
        }
    }

    private static func row(_ cells: [String]) -> String {
        "| \(cells.joined(separator: " | ")) |"
    }
}
