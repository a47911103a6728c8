import Foundation
import Markup
import Office
import Storage
import Web

/// Where Zalo tells what people write to the commune's account. The answer comes within
/// milliseconds: what is signed and new is written down, and everything else is the queue's.
enum ZaloHook {
    static let path = "/zalo/webhook"

    @Sendable static func hear(_ visit: Visit) async throws -> Reply {
        let body = visit.bytes
        let signature = visit.header("X-ZEvent-Signature") ?? ""
        // So Zalo tries the address when it is saved.
        if signature.isEmpty, isEmptyObject(body) { return taken }
        guard let event = ZaloEvent(body) else { return refused(.badRequest) }
        let vault = visit.office.vault
        let (settings, oa, app) = try await visit.office.read { connection in
            (
                try connection.channelSettings().zalo,
                try connection.openSecret(.zaloOA, vault) ?? "",
                try connection.openSecret(.zaloApp, vault) ?? ""
            )
        }
        let formula = ZaloSignature.formula(
            signature, body: body, bodyStamp: event.timestamp,
            headerStamp: visit.header("X-ZEvent-Timestamp") ?? "",
            ZaloSignature.Known(
                appID: settings.appID, oaID: settings.oaID.isEmpty ? event.oaID : settings.oaID,
                oaSecret: oa, appSecret: app))
        guard let formula else { return refused(.forbidden) }
        let isAgain = visit.header("num_retry").map { !$0.isEmpty } ?? false
        let window = isAgain ? ZaloFacts.retryWindow : ZaloFacts.window
        guard let at = event.at, abs(at.timeIntervalSince(visit.office.now())) <= window else {
            return refused(.forbidden)
        }
        try await note(formula, settings, visit.office)
        // Another account of the same app: not ours to read.
        guard settings.oaID.isEmpty || event.oaID == settings.oaID, isWanted(event) else {
            return taken
        }
        try await keep(event, visit)
        return taken
    }

    private static let taken = Reply.bytes(Array("ok\n".utf8), contentType: "text/plain")

    private static func refused(_ status: Reply.Status) -> Reply {
        var reply = Reply.bytes(Array("no\n".utf8), contentType: "text/plain")
        reply.status = status
        return reply
    }

    private static func isEmptyObject(_ body: [UInt8]) -> Bool {
        String(decoding: body, as: UTF8.self).filter { !$0.isWhitespace } == "{}"
    }

    private static func isWanted(_ event: ZaloEvent) -> Bool {
        guard ZaloFacts.isUserID(event.userID) else { return false }
        if event.name == ZaloFacts.unfollow || ZaloFacts.isAboutRights(event.name) { return true }
        return !event.messageID.isEmpty
            && (ZaloFacts.spoken.contains(event.name) || ZaloFacts.unread.contains(event.name))
    }

    /// Which reading of the signature fits, for the administrator.
    private static func note(
        _ formula: ZaloSignature.Formula, _ zalo: ChannelSettings.Zalo, _ office: Office
    ) async throws {
        guard zalo.formula == nil else { return }
        try await office.act("zalo.signature", by: nil) { act in
            try act.setZalo(formula: formula)
            act.note(Ref("channel", "zalo"), formula.words)
        }
    }

    private static func keep(_ event: ZaloEvent, _ visit: Visit) async throws {
        let arrived = ArrivedEvent(
            name: event.name, userID: event.userID, text: event.text, photos: event.photos,
            place: event.place, once: Session.newSecret(), origin: visit.frame.origin)
        try await visit.office.actTogether("zalo.arrive", by: nil) { act in
            let id = PersonKey.hash(event.key, try act.personKey())
            act.note(Ref("arrival", id), event.name)
            guard
                try act.insertArrival(id, sealed: try arrived.sealed(as: id, in: act.vault))
            else { return }
            try act.connection.enqueue(
                kind: Arrivals.job, key: id, payload: Arrivals.Call(id: id), runAt: act.now,
                now: act.now)
        }
    }
}
