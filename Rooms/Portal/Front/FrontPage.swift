import Markup
import Office
import Web
import WorkingTime

/// Where an editor composes the home: its blocks in their order, each with its settings.
struct FrontPage: PageContent {
    let draft: FrontVersion
    /// Whether readers see this very draft.
    let isPublished: Bool
    let publications: [FrontPublication]
    let topics: [PublicationTopic]
    let trouble: String?
    private let typed: Form

    private enum CodingKeys: CodingKey { case draft, isPublished, publications, trouble }

    init(
        draft: FrontVersion, isPublished: Bool, publications: [FrontPublication],
        topics: [PublicationTopic], trouble: String?, typed: Form
    ) {
        self.draft = draft
        self.isPublished = isPublished
        self.publications = publications
        self.topics = topics
        self.trouble = trouble
        self.typed = typed
    }

    var title: String { Phrases.front.text }
    var scripts: [String] { ["front.js"] }

    func html(_ frame: Frame) -> HTML {
        let places = draft.blocks.count
        let blocks: [HTML] = draft.blocks.enumerated().map { place, block in
            item(block, place, places, frame)
        }
        var notice = HTML()
        if let trouble { notice = "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        return """
            \(DeskWays.html(frame))<h1>\(Phrases.front)</h1>
            <p class="measure">\(Phrases.frontWords)</p>
            \(notice)\(standing(frame))
            <ol class="blocks rows" data-order="order">\(blocks)</ol>
            <form id="order" class="acts" method="post" action="/office/front/order" hidden>\(frame.proof)\(seen)<input type="hidden" name="order"><button>\(Phrases.keepOrder)</button></form>
            \(adding(frame))
            \(history(frame))
            """
    }

    private var seen: HTML { "<input type=\"hidden\" name=\"seen\" value=\"\(draft.number)\">" }

    private func standing(_ frame: Frame) -> HTML {
        let state: HTML =
            isPublished
            ? "<p><span class=\"state done\">\(Phrases.frontPublished)</span></p>"
            : "<p><span class=\"state due\">\(Phrases.frontUnpublished)</span></p>"
        let publish: HTML =
            isPublished
            ? HTML()
            : """
            <form method="post" action="/office/front/publication">\(frame.proof)\(seen)<button>\(Phrases.publishFront)</button></form>
            """
        let undo: HTML =
            draft.source == 0
            ? HTML()
            : """
            <form method="post" action="/office/front/undo">\(frame.proof)<button class="quiet">\(Phrases.undo)</button></form>
            """
        return """
            \(state)<div class="acts">\(publish)<a class="button quiet" href="/office/front/preview">\(Phrases.preview)</a>\(undo)</div>
            """
    }

    private func item(
        _ block: FrontBlock, _ place: Int, _ places: Int, _ frame: Frame
    ) -> HTML {
        let name = block.title.vi.isEmpty ? block.kind.name.text : block.title.vi
        let what: HTML =
            block.title.vi.isEmpty ? HTML() : " <span class=\"soft\">\(block.kind.name)</span>"
        let act = "/office/front/blocks/\(block.id)"
        func button(_ what: String, _ words: Phrase, _ isUseful: Bool) -> HTML {
            """
            <form method="post" action="\(act)">\(frame.proof)\(seen)<input type="hidden" name="do" value="\(what)"><button class="quiet"\(if: !isUseful, " disabled")>\(words)<span class="unseen"> \(name)</span></button></form>
            """
        }
        return """
            <li id="b-\(block.id)" data-id="\(block.id)"><strong>\(name)</strong>\(what) <span class="soft">· \(placeName(block.place))</span>
            <div class="acts">\(button("up", Phrases.moveUp, place > 0))\(button("down", Phrases.moveDown, place < places - 1))\(button("remove", Phrases.remove, true))</div>
            \(FrontSettings(block: block, topics: topics, act: act, seen: seen, typed: typed).html(frame))</li>

            """
    }

    private func placeName(_ place: FrontBlock.Place) -> Phrase {
        switch place {
        case .wide: Phrases.placeWide
        case .main: Phrases.placeMain
        case .side: Phrases.placeSide
        }
    }

    private func adding(_ frame: Frame) -> HTML {
        let kinds: [HTML] = FrontBlock.Kind.allCases.map {
            "<option value=\"\($0.rawValue)\">\($0.name)</option>"
        }
        return """
            <section class="sheet measure"><h2>\(Phrases.addBlock)</h2>
            <form class="filter" method="post" action="/office/front/blocks">\(frame.proof)\(seen)
            <label>\(Phrases.blockKind)<select name="kind">\(kinds)</select></label>
            <button>\(Phrases.addBlock)</button></form></section>
            """
    }

    private func history(_ frame: Frame) -> HTML {
        guard !publications.isEmpty else { return HTML() }
        let items: [HTML] = publications.enumerated().map { place, one in
            var back = HTML()
            if place > 0 {
                back = """
                    <form method="post" action="/office/front/publication">\(frame.proof)<input type="hidden" name="version" value="\(one.version)"><button class="quiet">\(Phrases.publishAgain)<span class="unseen"> \(one.at.written)</span></button></form>
                    """
            }
            return "<li>\(one.at.written) <span class=\"soft\">\(one.officer)</span> \(back)</li>"
        }
        return "<section><h2>\(Phrases.frontHistory)</h2><ul class=\"rows\">\(items)</ul></section>"
    }
}
