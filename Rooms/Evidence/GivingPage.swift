import Foundation
import Markup
import Office
import Web
import WorkingTime

/// The form on which a unit says what it did.
struct GivingPage: PageContent {
    let targets: [TargetStanding]
    let tasks: [PlanBook.Task]
    let units: [OfficeUnit]
    private let filled: Form
    /// The latest day that can be reported.
    let latest: Day
    let troubles: Troubles

    private enum CodingKeys: CodingKey { case targets, tasks, units, latest, troubles }

    init(
        targets: [TargetStanding], tasks: [PlanBook.Task], units: [OfficeUnit], filled: Form,
        latest: Day, troubles: Troubles
    ) {
        self.targets = targets
        self.tasks = tasks
        self.units = units
        self.filled = filled
        self.latest = latest
        self.troubles = troubles
    }

    var title: String { Phrases.give.text }

    func html(_ frame: Frame) -> HTML {
        var again = HTML()
        if !troubles.isEmpty {
            again = "<p class=\"notice bad\" role=\"alert\">\(Phrases.chooseAgain)</p>"
        }
        return """
            <div class="measure"><p><a href="/office/evidence">\(Phrases.back)</a></p>
            <h1>\(Phrases.give)</h1><p>\(Phrases.intro)</p>
            \(again)
            <form method="post" action="/office/evidence" enctype="multipart/form-data" data-keep="evidence-new">\(frame.proof)
            <input type="hidden" name="id" value="\(filled["id"])">
            \(wrong("what"))<label for="what">\(Phrases.what)<span class="hint">\(Phrases.whatHint)</span></label>
            <input type="text" id="what" name="what" value="\(filled["what"])" maxlength="300" required>
            \(wrong("day"))<label for="day">\(Phrases.day)</label>
            <input class="short" type="date" id="day" name="day" value="\(filled["day"])" max="\(latest.iso)" required>
            \(select("unit", Phrases.unit, nil, units.map { ($0.id, $0.name) }, isRequired: true))
            \(select("channel", Phrases.channel, nil, channels, isRequired: true))
            \(select("target", Phrases.target, Phrases.targetHint, targets.map { ($0.id, $0.text) }))
            \(select("task", Phrases.task, Phrases.taskHint, tasks.map { ($0.id, "\($0.section) \($0.text)") }))
            \(wrong("quantity"))<label for="quantity">\(Phrases.quantity)<span class="hint">\(Phrases.quantityHint)</span></label>
            <input class="short" type="text" inputmode="numeric" id="quantity" name="quantity" value="\(filled["quantity"])" maxlength="9" required>
            \(wrong("outOf"))<label for="outOf">\(Phrases.outOf)<span class="hint">\(Phrases.outOfHint)</span></label>
            <input class="short" type="text" inputmode="numeric" id="outOf" name="outOf" value="\(filled["outOf"])" maxlength="9">
            <fieldset><legend>\(Phrases.photos)</legend><p class="hint">\(Phrases.photosHint)</p>\(photos)</fieldset>
            <p class="acts"><button>\(Phrases.send)</button></p></form></div>
            """
    }

    private var channels: [(String, String)] {
        Channel.allCases.map { ($0.rawValue, $0.words.text) }
    }

    private var photos: HTML {
        let fields: [HTML] = (1...Photo.most).map { place in
            """
            \(wrong("photo\(place)"))<label for="photo\(place)">\(Phrases.photo(place))</label>
            <input type="file" id="photo\(place)" name="photo\(place)" accept="image/jpeg,image/png,image/webp">
            <label for="description\(place)">\(Phrases.description(place))</label>
            <input type="text" id="description\(place)" name="description\(place)" value="\(filled["description\(place)"])" maxlength="300">
            """
        }
        return fields.joined()
    }

    private func select(
        _ name: String, _ label: Phrase, _ hint: Phrase?, _ choices: [(String, String)],
        isRequired: Bool = false
    ) -> HTML {
        let options = choices.map { option($0.0, $0.1, isChosen: filled[name] == $0.0) }
        var words = HTML()
        if let hint { words = "<span class=\"hint\">\(hint)</span>" }
        let first: HTML =
            "<option value=\"\">\(isRequired ? Phrases.choose.text : Phrases.none.text)</option>"
        return """
            \(wrong(name))<label for="\(name)">\(label)\(words)</label>
            <select id="\(name)" name="\(name)"\(if: isRequired, " required")>\(first)\(options)</select>
            """
    }

    private func wrong(_ field: String) -> HTML {
        guard let words = troubles[field] else { return HTML() }
        return "<p class=\"notice bad\">\(words)</p>"
    }
}
