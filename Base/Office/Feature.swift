package import Markup
package import Storage

/// What a room brings to the house: its door.
package struct Feature: Sendable {
    /// The room's name, as in `Rooms/`.
    package let name: String
    package var migrations: [Migration]
    package var routes: [Route]
    /// Where officers find it.
    package var menu: [MenuEntry]
    package var offers: Offers
    /// Work that the durable queue hands out, by kind.
    package var jobs: [String: @Sendable (Office, Job) async throws -> Void]
    /// Kinds of ``jobs`` that the program asks for once a day; its key is the day.
    package var dailyJobs: [String]
    /// Kinds of ``jobs`` that the program asks for as soon as it runs, once for each key: what a
    /// new version of it has to do.
    package var upgradeJobs: [String: String]
    /// What runs beside the server for each commune until it is cancelled: what can be neither a
    /// request nor a piece of work. It logs its troubles and goes on.
    package var companions: [@Sendable (Office) async -> Void]

    package init(
        name: String, migrations: [Migration] = [], routes: [Route] = [], menu: [MenuEntry] = [],
        offers: Offers = Offers(),
        jobs: [String: @Sendable (Office, Job) async throws -> Void] = [:],
        dailyJobs: [String] = [], upgradeJobs: [String: String] = [:],
        companions: [@Sendable (Office) async -> Void] = []
    ) {
        self.name = name
        self.migrations = migrations
        self.routes = routes
        self.menu = menu
        self.offers = offers
        self.jobs = jobs
        self.dailyJobs = dailyJobs
        self.upgradeJobs = upgradeJobs
        self.companions = companions
    }
}

/// A line of the office's menu.
package struct MenuEntry: Sendable {
    package let words: Phrase
    package let path: String
    package let permission: Permission
    package let group: MenuGroup
    /// Within its group, smaller comes first.
    package let place: Int

    package init(
        _ words: Phrase, path: String, for permission: Permission, in group: MenuGroup, place: Int
    ) {
        self.words = words
        self.path = path
        self.permission = permission
        self.group = group
        self.place = place
    }
}

/// The parts of the office's work, in the menu's order.
package enum MenuGroup: Sendable, CaseIterable {
    /// The plan and what follows from it.
    case work
    case residents
    /// Stories, pictures, the portal.
    case news
    /// The village loudspeaker.
    case radio
    /// Who works here, with what rights, by which ways.
    case office

    var words: Phrase {
        switch self {
        case .work: Phrase(vi: "Công việc", en: "Work")
        case .residents: Phrase(vi: "Người dân", en: "Residents")
        case .news: Phrase(vi: "Tin và cổng", en: "News and portal")
        case .radio: Phrase(vi: "Truyền thanh", en: "Loudspeakers")
        case .office: Phrase(vi: "Quản trị", en: "Office")
        }
    }
}

/// All rooms together, in the order of the list in `Sources/Building/Rooms.swift`.
package struct House: Sendable {
    package let features: [Feature]

    package init(features: [Feature]) { self.features = features }

    package var migrations: [Migration] {
        OfficeSchema.migrations + features.flatMap(\.migrations)
    }

    package var routes: [Route] { features.flatMap(\.routes) }

    package func menu(for officer: Officer) -> [MenuEntry] {
        features.flatMap(\.menu).filter { officer.may($0.permission) }
            .sorted { $0.place < $1.place }
    }
}
