import Foundation
import Markup
import Office
import Storage
import Web

/// The commune's names in other languages.
struct GlossaryPage: PageContent {
    let terms: [Term]
    let languages: [Language]
    let mayWrite: Bool
    let trouble: String?
    /// What was typed and refused.
    let typed: Form?

    private enum CodingKeys: CodingKey { case terms, trouble }

    var title: String { Phrases.glossary.text }

    func html(_ frame: Frame) -> HTML {
        var notice = HTML()
        if let trouble { notice = "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        return """
            <p><a href="/office/translations">\(Phrases.board)</a></p>
            <h1>\(Phrases.glossary)</h1>
            <p class="measure">\(Phrases.glossaryWords)</p>
            \(notice)\(list(frame))
            \(mayWrite ? adding(frame) : HTML())
            """
    }

    private func list(_ frame: Frame) -> HTML {
        if terms.isEmpty { return "<p class=\"empty\">\(Phrases.noTerms)</p>" }
        let items: [HTML] = terms.map { term in
            let names: [HTML] = Language.sorted(term.names.keys).map { language in
                """
                <span lang="\(language.rawValue)">\(term.names[language])</span> <span class="soft">(\(language.rawValue))</span>
                """
            }
            var note = HTML()
            if !term.note.isEmpty { note = "<br><span class=\"soft\">\(term.note)</span>" }
            return """
                <li><b>\(term.words)</b> <span class="soft">\(term.kind.words)</span>: \(names.joined(separator: " · "))\(note)\(change(term, frame))</li>
                """
        }
        return "<ul class=\"rows\">\(items)</ul>"
    }

    private func change(_ term: Term, _ frame: Frame) -> HTML {
        guard mayWrite else { return HTML() }
        return """
            <details class="fold"><summary>\(Phrases.editTerm(term.words))</summary>
            <form method="post" action="/office/glossary">\(frame.proof)
            \(fields(term.id, term.words, term.kind, term.note, term.names))
            <p class="acts"><button class="quiet">\(Phrases.saveTerm)</button></p></form>
            <form method="post" action="/office/glossary/\(term.id)/removal">\(frame.proof)<button class="link">\(Phrases.dropTerm)</button></form></details>
            """
    }

    private func adding(_ frame: Frame) -> HTML {
        var names: [Language: String] = [:]
        for language in languages { names[language] = typed?["name.\(language.rawValue)"] }
        return """
            <section class="sheet"><h2>\(Phrases.addTerm)</h2>
            <form method="post" action="/office/glossary">\(frame.proof)
            \(fields("new", typed?["words"] ?? "", typed.flatMap { Term.Kind(rawValue: $0["kind"]) } ?? .place, typed?["note"] ?? "", names))
            <p class="acts"><button>\(Phrases.addTerm)</button></p></form></section>
            """
    }

    private func fields(
        _ id: String, _ words: String, _ kind: Term.Kind, _ note: String,
        _ names: [Language: String]
    ) -> HTML {
        let kinds: [HTML] = Term.Kind.allCases.map {
            option($0.rawValue, $0.words.text, isChosen: $0 == kind)
        }
        let all = Language.sorted(Set(languages).union(names.keys).subtracting([.vi]))
        let inputs: [HTML] = all.map { language in
            """
            <label for="name-\(language.rawValue)-\(id)"><span lang="\(language.rawValue)">\(language.ownName)</span></label>
            <input class="short" type="text" id="name-\(language.rawValue)-\(id)" name="name.\(language.rawValue)" value="\(names[language] ?? "")" maxlength="120" lang="\(language.rawValue)"\(if: language.isRightToLeft, " dir=\"rtl\"")>
            """
        }
        return """
            <label for="words-\(id)">\(Phrases.termWords)</label><input class="short" type="text" id="words-\(id)" name="words" value="\(words)" maxlength="120" required>
            <label for="kind-\(id)">\(Phrases.termKind)</label><select class="short" id="kind-\(id)" name="kind">\(kinds)</select>
            \(inputs)
            <label for="note-\(id)">\(Phrases.termNote)</label><input type="text" id="note-\(id)" name="note" value="\(note)" maxlength="300">
            """
    }
}

/// Keeping the glossary.
enum GlossaryDesk {
    static let wordsCharacters = 120

    @Sendable static func list(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await page(visit, trouble: nil))
    }

    @Sendable static func keep(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        let words = line(form["words"])
        let note = line(form["note"])
        let kind = Term.Kind(rawValue: form["kind"]) ?? .other
        var names: [Language: String] = [:]
        for (field, value) in form.fields where field.hasPrefix("name.") {
            guard let language = Language(rawValue: String(field.dropFirst(5))),
                Language.known.contains(language), language != .vi
            else { continue }
            names[language] = line(value)
        }
        guard (1...wordsCharacters).contains(words.count), note.count <= Limits.lineCharacters,
            names.values.allSatisfy({ $0.count <= wordsCharacters })
        else {
            return .page(
                try await page(visit, trouble: Phrases.termNeeded.text), status: .unprocessable)
        }
        let kept = names
        try await visit.office.act("glossary.keep", by: visit.officer) { act in
            let id = try act.keep(words, kind, note, kept)
            act.note(Ref("term", id), words)
        }
        return .seeOther("/office/glossary")
    }

    @Sendable static func drop(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        try await visit.office.act("glossary.drop", by: visit.officer) { act in
            guard let term = try act.connection.terms().first(where: { $0.id == id }) else {
                throw Refusal.notFound
            }
            act.note(Ref("term", id), term.words)
            try act.dropTerm(id)
        }
        return .seeOther("/office/glossary")
    }

    private static func line(_ text: String) -> String {
        FormReader.readable(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func page(
        _ visit: OfficerVisit, trouble: String?
    ) async throws -> GlossaryPage {
        let mayWrite = visit.officer.may(.writeStory)
        let languages = Language.sorted(
            Set(Language.usual).union(visit.office.particulars.languages).subtracting([.vi]))
        let typed = trouble == nil ? nil : visit.form
        return try await visit.office.read { connection in
            GlossaryPage(
                terms: try connection.terms(), languages: languages, mayWrite: mayWrite,
                trouble: trouble, typed: typed)
        }
    }
}
