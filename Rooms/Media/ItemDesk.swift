import Foundation
import Markup
import Office
import Pictures
import Storage
import Web

/// One item of the library: its words, its focal point, its captions, its end.
struct ItemDesk: Sendable {
    let intake: Intake

    @Sendable func page(_ visit: OfficerVisit) async throws -> Reply {
        if visit.wantsJSON {
            let id = try visit.parameter("id")
            guard let facts = try await visit.office.read({ try Desk.facts($0, id: id) }) else {
                throw Refusal.notFound
            }
            return .page(ItemAnswer(item: facts, items: [facts]))
        }
        return .page(try await itemPage(visit, trouble: nil))
    }

    private func itemPage(
        _ visit: OfficerVisit, trouble: Phrase?, vtt: String = ""
    ) async throws -> ItemPage {
        let id = try visit.parameter("id")
        let house = visit.office.house
        let mayChange = visit.officer.may(.writeStory)
        let filled = trouble == nil ? Form() : visit.form
        let isAdded = visit.query["added"] == "1"
        return try await visit.office.read { connection in
            guard let item = try connection.libraryItem(id: id),
                let media = try LibraryOffer.items(connection, [id])[id]
            else { throw Refusal.notFound }
            return ItemPage(
                item: item, media: media, uses: try house.mediaUses(connection, id),
                addedBy: try item.addedBy.flatMap { try connection.officer(id: $0)?.name },
                mayChange: mayChange, isAdded: isAdded, trouble: trouble?.text, filled: filled)
        }
    }

    /// Runs a change; what a form got wrong is said on the page, with what was typed.
    private func change(
        _ visit: OfficerVisit, _ body: (LibraryItem) async throws -> Void
    ) async throws -> Reply {
        let id = try visit.parameter("id")
        guard let item = try await visit.office.read({ try $0.libraryItem(id: id) }) else {
            throw Refusal.notFound
        }
        do {
            try await body(item)
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(
                try await itemPage(visit, trouble: refusal.reason), status: .unprocessable)
        }
        return .seeOther("/office/media/\(id)")
    }

    // MARK: - Words and focal point

    @Sendable func save(_ visit: OfficerVisit) async throws -> Reply {
        try await change(visit) { item in
            let form = visit.form
            let texts = try Language.usual.map { try ItemDesk.text(form, $0, of: item.id) }
            let credit = try ItemDesk.line(form["credit"])
            let consent = try ItemDesk.line(form["consent"])
            let focus = ItemDesk.focus(form) ?? item.focus
            let crops = try await crops(of: item, focus, at: visit.office)
            let words = texts.flatMap { [$0.alt, $0.caption] } + [item.name, credit]
            let folded = FoldedWords.line(words.joined(separator: " "))
            try await visit.office.act("media.change", by: visit.officer) { act in
                act.note(item.ref, item.name)
                for text in texts { try act.set(text) }
                try act.change(
                    item.id, credit: credit, consent: consent, focus: focus, folded: folded)
                if !crops.isEmpty {
                    _ = try act.dropFiles(of: item.id, [.card, .share])
                    for crop in crops { try act.add(crop) }
                }
                try act.state(.mediaChanged(item.ref))
            }
        }
    }

    private static func text(_ form: Form, _ language: Language, of id: String) throws
        -> LibraryText
    {
        let ending = language == .vi ? "" : "-\(language.rawValue)"
        return LibraryText(
            itemID: id, language: language, alt: try line(form["alt" + ending]),
            caption: try line(form["caption" + ending]))
    }

    private static func line(_ words: String) throws -> String {
        guard words.count <= 1_000 else { throw Refusal(Phrases.tooLong(1_000)) }
        return words
    }

    private static func focus(_ form: Form) -> FocalPoint? {
        guard let x = Int(form["focusX"]), let y = Int(form["focusY"]) else { return nil }
        return FocalPoint(x: x, y: y)
    }

    /// The crops around another point; none when it did not move.
    private func crops(
        of item: LibraryItem, _ focus: FocalPoint, at office: Office
    ) async throws -> [LibraryFile] {
        guard focus != item.focus, item.state == .ready,
            let largest = try await office.read({ connection in
                try connection.libraryFiles(of: [item.id]).first {
                    $0.role == .whole && $0.contentType == "image/jpeg"
                }
            }), let file = office.files.file(largest.hash)
        else { return [] }
        do {
            return try Intake.stored(
                try await intake.pictures.crops(of: file, focus: focus), for: item.id, at: office)
        } catch let failure as PictureFailure {
            throw Refusal(failure)
        }
    }

    // MARK: - Captions

    @Sendable func captions(_ visit: OfficerVisit) async throws -> Reply {
        try await change(visit) { item in
            guard let language = Language(rawValue: visit.form["language"]) else {
                throw Refusal(Phrases.languageNeeded)
            }
            let sent = visit.form.file("file").map { String(decoding: $0.bytes, as: UTF8.self) }
            let typed = sent ?? visit.form.raw("text")
            let isEmpty = typed.allSatisfy(\.isWhitespace)
            let written = isEmpty ? "" : try Captions.checked(typed)
            let hash = isEmpty ? "" : try visit.office.files.put(Array(written.utf8))
            try await visit.office.act("media.caption", by: visit.officer) { act in
                act.note(item.ref, item.name)
                _ = try act.dropFiles(of: item.id, [.captions], language: language.rawValue)
                if !isEmpty {
                    try act.add(
                        LibraryFile(
                            itemID: item.id, role: .captions, language: language.rawValue,
                            hash: hash, contentType: "text/vtt", bytes: written.utf8.count))
                }
                try act.touch(item.id)
                try act.state(.mediaChanged(item.ref))
            }
        }
    }

    // MARK: - Replacing, archiving, beginning anew

    @Sendable func replace(_ visit: OfficerVisit) async throws -> Reply {
        try await change(visit) { item in
            guard let file = visit.form.file("file") else { throw Refusal(Phrases.noFile) }
            let place = try visit.office.files.arrivals().appending(path: visit.office.newID())
            try Data(file.bytes).write(to: place)
            do {
                try await intake.replace(
                    item, by: place, name: file.name, by: visit.officer, at: visit.office)
            } catch {
                try Intake.remove(place)
                throw error
            }
        }
    }

    @Sendable func archive(_ visit: OfficerVisit) async throws -> Reply {
        try await change(visit) { item in
            try await visit.office.act("media.archive", by: visit.officer) { act in
                act.note(item.ref, item.name)
                try act.archive(item.id, at: act.now)
            }
        }
    }

    @Sendable func bringBack(_ visit: OfficerVisit) async throws -> Reply {
        try await change(visit) { item in
            try await visit.office.act("media.return", by: visit.officer) { act in
                act.note(item.ref, item.name)
                try act.archive(item.id, at: nil)
            }
        }
    }

    @Sendable func prepare(_ visit: OfficerVisit) async throws -> Reply {
        try await change(visit) { item in
            guard item.state == .failed, item.arrival != nil else {
                throw Refusal(Phrases.nothingToPrepare)
            }
            try await visit.office.act("media.again", by: visit.officer) { act in
                act.note(item.ref, item.name)
                try act.beginAgain(item.id)
                try Preparation.ask(item.id, in: act)
            }
        }
    }
}
