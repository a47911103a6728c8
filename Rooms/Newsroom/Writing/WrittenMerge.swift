import Differences
import Foundation
import Markup
import Office
import WorkingTime

/// What two people made of one story, put together field by field; bodies go by paragraphs.
struct WrittenMerge: Sendable {
    /// Where a part of the story stands, and so the name of the choice about it.
    struct Place: Sendable, Hashable {
        /// `title-vi`, `body-en`, `topic`.
        let field: String
        /// Which of the places in a body; 0 elsewhere.
        let number: Int

        var name: String { "choose-\(field)-\(number)" }
    }

    /// Something that both changed.
    struct Conflict: Sendable {
        let place: Place
        let base: String
        let mine: String
        let theirs: String
        /// Whether both can stand one after the other.
        let canBeBoth: Bool
    }

    enum Choice: String, Sendable, CaseIterable {
        case mine, theirs, both
    }

    let base: Written
    let mine: Written
    let theirs: Written
    private(set) var conflicts: [Conflict] = []
    /// Everything put together, with the choices that were made; what was not chosen is mine.
    private(set) var merged: Written

    /// - Parameter choices: by the names of places.
    init(base: Written, mine: Written, theirs: Written, choices: (Place) -> Choice? = { _ in nil })
    {
        self.base = base
        self.mine = mine
        self.theirs = theirs
        merged = mine
        let languages = Language.sorted(Set(mine.texts.keys).union(theirs.texts.keys))
        var texts: [Language: StoryText] = [:]
        for language in languages {
            texts[language] = text(language, choices)
        }
        merged.texts = texts
        merged.kind = value("kind", \.kind, { $0.words.text }, choices)
        merged.topic = value("topic", \.topic, { $0 }, choices)
        merged.source = value("source", \.source, { $0 }, choices)
        merged.unitID = value("unit", \.unitID, { $0 ?? "" }, choices)
        merged.taskID = value("task", \.taskID, { $0 ?? "" }, choices)
        merged.targetID = value("target", \.targetID, { $0 ?? "" }, choices)
        merged.mediaID = value("media", \.mediaID, { $0 ?? "" }, choices)
        merged.attachments = WrittenMerge.list(
            base.attachments, mine.attachments, theirs.attachments)
        merged.document = document(choices)
        merged.translations = translations()
    }

    /// What an official document says of itself, line by line.
    private mutating func document(_ choices: (Place) -> Choice?) -> DocumentFacts? {
        guard merged.kind == .document else { return nil }
        var facts = DocumentFacts(number: value("docNumber", \.facts.number, { $0 }, choices))
        facts.type = value("docType", \.facts.type, { $0 }, choices)
        facts.issuer = value("docIssuer", \.facts.issuer, { $0 }, choices)
        facts.signer = value("docSigner", \.facts.signer, { $0 }, choices)
        facts.signedOn = value("docSignedOn", \.facts.signedOn, WrittenMerge.day, choices)
        facts.inForceFrom = value("docFrom", \.facts.inForceFrom, WrittenMerge.day, choices)
        facts.inForceUntil = value("docUntil", \.facts.inForceUntil, WrittenMerge.day, choices)
        facts.replacedBy = value("docReplacedBy", \.facts.replacedBy, { $0 ?? "" }, choices)
        facts.attachments = merged.attachments
        return facts
    }

    private static func day(_ day: Day?) -> String { day?.written ?? "" }

    /// Languages other than Vietnamese are written on pages of their own, which tell two writers
    /// apart themselves: here only what one side changed has to come through.
    private func translations() -> [Language: Translation] {
        var all = mine.translations
        for language in Set(theirs.translations.keys).union(base.translations.keys)
        where mine.translations[language] == base.translations[language] {
            all[language] = theirs.translations[language]
        }
        return all
    }

    /// What either side added is there, what either took out is gone.
    private static func list(_ base: [String], _ mine: [String], _ theirs: [String]) -> [String] {
        if mine == base { return theirs }
        let (old, right) = (Set(base), Set(theirs))
        let kept = mine.filter { right.contains($0) || !old.contains($0) }
        return kept + theirs.filter { !old.contains($0) && !kept.contains($0) }
    }

    /// One language: nil where it was taken out, or never was.
    private mutating func text(
        _ language: Language, _ choices: (Place) -> Choice?
    ) -> StoryText? {
        let none = StoryText(title: "", summary: "", body: "")
        let (old, left, right) = (
            base.texts[language] ?? none, mine.texts[language] ?? none,
            theirs.texts[language] ?? none
        )
        let code = language.rawValue
        let text = StoryText(
            title: line("title-\(code)", old.title, left.title, right.title, choices),
            summary: line("summary-\(code)", old.summary, left.summary, right.summary, choices),
            body: body("body-\(code)", old.body, left.body, right.body, choices))
        return text == none && language != .vi ? nil : text
    }

    private mutating func line(
        _ field: String, _ old: String, _ left: String, _ right: String,
        _ choices: (Place) -> Choice?
    ) -> String {
        if left == right || right == old { return left }
        if left == old { return right }
        let place = Place(field: field, number: 0)
        conflicts.append(
            Conflict(place: place, base: old, mine: left, theirs: right, canBeBoth: false))
        return choices(place) == .theirs ? right : left
    }

    private mutating func body(
        _ field: String, _ old: String, _ left: String, _ right: String,
        _ choices: (Place) -> Choice?
    ) -> String {
        if left == right || right == old { return left }
        if left == old { return right }
        var number = 0
        var found: [Conflict] = []
        let text = Merge(base: old, mine: left, theirs: right).text { conflict in
            let place = Place(field: field, number: number)
            number += 1
            found.append(
                Conflict(
                    place: place, base: conflict.base, mine: conflict.mine,
                    theirs: conflict.theirs, canBeBoth: true))
            return switch choices(place) {
            case .mine, nil: conflict.mine
            case .theirs: conflict.theirs
            case .both: conflict.both
            }
        }
        conflicts += found
        return text
    }

    private mutating func value<T: Equatable>(
        _ field: String, _ path: KeyPath<Written, T>, _ words: (T) -> String,
        _ choices: (Place) -> Choice?
    ) -> T {
        let (old, left, right) = (base[keyPath: path], mine[keyPath: path], theirs[keyPath: path])
        if left == right || right == old { return left }
        if left == old { return right }
        let place = Place(field: field, number: 0)
        conflicts.append(
            Conflict(
                place: place, base: words(old), mine: words(left), theirs: words(right),
                canBeBoth: false))
        return choices(place) == .theirs ? right : left
    }
}

extension Written {
    /// What it says of itself as a document, nothing where it is none.
    var facts: DocumentFacts { document ?? DocumentFacts(number: "") }
}
