import Markup
import Office
import Speech
import Web

/// A passage as it will be said: sentence by sentence, what is said otherwise marked, its sound, and
/// a way to correct one word.
struct TrialView {
    let trial: Desk.Trial

    func html(_ frame: Frame) -> HTML {
        """
        <section class="sheet" aria-labelledby="as-said"><h2 id="as-said">\(Phrases.asSaid)</h2>
        <p class="hint">\(Phrases.marked) \(Phrases.about(trial.seconds)).</p>
        \(sound(frame))
        <ol lang="vi">\(sentences)</ol>
        \(table)
        <details class="fold"><summary>\(Phrases.correct)</summary><form method="post" action="/office/studio/words">\(frame.proof)<label for="written-trial">\(Phrases.written)</label><input id="written-trial" name="written" maxlength="120" lang="vi" autocomplete="off" list="written-words" required><datalist id="written-words">\(choices)</datalist><label for="said-trial">\(Phrases.said)</label><input id="said-trial" name="said" maxlength="120" lang="vi" autocomplete="off" required><input type="hidden" name="note" value=""><p class="acts"><button>\(Phrases.add)</button></p></form></details></section>

        """
    }

    private func sound(_ frame: Frame) -> HTML {
        let path = "\(SoundDesk.path)/\(trial.soundID)"
        switch trial.state {
        case .ready:
            return """
                <p><audio controls preload="none" src="\(path).mp3" aria-label="\(Phrases.sound)"></audio></p>
                """
        case .waiting:
            return
                "<p role=\"status\">\(Phrases.making) <a href=\"\(path)\">\(Phrases.follow)</a></p>"
        case .failed(let reason):
            return """
                <p class="notice bad" role="alert">\(Phrases.failed) \(reason.words(in: frame.language))</p>
                """
        }
    }

    private var sentences: [HTML] {
        trial.spoken.sentences.map { sentence in
            let pieces: [HTML] = sentence.pieces.map { piece in
                guard piece.rule != nil, !piece.spoken.isEmpty else { return "\(piece.spoken)" }
                return """
                     <ins>\(piece.spoken.first == " " ? String(piece.spoken.dropFirst()) : piece.spoken)</ins> <span class="soft">(\(piece.written))</span>
                    """
            }
            return "<li>\(pieces)</li>"
        }
    }

    /// Each word that is said otherwise, once.
    private var distinct: [Spoken.Replacement] {
        var seen: Set<String> = []
        return trial.spoken.replacements.filter {
            !$0.spoken.isEmpty && seen.insert($0.written).inserted
        }
    }

    private var choices: [HTML] {
        distinct.prefix(100).map { "<option value=\"\($0.written)\"></option>" }
    }

    private var table: HTML {
        guard !distinct.isEmpty else { return HTML() }
        let rows: [HTML] = distinct.prefix(200).map {
            """
            <tr><th scope="row" lang="vi">\($0.written)</th><td lang="vi">\($0.spoken)</td><td>\($0.rule.words)</td></tr>
            """
        }
        return """
            <details class="fold"><summary>\(Phrases.replaced) (\(distinct.count))</summary><div class="wide" tabindex="0" role="region" aria-label="\(Phrases.replaced)"><table><thead><tr><th scope="col">\(Phrases.written)</th><th scope="col">\(Phrases.said)</th><th scope="col">\(Phrases.rule)</th></tr></thead><tbody>\(rows)</tbody></table></div></details>
            """
    }
}
