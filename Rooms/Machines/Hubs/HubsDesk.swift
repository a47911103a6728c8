import Markup
import Office
import Web

/// Where the administrator says who is told of new stories.
enum HubsDesk {
    @Sendable static func save(_ visit: OfficerVisit) async throws -> Reply {
        let typed = HubForm(hubs: visit.form["hubs"], origin: visit.form["origin"])
        guard let setting = HubSetting.read(hubs: typed.hubs, origin: typed.origin) else {
            return .page(
                try await LinksDesk.page(visit, typed: typed, trouble: Phrases.hubsWrong.text),
                status: .unprocessable)
        }
        try await visit.office.act("hubs.choose", by: visit.officer) { act in
            act.note(Ref("setting", "hubs"), setting.hubs.joined(separator: " "))
            try act.set("hubs", setting)
            // Every feed names its hubs.
            try act.state(.portalArranged(Ref("setting", "hubs")))
        }
        return .seeOther("/office/links")
    }
}

/// What stands in the form.
struct HubForm: Sendable, Encodable {
    /// One to a line.
    let hubs: String
    let origin: String
}
