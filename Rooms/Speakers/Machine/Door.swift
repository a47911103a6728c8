import Foundation
import Markup
import Office
import SpeakerProtocol
import Web

/// Where loudspeakers come in: checks seal, clock and count of each request, and seals the answer.
enum Door {
    /// How far the clock of a request may be from ours, in seconds.
    static let clockSeconds = 300.0

    /// A loudspeaker that proved who it is.
    struct Caller: Sendable {
        let office: Office
        let hub: SpeakerHub
        let known: SpeakerHub.Known
        let count: Int

        var id: String { known.secret.id }
    }

    /// An answer before it is sealed.
    struct Answer: Sendable {
        var status = Reply.Status.ok
        var body = Data()
        var headers: [(name: String, value: String)] = []

        init(_ value: some Encodable, status: Reply.Status = .ok) throws {
            self.status = status
            body = try SpeakerProtocol.encoded(value)
        }
    }

    /// What a handler gives back.
    enum Outcome: Sendable {
        case sealed(Answer)
        /// Sent as it is: files, and the word that nothing changed.
        case plain(Reply)
    }

    /// Lets a sealed request in.
    static func open(
        _ visit: Visit, _ method: String,
        _ handle: @Sendable (Caller) async throws -> Outcome
    ) async throws -> Reply {
        let office = visit.office
        let body = Data(visit.bytes)
        guard let head = Head(visit) else { return try refuse(.seal, Phrases.sealWrong, office) }
        let hub = office.speakerHub
        guard let known = try await hub.known(head.id, office),
            known.seal.fits(
                head.seal, method, visit.frame.path, speaker: head.id, time: head.time,
                count: head.count, body: body)
        else { return try refuse(.seal, Phrases.sealWrong, office) }
        let caller = Caller(office: office, hub: hub, known: known, count: head.count)
        if known.secret.state != .active {
            return try refuse(.revoked, Phrases.revoked, caller, .forbidden)
        }
        let away = Date(milliseconds: head.time).timeIntervalSince(office.now())
        guard abs(away) <= clockSeconds else {
            return try refuse(.clock, Phrases.clockWrong, caller)
        }
        let (isTaken, highest) = hub.take(head.count, of: head.id)
        guard isTaken else {
            return try refuse(.count, Phrases.countTaken, caller, highest: highest)
        }
        hub.hear(head.id, nil, at: office.now())
        do {
            switch try await handle(caller) {
            case .plain(let reply): return reply
            case .sealed(let answer): return seal(answer, caller)
            }
        } catch let trouble as SpeakerTrouble {
            let status: Reply.Status =
                switch trouble.trouble {
                case .sound: .notFound
                case .tooMuch: .tooManyRequests
                case .later: .unavailable
                default: .unprocessable
                }
            return seal(try Answer(trouble, status: status), caller)
        }
    }

    /// The four headers of a sealed request.
    private struct Head {
        let id: String
        let time: Int
        let count: Int
        let seal: String

        init?(_ visit: Visit) {
            guard let id = visit.header(SpeakerProtocol.Header.speaker),
                (1...64).contains(id.utf8.count),
                let seal = visit.header(SpeakerProtocol.Header.seal), seal.utf8.count == 64,
                let time = visit.header(SpeakerProtocol.Header.time).flatMap({ Int($0) }),
                (0..<100_000_000_000_000).contains(time),
                let count = visit.header(SpeakerProtocol.Header.count).flatMap({ Int($0) })
            else { return nil }
            (self.id, self.time, self.count, self.seal) = (id, time, count, seal)
        }
    }

    private static func seal(_ answer: Answer, _ caller: Caller) -> Reply {
        var reply = plain(answer)
        reply.headers.append(
            (
                SpeakerProtocol.Header.seal,
                caller.known.seal.answer(
                    status: answer.status.rawValue, count: caller.count, body: answer.body)
            ))
        return reply
    }

    /// An answer without a seal: to somebody who has no key.
    static func plain(_ answer: Answer) -> Reply {
        var reply = Reply.bytes(
            Array(answer.body), contentType: "application/json; charset=utf-8")
        reply.status = answer.status
        reply.headers = answer.headers
        return reply
    }

    private static func refuse(
        _ kind: SpeakerTrouble.Kind, _ words: Phrase, _ office: Office
    ) throws -> Reply {
        plain(
            try Answer(
                SpeakerTrouble(kind, words: words.vi, time: office.now().milliseconds),
                status: .unauthorized))
    }

    private static func refuse(
        _ kind: SpeakerTrouble.Kind, _ words: Phrase, _ caller: Caller,
        _ status: Reply.Status = .unauthorized, highest: Int? = nil
    ) throws -> Reply {
        seal(
            try Answer(
                SpeakerTrouble(
                    kind, words: words.vi, time: caller.office.now().milliseconds, count: highest),
                status: status), caller)
    }

    /// A body of this kind.
    /// - Throws: ``SpeakerTrouble`` when it is none.
    static func body<T: Decodable>(_ type: T.Type, _ visit: Visit) throws -> T {
        do {
            return try SpeakerProtocol.decoded(type, from: Data(visit.bytes))
        } catch {
            throw SpeakerTrouble(
                .body, words: Phrases.bodyWrong.vi, time: visit.office.now().milliseconds)
        }
    }
}
