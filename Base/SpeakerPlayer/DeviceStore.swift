import Foundation
import SpeakerProtocol

/// Who the device is; given once, at registration.
package struct DeviceIdentity: Sendable, Codable, Equatable {
    /// Scheme and host of the commune.
    package let server: String
    package let speaker: String
    package let name: String
    let key: String
    let scheduleKey: String
}

/// What a device keeps beside schedule, sounds and log.
struct DeviceState: Sendable, Codable, Equatable {
    var volume = 60
    /// The number of the schedule whose volume was taken over.
    var volumeOf = 0
    /// Commands carried out, and when: for a day.
    var done: [String: Int] = [:]
    /// By how much the calendar's clock was wrong when it was last compared, in milliseconds.
    var clockOffset = 0
    /// A moment that is past for certain.
    var lastKnown = 0
    /// What was learnt of the time since the machine was switched on.
    var learnt: LearntTime?
    /// The last count of a request, where it ran ahead of the clock.
    var count = 0
}

/// The server's time less the running clock, and since which start of the machine that holds.
struct LearntTime: Sendable, Codable, Equatable {
    let boot: String
    let difference: Int
}

/// History and what is to be logged of it, written as one: an airing that is over is in the log.
struct KeptHistory: Sendable, Codable, Equatable {
    var history = PlayHistory()
    /// With their numbers; they may be in the log already.
    var entries: [SpeakerLogEntry] = []
}

/// The device's folder.
struct DeviceStore: Sendable {
    let folder: URL

    init(_ folder: URL) throws {
        self.folder = folder
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
    }

    func identity() throws -> DeviceIdentity? { try read("identity", DeviceIdentity.self) }
    func keep(_ identity: DeviceIdentity) throws { try write("identity", identity) }

    func schedule() throws -> SignedSchedule? { try read("schedule", SignedSchedule.self) }
    func keep(_ schedule: SignedSchedule) throws { try write("schedule", schedule) }

    func state() throws -> DeviceState { try read("state", DeviceState.self) ?? DeviceState() }
    func keep(_ state: DeviceState) throws { try write("state", state) }

    func history() throws -> KeptHistory {
        try read("history", KeptHistory.self) ?? KeptHistory()
    }
    func keep(_ history: KeptHistory) throws { try write("history", history) }

    /// Falls silent for good: keys, schedule, history and sounds go; the log stays for who looks.
    func erase() throws {
        for name in ["identity", "schedule", "history", "state"] { try file(name).remove() }
        let sounds = folder.appending(path: SoundShelf.name)
        if FileManager.default.fileExists(atPath: sounds.path) {
            try FileManager.default.removeItem(at: sounds)
        }
    }

    /// Bytes free where sounds are kept; 0 when nobody knows.
    var free: Int {
        let facts = try? FileManager.default.attributesOfFileSystem(forPath: folder.path)  // 0
        return (facts?[.systemFreeSize] as? Int) ?? 0
    }

    private func file(_ name: String) -> DurableFile {
        DurableFile(url: folder.appending(path: "\(name).json"))
    }

    /// A file that cannot be read was damaged by the disk: as if it were not there, and put aside
    /// for who looks.
    private func read<T: Decodable>(_ name: String, _ type: T.Type) throws -> T? {
        guard let bytes = try file(name).read() else { return nil }
        do {
            return try SpeakerProtocol.decoded(type, from: bytes)
        } catch {
            let aside = file(name).url.appendingPathExtension("damaged")
            // An older one may lie there.
            try? FileManager.default.removeItem(at: aside)
            try FileManager.default.moveItem(at: file(name).url, to: aside)
            return nil
        }
    }

    private func write(_ name: String, _ value: some Encodable) throws {
        try file(name).write(try SpeakerProtocol.encoded(value))
    }
}
