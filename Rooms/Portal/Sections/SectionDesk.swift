import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// The sections that the portal ought to have, and how each of them stands.
enum SectionDesk {
    static let most = 100

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await page(visit, trouble: nil))
    }

    private static func page(
        _ visit: OfficerVisit, trouble: Phrase?
    ) async throws -> SectionsPage {
        let house = visit.office.house
        let now = visit.office.now()
        let typed = visit.form
        return try await visit.office.read { connection in
            let look = SectionLook(house: house, connection: connection)
            return SectionsPage(
                lines: try connection.portalSections().map { section in
                    let found = try look.find(section.target)
                    return SectionsPage.Line(
                        section: section, changedAt: found.changedAt,
                        standing: section.standing(
                            exists: found.exists, changed: found.changedAt, at: now))
                },
                units: try connection.units(), trouble: trouble?.text, typed: typed)
        }
    }

    /// Begins with the usual list; only where there is none yet.
    @Sendable static func begin(_ visit: OfficerVisit) async throws -> Reply {
        try await visit.office.act("section.begin", by: visit.officer) { act in
            act.note(Ref("section", "all"), UsualSections.decree)
            guard try act.connection.portalSections().isEmpty else { return }
            for section in UsualSections.make(act.newID) { try act.keep(section) }
            try act.state(.portalArranged(Ref("section", "all")))
        }
        return .seeOther("/office/sections")
    }

    @Sendable static func add(_ visit: OfficerVisit) async throws -> Reply {
        try await change(visit, "section.add") { act, sections in
            guard sections.count < most else { throw Refusal(Phrases.tooManySections(most)) }
            var section = PortalSection(
                id: act.newID(), place: (sections.map(\.place).max() ?? -1) + 1,
                name: PairedText(vi: ""), law: "", target: "", shown: .foot, everyDays: 0)
            try take(visit.form, into: &section)
            try act.keep(section)
            return section
        }
    }

    /// Changes, moves, removes a section, or notes that it was looked after.
    @Sendable static func section(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let form = visit.form
        return try await change(visit, "section.change") { act, sections in
            guard let place = sections.firstIndex(where: { $0.id == id }) else {
                throw Refusal.notFound
            }
            var section = sections[place]
            switch form["do"] {
            case "up", "down":
                let other = form["do"] == "up" ? place - 1 : place + 1
                guard sections.indices.contains(other) else { return section }
                var moved = sections
                moved.swapAt(place, other)
                for (number, var one) in moved.enumerated() {
                    one.place = number
                    try act.keep(one)
                }
            case "remove": try act.removePortalSection(id: id)
            case "looked":
                section.lookedAt = act.now
                try act.keep(section)
            default:
                try take(form, into: &section)
                try act.keep(section)
            }
            return section
        }
    }

    private static func change(
        _ visit: OfficerVisit, _ action: String,
        _ body: @Sendable @escaping (Act, [PortalSection]) throws -> PortalSection
    ) async throws -> Reply {
        do {
            try await visit.office.act(action, by: visit.officer) { act in
                let section = try body(act, try act.connection.portalSections())
                act.note(Ref("section", section.id), section.name.vi)
                try act.state(.portalArranged(Ref("section", section.id)))
            }
            return .seeOther("/office/sections")
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(try await page(visit, trouble: refusal.reason), status: .unprocessable)
        }
    }

    private static func take(_ form: Form, into section: inout PortalSection) throws {
        guard (1...120).contains(form["name"].count), form["nameEn"].count <= 120 else {
            throw Refusal(Phrases.sectionNameNeeded)
        }
        guard form["target"].isEmpty || Target.isGood(form["target"]) else {
            throw Refusal(Phrases.targetNotRead)
        }
        guard let days = Int(form["everyDays"].isEmpty ? "0" : form["everyDays"]),
            (0...3_660).contains(days)
        else { throw Refusal(Phrases.daysNotRead) }
        section.name = PairedText(vi: form["name"], en: form["nameEn"])
        section.law = String(form["law"].prefix(Limits.lineCharacters))
        section.target = form["target"]
        section.shown = PortalSection.Shown(rawValue: form["shown"]) ?? section.shown
        section.unitID = form["unit"].isEmpty ? nil : form["unit"]
        section.everyDays = days
    }

    /// What stands around every page: from the sections, else the usual ones.
    @Sendable static func surroundings(_ connection: any Connection) throws -> Surroundings {
        let sections = try connection.portalSections()
        let shown = sections.filter { !$0.target.isEmpty }
        // All that may still come; each page decides by its own moment.
        let notices = try connection.urgentNotices(endingAfter: Date(timeIntervalSince1970: 0))
        return Surroundings(
            notices: notices,
            ways: sections.isEmpty
                ? UsualSections.ways : shown.filter { $0.shown == .head }.map(\.way),
            more: shown.filter { $0.shown == .foot }.map(\.way))
    }
}

/// Finds what a section leads to, and when that changed last.
struct SectionLook {
    let house: House
    let connection: any Connection

    func find(_ target: String) throws -> (exists: Bool, changedAt: Date?) {
        guard !target.isEmpty else { return (false, nil) }
        guard target.hasPrefix("/") else { return (true, nil) }
        let parts = target.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
        var query = PublicationQuery(limit: 1)
        switch (parts.first, parts.count) {
        case ("tin", 1): query.kinds = PublicationKind.news
        case ("chu-de", 2): query.topic = parts[1]
        case ("van-ban", 1): query.kinds = [.document]
        case ("tin", 2), ("van-ban", 2):
            guard
                case .article(let article)? = try house.article(
                    connection, slug: parts[1], in: .vi)
            else { return (false, nil) }
            return (true, [article.changedAt, article.reviewedAt].compactMap { $0 }.max())
        default:
            guard let kind = KindList.all.first(where: { $0.path == target }) else {
                return (true, nil)
            }
            query.kinds = [kind.kind]
        }
        let newest = try house.publications(connection, query).first
        return (newest != nil, newest?.changedAt)
    }
}
