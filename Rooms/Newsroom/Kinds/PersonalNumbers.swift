import Foundation
import Markup

/// Numbers in a text that look as if they were somebody's own. A machine cannot know whether one
/// may be public, so it asks; it never refuses by itself.
enum PersonalNumbers {
    enum Kind: String, Sendable, Codable {
        /// An identity number: 12 digits from 0 (Law on Identification 26/2023/QH15, Article 12).
        case identity
        /// A mobile phone of Việt Nam.
        case phone
        /// Digits close after the word "tài khoản".
        case bankAccount
    }

    struct Found: Sendable, Equatable, Codable {
        let kind: Kind
        /// As it stands in the text.
        let digits: String
    }

    /// Each once, in the order of the text; at most ``limit``.
    static func found(in text: String) -> [Found] {
        var all: [Found] = []
        for run in runs(of: text) where all.count < limit {
            guard let kind = kind(of: run) else { continue }
            let found = Found(kind: kind, digits: run.shown)
            if !all.contains(found) { all.append(found) }
        }
        return all
    }

    static let limit = 20

    private struct Run {
        let shown: String
        let digits: String
        /// The words just before it, folded.
        let before: String
    }

    private static func kind(of run: Run) -> Kind? {
        let digits = run.digits
        let isAccount = ["tai khoan", "stk", "so tk"].contains { run.before.contains($0) }
        if isAccount, (6...19).contains(digits.count) { return .bankAccount }
        if digits.count == 12, digits.hasPrefix("0") { return .identity }
        let mobile = ["03", "05", "07", "08", "09"]
        if digits.count == 10, mobile.contains(where: { digits.hasPrefix($0) }) { return .phone }
        if digits.count == 11, digits.hasPrefix("84"),
            mobile.contains(where: { digits.hasPrefix("84" + $0.dropFirst()) })
        {
            return .phone
        }
        return nil
    }

    /// Stretches of digits with single blanks, dots or hyphens between them; addresses aside.
    private static func runs(of text: String) -> [Run] {
        let letters = Array(text)
        var runs: [Run] = []
        var place = 0
        while place < letters.count {
            guard isDigit(letters[place]) else {
                place += 1
                continue
            }
            var end = place + 1
            while end < letters.count {
                if isDigit(letters[end]) {
                    end += 1
                } else if ". -".contains(letters[end]), end + 1 < letters.count,
                    isDigit(letters[end + 1])
                {
                    end += 2
                } else {
                    break
                }
            }
            let start = place
            place = end
            // Part of a word or an address: `0190f3c2`, `/tin/2026`.
            if start > 0, isPartOfWord(letters[start - 1]) { continue }
            if end < letters.count, letters[end].isLetter { continue }
            let shown = String(letters[start..<end])
            let before = Slug.make(from: String(letters[max(0, start - 40)..<start]), limit: 80)
                .replacing("-", with: " ")
            runs.append(contentsOf: split(shown, before))
        }
        return runs
    }

    private static func isPartOfWord(_ letter: Character) -> Bool {
        letter.isLetter || letter == "/" || letter == "_" || letter == "="
    }

    /// Two numbers with a blank between them are two numbers.
    private static func split(_ shown: String, _ before: String) -> [Run] {
        let whole = Run(shown: shown, digits: shown.filter(isDigit), before: before)
        if whole.digits.count <= 12 { return [whole] }
        let parts = shown.split(separator: " ").map(String.init)
        guard parts.count > 1, kind(of: whole) == nil else { return [whole] }
        return parts.map { Run(shown: $0, digits: $0.filter(isDigit), before: before) }
    }

    private static func isDigit(_ letter: Character) -> Bool { ("0"..."9").contains(letter) }
}
