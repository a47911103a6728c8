/// Letters by their names, for what is no word.
enum Letters {
    private static let names: [Character: String] = [
        "a": "a", "ă": "á", "â": "ớ", "b": "bê", "c": "xê", "d": "dê", "đ": "đê", "e": "e",
        "ê": "ê", "f": "ép", "g": "giê", "h": "hát", "i": "i", "j": "gi", "k": "ca", "l": "lờ",
        "m": "mờ", "n": "nờ", "o": "o", "ô": "ô", "ơ": "ơ", "p": "pê", "q": "quy", "r": "rờ",
        "s": "ét", "t": "tê", "u": "u", "ư": "ư", "v": "vê", "w": "vê kép", "x": "ích",
        "y": "i", "z": "dét",
    ]
    /// Letters of one word that are spelled; longer ones are tried as a word.
    private static let longestSpelled = 6

    static func name(of letter: String) -> String? {
        letter.count == 1 ? letter.lowercased().first.flatMap { names[$0] } : nil
    }

    /// Letter by letter; letters of other scripts stay as they are.
    static func spelled(_ word: String) -> String {
        word.lowercased().map { names[$0] ?? String($0) }.joined(separator: " ")
    }

    /// One letter, and capitals that are no syllable: `B`, `XHX`, `FLC`.
    static func reading(_ scene: Scene, _ place: Int) -> Reading? {
        guard let word = scene.written(place) else { return nil }
        if word.count == 1 {
            let isWord = word == "Y" || word == "y"
            let isJoined =
                scene.digits(place - 1) != nil || scene.digits(place + 1) != nil
            guard !isWord || isJoined, let name = name(of: word), name != word.lowercased() else {
                return nil
            }
            return Reading(end: place + 1, spoken: name, rule: .spelled)
        }
        guard word.count <= longestSpelled, word == word.uppercased(), word != word.lowercased(),
            word.allSatisfy({ $0.isLetter }), !Syllables.canSay(word.lowercased())
        else { return nil }
        return Reading(end: place + 1, spoken: spelled(word), rule: .spelled)
    }
}
