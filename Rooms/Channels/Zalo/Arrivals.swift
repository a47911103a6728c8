import Fetching
import Foundation
import Markup
import Office
import Storage

/// Takes what arrived: fetches its photos while Zalo has them, hands it to the room that answers
/// residents, and then forgets what it said.
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
        if event.name == ZaloFacts.unfollow {
            try await forget(person, wholly: false, office)
        } else if ZaloFacts.isAboutRights(event.name) {
            try await forget(person, wholly: true, office)
        } else if ZaloFacts.unread.contains(event.name) {
            try await explain(event, call.id, key, office)
        } else {
            let (photos, lost) = try await photos(of: event, settings, attempt: job.attempt)
            let message = ArrivedMessage(
                once: event.once, way: .zalo, person: person, recipient: event.userID,
                words: event.text, photos: photos, lostPhotos: lost,
                place: event.place.map { ($0.latitude, $0.longitude) },
                category: settings.zalo.category, origin: event.origin)
            for feature in office.house.features {
                try await feature.offers.messages?.take(office, message)
            }
        }
        try await office.act("zalo.taken", by: nil) { act in
            try act.endArrival(call.id)
            act.note(Ref("arrival", call.id), event.name)
        }
    }

    private static func forget(_ person: String, wholly: Bool, _ office: Office) async throws {
        let features = office.house.features
        let hashes = try await office.act("zalo.forget", by: nil) { act in
            let hashes = try features.flatMap {
                try $0.offers.messages?.forget(act, person, wholly) ?? []
            }
            act.note(Ref("channel", "zalo"), wholly ? "all of a sender" : "a sender's contact")
            return hashes
        }
        for hash in hashes { try office.files.remove(hash) }
    }

    /// Says, at most once an hour, what can be read here.
    private static func explain(
        _ event: ArrivedEvent, _ id: String, _ key: String, _ office: Office
    ) async throws {
        let hour = Int(office.now().timeIntervalSince1970 / 3_600)
        try await office.act("zalo.explain", by: nil) { act in
            try act.post(
                Letter(
                    key: PersonKey.hash("explain \(event.userID) \(hour)", key), way: .zalo, recipient: event.userID,
                    subject: "", words: Phrases.unread.vi, ref: Ref("arrival", id),
                    purpose: "explain"))
            act.note(Ref("arrival", id), event.name)
        }
    }

    /// - Throws: ``PhotoLater`` while another attempt may bring what is missing.
    private static func photos(
        of event: ArrivedEvent, _ settings: ChannelSettings, attempt: Int
    ) async throws -> ([[UInt8]], Int) {
        // With a stand-in for Zalo on this machine, its photos are on this machine too.
        let fetcher = Fetcher(
            EmailSender.isLoopback(URL(string: settings.zalo.base)?.host() ?? "")
                ? .thisMachineToo : .publicOnly, pauseSeconds: 0)
        var photos: [[UInt8]] = []
        var lost = 0
        for address in event.photos {
            do {
                guard let url = URL(string: address) else { throw FetchTrouble.notAnAddress }
                photos.append(try await fetcher.fetch(url, limitBytes: photoBytes).bytes)
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
