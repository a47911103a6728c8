import Foundation
import Office
import SpeakerProtocol
import Storage

/// Looks for silent, late and deaf loudspeakers. It looks when heartbeats come in, and once an hour
/// in any case, so that it also notices when none come any more. An alarm begins once and ends
/// once; many that fall silent together are one.
enum Watch {
    static let job = "speakers.watch"
    /// Minutes without a heartbeat after which a loudspeaker is silent.
    static let silentMinutes = 10.0
    /// Minutes after the end of an airing in which its log may still come.
    static let logMinutes = 10.0
    /// Seconds late that people notice.
    static let lateSeconds = 30.0
    /// Milliseconds by which a clock may have been wrong.
    static let clockMilliseconds = 60_000
    /// Bytes below which sounds of a week may not fit.
    static let leastStorage = 50 << 20
    /// Days of airings that are looked at, and of alarms that are kept.
    static let airingDays = 7.0
    static let keptDays = 90.0
    /// Seconds between two looks that heartbeats bring about.
    private static let pauseSeconds = 240.0

    /// Something that is so now.
    struct Finding: Sendable, Hashable {
        let kind: SpeakerAlarm.Kind
        let subject: String
        let amount: Int

        init(_ kind: SpeakerAlarm.Kind, _ subject: String, _ amount: Int = 1) {
            self.kind = kind
            self.subject = subject
            self.amount = amount
        }

        fileprivate var key: String { "\(kind.rawValue) \(subject)" }
    }

    /// Asks for the next look, once an hour.
    static func ask(_ connection: any Connection, at now: Date) throws {
        let hour = Int(now.timeIntervalSince1970 / 3_600) + 1
        try connection.enqueue(
            kind: job, key: "\(hour)", payload: [String: String](),
            runAt: Date(timeIntervalSince1970: Double(hour) * 3_600), now: now)
    }

    @Sendable static func run(_ office: Office, _: Job) async throws {
        try await office.speakerHub.write(office)
        let now = office.now()
        let isNeeded = try await office.read { connection in
            try connection.speakers().contains { $0.state == .active }
        }
        guard isNeeded else { return }
        try await look(office)
        try await office.database.write { try ask($0, at: now) }
    }

    /// A look between, when the last was some time ago.
    static func lookAgain(_ office: Office) async throws {
        if office.speakerHub.mustLook(at: office.now(), after: pauseSeconds) {
            try await look(office)
        }
    }

    static func look(_ office: Office) async throws {
        let hub = office.speakerHub
        let now = office.now()
        let renewed = try await office.database.write { connection in
            try connection.freezeBegun(at: now)
            let active = hub.current(try connection.speakers()).filter { $0.state == .active }
            let findings =
                devices(active, at: now, since: hub.openedAt) + (try airings(connection, at: now))
            try settle(findings, connection, at: now) { office.newID() }
            try connection.forgetAlarms(before: now.addingTimeInterval(-keptDays * 86_400))
            return try connection.renewDaily(at: now)
        }
        if renewed { hub.ring() }
    }

    /// Begins what is new, ends what is no more.
    private static func settle(
        _ findings: [Finding], _ connection: any Connection, at now: Date, newID: () -> String
    ) throws {
        var open = Dictionary(
            try connection.openAlarms().map { ("\($0.kind.rawValue) \($0.subject)", $0) },
            uniquingKeysWith: { first, _ in first })
        for finding in findings {
            if let known = open.removeValue(forKey: finding.key) {
                if known.amount != finding.amount {
                    try connection.change(known.id, amount: finding.amount)
                }
            } else {
                try connection.begin(finding, id: newID(), at: now)
            }
        }
        for alarm in open.values { try connection.endAlarm(alarm.id, at: now) }
    }

    /// What is wrong with devices. Nothing is silent before it could have been heard.
    static func devices(
        _ active: [KeptSpeaker], at now: Date, since openedAt: Date
    ) -> [Finding] {
        let limit = now.addingTimeInterval(-silentMinutes * 60)
        let silent = active.filter { max($0.seenAt ?? openedAt, openedAt) < limit }
        var findings: [Finding] = []
        let groups = Dictionary(grouping: active, by: \.groupID)
        if silent.count == active.count, groups.count > 1 {
            findings.append(Finding(.silentAll, "all", silent.count))
        } else {
            for (group, members) in groups.sorted(by: { $0.key < $1.key }) {
                let mute = silent.filter { $0.groupID == group }
                if mute.count == members.count, members.count > 1 {
                    findings.append(Finding(.silentGroup, group, mute.count))
                } else {
                    findings += mute.map { Finding(.silent, $0.id) }
                }
            }
        }
        let mute = Set(silent.map(\.id))
        for speaker in active where !mute.contains(speaker.id) {
            guard let told = speaker.heartbeat else { continue }
            if (told.clockOffset ?? 0).magnitude > UInt(clockMilliseconds) {
                findings.append(Finding(.clock, speaker.id))
            }
            if told.storageFree < leastStorage { findings.append(Finding(.storage, speaker.id)) }
        }
        return findings
    }

    /// What was not played, or late, in the last days.
    static func airings(_ connection: any Connection, at now: Date) throws -> [Finding] {
        let since = now.addingTimeInterval(-airingDays * 86_400)
        let over = now.addingTimeInterval(-logMinutes * 60)
        let ended = try connection.endedAirings(from: since, until: over)
        let counts = try connection.airingCounts(ended)
        let silent = ended.compactMap { id -> Finding? in
            guard let count = counts[id], count.played < count.addressed else { return nil }
            return Finding(.notPlayed, id, count.addressed - count.played)
        }
        let late = try connection.lateStarts(since: since, by: lateSeconds)
        return silent + late.map { Finding(.late, $0.airing, $0.speakers) }
    }
}

extension Connection {
    /// Moves the schedule on once a day, so that loudspeakers always hold the next week.
    func renewDaily(at now: Date) throws -> Bool {
        guard let schedule = try scheduleNumber() else { return false }
        let left = schedule.goodUntil.timeIntervalSince(now) / 86_400
        guard left <= Double(SpeakerProtocol.scheduleDays) - 1 else { return false }
        try renewSchedule(at: now)
        return true
    }
}
