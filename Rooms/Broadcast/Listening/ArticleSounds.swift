import Foundation
import Markup
import Office
import Storage

/// The sound of an article that the commune ordered.
struct ArticleSound: Sendable, Equatable, Fetchable {
    let ref: Ref
    let soundID: String
    /// The MP3 file; empty until it is made.
    let hash: String
    let bytes: Int
    let seconds: Double

    init(row: Row) throws {
        ref = Ref(try row.get("ref_kind"), try row.get("ref_id"))
        soundID = try row.get("sound_id")
        hash = try row.get("hash")
        bytes = try row.get("bytes")
        seconds = try row.get("seconds")
    }
}

/// "Nghe bài này": published articles, spoken.
enum ArticleSounds {
    /// What the portal shows beside an article.
    @Sendable static func offer(
        _ connection: any Connection, _ ref: Ref
    ) throws -> SpokenArticle? {
        guard let sound = try connection.articleSound(of: ref), !sound.hash.isEmpty else {
            return nil
        }
        return SpokenArticle(path: RadioDesk.soundPath(sound.hash), seconds: sound.seconds)
    }

    /// Orders again what is out of date, and notes which sounds are ready now.
    static func settle(_ office: Office) async throws {
        let house = office.house
        let waiting = try await office.read { try $0.articleSoundsWaiting() }
        guard !waiting.isEmpty, let studio = house.studio else { return }
        let known = try await office.read { try studio.sounds($0, waiting.map(\.soundID)) }
        let outdated = waiting.filter(\.soundID.isEmpty)
        let ready = waiting.filter { known[$0.soundID]?.sound != nil }
        guard !outdated.isEmpty || !ready.isEmpty else { return }
        try await office.act("article.sound", by: nil) { act in
            for one in outdated {
                let words = try house.spokenWords(act.connection, of: one.ref)
                guard let words else {
                    try act.removeArticleSound(one.ref)
                    continue
                }
                let id = try studio.speak(act, SpeechOrder(words: words.whole))
                try act.orderArticleSound(one.ref, id)
            }
            for one in ready {
                guard let sound = known[one.soundID]?.sound else { continue }
                try act.keepArticleSound(one.ref, sound)
                try act.state(.broadcastChanged(one.ref))
            }
            act.note(Ref("broadcast", "articles"), "\(outdated.count) \(ready.count)")
        }
    }
}

/// A published article as it is said aloud.
struct SpokenWords: Sendable, Equatable {
    let title: String
    /// Summary and body, a line for each paragraph.
    let words: String

    /// Title first, as an announcer reads it.
    var whole: String { title + ".\n" + words }

    init(_ article: Article) {
        title = article.title
        let body = SpokenWords.plain(article.body)
        words = [article.summary, body].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// The words between the tags, a line for each block.
    static func plain(_ text: RichText) -> String {
        var lines = ""
        var rest = Substring(text.markup)
        while let open = rest.firstIndex(of: "<") {
            lines += rest[..<open]
            guard let close = rest[open...].firstIndex(of: ">") else { break }
            let tag = rest[rest.index(after: open)..<close]
            let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
            if !["a", "em", "strong", "b", "i", "code", "span", "sup", "sub"].contains(name) {
                lines += "\n"
            }
            rest = rest[rest.index(after: close)...]
        }
        lines += rest
        let said = lines.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&amp;", with: "&")
        return said.split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
            .joined(separator: "\n")
    }
}

extension House {
    /// What would be said of a thing that is on the portal; nil for what is not there.
    func spokenWords(_ connection: any Connection, of ref: Ref) throws -> SpokenWords? {
        guard let path = try portalPath(connection, of: ref),
            let slug = path.split(separator: "/").last,
            case .article(let article) = try article(connection, slug: String(slug), in: .vi),
            article.ref == ref
        else { return nil }
        return SpokenWords(article)
    }
}
