package import Foundation
package import Markup
package import WorkingTime

/// What stands around every public page: urgent notices and the ways to its sections. It is kept
/// in memory until the portal changes; which notices are in force is decided when a page is drawn.
package struct Surroundings: Sendable, Equatable {
    package var notices: [UrgentNotice]
    /// The few sections in the head of each page.
    package var ways: [PortalWay]
    /// Further sections, in its foot.
    package var more: [PortalWay]

    package init(notices: [UrgentNotice] = [], ways: [PortalWay] = [], more: [PortalWay] = []) {
        self.notices = notices
        self.ways = ways
        self.more = more
    }
}

/// Words typed at the desk, in Vietnamese and, where somebody cared, in English. Readers of other
/// languages get the English ones, and the Vietnamese where there are none.
package struct PairedText: Sendable, Codable, Equatable {
    package var vi: String
    package var en: String
    /// The program's own words in further languages, while nobody wrote others over them.
    package var more: [Language: String] = [:]

    private enum CodingKeys: CodingKey { case vi, en }

    package init(vi: String, en: String = "") {
        self.vi = vi
        self.en = en
    }

    package init(_ phrase: Phrase) {
        self.init(vi: phrase.vi, en: phrase.en)
        more = phrase.more
    }

    /// The words, and the language that they really are in.
    package func said(in language: Language) -> (words: String, language: Language) {
        if language == .vi { return (vi, .vi) }
        if let words = more[language] { return (words, language) }
        return en.isEmpty ? (vi, .vi) : (en, .en)
    }

    package func words(in language: Language) -> String { said(in: language).words }

    package var isEmpty: Bool { vi.isEmpty && en.isEmpty }

    /// The words marked with their language where it is not the page's.
    package func html(in frame: Language) -> HTML {
        let (words, language) = said(in: frame)
        return language == frame
            ? "\(words)" : "<span lang=\"\(language.rawValue)\">\(words)</span>"
    }
}

/// A way to a section of the portal, or to a page elsewhere.
package struct PortalWay: Sendable, Codable, Equatable {
    package let name: PairedText
    /// A path of the portal without the language, or an `https` address.
    package let target: String

    package init(_ name: PairedText, target: String) {
        self.name = name
        self.target = target
    }

    package var isOutside: Bool { !target.hasPrefix("/") }
}

/// An urgent notice: on every public page from a moment until a moment.
package struct UrgentNotice: Sendable, Codable, Equatable {
    package let id: String
    package let words: PairedText
    /// Where to read more; empty when the words say all.
    package let target: String
    package let from: Date
    /// The notice is gone at this moment.
    package let until: Date
    /// Not urgent: it says for a year or two which communes became this one.
    package let isMerger: Bool

    package init(
        id: String, words: PairedText, target: String, from: Date, until: Date,
        isMerger: Bool = false
    ) {
        self.isMerger = isMerger
        self.id = id
        self.words = words
        self.target = target
        self.from = from
        self.until = until
    }

    package func isInForce(at now: Date) -> Bool { from <= now && now < until }
}

/// A day that everybody may know of: a meeting of the council with voters, a festival, the end of
/// a comment period.
package struct PublicDate: Sendable, Codable, Equatable {
    package let id: String
    package let first: Day
    package let last: Day
    /// `08:00 – 11:00`; empty for a whole day.
    package let hours: String
    package let words: PairedText
    package let place: String
    /// A path of the portal or an `https` address; empty when there is no more to read.
    package let target: String

    package init(
        id: String, first: Day, last: Day, hours: String = "", words: PairedText,
        place: String = "", target: String = ""
    ) {
        self.id = id
        self.first = first
        self.last = max(first, last)
        self.hours = hours
        self.words = words
        self.place = place
        self.target = target
    }
}

/// How often the pages at one path were read, in one language; without anybody's trace.
package struct PageViews: Sendable, Equatable {
    /// Without the language.
    package let path: String
    package let language: Language
    package let count: Int

    package init(path: String, language: Language, count: Int) {
        self.path = path
        self.language = language
        self.count = count
    }

    /// The sums of pages by path and language: pages of a list count as the list. Files that
    /// programs fetch (`/feed.atom`) are no pages.
    package static func sums(of targets: [(target: String, count: Int)]) -> [PageViews] {
        var sums: [String: [Language: Int]] = [:]
        for (target, count) in targets {
            let asked = target.prefix { $0 != "?" && $0 != "#" }
            let first = asked.split(separator: "/").first.map(String.init) ?? ""
            let language = Language.known.first { $0 != .vi && $0.rawValue == first } ?? .vi
            let path = language == .vi ? String(asked) : String(asked.dropFirst(first.count + 1))
            guard !path.contains(".") else { continue }
            sums[path.isEmpty ? "/" : path, default: [:]][language, default: 0] += count
        }
        return sums.flatMap { path, languages in
            languages.map { PageViews(path: path, language: $0.key, count: $0.value) }
        }.sorted { ($0.path, $0.language.rawValue) < ($1.path, $1.language.rawValue) }
    }
}
