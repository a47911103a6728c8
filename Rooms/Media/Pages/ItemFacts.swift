import Foundation
import Markup
import Office
import Web

/// An item as lists, the picker and scripts see it.
struct ItemFacts: Encodable, Sendable {
    let id: String
    let kind: LibraryItem.Kind
    let state: LibraryItem.State
    /// Hundredths of the preparation.
    let progress: Int
    let name: String
    let alt: String
    /// What stands for it in a text.
    let markdown: String
    /// The main file; nil while it is being prepared.
    let path: String?
    let thumbnail: String?
    let width: Int?
    let height: Int?
    let seconds: Double?
    let bytes: Int?
    let contentType: String?
    let trouble: String?

    init(_ item: LibraryItem, _ media: MediaItem, card: String?) {
        let main = media.renditions.first { $0.type != "image/webp" }
        id = item.id
        kind = item.kind
        state = item.state
        progress = item.progress
        name = item.name
        alt = media.alternative(in: .vi)
        markdown = ItemFacts.markdown(alt, id)
        path = main?.path
        thumbnail = card
        width = item.width
        height = item.height
        seconds = media.seconds
        bytes = main?.bytes
        contentType = main?.type
        trouble = item.trouble?.text
    }

    /// Words that could end the brackets are kept from it.
    static func markdown(_ alt: String, _ id: String) -> String {
        let words = alt.replacingOccurrences(of: "\\", with: "\\\\")
            .replacingOccurrences(of: "[", with: "\\[").replacingOccurrences(of: "]", with: "\\]")
            .replacingOccurrences(of: "\n", with: " ")
        return "![\(words)](/media/\(id))"
    }

    /// Its tile of the grid.
    /// - Parameter code: what to copy into a text, for the picker without a script.
    func tile(href: String, code: String? = nil) -> HTML {
        var picture: HTML = "<span class=\"blank\" aria-hidden=\"true\">\(kind.words)</span>"
        if let thumbnail {
            picture = """
                <img src="\(thumbnail)" alt="" width="320" height="180" loading="lazy">
                """
        }
        let copied: HTML = code.map { "<code class=\"copied\">\($0)</code>" } ?? HTML()
        var note = HTML()
        switch state {
        case .preparing: note = "<span class=\"state next\">\(progress)%</span>"
        case .failed: note = "<span class=\"state late\">\(Phrases.again)</span>"
        case .ready:
            if alt.isEmpty, kind == .picture {
                note = "<span class=\"state due\">\(Phrases.noWords)</span>"
            }
        }
        return """
            <li><a class="tile" href="\(href)">\(picture)<span class="what">\(alt.isEmpty ? name : alt)</span></a>
            <span class="soft">\(kind.words)</span> \(note)\(copied)</li>
            """
    }
}

/// The answer to a script: one item, or those of one form.
struct ItemAnswer: PageContent {
    let item: ItemFacts
    let items: [ItemFacts]

    var title: String { item.name }

    func html(_ frame: Frame) -> HTML {
        "<h1>\(item.name)</h1><p><a href=\"/office/media/\(item.id)\">\(Phrases.back)</a></p>"
    }
}
