import Foundation
import Markup
import Office
import Storage
import Web

/// Translating a story, one paragraph beside the other.
enum TranslationDesk {
    /// Characters that one paragraph of a translation may have.
    static let partCharacters = 20_000

    /// The languages of a story, and how each stands.
    @Sendable static func index(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let (officer, commune) = (visit.officer, visit.office.particulars)
        return .page(
            try await visit.office.read { connection in
                let (story, revision) = try connection.newest(id)
                return TranslationsPage(
                    story: story, title: revision.written.vi.title,
                    lines: LanguageLine.all(revision.written, offered: commune.languages),
                    mayWrite: story.canBeEdited(by: officer))
            })
    }

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await bench(visit))
    }

    /// Keeps what was typed as a new text of the story in which one language changed. The form
    /// says from which text it was drawn: when only other languages changed since, it is taken
    /// over; when this one did, whoever saves second gets both.
    @Sendable static func save(_ visit: OfficerVisit) async throws -> Reply {
        let (id, language) = try place(visit)
        let (officer, form) = (visit.officer, visit.form)
        let (story, drawn, drafts) = try await visit.office.read { connection in
            let (story, newest) = try connection.newest(id)
            let drawn = try connection.revision(id: form["version"]) ?? newest
            guard drawn.storyID == story.id else { throw Refusal.notFound }
            let sources =
                Blocks.split(drawn.written.vi.body)
                + [drawn.written.vi.title, drawn.written.vi.summary]
            return (story, drawn, try connection.drafts(of: sources, in: language))
        }
        guard story.canBeEdited(by: officer) else { throw Refusal.notAllowed }
        let reader = TranslationReader(
            before: drawn.written, language: language, drafts: drafts, now: visit.office.now())
        let (translation, trouble) = reader.read(form)
        if let trouble {
            return .page(
                try await bench(visit, trouble: trouble.text, typed: translation),
                status: .unprocessable)
        }
        let isToSubmit = form["then"] == "submit"
        do {
            try await visit.office.act("story.translate", by: officer) { act in
                let (before, newest) = try act.connection.newest(id)
                guard
                    newest.written.translations[language]?.parts
                        == drawn.written.translations[language]?.parts
                else { throw Refusal(Phrases.translatedMeanwhile, .conflict) }
                var after = before
                var written = newest.written
                act.note(after.ref, "\(language.rawValue): \(written.vi.title)")
                written.take(translation, in: language)
                let isChanged =
                    written.translations[language]?.parts
                    != newest.written.translations[language]?.parts
                if isChanged {
                    try after.write(act.newID(), by: officer, at: act.now)
                    try act.add(
                        written, id: after.revisionID, number: newest.number + 1, to: after,
                        by: officer)
                    try act.record(.saved, of: after, by: officer, words: language.ownName)
                }
                if isToSubmit, after.state != .submitted {
                    try after.submit(by: officer, at: act.now)
                    try act.record(.submitted, of: after, by: officer)
                }
                try act.move(after, from: before)
            }
        } catch let refusal as Refusal where refusal.status == .conflict {
            return .page(
                try await bench(visit, trouble: refusal.reason.text, typed: translation),
                status: .conflict)
        }
        return .seeOther(
            isToSubmit
                ? "\(story.path)?saved=\(id)"
                : "\(story.path)/translations/\(language.rawValue)?saved=\(drawn.id)")
    }

    /// Asks the machine for drafts of what is missing or out of date.
    @Sendable static func draft(_ visit: OfficerVisit) async throws -> Reply {
        let (id, language) = try place(visit)
        let officer = visit.officer
        guard visit.office.translator != nil else {
            return .page(
                try await bench(visit, trouble: Phrases.noTranslator.text), status: .unprocessable)
        }
        try await visit.office.act("translation.ask", by: officer) { act in
            let (story, revision) = try act.connection.newest(id)
            guard story.canBeEdited(by: officer) else { throw Refusal.notAllowed }
            act.note(story.ref, language.rawValue)
            try act.keep(trouble: nil, of: id, in: language)
            // Asking again for the same paragraphs wakes the job that was given up.
            let wanted = Drafting.wanted(revision.written, language)
            let known = try act.connection.drafts(of: wanted, in: language)
            let rest = wanted.filter { known[$0] == nil }
            guard !rest.isEmpty else { return }
            let key = "\(id) \(language.rawValue) \(Drafting.hash(rest.joined(separator: "\n\n")))"
            let isNew = try act.connection.enqueue(
                kind: Drafting.jobKind, key: key,
                payload: Drafting.Order(story: id, language: language), runAt: act.now,
                now: act.now)
            if !isNew {
                try act.connection.reviveJob(kind: Drafting.jobKind, key: key, now: act.now)
            }
        }
        return .seeOther("/office/stories/\(id)/translations/\(language.rawValue)?asked=1")
    }

    /// The story and the language of an address: any that has pages of its own, but Vietnamese.
    private static func place(_ visit: OfficerVisit) throws -> (String, Language) {
        let id = try visit.parameter("id")
        let code = try visit.parameter("language")
        guard let language = Language.known.first(where: { $0.rawValue == code }), language != .vi
        else { throw Refusal.notFound }
        return (id, language)
    }

    private static func bench(
        _ visit: OfficerVisit, trouble: String? = nil, typed: Translation? = nil
    ) async throws -> TranslationPage {
        let (id, language) = try place(visit)
        let officer = visit.officer
        let (saved, isAsked) = (visit.query["saved"], visit.query["asked"] == "1")
        let hasTranslator = visit.office.translator != nil
        return try await visit.office.read { connection in
            let (story, revision) = try connection.newest(id)
            guard story.canBeEdited(by: officer) else { throw Refusal.notAllowed }
            let written = revision.written
            let collation = Collation(written.vi, typed ?? written.translations[language])
            let wanted = Drafting.wanted(written, language)
            return TranslationPage(
                story: story, revisionID: revision.id, title: written.vi.title,
                language: language, collation: collation,
                theirs: typed == nil ? nil : written.translations[language],
                drafts: try connection.drafts(
                    of: wanted + collation.rows.map(\.source), in: language),
                glossary: Glossary(try connection.terms()),
                state: .init(
                    trouble: trouble, saved: saved, isAsked: isAsked,
                    hasTranslator: hasTranslator,
                    refused: try connection.translatorTrouble(of: id, in: language)))
        }
    }
}
