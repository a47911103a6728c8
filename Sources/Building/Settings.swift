package import Foundation
package import Office

/// What the program is told when it starts; each setting comes from a flag of `conglang serve`,
/// else from the environment, else is the default given here.
package struct Settings: Sendable {
    /// The folder that holds everything: databases and files.
    package var data: URL
    /// `--port`, `CONGLANG_PORT`.
    package var port: Int
    /// `--host`, `CONGLANG_HOST`: the address to listen on.
    package var host: String
    /// `--database`, `CONGLANG_DATABASE`: `postgres://…`; nil keeps SQLite files in ``data``.
    package var databaseURL: String?
    /// `--https`, `CONGLANG_HTTPS=1`: readers come by HTTPS through a proxy in front.
    package var isSecure: Bool
    /// `--translator`, `CONGLANG_TRANSLATOR`: a LibreTranslate server that drafts translations.
    package var translatorURL: String?
    /// `CONGLANG_TRANSLATOR_KEY`: its key; from the environment only, never logged.
    package var translatorKey: String?
    /// `--voice`, `CONGLANG_VOICE`: a speech service; see `docs/voices.md`.
    package var voiceURL: String?
    /// `CONGLANG_VOICE_KEY`: its key; from the environment only, never logged.
    package var voiceKey: String?
    /// `--voice-command`, `CONGLANG_VOICE_COMMAND`: the whole path of a program that speaks.
    package var voiceCommand: String?
    /// `CONGLANG_ICECAST`: `http://source:password@host:8000`, an Icecast server for the sound of
    /// groups of loudspeakers; from the environment only, never logged.
    package var icecast: String?
    /// `--bundle`, `CONGLANG_BUNDLE`: where the signed copy of each portal is renewed every night,
    /// each commune's in a folder by its slug; nil for nowhere.
    package var bundleFolder: URL?
    /// `--address`, `CONGLANG_ADDRESS`: the portal's own address, as its copy names it.
    package var publicAddress: String?

    /// `CONGLANG_PROXIES`: addresses of proxies whose word on a reader's address is believed; with
    /// ``isSecure`` and nothing said, the one on this machine. `CONGLANG_OWN_NETWORKS`: prefixes
    /// (`192.168.1`) from which any number of cases may come.
    package var networks = Networks()
    /// `CONGLANG_CLOCK_FILE`: for trying the program out, a file whose seconds move the clock
    /// forward; see ``MovedClock``. Only a server that nobody else reaches takes it.
    package var clockFile: URL?

    package init(
        data: URL, port: Int = 8080, host: String = "127.0.0.1", databaseURL: String? = nil,
        isSecure: Bool = false, translatorURL: String? = nil, translatorKey: String? = nil
    ) {
        self.data = data
        self.port = port
        self.host = host
        self.databaseURL = databaseURL
        self.isSecure = isSecure
        self.translatorURL = translatorURL
        self.translatorKey = translatorKey
    }

    /// The machine's clock, unless it is moved for a trial.
    var clock: @Sendable () -> Date { MovedClock.of(clockFile) }

    /// The address by which readers know a commune's portal.
    func origin(of slug: String?) -> String { publicAddress ?? address(of: slug) }

    /// The address people type for a commune on this machine.
    package func address(of slug: String?) -> String {
        let name = slug.map { "\($0).localhost" } ?? "localhost"
        return "\(isSecure ? "https" : "http")://\(name):\(port)"
    }
}
