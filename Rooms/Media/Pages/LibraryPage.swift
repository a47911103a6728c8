import Markup
import Office
import Web

/// The library: what is there, and how more comes into it.
struct LibraryPage: PageContent {
    let items: [ItemFacts]
    /// The last id shown when there are older ones.
    let next: String?
    let words: String
    private let filter: LibraryFilter
    let mayAdd: Bool
    let added: Int
    let trouble: String?

    private enum CodingKeys: CodingKey {
        case items, next, words, mayAdd, added, trouble
    }

    init(
        items: [ItemFacts], next: String?, words: String, filter: LibraryFilter, mayAdd: Bool,
        added: Int, trouble: String?
    ) {
        self.items = items
        self.next = next
        self.words = words
        self.filter = filter
        self.mayAdd = mayAdd
        self.added = added
        self.trouble = trouble
    }

    var title: String { Phrases.library.text }
    var scripts: [String] { ["media.js"] }

    func html(_ frame: Frame) -> HTML {
        var notice = HTML()
        if added > 0 {
            notice = "<p class=\"notice good\" role=\"status\">\(Phrases.added(added))</p>"
        }
        if let trouble { notice = "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        return """
            <h1>\(Phrases.library)</h1>
            <p class="lead">\(Phrases.lead)</p>
            \(notice)
            \(adding(frame))
            \(LibraryPage.search("/office/media", words, filter.kind, isArchived: filter.isArchived))
            \(grid)
            """
    }

    private func adding(_ frame: Frame) -> HTML {
        guard mayAdd else { return HTML() }
        return """
            <section class="sheet" data-drop>
            <h2>\(Phrases.add)</h2>
            <form method="post" action="/office/media" enctype="multipart/form-data" data-uploads="/office/uploads">\(frame.proof)
            <label for="file">\(Phrases.chooseFiles)</label>
            <input id="file" name="file" type="file" multiple aria-describedby="file-hint" accept="image/*,video/*,audio/*,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp">
            <p class="hint" id="file-hint">\(Phrases.fileHint)</p>
            <details class="camera"><summary>\(Phrases.takePhoto)</summary>
            <label for="photo">\(Phrases.takePhoto)</label>
            <input id="photo" name="file" type="file" accept="image/*" capture="environment"></details>
            <p class="acts"><button>\(Phrases.send)</button></p>
            </form>
            <ul class="rows uploads" aria-live="polite"></ul>
            </section>
            """
    }

    /// The search line of the library and of the picker.
    static func search(
        _ path: String, _ words: String, _ kind: LibraryItem.Kind?, isArchived: Bool
    ) -> HTML {
        let kinds: [HTML] = LibraryItem.Kind.allCases.map { each in
            """
            <option value="\(each.rawValue)"\(if: each == kind, " selected")>\(each.words)</option>
            """
        }
        return """
            <form class="filter" method="get" action="\(path)" role="search">
            <span><label for="words">\(Phrases.search)</label>
            <input id="words" name="q" type="search" maxlength="200" value="\(words)"></span>
            <span><label for="kind">\(Phrases.kinds)</label>
            <select id="kind" name="kind"><option value="">\(Phrases.all)</option>\(kinds)</select></span>
            <label class="choice"><input type="checkbox" name="state" value="archived"\(if: isArchived, " checked")> \(Phrases.archived)</label>
            <button class="quiet">\(Phrases.find)</button>
            </form>
            """
    }

    private var grid: HTML {
        if items.isEmpty {
            let isPlain = words.isEmpty && filter.kind == nil && !filter.isArchived
            return "<p class=\"soft\">\(isPlain ? Phrases.empty : Phrases.nothingFound)</p>"
        }
        let tiles: [HTML] = items.map { $0.tile(href: "/office/media/\($0.id)") }
        return "<ul class=\"tiles\">\(tiles)</ul>\(older)"
    }

    private var older: HTML {
        guard let next else { return HTML() }
        let kind = filter.kind?.rawValue ?? ""
        let state = filter.isArchived ? "archived" : ""
        let form = Address.query([("q", words), ("kind", kind), ("state", state), ("before", next)])
        return
            "<p><a class=\"button quiet\" href=\"/office/media?\(form)\">\(Phrases.older)</a></p>"
    }
}

/// The library for an editor to choose from; scripts read it as JSON.
struct PickPage: PageContent {
    let items: [ItemFacts]
    let next: String?
    let words: String
    let kind: LibraryItem.Kind?

    var title: String { Phrases.pickTitle.text }

    func html(_ frame: Frame) -> HTML {
        let tiles: [HTML] = items.map {
            $0.tile(href: "/office/media/\($0.id)", code: $0.markdown)
        }
        var older = HTML()
        if let next {
            let query = Address.query([
                ("q", words), ("kind", kind?.rawValue ?? ""), ("before", next),
            ])
            older = """
                <p><a class="button quiet" href="/office/media/pick?\(query)">\(Phrases.older)</a></p>
                """
        }
        let list: HTML =
            items.isEmpty
            ? "<p class=\"soft\">\(Phrases.nothingFound)</p>" : "<ul class=\"tiles\">\(tiles)</ul>"
        return """
            <h1>\(Phrases.pickTitle)</h1>
            <p>\(Phrases.pickHint)</p>
            <p><a href="/office/media">\(Phrases.back)</a></p>
            \(LibraryPage.search("/office/media/pick", words, kind, isArchived: false))
            \(list)\(older)
            """
    }
}
