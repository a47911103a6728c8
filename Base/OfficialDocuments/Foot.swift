/// What stands beneath the text: the recipients beside who signs, fields 7 and 9b of Annex I,
/// part IV. It is never torn between two pages.
struct Foot {
    let document: OfficialDocument
    let layout: Layout

    init(_ document: OfficialDocument) {
        self.document = document
        layout = Layout(document.form)
    }

    var xml: XML {
        let left = Layout.textWidth * 46 / 100
        return sideBySide(
            widths: [left, Layout.textWidth - left], rows: [[recipients, signature]])
    }

    private var recipients: XML {
        var head = Paragraph(layout.recipientsHeadSize)
        switch document.form {
        case .state:
            head.isBold = true
            head.isItalic = true
        case .party: head.isUnderlined = true
        }
        let lines = document.recipientLines
        guard !lines.isEmpty else { return head.xml("") }
        let entry = Paragraph(layout.recipientsSize)
        return lines.reduce(head.xml("Nơi nhận:")) { $0 + entry.xml($1) }
    }

    /// Room for the signature and the stamp stands between the titles and the name.
    private var signature: XML {
        var title = Paragraph(layout.bodySize, bold: true, alignment: .center)
        var lines = XML()
        for (place, words) in document.signature.titles.enumerated() {
            title.isBold = document.form == .state || place == 0
            lines += title.xml(words.uppercased())
        }
        var name = Paragraph(layout.bodySize, bold: true, alignment: .center)
        name.before = 1_500
        return lines + name.xml(document.signature.name ?? "")
    }
}
