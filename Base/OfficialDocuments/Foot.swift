/// What stands beneath the text: the recipients beside who signs, fields 7, 9b and 12 of Annex I,
/// part IV. It is never torn between two pages.
struct Foot {
    private let form: OfficialDocument.Form
    private let recipients: [String]
    private let signature: OfficialDocument.Signature
    private let drafterMark: String
    private let layout: Layout

    init(_ document: OfficialDocument) {
        self.init(
            document.form, recipients: document.recipientLines, signature: document.signature,
            drafterMark: document.drafterMark)
    }

    /// - Parameter recipients: the lines as they are printed.
    init(
        _ form: OfficialDocument.Form, recipients: [String],
        signature: OfficialDocument.Signature, drafterMark: String = ""
    ) {
        self.form = form
        self.recipients = recipients
        self.signature = signature
        self.drafterMark = drafterMark
        layout = Layout(form)
    }

    var xml: XML {
        let left = Layout.textWidth * 46 / 100
        return sideBySide(
            widths: [left, Layout.textWidth - left], rows: [[places, signing]])
    }

    private var places: XML {
        var head = Paragraph(layout.recipientsHeadSize)
        switch form {
        case .state:
            head.isBold = true
            head.isItalic = true
        case .party: head.isUnderlined = true
        }
        var lines = recipients.isEmpty ? head.xml("") : head.xml("Nơi nhận:")
        let entry = Paragraph(layout.recipientsSize)
        for recipient in recipients { lines += entry.xml(recipient) }
        guard !drafterMark.isEmpty else { return lines }
        var mark = Paragraph(11)
        mark.before = 120
        return lines + mark.xml(drafterMark)
    }

    /// Room for the signature and the stamp stands between the titles and the name.
    private var signing: XML {
        var title = Paragraph(layout.bodySize, bold: true, alignment: .center)
        var lines = XML()
        for (place, words) in signature.titles.enumerated() {
            title.isBold = form == .state || place == 0
            lines += title.xml(words.uppercased())
        }
        var name = Paragraph(layout.bodySize, bold: true, alignment: .center)
        name.before = 1_500
        return lines + name.xml(signature.name ?? "")
    }
}
