/// The tune before the commune's bulletin, plucked on a string that is only computed (Karplus and
/// Strong, Computer Music Journal 7/2, 1983): no recording of anybody.
enum Tune {
    private static let rate = 22_050

    /// Twelve seconds as a WAV file: RIFF, PCM, one channel, 16 bits.
    static func wav() -> [UInt8] {
        let seconds = 12
        var sound = [Double](repeating: 0, count: rate * seconds)
        let scale = [293.66, 349.23, 392.00, 440.00, 523.25, 587.33]
        for (place, note) in [0, 2, 3, 5, 3, 2, 4, 3, 2, 0, 2, 3, 2, 1, 0].enumerated() {
            pluck(scale[note], at: place * rate * 7 / 10, in: &sound)
        }
        let samples = sound.map { Int16(max(-1, min(1, $0)) * 24_000) }
        return head(bytes: samples.count * 2) + samples.flatMap { bytes(UInt16(bitPattern: $0)) }
    }

    private static func pluck(_ pitch: Double, at start: Int, in sound: inout [Double]) {
        var noise: UInt32 = 20_161
        var string = (0..<Int(Double(rate) / pitch)).map { _ in
            noise = noise &* 1_664_525 &+ 1_013_904_223
            return Double(noise >> 8) / Double(1 << 23) - 1
        }
        var place = 0
        for time in start..<min(sound.count, start + rate * 2) {
            let next = (place + 1) % string.count
            sound[time] += string[place] * 0.6
            string[place] = (string[place] + string[next]) * 0.4985
            place = next
        }
    }

    private static func head(bytes count: Int) -> [UInt8] {
        Array("RIFF".utf8) + bytes(UInt32(36 + count)) + Array("WAVEfmt ".utf8)
            + bytes(UInt32(16)) + bytes(UInt16(1)) + bytes(UInt16(1)) + bytes(UInt32(rate))
            + bytes(UInt32(rate * 2)) + bytes(UInt16(2)) + bytes(UInt16(16)) + Array("data".utf8)
            + bytes(UInt32(count))
    }

    private static func bytes<T: FixedWidthInteger>(_ number: T) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
}
