import Foundation
import Office
import Speech
import Storage
import Voices

extension Connection {
    // MARK: - Pronunciations

    /// The commune's list, by what is written.
    func pronunciations() throws -> [KeptPronunciation] {
        try fetchAll(
            "SELECT * FROM pronunciation ORDER BY written LIMIT \(KeptPronunciation.most)")
    }

    func pronunciation(id: String) throws -> KeptPronunciation? {
        try fetchFirst("SELECT * FROM pronunciation WHERE id = \(id)")
    }

    func pronunciation(written: String) throws -> KeptPronunciation? {
        try fetchFirst("SELECT * FROM pronunciation WHERE written = \(written)")
    }

    func pronunciationCount() throws -> Int {
        try scalar("SELECT COUNT(*) FROM pronunciation") ?? 0
    }

    // MARK: - Sounds

    func sound(id: String) throws -> KeptStudioSound? {
        try fetchFirst("SELECT * FROM studio_sound WHERE id = \(id)")
    }

    /// Ready sounds that nobody ordered again since a moment, the longest unused first.
    func soundsUnused(since moment: Date, limit: Int) throws -> [KeptStudioSound] {
        try fetchAll(
            """
            SELECT * FROM studio_sound WHERE used_at < \(moment) AND state <> 'waiting'
            ORDER BY used_at, id LIMIT \(limit)
            """)
    }

    /// Sounds that wait since before a moment: the queue may have lost them.
    func soundsWaiting(before moment: Date) throws -> [KeptStudioSound] {
        try fetchAll(
            """
            SELECT * FROM studio_sound WHERE state = 'waiting' AND used_at < \(moment)
            ORDER BY used_at LIMIT 500
            """)
    }

    /// Whether any sound or sentence is in a file.
    func studioKeeps(_ hash: String) throws -> Bool {
        let sounds: Int =
            try scalar("SELECT COUNT(*) FROM studio_sound WHERE mp3 = \(hash) OR opus = \(hash)")
            ?? 0
        let sentences: Int =
            try scalar("SELECT COUNT(*) FROM studio_sentence WHERE hash = \(hash)") ?? 0
        return sounds + sentences > 0
    }

    // MARK: - Sentences

    /// The file of a sentence that was spoken before.
    func sentence(_ id: String) throws -> String? {
        try scalar("SELECT hash FROM studio_sentence WHERE id = \(id)")
    }

    func sentencesUnused(since moment: Date, limit: Int) throws -> [KeptSentence] {
        try fetchAll(
            """
            SELECT * FROM studio_sentence WHERE used_at < \(moment)
            ORDER BY used_at, id LIMIT \(limit)
            """)
    }

    func keep(sentence id: String, hash: String, bytes: Int, at now: Date) throws {
        _ = try execute(
            """
            INSERT INTO studio_sentence (id, hash, bytes, used_at)
            VALUES (\(id), \(hash), \(bytes), \(now))
            ON CONFLICT \(conflict: ["id"]) DO UPDATE SET hash = \(hash), bytes = \(bytes),
                used_at = \(now)
            """)
    }

    func note(progress: Int, of id: String) throws {
        _ = try execute(
            """
            UPDATE studio_sound SET progress = \(progress)
            WHERE id = \(id) AND state = 'waiting'
            """)
    }
}

extension Act {
    func insert(_ entry: Pronunciation, note: String) throws -> String {
        let id = newID()
        _ = try connection.execute(
            """
            INSERT INTO pronunciation (id, written, said, note, changed_at)
            VALUES (\(id), \(entry.written), \(entry.said), \(note), \(now))
            """)
        return id
    }

    /// - Returns: false when somebody else changed it meanwhile.
    func change(
        _ id: String, to entry: Pronunciation, note: String, version: Int
    ) throws -> Bool {
        try connection.execute(
            """
            UPDATE pronunciation SET written = \(entry.written), said = \(entry.said),
                note = \(note), changed_at = \(now), version = version + 1
            WHERE id = \(id) AND version = \(version)
            """) == 1
    }

    func removePronunciation(_ id: String) throws {
        _ = try connection.execute("DELETE FROM pronunciation WHERE id = \(id)")
    }

    /// Orders a sound.
    /// - Returns: false when it was ordered before; then it counts as used now.
    func order(_ sound: SoundOrder) throws -> Bool {
        let isNew =
            try connection.execute(
                """
                INSERT INTO studio_sound (id, kind, source, voice, speed, pitch, state, ordered_at,
                    used_at)
                VALUES (\(sound.id), \(sound.kind), \(sound.source), \(sound.voice),
                    \(sound.style.speed), \(sound.style.pitch), 'waiting', \(now), \(now))
                ON CONFLICT \(conflict: ["id"]) DO NOTHING
                """) == 1
        if isNew { return true }
        _ = try connection.execute(
            "UPDATE studio_sound SET used_at = \(now) WHERE id = \(sound.id)")
        return false
    }

    /// Lets a failed sound begin anew.
    func reviveSound(_ id: String) throws -> Bool {
        try connection.execute(
            """
            UPDATE studio_sound SET state = 'waiting', progress = 0, reason_vi = '',
                reason_en = '', used_at = \(now)
            WHERE id = \(id) AND state = 'failed'
            """) == 1
    }

    /// - Returns: false when it was finished meanwhile.
    func finish(_ id: String, _ sound: KeptSound) throws -> Bool {
        try connection.execute(
            """
            UPDATE studio_sound SET state = 'ready', progress = 100, mp3 = \(sound.mp3),
                opus = \(sound.opus), mp3_bytes = \(sound.mp3Bytes),
                opus_bytes = \(sound.opusBytes),
                milliseconds = \(Int((sound.seconds * 1_000).rounded()))
            WHERE id = \(id) AND state = 'waiting'
            """) == 1
    }

    func failSound(_ id: String, _ reason: PairedText) throws -> Bool {
        try connection.execute(
            """
            UPDATE studio_sound SET state = 'failed', reason_vi = \(reason.vi),
                reason_en = \(reason.en)
            WHERE id = \(id) AND state = 'waiting'
            """) == 1
    }

    func removeSound(_ id: String) throws {
        _ = try connection.execute("DELETE FROM studio_sound WHERE id = \(id)")
    }

    func removeSentence(_ id: String) throws {
        _ = try connection.execute("DELETE FROM studio_sentence WHERE id = \(id)")
    }
}
