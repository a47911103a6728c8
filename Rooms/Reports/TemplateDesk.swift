import Foundation
import Markup
import Office
import Web

/// Looking at the templates and editing one.
enum TemplateDesk {
    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        let occasion = Occasion(rawValue: visit.query["occasion"]) ?? .month
        return .page(
            try await page(
                visit, occasion, typed: nil, trouble: nil, saved: visit.query["saved"] == "1"))
    }

    private static func page(
        _ visit: OfficerVisit, _ occasion: Occasion, typed: Template?, trouble: String?,
        saved: Bool = false
    ) async throws -> TemplatePage {
        let stored = try await visit.office.read { try $0.storedTemplate(for: occasion) }
        return TemplatePage(
            occasion: occasion, template: typed ?? stored?.template ?? .usual(for: occasion),
            stored: stored, mayWrite: visit.officer.may(.writeReport), isSaved: saved,
            trouble: trouble)
    }

    /// Stores a template. What names no place is refused, with the name, and stays in its box.
    @Sendable static func save(_ visit: OfficerVisit) async throws -> Reply {
        guard let occasion = Occasion(rawValue: visit.form["occasion"]) else {
            throw Refusal.notFound
        }
        let template = Template(form: visit.form)
        let version = Int(visit.form["version"]) ?? 0
        let officer = visit.officer
        do {
            try template.check()
            try await visit.office.act("report.template", by: officer) { act in
                try act.save(template, for: occasion, version: version, by: officer)
                act.note(Ref("reportTemplate", occasion.rawValue), occasion.rawValue)
            }
        } catch let refusal as Refusal
            where refusal.status == .unprocessable || refusal.status == .conflict
        {
            return .page(
                try await page(
                    visit, occasion, typed: template, trouble: refusal.reason.text),
                status: refusal.status)
        }
        return .seeOther("/office/reports/templates?occasion=\(occasion.rawValue)&saved=1")
    }
}

extension Template {
    /// From the boxes of the page: each chapter has a heading and a place in the order; a chapter
    /// without a place is left out.
    init(form: Form) {
        let chosen = Content.allCases.compactMap { content -> (Double, Chapter)? in
            let place = form["place-\(content.rawValue)"].replacing(",", with: ".")
            guard let place = Double(place), place.isFinite else { return nil }
            let heading = form["heading-\(content.rawValue)"]
            return (
                place,
                Chapter(
                    content: content,
                    heading: heading.isEmpty ? content.usualHeading : heading)
            )
        }
        self.init(
            opening: form["opening"], closing: form["closing"],
            chapters: chosen.sorted { $0.0 < $1.0 }.map(\.1))
    }

    /// Refuses names that there are not, and a paper without any chapter.
    func check() throws {
        let texts = [opening, closing] + chapters.map(\.heading)
        let unknown = texts.flatMap(TemplatePlace.unknown)
        guard unknown.isEmpty else { throw Refusal(TemplatePhrases.unknown(unknown)) }
        guard !chapters.isEmpty else { throw Refusal(TemplatePhrases.chapterNeeded) }
        guard texts.allSatisfy({ $0.count <= 2_000 }) else { throw Refusal(Phrases.tooLong) }
    }
}
