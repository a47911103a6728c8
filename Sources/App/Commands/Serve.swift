import ArgumentParser
import Building
import Foundation
import Markup
import Office

/// `conglang serve`: the portal and the office, until told to stop.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the portal and the office.",
        discussion: "Stops gracefully on Ctrl-C or SIGTERM; what was accepted is kept.")

    @OptionGroup var place: Place

    @Option(help: "The port to listen on.")
    var port = Environment.number("CONGLANG_PORT") ?? 8080

    @Option(help: "The address to listen on; 0.0.0.0 for the whole network.")
    var host = Environment.text("CONGLANG_HOST") ?? "127.0.0.1"

    @Flag(help: "Readers come by HTTPS through a proxy in front: secure cookies, https links.")
    var https = false

    @Option(
        help: "A LibreTranslate server that drafts translations; its key: CONGLANG_TRANSLATOR_KEY."
    )
    var translator: String?

    @Option(help: "A speech service (docs/voices.md); its key: CONGLANG_VOICE_KEY.")
    var voice: String?

    @Option(help: "The whole path of a program that speaks (docs/voices.md).")
    var voiceCommand: String?

    @Option(help: "Renew a signed copy of each portal here every night; see `conglang bundle`.")
    var bundle: String?

    @Option(help: "The portal's own address, as the copy names it: https://truckhe.example.vn.")
    var address: String?

    @Flag(help: "Print a one-time sign-in link for the administrator.")
    var link = false

    func run() async throws {
        var settings = place.settings
        settings.port = port
        settings.host = host
        settings.isSecure = https || Environment.text("CONGLANG_HTTPS") == "1"
        settings.networks = Networks(
            proxies: Environment.words("CONGLANG_PROXIES")
                ?? (settings.isSecure ? Networks.thisMachine : []),
            own: Environment.words("CONGLANG_OWN_NETWORKS") ?? [])
        settings.translatorURL = translator ?? Environment.text("CONGLANG_TRANSLATOR")
        settings.translatorKey = Environment.text("CONGLANG_TRANSLATOR_KEY")
        settings.voiceURL = voice ?? Environment.text("CONGLANG_VOICE")
        settings.voiceKey = Environment.text("CONGLANG_VOICE_KEY")
        settings.voiceCommand = voiceCommand ?? Environment.text("CONGLANG_VOICE_COMMAND")
        settings.icecast = Environment.text("CONGLANG_ICECAST")
        settings.bundleFolder = (bundle ?? Environment.text("CONGLANG_BUNDLE"))
            .map { URL(filePath: $0) }
        settings.publicAddress = try (address ?? Environment.text("CONGLANG_ADDRESS"))
            .map(BundleAddress.checked)
        try refuseMovedClock(settings)
        let server = try await Server.open(settings)
        guard !server.registry.offices.isEmpty else {
            throw Trouble(
                Phrase(
                    vi: "Thư mục \(settings.data.path) chưa có xã nào. Chạy «conglang demo --data "
                        + "\(settings.data.path)» hoặc «conglang plan import TỆP --data …» trước.",
                    en: "There is no commune in \(settings.data.path) yet. Run `conglang demo "
                        + "--data \(settings.data.path)` or `conglang plan import FILE --data …`."),
                exitCode: Trouble.noInput)
        }
        let wantsLink = link
        let ready = settings
        try await server.run { registry in
            for office in registry.offices {
                let slug = registry.offices.count > 1 ? office.particulars.slug : nil
                let address = ready.address(of: slug)
                Terminal.say(Terminal.strong("Cổng Làng – \(office.particulars.heading)"))
                Terminal.say("  \(Words.portal.text): \(address)/")
                Terminal.say("  \(Words.office.text): \(address)/office")
                if wantsLink, let secret = try await registry.administratorLink(office) {
                    Terminal.say(
                        "  \(Words.oneTime.text): \(address)/office/sign-in/link/\(secret)")
                }
            }
            Terminal.say(Words.stop.text)
        }
    }
}

extension Serve {
    /// A moved clock would make limits and signatures lie, so no server that others reach has one.
    private func refuseMovedClock(_ settings: Settings) throws {
        guard settings.clockFile != nil else { return }
        guard !settings.isSecure, settings.publicAddress == nil,
            ["127.0.0.1", "::1", "localhost"].contains(settings.host)
        else {
            throw Trouble(
                Phrase(
                    vi: "CONGLANG_CLOCK_FILE dời đồng hồ để chạy thử, không dùng cho máy chủ mà "
                        + "người khác truy cập được. Bỏ biến này rồi chạy lại.",
                    en: "CONGLANG_CLOCK_FILE moves the clock for a trial, and no server that "
                        + "others reach may have it. Unset it and start again."),
                exitCode: Trouble.configuration)
        }
        Terminal.say(Words.movedClock.text)
    }
}

/// Where everything is kept.
struct Place: ParsableArguments {
    @Option(help: "The folder that holds everything.")
    var data = Environment.text("CONGLANG_DATA") ?? "./data"

    @Option(help: "postgres://… to keep the communes in PostgreSQL instead of the folder.")
    var database: String?

    var settings: Settings {
        var settings = Settings(
            data: URL(filePath: data, directoryHint: .isDirectory),
            databaseURL: database ?? Environment.text("CONGLANG_DATABASE"))
        settings.clockFile = Environment.text("CONGLANG_CLOCK_FILE").map { URL(filePath: $0) }
        return settings
    }
}

/// Settings of the environment, behind the flags.
enum Environment {
    static func text(_ name: String) -> String? {
        let value = ProcessInfo.processInfo.environment[name]
        return value?.isEmpty == false ? value : nil
    }

    static func number(_ name: String) -> Int? { text(name).flatMap(Int.init) }

    /// Words parted by commas or blanks; nil when nothing is said.
    static func words(_ name: String) -> Set<String>? {
        text(name).map { Set($0.split { $0 == "," || $0.isWhitespace }.map(String.init)) }
    }
}

private enum Words {
    static let portal = Phrase(vi: "Cổng thông tin", en: "Portal")
    static let office = Phrase(vi: "Văn phòng", en: "Office")
    static let oneTime = Phrase(
        vi: "Đăng nhập một lần (quản trị)", en: "One-time sign-in (administrator)")
    static let movedClock = Phrase(
        vi: "Đồng hồ được dời để chạy thử.", en: "The clock is moved for a trial.")
    static let stop = Phrase(vi: "Nhấn Ctrl-C để dừng.", en: "Press Ctrl-C to stop.")
}
