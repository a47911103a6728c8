import Foundation
import Testing

@testable import Web

struct FileBodyTests {
    @Test(arguments: [
        ("bytes=0-0", FileBody.Selection.part(0..<1)), ("bytes=5-", .part(5..<10)),
        ("bytes=-3", .part(7..<10)), ("bytes=-30", .part(0..<10)), ("bytes=2-30", .part(2..<10)),
        ("BYTES = 2-3", .part(2..<4)), ("bytes=10-", .unsatisfiable), ("bytes=-0", .unsatisfiable),
        ("bytes=3-2", .whole), ("bytes=1-2,4-5", .whole), ("bytes", .whole), ("", .whole),
        ("bytes=+1-2", .whole), ("bytes=1-2-3", .whole),
        ("bytes=18446744073709551616-", .unsatisfiable),
    ])
    func `a range is read as RFC 9110 says`(header: String, wanted: FileBody.Selection) {
        #expect(ByteRange.read(header, of: 10) == wanted)
    }

    @Test func `an empty file has no part`() {
        #expect(ByteRange.read("bytes=0-", of: 0) == .unsatisfiable)
        #expect(ByteRange.read("bytes=-5", of: 0) == .unsatisfiable)
    }
}
