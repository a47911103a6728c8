import Markup
import Office
import Web

/// The first page: what is new, what there is, who we are, as an editor composed it.
struct HomePage: PageContent {
    let commune: Commune
    /// Whether it is the draft, shown to who composes it.
    var isPreview = false
    let blocks: [FrontContent]

    private enum CodingKeys: CodingKey { case commune, blocks }

    var title: String { isPreview ? Phrases.preview.text : commune.heading }
    var showsPortal: Bool { true }

    func head(_ frame: Frame) -> HTML {
        Head(
            frame: frame, path: "/", title: commune.heading, description: commune.about,
            site: commune.heading, commune: commune
        ).html
    }

    func html(_ frame: Frame) -> HTML {
        var note = HTML()
        if isPreview {
            note = """
                <p class="notice">\(Phrases.previewWords) <a href="/office/front">\(Phrases.backToComposing)</a></p>
                """
        }
        return """
            \(note)<h1 class="welcome"><span class="soft">\(Phrases.welcome)</span> \(commune.name)</h1>
            \(intro)
            \(Cards.note(blocks.flatMap(\.stories), frame))
            \(FrontDrawing(commune: commune, frame: frame).html(blocks))
            """
    }

    private var intro: HTML {
        commune.about.isEmpty ? HTML() : "<p class=\"lead intro\" lang=\"vi\">\(commune.about)</p>"
    }
}

/// How to reach the commune.
enum Contact {
    static func lines(_ commune: Commune) -> HTML {
        var lines: [HTML] = ["<strong lang=\"vi\">\(commune.issuer)</strong>"]
        if !commune.address.isEmpty { lines.append("<span lang=\"vi\">\(commune.address)</span>") }
        if !commune.phone.isEmpty { lines.append(phone(commune.phone)) }
        if !commune.email.isEmpty { lines.append(email(commune.email)) }
        return "<address>\(lines.joined(separator: "<br>"))</address>"
    }

    static func phone(_ phone: String) -> HTML {
        let digits = phone.filter { $0.isNumber || $0 == "+" }
        return digits.isEmpty ? "\(phone)" : "<a href=\"tel:\(digits)\">\(phone)</a>"
    }

    static func email(_ email: String) -> HTML { "<a href=\"mailto:\(email)\">\(email)</a>" }
}
