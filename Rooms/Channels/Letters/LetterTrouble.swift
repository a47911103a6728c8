import Foundation
import Office

/// Why a letter did not go out, and what that means for it. It carries a code of ours or of the
/// other side, never its words: those may repeat a recipient or a key.
struct LetterTrouble: Error, Sendable, Equatable {
    /// What to do now.
    enum Next: Sendable, Equatable {
        /// Try again, later each time.
        case later
        /// Try again at six in the morning: the other side carries nothing at night.
        case atMorning
        /// Somebody of the commune has to put something right.
        case person
        /// It cannot arrive at this recipient.
        case never
    }

    /// `unreachable`, `smtp-550`, `sms-103`, `zalo-230`.
    let code: String
    let next: Next

    init(_ code: String, _ next: Next) {
        self.code = code
        self.next = next
    }

    static let unreachable = LetterTrouble("unreachable", .later)
    static let tooSlow = LetterTrouble("slow", .later)
    /// An answer that is none of the other side's.
    static let broken = LetterTrouble("broken", .later)
    static let notSetUp = LetterTrouble("not-set-up", .person)
    static let badRecipient = LetterTrouble("recipient", .never)
    static let tooLong = LetterTrouble("long", .never)
    static let notATalk = LetterTrouble("no-talk", .never)
    /// By number Zalo carries only an approved form, and there is none.
    static let noTemplate = LetterTrouble("no-template", .person)
    /// The account has to be allowed anew.
    static let consent = LetterTrouble("zalo-consent", .person)
    /// Another process is renewing the account's token.
    static let renewing = LetterTrouble("renewing", .later)
    /// The keys that open it are gone.
    static let sealed = LetterTrouble("sealed", .never)
    /// The account's secrets cannot be opened any more.
    static let lostKey = LetterTrouble("lost-key", .person)
}

/// When a letter is tried again.
enum LetterPauses {
    /// Seconds for which an attempt has a letter to itself; longer than any attempt takes.
    static let attemptSeconds: Double = 150
    /// Seconds after the first, second … attempt: about two days in all.
    static let seconds: [Double] = [60, 300, 900, 3_600, 10_800, 21_600, 43_200, 86_400]

    /// Nil when it has been tried often enough.
    static func next(afterAttempt attempt: Int, at now: Date) -> Date? {
        guard attempt >= 1, attempt <= seconds.count else { return nil }
        return now.addingTimeInterval(seconds[attempt - 1])
    }
}
