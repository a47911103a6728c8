import Markup
import Office
import Storage
import Web

/// What becomes of what a sender tells of themselves: purpose, time, rights, whom to ask.
struct PrivacyPage: PageContent {
    static let path = "/phan-anh/quyen-rieng-tu"

    let commune: Commune
    let months: Int

    private enum CodingKeys: CodingKey { case months }

    @Sendable static func page(_ visit: Visit) async throws -> Reply {
        let months = try await visit.office.read { try $0.caseSettings().retentionMonths }
        return .sharedPage(PrivacyPage(commune: visit.office.particulars, months: months))
    }

    var title: String { PrivacyWords.title.text }

    func head(_ frame: Frame) -> HTML {
        "<link rel=\"canonical\" href=\"\(frame.origin + frame.link(PrivacyPage.path))\">"
    }

    func html(_ frame: Frame) -> HTML {
        let parts: [(Phrase, [Phrase])] = [
            (PrivacyWords.purpose, PrivacyWords.purposeWords),
            (PrivacyWords.kept, PrivacyWords.keptWords(months)),
            (PrivacyWords.rights, PrivacyWords.rightsWords),
            (PrivacyWords.never, PrivacyWords.neverWords),
        ]
        let sections: [HTML] = parts.map { heading, lines in
            let items: [HTML] = lines.map { "<li>\($0)</li>" }
            return "<h2>\(heading)</h2><ul>\(items)</ul>"
        }
        return """
            <div class="measure"><h1>\(title)</h1><p class="lead">\(PrivacyWords.lead)</p>\(sections)
            <h2>\(PrivacyWords.ask)</h2><p>\(contacts(frame))</p><p class="soft">\(PrivacyWords.law)</p>
            <p><a href="\(frame.link(AskPage.path))">\(PublicWords.askYours)</a></p></div>
            """
    }

    private func contacts(_ frame: Frame) -> HTML {
        var lines: [HTML] = ["<span lang=\"vi\">\(commune.issuer)</span>"]
        if !commune.address.isEmpty { lines.append("<span lang=\"vi\">\(commune.address)</span>") }
        if !commune.phone.isEmpty {
            let digits = commune.phone.filter { $0.isNumber || $0 == "+" }
            lines.append("<a href=\"tel:\(digits)\">\(commune.phone)</a>")
        }
        if !commune.email.isEmpty {
            lines.append("<a href=\"mailto:\(commune.email)\">\(commune.email)</a>")
        }
        lines.append("<a href=\"\(frame.link("/lien-he"))\">\(PrivacyWords.write)</a>")
        return lines.joined(separator: "<br>")
    }
}
