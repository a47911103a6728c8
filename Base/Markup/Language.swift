/// A language of content, by its code of BCP 47 (`vi`, `en`, `zh`). The office's frame speaks
/// ``frames``; what a commune publishes may be in any of ``known``.
package struct Language: RawRepresentable, Sendable, Hashable, Codable,
    CodingKeyRepresentable
{
    package let rawValue: String

    /// Nil when `rawValue` has not the shape of a language's code: 2 or 3 small letters, then
    /// parts of 2 to 8 letters or figures after hyphens.
    package init?(rawValue: String) {
        // Nearly always two or three letters and nothing else: a list of a page reads dozens.
        if !Language.isPlain(rawValue[...]) {
            let parts = rawValue.split(separator: "-", omittingEmptySubsequences: false)
            guard let first = parts.first, Language.isPlain(first),
                parts.dropFirst().allSatisfy(Language.isSubtag)
            else { return nil }
        }
        self.rawValue = rawValue
    }

    private static func isPlain(_ code: Substring) -> Bool {
        (2...3).contains(code.utf8.count)
            && code.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }

    private init(known code: String) { rawValue = code }

    package init(from decoder: any Decoder) throws {
        let code = try decoder.singleValueContainer().decode(String.self)
        guard let language = Language(rawValue: code) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a language: \(code)"))
        }
        self = language
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    package var codingKey: any CodingKey { Key(stringValue: rawValue) }

    package init?<T: CodingKey>(codingKey: T) { self.init(rawValue: codingKey.stringValue) }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    private static func isSubtag(_ part: Substring) -> Bool {
        (2...8).contains(part.utf8.count)
            && part.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
    }

    /// The reader's language while a page is being made; set once a request.
    @TaskLocal package static var current: Language = .vi

    package static let vi = Language(known: "vi")
    package static let en = Language(known: "en")
    package static let zh = Language(known: "zh")
    package static let ko = Language(known: "ko")
    package static let ja = Language(known: "ja")
    package static let fr = Language(known: "fr")

    /// Languages in which the interface itself speaks.
    package static let frames: [Language] = [.vi, .en]

    /// Languages that the plans name for readers from abroad, in the order in which they are
    /// offered; a commune may add any other of ``known``.
    package static let usual: [Language] = [.vi, .en, .zh, .ko, .ja, .fr]

    /// Every language whose pages have an address of their own (`/ko/tin/…`), with its own name.
    package static let known: [Language] = names.map(\.language)

    /// The name by which the language calls itself; its code when it is not ``known``.
    package var ownName: String {
        Language.names.first { $0.language == self }?.name ?? rawValue
    }

    /// Vietnamese first, then ``usual`` in its order, then the others by their codes.
    package static func sorted(_ languages: some Sequence<Language>) -> [Language] {
        languages.sorted { left, right in
            let places = [left, right].map { usual.firstIndex(of: $0) ?? usual.count }
            return (places[0], left.rawValue) < (places[1], right.rawValue)
        }
    }

    /// Whether it is written from right to left.
    package var isRightToLeft: Bool { ["ar", "fa", "he", "ur"].contains(rawValue) }

    private static let names: [(language: Language, name: String)] =
        [
            (.vi, "Tiếng Việt"), (.en, "English"), (.zh, "中文"), (.ko, "한국어"),
            (.ja, "日本語"), (.fr, "Français"),
        ]
        + [
            ("ar", "العربية"), ("cs", "Čeština"), ("de", "Deutsch"), ("es", "Español"),
            ("hi", "हिन्दी"), ("id", "Bahasa Indonesia"), ("it", "Italiano"), ("km", "ខ្មែរ"),
            ("lo", "ລາວ"), ("ms", "Bahasa Melayu"), ("my", "မြန်မာ"), ("nl", "Nederlands"),
            ("pl", "Polski"), ("pt", "Português"), ("ru", "Русский"), ("th", "ไทย"),
            ("tr", "Türkçe"), ("uk", "Українська"), ("hmn", "Hmoob"), ("cjm", "Cham"),
        ].map { (Language(known: $0.0), $0.1) }
}
