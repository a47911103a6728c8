import PersonalData

/// Numbers in a text that look as if they were somebody's own. A machine cannot know whether one
/// may be public, so it asks; it never refuses by itself.
enum PersonalNumbers {
    struct Found: Sendable, Equatable, Encodable {
        let kind: PersonalData.Kind
        /// As it stands in the text, without a country's sign.
        let digits: String
    }

    /// Each once, in the order of the text; at most ``limit``. Fixed lines are left out: stories
    /// name offices, and these are theirs.
    static func found(in text: String) -> [Found] {
        var all: [Found] = []
        for place in PersonalData.found(in: text, kinds: [.identity, .phone, .bankAccount]) {
            let digits = place.words.hasPrefix("+") ? place.words.dropFirst() : place.words[...]
            let found = Found(kind: place.kind, digits: String(digits))
            if isFixedLine(found) || all.contains(found) { continue }
            all.append(found)
            if all.count == limit { break }
        }
        return all
    }

    static let limit = 20

    private static func isFixedLine(_ found: Found) -> Bool {
        let digits = found.digits.filter(\.isNumber)
        return found.kind == .phone && (digits.hasPrefix("02") || digits.hasPrefix("842"))
    }
}
