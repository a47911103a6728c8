import Markup
import Office
import WorkingTime

/// The six figures by which an officer decides on a telephone. Alone they open nothing: they count
/// only together with a link that was made for this officer and this text.
enum PIN {
    static let figures = 6
    /// Wrong ones in a row after which it works no more until another is chosen.
    static let mostFailures = 15

    /// Refuses what is no PIN, and what somebody who knows the person would try first.
    static func check(_ pin: String) throws(Refusal) {
        guard isWellFormed(pin) else { throw Refusal(Phrases.pinForm) }
        let digits = pin.utf8.map { Int($0) - 48 }
        guard !isGuessable(digits), !isDate(digits) else { throw Refusal(Phrases.pinGuessable) }
    }

    static func isWellFormed(_ pin: String) -> Bool {
        pin.utf8.count == figures && pin.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// Few different figures, a part again and again, or a row that goes up or down.
    private static func isGuessable(_ digits: [Int]) -> Bool {
        let steps = Set(zip(digits, digits.dropFirst()).map { ($1 - $0 + 10) % 10 })
        let isRepeated = [1, 2, 3].contains { length in
            digits.indices.allSatisfy { digits[$0] == digits[$0 % length] }
        }
        let isMirrored = digits == digits.reversed()
        return Set(digits).count < 3 || steps.count == 1 || isRepeated || isMirrored
    }

    /// A day as people write it short, or a year with a month.
    private static func isDate(_ digits: [Int]) -> Bool {
        func pair(_ place: Int) -> Int { digits[place] * 10 + digits[place + 1] }
        let (first, second, third) = (pair(0), pair(2), pair(4))
        func isDay(_ day: Int, _ month: Int) -> Bool {
            (1...31).contains(day) && (1...12).contains(month)
        }
        let isShort = isDay(first, second) || isDay(third, second)
        let isYear = (19...20).contains(first) && (1...12).contains(third)
        let endsWithYear = (1...12).contains(first) && (19...20).contains(second)
        return isShort || isYear || endsWithYear
    }
}

/// How an officer's PIN stands.
enum PINStanding: String, Sendable, Encodable {
    case none, good
    /// Too many wrong ones were tried; another has to be chosen.
    case blocked
}
