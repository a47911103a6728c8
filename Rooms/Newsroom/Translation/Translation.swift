import Foundation
import Markup
import Office

/// One part of a story in another language: its title, its summary or one block of its text.
struct TranslatedPart: Sendable, Equatable, Codable {
    enum Place: String, Sendable, Codable { case title, summary, body }

    /// Who wrote the words.
    enum Origin: String, Sendable, Codable {
        case person
        /// Drafted by a machine, and nobody has said yet that they read it. Never published.
        case machine
        /// Drafted by a machine and read, or put right, by somebody.
        case machineRead
    }

    let place: Place
    /// The Vietnamese words that it renders, as they were then: whatever differs from them now is
    /// what has changed since.
    var source: String
    var text: String
    var origin: Origin = .person
}

/// A story in another language, part by part, as it was saved with a revision. What readers get
/// is ``ready``; a translation that somebody is still working on has none.
struct Translation: Sendable, Equatable, Codable {
    var parts: [TranslatedPart] = []
    /// When somebody last worked on it; nil where nobody kept note.
    var at: Date?

    var isEmpty: Bool { parts.allSatisfy { $0.text.isEmpty } }

    /// How many parts a machine wrote that nobody has read.
    var unread: Int { parts.count { $0.origin == .machine && !$0.text.isEmpty } }

    /// Whether a machine had a hand in what readers get.
    var isMachineAided: Bool { parts.contains { $0.origin == .machineRead && !$0.text.isEmpty } }

    var text: StoryText {
        StoryText(
            title: words(.title), summary: words(.summary),
            body: Blocks.join(parts.filter { $0.place == .body }.map(\.text)))
    }

    /// What can be published: it has a title and a text, and a person has read every part.
    var ready: StoryText? {
        let text = text
        return unread == 0 && !text.title.isEmpty && !text.body.isEmpty ? text : nil
    }

    private func words(_ place: TranslatedPart.Place) -> String {
        parts.first { $0.place == place }?.text ?? ""
    }
}

extension Translation {
    /// A whole text that came without parts, set against the Vietnamese that it renders. Parts
    /// whose words are known keep what was known of them.
    init(of text: StoryText, rendering source: StoryText, knowing known: Translation? = nil) {
        parts = [
            TranslatedPart(place: .title, source: source.title, text: text.title),
            TranslatedPart(place: .summary, source: source.summary, text: text.summary),
        ]
        let theirs = Blocks.split(text.body)
        let ours = Blocks.split(source.body)
        var ahead = ""  // translated words before the first that renders something
        for pair in Alignment.pairs(ours, theirs) where !pair.target.isEmpty {
            let words = Blocks.join(Array(theirs[pair.target]))
            if pair.source.isEmpty {
                // A paragraph of the translator's own stays with the one before it.
                if parts.count > 2 {
                    parts[parts.count - 1].text = Blocks.join([parts[parts.count - 1].text, words])
                } else {
                    ahead = Blocks.join([ahead, words])
                }
                continue
            }
            parts.append(
                TranslatedPart(
                    place: .body, source: Blocks.join(Array(ours[pair.source])),
                    text: Blocks.join([ahead, words])))
            ahead = ""
        }
        if !ahead.isEmpty { parts.append(TranslatedPart(place: .body, source: "", text: ahead)) }
        for (place, part) in parts.enumerated() {
            let same = known?.parts.first { $0.place == part.place && $0.text == part.text }
            if let same, !part.text.isEmpty { parts[place] = same }
        }
        at = known?.at
    }
}

extension Written {
    /// The same, with the parts of every language known and in keeping with its text: what came
    /// as a whole text gets parts, what was emptied loses them, and what is ready is a text.
    var bound: Written {
        var bound = self
        for language in Set(texts.keys).union(translations.keys) where language != .vi {
            let translation = translations[language]
            if let text = texts[language] {
                if translation?.ready == text { continue }
                bound.translations[language] = Translation(
                    of: text, rendering: vi, knowing: translation)
            } else if let translation, translation.isEmpty || translation.ready != nil {
                bound.translations[language] = nil
            }
        }
        return bound
    }

    /// Takes over a translation that somebody worked on.
    mutating func take(_ translation: Translation, in language: Language) {
        translations[language] = translation.isEmpty ? nil : translation
        texts[language] = translation.ready
    }

    /// What readers should know of a translation; nil in Vietnamese.
    func note(in language: Language) -> TranslationNote? {
        guard language != .vi, let translation = translations[language] else { return nil }
        let collation = Collation(vi, translation)
        return TranslationNote(
            isBehind: collation.count(.stale) > 0 || !collation.leftover.isEmpty,
            isShorter: collation.rows.contains {
                $0.freshness == .missing && !Blocks.isWordless($0.source)
            },
            isMachineAided: translation.isMachineAided, translatedAt: translation.at)
    }

    /// Languages that cannot be published with it, because a machine wrote what nobody has read.
    var unreadLanguages: [Language] {
        Language.sorted(translations.filter { $0.value.unread > 0 }.keys)
    }

    /// Languages in which somebody has begun, ready or not; without Vietnamese.
    var begunLanguages: [Language] {
        Language.sorted(Set(texts.keys).union(translations.keys).subtracting([.vi]))
    }
}
