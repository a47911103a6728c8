import Markup
import Office
import Web

/// Whole addresses, as they leave our pages.
struct Address: Sendable {
    /// Scheme and host.
    let origin: String

    /// Of a portal path in a language.
    func of(_ path: String, in language: Language = .vi) -> String {
        origin + Address.path(path, in: language)
    }

    /// `/tin/x`, `/en/tin/x`.
    static func path(_ path: String, in language: Language) -> String {
        language == .vi ? path : "/\(language.rawValue)\(path == "/" ? "/" : path)"
    }

    /// The last part of an article's path; nil for other paths.
    static func slug(of path: String) -> String? {
        let shelves = PublicationKind.Shelf.allCases.map { $0.path(of: "") }
        guard let shelf = shelves.first(where: { path.hasPrefix($0) }) else { return nil }
        let slug = path.dropFirst(shelf.count)
        return slug.isEmpty || slug.contains("/") ? nil : String(slug)
    }

    /// The markup with our own paths made whole, for readers who meet it elsewhere. A quotation
    /// mark in a text is written as an entity, so that these begin an attribute's value only.
    func whole(_ markup: String) -> String {
        markup.replacing("href=\"/", with: "href=\"\(origin)/")
            .replacing("src=\"/", with: "src=\"\(origin)/")
            .replacing("srcset=\"/", with: "srcset=\"\(origin)/")
            .replacing(", /files/", with: ", \(origin)/files/")
            .replacing("poster=\"/", with: "poster=\"\(origin)/")
    }
}
