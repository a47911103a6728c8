import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// Who looked at senders' contact data and what for: for leaders, who answer for it.
enum LooksDesk {
    static let path = "/office/cases/looks"
    /// Looks on one page.
    static let listed = 100

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        let number = max(1, min(Int(visit.query["page"]) ?? 1, 1_000))
        let lines = try await visit.office.read { try $0.allLooks(page: number) }
        return .page(
            LooksPage(
                lines: Array(lines.prefix(listed)), number: number,
                hasMore: lines.count > listed))
    }
}

struct LooksPage: PageContent {
    struct Line: Sendable, Encodable, Fetchable {
        let at: Date
        let officer: String
        let unit: String
        let reason: String
        let caseID: String
        let code: String

        init(row: Row) throws {
            at = try row.get("at")
            officer = try row.get("officer_name")
            unit = try row.get("unit_name", as: String?.self) ?? ""
            reason = try row.get("reason")
            caseID = try row.get("case_id")
            code = try row.get("code")
        }
    }

    let lines: [Line]
    let number: Int
    let hasMore: Bool

    var title: String { PrivacyWords.looks.text }

    func html(_ frame: Frame) -> HTML {
        guard !lines.isEmpty else {
            return
                "<h1>\(title)</h1><p>\(PrivacyWords.looksLead)</p><p class=\"empty\">\(PrivacyWords.noLooks)</p>"
        }
        let rows: [HTML] = lines.map { line in
            """
            <tr><th scope="row"><a href="/office/cases/\(line.caseID)">\(line.code)</a></th><td data-label="\(PrivacyWords.when)">\(line.at.written)</td><td data-label="\(PrivacyWords.who)">\(line.officer)</td><td data-label="\(PrivacyWords.unit)">\(line.unit)</td><td data-label="\(PrivacyWords.whatFor)">\(line.reason)</td></tr>

            """
        }
        let heads: [HTML] = [
            PrivacyWords.theCase, PrivacyWords.when, PrivacyWords.who, PrivacyWords.unit,
            PrivacyWords.whatFor,
        ].map { "<th scope=\"col\">\($0)</th>" }
        var pager = HTML()
        if number > 1 {
            pager +=
                "<a rel=\"prev\" href=\"\(LooksDesk.path)?page=\(number - 1)\">← \(PublicWords.newer)</a> "
        }
        if hasMore {
            pager +=
                "<a rel=\"next\" href=\"\(LooksDesk.path)?page=\(number + 1)\">\(PublicWords.older) →</a>"
        }
        return """
            <h1>\(title)</h1><p>\(PrivacyWords.looksLead)</p><div class="wide" role="region" aria-label="\(title)" tabindex="0"><table class="cards"><caption class="unseen">\(title)</caption><thead><tr>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div><p class="pager">\(pager)</p>
            """
    }
}
