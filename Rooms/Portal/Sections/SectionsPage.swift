import Foundation
import Markup
import Office
import Web
import WorkingTime

/// The checklist of the portal's sections.
struct SectionsPage: PageContent {
    struct Line: Encodable {
        let section: PortalSection
        let changedAt: Date?
        let standing: PortalSection.Standing
    }

    let lines: [Line]
    let units: [OfficeUnit]
    let trouble: String?
    let typed: Form

    private enum CodingKeys: CodingKey { case lines, trouble }

    var title: String { Phrases.sections.text }

    func html(_ frame: Frame) -> HTML {
        var notice = HTML()
        if let trouble { notice = "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        return """
            \(DeskWays.html(frame))<h1>\(Phrases.sections)</h1>
            <p class="measure">\(Phrases.sectionsWords)</p>\(notice)
            \(lines.isEmpty ? beginning(frame) : table(frame))
            <section class="sheet measure"><h2>\(Phrases.addSection)</h2>
            <form method="post" action="/office/sections">\(frame.proof)\(fields(nil))
            <p class="acts"><button>\(Phrases.addSection)</button></p></form></section>
            """
    }

    private func beginning(_ frame: Frame) -> HTML {
        """
        <div class="empty"><p>\(Phrases.noSections)</p><form method="post" action="/office/sections/beginning">\(frame.proof)<button>\(Phrases.beginSections)</button></form></div>
        """
    }

    private func table(_ frame: Frame) -> HTML {
        let names = Dictionary(units.map { ($0.id, $0.name) }, uniquingKeysWith: { one, _ in one })
        let tally = Dictionary(grouping: lines, by: \.standing).mapValues(\.count)
        let rows: [HTML] = lines.enumerated().map { place, line in
            row(line, names, place, frame)
        }
        return """
            <ul class="tally"><li>\(standing(.good)) \(tally[.good] ?? 0)</li><li>\(standing(.due)) \(tally[.due] ?? 0)</li><li>\(standing(.missing)) \(tally[.missing] ?? 0)</li></ul>
            <div class="wide" role="region" aria-label="\(Phrases.sections)" tabindex="0"><table class="cards"><thead><tr><th scope="col">\(Phrases.section)</th><th scope="col">\(Phrases.standing)</th><th scope="col">\(Phrases.lastChange)</th><th scope="col">\(Phrases.keeper)</th><th scope="col">\(Phrases.settings)</th></tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    private func row(
        _ line: Line, _ names: [String: String], _ place: Int, _ frame: Frame
    ) -> HTML {
        let section = line.section
        let link: HTML =
            section.target.isEmpty
            ? "\(section.name.vi)" : "<a href=\"\(section.target)\">\(section.name.vi)</a>"
        let cared = [line.changedAt, section.lookedAt].compactMap { $0 }.max()
        let act = "/office/sections/\(section.id)"
        func button(_ what: String, _ words: Phrase, _ isUseful: Bool = true) -> HTML {
            """
            <form method="post" action="\(act)">\(frame.proof)<input type="hidden" name="do" value="\(what)"><button class="quiet"\(if: !isUseful, " disabled")>\(words)<span class="unseen"> \(section.name.vi)</span></button></form>
            """
        }
        return """
            <tr><th scope="row">\(link)<span class="hint">\(section.law)</span></th><td>\(standing(line.standing))</td>
            <td data-label="\(Phrases.lastChange)">\(cared.map { Day(of: $0).written })</td><td data-label="\(Phrases.keeper)">\(section.unitID.flatMap { names[$0] })</td>
            <td><details class="fold"><summary>\(Phrases.settings)<span class="unseen"> \(section.name.vi)</span></summary>
            <form method="post" action="\(act)">\(frame.proof)<input type="hidden" name="do" value="set">\(fields(section))<p class="acts"><button>\(Phrases.keep)</button></p></form>
            <div class="acts">\(button("looked", Phrases.lookedAfter))\(button("up", Phrases.moveUp, place > 0))\(button("down", Phrases.moveDown, place < lines.count - 1))\(button("remove", Phrases.remove))</div></details></td></tr>

            """
    }

    private func standing(_ standing: PortalSection.Standing) -> HTML {
        switch standing {
        case .good: "<span class=\"state done\">\(Phrases.sectionGood)</span>"
        case .due: "<span class=\"state due\">\(Phrases.sectionDue)</span>"
        case .missing: "<span class=\"state late\">\(Phrases.sectionMissing)</span>"
        }
    }

    private func fields(_ section: PortalSection?) -> HTML {
        let id = section?.id ?? "new"
        // What was refused stands again in the form for a new section, so that nothing is lost.
        func value(_ name: String, _ kept: String?) -> String {
            kept ?? (trouble == nil ? "" : typed[name])
        }
        let shown: [HTML] = PortalSection.Shown.allCases.map {
            "<option value=\"\($0.rawValue)\"\(if: $0 == section?.shown, " selected")>\(name($0))</option>"
        }
        let keepers: [HTML] = units.map {
            "<option value=\"\($0.id)\"\(if: $0.id == section?.unitID, " selected")>\($0.name)</option>"
        }
        return """
            <label for="name-\(id)">\(Phrases.sectionName)</label><input id="name-\(id)" name="name" type="text" maxlength="120" required value="\(value("name", section?.name.vi))">
            <label for="nameEn-\(id)">\(Phrases.wordsEn)</label><input id="nameEn-\(id)" name="nameEn" type="text" maxlength="120" lang="en" value="\(value("nameEn", section?.name.en))">
            <label for="law-\(id)">\(Phrases.rule)<span class="hint">\(Phrases.ruleHint)</span></label><input id="law-\(id)" name="law" type="text" maxlength="300" value="\(value("law", section?.law))">
            <label for="target-\(id)">\(Phrases.leadsTo)<span class="hint">\(Phrases.targetHint)</span></label><input id="target-\(id)" name="target" type="text" maxlength="500" value="\(value("target", section?.target))">
            <label for="shown-\(id)">\(Phrases.shownWhere)</label><select id="shown-\(id)" name="shown">\(shown)</select>
            <label for="unit-\(id)">\(Phrases.keeper)</label><select id="unit-\(id)" name="unit"><option value="">–</option>\(keepers)</select>
            <label for="everyDays-\(id)">\(Phrases.everyDays)<span class="hint">\(Phrases.everyDaysHint)</span></label><input class="short" id="everyDays-\(id)" name="everyDays" type="number" min="0" max="3660" value="\(value("everyDays", section.map { String($0.everyDays) }))">
            """
    }

    private func name(_ shown: PortalSection.Shown) -> Phrase {
        switch shown {
        case .head: Phrases.shownHead
        case .foot: Phrases.shownFoot
        case .map: Phrases.shownMap
        case .none: Phrases.shownNowhere
        }
    }
}

/// The ways between the desk's pages of the portal.
enum DeskWays {
    static func html(_ frame: Frame) -> HTML {
        let ways: [(String, Phrase)] = [
            ("/office/front", Phrases.front), ("/office/sections", Phrases.sections),
            ("/office/notices", Phrases.urgentNotices), ("/office/dates", Phrases.publicDates),
            ("/office/feedback", Phrases.readerNotes), ("/office/views", Phrases.views),
            ("/office/links", Phrases.brokenLinks), ("/office/old-addresses", OldPhrases.title),
        ]
        let items: [HTML] = ways.map { path, name in
            "<li><a href=\"\(path)\"\(if: path == frame.path, " aria-current=\"page\"")>\(name)</a></li>"
        }
        return
            "<nav class=\"menu inner\" aria-label=\"\(Phrases.portalWork)\"><ul>\(items)</ul></nav>"
    }
}
