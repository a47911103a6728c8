import Foundation
import SpeakerProtocol

/// What the device did, numbered, a line each, on the disk before it counts as told. A last line
/// that the power cut short was never told; numbers that cannot be read any more are told as lost.
struct DeviceLog: Sendable {
    /// What was told, and what of it is kept by the server.
    private struct Mark: Codable {
        /// No number up to this one is given anew: it may have been told.
        var told = 0
        /// Kept by the server for good.
        var kept = 0
    }

    private let file: URL
    private let markFile: DurableFile
    private var mark: Mark
    /// What is not yet known to be kept, by number.
    private var waiting: [Int: SpeakerLogEntry]
    private(set) var last: Int
    private var linesInFile: Int

    /// Kept lines after which the file is written anew without them.
    static let longest = 2_000

    init(_ folder: URL) throws {
        file = folder.appending(path: "log.jsonl")
        markFile = DurableFile(url: folder.appending(path: "log.mark"))
        // A damaged mark is none: the numbers of the lines are what there is.
        mark =
            (try markFile.read()).flatMap { try? JSONDecoder().decode(Mark.self, from: $0) }
            ?? Mark()
        waiting = [:]
        linesInFile = 0
        last = max(mark.told, mark.kept)
        var isWhole = true
        if FileManager.default.fileExists(atPath: file.path) {
            let text = try Data(contentsOf: file)
            isWhole = text.isEmpty || text.last == 0x0A
            for line in text.split(separator: 0x0A) {
                // A line that cannot be read leaves a gap, which is told.
                guard let entry = try? JSONDecoder().decode(SpeakerLogEntry.self, from: line) else {
                    isWhole = false
                    continue
                }
                linesInFile += 1
                last = max(last, entry.number)
                if entry.number > mark.kept { waiting[entry.number] = entry }
            }
        }
        if !isWhole { try rewrite() }
    }

    /// How many entries the server may not have.
    var waitingCount: Int { max(0, last - mark.kept) }

    /// Gives entries their numbers; nothing is written yet.
    func numbered(_ entries: [SpeakerLogEntry]) -> [SpeakerLogEntry] {
        entries.enumerated().map { place, entry in
            var entry = entry
            entry.number = last + 1 + place
            return entry
        }
    }

    /// Writes numbered entries; those that are there already are passed over.
    mutating func append(_ entries: [SpeakerLogEntry]) throws {
        let fresh = entries.filter { $0.number > mark.kept && waiting[$0.number] == nil }
        guard !fresh.isEmpty else { return }
        try add(fresh)
        for entry in fresh {
            waiting[entry.number] = entry
            last = max(last, entry.number)
        }
        linesInFile += fresh.count
    }

    /// The next entries to tell, with those that were lost; empty when the server has all.
    /// - Parameter now: for lost ones, whose moment nobody knows.
    mutating func toTell(at now: Int) throws -> [SpeakerLogEntry] {
        guard last > mark.kept else { return [] }
        let numbers = (mark.kept + 1)...min(last, mark.kept + SpeakerProtocol.logEntries)
        if numbers.upperBound > mark.told {
            mark.told = numbers.upperBound
            try markFile.write(try JSONEncoder().encode(mark))
        }
        return numbers.map {
            waiting[$0] ?? SpeakerLogEntry(number: $0, at: now, kind: .lost)
        }
    }

    /// The server has everything up to `number`.
    mutating func keep(upTo number: Int) throws {
        // A server that says more than was told is not believed.
        guard number > mark.kept, number <= mark.told else { return }
        mark.kept = number
        try markFile.write(try JSONEncoder().encode(mark))
        waiting = waiting.filter { $0.key > number }
        if linesInFile - waiting.count > DeviceLog.longest { try rewrite() }
    }

    private func add(_ entries: [SpeakerLogEntry]) throws {
        if !FileManager.default.fileExists(atPath: file.path) {
            guard FileManager.default.createFile(atPath: file.path, contents: nil) else {
                throw PlayerTrouble.disk(file.path)
            }
            try DurableFile.keepNames(in: file.deletingLastPathComponent())
        }
        let handle = try FileHandle(forWritingTo: file)
        let end = try handle.seekToEnd()
        do {
            try handle.write(contentsOf: try DeviceLog.lines(entries))
            try handle.synchronize()
            try handle.close()
        } catch {
            // Half a line is no line.
            try? handle.truncate(atOffset: end)
            try? handle.close()
            throw PlayerTrouble.disk(file.path)
        }
    }

    private mutating func rewrite() throws {
        let all = waiting.values.sorted { $0.number < $1.number }
        try DurableFile(url: file).write(try DeviceLog.lines(all))
        linesInFile = all.count
    }

    private static func lines(_ entries: [SpeakerLogEntry]) throws -> Data {
        try entries.reduce(into: Data()) { bytes, entry in
            bytes += try SpeakerProtocol.encoded(entry)
            bytes.append(0x0A)
        }
    }
}
