import Foundation
import Markup
import Office
import Web
import WorkingTime

/// What a page says in the words of schema.org (JSON-LD 1.1).
extension Head {
    var linkedData: JSONValue {
        var graph = [organisation]
        if let commune { graph.append(website(commune)) }
        if let article {
            graph.append(work(article))
            graph.append(breadcrumbs(article))
        }
        return ["@context": "https://schema.org", "@graph": .list(graph)]
    }

    private var organisationID: String { frame.origin + "/#commune" }

    private var organisation: JSONValue {
        let plain: JSONValue = [
            "@type": "GovernmentOrganization", "@id": .text(organisationID), "name": .text(site),
            "url": .text(frame.origin + "/"),
        ]
        guard let commune else { return plain }
        let address: JSONValue = .present([
            "@type": "PostalAddress", "addressCountry": "VN",
            "streetAddress": .text(orNull: commune.address.orNil),
            "addressLocality": .text(orNull: commune.place.orNil),
        ])
        return plain.with([
            "legalName": .text(commune.issuer),
            "description": .text(orNull: commune.about.orNil),
            "telephone": .text(orNull: commune.phone.orNil),
            "email": .text(orNull: commune.email.orNil), "address": address,
            "parentOrganization": commune.superior.orNil.map {
                ["@type": "GovernmentOrganization", "name": .text($0)]
            } ?? .null,
        ])
    }

    private func website(_ commune: Commune) -> JSONValue {
        let search = Head.address("/search", frame.language, frame)
        return [
            "@type": "WebSite", "@id": .text(frame.origin + "/#site"),
            "url": .text(canonical), "name": .text(commune.heading),
            "inLanguage": .text(frame.language.rawValue),
            "publisher": ["@id": .text(organisationID)],
            "potentialAction": [
                "@type": "SearchAction",
                "target": [
                    "@type": "EntryPoint", "urlTemplate": .text(search + "?q={words}"),
                ],
                "query-input": "required name=words",
            ],
        ]
    }

    /// The article, video, bulletin or gallery itself.
    private func work(_ article: Article) -> JSONValue {
        let organisation: JSONValue = ["@id": .text(organisationID)]
        let common: JSONValue = .present([
            "@type": .text(article.kind.schemaType), "@id": .text(canonical + "#work"),
            "url": .text(canonical), "mainEntityOfPage": .text(canonical),
            "headline": .text(article.title), "name": .text(article.title),
            "description": .text(article.summary.orNil ?? article.title),
            "inLanguage": .text(article.language.rawValue),
            "image": .list([.text(pictureAddress)]),
            "datePublished": .text(orNull: article.publishedAt?.rfc3339),
            "dateModified": .text(orNull: article.changedAt?.rfc3339),
            "articleSection": .text(orNull: article.topic?.name(in: article.language)),
            "author": article.unit.map {
                [
                    "@type": "GovernmentOrganization", "name": .text($0),
                    "parentOrganization": organisation,
                ]
            } ?? organisation,
            "publisher": organisation,
        ])
        guard let media = article.media, let file = media.renditions.first,
            media.kind == .video || media.kind == .sound
        else { return common }
        let poster = media.poster.map { frame.origin + $0.path } ?? pictureAddress
        return common.with([
            "contentUrl": .text(frame.origin + file.path),
            "encodingFormat": .text(file.type),
            "thumbnailUrl": .list([.text(poster)]),
            "uploadDate": .text(orNull: article.publishedAt?.rfc3339),
            "duration": .text(orNull: media.seconds.map(Head.duration)),
        ])
    }

    /// Length by ISO 8601: `PT1M30S`.
    static func duration(_ seconds: Double) -> String {
        let whole = Int(min(max(seconds, 0), 1e6).rounded())
        return "PT\(whole / 60)M\(whole % 60)S"
    }

    private func breadcrumbs(_ article: Article) -> JSONValue {
        var steps = [
            (Phrases.home.text, Head.address("/", frame.language, frame)),
            (Phrases.news.text, Head.address("/tin", frame.language, frame)),
        ]
        if let topic = article.topic {
            let address = Head.address(topic.path, frame.language, frame)
            steps.append((topic.name(in: frame.language), address))
        }
        steps.append((article.title, canonical))
        return [
            "@type": "BreadcrumbList",
            "itemListElement": .list(
                steps.enumerated().map { place, step in
                    [
                        "@type": "ListItem", "position": .number(place + 1),
                        "name": .text(step.0), "item": .text(step.1),
                    ]
                }),
        ]
    }
}

extension PublicationKind {
    /// Its type in schema.org.
    fileprivate var schemaType: String {
        switch self {
        case .article, .notice, .infographic: "NewsArticle"
        case .photos: "ImageGallery"
        case .video: "VideoObject"
        case .audio: "AudioObject"
        case .document: "DigitalDocument"
        case .page: "WebPage"
        }
    }
}

extension String {
    fileprivate var orNil: String? { isEmpty ? nil : self }
}
