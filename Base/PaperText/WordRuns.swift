/// The words of one paragraph of Word, with the frames that hang on it.
struct WordRuns {
    private(set) var text = ""
    private(set) var frames: [XMLTree] = []
    private(set) var hasChanges = false
    private let styles: WordStyles
    private let isCapitals: Bool

    init(styles: WordStyles, style: String?) {
        self.styles = styles
        isCapitals = style.map { styles.isCapitals($0) } ?? false
    }

    mutating func take(_ parent: XMLTree) {
        for element in parent.elements {
            switch element.name {
            case "r": run(element)
            case "ins", "moveTo":
                hasChanges = true
                take(element)
            case "del", "moveFrom": hasChanges = true
            case "hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "dir",
                "bdo":
                take(element)
            case "oMath", "oMathPara": text += element.text
            case "AlternateContent": alternative(element)
            default: continue
            }
        }
    }

    private mutating func run(_ run: XMLTree) {
        let marks = run.first("rPr")
        let style = marks?.first("rStyle")?.val
        if marks?.first("vanish")?.isOn ?? style.map({ styles.isHidden($0) }) ?? false { return }
        let raises =
            marks?.first("caps")?.isOn ?? style.map { styles.isCapitals($0) || isCapitals }
            ?? isCapitals
        for element in run.elements {
            switch element.name {
            case "t": text += raises ? element.text.uppercased() : element.text
            case "tab", "ptab": text += "\t"
            case "br": text += element.attributes["type"] == "page" ? "" : "\n"
            case "cr": text += "\n"
            case "noBreakHyphen": text += "-"
            case "sym": text += WordRuns.sign(element)
            case "drawing", "pict", "object": frames += WordRuns.frames(in: element)
            case "AlternateContent": alternative(element)
            case "ruby": if let base = element.first("rubyBase") { take(base) }
            default: continue
            }
        }
    }

    /// The same thing for newer and older programs: only the first that has words.
    private mutating func alternative(_ element: XMLTree) {
        for choice in element.elements where ["Choice", "Fallback"].contains(choice.name) {
            let found = WordRuns.frames(in: choice)
            if !found.isEmpty {
                frames += found
                return
            }
        }
    }

    /// Texts in boxes, wherever they lie in a drawing.
    private static func frames(in element: XMLTree) -> [XMLTree] {
        if element.name == "txbxContent" { return [element] }
        if element.name == "AlternateContent" {
            return element.elements.lazy.map { frames(in: $0) }.first { !$0.isEmpty } ?? []
        }
        return element.elements.flatMap { frames(in: $0) }
    }

    /// A sign of a font of pictures: dashes and ticks that lead a line.
    private static func sign(_ element: XMLTree) -> String {
        guard let code = element.attributes["char"].flatMap({ UInt32($0, radix: 16) }) else {
            return ""
        }
        if code < 0xE000 { return Unicode.Scalar(code).map { String($0) } ?? "" }
        // Symbol and Wingdings: what is a letter there keeps its code less 0xF000.
        let inner = code & 0xFF
        if inner == 0x2B { return "+" }
        return (0x30...0x39).contains(inner) ? String(Unicode.Scalar(UInt8(inner))) : "-"
    }
}
