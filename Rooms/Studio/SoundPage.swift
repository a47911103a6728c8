import Markup
import Office
import Web

/// One sound: how far it is, why it failed, or the sound.
struct SoundPage: PageContent {
    let sound: KeptStudioSound

    private enum CodingKeys: CodingKey {}

    var title: String { Phrases.sound.text }

    /// A sound that is being made looks again by itself; without a script, for everybody.
    func head(_ frame: Frame) -> HTML {
        sound.state == .waiting ? "<meta http-equiv=\"refresh\" content=\"4\">" : HTML()
    }

    func html(_ frame: Frame) -> HTML {
        """
        <h1>\(title)</h1>
        \(standing(frame))
        \(words)
        <p><a href="/office/studio">\(Phrases.back)</a></p>
        """
    }

    private func standing(_ frame: Frame) -> HTML {
        let path = "\(SoundDesk.path)/\(sound.id)"
        switch sound.state {
        case .waiting:
            return """
                <p role="status">\(Phrases.making) \(Phrases.done(sound.progress)). <progress max="100" value="\(sound.progress)" aria-label="\(Phrases.making)"></progress></p><p class="hint">\(Phrases.refreshing)</p>
                """
        case .ready:
            return """
                <p><audio controls preload="auto" aria-label="\(Phrases.sound)"><source src="\(path).opus" type="audio/ogg; codecs=opus"><source src="\(path).mp3" type="audio/mpeg"></audio></p><p>\(Phrases.length(sound.sound.seconds)) · <a href="\(path).mp3">MP3</a></p>
                """
        case .failed:
            return """
                <div class="notice bad" role="alert"><p>\(Phrases.failed) \(sound.reason.words(in: frame.language))</p><form method="post" action="\(path)/again">\(frame.proof)<button>\(Phrases.again)</button></form></div>
                """
        }
    }

    /// What is said in it.
    private var words: HTML {
        guard sound.kind == .spoken,
            // What cannot be read is not shown.
            let lines = try? SoundOrder.lines(of: sound.source)
        else { return HTML() }
        let items: [HTML] = lines.prefix(300).map { "<li>\($0.words)</li>" }
        return "<ol lang=\"vi\">\(items)</ol>"
    }
}
