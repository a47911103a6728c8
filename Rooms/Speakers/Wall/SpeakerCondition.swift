import Foundation
import Markup
import Office
import SpeakerProtocol

/// How a loudspeaker is, in one word, a shape and a colour.
enum SpeakerCondition: String, Sendable, Codable {
    case waiting, revoked, silent, playing, behind, good

    init(_ speaker: KeptSpeaker, number: Int, at now: Date) {
        guard speaker.state == .active else {
            self = speaker.state == .waiting ? .waiting : .revoked
            return
        }
        let limit = now.addingTimeInterval(-Watch.silentMinutes * 60)
        guard let seenAt = speaker.seenAt, seenAt >= limit else {
            self = .silent
            return
        }
        let told = speaker.heartbeat
        if told?.playing != nil {
            self = .playing
        } else if told?.schedule != number || (told?.missingSounds ?? 0) > 0 {
            self = .behind
        } else {
            self = .good
        }
    }

    var words: Phrase {
        switch self {
        case .waiting: Phrase(vi: "Chờ đăng ký", en: "Waiting")
        case .revoked: Phrase(vi: "Đã thu hồi", en: "Revoked")
        case .silent: Phrase(vi: "Mất liên lạc", en: "Silent")
        case .playing: Phrase(vi: "Đang phát", en: "Playing")
        case .behind: Phrase(vi: "Đang nhận lịch", en: "Catching up")
        case .good: Phrase(vi: "Sẵn sàng", en: "Ready")
        }
    }

    private var look: String {
        switch self {
        case .waiting: "none"
        case .revoked: "idle"
        case .silent: "late"
        case .playing: "on-track"
        case .behind: "due"
        case .good: "done"
        }
    }

    var mark: HTML { "<span class=\"state \(look)\">\(words)</span>" }
}

/// A loudspeaker as the wall shows it.
struct SpeakerLine: Sendable, Encodable {
    let id: String
    let name: String
    let groupID: String
    let group: String
    let place: String
    let position: KeptSpeaker.Position?
    let condition: SpeakerCondition
    let seenAt: Date?
    let volume: Int
    let storageFree: Int?
    let version: String
    /// The number of the schedule that it holds.
    let schedule: Int?
    let missingSounds: Int?
    /// Minutes since it was heard.
    let silentMinutes: Int?

    init(_ speaker: KeptSpeaker, number: Int, at now: Date) {
        id = speaker.id
        name = speaker.name
        groupID = speaker.groupID
        group = speaker.groupName
        place = speaker.place
        position = speaker.position
        condition = SpeakerCondition(speaker, number: number, at: now)
        seenAt = speaker.seenAt
        volume = speaker.heartbeat?.volume ?? speaker.volume
        storageFree = speaker.heartbeat?.storageFree
        version = speaker.heartbeat?.version ?? speaker.version
        schedule = speaker.heartbeat?.schedule
        missingSounds = speaker.heartbeat?.missingSounds
        silentMinutes = speaker.seenAt.map { Int(max(0, now.timeIntervalSince($0)) / 60) }
    }

    /// When it was heard, as people say it.
    var seenWords: Phrase { silentMinutes.map(Ago.words) ?? WallWords.never }
}

/// How long ago, how long, how much: as people say it.
enum Ago {
    static func words(minutes: Int) -> Phrase {
        switch minutes {
        case ..<2: Phrase(vi: "vừa xong", en: "just now")
        case ..<60: Phrase(vi: "\(minutes) phút trước", en: "\(minutes) minutes ago")
        case ..<2_880:
            Phrase.count(minutes / 60, vi: "giờ trước", one: "hour ago", many: "hours ago")
        default:
            Phrase.count(minutes / 1_440, vi: "ngày trước", one: "day ago", many: "days ago")
        }
    }

    /// Room for sounds: `1,8 GB`.
    static func room(_ bytes: Int) -> String {
        bytes < 1 << 30
            ? Reading.size(bytes: bytes) : Reading.quantity(Double(bytes) / 1_073_741_824) + " GB"
    }

    /// `12 phút 5 giây`, `42,5 giây`.
    static func length(_ seconds: Double) -> Phrase {
        if seconds < 60 {
            let figure = Reading.quantity(seconds)
            return Phrase(vi: "\(figure) giây", en: "\(figure) s")
        }
        let whole = Int(min(seconds, 1e8).rounded())
        let rest = whole % 60
        let tail = rest == 0 ? ("", "") : (" \(rest) giây", " \(rest) s")
        return Phrase(vi: "\(whole / 60) phút\(tail.0)", en: "\(whole / 60) min\(tail.1)")
    }
}
