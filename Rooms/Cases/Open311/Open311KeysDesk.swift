import Markup
import Office
import Storage
import Web
import WorkingTime

/// Where the administrator lets other programs in, and out.
enum Open311KeysDesk {
    static let path = "/office/cases/open311"

    static let routes: [Route] = [
        .get(path, for: .administer, page),
        .post(path, for: .administer, make),
        .post("/office/cases/open311/:id/revocation", for: .administer, revoke),
    ]

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await keys(visit))
    }

    @Sendable static func make(_ visit: OfficerVisit) async throws -> Reply {
        let name = visit.form["name"]
        let secret = Open311Key.fresh()
        do {
            try await visit.office.act("open311.key", by: visit.officer) { act in
                try act.addOpen311Key(named: name, secret: secret)
            }
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            var page = try await keys(visit)
            page.typed = name
            page.trouble = refusal.reason.text
            return .page(page, status: .unprocessable)
        }
        var page = try await keys(visit)
        page.fresh = secret
        return .page(page, status: .created)
    }

    @Sendable static func revoke(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        try await visit.office.act("open311.revoke", by: visit.officer) { act in
            try act.revokeOpen311Key(id)
        }
        return .seeOther(path)
    }

    private static func keys(_ visit: OfficerVisit) async throws -> Open311KeysPage {
        try await visit.office.read { Open311KeysPage(keys: try $0.open311Keys()) }
    }
}

/// The keys, and a new one once.
struct Open311KeysPage: PageContent {
    let keys: [Open311Key]
    var fresh: String?
    var typed = ""
    var trouble: String?

    private enum CodingKeys: CodingKey { case keys, trouble }

    init(keys: [Open311Key]) { self.keys = keys }

    var title: String { Open311Words.title.text }

    func html(_ frame: Frame) -> HTML {
        let wrong: HTML =
            trouble.map { "<p class=\"notice bad\" role=\"alert\">\($0)</p>" } ?? HTML()
        let shown: HTML =
            fresh.map {
                "<div class=\"notice good\" role=\"status\"><p>\(Open311Words.made)</p><p><code class=\"long\">\($0)</code></p></div>"
            } ?? HTML()
        return """
            <h1>\(title)</h1><p>\(Open311Words.lead)</p><p>\(Open311Words.address): <code class="long">\(frame.origin)\(Open311Lists.path)</code></p>\(wrong)\(shown)
            <form method="post" action="\(Open311KeysDesk.path)" class="sheet">\(frame.proof)<label for="name">\(Open311Words.name)</label><input type="text" id="name" name="name" maxlength="\(Open311Key.longestName)" value="\(typed)" required><p class="acts"><button>\(Open311Words.make)</button></p></form>
            <h2>\(Open311Words.keys)</h2>\(list(frame))
            """
    }

    private func list(_ frame: Frame) -> HTML {
        guard !keys.isEmpty else { return "<p class=\"empty\">\(Open311Words.none)</p>" }
        let lines: [HTML] = keys.map { key in
            let state: HTML =
                key.revokedAt.map {
                    "<span class=\"state idle\">\(Open311Words.revoked) \(Day(of: $0).written)</span>"
                }
                    ?? """
                    <form method="post" action="\(Open311KeysDesk.path)/\(key.id)/revocation">\(frame.proof)<button class="quiet">\(Open311Words.revoke)<span class="unseen"> \(key.name)</span></button></form>
                    """
            return """
                <li><p><strong>\(key.name)</strong> <span class="soft figures">\(Day(of: key.madeAt).written) · \(Open311Words.cases(key.cases))</span></p>\(state)</li>

                """
        }
        return "<ul class=\"rows\">\(lines)</ul>"
    }
}
