import Foundation
import Markup
import Office
import SpeakerProtocol
import Storage
import Web

/// Where a device becomes a loudspeaker.
enum RegistrationDoor {
    /// Hours for which a code is good.
    static let codeHours = 48.0
    /// Attempts of one network, and of everybody, in a quarter of an hour.
    static let attempts = (perPrefix: 20, ofAll: 400)
    /// Letters of what a device says of itself.
    static let longest = 120

    @Sendable static func time(_ visit: Visit) async throws -> Reply {
        Door.plain(try Door.Answer(TimeAnswer(time: visit.office.now().milliseconds)))
    }

    @Sendable static func register(_ visit: Visit) async throws -> Reply {
        let office = visit.office
        let now = office.now()
        let patience = office.patience(
            for: "speaker registration", perPrefix: attempts.perPrefix, ofAll: attempts.ofAll)
        guard patience.takes(prefix: visit.networkPrefix, at: now) else {
            return try refused(.tooMuch, Phrases.tooMuch.vi, .tooManyRequests, now)
        }
        let asked: SpeakerRegistration
        do {
            asked = try Door.body(SpeakerRegistration.self, visit)
        } catch let trouble as SpeakerTrouble {
            return try refused(trouble.trouble, trouble.words, .unprocessable, now)
        }
        guard let code = RegistrationCode.read(asked.code) else {
            return try refused(.code, Phrases.codeWrong.vi, .forbidden, now)
        }
        var generator = SystemRandomNumberGenerator()
        let key = SpeakerSeal.newKey(using: &generator)
        do {
            let welcome = try await office.act("speaker.register", by: nil) { act in
                try RegistrationDoor.welcome(code, asked, key: key, in: act)
            }
            return Door.plain(try Door.Answer(welcome))
        } catch is NoSuchCode {
            return try refused(.code, Phrases.codeWrong.vi, .forbidden, now)
        }
    }

    /// Takes the act back: nothing happened.
    private struct NoSuchCode: Error {}

    private static func welcome(
        _ code: String, _ asked: SpeakerRegistration, key: String, in act: Act
    ) throws -> SpeakerWelcome {
        guard let id = try act.useCode(code) else { throw NoSuchCode() }
        try act.connection.freezeBegun(at: act.now)
        try act.activate(
            id, key: key, hardware: shortened(asked.hardware), version: shortened(asked.version))
        guard let speaker = try act.connection.speaker(id: id) else { throw NoSuchCode() }
        let keys = try act.scheduleKeys()
        try act.renewSchedule()
        try Watch.ask(act.connection, at: act.now)
        act.note(Ref("speaker", id), speaker.name)
        return SpeakerWelcome(
            speaker: id, name: speaker.name, key: key, scheduleKey: keys.open,
            time: act.now.milliseconds, interval: SpeakerProtocol.heartbeatSeconds)
    }

    private static func shortened(_ text: String) -> String {
        String(text.filter { !$0.isNewline && $0 != "\0" }.prefix(longest))
    }

    private static func refused(
        _ kind: SpeakerTrouble.Kind, _ words: String, _ status: Reply.Status, _ now: Date
    ) throws -> Reply {
        Door.plain(
            try Door.Answer(
                SpeakerTrouble(kind, words: words, time: now.milliseconds), status: status))
    }
}

extension Act {
    /// The pair of keys that signs schedules; made the first time.
    func scheduleKeys() throws -> ScheduleKeys {
        if let known = try connection.scheduleKeys() { return known }
        let fresh = SignedSchedule.newKeys()
        let keys = ScheduleKeys(
            sealed: try vault.seal(fresh.secret, for: ScheduleKeys.label), open: fresh.open)
        try set(ScheduleKeys.name, keys)
        return keys
    }
}
