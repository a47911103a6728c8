package import Foundation
import Synchronization

/// Makes ids that sort by the time of their making: UUID version 7 (RFC 9562 §5.7) with the
/// counter of §6.2, method 1, in `rand_a`, so that ids of one millisecond keep their order.
package final class IDMaker: Sendable {
    private struct Last {
        var millisecond: UInt64 = 0
        var counter: UInt64 = 0
    }

    private let last = Mutex(Last())

    package init() {}

    package func next(at moment: Date) -> String {
        let asked = UInt64(max(0, moment.timeIntervalSince1970) * 1_000)
        let (millisecond, counter) = last.withLock { last in
            if asked > last.millisecond {
                last = Last(millisecond: asked, counter: UInt64.random(in: 0..<1_024))
            } else if last.counter == 4_095 {
                last = Last(millisecond: last.millisecond + 1, counter: 0)
            } else {
                last.counter += 1
            }
            return (last.millisecond, last.counter)
        }
        let high = millisecond << 16 | 0x7000 | counter
        let low = UInt64.random(in: 0..<(1 << 62)) | 1 << 63
        let digits = IDMaker.hexadecimal(high) + IDMaker.hexadecimal(low)
        let cuts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
        return cuts.map { String(decoding: digits[$0], as: UTF8.self) }.joined(separator: "-")
    }

    private static func hexadecimal(_ number: UInt64) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return stride(from: 60, through: 0, by: -4).map { digits[Int(number >> UInt64($0) & 15)] }
    }
}
