import Crypto
package import Foundation
import Synchronization

/// Work that a browser does before a public form is taken, so that a machine that sends thousands
/// pays for each of them and a person notices nothing (after Dwork and Naor, "Pricing via
/// Processing", 1992). No picture to decipher, nobody else's service, nothing kept of the sender.
///
/// A puzzle is a text; its answer is a number with which SHA-256 of `stamp:number` begins with so
/// many zero bits (`proof.js` looks for it). Who has no script waits some seconds on a page
/// instead: ``ticket(at:)``. Both are signed with a secret of this process, are good for two hours
/// and once; after a restart the sender is given a new one.
package final class Puzzles: Sendable {
    /// What became of an answer.
    package enum Verdict: Sendable, Equatable {
        /// By work, or by waiting: those who waited get stricter limits.
        case worked, waited
        /// A ticket was shown before its time.
        case tooEarly(secondsLeft: Int)
        /// It was good once already.
        case spent
        /// Older than ``lifetime``, from before a restart, or made by nobody of us.
        case unknown
        /// No number was sent, or one that solves nothing.
        case unsolved
    }

    /// Zero bits wanted: 2^18 tries on average, a second in Chromium slowed down six times,
    /// which is about an old phone: see `Base/Web/README.md`.
    package static let usualBits = 18
    /// Seconds that somebody without a script waits.
    package static let usualWait = 8
    /// Seconds for which a puzzle or a ticket is good.
    package static let lifetime: TimeInterval = 2 * 3_600
    /// Answers remembered, so that none is used twice; the oldest go first.
    static let remembered = 50_000

    private let bits: Int
    private let waitSeconds: Int
    private let secret = SymmetricKey(size: .bits256)

    /// Answers of this hour and a half and of the one before.
    private struct Spent {
        var turnedAt = Date.distantPast
        var fresh: Set<String> = []
        var old: Set<String> = []
    }

    private let spent = Mutex(Spent())

    /// - Parameter bits: with 0 nothing is asked and everything taken: for tests of other things.
    package init(bits: Int = usualBits, waitSeconds: Int = usualWait) {
        self.bits = min(max(bits, 0), 30)
        self.waitSeconds = max(0, waitSeconds)
    }

    // MARK: - Given out

    /// A puzzle for a form: `stamp.bits.signature`.
    package func puzzle(at now: Date) -> String { signed("p", bits, now) }

    /// A ticket for who has no script: `stamp.seconds.signature`. It is good after so many seconds.
    package func ticket(at now: Date) -> String { signed("w", waitSeconds, now) }

    /// Seconds after which a ticket is good.
    package var wait: Int { waitSeconds }

    private func signed(_ kind: String, _ measure: Int, _ now: Date) -> String {
        let random = SymmetricKey(size: .bits128).withUnsafeBytes { Data($0.prefix(9)) }
        let text = "\(kind)\(Int(now.timeIntervalSince1970))-\(random.base64URL).\(measure)"
        return text + "." + signature(text)
    }

    private func signature(_ text: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: secret)
        return Data(code).base64URL
    }

    // MARK: - Taken back

    /// Looks at what came with a form, and remembers that it was used.
    /// - Parameters:
    ///   - answer: the puzzle, a colon and the number; or a ticket alone.
    package func verdict(on answer: String, at now: Date) -> Verdict {
        if bits == 0 { return .worked }
        guard answer.utf8.count <= 200 else { return .unknown }
        let parts = answer.split(separator: ":", omittingEmptySubsequences: false)
        guard let given = parts.first, parts.count <= 2, let read = read(String(given), now) else {
            return .unknown
        }
        if read.isTicket {
            let left = Double(read.measure) - read.age
            if left > 0 { return .tooEarly(secondsLeft: Int(left.rounded(.up))) }
        } else {
            guard parts.count == 2, Puzzles.solves(String(parts[1]), read.stamp, read.measure)
            else { return .unsolved }
        }
        guard isFirst(read.stamp, now) else { return .spent }
        return read.isTicket ? .waited : .worked
    }

    private struct Read {
        let stamp: String
        let measure: Int
        let age: TimeInterval
        let isTicket: Bool
    }

    private func read(_ given: String, _ now: Date) -> Read? {
        let parts = given.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let measure = Int(parts[1]),
            isSame(parts[2], signature(parts[0] + "." + parts[1])),
            let seconds = Int(parts[0].dropFirst().prefix { $0 != "-" })
        else { return nil }
        let age = now.timeIntervalSince1970 - TimeInterval(seconds)
        guard age >= -1, age <= Puzzles.lifetime else { return nil }
        return Read(
            stamp: parts[0], measure: measure, age: age, isTicket: parts[0].hasPrefix("w"))
    }

    /// In a time that tells nothing of where they differ.
    private func isSame(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        return one.count == other.count && zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Whether a number answers a stamp with so many zero bits.
    package static func solves(_ number: String, _ stamp: String, _ bits: Int) -> Bool {
        guard (1...16).contains(number.utf8.count),
            number.utf8.allSatisfy({ (48...57).contains($0) })
        else { return false }
        var zeros = 0
        for byte in SHA256.hash(data: Data("\(stamp):\(number)".utf8)) {
            zeros += byte.leadingZeroBitCount
            if byte != 0 { break }
        }
        return zeros >= bits
    }

    /// Two sets change places, so that nothing is looked through and memory has a bound.
    private func isFirst(_ stamp: String, _ now: Date) -> Bool {
        spent.withLock { spent in
            if spent.fresh.contains(stamp) || spent.old.contains(stamp) { return false }
            let isLate = now.timeIntervalSince(spent.turnedAt) > Puzzles.lifetime
            if isLate || spent.fresh.count >= Puzzles.remembered / 2 {
                spent.old = spent.fresh
                spent.fresh = []
                spent.turnedAt = now
            }
            spent.fresh.insert(stamp)
            return true
        }
    }
}
