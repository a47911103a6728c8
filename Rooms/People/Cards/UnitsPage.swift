import Markup
import Office
import Web

/// The units and their other names.
struct UnitsPage: PageContent {
    let units: [OfficeUnit]
    let cards: [String: UnitCard]
    let people: [OfficerLine]
    let trouble: String?
    /// The unit whose form was refused, and what was in it.
    let typedFor: String?
    let typed: Form

    private enum CodingKeys: CodingKey { case units, cards, trouble }

    var title: String { Phrases.units.text }

    func html(_ frame: Frame) -> HTML {
        let list: [HTML] = units.map { item($0, frame) }
        let empty: HTML = "<p class=\"empty\">\(Phrases.unitsEmpty)</p>"
        return """
            <h1>\(Phrases.units)</h1>\(notice(trouble))
            <p>\(Phrases.unitsHint)</p>
            \(units.isEmpty ? empty : "<ul class=\"rows\">\(list)</ul>")
            <section class="sheet measure"><h2>\(Phrases.addUnit)</h2>
            <form method="post" action="/office/units">\(frame.proof)
            <label for="name">\(Phrases.unitName)</label><input id="name" name="name" value="\(typedFor == nil ? typed["name"] : "")" maxlength="300" required>
            <p class="acts"><button>\(Phrases.add)</button></p></form></section>
            """
    }

    private func item(_ unit: OfficeUnit, _ frame: Frame) -> HTML {
        let typed = typedFor == unit.id ? self.typed : nil
        let isStanding = typed.map { $0["standing"] == "1" } ?? unit.isStanding
        let fields = UnitCardFields(
            card: cards[unit.id] ?? UnitCard(unitID: unit.id),
            people: people.filter { $0.unitID == unit.id }, typed: typed)
        return """
            <li><details\(if: typed != nil, " open")><summary>\(unit.name)\(unit.isStanding ? standing : HTML())</summary>
            <form class="measure" method="post" action="/office/units/\(unit.id)">\(frame.proof)
            <label for="name-\(unit.id)">\(Phrases.unitName)</label>
            <input id="name-\(unit.id)" name="name" value="\(typed?["name"] ?? unit.name)" maxlength="300" required>
            <label for="aliases-\(unit.id)">\(Phrases.aliases)</label>
            <textarea id="aliases-\(unit.id)" name="aliases" rows="3">\(typed?["aliases"] ?? unit.aliases)</textarea>
            <label class="choice"><input type="checkbox" name="standing" value="1"\(if: isStanding, " checked")> \(Phrases.standing)</label>
            \(fields.html())
            <p class="acts"><button>\(Phrases.save)</button></p></form></details></li>
            """
    }

    private var standing: HTML { " <span class=\"state done\">\(Phrases.standing)</span>" }
}
