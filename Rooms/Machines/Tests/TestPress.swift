import Foundation
import Markup
import Office
import Storage
import TestKit
import Web
import WorkingTime

/// What other rooms have published, as a stand-in for them: stories numbered from 0, the newest
/// first; every third also in English, the second also in Korean.
enum TestPress {
    static let day = Day(number: 20_000)
    static let topic = PublicationTopic(slug: "le-hoi", vi: "Lễ hội", en: "Festivals", count: 25)

    static func languages(_ number: Int) -> [Language] {
        [.vi] + (number % 3 == 0 ? [.en] : []) + (number == 1 ? [.ko] : [])
    }

    static func id(_ number: Int) -> String {
        "00000000-0000-7000-8000-" + String(1_000_000_000_000 - number).suffix(12)
    }

    static func publication(_ number: Int, _ language: Language = .vi) -> Publication {
        let spoken = languages(number).contains(language) ? language : .vi
        return Publication(
            ref: Ref("story", id(number)),
            title: spoken == .vi ? "Tin \(number) <b>&" : "Story \(number) in \(spoken.rawValue)",
            summary: "Tóm tắt \"\(number)\"", path: "/tin/tin-\(number)", topic: "Lễ hội",
            publishedAt: day.at(7), changedAt: day.at(8), language: spoken,
            languages: languages(number))
    }

    static func article(_ number: Int, _ language: Language, title: String? = nil) -> Article {
        let line = publication(number, language)
        return Article(
            ref: line.ref, title: title ?? line.title, summary: line.summary,
            body: RichText(
                sanitised: """
                    <p>Mời <a href="/tin/tin-0?a=1&amp;b=2">xem</a> “href=” <img src="/files/a.webp" alt="">
                    <a href="https://example.org/">khác</a></p>]]>
                    """),
            language: line.language, languages: line.languages, path: line.path, topic: topic,
            unit: "Phòng Văn hóa", source: "", publishedAt: line.publishedAt,
            changedAt: line.changedAt)
    }

    static func feature(_ count: Int) -> Feature {
        Feature(
            name: "Press",
            offers: Offers(
                publications: { _, query in
                    if query.topic != nil, query.topic != "le-hoi" { return [] }
                    return (0..<count).dropFirst(query.offset).prefix(query.limit)
                        .map { publication($0, query.language) }
                },
                article: { _, slug, language in
                    if slug == "dai" {
                        return .article(
                            article(0, .vi, title: String(repeating: "Ngoằn ngoèo ", count: 60)))
                    }
                    if slug == "go" { return .withdrawn(reason: "Sai ngày", at: day.at(9)) }
                    guard slug.hasPrefix("tin-"), let number = Int(slug.dropFirst(4)),
                        (0..<count).contains(number)
                    else { return nil }
                    return .article(article(number, language))
                },
                topics: { _ in count > 0 ? [topic] : [] },
                pagesChanged: { _, ref in
                    .only([.thing(kind: ref.kind, id: ref.id), .newest(topic: "le-hoi")])
                },
                siteParts: parts(count)))
    }

    private static func parts(_ count: Int) -> SiteParts {
        SiteParts(
            changes: { _, size in
                stride(from: 0, to: count, by: size).map { _ in day.at(8) }
            },
            addresses: { _, number, size in
                (0..<count).reversed().dropFirst(number * size).prefix(size).map { story in
                    PublicAddress(
                        path: "/tin/tin-\(story)", changedAt: day.at(8),
                        languages: languages(story), mediaID: nil)
                }
            })
    }
}
