import Foundation
import Markup
import Office
import Storage
import WorkingTime

/// Gives approved turns to the loudspeakers, some days ahead, and takes back what changed: the
/// only way from this room to a loudspeaker. Doing it twice does nothing the second time.
enum Giving {
    static let job = "broadcast.give"
    static let daily = "broadcast.day"
    /// So many days ahead: loudspeakers keep the schedule of the next seven.
    static let days = 8
    /// Seconds by which a loudspeaker may begin late; later is stale.
    static let lateness = 300.0
    /// Bulletins whose sounds are put together in one go of the job.
    private static let joinedAtOnce = 40

    /// One thing to tell the loudspeakers.
    enum Step: Sendable {
        case give(Airing, turn: AirTurn, print: String)
        case takeBack(turn: AirTurn)

        var turn: AirTurn {
            switch self {
            case .give(_, let turn, _), .takeBack(let turn): turn
            }
        }
    }

    @Sendable static func work(_ office: Office, _ job: Job) async throws {
        let house = office.house
        try await join(office)
        try await ArticleSounds.settle(office)
        let now = office.now()
        let isNeeded = try await office.read { connection in
            let standing = try house.missingStandingTurns(connection, at: now)
            return try !standing.isEmpty || !house.steps(connection, at: now).isEmpty
        }
        guard isNeeded else { return }
        try await office.act("broadcast.give", by: nil) { act in
            for (slot, day) in try house.missingStandingTurns(act.connection, at: act.now) {
                guard let bulletinID = slot.bulletinID else { continue }
                try act.add(
                    AirTurn(
                        id: act.newID(), bulletinID: bulletinID, day: day, minute: slot.minute,
                        groupIDs: slot.groupIDs, slotID: slot.id))
            }
            let count = try act.give(house)
            act.note(Ref("broadcast", "week"), "\(count)")
        }
    }

    /// Puts the sounds of bulletins together into one file each, for the approver and for
    /// listeners.
    private static func join(_ office: Office) async throws {
        let house = office.house
        let ready = try await office.read { connection in
            try connection.bulletinsToJoin(limit: joinedAtOnce).compactMap { bulletin in
                let order = try house.runningOrder(connection, of: bulletin)
                return order.isReady && !order.sounds.isEmpty ? (bulletin, order.sounds) : nil
            }
        }
        for (bulletin, sounds) in ready {
            let files = try sounds.map { try office.files.get($0.mp3) ?? [] }
            guard let bytes = MP3Frames.joined(files) else { continue }
            let joined = JoinedSound(
                hash: try office.files.put(bytes), bytes: bytes.count,
                seconds: sounds.reduce(0) { $0 + $1.seconds })
            try await office.act("bulletin.join", by: nil) { act in
                guard try act.keepJoined(joined, of: bulletin.id, version: bulletin.version) else {
                    return
                }
                act.note(bulletin.ref, bulletin.title)
                try act.state(.broadcastChanged(bulletin.ref))
            }
        }
    }

    /// Hears that a sound is made: looks soon whether something can be given now.
    @Sendable static func hear(_ act: Act, _ fact: Fact) throws {
        switch fact {
        case .soundMade:
            try act.askToGive()
        case .broadcastChanged(let ref) where ref.kind.hasPrefix("speaker"):
            try act.askToGive()
        case .storyChanged(let ref):
            if try act.connection.articleSound(of: ref) != nil {
                try act.outdateArticleSound(ref)
                try act.askToGive()
            }
        case .storyWithdrawn(let ref, _):
            if try act.connection.articleSound(of: ref) != nil { try act.outdateArticleSound(ref) }
            // What left the portal is not read out either.
            try act.returnBulletins(with: ref, because: Phrases.storyGone.vi)
            try act.askToGive()
        default: break
        }
    }
}

extension Act {
    /// Asks the queue to look at what can be given; asking often within some seconds is one piece
    /// of work, which begins after them.
    func askToGive() throws {
        let bucket = (now.timeIntervalSince1970 / 5).rounded(.up) * 5
        let at = Date(timeIntervalSince1970: bucket)
        try connection.enqueue(
            kind: Giving.job, key: "at \(Int(bucket))", payload: [String: String](), runAt: at,
            now: now)
    }

    /// Tells the loudspeakers what changed; returns how many turns that were.
    @discardableResult
    func give(_ house: House) throws -> Int {
        let steps = try house.steps(connection, at: now)
        for step in steps {
            switch step {
            case .give(let airing, let turn, let print):
                try air(airing)
                try markGiven(turn.id, print, until: airing.endsAt)
            case .takeBack(let turn):
                try withdrawAiring(turn.id)
                try markGiven(turn.id, "", until: nil)
            }
        }
        for id in Set(steps.map(\.turn.bulletinID)).sorted() {
            try state(.broadcastChanged(Ref("bulletin", id)))
        }
        return steps.count
    }
}

extension House {
    /// Days of slots with a standing bulletin that have no turn yet.
    func missingStandingTurns(
        _ connection: any Connection, at now: Date
    ) throws -> [(AirSlot, Day)] {
        let today = Day(of: now)
        return try connection.airSlots().filter { $0.bulletinID != nil }.flatMap { slot in
            try (0..<Giving.days).map { today.adding(days: $0) }.filter { day in
                try slot.isOn(day) && day.at(0, slot.minute) > now
                    && !connection.hasTurn(slot: slot.id, on: day)
            }.map { (slot, $0) }
        }
    }

    /// What the loudspeakers have to be told, as things stand: only of turns that have not begun.
    func steps(_ connection: any Connection, at now: Date) throws -> [Giving.Step] {
        let turns = try connection.turnsToCome(
            after: now, before: Day(of: now).adding(days: Giving.days).start)
        guard !turns.isEmpty else { return [] }
        let settings = try connection.broadcastSettings()
        let groups = try speakerGroups(connection).map(\.id)
        let ids = Set(turns.map(\.bulletinID))
        let firsts = try connection.firstTurns(ofBulletins: ids)
        var orders: [String: (Bulletin, RunningOrder)] = [:]
        for bulletin in try connection.bulletins(ids: ids) {
            orders[bulletin.id] = (bulletin, try runningOrder(connection, of: bulletin))
        }
        let columns = Dictionary(
            try connection.radioColumns().map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        let live = turns.filter { !$0.isEnded }
        return turns.compactMap { turn in
            let back: Giving.Step? = turn.given.isEmpty ? nil : .takeBack(turn: turn)
            guard let (bulletin, order) = orders[turn.bulletinID], bulletin.state == .approved,
                !turn.isEnded, order.isReady,
                !settings.isQuiet(minute: turn.minute, seconds: order.seconds)
            else { return back }
            let wanted = turn.groupIDs.isEmpty ? groups : turn.groupIDs.filter(groups.contains)
            guard !wanted.isEmpty else { return back }
            let next = live.first {
                $0.startsAt > turn.startsAt && GroupList.meet($0.groupIDs, turn.groupIDs)
            }
            let column = bulletin.columnID.flatMap { columns[$0] }
            let isReplay = firsts[bulletin.id] != turn.id
            let airing = Airing(
                turn, of: bulletin, order, column: column, groupIDs: wanted,
                counts: !isReplay || settings.countsReplays, next: next?.startsAt)
            let print = airing.print
            return print == turn.given ? nil : .give(airing, turn: turn, print: print)
        }
    }
}

extension Airing {
    /// What the loudspeakers get of a turn.
    fileprivate init(
        _ turn: AirTurn, of bulletin: Bulletin, _ order: RunningOrder, column: RadioColumn?,
        groupIDs: [String], counts: Bool, next: Date?
    ) {
        let end = turn.startsAt.addingTimeInterval(order.seconds)
        var last = end.addingTimeInterval(Giving.lateness)
        // Beginning late must not run into what comes next.
        if let next, next < last { last = max(end, next) }
        let isSession = column?.counts ?? (bulletin.targetID != nil)
        let entry = LedgerEntry(
            measure: .broadcastSessions, at: turn.startsAt, channel: "loudspeaker",
            topic: bulletin.topic, unitID: bulletin.unitID, ref: bulletin.ref,
            title: bulletin.title, taskID: bulletin.taskID, targetID: bulletin.targetID)
        self.init(
            id: turn.id, title: bulletin.title, ref: bulletin.ref,
            priority: column?.priority ?? .column, groupIDs: groupIDs, startsAt: turn.startsAt,
            endsAt: last, parts: order.parts, volume: bulletin.volume,
            counts: counts && isSession ? entry : nil)
    }

    /// Changes when anything of it does.
    fileprivate var print: String {
        let pieces = parts.map { part in
            switch part {
            case .sound(let sound, let title): "\(sound.mp3) \(title)"
            case .stream(let url, let seconds, let title): "\(url) \(seconds) \(title)"
            }
        }
        let counted = counts.map { "\($0.targetID ?? "") \($0.taskID ?? "") \($0.unitID ?? "")" }
        let head = [
            title, priority.rawValue, startsAt.rfc3339, endsAt.rfc3339, "\(volume ?? -1)",
            counted ?? "-", groupIDs.joined(separator: ","),
        ]
        return Fingerprint.of((head + pieces).joined(separator: "\n"))
    }
}
