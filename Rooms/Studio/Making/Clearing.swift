import Foundation
import Office
import Storage

/// The daily look: sounds and sentences that nobody used for weeks go, and orders that the queue
/// lost are asked for again. A room keeps a sound by ordering it again, or by saying so
/// (`Offers.soundsInUse`).
enum Clearing {
    static let kind = "studio.clear"
    static let soundDays = 90.0
    static let sentenceDays = 21.0
    /// How many of each go at once.
    private static let limit = 500

    @Sendable static func run(_ office: Office, _ job: Job) async throws {
        let now = office.now()
        try await again(office, before: now.addingTimeInterval(-3 * 3_600))
        let oldSounds = now.addingTimeInterval(-soundDays * 86_400)
        let oldSentences = now.addingTimeInterval(-sentenceDays * 86_400)
        let gone = try await office.act("sound.clear", by: nil) { act in
            let sounds = try act.connection.soundsUnused(since: oldSounds, limit: limit)
            let kept = try act.soundsInUse(sounds.map(\.id))
            var gone: [String] = []
            for sound in sounds where !kept.contains(sound.id) {
                try act.removeSound(sound.id)
                gone += [sound.sound.mp3, sound.sound.opus]
            }
            for sentence in try act.connection.sentencesUnused(since: oldSentences, limit: limit) {
                try act.removeSentence(sentence.id)
                gone.append(sentence.hash)
            }
            act.note(Ref("sound", "old"), "\(gone.count)")
            return try gone.filter { try !$0.isEmpty && !act.connection.studioKeeps($0) }
        }
        for hash in gone { try office.files.remove(hash) }
    }

    private static func again(_ office: Office, before moment: Date) async throws {
        let lost = try await office.read { try $0.soundsWaiting(before: moment) }
        if lost.isEmpty { return }
        try await office.act("sound.again", by: nil) { act in
            for sound in lost { try Making.ask(sound.id, in: act) }
            act.note(Ref("sound", "lost"), "\(lost.count)")
        }
    }
}
