import Foundation
import SpeakerProtocol
import Testing

@testable import SpeakerPlayer

@Suite struct DeviceLogTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private var file: URL { folder.appending(path: "log.jsonl") }

    private func add(_ log: inout DeviceLog, _ count: Int) throws {
        let entries = (0..<count).map { _ in
            SpeakerLogEntry(number: 0, at: 5, kind: .tamper)
        }
        try log.append(log.numbered(entries))
    }

    @Test func `numbers grow by one over every restart`() throws {
        var log = try DeviceLog(folder)
        try add(&log, 3)
        log = try DeviceLog(folder)
        try add(&log, 2)
        #expect(try log.toTell(at: 9).map(\.number) == [1, 2, 3, 4, 5])
        try log.keep(upTo: 4)
        log = try DeviceLog(folder)
        #expect(try log.toTell(at: 9).map(\.number) == [5])
        #expect(log.waitingCount == 1)
    }

    @Test func `the same entries written twice are there once`() throws {
        var log = try DeviceLog(folder)
        let entries = log.numbered([SpeakerLogEntry(number: 0, at: 5, kind: .tamper)])
        try log.append(entries)
        log = try DeviceLog(folder)
        try log.append(entries)
        #expect(try log.toTell(at: 9) == entries)
    }

    @Test func `a line that the power cut short was never told, and its number is given anew`()
        throws
    {
        var log = try DeviceLog(folder)
        try add(&log, 2)
        var bytes = try Data(contentsOf: file)
        bytes.removeLast(9)
        try bytes.write(to: file)
        log = try DeviceLog(folder)
        try add(&log, 1)
        #expect(try log.toTell(at: 9).map(\.kind) == [.tamper, .tamper])
    }

    @Test func `what was told and cannot be read any more is told as lost`() throws {
        var log = try DeviceLog(folder)
        try add(&log, 4)
        _ = try log.toTell(at: 9)
        try FileManager.default.removeItem(at: file)
        log = try DeviceLog(folder)
        try add(&log, 1)
        let told = try log.toTell(at: 9)
        #expect(told.map(\.number) == [1, 2, 3, 4, 5])
        #expect(told.map(\.kind) == [.lost, .lost, .lost, .lost, .tamper])
    }

    @Test func `two hundred are told at a time, and what is kept is forgotten`() throws {
        var log = try DeviceLog(folder)
        for _ in 1...25 { try add(&log, 100) }
        let told = try log.toTell(at: 9)
        #expect(told.count == 200)
        try log.keep(upTo: 200)
        #expect(try log.toTell(at: 9).first?.number == 201)
        // More than was told is not believed.
        try log.keep(upTo: 9_000)
        #expect(log.waitingCount == 2_300)
        let before = try Data(contentsOf: file).count
        while log.waitingCount > 0 {
            try log.keep(upTo: try #require(try log.toTell(at: 9).last).number)
        }
        try add(&log, 1)
        #expect(try Data(contentsOf: file).count < before / 2)
        #expect(try DeviceLog(folder).last == 2_501)
    }

    @Test func `a disk that takes nothing loses no entry that was told`() throws {
        var log = try DeviceLog(folder)
        try add(&log, 1)
        try FileManager.default.removeItem(at: file)
        try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
        #expect(throws: (any Error).self) { try add(&log, 1) }
        #expect(log.last == 1)
    }

    @Test func `half the volume is half as loud, none is silence`() {
        let loud: [UInt8] = [0xFF, 0x7F, 0x00, 0x80]
        #expect(Samples.at(volume: 100, loud) == loud)
        #expect(Samples.at(volume: 0, loud) == [0, 0, 0, 0])
        let soft = Samples.at(volume: 80, loud)
        let first = Int16(bitPattern: UInt16(soft[0]) | UInt16(soft[1]) << 8)
        let second = Int16(bitPattern: UInt16(soft[2]) | UInt16(soft[3]) << 8)
        #expect((16_300...16_500).contains(first) && (-16_500 ... -16_300).contains(second))
    }
}
