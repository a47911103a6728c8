import Foundation
import Markup
import Office
import Web
import WorkingTime

/// An attestation as pages show it.
struct AttestationLine: Encodable, Sendable {
    let id: String
    let what: String
    let day: Day
    let unit: String?
    let measure: Measure
    let quantity: Int
    let outOf: Int?
    let channel: Channel
    let state: Attestation.State
    let reason: String?

    init(_ attestation: Attestation, unit: String?) {
        id = attestation.id
        what = attestation.what
        day = attestation.day
        self.unit = unit
        measure = attestation.measure
        quantity = attestation.quantity
        outOf = attestation.outOf
        channel = attestation.channel
        state = attestation.state
        reason = attestation.reason
    }

    /// `3`, or `45/50`.
    var amount: String {
        let part = Reading.number(quantity)
        return outOf.map { "\(part)/\(Reading.number($0))" } ?? part
    }

    var mark: HTML {
        let shape =
            switch state {
            case .reported: "due"
            case .confirmed: "done"
            case .declined: "late"
            case .voided: "none"
            }
        return "<span class=\"state \(shape)\">\(state.words)</span>"
    }
}

/// Everything that was reported, narrowed by the address bar.
struct ListPage: PageContent {
    let filter: Filter
    let counts: [Attestation.State: Int]
    let items: [AttestationLine]
    let units: [OfficeUnit]
    let mayGive: Bool

    private enum CodingKeys: CodingKey { case filter, counts, items }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(filter, forKey: .filter)
        let byName = counts.map { ($0.key.rawValue, $0.value) }
        try container.encode(Dictionary(uniqueKeysWithValues: byName), forKey: .counts)
        try container.encode(items, forKey: .items)
    }

    var title: String { Phrases.evidence.text }

    func html(_ frame: Frame) -> HTML {
        var give = HTML()
        if mayGive {
            give = """
                <p class="acts"><a class="button" href="/office/evidence/new">\(Phrases.give)</a></p>
                """
        }
        return """
            <h1>\(Phrases.evidence)</h1>
            <p class="measure">\(Phrases.intro)</p>
            \(give)
            \(filterForm)
            \(countLine)
            \(list)
            """
    }

    private var filterForm: HTML {
        let unitOptions = units.map {
            option($0.id, $0.name, isChosen: filter.unitID == $0.id)
        }
        let stateOptions = Attestation.State.allCases.map {
            option($0.rawValue, $0.words.text, isChosen: filter.state == $0)
        }
        let measures: [Measure] = [
            .articlesPublished, .broadcastSessions, .mediaProducts, .staffBriefed,
            .casesAnsweredInTime, .other,
        ]
        let measureOptions = measures.map {
            option($0.rawValue, $0.name.text, isChosen: filter.measure == $0)
        }
        return """
            <form class="filter" method="get" action="/office/evidence">
            <label>\(Phrases.unit)<select name="unit"><option value="">\(Phrases.all)</option>\(unitOptions)</select></label>
            <label>\(Phrases.month)<input type="month" name="month" value="\(filter.month?.code)"></label>
            <label>\(Phrases.state)<select name="state"><option value="">\(Phrases.all)</option>\(stateOptions)</select></label>
            <label>\(Phrases.measure)<select name="measure"><option value="">\(Phrases.all)</option>\(measureOptions)</select></label>
            <button class="quiet">\(Phrases.show)</button>
            </form>
            """
    }

    private var countLine: HTML {
        let total = counts.values.reduce(0, +)
        let parts: [HTML] = Attestation.State.allCases.compactMap { state in
            guard let count = counts[state], count > 0 else { return nil }
            return "<b>\(Reading.number(count))</b> \(state.words.text.lowercased())"
        }
        guard total > 0 else { return HTML() }
        return """
            <p class="figures" role="status">\(Phrases.total(total)): \(parts.joined(separator: " · "))</p>
            """
    }

    private var list: HTML {
        if items.isEmpty {
            let isFiltered = filter != Filter()
            return "<p class=\"empty\">\(isFiltered ? Phrases.emptyFilter : Phrases.empty)</p>"
        }
        let rows: [HTML] = items.map { item in
            """
            <tr><td class="figures">\(item.day.written)</td>
            <th scope="row"><a href="/office/evidence/\(item.id)">\(item.what)</a></th>
            <td>\(item.unit)</td><td>\(item.channel.words)</td><td class="number" data-label="\(Phrases.quantity)">\(item.amount)</td><td>\(item.mark)</td></tr>
            """
        }
        var more = HTML()
        if items.count == Desk.listed { more = "<p>\(Phrases.firstOnly(items.count))</p>" }
        return """
            <div class="wide" role="region" aria-label="\(Phrases.evidence)" tabindex="0"><table class="cards">
            <caption class="unseen">\(Phrases.evidence)</caption>
            <thead><tr><th scope="col">\(Phrases.day)</th><th scope="col">\(Phrases.what)</th><th scope="col">\(Phrases.unit)</th><th scope="col">\(Phrases.channel)</th><th scope="col" class="number">\(Phrases.quantity)</th><th scope="col">\(Phrases.state)</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>\(more)
            """
    }
}

/// One line of a `<select>`.
func option(_ value: String, _ words: String, isChosen: Bool) -> HTML {
    "<option value=\"\(value)\"\(if: isChosen, " selected")>\(words)</option>"
}
