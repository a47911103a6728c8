import Markup
import Office
import Web
import WorkingTime

/// The map of old addresses at the desk: what is asked for in vain first, since it wants doing.
struct OldAddressesPage: PageContent {
    let lines: [OldAddressLine]
    /// How many there are in all.
    let count: Int
    let missed: [MissedLine]
    let words: String
    /// Nil for who may not change them.
    let hosts: [String]?
    let said: String?
    let trouble: String?
    let faults: [AddressList.Fault]
    let typed: Form

    private enum CodingKeys: CodingKey { case lines, count, missed, hosts, said, trouble }

    var title: String { OldPhrases.title.text }

    func html(_ frame: Frame) -> HTML {
        var notice = HTML()
        if let said { notice += "<p class=\"notice good\" role=\"status\">\(said)</p>" }
        if let trouble { notice += "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        return """
            \(DeskWays.html(frame))<h1>\(title)</h1>
            <p class="measure">\(OldPhrases.words)</p>\(notice)\(wrong)
            \(asked(frame))
            \(list(frame))
            <section class="sheet measure" id="add"><h2>\(OldPhrases.add)</h2>\(forms(frame))</section>
            \(hostForm(frame))
            """
    }

    private var wrong: HTML {
        guard !faults.isEmpty else { return HTML() }
        let items: [HTML] = faults.prefix(50).map {
            "<li><span class=\"figures\">\(OldPhrases.line($0.number))</span> <code>\($0.line)</code>: \($0.why)</li>"
        }
        return "<ul class=\"rows\">\(items)</ul>"
    }

    /// What readers ask for in vain.
    private func asked(_ frame: Frame) -> HTML {
        guard !missed.isEmpty else { return HTML() }
        let items: [HTML] = missed.map { one in
            """
            <li><code class="long">\(one.host)\(one.path)</code> <span class="soft">\(OldPhrases.times(one.times))</span>
            <form class="filter" method="post" action="/office/old-addresses">\(frame.proof)<input type="hidden" name="old" value="\(one.host)\(one.path)"><label>\(OldPhrases.leadsTo)<input name="target" type="text" maxlength="500" required placeholder="/tin/…"></label><button class="quiet">\(OldPhrases.lead)<span class="unseen"> \(one.path)</span></button></form>
            <form method="post" action="/office/old-addresses/missed">\(frame.proof)<input type="hidden" name="host" value="\(one.host)"><input type="hidden" name="path" value="\(one.path)"><button class="link">\(OldPhrases.notOurs)<span class="unseen"> \(one.path)</span></button></form></li>

            """
        }
        return """
            <section id="missed"><h2>\(OldPhrases.missed)</h2><p class="measure">\(OldPhrases.missedWords)</p>
            <ul class="rows">\(items)</ul></section>
            """
    }

    private func list(_ frame: Frame) -> HTML {
        let search: HTML = """
            <form class="filter" method="get" action="/office/old-addresses" role="search"><label>\(OldPhrases.find)<input name="q" type="search" maxlength="200" value="\(words)"></label><button class="quiet">\(OldPhrases.show)</button></form>
            """
        guard !lines.isEmpty else {
            let none = words.isEmpty ? OldPhrases.none : OldPhrases.noneFound
            return """
                <section><h2>\(OldPhrases.map)</h2>\(words.isEmpty ? HTML() : search)<p class="empty">\(none)</p></section>
                """
        }
        let rows: [HTML] = lines.map { line in
            let leads: HTML =
                if let path = line.leads {
                    "<a href=\"\(path)\">\(path)</a>"
                } else {
                    "<span class=\"state \(line.ref == nil ? "late" : "none")\">\(line.ref == nil ? OldPhrases.gone : OldPhrases.notUp)</span> \(line.target)"
                }
            return """
                <tr><th scope="row"><code class="long">\(line.address.written)</code></th><td data-label="\(OldPhrases.leadsTo)">\(leads)</td><td data-label="\(OldPhrases.entered)">\(line.officer ?? "") <span class="soft figures">\(line.at.written)</span></td>
                <td><form method="post" action="/office/old-addresses/\(line.id)/removal">\(frame.proof)<button class="link">\(OldPhrases.remove)<span class="unseen"> \(line.path)</span></button></form></td></tr>

                """
        }
        let more: HTML =
            count > lines.count && words.isEmpty
            ? "<p>\(OldPhrases.firstOf(lines.count, count))</p>" : HTML()
        return """
            <section><h2>\(OldPhrases.map) <span class="figures">(\(Reading.number(count)))</span></h2>\(search)
            <div class="wide" role="region" aria-label="\(OldPhrases.map)" tabindex="0"><table class="cards"><caption class="unseen">\(OldPhrases.map)</caption>
            <thead><tr><th scope="col">\(OldPhrases.old)</th><th scope="col">\(OldPhrases.leadsTo)</th><th scope="col">\(OldPhrases.entered)</th><th scope="col"><span class="unseen">\(OldPhrases.remove)</span></th></tr></thead>
            <tbody>\(rows)</tbody></table></div>\(more)</section>
            """
    }

    private func forms(_ frame: Frame) -> HTML {
        // What was not understood stays to be mended; what was is entered.
        let text = faults.map(\.line).joined(separator: "\n")
        return """
            <form method="post" action="/office/old-addresses" enctype="multipart/form-data">\(frame.proof)
            <label for="old">\(OldPhrases.old)<span class="hint">\(OldPhrases.oldHint)</span></label><input id="old" name="old" type="text" maxlength="1000" value="\(trouble == nil ? "" : typed["old"])">
            <label for="target">\(OldPhrases.leadsTo)<span class="hint">\(OldPhrases.targetHint)</span></label><input id="target" name="target" type="text" maxlength="500" value="\(trouble == nil ? "" : typed["target"])">
            <details class="fold"\(if: !faults.isEmpty, " open")><summary>\(OldPhrases.wholeList)</summary>
            <label for="list">\(OldPhrases.list)<span class="hint">\(OldPhrases.listHint)</span></label><textarea id="list" name="list" rows="6" spellcheck="false">\(text)</textarea>
            <label for="file">\(OldPhrases.file)</label><input id="file" name="file" type="file" accept=".csv,.txt,text/csv,text/plain"></details>
            <p class="acts"><button>\(OldPhrases.keep)</button></p></form>
            """
    }

    private func hostForm(_ frame: Frame) -> HTML {
        guard let hosts else { return HTML() }
        let text = typed["hosts"].isEmpty ? hosts.joined(separator: "\n") : typed["hosts"]
        return """
            <section class="sheet measure"><h2>\(OldPhrases.hosts)</h2><p>\(OldPhrases.hostsWords)</p>
            <form method="post" action="/office/old-addresses/hosts">\(frame.proof)
            <label for="hosts">\(OldPhrases.hostNames)<span class="hint">\(OldPhrases.hostsHint)</span></label><textarea id="hosts" name="hosts" rows="3" spellcheck="false">\(text)</textarea>
            <p class="acts"><button class="quiet">\(OldPhrases.keep)</button></p></form></section>
            """
    }
}
