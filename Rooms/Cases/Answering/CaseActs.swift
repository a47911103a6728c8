import Foundation
import Office
import Storage
import WorkingTime

/// What officers and senders do to a case. Each is one step of one act, refused with words where
/// the case is not in the state for it.
extension Act {
    /// The case an act is about, with everything its clock asked for until now.
    func caseNow(_ id: String) throws -> ResidentCase {
        guard let found = try connection.residentCase(id: id) else { throw Refusal.notFound }
        note(found.ref, found.code)
        return try ring(found)
    }

    /// Writes what became of it and sets the next alarm.
    @discardableResult
    private func settle(_ changed: ResidentCase, from before: ResidentCase) throws -> ResidentCase {
        try save(changed, from: before)
        var saved = changed
        saved.version = before.version + 1
        try scheduleAlarm(of: saved, try connection.caseSettings().calendar)
        try state(.caseChanged(saved.ref))
        return saved
    }

    // MARK: - Inside the office

    func write(note words: String, of found: ResidentCase) throws {
        guard !words.isEmpty else { throw Refusal(Phrases.wordsNeeded) }
        try tell(found.id, .note, words)
    }

    /// Gives a case to a unit, or to somebody in it, and says why. The clock goes on, and the
    /// sender reads who has it now.
    func assign(
        _ found: ResidentCase, unitID: String, officerID: String?, because words: String
    ) throws {
        guard found.isRunning || found.state == .waiting else { throw Refusal(Phrases.isAnswered) }
        guard unitID != found.unitID || officerID != found.officerID else {
            throw Refusal(Phrases.hasItAlready)
        }
        guard unitID == found.unitID || !words.isEmpty else { throw Refusal(Phrases.reasonNeeded) }
        var changed = found
        changed.unitID = unitID
        changed.officerID =
            try officerID ?? connection.duty(of: unitID, on: .init(of: now))?.officerID
        try settle(changed, from: found)
        try tell(
            found.id, .assigned, words, isPublic: unitID != found.unitID,
            with: CaseEntry.Details(unitID: unitID, officerID: changed.officerID))
        if unitID != found.unitID { try write(.passed, of: changed) }
    }

    /// Puts a case under another category, with that one's limits from the same beginning. What
    /// was missed stays missed.
    func sort(_ found: ResidentCase, under category: CaseCategory) throws {
        guard found.isRunning || found.state == .waiting else { throw Refusal(Phrases.isAnswered) }
        guard category.way == .cases else { throw Refusal(Phrases.categoryNeeded) }
        var changed = found
        changed.categoryID = category.id
        if found.overdueAt == nil {
            let (first, full) = try connection.limits(of: category, by: found.channel)
            changed.clock.firstMinutes = first
            changed.clock.fullMinutes = full
            changed.clock.mode = category.mode
            changed.clock.recount(try connection.caseSettings().calendar)
        }
        let settled = try settle(changed, from: found)
        try tell(
            found.id, .sorted, isPublic: true,
            with: CaseEntry.Details(category: category.id, due: changed.clock.fullDue))
        _ = try ring(settled)
    }

    /// Sets beside a case what was done about it: a task, a story, a correction.
    func link(_ found: ResidentCase, to path: String, titled title: String, isPublic: Bool) throws {
        guard path.hasPrefix("/"), !path.hasPrefix("//"), !title.isEmpty else {
            throw Refusal(Phrases.linkNeeded)
        }
        try tell(
            found.id, .linked, isPublic: isPublic,
            with: CaseEntry.Details(path: path, title: title))
    }

    // MARK: - To the sender

    /// A word that ends nothing; the first of them is the first reply.
    func say(_ words: String, to found: ResidentCase) throws {
        guard found.isRunning || found.state == .waiting else { throw Refusal(Phrases.isAnswered) }
        guard !words.isEmpty else { throw Refusal(Phrases.wordsNeeded) }
        var changed = found
        changed.firstReplyAt = found.firstReplyAt ?? now
        try settle(changed, from: found)
        try tell(found.id, .word, words, isPublic: true)
        try write(.word, of: changed, saying: words)
    }

    /// Asks the sender something. The clock stands still until the reply, and both see it.
    func ask(_ words: String, of found: ResidentCase) throws {
        guard found.state == .open else { throw Refusal(Phrases.notOpen) }
        guard !words.isEmpty else { throw Refusal(Phrases.questionNeeded) }
        var changed = found
        changed.state = .waiting
        changed.firstReplyAt = found.firstReplyAt ?? now
        changed.clock.pause(at: now)
        try settle(changed, from: found)
        try tell(found.id, .question, words, isPublic: true)
        try write(.question, of: changed, saying: words)
    }

    /// Takes a question back; the clock goes on.
    func goOn(_ found: ResidentCase, because words: String) throws {
        guard found.state == .waiting else { throw Refusal(Phrases.notWaiting) }
        var changed = found
        changed.state = .open
        changed.clock.resume(at: now, try connection.caseSettings().calendar)
        try settle(changed, from: found)
        try tell(found.id, .word, words, isPublic: true)
    }

    /// Writes an answer that waits for the spokesperson.
    func propose(_ outcome: Outcome, _ words: String, to found: ResidentCase) throws {
        guard found.state == .open || found.state == .waiting else {
            throw Refusal(Phrases.notOpen)
        }
        guard !words.isEmpty else { throw Refusal(Phrases.answerNeeded) }
        var changed = found
        changed.state = .proposed
        changed.clock.resume(at: now, try connection.caseSettings().calendar)
        try settle(changed, from: found)
        try tell(found.id, .proposed, words, with: CaseEntry.Details(outcome: outcome))
    }

    /// Sends a proposed answer back to whoever wrote it.
    func sendBack(_ found: ResidentCase, because words: String) throws {
        guard found.state == .proposed else { throw Refusal(Phrases.nothingProposed) }
        guard !words.isEmpty else { throw Refusal(Phrases.reasonNeeded) }
        var changed = found
        changed.state = .open
        try settle(changed, from: found)
        try tell(found.id, .returned, words)
    }

    /// Answers a case and every case that was merged into it. In time or not is decided by this
    /// moment and the clock, to the millisecond.
    func answer(_ found: ResidentCase, _ outcome: Outcome, _ words: String) throws {
        guard found.state == .open || found.state == .waiting || found.state == .proposed else {
            throw Refusal(Phrases.isAnswered)
        }
        guard !words.isEmpty else { throw Refusal(Phrases.answerNeeded) }
        var changed = found
        changed.clock.resume(at: now, try connection.caseSettings().calendar)
        changed.state = .answered
        changed.outcome = outcome
        changed.answeredAt = now
        changed.firstReplyAt = found.firstReplyAt ?? now
        let settled = try settle(changed, from: found)
        try tell(
            found.id, .answered, words, isPublic: true, with: CaseEntry.Details(outcome: outcome))
        try write(found.round > 1 ? .answeredAgain : .answered, of: settled, saying: words)
        try countAnswered(settled)
        for twin in try connection.twins(of: found.id) {
            try tell(
                twin.id, .answered, words, isPublic: true,
                with: CaseEntry.Details(outcome: outcome, caseID: found.id))
            let isAgain = twin.answeredAt != nil || twin.round > 1
            try write(isAgain ? .answeredAgain : .answered, of: twin, saying: words)
            // A second answer is told to everybody, and counts for nobody again.
            guard twin.answeredAt == nil else { continue }
            let rung = try ring(twin)
            var answered = rung
            answered.answeredAt = now
            answered.firstReplyAt = rung.firstReplyAt ?? now
            try countAnswered(try settle(answered, from: rung))
        }
    }

    /// One row of the ledger for each case: the second answer of a reopened one adds none.
    private func countAnswered(_ found: ResidentCase) throws {
        let counted = try connection.ledgerRows(about: found.ref).filter(\.counts)
        guard counted.isEmpty else { return }
        try state(.caseAnswered(found.ledgerEntry(inTime: true, at: now)))
    }

    /// Joins a case to another about the same thing; its sender is told, keeps the receipt, and
    /// gets the other's answer.
    func merge(_ found: ResidentCase, into other: ResidentCase) throws {
        guard found.state == .open || found.state == .waiting else {
            throw Refusal(Phrases.notOpen)
        }
        guard other.id != found.id, other.isRunning || other.state == .waiting else {
            throw Refusal(Phrases.cannotMerge)
        }
        guard try connection.twins(of: found.id).isEmpty else { throw Refusal(Phrases.hasTwins) }
        var changed = found
        changed.state = .merged
        changed.mergedInto = other.id
        changed.clock.resume(at: now, try connection.caseSettings().calendar)
        try settle(changed, from: found)
        try tell(found.id, .merged, isPublic: true, with: CaseEntry.Details(caseID: other.id))
        try tell(other.id, .joined, with: CaseEntry.Details(caseID: found.id))
    }

    // MARK: - From the sender

    /// The sender writes again: a waiting case goes on.
    func reply(_ words: String, in found: ResidentCase) throws {
        guard found.state != .answered, found.erasedAt == nil else {
            throw Refusal(Phrases.isAnswered)
        }
        guard !words.isEmpty else { throw Refusal(Phrases.wordsNeeded) }
        if found.state == .waiting {
            var changed = found
            changed.state = .open
            changed.clock.resume(at: now, try connection.caseSettings().calendar)
            try settle(changed, from: found)
        }
        try tell(found.id, .reply, words, isPublic: true)
    }

    /// "It is not done": once. The limits begin anew from this moment.
    func reopen(_ found: ResidentCase, because words: String) throws {
        guard found.state == .answered, found.round == 1, found.erasedAt == nil else {
            throw Refusal(Phrases.cannotReopen)
        }
        guard !words.isEmpty else { throw Refusal(Phrases.reopenReasonNeeded) }
        var changed = found
        changed.state = .open
        changed.round = 2
        changed.outcome = nil
        changed.answeredAt = nil
        changed.escalatedAt = nil
        changed.clock = CaseClock(
            startedAt: now, firstMinutes: found.clock.firstMinutes,
            fullMinutes: found.clock.fullMinutes, mode: found.clock.mode,
            calendar: try connection.caseSettings().calendar)
        try settle(changed, from: found)
        try tell(
            found.id, .reopened, words, isPublic: true,
            with: CaseEntry.Details(due: changed.clock.fullDue))
        if found.publishedAt != nil { try state(.casePublished(found.ref)) }
    }

    /// Whether question and answer may be on the portal, as the sender decides at any time.
    func allow(publishing may: Bool, of found: ResidentCase) throws {
        guard found.erasedAt == nil || !may, found.mayPublish != may else { return }
        var changed = found
        changed.mayPublish = may
        let isLeaving = !may && found.publishedAt != nil
        if isLeaving { changed.publishedAt = nil }
        try settle(changed, from: found)
        if isLeaving {
            try tell(found.id, .unpublished, isPublic: true)
            try state(.casePublished(found.ref))
        }
    }

    /// What the sender thinks of the answer, 1 to 5; the last word counts.
    func rate(_ found: ResidentCase, _ rating: Int) throws {
        guard found.answeredAt != nil, (1...5).contains(rating) else {
            throw Refusal(Phrases.cannotRate)
        }
        var changed = found
        changed.rating = rating
        try settle(changed, from: found)
        try tell(found.id, .rated, with: CaseEntry.Details(rating: rating))
    }
}
