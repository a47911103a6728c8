import CAP
import Foundation
import Markup
import Office
import Storage
import Web

/// What everybody reads: the messages, a feed of them, and each as CAP.
enum PublicDesk {
    static let path = "/canh-bao"
    /// Messages of the list and the feed.
    static let listed = 50

    /// Depends on the hour, so it is not kept for the next reader.
    @Sendable static func list(_ visit: Visit) async throws -> Reply {
        let now = visit.office.now()
        return .page(
            try await visit.office.read { connection in
                PublicListPage(now: now, alerts: try connection.publicAlerts(limit: listed))
            })
    }

    @Sendable static func page(_ visit: Visit) async throws -> Reply {
        let id = try visit.parameter("id")
        let now = visit.office.now()
        return .page(
            try await visit.office.read { connection in
                guard let alert = try connection.alert(id: id), alert.approvedAt != nil else {
                    throw Refusal.notFound
                }
                return PublicAlertPage(
                    alert: alert, now: now, newer: try connection.replacement(of: id)?.id)
            })
    }

    @Sendable static func feed(_ visit: Visit) async throws -> Reply {
        let (commune, origin) = (visit.office.particulars, visit.frame.origin)
        let alerts = try await visit.office.read { try $0.publicAlerts(limit: listed) }
        let feed = AlertFeed(commune: commune, origin: origin, alerts: alerts)
        return .bytes(feed.atom.bytes, contentType: "application/atom+xml; charset=utf-8")
    }

    /// `ID.xml`, or `ID-huy.xml` for what took it back.
    @Sendable static func message(_ visit: Visit) async throws -> Reply {
        let name = try visit.parameter("name")
        guard name.hasSuffix(".xml") else { throw Refusal.notFound }
        let stem = String(name.dropLast(4))
        let isCancellation = stem.hasSuffix("-huy")
        let id = isCancellation ? String(stem.dropLast(4)) : stem
        let (commune, origin) = (visit.office.particulars, visit.frame.origin)
        let found = try await visit.office.read { connection -> CAPAlert? in
            guard let alert = try connection.alert(id: id) else { return nil }
            if isCancellation { return alert.cancellation(of: commune, origin: origin) }
            let replaced = try alert.content.replaces.flatMap { try connection.alert(id: $0) }
            return alert.cap(of: commune, origin: origin, replaced: replaced)
        }
        guard let found else { throw Refusal.notFound }
        return .bytes(Array(found.xml.utf8), contentType: CAPAlert.contentType)
    }

    /// Named in the foot of the portal once there was a message.
    @Sendable static func ways(_ connection: any Connection) throws -> [PortalWay] {
        guard try !connection.publicAlerts(limit: 1).isEmpty else { return [] }
        return [PortalWay(PairedText(Phrases.publicTitle), target: path)]
    }

    /// On top of every page while it is in force.
    @Sendable static func notices(_ connection: any Connection) throws -> [UrgentNotice] {
        try connection.publicAlerts(limit: 20).compactMap { alert in
            guard alert.state == .live, let from = alert.approvedAt, let until = alert.expiresAt
            else { return nil }
            return UrgentNotice(
                id: alert.id,
                words: PairedText(vi: alert.title(in: .vi), en: alert.title(in: .en)),
                target: alert.publicPath, from: from, until: until)
        }
    }
}
