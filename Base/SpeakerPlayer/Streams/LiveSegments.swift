import Foundation

/// The last half minute of a stream in pieces that HTTP Live Streaming asks for (RFC 8216): packed
/// audio (§3.4), each segment with its place in time in an ID3 tag. It is kept in memory, so that a
/// box with a memory card does not wear it out with sound that nobody asked for.
struct LiveSegments: Sendable {
    struct Segment: Sendable, Equatable {
        let number: Int
        let bytes: [UInt8]
        let seconds: Double
        /// Milliseconds since 1970.
        let beganAt: Int
        /// Whether something is missing before it.
        let isAfterGap: Bool
    }

    /// 188 frames of 1,024 samples: 4.01 s.
    static let framesEach = 188
    /// What the playlist names; two more are kept for those who read an older one.
    static let listed = 6, kept = 8

    private(set) var segments: [Segment] = []
    private var cutter = ADTSCutter()
    private var bytes: [UInt8] = []
    private var count = 0
    /// Samples of ``bytes``.
    private var held = 0
    /// Samples since the encoder began.
    private var samples = 0
    private var beganAt: Int?
    private var next: Int?
    private var hasGap = false
    /// Gaps that lie before what is kept.
    private var gapsBefore = 0

    /// Takes what the encoder gave at a moment.
    mutating func add(_ new: [UInt8], at now: Int) {
        if beganAt == nil { beganAt = now }
        // A number is never used twice, also not after a restart of the program.
        if next == nil { next = now / 4_000 }
        for (samples, sound) in cutter.add(new) {
            bytes += sound
            held += samples
            count += 1
            if count == LiveSegments.framesEach { close() }
        }
    }

    /// The encoder begins anew.
    mutating func breakOff() {
        cutter = ADTSCutter()
        bytes = []
        count = 0
        held = 0
        samples = 0
        beganAt = nil
        hasGap = !segments.isEmpty
    }

    private mutating func close() {
        guard let number = next, let began = beganAt else { return }
        let seconds = Double(held) / Double(Samples.perSecond)
        segments.append(
            Segment(
                number: number, bytes: LiveSegments.tag(samples: samples) + bytes,
                seconds: seconds, beganAt: began + samples * 1_000 / Samples.perSecond,
                isAfterGap: hasGap))
        samples += held
        next = number + 1
        hasGap = false
        bytes = []
        count = 0
        held = 0
        while segments.count > LiveSegments.kept {
            if segments.removeFirst().isAfterGap { gapsBefore += 1 }
        }
    }

    /// The place in time on MPEG-2's clock of 90 kHz and 33 bits, as RFC 8216 §3.4 wants it.
    private static func tag(samples: Int) -> [UInt8] {
        let owner = Array("com.apple.streaming.transportStreamTimestamp".utf8) + [0]
        let ticks = UInt64(samples) * 90_000 / UInt64(Samples.perSecond) & 0x1_FFFF_FFFF
        let place = (0..<8).map { UInt8(truncatingIfNeeded: ticks >> UInt64(56 - 8 * $0)) }
        let body = owner + place
        // ID3v2.4: sizes have seven bits in each byte.
        func size(_ count: Int) -> [UInt8] {
            (0..<4).map { UInt8(truncatingIfNeeded: count >> (21 - 7 * $0) & 0x7F) }
        }
        let frame = Array("PRIV".utf8) + size(body.count) + [0, 0] + body
        return Array("ID3".utf8) + [4, 0, 0] + size(frame.count) + frame
    }

    /// The playlist; nil before there is anything to play.
    /// - Parameter name: the address of a segment, beside the playlist's.
    func playlist(_ name: (Int) -> String) -> String? {
        let shown = segments.suffix(LiveSegments.listed)
        guard let first = shown.first else { return nil }
        let gaps =
            gapsBefore + segments.dropLast(shown.count).count { $0.isAfterGap }
        var lines = [
            "#EXTM3U", "#EXT-X-VERSION:3", "#EXT-X-TARGETDURATION:4",
            "#EXT-X-MEDIA-SEQUENCE:\(first.number)", "#EXT-X-DISCONTINUITY-SEQUENCE:\(gaps)",
        ]
        let style = Date.ISO8601FormatStyle(
            timeZoneSeparator: .colon, includingFractionalSeconds: true,
            timeZone: TimeZone(secondsFromGMT: 7 * 3_600) ?? .gmt)
        let seconds = FloatingPointFormatStyle<Double>(locale: Locale(identifier: "en_US_POSIX"))
            .precision(.fractionLength(3))
        for segment in shown {
            if segment.isAfterGap { lines.append("#EXT-X-DISCONTINUITY") }
            // Written without rounding up: half a thousandth keeps the last digit.
            let began = Date(timeIntervalSince1970: (Double(segment.beganAt) + 0.5) / 1_000)
            lines.append("#EXT-X-PROGRAM-DATE-TIME:\(began.formatted(style))")
            lines.append("#EXTINF:\(segment.seconds.formatted(seconds)),")
            lines.append(name(segment.number))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
