// swift-tools-version: 6.2
import PackageDescription

/// The table of contents of the house. Base modules know nothing of the work; a room holds one
/// part of it, whole; the App names the rooms. See `docs/adr/0001-rooms.md`.
let package = Package(
    name: "conglang",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "conglang", targets: ["App"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.24.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        // Libraries of the machine, from Debian's packages.
        system("CBrotli", "libbrotlienc", "libbrotli-dev"),
        system("CLibPQ", "libpq", "libpq-dev"),
        system("CLibZip", "libzip", "libzip-dev"),
        system("CMarkGFM", "libcmark-gfm", "libcmark-gfm-dev"),
        system("CQREncode", "libqrencode", "libqrencode-dev"),
        system("CZlib", "zlib", "zlib1g-dev"),

        // The ground floor.
        base("Markup"),
        base("WorkingTime"),
        base("PersonalData", "Markup"),
        base("Sealing", "Markup", .crypto),
        base("SignedFolder", .crypto),
        base("CAP"),
        base("Differences"),
        base(
            "PlanReader", "WorkingTime", resources: [.copy("Plans"), .copy("Corpus")]),
        base("OfficialDocuments", "CLibZip", "QRCode", testing: ["PlanReader"]),
        base("Printing", "OutsidePrograms", testing: ["OfficialDocuments"]),
        base("Markdown", "CMarkGFM", "Markup"),
        base("OutsidePrograms", .subprocess),
        base("Pictures", "OutsidePrograms", "Markup"),
        base("PaperText", "CZlib", "OutsidePrograms", "Pictures", "Markup"),
        base("QRCode", "CQREncode", "Markup", testing: ["OutsidePrograms"]),
        base("Footage", "OutsidePrograms", "Markup"),
        base("Speech", resources: [.copy("Pairs")]),
        base("SpeakerProtocol", .crypto),
        base(
            "SpeakerPlayer", "SpeakerProtocol", "OutsidePrograms", .asyncHTTPClient, .nio,
            .niohttp1, .crypto, .log, testing: ["TestKit"]),
        base("Storage"),
        base("StorageSQLite", "Storage", .grdb, .grdbSQLite),
        base("StoragePostgres", "Storage", "CLibPQ"),
        base(
            "Web", "Markup", "CBrotli", "CZlib", .hummingbird, .hummingbirdCore, .crypto, .nio,
            .niohttp1,
            .nioposix, .httptypes, .log,
            testing: [.nioembedded, .hummingbirdTesting], assets: [.copy("Assets")]),
        base(
            "Office", "Storage", "WorkingTime", "Markup", "Web", .hummingbird, .httptypes, .log,
            .crypto, .nio, .nioposix, testing: ["TestKit"]),
        base(
            "LibreTranslate", "Markup", "Office", .asyncHTTPClient, .nio, .niohttp1,
            testing: [.nioposix]),
        base(
            "Voices", "Markup", "OutsidePrograms", .asyncHTTPClient, .nio, .niohttp1,
            testing: ["Footage", "Speech", .nioposix]),
        base("Fetching", .asyncHTTPClient, .nio, .niohttp1, .nioposix),

        // The rooms.
        room("People", .crypto, .cryptoExtras, .nioposix),
        room("Plans", "Differences", "PlanReader", "PaperText", "OutsidePrograms"),
        room("Evidence", "OutsidePrograms", "Pictures"),
        room("Media", "OutsidePrograms", "Pictures", "Footage", .crypto),
        room(
            "Newsroom", "Markdown", "Differences", "Fetching", "OutsidePrograms", "PaperText",
            "PersonalData", .crypto),
        room("Portal", "Markdown"),
        room("Cases", "OutsidePrograms", "PersonalData", "Pictures", "QRCode", .crypto),
        room(
            "Channels", "OutsidePrograms", "Fetching", .asyncHTTPClient, .crypto, .nio, .niohttp1,
            .nioposix),
        room("Studio", "Speech", "Voices", "OutsidePrograms", "Footage", .crypto),
        room("Speakers", "SpeakerPlayer", "SpeakerProtocol", "QRCode", .crypto, .lifecycle),
        room("Broadcast", "Speech"),
        room("Alerts", "CAP"),
        room("Machines", "OutsidePrograms", .crypto),
        room("Today"),
        room("Reports", "OfficialDocuments", "PlanReader", "OutsidePrograms", "Printing", .crypto),

        // The house.
        [
            .target(
                name: "Building",
                dependencies: .rooms + [
                    "Office", "Web", "Markup", "Storage", "StorageSQLite", "StoragePostgres",
                    "WorkingTime",
                    "PaperText", "PlanReader", "OutsidePrograms", "OfficialDocuments",
                    "LibreTranslate", "SignedFolder", "Sealing", "SpeakerPlayer",
                    "SpeakerProtocol", "Voices",
                    .hummingbird, .log,
                    .lifecycle,
                    .nio, .nioposix,
                ],
                path: "Sources/Building",
                swiftSettings: .strict
            ),
            .executableTarget(
                name: "App",
                dependencies: [
                    "Building", "Markup", "Office", "PaperText", "PlanReader", "SignedFolder",
                    "SpeakerPlayer", "WorkingTime", "Speech", "Voices", "Footage",
                    "OfficialDocuments", "Printing", .arguments, .log,
                ],
                path: "Sources/App",
                swiftSettings: .strict
            ),
            .target(
                name: "TestKit",
                dependencies: [
                    "Office", "Web", "Markup", "Storage", "StorageSQLite", "StoragePostgres",
                    "WorkingTime",
                    .hummingbird, .httptypes, .log, .nio, .nioembedded,
                ],
                path: "Tests/TestKit",
                exclude: ["Tests"],
                swiftSettings: .strict
            ),
            .testTarget(
                name: "TestKitTests", dependencies: ["TestKit"], path: "Tests/TestKit/Tests",
                swiftSettings: .strict),
            tests(
                "Conformance",
                [
                    "TestKit", "Building", "Office", "Web", "Markup", "Storage", "StorageSQLite",
                    "StoragePostgres", "CLibPQ", "WorkingTime", "SignedFolder", .crypto,
                ]),
            tests("Tidy", []),
            tests("Torture", ["Building", "Office", "Storage", "Web", "WorkingTime", .crypto]),
        ],
    ].flatMap { $0 }
)

// MARK: - How a line above becomes targets

extension [Target.Dependency] {
    static var rooms: Self {
        [
            "People", "Plans", "Evidence", "Media", "Newsroom", "Portal", "Reports", "Today",
            "Machines", "Cases", "Channels", "Studio", "Speakers", "Broadcast", "Alerts",
        ]
    }
}

extension [SwiftSetting] {
    static var strict: Self {
        [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .treatAllWarnings(as: .error),
        ]
    }
}

func system(_ name: String, _ pkgConfig: String, _ debian: String) -> [Target] {
    [
        .systemLibrary(
            name: name, path: "Base/\(name)", pkgConfig: pkgConfig, providers: [.apt([debian])])
    ]
}

/// A base module and the tests that stand beside it. `resources` are the tests'.
func base(
    _ name: String, _ dependencies: Target.Dependency..., testing: [Target.Dependency] = [],
    resources: [Resource] = [], assets: [Resource] = []
) -> [Target] {
    module(
        name, path: "Base/\(name)", dependencies, testing: testing, resources: resources,
        assets: assets)
}

/// A room: everything of one part of the work. Rooms never import rooms.
func room(_ name: String, _ dependencies: Target.Dependency...) -> [Target] {
    let ground: [Target.Dependency] = [
        "Office", "Web", "Markup", "Storage", "WorkingTime", .hummingbird, .httptypes, .log,
    ]
    return module(
        name, path: "Rooms/\(name)", ground + dependencies,
        testing: ["TestKit", .hummingbirdTesting],
        resources: [], assets: [])
}

func module(
    _ name: String, path: String, _ dependencies: [Target.Dependency],
    testing: [Target.Dependency], resources: [Resource], assets: [Resource]
) -> [Target] {
    [
        .target(
            name: name, dependencies: dependencies, path: path, exclude: ["README.md", "Tests"],
            resources: assets, swiftSettings: .strict),
        .testTarget(
            name: "\(name)Tests",
            dependencies: [.byName(name: name)] + dependencies + testing,
            path: "\(path)/Tests", resources: resources, swiftSettings: .strict),
    ]
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies + [.hummingbirdTesting, .httptypes],
        path: "Tests/\(name)", swiftSettings: .strict)
}

extension Target.Dependency {
    static var hummingbird: Self { .product(name: "Hummingbird", package: "hummingbird") }
    static var hummingbirdCore: Self { .product(name: "HummingbirdCore", package: "hummingbird") }
    static var hummingbirdTesting: Self {
        .product(name: "HummingbirdTesting", package: "hummingbird")
    }
    static var grdb: Self { .product(name: "GRDB", package: "GRDB.swift") }
    static var grdbSQLite: Self { .product(name: "GRDBSQLite", package: "GRDB.swift") }
    static var arguments: Self {
        .product(name: "ArgumentParser", package: "swift-argument-parser")
    }
    static var asyncHTTPClient: Self {
        .product(name: "AsyncHTTPClient", package: "async-http-client")
    }
    static var crypto: Self { .product(name: "Crypto", package: "swift-crypto") }
    static var cryptoExtras: Self { .product(name: "CryptoExtras", package: "swift-crypto") }
    static var nio: Self { .product(name: "NIOCore", package: "swift-nio") }
    static var niohttp1: Self { .product(name: "NIOHTTP1", package: "swift-nio") }
    static var nioembedded: Self { .product(name: "NIOEmbedded", package: "swift-nio") }
    static var nioposix: Self { .product(name: "NIOPosix", package: "swift-nio") }
    static var log: Self { .product(name: "Logging", package: "swift-log") }
    static var httptypes: Self { .product(name: "HTTPTypes", package: "swift-http-types") }
    static var lifecycle: Self {
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
    }
    static var subprocess: Self { .product(name: "Subprocess", package: "swift-subprocess") }
}
