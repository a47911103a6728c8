/// What stands above the text: fields 1 to 5, 9a, 10b and 11 of Annex I, part IV.
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
            rows: [[issuer, nation], [number, date]])
            + (document.kind.hasTitle ? title : XML()) + gap + addressees
    }

    private var issuer: XML {
        layout.issuer(
            document.superior, document.issuerLines, in: Layout.headLeft)
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

    /// The number; what a letter is about, 6 points below it (II.5.b); and the marks.
    private var number: XML {
        var line = Paragraph(layout.numberSize, alignment: .center)
        line.before = 120
        return line.xml(document.numberLine) + letterSubject + marks
    }

    private var letterSubject: XML {
        guard !document.kind.hasTitle, !document.subject.isEmpty else { return XML() }
        var line = Paragraph(12, alignment: .center)
        line.isItalic = document.form == .party
        line.before = 120
        let words = document.subject.joined(separator: " ")
        return line.xml(document.form == .party ? words : "V/v \(words)")
    }

    /// Framed words: a draft's, how urgent it is, who may see it. Annex I shows the places of the
    /// last two in a picture only; here they stand under the number, one below the other.
    private var marks: XML {
        var words: [(String, Double)] = []
        if document.isDraft { words.append(("DỰ THẢO", 18)) }
        if let urgency = document.urgency {
            words.append((urgency.rawValue, urgency == .veryUrgent ? 10 : 17))
        }
        if !document.circulation.isEmpty {
            words.append((document.circulation.uppercased(), 3))
        }
        var mark = Paragraph(13, bold: true, alignment: .center)
        mark.isFramed = true
        mark.before = 160
        return words.reduce(into: XML()) { marks, word in
            mark.sides = Layout.millimetres(word.1)
            marks += mark.xml(word.0)
        }
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
        var lines = kind.xml(document.kind.name.uppercased())
        var subject = Paragraph(layout.bodySize, bold: true, alignment: .center)
        subject.style = "Subtitle"
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
        return lines
    }

    private var gap: XML {
        var gap = Paragraph(6)
        gap.after = 60
        return gap.xml(holding: XML())
    }

    /// Field 9a: one addressee on the same line, several each on a line under the colon
    /// (II.9.d). The Party writes "Kính gửi" in italics.
    private var addressees: XML {
        var line = Paragraph(layout.bodySize, alignment: .center)
        line.isItalic = document.form == .party
        line.after = 120
        guard document.addressees.count > 1 else {
            return document.addressees.first.map { line.xml("Kính gửi: \($0)") } ?? XML()
        }
        line.alignment = .start
        line.sides = Layout.millimetres(30)
        line.after = 40
        var lines = line.xml("Kính gửi:")
        line.sides += Layout.millimetres(17)
        line.isItalic = false
        for (place, name) in document.addressees.enumerated() {
            let isLast = place == document.addressees.count - 1
            lines += line.xml("- \(name)\(isLast ? "." : ";")")
        }
        return lines
    }
}

extension Layout {
    /// The names of the body above and of the body itself, and what stands beneath: a rule for
    /// the state, an asterisk for the Party.
    func issuer(_ superior: String, _ names: [String], in column: Int) -> XML {
        var lines = XML()
        if !superior.isEmpty {
            lines += Paragraph(issuerSize, alignment: .center).xml(superior.uppercased())
        }
        for name in names {
            lines += Paragraph(issuerSize, bold: true, alignment: .center).xml(name)
        }
        guard form == .state else {
            return lines + Paragraph(issuerSize, alignment: .center).xml("*")
        }
        let width = TextWidth.points(names.last ?? "", size: issuerSize)
        return lines + rule(points: width * 0.45, in: column)
    }
}
