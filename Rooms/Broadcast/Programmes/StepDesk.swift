import Foundation
import Markup
import Office
import Storage
import Web

/// The steps of a bulletin between its writer and its approver.
enum StepDesk {
    @Sendable static func submit(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        return try await BulletinDesk.step(visit, "bulletin.submit") { act, bulletin in
            guard try !act.connection.items(ofBulletin: bulletin.id).isEmpty else {
                throw Refusal(Phrases.nothingToAir)
            }
            try bulletin.submit(by: officer, at: act.now)
        }
    }

    /// Approves what was listened to: the form names the very sound.
    @Sendable static func approve(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let house = visit.office.house
        let heard = visit.form["sound"]
        return try await BulletinDesk.step(visit, "bulletin.approve") { act, bulletin in
            let order = try house.runningOrder(act.connection, of: bulletin)
            guard Fingerprint.of(order.print) == heard else { throw Refusal(Phrases.otherSound) }
            guard visit.form["listened"] == "1" else { throw Refusal(Phrases.listenFirst) }
            try bulletin.approve(by: officer, at: act.now, order: order)
        }
    }

    @Sendable static func sendBack(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let reason = visit.form["reason"]
        return try await BulletinDesk.step(visit, "bulletin.return") { act, bulletin in
            guard reason.count <= 1_000 else { throw Refusal(Phrases.tooLong(1_000)) }
            try bulletin.sendBack(by: officer, because: reason, at: act.now)
        }
    }

    /// Nothing of it airs any more; what plays now stops.
    @Sendable static func withdraw(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let reason = visit.form["reason"]
        return try await BulletinDesk.step(visit, "bulletin.withdraw") { act, bulletin in
            guard reason.count <= 1_000 else { throw Refusal(Phrases.tooLong(1_000)) }
            try bulletin.withdraw(by: officer, because: reason, at: act.now)
            for turn in try act.connection.airTurns(ofBulletin: bulletin.id)
            where turn.hasBegun(at: act.now) && turn.givenUntil.map({ $0 > act.now }) == true {
                try act.withdrawAiring(turn.id)
            }
        }
    }
}

/// Ordering the sound of a published article.
enum ArticleDesk {
    static let path = "/office/broadcast/articles"

    @Sendable static func order(_ visit: OfficerVisit) async throws -> Reply {
        let house = visit.office.house
        guard let ref = StoryBeginning.ref(visit.form["about"]) else { throw Refusal.notFound }
        try await visit.office.act("article.speak", by: visit.officer) { act in
            guard let words = try house.spokenWords(act.connection, of: ref) else {
                throw Refusal(Phrases.notPublished)
            }
            guard let studio = act.studio else { throw Refusal(Phrases.noStudio) }
            try act.orderArticleSound(
                ref, try studio.speak(act, SpeechOrder(words: words.whole)))
            try act.askToGive()
            act.note(ref, words.title)
        }
        guard ref.kind == "story" else { return .seeOther(WeekDesk.path) }
        return .seeOther("/office/stories/\(ref.id)")
    }
}
