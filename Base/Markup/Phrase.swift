/// Words of the interface in its languages. A missing one of the two does not compile.
package struct Phrase: Sendable, Equatable {
    package let vi: String
    package let en: String
    /// The public frame's words in further languages; where one is missing, English is read.
    package let more: [Language: String]

    package init(vi: String, en: String, more: [Language: String] = [:]) {
        self.vi = vi
        self.en = en
        self.more = more
    }

    /// The words in the reader's language.
    package var text: String { self[Language.current] }

    package subscript(language: Language) -> String {
        language == .vi ? vi : more[language] ?? en
    }

    /// The English form for a count. Vietnamese has no plural.
    package static func count(
        _ count: Int, vi: String, one: String, many: String, more: [Language: String] = [:]
    ) -> Phrase {
        let figure = Reading.number(count)
        return Phrase(vi: "\(figure) \(vi)", en: "\(figure) \(count == 1 ? one : many)", more: more)
    }
}
