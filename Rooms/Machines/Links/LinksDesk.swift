import Foundation
import Markup
import Office
import Storage
import Web

/// Shows what the nightly look found, and who is told of new stories.
enum LinksDesk {
    /// Findings on the page.
    private static let shown = 200

    @Sendable static func list(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await page(visit, typed: nil, trouble: nil))
    }

    static func page(
        _ visit: OfficerVisit, typed: HubForm?, trouble: String?
    ) async throws -> LinksPage {
        let origin = visit.frame.origin
        let mayAdminister = visit.officer.may(.administer)
        return try await visit.office.read { connection in
            let setting = try connection.hubs()
            let stored = HubForm(
                hubs: setting.hubs.joined(separator: "\n"),
                origin: setting.origin.isEmpty ? origin : setting.origin)
            return LinksPage(
                links: try connection.brokenLinks(limit: shown),
                count: try connection.brokenLinkCount(),
                hubs: mayAdminister ? typed ?? stored : nil, trouble: trouble)
        }
    }

    /// One line for who can mend a story.
    @Sendable static func today(
        _ connection: any Connection, _ officer: Officer, _ now: Date
    ) throws -> [TodayLine] {
        guard officer.may(.approveStory) || officer.may(.composePortal) else { return [] }
        let count = try connection.brokenLinkCount()
        guard count > 0 else { return [] }
        return [TodayLine(.next, words: Phrases.linksToMend(count).text, path: "/office/links")]
    }
}
