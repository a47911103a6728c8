import Foundation
import Markup
import Office
import Web
import WorkingTime

/// Hours for coming and going, the archive, and what cannot wait.
enum ScheduleDesk {
    @Sendable static func schedule(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let typed = visit.form["publishAt"]
        return try await Desk.move(visit, "story.schedule", field: "publishAt") { act, story in
            guard let moment = Moment.read(typed) else { throw Refusal(Phrases.momentNeeded) }
            let wasSubmitted = story.state == .submitted
            let written = try act.newest(of: story).written
            try story.schedule(by: officer, for: moment, written.fingerprint, at: act.now)
            if wasSubmitted { try act.record(.approved, of: story, by: officer) }
            try act.record(.scheduled, of: story, by: officer, words: moment.written)
            try act.ask(.publish, for: story, at: moment)
        }
    }

    @Sendable static func unschedule(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        return try await Desk.move(visit, "story.unschedule") { act, story in
            let moment = story.publishAt
            try story.unschedule(by: officer, at: act.now)
            try act.record(.unscheduled, of: story, by: officer, words: moment?.written)
        }
    }

    @Sendable static func end(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let typed = visit.form["unpublishAt"]
        let reason = visit.form["endReason"]
        return try await Desk.move(visit, "story.end", field: "endReason") { act, story in
            guard let moment = Moment.read(typed) else { throw Refusal(Phrases.momentNeeded) }
            try story.scheduleEnd(by: officer, for: moment, because: reason, at: act.now)
            let said = Phrases.endPlanned(moment.written, story.unpublishBecause ?? reason)
            try act.record(.scheduled, of: story, by: officer, words: said.vi)
            if story.isLive { try act.ask(.unpublish, for: story, at: moment) }
        }
    }

    @Sendable static func stay(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        return try await Desk.move(visit, "story.stay") { act, story in
            let moment = story.unpublishAt
            try story.unscheduleEnd(by: officer, at: act.now)
            try act.record(.unscheduled, of: story, by: officer, words: moment?.written)
        }
    }

    @Sendable static func archive(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        return try await Desk.move(visit, "story.archive") { act, story in
            try story.archive(by: officer, at: act.now)
            try act.record(.archived, of: story, by: officer)
            try act.state(.storyChanged(story.ref))
        }
    }

    @Sendable static func restore(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        return try await Desk.move(visit, "story.restore") { act, story in
            try story.restore(by: officer, at: act.now)
            try act.record(.restored, of: story, by: officer)
            try act.state(.storyChanged(story.ref))
        }
    }

    @Sendable static func publishUrgently(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let because = visit.form["urgency"]
        return try await Desk.move(visit, "story.urgent", field: "urgency") { act, story in
            let revision = try act.newest(of: story)
            let wasLive = story.isLive
            try story.publishUrgently(
                by: officer, at: act.place(for: story, revision), because: because, now: act.now)
            try act.record(.urgent, of: story, by: officer, words: story.urgent?.because)
            try act.announce(
                story, revision, wasLive: wasLive, by: officer.id,
                words: wasLive ? story.urgent?.because : nil)
        }
    }

    @Sendable static func check(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        return try await Desk.move(visit, "story.check") { act, story in
            let late = story.urgent.map { act.now > $0.due } ?? false
            try story.check(by: officer, at: act.now)
            try act.record(
                .checked, of: story, by: officer, words: late ? Phrases.checkedLate.vi : nil)
        }
    }
}

extension Act {
    /// The newest text of a story.
    func newest(of story: Story) throws -> Revision {
        guard let revision = try connection.revision(id: story.revisionID) else {
            throw Refusal.notFound
        }
        return revision
    }
}
