/// One annex: its name, its title, which paper it goes with, its content (Annex I, III.1).
struct AnnexPages {
    let annex: OfficialDocument.Annex
    /// Its place among the annexes, from 0.
    let place: Int
    let document: OfficialDocument
    let parts: FileParts

    var xml: XML {
        let name = StyledParagraph(.annex)
        var head = name.xml(AnnexPages.name(place, of: document.annexes.count))
        if !annex.title.isEmpty {
            head += StyledParagraph(.annexTitle).xml(annex.title.uppercased())
        }
        head += StyledParagraph(.annexSource).xml(document.annexSource)
        let body = Body(
            blocks: annex.blocks, width: Layout.textWidth(isWide: annex.isWide), parts: parts,
            isSigned: false)
        return head + body.xml
    }

    /// A paper's only annex has no number; several have Roman ones.
    static func name(_ place: Int, of count: Int) -> String {
        count == 1 ? "Phụ lục" : "Phụ lục \(roman(place + 1))"
    }

    static func roman(_ number: Int) -> String {
        let steps = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
        var rest = number
        var words = ""
        for (value, sign) in steps {
            while rest >= value {
                words += sign
                rest -= value
            }
        }
        return words
    }
}
