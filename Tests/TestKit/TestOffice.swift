import Foundation
import Hummingbird
import Logging
import Markup
package import Office
package import Storage
import Synchronization
import Testing
package import Web
import WorkingTime

/// A commune's office in a folder of its own, with some rooms, three units and one officer of
/// each role; gone when the test lets go of it. Requests go through the real dispatcher.
///
/// ```swift
/// let office = try await TestOffice(EvidenceRoom.feature)
/// let head = try await office.visitor(.hamletHead)
/// let page = try await head.get("/office/evidence/new")
/// try await head.submit(page, to: "/office/evidence", ["what": "Họp thôn"])
/// ```
package final class TestOffice: Sendable {
    package let office: Office
    package let clock: TestClock
    /// The unit that keeps the plan, the office of the committee, and the hamlets.
    package let units: [OfficeUnit]
    let dispatch: @Sendable (Request, GateContext) async throws -> Response
    private let officers: [Role: Officer]
    private let folder: URL?
    private let changes: Counter
    /// The pages that are kept for the next reader.
    package let cache: PageCache

    /// How often the shared pages of the portal were let go.
    package var portalChanges: Int { changes.count.withLock { $0 } }

    private final class Counter: Sendable {
        let count = Mutex(0)
    }

    package static let unitNames = [
        "Phòng Văn hóa - Xã hội", "Văn phòng HĐND và UBND xã", "Các thôn",
    ]

    package convenience init(
        _ features: Feature..., clock: TestClock = TestClock(), isSecure: Bool = false
    ) async throws {
        try await self.init(house: House(features: features), clock: clock, isSecure: isSecure)
    }

    package convenience init(
        house: House, translator: (any MachineTranslator)? = nil,
        puzzles: Puzzles = Puzzles(bits: 0), clock: TestClock = TestClock(), isSecure: Bool = false
    ) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "office-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let database = try await TestDatabase.open(folder: folder, migrations: house.migrations)
        let changes = Counter()
        let cache = PageCache(limitBytes: 8 << 20)
        let office = Office(
            commune: TestOffice.commune, database: database,
            files: FileStore(folder: folder.appending(path: "files")), house: house,
            translator: translator,
            vault: Vault(
                seal: { text, label in "\(label):\(text)" },
                open: { sealed, label in String(sealed.dropFirst(label.count + 1)) }),
            puzzles: puzzles, clock: { clock.now },
            onPortalChange: { change in
                changes.count.withLock { $0 += 1 }
                cache.invalidate(change, of: TestOffice.commune.slug)
            })
        let (units, officers) = try await TestOffice.seed(office)
        try self.init(
            office, clock, cache, units: units, officers: officers, folder: folder,
            changes: changes, isSecure: isSecure)
    }

    /// An office that others have founded and filled; its folder is theirs.
    package convenience init(
        serving office: Office, clock: TestClock, cache: PageCache
    ) async throws {
        let (units, all) = try await office.read { (try $0.units(), try $0.officers()) }
        try self.init(
            office, clock, cache, units: units,
            officers: Dictionary(all.map { ($0.role, $0) }, uniquingKeysWith: { one, _ in one }),
            folder: nil, changes: Counter(), isSecure: false)
    }

    private init(
        _ office: Office, _ clock: TestClock, _ cache: PageCache, units: [OfficeUnit],
        officers: [Role: Officer], folder: URL?, changes: Counter, isSecure: Bool
    ) throws {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let dispatcher = Dispatcher(
            house: office.house, assets: try Assets(), cache: cache, isSecure: isSecure,
            logger: logger, office: { _ in office })
        let responder = dispatcher.router().buildResponder()
        dispatch = { try await responder.respond(to: $0, context: $1) }
        self.office = office
        self.clock = clock
        self.units = units
        self.officers = officers
        self.folder = folder
        self.changes = changes
        self.cache = cache
    }

    deinit {
        guard let folder else { return }
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            Issue.record(error, "the test's folder stays behind")
        }
    }

    package static let commune = Commune(
        slug: "an-lao", name: "xã An Lão", issuer: "Ủy ban nhân dân xã An Lão",
        superior: "Ủy ban nhân dân tỉnh Kinh Bắc", place: "An Lão",
        about: "Xã An Lão bên sông.", address: "Thôn Trung", phone: "0200 000 000",
        email: "ubnd@an-lao.example")

    private static func seed(
        _ office: Office
    ) async throws -> ([OfficeUnit], [Role: Officer]) {
        try await office.act("test.seed", by: nil) { act in
            try act.set("commune", commune)
            let units = try unitNames.enumerated().map { place, name in
                try act.unit(called: name, isStanding: place == 0)
            }
            var officers: [Role: Officer] = [:]
            for role in Role.allCases {
                let unit = role == .hamletHead ? units[2] : role == .viewer ? units[1] : units[0]
                officers[role] = try act.addOfficer(
                    name: role.name.vi, login: role.rawValue.lowercased(), role: role,
                    unitID: unit.id, position: role.name.vi)
            }
            return (units, officers)
        }
    }

    // MARK: - People

    /// The one officer of a role that every test office has; the first, in one that was filled by
    /// others.
    package func officer(_ role: Role) -> Officer {
        guard let officer = officers[role] else {
            preconditionFailure("every role has its officer")
        }
        return officer
    }

    /// Somebody else of a role, for what needs a second person.
    package func hire(
        _ role: Role, login: String, unit: OfficeUnit? = nil
    ) async throws -> Officer {
        try await office.act("test.hire", by: nil) { act in
            try act.addOfficer(
                name: "Người thứ hai", login: login, role: role, unitID: unit?.id)
        }
    }

    /// A browser in which nobody has signed in.
    package func anyone(from address: String = "203.0.113.7") -> TestVisitor {
        TestVisitor(self, from: address)
    }

    /// A browser in which the officer of that role is signed in.
    package func visitor(_ role: Role) async throws -> TestVisitor {
        try await visitor(officer(role))
    }

    /// A browser in which `officer` is signed in.
    package func visitor(_ officer: Officer) async throws -> TestVisitor {
        let secret = try await office.act("test.sign-in", by: officer) { act in
            try act.openSession(for: officer)
        }
        let visitor = TestVisitor(self, from: "203.0.113.7")
        visitor.keep(Session.cookieName, secret, path: "/office")
        return visitor
    }

    // MARK: - What was written

    /// Runs a query of the test itself.
    package func read<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws -> T {
        try await office.database.read(body)
    }

    /// The audit trail without what the test office itself did, oldest first.
    package func audit() async throws -> [AuditLine] {
        try await read { try $0.auditTrail(limit: 10_000) }.reversed()
            .filter { !$0.action.hasPrefix("test.") }
    }

    /// The actions of ``audit()``: `["evidence.give", "evidence.confirm"]`.
    package func actions() async throws -> [String] { try await audit().map(\.action) }

    /// The ledger's rows about a thing, newest first, voided ones too.
    package func ledger(about ref: Ref) async throws -> [LedgerRow] {
        try await read { try $0.ledgerRows(about: ref) }
    }

    /// What the ledger sums up of a measure in the month of the test's clock.
    package func sum(_ measure: Measure, target: String? = nil) async throws -> LedgerSum {
        let month = Period(.month, containing: clock.today)
        return try await read {
            try $0.ledgerSum(LedgerQuestion(measure: measure, targetID: target, in: month))
        }
    }
}
