import Markup
import Office
import Web
import WorkingTime

/// The form for a fault in a page, and the thanks for anything said about one.
struct OpinionPage: PageContent {
    let path: String
    let isDone: Bool
    let trouble: String?
    let typed: Form

    private enum CodingKeys: CodingKey { case path, isDone, trouble }

    var title: String { isDone ? Phrases.thanks.text : Phrases.reportFault.text }

    func head(_ frame: Frame) -> HTML { "<meta name=\"robots\" content=\"noindex\">" }

    func html(_ frame: Frame) -> HTML {
        let back: HTML = "<p><a href=\"\(frame.link(path))\">\(Phrases.backToPage)</a></p>"
        if isDone {
            return """
                <div class="measure"><h1>\(Phrases.thanks)</h1><p class="lead" role="status">\(Phrases.thanksWords)</p>\(back)</div>
                """
        }
        var notice = HTML()
        if let trouble { notice = "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        return """
            <div class="measure"><h1>\(Phrases.reportFault)</h1>
            <p>\(Phrases.reportFaultWords) <code>\(path)</code></p>\(notice)
            <form method="post" action="\(frame.link("/y-kien"))">\(frame.proof)<input type="hidden" name="kind" value="fault"><input type="hidden" name="path" value="\(path)">
            \(VoiceFields.html(typed, words: Phrases.whatIsWrong))
            <p class="acts"><button>\(Phrases.send)</button></p></form>\(back)</div>
            """
    }
}

/// The fields that both forms of readers have.
enum VoiceFields {
    static func html(_ typed: Form, words: Phrase) -> HTML {
        """
        <label for="words">\(words)</label><textarea id="words" name="words" rows="6" maxlength="\(VoiceDesk.longest)" required>\(typed.raw("words"))</textarea>
        <label for="contact">\(Phrases.answerAt)<span class="hint">\(Phrases.answerAtHint)</span></label><input id="contact" name="contact" type="text" maxlength="200" value="\(typed["contact"])">
        <div class="pot" aria-hidden="true"><label for="website">\(Phrases.leaveEmpty)</label><input id="website" name="website" type="text" tabindex="-1" autocomplete="off"></div>
        """
    }
}

/// How to reach the commune, and a form for a word about the site.
struct ContactPage: PageContent {
    let commune: Commune
    let isDone: Bool
    let trouble: String?
    let typed: Form

    private enum CodingKeys: CodingKey { case commune, isDone, trouble }

    var title: String { Phrases.contact.text }

    func head(_ frame: Frame) -> HTML {
        Head(
            frame: frame, path: "/lien-he", title: title, description: "", site: commune.heading
        ).html
    }

    func html(_ frame: Frame) -> HTML {
        var notice = HTML()
        if isDone { notice = "<p class=\"notice good\" role=\"status\">\(Phrases.thanksWords)</p>" }
        if let trouble { notice = "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        return """
            <div class="measure"><h1>\(Phrases.contact)</h1>\(notice)
            \(Contact.lines(commune))\(map)
            <p><a href="\(frame.link("/co-cau"))">\(Phrases.whomToAsk)</a></p>
            <h2>\(Phrases.aboutSite)</h2><p>\(Phrases.aboutSiteWords)</p>
            <form method="post" action="\(frame.link("/lien-he"))">\(frame.proof)
            \(VoiceFields.html(typed, words: Phrases.yourWords))
            <p class="acts"><button>\(Phrases.send)</button></p></form></div>
            """
    }

    /// A plain link: no map of others is loaded into the page.
    private var map: HTML {
        guard !commune.address.isEmpty else { return HTML() }
        let place = Address.encoded("\(commune.address), \(commune.name)")
        return """
            <p><a rel="noopener" href="https://www.openstreetmap.org/search?query=\(place)">\(Phrases.onMap)</a></p>
            """
    }
}

/// Parts of addresses.
enum Address {
    /// Everything but letters and digits as its bytes (RFC 3986 §2.1).
    static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 3)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"):
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// What readers said, for editors.
struct NotesPage: PageContent {
    let open: [ReaderNote]
    let done: [ReaderNote]
    let opinions: [PageOpinion]

    var title: String { Phrases.readerNotes.text }

    func html(_ frame: Frame) -> HTML {
        let waiting: [HTML] = open.map { note in
            """
            <li>\(facts(note))<blockquote>\(note.words)</blockquote>\(contact(note))
            <form class="filter" method="post" action="/office/feedback/\(note.id)">\(frame.proof)<label>\(Phrases.whatWasDone)<input type="text" name="answer" maxlength="1000"></label><button class="quiet">\(Phrases.dealtWith)</button></form></li>

            """
        }
        let finished: [HTML] = done.map { note in
            "<li>\(facts(note))<blockquote>\(note.words)</blockquote><p class=\"soft\">\(note.answer)</p></li>\n"
        }
        var past = HTML()
        if !done.isEmpty {
            past = """
                <details class="fold"><summary>\(Phrases.dealtWithAll)</summary><ul class="rows">\(finished)</ul></details>
                """
        }
        let list: HTML =
            open.isEmpty
            ? "<p class=\"empty\">\(Phrases.noNotes)</p>" : "<ul class=\"rows\">\(waiting)</ul>"
        return """
            \(DeskWays.html(frame))<h1>\(Phrases.readerNotes)</h1><p class="measure">\(Phrases.readerNotesWords)</p>
            \(list)\(past)\(table)
            """
    }

    private func facts(_ note: ReaderNote) -> HTML {
        let kind = note.kind == .fault ? Phrases.faultInPage : Phrases.aboutSite
        return """
            <p><strong>\(kind)</strong> <a href="\(note.path)">\(note.path)</a> <span class="soft">\(note.at.written)</span></p>
            """
    }

    private func contact(_ note: ReaderNote) -> HTML {
        note.contact.isEmpty ? HTML() : "<p>\(Phrases.answerAt): \(note.contact)</p>"
    }

    private var table: HTML {
        guard !opinions.isEmpty else { return HTML() }
        let rows: [HTML] = opinions.map { one in
            """
            <tr><th scope="row"><a href="\(one.path)">\(one.path)</a></th><td class="number" data-label="\(Phrases.useful)">\(one.useful)</td><td class="number" data-label="\(Phrases.useless)">\(one.useless)</td></tr>
            """
        }
        return """
            <h2>\(Phrases.isUseful)</h2><table class="figures cards"><thead><tr><th scope="col">\(Phrases.pageAddress)</th><th scope="col" class="number">\(Phrases.useful)</th><th scope="col" class="number">\(Phrases.useless)</th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }
}
