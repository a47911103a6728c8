/// What makes a copy of a paper: beneath its last line, under a rule as wide as the text (Annex I,
/// part II, II.2).
struct CopyFoot {
    let mark: OfficialDocument.CopyMark
    let form: OfficialDocument.Form

    var xml: XML {
        let layout = Layout(form)
        var line = rule(points: Double(Layout.textWidth) / 20, in: Layout.textWidth)
        line += sideBySide(
            widths: [Layout.headLeft, Layout.headRight],
            rows: [
                [
                    layout.issuer(
                        mark.superior,
                        OfficialDocument.parted(mark.issuer, layout), in: Layout.headLeft), kind,
                ], [number(layout), date(layout)],
            ])
        var gap = Paragraph(6)
        gap.after = 120
        let lines = OfficialDocument.closed(mark.recipients, form)
        return line + gap.xml(holding: XML())
            + Foot(form, recipients: lines, signature: mark.signature).xml
    }

    private var kind: XML {
        var kind = Paragraph(14, bold: true, alignment: .center)
        kind.before = 120
        return kind.xml(mark.kind.rawValue)
    }

    private func number(_ layout: Layout) -> XML {
        var line = Paragraph(layout.numberSize, alignment: .center)
        line.before = 120
        let symbol = mark.kind.abbreviation(form)
        return line.xml(
            OfficialDocument.numberLine(
                form, number: mark.number,
                symbol: form == .party ? "\(symbol)/\(mark.body)" : "\(symbol)-\(mark.body)"))
    }

    private func date(_ layout: Layout) -> XML {
        var line = Paragraph(layout.dateSize, italic: true, alignment: .center)
        line.before = 120
        return line.xml(OfficialDocument.dateLine(mark.place, mark.date))
    }
}
