package import Markup
import Storage

/// What an account may be for. One person has one role, in one unit.
package enum Role: String, Sendable, Codable, CaseIterable, Storable {
    case administrator, leader, editor, unitOfficer, hamletHead, viewer

    package var name: Phrase {
        switch self {
        case .administrator: Phrase(vi: "Quản trị", en: "Administrator")
        case .leader: Phrase(vi: "Lãnh đạo duyệt", en: "Leader who approves")
        case .editor: Phrase(vi: "Biên tập", en: "Editor")
        case .unitOfficer: Phrase(vi: "Cán bộ đơn vị", en: "Unit officer")
        case .hamletHead: Phrase(vi: "Trưởng thôn, tổ dân phố", en: "Hamlet head")
        case .viewer: Phrase(vi: "Chỉ xem", en: "Viewer")
        }
    }

    /// The one table of who may do what. `docs/routes.txt` joins it with every route, and a test
    /// asks each route with each role.
    package func may(_ permission: Permission) -> Bool {
        switch self {
        case .administrator: true
        case .leader: Permission.ofLeaders.contains(permission)
        case .editor: Permission.ofEditors.contains(permission)
        case .unitOfficer: Permission.ofUnits.contains(permission)
        case .hamletHead: Permission.ofHamlets.contains(permission)
        case .viewer: Permission.ofViewers.contains(permission)
        }
    }
}

/// What can be allowed. A room names one for each of its routes.
package enum Permission: String, Sendable, Codable, CaseIterable {
    /// Look at the plan, the board, the targets, what counts.
    case readOffice
    /// Read a plan in, confirm and correct its reading.
    case keepPlan
    /// Change the state of a task, note, attach.
    case workTask
    /// Report what was done outside the program.
    case giveEvidence
    /// Confirm or void such a report: the standing unit and the leaders.
    case confirmEvidence
    /// Write and submit.
    case writeStory
    /// Approve, return, publish, withdraw. Nobody approves their own.
    case approveStory
    /// Plan the week of the loudspeakers, their columns and slots.
    case planBroadcasts
    /// Keep the loudspeakers: groups, codes, volume; let a device in, throw one out.
    case keepSpeakers
    /// Compose the portal's home, keep its sections, urgent notices and what readers tell.
    case composePortal
    /// Write down what residents ask, and answer it for one's unit.
    case takeCases
    /// Keep the categories, limits, routes and the duty roster of cases, and what of them is public.
    case arrangeCases
    /// Approve answers to residents where the category asks for the spokesperson.
    case approveAnswer
    /// Compose, edit and freeze reports.
    case writeReport
    /// Accounts, units, the commune's particulars, the audit trail.
    case administer

    fileprivate static let ofViewers: Set<Permission> = [.readOffice]
    fileprivate static let ofHamlets = ofViewers.union([
        .workTask, .giveEvidence, .writeStory, .takeCases,
    ])
    fileprivate static let ofUnits = ofHamlets.union([.planBroadcasts, .keepSpeakers])
    fileprivate static let ofEditors = ofUnits.union([
        .keepPlan, .confirmEvidence, .composePortal, .writeReport, .arrangeCases,
    ])
    fileprivate static let ofLeaders = ofEditors.union([.approveStory, .approveAnswer])
}
