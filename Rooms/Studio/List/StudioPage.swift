import Markup
import Office
import Speech
import Storage
import Voices
import Web

/// The trial box, what came of it, the commune's voice and its list.
struct StudioPage: PageContent {
    struct Choice: Sendable {
        let id: String
        let name: Phrase
    }

    let settings: StudioSettings
    let voices: [Choice]
    let entries: [KeptPronunciation]
    let trial: Desk.Trial?
    let notice: String?
    let trouble: String?
    let typed: Form

    private enum CodingKeys: CodingKey { case entries, trouble }

    var title: String { Phrases.title.text }

    func html(_ frame: Frame) -> HTML {
        let told: HTML =
            trouble.map { "<p class=\"notice bad\" role=\"alert\">\($0)</p>" }
            ?? notice.map { "<p class=\"notice good\" role=\"status\">\($0)</p>" } ?? HTML()
        return """
            <h1>\(title)</h1>\(told)<p class="measure">\(Phrases.lead)</p>
            \(box(frame))
            \(trial.map { TrialView(trial: $0).html(frame) })
            <h2 id="list">\(Phrases.list)</h2>
            <p class="measure">\(Phrases.listHint)</p>
            \(list(frame))
            \(adding(frame))
            \(tables(frame))
            <h2>\(Phrases.voiceTitle)</h2>
            \(voice(frame))
            """
    }

    /// What was typed before it was refused, or what is kept.
    private func value(_ field: String, _ kept: String) -> String {
        typed.fields.contains { $0.name == field } ? typed.raw(field) : kept
    }

    private func box(_ frame: Frame) -> HTML {
        """
        <h2>\(Phrases.trial)</h2>
        <form method="post" action="/office/studio/trial" class="sheet">\(frame.proof)<label for="words">\(Phrases.words) <span class="hint" id="words-hint">\(Phrases.wordsHint)</span></label><textarea id="words" name="words" rows="6" maxlength="60000" lang="vi" aria-describedby="words-hint" required>\(value("words", trial?.words ?? ""))</textarea><p class="acts"><button>\(Phrases.hear)</button></p></form>

        """
    }

    // MARK: - The list

    private func list(_ frame: Frame) -> HTML {
        if entries.isEmpty { return "<p class=\"empty\">\(Phrases.empty)</p>" }
        let rows: [HTML] = entries.map { row($0, frame) }
        return "<ul class=\"rows sheet\">\(rows)</ul>"
    }

    private func row(_ entry: KeptPronunciation, _ frame: Frame) -> HTML {
        let path = "/office/studio/words/\(entry.id)"
        let note: HTML = entry.note.isEmpty ? HTML() : " <span class=\"soft\">\(entry.note)</span>"
        return """
            <li><strong lang="vi">\(entry.written)</strong> → <span lang="vi">\(entry.said)</span>\(note)
            <div class="acts"><form method="post" action="\(path)/hear">\(frame.proof)<button class="quiet">\(Phrases.tryWord)<span class="unseen"> \(entry.written)</span></button></form></div>
            <details class="fold"><summary>\(Phrases.change)<span class="unseen"> \(entry.written)</span></summary><form method="post" action="\(path)">\(frame.proof)<input type="hidden" name="version" value="\(entry.version)">\(fields(entry.id, entry.written, entry.said, entry.note))<p class="acts"><button>\(Phrases.save)</button></p></form><form method="post" action="\(path)/remove">\(frame.proof)<button class="quiet">\(Phrases.remove)<span class="unseen"> \(entry.written)</span></button></form></details></li>

            """
    }

    private func fields(
        _ id: String, _ written: String, _ said: String, _ note: String
    ) -> HTML {
        """
        <label for="written-\(id)">\(Phrases.written)</label><input id="written-\(id)" name="written" value="\(written)" maxlength="120" lang="vi" autocomplete="off" required><label for="said-\(id)">\(Phrases.said)</label><input id="said-\(id)" name="said" value="\(said)" maxlength="120" lang="vi" autocomplete="off" required><label for="note-\(id)">\(Phrases.note)</label><input id="note-\(id)" name="note" value="\(note)" maxlength="300" autocomplete="off">
        """
    }

    private func adding(_ frame: Frame) -> HTML {
        """
        <h3>\(Phrases.add)</h3>
        <form method="post" action="/office/studio/words" class="sheet">\(frame.proof)\(fields("new", value("written", ""), value("said", ""), value("note", "")))<p class="acts"><button>\(Phrases.add)</button></p></form>

        """
    }

    private func tables(_ frame: Frame) -> HTML {
        """
        <p class="acts"><a class="button quiet" href="/office/studio/words.csv">\(Phrases.export)</a></p>
        <details class="fold"\(if: !value("table", "").isEmpty, " open")><summary>\(Phrases.importTitle)</summary><form method="post" action="/office/studio/words/import">\(frame.proof)<label for="table">\(Phrases.importTitle) <span class="hint" id="table-hint">\(Phrases.importHint)</span></label><textarea id="table" name="table" rows="6" lang="vi" aria-describedby="table-hint" required>\(value("table", ""))</textarea><p class="acts"><button>\(Phrases.importing)</button></p></form></details>

        """
    }

    // MARK: - The voice

    private func voice(_ frame: Frame) -> HTML {
        let chosen = value("voice", settings.voice)
        let choices: [HTML] = voices.map {
            "<option value=\"\($0.id)\"\(if: $0.id == chosen, " selected")>\($0.name)</option>"
        }
        let regions: [HTML] = [
            (SpeechRegion.north, Phrases.north), (.central, Phrases.central),
            (.south, Phrases.south),
        ].map { region, name in
            """
            <option value="\(region.rawValue)"\(if: region == settings.region, " selected")>\(name)</option>
            """
        }
        return """
            <form method="post" action="/office/studio/voice" class="sheet">\(frame.proof)<label for="voice">\(Phrases.voice)</label><select id="voice" name="voice">\(choices)</select><label for="speed">\(Phrases.speed)</label><input class="short" id="speed" name="speed" type="number" min="60" max="150" value="\(value("speed", "\(settings.style.speed)"))"><label for="pitch">\(Phrases.pitch)</label><input class="short" id="pitch" name="pitch" type="number" min="0" max="100" value="\(value("pitch", "\(settings.style.pitch)"))"><label for="region">\(Phrases.region)</label><select id="region" name="region">\(regions)</select><p class="acts"><button>\(Phrases.save)</button></p></form>

            """
    }
}
