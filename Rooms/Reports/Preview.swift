import Markup
import OfficialDocuments

/// A paper on the screen, shaped like the printed one.
struct Preview {
    let document: OfficialDocument

    var html: HTML {
        """
        <article class="official" lang="vi">
        \(head)
        \(title)
        \(body)
        \(foot)
        \(annexes)
        </article>
        """
    }

    private var head: HTML {
        let issuer: [HTML] = document.issuerLines.map { "<b>\($0)</b><br>" }
        var superior = HTML()
        if !document.superior.isEmpty { superior = "\(document.superior.uppercased())<br>" }
        var motto = HTML()
        if let words = document.motto { motto = "<br><b>\(words)</b>" }
        var draft = HTML()
        if document.isDraft { draft = "<br><b class=\"stamp\">DỰ THẢO</b>" }
        return """
            <div class="pair"><p>\(superior)\(issuer)\(document.numberLine)\(draft)</p>
            <p><b>\(document.nation)</b>\(motto)<br><i>\(document.dateLine)</i></p></div>
            """
    }

    private var title: HTML {
        let subject: [HTML] = document.subjectLines.map { "<br><b>\($0)</b>" }
        var addressees = HTML()
        if !document.addressees.isEmpty {
            let names = document.addressees.joined(separator: "; ")
            addressees = "<p class=\"middle\">Kính gửi: \(names)</p>"
        }
        return """
            <p class="middle"><b>\(document.kind.name.uppercased())</b>\(subject)</p>\(addressees)
            """
    }

    private var body: HTML { document.blocks.map(block).joined() }

    private var annexes: HTML {
        document.annexes.map { annex -> HTML in
            """
            <details><summary>\(annex.title)</summary>\(annex.blocks.map(block).joined())</details>
            """
        }.joined()
    }

    private func block(_ block: OfficialDocument.Block) -> HTML {
        switch block {
        case .heading(1, let number, let words):
            "<h3>\(number) \(words.uppercased())</h3>"
        case .heading(_, let number, let words): "<h4>\(number) \(words)</h4>"
        case .part(let number, let words):
            "<h3 class=\"middle\">\(number)<br>\(words.uppercased())</h3>"
        case .basis(let words): "<p><i>\(words);</i></p>"
        case .paragraph(let words): "<p>\(words)</p>"
        case .bullet(let words): "<p>- \(words)</p>"
        case .table(let table): self.table(table)
        }
    }

    private func table(_ table: OfficialDocument.Table) -> HTML {
        // By its own heads, since a paper may have several tables.
        let name = table.columns.map(\.head).joined(separator: ", ")
        let heads: [HTML] = table.columns.map { "<th scope=\"col\">\($0.head)</th>" }
        let rows: [HTML] = table.rows.map { texts in
            let cells: [HTML] = texts.map { cell in
                if let code = cell.code { return "<td>\(code)</td>" }
                guard let link = cell.link else { return "<td>\(cell.words)</td>" }
                return "<td><a href=\"\(link)\">\(cell.words)</a></td>"
            }
            return "<tr>\(cells)</tr>"
        }
        return """
            <div class="wide" role="region" aria-label="\(name)" tabindex="0"><table>
            <thead><tr>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    private var foot: HTML {
        let recipients: [HTML] = document.recipientLines.map { "<br>\($0)" }
        let titles: [HTML] = document.signature.titles.map { "<b>\($0.uppercased())</b><br>" }
        return """
            <div class="pair"><p class="recipients"><b><i>Nơi nhận:</i></b>\(recipients)</p>
            <p>\(titles)<br><br><br><b>\(document.signature.name)</b></p></div>
            """
    }
}
