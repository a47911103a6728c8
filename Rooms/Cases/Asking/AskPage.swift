import Foundation
import Markup
import Office
import Web

/// The form on which residents ask or report: photo first, a sentence, a place, and only then, if
/// they wish, how to reach them.
struct AskPage: PageContent {
    let commune: Commune
    let categories: [CaseCategory]
    let settings: CaseSettings
    let once: String
    let puzzle: String
    let ticket: String
    let troubles: Troubles
    private let typed: Form

    private enum CodingKeys: CodingKey { case categories, troubles }

    init(
        commune: Commune, categories: [CaseCategory], settings: CaseSettings, once: String,
        puzzle: String, ticket: String, troubles: Troubles = Troubles(), typed: Form = Form()
    ) {
        self.commune = commune
        self.categories = categories
        self.settings = settings
        self.once = once
        self.puzzle = puzzle
        self.ticket = ticket
        self.troubles = troubles
        self.typed = typed
    }

    static let path = "/phan-anh"

    var title: String { AskWords.ask.text }
    /// `proof.js` first: the others ask it.
    var scripts: [String] { ["proof.js", "outbox.js", "map.js", "cases.js"] }

    func head(_ frame: Frame) -> HTML {
        "<link rel=\"canonical\" href=\"\(frame.origin + frame.link(AskPage.path))\">"
    }

    func html(_ frame: Frame) -> HTML {
        """
        <div class="measure"><h1>\(AskWords.ask)</h1><p class="lead">\(AskWords.lead)</p>
        <p>\(promise)</p>\(first)\(notice)
        <form method="post" action="\(frame.link(AskPage.path))" enctype="multipart/form-data" class="ask" data-ask data-words="\(SendWords.ofScript)"\(if: !troubles.isEmpty, " data-troubled")>\(frame.proof)
        <input type="hidden" name="once" value="\(once)"><input type="hidden" name="puzzle" value="\(puzzle)"><noscript><input type="hidden" name="ticket" value="\(ticket)"></noscript>
        \(AskFields(categories: categories, hamlets: settings.hamlets.map(\.name), troubles: troubles, typed: typed, map: PlaceMap(hamlets: settings.hamlets, tiles: settings.mapTiles)).html)
        <div class="pot" aria-hidden="true"><label for="website">\(AskWords.leaveEmpty)</label><input id="website" name="website" type="text" tabindex="-1" autocomplete="off"></div>
        <p class="acts"><button>\(AskWords.send)</button></p></form>
        <h2>\(AskWords.other)</h2><ul><li><a href="\(frame.link("/phan-anh/tra-cuu"))">\(AskWords.checkCode)</a></li>\(PublicWays.html(frame))</ul></div>
        """
    }

    private var promise: Phrase {
        let open = categories.filter { $0.way == .cases && $0.isOpen }
        return AskWords.promise(
            Spans.words(minutes: open.map(\.firstMinutes).max() ?? CaseCategory.usualFirst).text,
            Spans.words(minutes: open.map(\.fullMinutes).max() ?? CaseCategory.usualFull).text)
    }

    /// Emergencies and formal complaints are stopped here, with the right numbers.
    private var first: HTML {
        var hotline = HTML()
        if !settings.hotline.isEmpty {
            hotline = """
                <p><a href="tel:\(settings.hotline.filter { !$0.isWhitespace })">\(AskWords.hotline(settings.hotline))</a></p>
                """
        }
        return """
            <section class="notice" aria-labelledby="first"><h2 id="first">\(AskWords.firstCheck)</h2>
            <p><strong>\(AskWords.emergencyWords)</strong></p>
            <p class="acts"><a class="button quiet" href="tel:113">\(AskWords.police)</a> <a class="button quiet" href="tel:114">\(AskWords.fire)</a> <a class="button quiet" href="tel:115">\(AskWords.ambulance)</a></p>
            <p>\(AskWords.procedureWords)</p>\(hotline)</section>
            """
    }

    private var notice: HTML {
        if troubles.isEmpty { return HTML() }
        if let general = troubles["form"] {
            return "<p class=\"notice bad\" role=\"alert\">\(general)</p>"
        }
        return """
            <p class="notice bad" role="alert" data-again="\(SendWords.allKept)">\(Phrases.photosAgain)</p>
            """
    }
}

/// The fields of a case, on the portal and at the desk.
struct AskFields {
    let categories: [CaseCategory]
    let hamlets: [String]
    let troubles: Troubles
    let typed: Form
    /// The counter and the hotline have the caller's name first and no photo step.
    var isDesk = false
    var map: PlaceMap?

    var html: HTML {
        """
        \(isDesk ? HTML() : photos)
        <fieldset><legend>\(AskWords.what)</legend>
        \(wrong("category"))<label for="category">\(AskWords.category)</label>
        <select id="category" name="category" required><option value="">\(AskWords.choose)</option>\(categoryOptions)</select>
        \(wrong("words"))<label for="words">\(AskWords.words)<span class="hint">\(AskWords.wordsHint)</span></label>
        <textarea id="words" name="words" rows="4" maxlength="\(Asked.longest)" required>\(typed.raw("words"))</textarea></fieldset>
        <fieldset class="where"><legend>\(AskWords.whereWords)</legend>\(hamletField)
        \(wrong("place"))<label for="place">\(AskWords.place)<span class="hint">\(AskWords.placeHint)</span></label>
        <input type="text" id="place" name="place" maxlength="\(Asked.longestPlace)" value="\(typed["place"])">
        <input type="hidden" name="latitude" value="\(typed["latitude"])"><input type="hidden" name="longitude" value="\(typed["longitude"])">\(map?.asked ?? HTML())</fieldset>
        <fieldset><legend>\(AskWords.contactTitle)</legend><p class="hint">\(AskWords.contactHint)</p>
        \(field("name", AskWords.name, "text", "name", AskForm.longestName))\(field("phone", AskWords.phone, "tel", "tel", 20))\(field("email", AskWords.email, "email", "email", 200))
        \(wrong("wants"))<p id="tell">\(AskWords.tellBy)</p><div role="group" aria-labelledby="tell">\(ways)</div>
        \(wrong("consent"))<label class="choice"><input type="checkbox" name="consent" value="1"\(ticked("consent"))> \(AskWords.consent)</label></fieldset>
        <label class="choice"><input type="checkbox" name="mayPublish" value="1"\(ticked("mayPublish"))> \(AskWords.mayPublish)</label>
        """
    }

    private var photos: HTML {
        let fields: [HTML] = (1...Asked.mostPhotos).map { number in
            """
            <div class="photo"><label for="photo\(number)">\(AskWords.photo(number))</label><input type="file" id="photo\(number)" name="photo\(number)" accept="image/*"></div>

            """
        }
        return """
            <fieldset class="photos"><legend>\(AskWords.photos)</legend><p class="hint">\(AskWords.photosHint)</p>\(wrong("photos"))\(fields.prefix(1).map { $0 })<details class="fold more-photos"><summary>\(AskWords.morePhotos)</summary>\(fields.dropFirst().map { $0 })</details>
            <label class="choice"><input type="checkbox" name="readPlace" value="1"\(ticked("readPlace"))> \(AskWords.readPlace)</label></fieldset>
            """
    }

    private var categoryOptions: [HTML] {
        categories.filter { $0.way == .cases && $0.isOpen }.map { one in
            let isChosen: HTML = typed["category"] == one.id ? " selected" : HTML()
            let hint = one.hint.words(in: .current)
            return
                "<option value=\"\(one.id)\"\(isChosen)>\(one.name.words(in: .current))\(hint.isEmpty ? "" : " (\(hint))")</option>"
        }
    }

    private var hamletField: HTML {
        guard !hamlets.isEmpty else { return HTML() }
        let options: [HTML] = hamlets.map { name in
            let isChosen: HTML = typed["hamlet"] == name ? " selected" : HTML()
            return "<option\(isChosen)>\(name)</option>"
        }
        return """
            <label for="hamlet">\(AskWords.hamlet)</label><select id="hamlet" name="hamlet"><option value="">\(AskWords.noHamlet)</option>\(options)</select>
            """
    }

    private var ways: [HTML] {
        let all: [(Contact.Way, Phrase)] = [
            (.sms, AskWords.sms), (.zalo, AskWords.zalo), (.email, AskWords.byEmail),
        ]
        return all.map { way, words in
            let isChosen: HTML = typed.all("wants").contains(way.rawValue) ? " checked" : HTML()
            return
                "<label class=\"choice\"><input type=\"checkbox\" name=\"wants\" value=\"\(way.rawValue)\"\(isChosen)> \(words)</label>"
        }
    }

    private func field(
        _ name: String, _ label: Phrase, _ type: StaticString, _ fills: StaticString, _ most: Int
    ) -> HTML {
        """
        \(wrong(name))<label for="\(name)">\(label)</label><input type="\("\(type)")" id="\(name)" name="\(name)" autocomplete="\(isDesk ? "off" : "\(fills)")" maxlength="\(most)" value="\(typed[name])">
        """
    }

    private func ticked(_ name: String) -> HTML { typed[name] == "1" ? " checked" : HTML() }

    private func wrong(_ field: String) -> HTML {
        guard let words = troubles[field] else { return HTML() }
        return "<p class=\"notice bad\">\(words)</p>"
    }
}
