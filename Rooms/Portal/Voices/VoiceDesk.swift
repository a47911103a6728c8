import Foundation
import Markup
import Office
import Storage
import Web

/// What readers have to say: one press on a page, a fault in it, a word about the site. No account,
/// no cookie; a field that only machines fill in, and a limit for each network.
enum VoiceDesk {
    /// Characters of a message.
    static let longest = 3_000

    // MARK: Readers

    /// The form for a fault in a page; and the thanks.
    @Sendable static func opinionForm(_ visit: Visit) async throws -> Reply {
        .page(
            OpinionPage(
                path: path(visit.query["trang"]), isDone: visit.query["xong"] == "1",
                trouble: nil, typed: Form()))
    }

    @Sendable static func opinion(_ visit: Visit) async throws -> Reply {
        let form = visit.form
        let path = path(form["path"])
        let thanks = visit.frame.link("/y-kien") + "?xong=1&trang=" + path
        // Who fills in what nobody sees is a machine; it is thanked like all.
        guard form["website"].isEmpty else { return .seeOther(thanks) }
        switch form["kind"] {
        case "useful", "useless":
            try admit(visit)
            let isUseful = form["kind"] == "useful"
            let house = visit.office.house
            try await visit.office.act("page.opinion", by: nil) { act in
                guard try isPage(path, house, act) else { throw Refusal.notFound }
                try act.count(path: path, isUseful: isUseful)
                act.note(Ref("page", path), isUseful ? "useful" : "useless")
            }
        case "fault":
            if let trouble = trouble(form) {
                return .page(
                    OpinionPage(path: path, isDone: false, trouble: trouble.text, typed: form),
                    status: .unprocessable)
            }
            try admit(visit)
            try await keep(visit, .fault, path)
        default: throw Refusal.notFound
        }
        return .seeOther(thanks)
    }

    @Sendable static func contact(_ visit: Visit) async throws -> Reply {
        let isDone = visit.query["xong"] == "1"
        let page = ContactPage(
            commune: visit.office.particulars, isDone: isDone, trouble: nil, typed: Form())
        return isDone ? .page(page) : .sharedPage(page)
    }

    @Sendable static func send(_ visit: Visit) async throws -> Reply {
        let form = visit.form
        let thanks = visit.frame.link("/lien-he") + "?xong=1"
        guard form["website"].isEmpty else { return .seeOther(thanks) }
        if let trouble = trouble(form) {
            return .page(
                ContactPage(
                    commune: visit.office.particulars, isDone: false, trouble: trouble.text,
                    typed: form),
                status: .unprocessable)
        }
        try admit(visit)
        try await keep(visit, .site, "/lien-he")
        return .seeOther(thanks)
    }

    private static func keep(
        _ visit: Visit, _ kind: ReaderNote.Kind, _ path: String
    ) async throws {
        let form = visit.form
        try await visit.office.act("reader.note", by: nil) { act in
            try act.add(kind, path: path, words: form["words"], contact: form["contact"])
        }
    }

    private static func trouble(_ form: Form) -> Phrase? {
        if form["words"].count < 5 { return Phrases.wordsNeeded }
        if form["words"].count > longest { return Phrases.wordsTooLong(longest) }
        return form["contact"].count > 200 ? Phrases.contactTooLong : nil
    }

    private static func admit(_ visit: Visit) throws {
        // Twelve messages of a network and 400 of everybody in a quarter of an hour.
        let patience = visit.office.patience(for: "voices", perPrefix: 12, ofAll: 400)
        guard patience.takes(prefix: visit.networkPrefix, at: visit.office.now()) else {
            throw Refusal(Phrases.tooManyNotes, .tooManyRequests)
        }
    }

    /// A path of the portal without language and query; anything else is the home.
    private static func path(_ text: String) -> String {
        let path = String(text.prefix { $0 != "?" && $0 != "#" })
        let isOurs =
            path.hasPrefix("/") && !path.hasPrefix("//") && path.utf8.count <= 300
            && path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
        return isOurs ? path : "/"
    }

    /// Only articles are asked about, so that made-up addresses fill no table.
    private static func isPage(_ path: String, _ house: House, _ act: Act) throws -> Bool {
        guard let slug = path.split(separator: "/").last,
            case .article(let article)? = try house.article(
                act.connection, slug: String(slug), in: .vi)
        else { return false }
        return article.path == path
    }

    // MARK: Editors

    @Sendable static func notes(_ visit: OfficerVisit) async throws -> Reply {
        .page(
            try await visit.office.read { connection in
                NotesPage(
                    open: try connection.readerNotes(done: false, limit: 200),
                    done: try connection.readerNotes(done: true, limit: 50),
                    opinions: try connection.pageOpinions(limit: 50))
            })
    }

    @Sendable static func finish(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let answer = String(visit.form["answer"].prefix(1_000))
        try await visit.office.act("reader-note.finish", by: visit.officer) { act in
            guard let note = try act.connection.readerNote(id: id) else { throw Refusal.notFound }
            if note.doneAt == nil { try act.finish(note, answer: answer) }
            act.note(Ref("reader-note", id), note.kind.rawValue)
        }
        return .seeOther("/office/feedback")
    }

    /// Notes of readers that nobody has dealt with.
    @Sendable static func today(
        _ connection: any Connection, _ officer: Officer, _ now: Date
    ) throws -> [TodayLine] {
        guard officer.may(.composePortal) else { return [] }
        let count = try connection.openNotes()
        return count == 0
            ? []
            : [TodayLine(.next, words: Phrases.notesWait(count).text, path: "/office/feedback")]
    }
}
