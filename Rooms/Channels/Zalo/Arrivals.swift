import Fetching
import Foundation
import Markup
import Office
import Storage

/// Takes what arrived: fetches its photos while Zalo has them, hands it to the room that answers
/// residents, and forgets what it said in the same act.
enum Arrivals {
    static let job = "channels.arrival"

    struct Call: Codable, Sendable {
        let id: String
    }

    /// Bytes of one photo.
    private static let photoBytes = 12 << 20
    /// Attempts after which a message goes on without the photos that cannot be had.
    private static let photoAttempts = 4

    @Sendable static func take(_ office: Office, _ job: Job) async throws {
        let call: Call = try job.decoded()
        let vault = office.vault
        let (sealed, settings, key) = try await office.read { connection in
            (
                try connection.arrival(call.id), try connection.channelSettings(),
                try connection.openSecret(.person, vault)
            )
        }
        guard let sealed, !sealed.isEmpty, let key else { return }
        let event = try ArrivedEvent.opened(sealed, of: call.id, in: vault)
        let person = PersonKey.person(event.userID, key)
        let (photos, lost) = try await photos(of: event, office, settings, attempt: job.attempt)
        let message = ArrivedMessage(
            once: event.once, way: .zalo, person: person, recipient: event.userID,
            words: event.text, photos: photos, lostPhotos: lost,
            place: event.place.map { ($0.latitude, $0.longitude) },
            category: settings.zalo.category, origin: event.origin)
        let takers = office.house.features.compactMap(\.offers.messages)
        let hashes: [String] = try await office.act("zalo.taken", by: nil) { act in
            act.note(Ref("arrival", call.id), event.name)
            guard try act.endArrival(call.id) else { return [] }
            if ZaloFacts.isAboutRights(event.name) || event.name == ZaloFacts.unfollow {
                let isWhole = event.name != ZaloFacts.unfollow
                return try takers.flatMap { try $0.forget(act, person, isWhole) }
            }
            if ZaloFacts.unread.contains(event.name) {
                try explain(event, call.id, key, act)
            } else {
                for taker in takers { try taker.take(act, message) }
            }
            act.note(Ref("arrival", call.id), event.name)
            return []
        }
        for hash in hashes { try office.files.remove(hash) }
    }

    /// Says, at most once an hour, what can be read here.
    private static func explain(
        _ event: ArrivedEvent, _ id: String, _ key: String, _ act: Act
    ) throws {
        let hour = Int(act.now.timeIntervalSince1970 / 3_600)
        try act.post(
            Letter(
                key: PersonKey.hash("explain \(event.userID) \(hour)", key), way: .zalo,
                recipient: event.userID, subject: "", words: Phrases.unread.vi,
                ref: Ref("arrival", id), purpose: "explain"))
    }

    /// - Throws: ``PhotoLater`` while another attempt may bring what is missing.
    private static func photos(
        of event: ArrivedEvent, _ office: Office, _ settings: ChannelSettings, attempt: Int
    ) async throws -> ([KeptPicture], Int) {
        guard let taker = office.house.features.compactMap(\.offers.messages).first else {
            return ([], event.photos.count)
        }
        // With a stand-in for Zalo on this machine, its photos are on this machine too.
        let isStandIn = EmailSender.isLoopback(URL(string: settings.zalo.base)?.host() ?? "")
        let fetcher = Fetcher(isStandIn ? .thisMachineToo : .publicOnly, pauseSeconds: 0)
        var photos: [KeptPicture] = []
        var lost = 0
        for address in event.photos {
            do {
                guard let url = URL(string: address) else { throw FetchTrouble.notAnAddress }
                let bytes = try await fetcher.fetch(url, limitBytes: photoBytes).bytes
                if let kept = try await taker.draw(office, bytes) {
                    photos.append(kept)
                } else {
                    lost += 1
                }
            } catch let trouble as FetchTrouble {
                guard trouble.mayPass, attempt < photoAttempts else {
                    lost += 1
                    continue
                }
                throw PhotoLater(trouble: trouble)
            }
        }
        return (photos, lost)
    }

    /// The queue tries it again; it says nothing of the address.
    struct PhotoLater: Error {
        let trouble: FetchTrouble
    }
}

extension FetchTrouble {
    /// Whether another attempt may bring more.
    fileprivate var mayPass: Bool {
        switch self {
        case .unreachable, .tooSlow: true
        case .refused(let status): status >= 500 || status == 429
        case .notAnAddress, .notAllowed, .tooLarge, .tooManyRedirects, .compressed: false
        }
    }
}
