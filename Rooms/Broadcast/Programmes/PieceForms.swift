import Markup
import Office
import Web

/// The forms by which a bulletin is written.
struct PieceForms {
    let page: BulletinPage
    let frame: Frame

    private var bulletin: Bulletin { page.bulletin }
    private var typed: Form { page.typed }
    private var proof: HTML {
        "\(frame.proof)<input type=\"hidden\" name=\"version\" value=\"\(bulletin.version)\">"
    }

    /// What can be done with one piece.
    func acts(_ item: BulletinItem) -> HTML {
        let path = "\(bulletin.path)/pieces/\(item.id)"
        let words = item.kind.isSpoken ? Phrases.wordsToRead : Phrases.transcript
        var refresh = HTML()
        if page.outdated.contains(item.id) {
            refresh = """
                <form method="post" action="\(path)">\(proof)<p class="notice">\(Phrases.storyChanged) <button class="quiet small" name="act" value="refresh">\(Phrases.refresh)</button></p></form>
                """
        }
        return """
            \(refresh)<details class="fold"><summary>\(Phrases.edit)</summary>
            <form method="post" action="\(path)" data-keep="piece-\(item.id)">\(proof)
            <label for="title-\(item.id)">\(Phrases.pieceTitle)</label><input type="text" id="title-\(item.id)" name="title" value="\(item.title)" maxlength="300">
            <label for="words-\(item.id)">\(words)</label><textarea id="words-\(item.id)" name="words" rows="8"\(if: item.kind.isSpoken, " required")>\(item.words)</textarea>
            <p class="acts"><button name="act" value="save">\(Phrases.save)</button></p></form></details>
            <form method="post" action="\(path)" class="acts">\(proof)<button class="quiet small" name="act" value="up">\(Phrases.up)</button><button class="quiet small" name="act" value="down">\(Phrases.down)</button><button class="link" name="act" value="remove">\(Phrases.remove)</button></form>
            """
    }

    /// Putting in another piece.
    var adding: HTML {
        var notice = HTML()
        if bulletin.state != .draft {
            notice = "<p class=\"notice\">\(Phrases.changeMakesDraft)</p>"
        }
        return
            "\(notice)\(addingWords)\(addingStory)\(addingFile(.recording))\(addingFile(.music))\(addingRelay)"
    }

    /// Whether this form was refused, so that what was typed is shown again.
    private func isRefused(_ kind: BulletinItem.Kind) -> Bool {
        page.trouble != nil && typed["kind"] == kind.rawValue
    }

    private func fold(_ kind: BulletinItem.Kind, _ words: Phrase, _ fields: HTML) -> HTML {
        """
        <details class="fold"\(if: isRefused(kind), " open")><summary>\(words)</summary>
        <form method="post" action="\(bulletin.path)/pieces" enctype="multipart/form-data" data-keep="bulletin-\(bulletin.id)-\(kind.rawValue)">\(proof)<input type="hidden" name="kind" value="\(kind.rawValue)">
        \(fields)<p class="acts"><button>\(Phrases.add)</button></p></form></details>
        """
    }

    private func value(_ name: String, _ kind: BulletinItem.Kind) -> String {
        isRefused(kind) ? typed[name] : ""
    }

    private func titleField(_ kind: BulletinItem.Kind) -> HTML {
        let id = "title-\(kind.rawValue)"
        return """
            <label for="\(id)">\(Phrases.pieceTitle)</label><input type="text" id="\(id)" name="title" value="\(value("title", kind))" maxlength="300">
            """
    }

    private var addingWords: HTML {
        fold(
            .words, Phrases.addWords,
            """
            \(titleField(.words))
            <label for="new-words">\(Phrases.wordsToRead)<span class="hint">\(Phrases.wordsHint)</span></label>
            <textarea id="new-words" name="words" rows="8" required>\(value("words", .words))</textarea>
            """)
    }

    private var addingStory: HTML {
        guard !page.stories.isEmpty else { return HTML() }
        let options: [HTML] = page.stories.map {
            option("\($0.ref.kind)/\($0.ref.id)", $0.title, isChosen: false)
        }
        return fold(
            .story, Phrases.addStory,
            """
            <label for="new-story">\(Phrases.story)</label><select id="new-story" name="about">\(options)</select>
            """)
    }

    private func addingFile(_ kind: BulletinItem.Kind) -> HTML {
        let isMusic = kind == .music
        let id = "file-\(kind.rawValue)"
        var more = HTML()
        if !isMusic {
            more = """
                <p data-record="\(id)" data-words="\(Phrases.recordWords)"></p>
                <label for="said">\(Phrases.transcript)<span class="hint">\(Phrases.transcriptHint)</span></label>
                <textarea id="said" name="words" rows="4">\(value("words", kind))</textarea>
                """
        }
        return fold(
            kind, isMusic ? Phrases.addMusic : Phrases.addRecording,
            """
            \(titleField(kind))
            <label for="\(id)">\(Phrases.file)<span class="hint">\(Phrases.fileHint)</span></label>
            <input type="file" id="\(id)" name="file" accept="audio/*,video/mp4,video/webm" required>
            \(more)
            """)
    }

    private var addingRelay: HTML {
        let minutes = value("minutes", .relay)
        return fold(
            .relay, Phrases.addRelay,
            """
            \(titleField(.relay))
            <label for="stream">\(Phrases.stream)<span class="hint">\(Phrases.streamHint)</span></label>
            <input type="text" inputmode="url" id="stream" name="stream" value="\(value("stream", .relay))" maxlength="500" required>
            <label for="minutes">\(Phrases.minutes)</label><input class="short" type="text" inputmode="numeric" id="minutes" name="minutes" value="\(minutes.isEmpty ? "30" : minutes)" maxlength="3" required>
            """)
    }

    /// Title, column, voice, what it counts for.
    var particulars: HTML {
        let columns: [HTML] = page.columns.filter { !$0.isEnded || $0.id == bulletin.columnID }
            .map { option($0.id, $0.name, isChosen: $0.id == bulletin.columnID) }
        let voices: [HTML] = page.voices.map {
            let name = $0.name.said(in: frame.language).words
            return option($0.id, name, isChosen: $0.id == bulletin.voice)
        }
        let targets: [HTML] = page.targets.map {
            option($0.id, $0.text, isChosen: $0.id == bulletin.targetID)
        }
        let tasks: [HTML] = page.tasks.map {
            option($0.id, "\($0.section) \($0.text)", isChosen: $0.id == bulletin.taskID)
        }
        let none: HTML = "<option value=\"\">\(Phrases.chooseNone)</option>"
        return """
            <details class="fold"><summary>\(Phrases.particulars)</summary>
            <form method="post" action="\(bulletin.path)">\(proof)
            <label for="title">\(Phrases.title)</label><input type="text" id="title" name="title" value="\(bulletin.title)" maxlength="300" required>
            <label for="column">\(Phrases.column)</label><select id="column" name="column">\(none)\(columns)</select>
            <label for="voice">\(Phrases.voice)</label><select id="voice" name="voice"><option value="">\(Phrases.communeVoice)</option>\(voices)</select>
            <label for="volume">\(Phrases.volume)<span class="hint">\(Phrases.volumeHint)</span></label><input class="short" type="text" inputmode="numeric" id="volume" name="volume" value="\(bulletin.volume.map(String.init))" maxlength="3">
            <label for="target">\(Phrases.target)</label><select id="target" name="target">\(none)\(targets)</select>
            <label for="task">\(Phrases.task)</label><select id="task" name="task">\(none)\(tasks)</select>
            <p class="acts"><button>\(Phrases.save)</button></p></form></details>
            """
    }
}
