import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// Writing bulletins and listening to them at the desk.
enum BulletinDesk {
    static let path = "/office/broadcast/bulletins"
    /// Rows of the list.
    private static let listed = 100
    /// Stories offered for a bulletin.
    private static let offered = 30

    @Sendable static func list(_ visit: OfficerVisit) async throws -> Reply {
        let state = Bulletin.State(rawValue: visit.query["state"])
        let house = visit.office.house
        let officer = visit.officer
        return .page(
            try await visit.office.read { connection in
                let columns = try connection.radioColumns()
                let found = try connection.bulletins(state: state, limit: listed)
                return BulletinListPage(
                    state: state, counts: try connection.bulletinCounts(),
                    lines: try found.map { bulletin in
                        let order = try house.runningOrder(connection, of: bulletin)
                        return BulletinListPage.Line(
                            bulletin, order,
                            column: columns.first { $0.id == bulletin.columnID },
                            next: try connection.airTurns(ofBulletin: bulletin.id).first)
                    },
                    columns: columns.filter { !$0.isEnded },
                    mayWrite: officer.may(.writeStory), mayPlan: officer.may(.planBroadcasts))
            })
    }

    /// A new bulletin: empty, or with the words of a published story in it.
    @Sendable static func begin(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        let officer = visit.officer
        let house = visit.office.house
        let about = StoryBeginning.ref(form["about"])
        guard about != nil || form["about"].isEmpty else { throw Refusal(Phrases.notPublished) }
        let id = visit.office.newID()
        guard form["title"].count <= Limits.lineCharacters else {
            throw Refusal(Phrases.tooLong(Limits.lineCharacters))
        }
        try await visit.office.act("bulletin.begin", by: officer) { act in
            let columns = try act.connection.radioColumns().filter { !$0.isEnded }
            let column =
                columns.first { $0.id == form["column"] }
                ?? (about != nil && columns.count == 1 ? columns.first : nil)
            var title = form["title"]
            if title.isEmpty {
                let name = column?.name ?? Phrases.bulletin.vi
                title = "\(name) \(Day(of: act.now).written)"
            }
            var new = Bulletin(id: id, title: title, by: officer, at: act.now)
            new.unitID = officer.unitID
            new.take(column)
            try act.add(new)
            if let about {
                guard let words = try house.spokenWords(act.connection, of: about) else {
                    throw Refusal(Phrases.notPublished)
                }
                try act.add(
                    BulletinItem(
                        id: act.newID(), bulletinID: id, place: 0, kind: .story,
                        title: words.title, words: words.whole, ref: about,
                        soundID: try act.studio?.speak(act, SpeechOrder(words: words.whole))))
            }
            act.note(new.ref, new.title)
        }
        return .seeOther("\(path)/\(id)")
    }

    /// A new draft with the same pieces: what was aired is never changed, but begun anew.
    @Sendable static func copy(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let officer = visit.officer
        let newID = visit.office.newID()
        try await visit.office.act("bulletin.begin", by: officer) { act in
            guard let old = try act.connection.bulletin(id: id) else { throw Refusal.notFound }
            let column = try old.columnID.flatMap { try act.connection.radioColumn(id: $0) }
            var new = Bulletin(id: newID, title: old.title, by: officer, at: act.now)
            new.take(column)
            new.targetID = old.targetID
            new.taskID = old.taskID
            new.topic = old.topic
            new.unitID = old.unitID
            try act.add(new)
            for item in try act.connection.items(ofBulletin: id) {
                try act.add(
                    BulletinItem(
                        id: act.newID(), bulletinID: newID, place: item.place, kind: item.kind,
                        title: item.title, words: item.words, ref: item.ref,
                        fileName: item.fileName, soundID: item.soundID,
                        streamURL: item.streamURL, relaySeconds: item.relaySeconds))
            }
            act.note(new.ref, new.title)
        }
        return .seeOther("\(path)/\(newID)")
    }

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await bulletinPage(visit, trouble: nil))
    }

    static func bulletinPage(
        _ visit: OfficerVisit, trouble: String?
    ) async throws -> BulletinPage {
        let id = try visit.parameter("id")
        let house = visit.office.house
        let officer = visit.officer
        let now = visit.office.now()
        let month = Period(.month, containing: Day(of: now))
        let typed = visit.form
        let saved = visit.query["saved"]
        return try await visit.office.read { connection in
            guard let bulletin = try connection.bulletin(id: id) else { throw Refusal.notFound }
            let turns = try connection.airTurns(ofBulletin: id)
            let weeks = Set(turns.filter { !$0.hasBegun(at: now) }.map(\.day))
                .map { Period(.week, containing: $0) }
            let planned = try Set(weeks).flatMap { week in
                try house.weekPlan(connection, week).days.flatMap(\.turns)
                    .filter { $0.turn.bulletinID == id }
            }
            let book = try house.planBook(connection, month, at: now)
            let order = try house.runningOrder(connection, of: bulletin)
            let outdated = try order.items.filter { item in
                guard item.kind == .story, let ref = item.ref,
                    let now = try house.spokenWords(connection, of: ref)
                else { return false }
                return now.whole != item.words
            }
            return BulletinPage(
                bulletin: bulletin, order: order,
                columns: try connection.radioColumns(),
                turns: turns,
                troubles: Dictionary(
                    planned.map { ($0.turn.id, $0.troubles) }, uniquingKeysWith: { one, _ in one }),
                outdated: Set(outdated.map(\.id)),
                proofs: try house.airingProofs(connection, turns.map(\.id)),
                groups: try house.speakerGroups(connection),
                voices: try house.studio?.voices(connection).map {
                    BulletinPage.Voice(id: $0.id, name: $0.name)
                } ?? [],
                hasStudio: house.studio != nil,
                stories: try house.publications(connection, PublicationQuery(limit: offered)),
                targets: book?.targets ?? [], tasks: book?.tasks ?? [],
                names: Dictionary(
                    uniqueKeysWithValues: try connection.officers().map { ($0.id, $0.name) }),
                officer: officer, now: now, saved: saved,
                trouble: trouble, typed: typed)
        }
    }

    /// Title, column, voice, volume and what it counts for.
    @Sendable static func settings(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        let house = visit.office.house
        return try await change(visit, "bulletin.change") { act, bulletin in
            guard !form["title"].isEmpty else { throw Refusal(Phrases.titleNeeded) }
            guard form["title"].count <= Limits.lineCharacters else {
                throw Refusal(Phrases.tooLong(Limits.lineCharacters))
            }
            bulletin.title = form["title"]
            bulletin.take(try act.connection.radioColumn(id: form["column"]))
            bulletin.volume = Int(form["volume"]).map { min(max($0, 0), 100) }
            let month = Period(.month, containing: Day(of: act.now))
            let book = try house.planBook(act.connection, month, at: act.now)
            bulletin.targetID = book?.targets.first { $0.id == form["target"] }?.id
            bulletin.taskID = book?.tasks.first { $0.id == form["task"] }?.id
            let voices = try act.studio?.voices(act.connection) ?? []
            bulletin.voice = voices.first { $0.id == form["voice"] }?.id
            try act.speakAgain(bulletin)
        }
    }

    /// A sound of this bulletin: a piece, a jingle, or all in one file.
    @Sendable static func sound(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let name = try visit.parameter("name")
        let hash = String(name.prefix { $0 != "." })
        let house = visit.office.house
        let bytes = try await visit.office.read { connection -> Int? in
            guard let bulletin = try connection.bulletin(id: id) else { return nil }
            if let joined = bulletin.joined, joined.hash == hash { return joined.bytes }
            let order = try house.runningOrder(connection, of: bulletin)
            return order.sounds.first { $0.mp3 == hash }?.mp3Bytes
        }
        guard let bytes, name == "\(hash).mp3", let file = visit.office.files.file(hash) else {
            throw Refusal.notFound
        }
        return .file(FileBody(place: file, bytes: bytes, contentType: "audio/mpeg", hash: hash))
    }

    /// A change of what is heard: the bulletin is a draft again, and what loudspeakers have of it
    /// that has not begun is taken back.
    static func change(
        _ visit: OfficerVisit, _ action: String,
        _ body: @Sendable @escaping (Act, inout Bulletin) throws -> Void
    ) async throws -> Reply {
        let officer = visit.officer
        return try await step(visit, action) { act, bulletin in
            let turns = try act.connection.airTurns(ofBulletin: bulletin.id)
            guard !turns.contains(where: { $0.hasAired(at: act.now) }) else {
                throw Refusal(Phrases.alreadyAired)
            }
            try bulletin.change(by: officer, at: act.now)
            try body(act, &bulletin)
        }
    }

    /// One step of a bulletin; what the loudspeakers have follows it in the same act.
    static func step(
        _ visit: OfficerVisit, _ action: String,
        _ body: @Sendable @escaping (Act, inout Bulletin) throws -> Void
    ) async throws -> Reply {
        let id = try visit.parameter("id")
        let house = visit.office.house
        let asked = Int(visit.form["version"])
        do {
            try await visit.office.act(action, by: visit.officer) { act in
                guard var bulletin = try act.connection.bulletin(id: id) else {
                    throw Refusal.notFound
                }
                let version = bulletin.version
                if let asked, asked != version { throw Refusal(Phrases.changedMeanwhile) }
                try body(act, &bulletin)
                try act.keep(bulletin, since: version)
                try act.give(house)
                try act.askToGive()
                act.note(bulletin.ref, bulletin.title)
                try act.state(.broadcastChanged(bulletin.ref))
            }
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(
                try await bulletinPage(visit, trouble: refusal.reason.text),
                status: .unprocessable)
        }
        // What was typed is kept in the browser until the page says that it is saved.
        let kept = visit.parameters["piece"] ?? visit.form["kind"]
        let isKept =
            !kept.isEmpty
            && kept.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        return .seeOther("\(path)/\(id)" + (isKept ? "?saved=\(kept)" : ""))
    }
}

extension Bulletin {
    /// Puts it under a column, with the jingles that the column has now.
    mutating func take(_ column: RadioColumn?) {
        columnID = column?.id
        openingSound = column?.opening?.soundID
        closingSound = column?.closing?.soundID
    }
}

extension Act {
    /// Orders the sounds of all spoken pieces with the bulletin's voice: those that exist already
    /// are not made again.
    func speakAgain(_ bulletin: Bulletin) throws {
        guard let studio else { return }
        for item in try connection.items(ofBulletin: bulletin.id) where item.kind.isSpoken {
            let order = SpeechOrder(words: item.words, voice: bulletin.voice)
            let soundID = try studio.speak(self, order)
            if soundID != item.soundID {
                try changeItem(item.id, title: item.title, words: item.words, soundID: soundID)
            }
        }
    }
}
