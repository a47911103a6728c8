import Foundation
import Logging
import Markup
import Office
import SpeakerPlayer
import SpeakerProtocol
import Synchronization

/// The streams of a commune's groups that this program makes now.
final class StreamHub: Sendable {
    /// Seconds after which it is looked for what other programs wrote.
    static let lookSeconds = 300

    private struct Running {
        let kept: KeptStream
        let stream: GroupStream
        let task: Task<Void, Never>
    }

    private let running = Mutex<[String: Running]>([:])
    private let rings: AsyncStream<Void>
    private let ringer: AsyncStream<Void>.Continuation

    init() {
        (rings, ringer) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// An act was kept: perhaps a group is to be streamed now.
    func ring() { ringer.yield() }

    /// The stream of a group; nil where none is made here.
    func stream(of groupID: String) -> GroupStream? {
        running.withLock { $0[groupID]?.stream }
    }

    /// Makes the streams that the commune wants, until it is cancelled.
    /// - Parameter icecast: `http://source:password@host:8000`; nil where there is no such server.
    func keep(_ office: Office, icecast: String?) async {
        var logger = Logger(label: "conglang.streams")
        logger.logLevel = .notice
        let log = logger
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                while !Task.isCancelled {
                    self.ring()
                    // Cancelled while it waits: the loop ends.
                    try? await Task.sleep(for: .seconds(StreamHub.lookSeconds))
                }
            }
            for await _ in rings where !Task.isCancelled {
                do {
                    try await fit(office, icecast: icecast, logger: log)
                } catch {
                    // The database is away for a moment; what runs goes on.
                    log.warning("the streams could not be looked up: \(error)")
                }
            }
            group.cancelAll()
        }
        for one in running.withLock({ all in
            defer { all = [:] }
            return Array(all.values)
        }) {
            one.task.cancel()
            await one.task.value
        }
    }

    /// Begins what is wanted and ends what is not.
    func fit(_ office: Office, icecast: String?, logger: Logger) async throws {
        let wanted = try await office.read { try $0.keptStreams() }
        let gone = running.withLock { all in
            let gone = all.filter { id, one in !wanted.contains(one.kept) }
            for id in gone.keys { all[id] = nil }
            return Array(gone.values)
        }
        for one in gone {
            one.task.cancel()
            await one.task.value
        }
        for kept in wanted where stream(of: kept.groupID) == nil {
            let terms = terms(kept, office, icecast: icecast)
            let stream = GroupStream(terms, logger: logger)
            let task = Task { await stream.run() }
            running.withLock {
                $0[kept.groupID] = Running(kept: kept, stream: stream, task: task)
            }
        }
    }

    private func terms(
        _ kept: KeptStream, _ office: Office, icecast: String?
    ) -> GroupStream.Terms {
        let reader = StreamSchedule(groupID: kept.groupID)
        let files = office.files
        return GroupStream.Terms(
            name: kept.groupName,
            mount: icecast.flatMap {
                IcecastMount(
                    server: $0, path: kept.mount,
                    name: Slug.fold("\(office.particulars.name): \(kept.groupName)"))
            }, schedule: { try await reader.schedule(office) },
            sound: { files.file($0.hash) }, now: { office.now().milliseconds })
    }
}

/// A group's schedule, read again when its number changed, and now and then.
private actor StreamSchedule {
    private let groupID: String
    private var kept: SpeakerSchedule?
    private var reads = 0
    /// Questions after which the database is asked in any case: five minutes.
    private static let most = 300

    init(groupID: String) { self.groupID = groupID }

    func schedule(_ office: Office) async throws -> SpeakerSchedule {
        let common = try await office.speakerHub.common(office)
        reads += 1
        if let kept, kept.number == common.number, reads < StreamSchedule.most { return kept }
        let (id, now) = (groupID, office.now())
        let airings = try await office.speakerHub.airings(of: id, common, office)
        let fresh = SpeakerSchedule(
            speaker: "", group: id, number: common.number, issuedAt: now.milliseconds,
            goodUntil: common.goodUntil.milliseconds, volume: 100,
            airings: airings)
        kept = fresh
        reads = 0
        return fresh
    }
}

extension Office {
    /// The streams that this program makes of this commune's groups.
    var streamHub: StreamHub {
        memory(StreamHub.self, make: { StreamHub() }, heard: { $0.ring() })
    }
}
