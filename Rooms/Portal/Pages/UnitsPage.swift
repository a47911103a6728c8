import Markup
import Office
import Web

/// Units and the people in them who are named in public.
struct UnitsPage: PageContent {
    let directory: Directory
    /// The name of the site.
    let site: String

    private enum CodingKeys: CodingKey { case directory }

    var title: String { Phrases.unitsAndPeople.text }

    func head(_ frame: Frame) -> HTML {
        Head(frame: frame, path: "/co-cau", title: title, description: "", site: site).html
    }

    func html(_ frame: Frame) -> HTML {
        let units: [HTML] = directory.units.filter(\.isDescribed).map { unit($0, frame) }
        let list: HTML =
            units.isEmpty
            ? "<p class=\"empty\">\(Phrases.noUnits)</p>" : "<div class=\"units\">\(units)</div>"
        return """
            <h1>\(title)</h1><p class="measure">\(Phrases.unitsAndPeopleWords)</p>
            \(list)\(others)
            """
    }

    /// Units of which there is only a name to say.
    private var others: HTML {
        let names: [HTML] = directory.units.filter { !$0.isDescribed }.map {
            "<li>\($0.name)</li>"
        }
        guard !names.isEmpty else { return HTML() }
        return """
            <section aria-labelledby="others"><h2 id="others">\(Phrases.otherUnits)</h2>
            <ul class="map" lang="vi">\(names)</ul></section>
            """
    }

    private func unit(_ unit: Directory.Unit, _ frame: Frame) -> HTML {
        let work: HTML = unit.work.isEmpty ? "" : "<p>\(unit.work.html(in: frame.language))</p>"
        var facts: [HTML] = contact(unit.contact)
        if !unit.hours.isEmpty {
            facts.append(
                "<dt>\(Phrases.dutyHours)</dt><dd>\(unit.hours.html(in: frame.language))</dd>")
        }
        let people: [HTML] = unit.people.map { person in
            let post: HTML = person.post.isEmpty ? "" : ", \(person.post.html(in: frame.language))"
            let facts = contact(person.contact)
            let reach: HTML = facts.isEmpty ? "" : "<dl>\(facts)</dl>"
            let head: HTML =
                person.isHead ? " <span class=\"soft\">(\(Phrases.unitHead))</span>" : ""
            return "<li><strong lang=\"vi\">\(person.name)</strong>\(post)\(head)\(reach)</li>"
        }
        let list: HTML = people.isEmpty ? "" : "<ul class=\"people\">\(people)</ul>"
        let reach: HTML = facts.isEmpty ? "" : "<dl>\(facts)</dl>"
        return """
            <section class="sheet" aria-labelledby="u-\(unit.id)"><h2 id="u-\(unit.id)" lang="vi">\(unit.name)</h2>
            \(work)\(reach)\(list)</section>

            """
    }

    private func contact(_ contact: Directory.Contact) -> [HTML] {
        var facts: [HTML] = []
        if !contact.phone.isEmpty {
            facts.append("<dt>\(Phrases.phone)</dt><dd>\(Contact.phone(contact.phone))</dd>")
        }
        if !contact.email.isEmpty {
            facts.append("<dt>\(Phrases.email)</dt><dd>\(Contact.email(contact.email))</dd>")
        }
        if !contact.address.isEmpty {
            facts.append("<dt>\(Phrases.address)</dt><dd lang=\"vi\">\(contact.address)</dd>")
        }
        return facts
    }
}
