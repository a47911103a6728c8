import Foundation
import Markup
import Office
import Storage

/// What is heard of a bulletin, in order, with how long each piece lasts.
struct RunningOrder: Sendable, Encodable {
    /// A piece, or a jingle.
    struct Line: Sendable, Encodable {
        enum Part: String, Sendable, Encodable {
            case opening, item, closing
        }

        let part: Part
        /// The piece; nil for a jingle.
        let item: BulletinItem?
        let title: String
        /// From the bulletin's first second on.
        let offset: Double
        let seconds: Double
        /// Whether ``seconds`` is reckoned from the words, since the sound is not made yet.
        let isEstimate: Bool
        /// Nil for a relay.
        let sound: KeptSound?
        /// Hundredths done while it is being made.
        let progress: Int?
        /// Why the sound could not be made.
        let failure: String?
        /// Nothing is missing for airing it.
        let isReady: Bool
        /// What the loudspeakers get of it, once it is ready.
        let airPart: Airing.Part?

        private enum CodingKeys: CodingKey {
            case part, title, offset, seconds, isEstimate, isReady, progress, failure
        }
    }

    let lines: [Line]

    /// Seconds of the whole.
    var seconds: Double { lines.reduce(0) { $0 + $1.seconds } }
    /// Whether some seconds are still reckoned.
    var isEstimate: Bool { lines.contains(where: \.isEstimate) }
    /// Whether it could be aired as it is.
    var isReady: Bool { !items.isEmpty && lines.allSatisfy(\.isReady) }
    var items: [BulletinItem] { lines.compactMap(\.item) }
    /// What the loudspeakers would play.
    var parts: [Airing.Part] { lines.compactMap(\.airPart) }
    /// The sounds of it, in order; relays are left out.
    var sounds: [KeptSound] { lines.compactMap(\.sound) }
    /// What its sound is: the same order of the same sounds has the same print.
    var print: String {
        lines.map { $0.sound?.mp3 ?? "\($0.item?.streamURL ?? "")#\(Int($0.seconds))" }
            .joined(separator: "|")
    }
}

extension House {
    /// The running order of a bulletin as things stand.
    func runningOrder(
        _ connection: any Connection, of bulletin: Bulletin
    ) throws -> RunningOrder {
        let items = try connection.items(ofBulletin: bulletin.id)
        var pieces: [(RunningOrder.Line.Part, BulletinItem?, String, String?)] = []
        if let opening = bulletin.openingSound {
            pieces.append((.opening, nil, Phrases.opening.text, opening))
        }
        pieces += items.map { (.item, $0, $0.title, $0.soundID) }
        if let closing = bulletin.closingSound {
            pieces.append((.closing, nil, Phrases.closing.text, closing))
        }
        let states = try studio?.sounds(connection, pieces.compactMap(\.3)) ?? [:]
        var offset = 0.0
        return RunningOrder(
            lines: try pieces.map { part, item, title, soundID in
                let state = soundID.flatMap { states[$0] }
                let isRelay = item?.kind == .relay
                var seconds = state?.sound?.seconds ?? 0
                if let item, isRelay { seconds = Double(item.relaySeconds) }
                var isEstimate = false
                if state?.sound == nil, let item, item.kind.isSpoken {
                    let order = SpeechOrder(words: item.words, voice: bulletin.voice)
                    seconds = try studio?.estimate(connection, order) ?? 0
                    isEstimate = true
                }
                var progress: Int?
                var failure: String?
                if case .waiting(let done) = state { progress = done }
                if case .failed(let words) = state {
                    failure = words.said(in: Language.current).words
                }
                var airPart: Airing.Part?
                if let item, isRelay {
                    airPart = .stream(url: item.streamURL, seconds: seconds, title: title)
                } else if let sound = state?.sound {
                    airPart = .sound(sound, title: title)
                }
                defer { offset += seconds }
                return RunningOrder.Line(
                    part: part, item: item, title: title, offset: offset, seconds: seconds,
                    isEstimate: isEstimate, sound: state?.sound, progress: progress,
                    failure: failure, isReady: airPart != nil, airPart: airPart)
            })
    }
}
