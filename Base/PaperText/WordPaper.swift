/// Reads the words of a `.docx` (ECMA-376): paragraphs with the numbers that Word would show,
/// tables, frames. Nothing in it is run, fetched or unpacked to the disk.
struct WordPaper {
    /// What the text's own part may hold, in bytes; a paper of fifty pages has three million.
    static let partBytes = 48 << 20

    private(set) var blocks: [Block] = []
    private(set) var remarks: [PaperRemark] = []
    private var numbering: WordNumbering
    private let styles: WordStyles

    init(_ bytes: [UInt8]) throws(PaperFailure) {
        guard let zip = ZipEntries(bytes) else { throw .broken(.docx) }
        let main = try WordPaper.mainPart(zip)
        guard let packed = try zip.entry(main, limit: WordPaper.partBytes),
            let tree = XMLReader.tree(packed), let body = tree.first("body")
        else { throw .broken(.docx) }
        let folder = main.split(separator: "/").dropLast().joined(separator: "/") + "/"
        func part(_ name: String) throws(PaperFailure) -> XMLTree? {
            try zip.entry(folder + name, limit: WordPaper.partBytes).flatMap(XMLReader.tree)
        }
        styles = WordStyles(try part("styles.xml"))
        numbering = WordNumbering(try part("numbering.xml"))
        if zip.has(folder + "vbaProject.bin") { remarks.append(.macros) }
        take(body)
    }

    /// Where the text is: nearly always `word/document.xml`.
    private static func mainPart(_ zip: ZipEntries) throws(PaperFailure) -> String {
        let usual = "word/document.xml"
        if zip.has(usual) { return usual }
        let links = try zip.entry("_rels/.rels", limit: 1 << 20).flatMap(XMLReader.tree)
        let link = links?.elements.first {
            $0.attributes["Type"]?.hasSuffix("/officeDocument") == true
        }
        guard let target = link?.attributes["Target"] else { throw .broken(.docx) }
        return target.hasPrefix("/") ? String(target.dropFirst()) : target
    }

    // MARK: - Blocks

    private mutating func take(_ parent: XMLTree) {
        for element in parent.elements {
            switch element.name {
            case "p":
                let read = paragraph(element)
                blocks.append(.paragraph(read.text))
                blocks += read.frames
            case "tbl": blocks.append(table(element))
            case "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag": take(element)
            default: continue
            }
        }
    }

    private mutating func table(_ table: XMLTree) -> Block {
        var rows: [[Block.Cell]] = []
        for row in WordPaper.unwrapped(table, "tr") {
            var cells: [Block.Cell] = []
            for cell in WordPaper.unwrapped(row, "tc") {
                let marks = cell.first("tcPr")
                let merge = marks?.first("vMerge")
                // A cell that goes on from the row above says so without words.
                let goesOn = merge != nil && merge?.val != "restart"
                cells.append(goesOn ? Block.Cell(paragraphs: []) : self.cell(cell))
                let span = min(marks?.first("gridSpan")?.number ?? 1, 60)
                for _ in 1..<max(1, span) { cells.append(Block.Cell(paragraphs: [])) }
            }
            rows.append(cells)
        }
        return .table(rows)
    }

    private static func unwrapped(_ parent: XMLTree, _ name: String) -> [XMLTree] {
        parent.elements.flatMap { element -> [XMLTree] in
            if element.name == name { return [element] }
            let isWrap = ["sdt", "sdtContent", "customXml", "ins"].contains(element.name)
            return isWrap ? unwrapped(element, name) : []
        }
    }

    /// A cell's paragraphs; a table in it is told row by row.
    private mutating func cell(_ cell: XMLTree) -> Block.Cell {
        let outer = blocks
        blocks = []
        take(cell)
        let inner = blocks
        blocks = outer
        return Block.Cell(
            paragraphs: inner.flatMap { block -> [String] in
                switch block {
                case .paragraph(let text): [text]
                case .table(let rows):
                    rows.map { $0.flatMap(\.paragraphs).joined(separator: " ") }
                }
            })
    }

    // MARK: - Paragraphs

    private mutating func paragraph(_ element: XMLTree) -> (text: String, frames: [Block]) {
        let marks = element.first("pPr")
        let style = marks?.first("pStyle")?.val
        var runs = WordRuns(styles: styles, style: style)
        runs.take(element)
        if runs.hasChanges, !remarks.contains(.trackedChanges) { remarks.append(.trackedChanges) }
        let text = runs.text.trimmingSpaces
        var frames: [Block] = []
        for frame in runs.frames {
            let outer = blocks
            blocks = []
            take(frame)
            frames += blocks
            blocks = outer
        }
        // Word numbers an empty paragraph too, but nobody sees what that says.
        guard let number = number(marks, style) else { return (text, frames) }
        return (text.isEmpty ? "" : "\(number) \(text)", frames)
    }

    private mutating func number(_ marks: XMLTree?, _ style: String?) -> String? {
        let own = marks?.first("numPr")
        let inherited = style.flatMap { styles.numbering(of: $0) }
        guard let list = own?.first("numId")?.val ?? inherited?.list, list != "0" else {
            return nil
        }
        let level =
            own?.first("ilvl")?.number ?? inherited?.level
            ?? style.flatMap { numbering.level(ofStyle: $0, list: list) } ?? 0
        let known = styles
        return numbering.next(list: list, level: level) { known.numbering(of: $0)?.list }
    }
}

/// What styles say that changes words: numbers, capitals, hiding.
struct WordStyles: Sendable {
    private struct Style {
        var parent: String?
        var list: String?
        var level: Int?
        var isCapitals: Bool?
        var isHidden: Bool?
    }

    private var styles: [String: Style] = [:]

    init(_ tree: XMLTree?) {
        for each in tree?.all("style") ?? [] {
            guard let id = each.attributes["styleId"] else { continue }
            let number = each.first("pPr")?.first("numPr")
            styles[id] = Style(
                parent: each.first("basedOn")?.val, list: number?.first("numId")?.val,
                level: number?.first("ilvl")?.number,
                isCapitals: each.first("rPr")?.first("caps")?.isOn,
                isHidden: each.first("rPr")?.first("vanish")?.isOn)
        }
    }

    /// A style and those it is based on, nearest first.
    private func chain(_ id: String) -> [Style] {
        var result: [Style] = []
        var next: String? = id
        while let name = next, let style = styles[name], result.count < 12 {
            result.append(style)
            next = style.parent
        }
        return result
    }

    func numbering(of id: String) -> (list: String, level: Int?)? {
        let chain = chain(id)
        guard let list = chain.lazy.compactMap(\.list).first else { return nil }
        return (list, chain.lazy.compactMap(\.level).first)
    }

    func isCapitals(_ id: String) -> Bool {
        chain(id).lazy.compactMap(\.isCapitals).first ?? false
    }

    func isHidden(_ id: String) -> Bool { chain(id).lazy.compactMap(\.isHidden).first ?? false }
}
