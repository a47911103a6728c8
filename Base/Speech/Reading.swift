/// Why something is said otherwise than it is written.
package enum SpokenRule: String, Sendable, Codable, CaseIterable {
    case ownList, day, hour, number, money, phone, percent, range, ordinal, roman, paper
    case abbreviation, unit, address, section, foreign, spelled, sign, dropped
}

/// Whose numbers are said: *nghìn, linh* or *ngàn, lẻ*.
package enum SpeechRegion: String, Sendable, Codable, CaseIterable {
    case north, central, south
}

/// What a rule makes of the tokens from where it looked to ``end``.
struct Reading {
    /// The first token after it.
    let end: Int
    let spoken: String
    let rule: SpokenRule
    /// Whether a dash and a number after it make a range.
    var isQuantity = false
}
