import Foundation
import Office
import Storage
import WorkingTime

/// Delivers one letter. The attempt is counted before it is made and its end is written after it:
/// where the program stops in between, the next attempt says the same thing to the other side, by
/// the same id where it knows ids (see the README for what each way promises).
enum Delivery {
    static let job = "channels.letter"
    /// The purpose of a letter that the administrator sends for a trial.
    static let trial = "trial"

    struct Call: Codable, Sendable {
        let letterID: String
    }

    /// A letter with all that is needed to send it.
    private struct Ready: Sendable {
        let letter: KeptLetter
        let content: LetterContent
        let settings: ChannelSettings
    }

    @Sendable static func deliver(_ office: Office, _ job: Job) async throws {
        let call: Call = try job.decoded()
        let (now, vault) = (office.now(), office.vault)
        // Of its own for each job: the queue remembers keys of what was done.
        let key = "\(call.letterID) \(office.newID())"
        let begun: (KeptLetter, ChannelSettings)? = try await office.database.write { connection in
            guard let letter = try connection.beginAttempt(call.letterID, at: now) else {
                try askLater(call.letterID, key: key, connection, at: now)
                return nil
            }
            return (letter, try connection.channelSettings())
        }
        guard let (letter, settings) = begun else { return }
        if settings.isRehearsal, letter.purpose != trial {
            return try await end(office, letter, .rehearsed)
        }
        do {
            let content: LetterContent
            do {
                content = try LetterContent.opened(letter, in: vault)
            } catch {
                throw LetterTrouble.sealed
            }
            try await send(Ready(letter: letter, content: content, settings: settings), office)
            try await end(office, letter, .sent)
        } catch let trouble as LetterTrouble {
            try await note(trouble, letter, office)
        }
    }

    /// An attempt that nobody ended may still be under way; it is looked at again when it cannot.
    private static func askLater(
        _ id: String, key: String, _ connection: any Connection, at now: Date
    ) throws {
        guard let letter = try connection.letter(id: id), letter.state == .waiting,
            let next = letter.nextAt
        else { return }
        try connection.enqueue(
            kind: job, key: key, payload: Call(letterID: id), runAt: next, now: now)
    }

    private static func send(_ ready: Ready, _ office: Office) async throws {
        let (letter, content, settings) = (ready.letter, ready.content, ready.settings)
        switch letter.way {
        case .email:
            let vault = office.vault
            let password = try await office.read { try $0.openSecret(.mailPassword, vault) }
            try await EmailSender(settings.mail, password: password ?? "").send(
                MailMessage(
                    id: letter.id, from: settings.mail.from, fromName: office.particulars.issuer,
                    to: content.recipient, subject: content.subject, words: content.words,
                    at: letter.writtenAt))
        case .sms:
            let vault = office.vault
            let (key, secret) = try await office.read { connection in
                (
                    try connection.openSecret(.smsKey, vault),
                    try connection.openSecret(.smsSecret, vault)
                )
            }
            try await SMSSender(settings.sms, key: key ?? "", secret: secret ?? "")
                .send(content.words, to: content.recipient, requestID: letter.id)
        case .zalo:
            if let number = ZaloFacts.number(content.recipient) {
                guard let brief = content.brief else { throw LetterTrouble.noTemplate }
                try await ZaloTemplate(office, settings.zalo)
                    .send(brief, to: number, tracking: letter.id)
            } else {
                try await ZaloSender(office, settings.zalo)
                    .send(content.words, to: content.recipient)
            }
        }
    }

    private static func end(
        _ office: Office, _ letter: KeptLetter, _ state: KeptLetter.State, trouble: String = ""
    ) async throws {
        try await office.act("letter.\(state.rawValue)", by: nil) { act in
            try act.settle(letter.id, state, trouble: trouble)
            act.note(letter.ref, "\(letter.way.rawValue), \(letter.purpose)")
        }
    }

    private static func note(
        _ trouble: LetterTrouble, _ letter: KeptLetter, _ office: Office
    ) async throws {
        let now = office.now()
        let next: Date?
        switch trouble.next {
        case .never: return try await end(office, letter, .givenUp, trouble: trouble.code)
        case .person: return try await end(office, letter, .failed, trouble: trouble.code)
        case .later: next = LetterPauses.next(afterAttempt: letter.attempts, at: now)
        case .atMorning: next = Delivery.morning(after: now)
        }
        guard let next, letter.attempts <= LetterPauses.seconds.count else {
            return try await end(office, letter, .failed, trouble: trouble.code)
        }
        // Of its own for each attempt: the queue remembers keys of what was done.
        let key = "\(letter.id) \(office.newID())"
        try await office.database.write { connection in
            let isOpen = try connection.postpone(letter.id, until: next, trouble: trouble.code)
            guard isOpen else { return }
            try connection.enqueue(
                kind: job, key: key, payload: Call(letterID: letter.id), runAt: next, now: now)
        }
    }

    /// The next six o'clock.
    static func morning(after now: Date) -> Date {
        let today = Day(of: now)
        let six = today.at(6)
        return six > now ? six : today.adding(days: 1).at(6)
    }
}
