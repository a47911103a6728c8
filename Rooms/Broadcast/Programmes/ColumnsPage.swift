import Markup
import Office
import Web

/// The columns and their jingles.
struct ColumnsPage: PageContent {
    let columns: [RadioColumn]
    /// Seconds of the jingles that are made, by the studio's ids.
    let lengths: [String: Double]
    let trouble: String?
    let typed: Form

    private enum CodingKeys: CodingKey { case columns, lengths, trouble }

    var title: String { Phrases.columns.text }

    func html(_ frame: Frame) -> HTML {
        var notice = HTML()
        if let trouble { notice = "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        let lines: [HTML] = columns.map { line($0, frame) }
        let list: HTML =
            lines.isEmpty
            ? "<p class=\"empty\">\(Phrases.noColumns)</p>"
            : "<ul class=\"rows sheet\">\(lines)</ul>"
        return """
            \(BroadcastWays(mayPlan: true).html(frame))
            <h1>\(Phrases.columns)</h1>\(notice)
            <div class="columns"><div>\(list)</div>
            <section class="sheet"><h2>\(Phrases.newColumn)</h2>\(form(nil, frame))</section></div>
            """
    }

    private func line(_ column: RadioColumn, _ frame: Frame) -> HTML {
        var marks = [column.priority.words.text]
        if column.counts { marks.append(Phrases.countsForPlan.text) }
        if column.isEnded { marks.append(Phrases.ended.text) }
        let jingles: [HTML] = [
            (Phrases.opening, column.opening), (Phrases.closing, column.closing),
        ]
        .map { words, jingle in
            guard let jingle else { return HTML() }
            let length = lengths[jingle.soundID].map { ClockTime.length($0) } ?? "…"
            return "<br><span class=\"soft filename\">\(words): \(jingle.name) \(length)</span>"
        }
        return """
            <li><strong>\(column.name(in: frame.language))</strong> <span class="soft">\(marks.joined(separator: " · "))</span>\(jingles)
            <details class="fold"><summary>\(Phrases.edit)</summary>\(form(column, frame))</details></li>
            """
    }

    private func form(_ column: RadioColumn?, _ frame: Frame) -> HTML {
        let key = column?.id ?? "new"
        let again = column == nil ? typed : Form()
        let priorities: [HTML] = RadioColumn.priorities.map {
            option(
                $0.rawValue, $0.words.text, isChosen: $0 == (column?.priority ?? .column))
        }
        var ended = HTML()
        if let column {
            ended = """
                <label class="choice"><input type="checkbox" name="ended" value="1"\(if: column.isEnded, " checked")>\(Phrases.ended)</label>
                """
        }
        let action = column.map { "\(ColumnDesk.path)/\($0.id)" } ?? ColumnDesk.path
        return """
            <form method="post" action="\(action)" enctype="multipart/form-data">\(frame.proof)
            <label for="name-\(key)">\(Phrases.nameVI)</label><input type="text" id="name-\(key)" name="name" value="\(column?.name ?? again["name"])" maxlength="300" required>
            <label for="nameEN-\(key)">\(Phrases.nameEN)</label><input type="text" id="nameEN-\(key)" name="nameEN" value="\(column?.nameEN ?? again["nameEN"])" maxlength="300">
            <label for="priority-\(key)">\(Phrases.priority)</label><select id="priority-\(key)" name="priority">\(priorities)</select>
            <label class="choice"><input type="checkbox" name="counts" value="1"\(if: column?.counts ?? true, " checked")>\(Phrases.counts)</label>
            \(jingle("opening", Phrases.opening, column?.opening, key))
            \(jingle("closing", Phrases.closing, column?.closing, key))
            \(ended)<p class="acts"><button>\(Phrases.save)</button></p></form>
            """
    }

    private func jingle(
        _ field: String, _ words: Phrase, _ known: RadioColumn.Jingle?, _ key: String
    ) -> HTML {
        var off = HTML()
        if known != nil {
            off = """
                <label class="choice"><input type="checkbox" name="\(field)Off" value="1">\(Phrases.noJingle)</label>
                """
        }
        return """
            <label for="\(field)-\(key)">\(words)<span class="hint">\(Phrases.fileHint) \(Phrases.jingleHint)</span></label>
            <input type="file" id="\(field)-\(key)" name="\(field)" accept="audio/*">\(off)
            """
    }
}
