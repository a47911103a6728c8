import Foundation
import Testing

@testable import OutsidePrograms

@Suite struct InputTests {
    @Test func `a program that ends without reading what it is given harms nobody`() async throws {
        let much = [UInt8](repeating: 0x61, count: 4 << 20)
        for _ in 0..<20 {
            let outcome = try await OutsidePrograms().run(
                OutsideProgram("true", package: "coreutils"), [], input: much)
            #expect(outcome.succeeded)
        }
    }

    @Test func `a program gets the whole of what it is given, and then the end`() async throws {
        let much = [UInt8]((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0) })
        let outcome = try await OutsidePrograms().run(
            OutsideProgram("cat", package: "coreutils"), [], input: much)
        #expect(outcome.output == much)
        let none = try await OutsidePrograms().run(
            OutsideProgram("cat", package: "coreutils"), [])
        #expect(none.output.isEmpty)
    }

    @Test func `no file of what was given stays`() async throws {
        func left() -> [String] {
            ((try? FileManager.default.contentsOfDirectory(atPath: "/dev/shm")) ?? [])  // or none
                .filter { $0.hasPrefix("conglang-input-") }
        }
        _ = try await OutsidePrograms().run(
            OutsideProgram("cat", package: "coreutils"), [], input: Array("bí mật".utf8))
        #expect(left().isEmpty)
    }
}
