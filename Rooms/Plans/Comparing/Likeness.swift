import Markup

/// How alike two sentences are: the share of words that both have, 0 to 1, without regard to
/// capitals and marks.
enum Likeness {
    /// From here on a passage of a revised paper is taken for a changed one of the paper before.
    static let changed = 0.6
    /// From here on nobody has to be asked whether it is.
    static let sure = 0.85

    static func of(_ one: String, _ other: String) -> Double {
        let first = words(one)
        let second = words(other)
        guard !first.isEmpty, !second.isEmpty else { return 0 }
        var left = Dictionary(second.map { ($0, 1) }, uniquingKeysWith: +)
        var common = 0
        for word in first {
            if let count = left[word], count > 0 {
                left[word] = count - 1
                common += 1
            }
        }
        return 2 * Double(common) / Double(first.count + second.count)
    }

    private static func words(_ text: String) -> [String] {
        Slug.fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
