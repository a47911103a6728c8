import Foundation
import Testing

@testable import PlanReader

/// What is not a plan is refused in words, and nothing crashes the reader.
struct FailureTests {
    private func failure(_ bytes: [UInt8]) -> PlanReader.Failure? {
        do {
            _ = try PlanReader.read(bytes: bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test func `nothing, blanks and signs are empty`() {
        #expect(failure([]) == .empty)
        #expect(failure(Array(" \n\t \n".utf8)) == .empty)
        #expect(failure(Array("--- *** 123".utf8)) == .empty)
    }

    @Test func `fifty megabytes are too large, without being read`() {
        #expect(failure([UInt8](repeating: 0x61, count: 50 << 20)) == .tooLarge(bytes: 50 << 20))
    }

    @Test func `pictures, PDF and Word files are named`() {
        #expect(failure(Array("%PDF-1.7 …".utf8)) == .notText(what: "PDF"))
        #expect(failure(Array("PK\u{3}\u{4}…".utf8)) == .notText(what: "Word/ZIP"))
        #expect(failure([0x89, 0x50, 0x4E, 0x47, 0x0D]) == .notText(what: "PNG"))
        #expect(failure([0x61, 0x00, 0x62]) == .notText(what: nil))
    }

    @Test func `a file cut in the middle of a letter is told where`() throws {
        let bytes = Array("KẾ HOẠCH".utf8)
        #expect(failure(Array(bytes.prefix(3))) == .badEncoding(at: 1))
        #expect(failure(Array("KẾ".utf8.dropLast())) == .badEncoding(at: 1))
    }

    @Test func `a letter to a friend is not a plan`() {
        let letter = "Chào anh, hôm nay trời đẹp.\nTôi đi chợ mua bưởi.\nHẹn gặp anh."
        #expect(failure(Array(letter.utf8)) == .notAPlan)
    }

    @Test func `UTF-16 with its mark is text`() throws {
        let plan = "KẾ HOẠCH\nThông tin năm 2026\nI. NỘI DUNG\n- Viết tin."
        let units = Array(plan.utf16)
        var little: [UInt8] = [0xFF, 0xFE]
        var big: [UInt8] = [0xFE, 0xFF]
        for unit in units {
            little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
        for bytes in [little, big] {
            let reading = try PlanReader.read(bytes: bytes)
            #expect(reading.tasks.map(\.text) == ["Viết tin."])
        }
        #expect(failure(Array(little.dropLast())) != nil)
    }

    @Test func `messages tell what to do in both languages`() {
        for failure: PlanReader.Failure in [
            .empty, .tooLarge(bytes: 50 << 20), .notText(what: "PDF"), .notText(what: nil),
            .badEncoding(at: 3), .notAPlan,
        ] {
            #expect(failure.vietnamese.contains("ãy"))
            #expect(failure.english.count > 40)
        }
    }

    /// Cuts, swaps, repeats and spoils real plans: whatever comes is a reading or a failure.
    @Test(arguments: 0..<40) func `damaged plans are read or refused`(seed: Int) throws {
        var chance = Chance(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
        for name in PlanReaderTests.plans {
            var bytes = try PlanReaderTests.bytes(name)
            for _ in 0..<chance.next(8) {
                let place = chance.next(bytes.count)
                switch chance.next(6) {
                case 0: bytes = Array(bytes.prefix(place))
                case 1: bytes[place] = UInt8(chance.next(256))
                case 2: bytes.insert(contentsOf: Array("\n1. ( : % 99/".utf8), at: place)
                case 3:
                    let end = min(bytes.count, place + chance.next(400))
                    bytes.insert(contentsOf: bytes[place..<end], at: chance.next(bytes.count))
                case 4: bytes.removeSubrange(place..<min(bytes.count, place + chance.next(60)))
                default: bytes.insert(contentsOf: Array("I. ".utf8), at: place)
                }
                if bytes.isEmpty { bytes = [0x61] }
            }
            if let reading = try? PlanReader.read(bytes: bytes) {  // a refusal is as good
                #expect(reading.sections.allSatisfy { !$0.number.isEmpty })
                #expect(reading.tasks.allSatisfy { !$0.text.isEmpty && $0.line <= $0.endLine })
            }
        }
    }

    @Test func `one endless line, and a million short ones, end`() throws {
        let long =
            "KẾ HOẠCH\nThông tin năm 2026\nI. NỘI DUNG\n- "
            + String(repeating: "tuyên truyền (chủ trì: Phòng A; ", count: 4_000)
        _ = try PlanReader.read(bytes: Array(long.utf8))
        let many =
            "KẾ HOẠCH\nThông tin năm 2026\nI. NỘI DUNG\n"
            + String(repeating: "- Viết tin.\n", count: 100_000)
        let reading = try PlanReader.read(bytes: Array(many.utf8))
        #expect(reading.tasks.count == 100_000)
    }

    private struct Chance {
        var state: UInt64

        mutating func next(_ limit: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return limit == 0 ? 0 : Int(state % UInt64(limit))
        }
    }
}
