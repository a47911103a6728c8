import Foundation
import Markup
import Office
import Storage
import Web

/// The nightly look at our own links: asks the house for everything that a published story links
/// to, as a reader would, without the network. Links to other sites are not looked at.
enum LinkCheck {
    static let kind = "brokenLinks"
    /// Findings that are kept: more would not be read.
    private static let most = 500
    private static let storiesAtOnce = 200

    @Sendable static func run(_ office: Office, _ job: Job) async throws {
        var check = Look(office: office)
        let house = office.house
        for (_, parts) in house.siteParts {
            for number in 0..<10_000 {
                let addresses = try await office.read {
                    try parts.addresses($0, number, storiesAtOnce)
                }
                for address in addresses {
                    for language in address.languages { try await check.look(address, language) }
                }
                if addresses.count < storiesAtOnce || check.found.count >= most { break }
            }
        }
        let found = Array(check.found.prefix(most))
        try await office.database.write { try $0.replaceBrokenLinks(found) }
    }

    /// One night's look: each address is asked for once.
    private struct Look {
        let office: Office
        var found: [BrokenLink] = []
        var known: [String: BrokenLink.Fault?] = [:]

        init(office: Office) { self.office = office }

        mutating func look(_ address: PublicAddress, _ language: Language) async throws {
            guard let slug = Address.slug(of: address.path) else { return }
            let house = office.house
            let finding = try await office.read {
                try house.article($0, slug: slug, in: language)
            }
            guard case .article(let article)? = finding, article.language == language else {
                return
            }
            for link in LinkCheck.links(in: article.body.markup) {
                guard let fault = await fault(of: link) else { continue }
                found.append(
                    BrokenLink(
                        id: office.newID(), storyID: article.ref.id, title: article.title,
                        page: Address.path(article.path, in: language), link: link, fault: fault,
                        foundAt: office.now()))
            }
        }

        private mutating func fault(of link: String) async -> BrokenLink.Fault? {
            let target = String(link.prefix { $0 != "#" })
            if let known = known[target] { return known }
            let fault = await InsideReader(office: office).fault(at: target)
            if known.count < 50_000 { known[target] = .some(fault) }
            return fault
        }
    }

    /// Our own paths that a drawn text links to or shows, each once, in their order.
    static func links(in markup: String) -> [String] {
        var links: [String] = []
        for match in markup.matches(of: /\s(?:href|src|poster)="(\/[^"]*)"/) {
            let link = String(match.1).replacing("&amp;", with: "&").replacing("&#39;", with: "'")
            if !link.hasPrefix("//"), !links.contains(link) { links.append(link) }
        }
        return links
    }
}
