import Foundation
import Markup
import Office
import Speech
import Storage
import Web

/// Where the commune's list is kept.
struct WordsDesk: Sendable {
    let desk: Desk

    private static func entry(_ form: Form) throws -> (Pronunciation, String) {
        let entry = Pronunciation(written: form["written"], said: form["said"])
        guard Pronunciations([entry]).count == 1, !entry.said.isEmpty,
            form["note"].count <= KeptPronunciation.longestNote
        else { throw Refusal(Phrases.entryWrong) }
        return (entry, form["note"])
    }

    @Sendable func add(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        return try await desk.step(visit, "pronunciation.add", then: "?saved=1#list") { act in
            let (entry, note) = try Self.entry(form)
            guard try act.connection.pronunciation(written: entry.written) == nil else {
                throw Refusal(Phrases.entryExists)
            }
            guard try act.connection.pronunciationCount() < KeptPronunciation.most else {
                throw Refusal(Phrases.tooMany)
            }
            act.note(Ref("pronunciation", try act.insert(entry, note: note)), entry.written)
        }
    }

    @Sendable func change(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        let id = try visit.parameter("id")
        return try await desk.step(visit, "pronunciation.change", then: "?saved=1#list") { act in
            let (entry, note) = try Self.entry(form)
            guard try act.connection.pronunciation(id: id) != nil else { throw Refusal.notFound }
            if let other = try act.connection.pronunciation(written: entry.written), other.id != id
            {
                throw Refusal(Phrases.entryExists)
            }
            guard let version = Int(form["version"]),
                try act.change(id, to: entry, note: note, version: version)
            else { throw Refusal.changedMeanwhile }
            act.note(Ref("pronunciation", id), entry.written)
        }
    }

    @Sendable func remove(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        return try await desk.step(visit, "pronunciation.remove", then: "?saved=1#list") { act in
            guard let entry = try act.connection.pronunciation(id: id) else {
                throw Refusal.notFound
            }
            try act.removePronunciation(id)
            act.note(Ref("pronunciation", id), entry.written)
        }
    }

    /// Speaks one entry, as it stands in the list.
    @Sendable func hear(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let speak = desk.offering.offer.speak
        let sound = try await visit.office.act("sound.try", by: visit.officer) { act in
            guard let entry = try act.connection.pronunciation(id: id) else {
                throw Refusal.notFound
            }
            let sound = try speak(act, SpeechOrder(words: entry.written))
            act.note(Ref("sound", sound), entry.written)
            return sound
        }
        try await desk.making.make(sound, visit.office, mayWait: false)
        return .seeOther("\(SoundDesk.path)/\(sound)")
    }

    @Sendable func export(_ visit: OfficerVisit) async throws -> Reply {
        let entries = try await visit.office.read { try $0.pronunciations() }
        let table = PronunciationTable(
            lines: entries.map {
                PronunciationTable.Line(
                    entry: Pronunciation(written: $0.written, said: $0.said), note: $0.note)
            })
        // The mark lets spreadsheets see that it is UTF-8.
        return .download(
            Array(("\u{FEFF}" + table.csv).utf8), contentType: "text/csv; charset=utf-8",
            name: "cach-doc.csv")
    }

    @Sendable func take(_ visit: OfficerVisit) async throws -> Reply {
        let table = PronunciationTable(csv: visit.form.raw("table"))
        let usable = table.lines.filter {
            Pronunciations([$0.entry]).count == 1 && !$0.entry.said.isEmpty
        }
        let left = table.broken.count + table.lines.count - usable.count
        return try await desk.step(
            visit, "pronunciation.import", then: "?taken=\(usable.count)&left=\(left)#list"
        ) { act in
            guard !usable.isEmpty else { throw Refusal(Phrases.tableWrong) }
            for line in usable {
                let note = String(line.note.prefix(KeptPronunciation.longestNote))
                if let known = try act.connection.pronunciation(written: line.entry.written) {
                    _ = try act.change(
                        known.id, to: line.entry, note: note.isEmpty ? known.note : note,
                        version: known.version)
                } else {
                    _ = try act.insert(line.entry, note: note)
                }
            }
            guard try act.connection.pronunciationCount() <= KeptPronunciation.most else {
                throw Refusal(Phrases.tooMany)
            }
            act.note(Ref("pronunciation", "import"), "\(usable.count)")
        }
    }
}
