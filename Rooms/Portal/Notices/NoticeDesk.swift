import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// Urgent notices: who may compose the portal puts one up, and it takes itself down.
enum NoticeDesk {
    /// Days that a notice may last; a longer one is no urgent one.
    static let longestDays = 60

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await page(visit, trouble: nil))
    }

    static func page(_ visit: OfficerVisit, trouble: Phrase?) async throws -> NoticesPage {
        let now = visit.office.now()
        let typed = visit.form
        let commune = visit.office.particulars.name
        return try await visit.office.read { connection in
            NoticesPage(
                current: try connection.urgentNotices(endingAfter: now),
                past: try connection.urgentNotices(endedBy: now, limit: 10),
                trouble: trouble?.text, typed: typed, commune: commune)
        }
    }

    @Sendable static func add(_ visit: OfficerVisit) async throws -> Reply {
        do {
            try await putUp(try read(visit.form, visit.office), visit)
            return .seeOther("/office/notices")
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(try await page(visit, trouble: refusal.reason), status: .unprocessable)
        }
    }

    static func putUp(_ notice: UrgentNotice, _ visit: OfficerVisit) async throws {
        try await visit.office.act("notice.add", by: visit.officer) { act in
            try act.add(notice)
            // Pages that were kept for all readers are made anew when it begins and ends.
            for moment in [notice.from, notice.until] where moment > act.now {
                try act.connection.enqueue(
                    kind: Turning.job, key: "\(notice.id) \(moment.rfc3339)",
                    payload: [String: String](), runAt: moment, now: act.now)
            }
            act.note(Ref("notice", notice.id), String(notice.words.vi.prefix(100)))
            try act.state(.portalArranged(Ref("notice", notice.id)))
        }
    }

    @Sendable static func end(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        try await visit.office.act("notice.end", by: visit.officer) { act in
            guard let notice = try act.connection.urgentNotice(id: id) else {
                throw Refusal.notFound
            }
            if notice.until > act.now { try act.end(notice) }
            act.note(Ref("notice", id), String(notice.words.vi.prefix(100)))
            try act.state(.portalArranged(Ref("notice", id)))
        }
        return .seeOther("/office/notices")
    }

    private static func read(_ form: Form, _ office: Office) throws -> UrgentNotice {
        let now = office.now()
        let words = form["words"]
        guard !words.isEmpty, words.count <= 300, form["wordsEn"].count <= 300 else {
            throw Refusal(Phrases.noticeWordsNeeded)
        }
        guard form["target"].isEmpty || Target.isGood(form["target"]) else {
            throw Refusal(Phrases.targetNotRead)
        }
        let from = form["from"].isEmpty ? now : Moment.read(form["from"])
        guard let from, let until = Moment.read(form["until"]), until > max(now, from),
            until <= from.addingTimeInterval(Double(longestDays) * 86_400)
        else { throw Refusal(Phrases.noticeTimesNeeded(longestDays)) }
        return UrgentNotice(
            id: office.newID(), words: PairedText(vi: words, en: form["wordsEn"]),
            target: form["target"], from: from, until: until)
    }
}

/// Lets the kept pages go when the hour changes what they show.
enum Turning {
    static let job = "portal.turn"
    static let daily = "portal.day"

    @Sendable static func turn(_ office: Office, _ job: Job) async throws {
        try await office.act(Turning.job, by: nil) { act in
            act.note(Ref("portal", "pages"), "")
            try act.state(.portalArranged(Ref("portal", "pages")))
        }
    }

    /// Pages that name coming days turn at midnight; asked for once a day, for the next one.
    @Sendable static func day(_ office: Office, _ job: Job) async throws {
        let midnight = office.today.adding(days: 1).start
        try await office.act(daily, by: nil) { act in
            act.note(Ref("portal", "pages"), "")
            try act.connection.enqueue(
                kind: Turning.job, key: midnight.rfc3339, payload: [String: String](),
                runAt: midnight, now: act.now)
            try act.state(.portalArranged(Ref("portal", "pages")))
        }
    }
}
