/// What stands above the text: fields 1 to 5 of Annex I, part IV.
struct Head {
    let document: OfficialDocument
    let layout: Layout

    init(_ document: OfficialDocument) {
        self.document = document
        layout = Layout(document.form)
    }

    var xml: XML {
        sideBySide(
            widths: [Layout.headLeft, Layout.headRight],
            rows: [[issuer, nation], [number, date]]) + title
    }

    private var issuer: XML {
        let size = layout.issuerSize
        var lines = XML()
        if !document.superior.isEmpty {
            lines += Paragraph(size, alignment: .center).xml(document.superior.uppercased())
        }
        let names = document.issuerLines
        for name in names {
            lines += Paragraph(size, bold: true, alignment: .center).xml(name)
        }
        guard document.form == .state else {
            return lines + Paragraph(size, alignment: .center).xml("*")
        }
        let width = TextWidth.points(names.last ?? "", size: size)
        return lines + rule(points: width * 0.45, in: Layout.headLeft)
    }

    private var nation: XML {
        let name = Paragraph(layout.nationSize, bold: true, alignment: .center)
        guard let motto = document.motto else {
            let width = TextWidth.points(document.nation, size: layout.nationSize)
            return name.xml(document.nation) + rule(points: width, in: Layout.headRight)
        }
        let line = Paragraph(layout.mottoSize, bold: true, alignment: .center)
        let width = TextWidth.points(motto, size: layout.mottoSize)
        return name.xml(document.nation) + line.xml(motto)
            + rule(points: width, in: Layout.headRight)
    }

    private var number: XML {
        var line = Paragraph(layout.numberSize, alignment: .center)
        line.before = 120
        guard document.isDraft else { return line.xml(document.numberLine) }
        var mark = Paragraph(13, bold: true, alignment: .center)
        mark.isFramed = true
        mark.sides = Layout.millimetres(18)
        mark.before = 120
        return line.xml(document.numberLine) + mark.xml("DỰ THẢO")
    }

    private var date: XML {
        var line = Paragraph(layout.dateSize, italic: true, alignment: .center)
        line.before = 120
        return line.xml(document.dateLine)
    }

    private var title: XML {
        var kind = Paragraph(layout.kindSize, bold: true, alignment: .center)
        kind.style = "Title"
        kind.before = 240
        var lines = kind.xml(document.kind.uppercased())
        let subject = Paragraph(layout.bodySize, bold: true, alignment: .center)
        let names = document.subjectLines
        for line in names { lines += subject.xml(line) }
        switch document.form {
        case .state:
            let width = TextWidth.points(names.last ?? "", size: layout.bodySize)
            let whole = Double(Layout.textWidth) / 20
            lines += rule(points: min(width, whole) * 0.4, in: Layout.textWidth)
        case .party:
            lines += Paragraph(layout.bodySize, alignment: .center).xml("-----")
        }
        var gap = Paragraph(6)
        gap.after = 60
        return lines + gap.xml(holding: XML()) + addressees
    }

    /// Field 9a: one addressee on the same line, several each on a line under the colon.
    private var addressees: XML {
        var line = Paragraph(layout.bodySize, alignment: .center)
        line.after = 120
        guard document.addressees.count > 1 else {
            return document.addressees.first.map { line.xml("Kính gửi: \($0)") } ?? XML()
        }
        line.alignment = .start
        line.sides = Layout.millimetres(30)
        line.after = 40
        var lines = line.xml("Kính gửi:")
        for (place, name) in document.addressees.enumerated() {
            let isLast = place == document.addressees.count - 1
            lines += line.xml("- \(name)\(isLast ? "." : ";")")
        }
        return lines
    }
}
