package import Foundation
package import Logging
import OutsidePrograms
import SpeakerProtocol

/// How a device is set up.
package struct PlayerSettings: Sendable {
    package enum Output: Sendable, Equatable {
        /// As `aplay -D` takes it.
        case alsa(String)
        /// At the pace of sound, heard by nobody.
        case silent
    }

    package var folder: URL
    package var output: Output
    /// Maker and model, for the office's wall.
    package var hardware: String
    /// Gets a line for every fifth of a second that sounds; for tests.
    package var journal: URL?
    /// Says by how many milliseconds the calendar's clock is wrong; for tests.
    package var wrongClock: URL?

    package init(
        folder: URL, output: Output, hardware: String, journal: URL? = nil, wrongClock: URL? = nil
    ) {
        self.folder = folder
        self.output = output
        self.hardware = hardware
        self.journal = journal
        self.wrongClock = wrongClock
    }
}

/// The reference loudspeaker: keeps to `docs/loudspeakers.md`. Four loops share one state: what
/// sounds (`Player+Stage`), the heartbeat with schedule and log (`Player+Line`), the question for
/// changes, and the sounds to fetch.
package actor Player {
    /// Why it stopped.
    package enum Ending: Sendable, Equatable {
        /// Start it anew.
        case reboot
        /// It is no longer the commune's; keys and sounds are erased.
        case revoked
    }

    package static let version = "conglang-speaker 1"

    let settings: PlayerSettings
    let store: DeviceStore
    let line: OfficeLine
    let output: any SoundOutput
    let programs = OutsidePrograms()
    let logger: Logger
    let begunAt = DeviceTime.running()

    var state: DeviceState
    var log: DeviceLog
    var shelf: SoundShelf
    var director: Director
    var clock: CorrectedClock
    /// Sounds of the schedule that are on the disk, by their hash.
    var ready: Set<String> = []
    /// What sounds now.
    var sounding: Task<Void, Never>?
    /// Who is sounding: an older task that ends says nothing any more.
    var turn = 0
    var journal: FileHandle?

    var newestSchedule = 0
    var wantsHeartbeat = true
    var interval = SpeakerProtocol.heartbeatSeconds
    var newlyDone: [String] = []
    var wantsReboot = false

    /// Becomes a loudspeaker of the commune at `server`; a folder that is registered already keeps
    /// its identity.
    /// - Throws: ``PlayerTrouble``.
    package static func register(
        _ server: String, code: String?, _ settings: PlayerSettings
    ) async throws -> DeviceIdentity {
        let store = try DeviceStore(settings.folder)
        if let known = try store.identity() {
            guard known.server == server || server.isEmpty else {
                throw PlayerTrouble.anotherServer(known.server)
            }
            return known
        }
        guard let code, !server.isEmpty else { throw PlayerTrouble.noCode }
        let welcome = try await OfficeLine.register(
            server,
            SpeakerRegistration(
                code: code, hardware: settings.hardware, version: Player.version))
        let identity = DeviceIdentity(
            server: server, speaker: welcome.speaker, name: welcome.name, key: welcome.key,
            scheduleKey: welcome.scheduleKey)
        try store.keep(identity)
        return identity
    }

    /// - Throws: ``PlayerTrouble`` when the folder cannot be used or was never registered.
    package init(_ settings: PlayerSettings, logger: Logger) throws {
        self.settings = settings
        self.logger = logger
        store = try DeviceStore(settings.folder)
        guard let identity = try store.identity(), let line = OfficeLine(identity) else {
            throw PlayerTrouble.noCode
        }
        self.line = line
        switch settings.output {
        case .alsa(let device): output = AplayOutput(device: device, programs: programs)
        case .silent: output = SilentOutput()
        }
        state = try store.state()
        log = try DeviceLog(settings.folder)
        shelf = try SoundShelf(settings.folder)
        let boot = DeviceTime.boot(wrongBy: settings.wrongClock)
        clock = CorrectedClock(
            calendar: DeviceTime.calendar(wrongBy: settings.wrongClock),
            running: DeviceTime.running(), offset: state.clockOffset, lastKnown: state.lastKnown,
            difference: state.learnt.flatMap { $0.boot == boot ? $0.difference : nil })
        director = Director()
        let kept = try store.history()
        director.history = kept.history
        try log.append(kept.entries)
        if let held = try store.schedule() {
            // One that does not fit any more is fetched anew.
            director.schedule = try? held.opened(
                key: identity.scheduleKey, speaker: identity.speaker, held: 0)
        }
        if let file = settings.journal {
            if !FileManager.default.fileExists(atPath: file.path) {
                _ = FileManager.default.createFile(atPath: file.path, contents: nil)
            }
            journal = try FileHandle(forWritingTo: file)
            try journal?.seekToEnd()
        }
    }

    /// Plays until it is told to stop or cancelled.
    package func run() async throws -> Ending {
        do {
            return try await withThrowingTaskGroup(of: Ending.self) { group in
                group.addTask { try await self.perform() }
                group.addTask { try await self.tend() }
                group.addTask { try await self.listen() }
                group.addTask { try await self.gather() }
                defer { group.cancelAll() }
                guard let ending = try await group.next() else { throw CancellationError() }
                return ending
            }
        } catch PlayerTrouble.revoked {
            await silence()
            try store.erase()
            logger.notice("no longer a loudspeaker of the commune; keys and sounds are erased")
            return .revoked
        }
    }

    // MARK: - What all loops need

    var now: Int { clock.now(running: DeviceTime.running()) }

    var number: Int { director.schedule?.number ?? 0 }

    /// Writes what became of airings, and what the log says of it, as one.
    func commit(_ history: PlayHistory, _ entries: [SpeakerLogEntry]) throws {
        let numbered = log.numbered(entries)
        try store.keep(KeptHistory(history: history, entries: numbered))
        try log.append(numbered)
        director.history = history
    }

    /// Writes entries that change nothing of what is played.
    func note(_ entries: [SpeakerLogEntry]) throws {
        guard !entries.isEmpty else { return }
        try commit(director.history, entries)
    }

    func entry(
        _ kind: SpeakerLogEntry.Kind, _ airing: ScheduledAiring? = nil
    ) -> SpeakerLogEntry {
        SpeakerLogEntry(
            number: 0, at: now, kind: kind, airing: airing?.id, revision: airing?.revision)
    }
}
