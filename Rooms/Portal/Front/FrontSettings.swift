import Markup
import Office
import Web

/// The form with the settings of one block.
struct FrontSettings {
    let block: FrontBlock
    let topics: [PublicationTopic]
    /// Where the form goes.
    let act: String
    let seen: HTML
    /// What was sent and refused, to be mended instead of typed again.
    let typed: Form

    private var id: String { block.id }
    private var asks: Set<FrontBlock.Setting> { block.kind.asks }
    private var isTyped: Bool { typed["block"] == id }

    func html(_ frame: Frame) -> HTML {
        var fields: [HTML] = []
        if asks.contains(.title) {
            fields.append(line("title", Phrases.blockTitle, block.title.vi))
            fields.append(line("titleEn", Phrases.blockTitleEn, block.title.en))
        }
        if asks.contains(.story) {
            fields.append(line("story", Phrases.leadStory, block.story, Phrases.leadStoryHint))
        }
        if asks.contains(.topic) { fields.append(topicField) }
        if asks.contains(.count) { fields.append(countField) }
        if asks.contains(.words) {
            fields.append(area("words", Phrases.words, block.words.vi, Phrases.markdownHint))
            fields.append(area("wordsEn", Phrases.wordsEn, block.words.en, nil))
        }
        if asks.contains(.links) {
            fields.append(area("links", Phrases.tiles, tiles, Phrases.tilesHint))
        }
        return """
            <details class="fold"\(if: isTyped, " open")><summary>\(Phrases.settings)<span class="unseen"> \(block.kind.name)</span></summary>
            <form class="measure" method="post" action="\(act)">\(frame.proof)\(seen)<input type="hidden" name="do" value="set"><input type="hidden" name="block" value="\(id)">
            \(fields)\(placeField)
            <p class="acts"><button>\(Phrases.keep)</button></p></form></details>
            """
    }

    private var tiles: String {
        block.links.map { way in
            [way.name.vi, way.target, way.name.en].filter { !$0.isEmpty }.joined(separator: " | ")
        }.joined(separator: "\n")
    }

    private func value(_ name: String, _ kept: String) -> String {
        isTyped ? typed.raw(name) : kept
    }

    private func line(
        _ name: String, _ words: Phrase, _ kept: String, _ hint: Phrase? = nil
    ) -> HTML {
        """
        <label for="\(name)-\(id)">\(words)\(hint.map { "<span class=\"hint\">\($0)</span>" as HTML })</label>
        <input class="short" type="text" id="\(name)-\(id)" name="\(name)" value="\(value(name, kept))" maxlength="300">
        """
    }

    private func area(_ name: String, _ words: Phrase, _ kept: String, _ hint: Phrase?) -> HTML {
        """
        <label for="\(name)-\(id)">\(words)\(hint.map { "<span class=\"hint\">\($0)</span>" as HTML })</label>
        <textarea id="\(name)-\(id)" name="\(name)" rows="5">\(value(name, kept))</textarea>
        """
    }

    private var topicField: HTML {
        let choices: [HTML] = topics.map {
            "<option value=\"\($0.slug)\"\(if: $0.slug == block.topic, " selected")>\($0.vi)</option>"
        }
        return """
            <label for="topic-\(id)">\(Phrases.topic)</label>
            <select class="short" id="topic-\(id)" name="topic"><option value="">–</option>\(choices)</select>
            """
    }

    private var countField: HTML {
        """
        <label for="count-\(id)">\(Phrases.lines)</label>
        <input class="short" type="number" id="count-\(id)" name="count" min="1" max="\(FrontBlock.most)" value="\(value("count", String(block.count)))">
        """
    }

    private var placeField: HTML {
        let names: [(FrontBlock.Place, Phrase)] = [
            (.wide, Phrases.placeWide), (.main, Phrases.placeMain), (.side, Phrases.placeSide),
        ]
        let choices: [HTML] = names.map { place, name in
            "<option value=\"\(place.rawValue)\"\(if: place == block.place, " selected")>\(name)</option>"
        }
        return """
            <label for="place-\(id)">\(Phrases.place)</label>
            <select class="short" id="place-\(id)" name="place">\(choices)</select>
            """
    }
}
