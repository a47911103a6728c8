import Footage
import Foundation
import Markup
import Office
import Speech
import Storage
import Voices

/// Makes what was ordered, one piece of the durable queue for each sound; may be begun again at any
/// point, and finds the sentences that were spoken already.
struct Making: Sendable {
    static let kind = "studio.make"
    /// Attempts after which a voice that does not answer is given up: about an hour.
    static let attempts = 6

    let voices: [any SpeakingVoice]
    let mastering = Mastering()

    private struct Payload: Codable {
        let sound: String
    }

    /// Asks for the work, as part of the act that ordered it.
    static func ask(_ id: String, in act: Act) throws {
        try act.connection.enqueue(
            kind: kind, key: act.newID(), payload: Payload(sound: id), runAt: act.now,
            now: act.now)
    }

    @Sendable func run(_ office: Office, _ job: Job) async throws {
        try await make(
            try job.decoded(as: Payload.self).sound, office, mayWait: job.attempt < Self.attempts)
    }

    /// Makes a sound that waits; one that does not is left alone.
    /// - Parameter mayWait: whether it is tried again when a voice does not answer.
    func make(_ id: String, _ office: Office, mayWait: Bool) async throws {
        guard let order = try await office.read({ try $0.sound(id: id) }), order.state == .waiting
        else { return }
        let folder = try office.files.arrivals()
        let name = office.newID()
        let mp3 = folder.appending(path: "\(name).mp3")
        let opus = folder.appending(path: "\(name).opus")
        defer {
            // What is not stored is made again; what stays is swept away by the day.
            try? FileManager.default.removeItem(at: mp3)
            try? FileManager.default.removeItem(at: opus)
        }
        do {
            let made: Mastering.Made
            switch order.kind {
            case .spoken:
                made = try await mastering.master(
                    sentences: try await sentences(of: order, office), mp3: mp3, opus: opus)
            case .levelled:
                guard let recording = office.files.file(order.source) else {
                    throw FootageFailure.broken("the recording is gone")
                }
                made = try await mastering.master(recording: recording, mp3: mp3, opus: opus)
            }
            try await keep(order, made, mp3: mp3, opus: opus, office)
        } catch let trouble as VoiceTrouble {
            if trouble.canPass && mayWait { throw trouble }
            try await fail(order, trouble.words, office)
        } catch let failure as FootageFailure {
            try await fail(order, failure.words, office)
        }
    }

    // MARK: - Sentences

    /// The sound of each sentence, spoken now or before.
    private func sentences(
        of order: KeptStudioSound, _ office: Office
    ) async throws -> [URL] {
        guard let voice = voices.first(where: { $0.id == order.voice }) else {
            throw VoiceTrouble.missing(program: order.voice, package: order.voice)
        }
        let lines = try SoundOrder.lines(of: order.source)
        var files: [URL] = []
        var told = 0
        for (place, line) in lines.enumerated() {
            try Task.checkCancellation()
            files.append(try await sentence(line, voice, order.style, office))
            let progress = place * 90 / lines.count
            if progress > told + 4 {
                told = progress
                try await office.database.write { try $0.note(progress: progress, of: order.id) }
            }
        }
        return files
    }

    private func sentence(
        _ line: SoundOrder.Line, _ voice: any SpeakingVoice, _ style: VoiceStyle,
        _ office: Office
    ) async throws -> URL {
        let id = SoundOrder.hash([
            SoundOrder.version, voice.id, voice.mark, "\(style.speed)", "\(style.pitch)",
            "\(line.pause)", line.words,
        ])
        if let hash = try await office.read({ try $0.sentence(id) }),
            let file = office.files.file(hash)
        {
            return file
        }
        let said = try await voice.speak(line.words, style: style)
        let trimmed: [UInt8]
        do {
            trimmed = try await mastering.sentence(said, pauseSeconds: line.pause)
        } catch FootageFailure.notFootage {
            throw VoiceTrouble.noSound
        }
        let hash = try office.files.put(trimmed)
        let now = office.now()
        try await office.database.write {
            try $0.keep(sentence: id, hash: hash, bytes: trimmed.count, at: now)
        }
        guard let file = office.files.file(hash) else {
            throw FootageFailure.broken("the sentence is gone")
        }
        return file
    }

    // MARK: - The end

    private func keep(
        _ order: KeptStudioSound, _ made: Mastering.Made, mp3: URL, opus: URL, _ office: Office
    ) async throws {
        let (mp3Hash, mp3Bytes) = try office.files.adopt(mp3)
        let (opusHash, opusBytes) = try office.files.adopt(opus)
        let sound = KeptSound(
            mp3: mp3Hash, opus: opusHash, mp3Bytes: mp3Bytes, opusBytes: opusBytes,
            seconds: made.seconds)
        try await office.act("sound.make", by: nil) { act in
            guard try act.finish(order.id, sound) else { return }
            act.note(Ref("sound", order.id), order.voice)
            try act.state(.soundMade(id: order.id))
        }
    }

    private func fail(
        _ order: KeptStudioSound, _ words: Phrase, _ office: Office
    ) async throws {
        try await office.act("sound.fail", by: nil) { act in
            guard try act.failSound(order.id, PairedText(words)) else { return }
            act.note(Ref("sound", order.id), order.voice)
            try act.state(.soundMade(id: order.id))
        }
    }
}
