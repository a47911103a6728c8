import Markup
import Office
import Storage
import Web

/// What stands in for the portal when the commune's machine is out of reach, and how anybody can
/// tell a true copy from a false one.
struct StandInPage: PageContent {
    /// Base64; nil while no copy was ever made.
    let publicKey: String?
    /// The name of the site.
    let site: String

    private enum CodingKeys: CodingKey { case publicKey }

    static let path = "/du-phong"

    var title: String { Phrases.standIn.text }

    @Sendable static func page(_ visit: Visit) async throws -> Reply {
        let key = try await visit.office.read { connection in
            try connection.setting(StandInKey.setting, as: StandInKey.self)
        }
        return .sharedPage(
            StandInPage(publicKey: key?.publicKey, site: visit.office.particulars.heading))
    }

    func head(_ frame: Frame) -> HTML {
        Head(frame: frame, path: StandInPage.path, title: title, description: "", site: site).html
    }

    func html(_ frame: Frame) -> HTML {
        """
        <div class="measure"><h1>\(Phrases.standIn)</h1>
        <p class="lead">\(Phrases.standInWords)</p>
        <h2>\(Phrases.standInRests)</h2>
        <p>\(Phrases.standInRestsWords)</p>
        <h2>\(Phrases.standInTrue)</h2>
        \(key)
        <p><a href="\(frame.link("/lien-he"))">\(Phrases.writeToUs)</a></p></div>
        """
    }

    private var key: HTML {
        guard let publicKey else { return "<p>\(Phrases.standInNone)</p>" }
        return """
            <p>\(Phrases.standInKey)</p>
            <p><code class="long">\(publicKey)</code></p>
            <p>\(Phrases.standInCheck)</p>
            <p><code class="long">conglang bundle verify cong-thong-tin --key \(publicKey)</code></p>
            """
    }
}
