import Foundation

/// Where the commune's feeds are announced, so that who follows them is told at once (W3C WebSub).
struct HubSetting: Codable, Sendable, Equatable {
    /// Addresses of hubs; none, and nobody is told anything.
    var hubs: [String] = []
    /// The portal's own scheme and host, as readers know them: pings name whole addresses, and no
    /// request is there to say it when they are sent.
    var origin: String = ""

    /// How many hubs make sense.
    static let most = 5

    /// Reads addresses typed one to a line. Nil when one of them is no web address.
    static func read(hubs text: String, origin: String) -> HubSetting? {
        let hubs = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let site = origin.trimmingCharacters(in: .whitespaces)
        let bare = site.hasSuffix("/") ? String(site.dropLast()) : site
        guard hubs.count <= most, hubs.allSatisfy(isWeb), isWeb(bare),
            URL(string: bare)?.path() == ""
        else { return nil }
        return HubSetting(hubs: hubs, origin: bare)
    }

    /// An address of the web that names a host and no person.
    private static func isWeb(_ text: String) -> Bool {
        guard text.utf8.count <= 300, !text.contains(where: { "<>\"',;".contains($0) }),
            let url = URL(string: text), let host = url.host(), !host.isEmpty
        else { return false }
        return ["http", "https"].contains(url.scheme ?? "") && url.user() == nil
    }
}
