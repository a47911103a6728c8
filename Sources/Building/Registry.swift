package import Foundation
import LibreTranslate
import Markup
package import Office
import Sealing
import Storage
import StorageSQLite
import Synchronization
package import Web

/// The communes of this installation: a small hub that names them, and an office for each.
/// On SQLite each commune is a folder of its own; on PostgreSQL all share one set of tables that
/// row-level security divides (`docs/adr/0004-one-file-per-commune.md`).
package final class Registry: Sendable {
    private let settings: Settings
    private let house: House
    private let hub: any Database
    private let engine: any CommuneEngine
    private let translator: (any MachineTranslator)?
    private let clock: @Sendable () -> Date
    private let cache: PageCache
    private let open: Mutex<[String: Office]>

    private init(
        settings: Settings, house: House, hub: any Database, engine: any CommuneEngine,
        translator: (any MachineTranslator)?, cache: PageCache,
        clock: @escaping @Sendable () -> Date
    ) {
        self.settings = settings
        self.house = house
        self.hub = hub
        self.engine = engine
        self.translator = translator
        self.cache = cache
        self.clock = clock
        self.open = Mutex([:])
    }

    /// Opens the hub and every commune in it, applying migrations.
    package static func open(
        _ settings: Settings, house: House? = nil,
        cache: PageCache = PageCache(limitBytes: 64 << 20),
        clock: (@Sendable () -> Date)? = nil
    ) async throws -> Registry {
        let translator = try Registry.translator(settings)
        let house =
            try house
            ?? Building.house(
                voices: AddedVoices.all(settings), icecast: try settings.checkedIcecast())
        try makeFolder(settings.data)
        let engine: any CommuneEngine =
            if let url = settings.databaseURL {
                try await PostgresCommunes(url: url)
            } else {
                SQLiteCommunes(folder: settings.data)
            }
        let hub = try await engine.hub()
        try await hub.migrate(HubSchema.migrations)
        let registry = Registry(
            settings: settings, house: house, hub: hub, engine: engine, translator: translator,
            cache: cache, clock: clock ?? settings.clock)
        for slug in try await hub.read({ try $0.communeSlugs() }) {
            try await registry.load(slug)
        }
        return registry
    }

    /// The offices, by slug.
    package var offices: [Office] {
        open.withLock { $0.values.sorted { $0.particulars.slug < $1.particulars.slug } }
    }

    /// The office of a host name: its first label names the commune, or the name is one that the
    /// commune had before; the only commune answers to every name.
    package func office(host: String) -> Office? {
        open.withLock { offices in
            if offices.count == 1 { return offices.first?.value }
            let label = host.prefix { $0 != "." && $0 != ":" }.lowercased()
            if let office = offices[label] { return office }
            // A commune that was merged into another still has the address it had.
            let plain = OldAddress.plainHost(host)
            return offices.values.filter { $0.particulars.oldHosts.contains(plain) }
                .min { $0.particulars.slug < $1.particulars.slug }
        }
    }

    /// Founds a commune's office. One of that slug must not exist.
    package func found(_ commune: Commune) async throws -> Office {
        guard open.withLock({ $0[commune.slug] }) == nil else {
            throw Trouble(
                Phrase(
                    vi: "Đã có \(commune.name) trong thư mục dữ liệu này.",
                    en: "There is \(commune.name) in this data folder already."),
                exitCode: Trouble.cannotCreate)
        }
        let database = try await engine.database(commune.slug)
        try await database.migrate(house.migrations)
        let office = makeOffice(commune, database)
        try await office.act("commune.found", by: nil) { act in
            act.note(Ref("commune", commune.slug), commune.name)
            try act.set("commune", commune)
        }
        let now = office.now()
        try await hub.write { try $0.addCommune(slug: commune.slug, at: now) }
        open.withLock { $0[commune.slug] = office }
        return office
    }

    private func load(_ slug: String) async throws {
        let database = try await engine.database(slug)
        try await database.migrate(house.migrations)
        guard let commune = try await database.read({ try $0.setting("commune", as: Commune.self) })
        else {
            throw Trouble(
                Phrase(
                    vi:
                        "Cơ sở dữ liệu của \(slug) thiếu thông tin về xã; hãy khôi phục bản sao lưu.",
                    en: "The database of \(slug) lacks the commune's particulars; restore a backup."
                ),
                exitCode: Trouble.configuration)
        }
        let office = makeOffice(commune, database)
        open.withLock { $0[slug] = office }
    }

    private func makeOffice(_ commune: Commune, _ database: any Database) -> Office {
        Office(
            commune: commune, database: database,
            files: FileStore(folder: engine.filesFolder(commune.slug, data: settings.data)),
            house: house, translator: translator, vault: vault(of: commune), clock: clock,
            onPortalChange: { [cache] in cache.invalidate($0, of: commune.slug) })
    }

    /// Seals contact data with the commune's keys, which lie beside its database and not in it.
    /// The file is read each time, so that a turned key seals at once.
    private func vault(of commune: Commune) -> Vault {
        let file = home(of: commune.slug).appending(path: "contact.keys")
        return Vault(
            seal: { text, label in
                try Registry.said { try SealingKeys(file: file).seal(text, for: label) }
            },
            open: { sealed, label in
                try Registry.said { try SealingKeys(reading: file).open(sealed, for: label) }
            })
    }

    /// What the keys refuse is said to whoever asked.
    private static func said<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let failure as SealingFailure {
            throw Refusal(failure.words, .unavailable)
        }
    }

    /// A commune's own folder.
    func home(of office: Office) -> URL { home(of: office.particulars.slug) }

    private func home(of slug: String) -> URL {
        engine.filesFolder(slug, data: settings.data).deletingLastPathComponent()
    }

    package func close() async throws {
        for office in offices { try await office.database.close() }
        try await hub.close()
        try await engine.close()
    }

    private static func translator(_ settings: Settings) throws -> (any MachineTranslator)? {
        guard let address = settings.translatorURL else { return nil }
        guard let server = LibreTranslate(address: address, key: settings.translatorKey) else {
            throw Trouble(
                Phrase(
                    vi: "Địa chỉ máy dịch không dùng được; cần dạng http://… hoặc https://….",
                    en: "The translator's address cannot be used; it begins with http:// or "
                        + "https://."),
                exitCode: Trouble.configuration)
        }
        return server
    }

    private static func makeFolder(_ folder: URL) throws {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw Trouble(
                Phrase(
                    vi: "Không tạo được thư mục dữ liệu \(folder.path). Kiểm tra quyền ghi hoặc "
                        + "chọn thư mục khác bằng --data.",
                    en: "The data folder \(folder.path) cannot be made. Check its permissions or "
                        + "choose another with --data."),
                exitCode: Trouble.cannotCreate)
        }
    }
}

/// The hub's one table: which communes live here.
enum HubSchema {
    static let migrations = [
        Migration(
            "hub-0001 communes",
            [
                .table(
                    Table(
                        "commune_registry", scope: .hub,
                        [.id(), .moment("founded_at")]))
            ])
    ]
}

extension Connection {
    fileprivate func communeSlugs() throws -> [String] {
        try scalars("SELECT id FROM commune_registry ORDER BY id", as: String.self)
    }

    fileprivate func addCommune(slug: String, at now: Date) throws {
        _ = try execute(
            "INSERT INTO commune_registry (id, founded_at) VALUES (\(slug), \(now))")
    }
}
