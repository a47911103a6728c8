import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// Calls to the hotline that nobody answered: who rings back, and what came of it.
enum CallsDesk {
    static let path = "/office/cases/calls"

    static let routes: [Route] = [
        .get(path, for: .takeCases, page),
        .post(path, for: .takeCases, add),
        .post(path + "/:id/ring", for: .takeCases, ring),
        .post(path + "/:id/try", for: .takeCases, tryAgain),
        .post(path + "/:id/end", for: .takeCases, end),
    ]

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await show(visit, Troubles(), Form()))
    }

    private static func show(
        _ visit: OfficerVisit, _ troubles: Troubles, _ typed: Form, open: CallsPage.Opened? = nil
    ) async throws -> CallsPage {
        let (officer, now) = (visit.officer, visit.office.now())
        let once = CaseKeys.isOnce(typed["once"]) ? typed["once"] : Session.newSecret()
        return try await visit.office.read { connection in
            let isMine = try connection.ringsBack(officer, on: Day(of: now))
            return CallsPage(
                calls: isMine ? try connection.openCalls().map(CallsPage.Line.init) : [],
                isMine: isMine, opened: open,
                once: once, now: now, troubles: troubles, typed: typed)
        }
    }

    @Sendable static func add(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form, now = visit.office.now(), officer = visit.officer
        var troubles = Troubles()
        let phone = AskForm.digits(form["phone"])
        if !AskForm.isPhone(phone) { troubles.add("phone", Phrases.phoneWrong) }
        let moment = form["at"].isEmpty ? now : Moment.read(form["at"])
        let oldest = now.addingTimeInterval(-Double(MissedCall.keptDays) * 86_400)
        // A minute ahead is a clock that is a little fast.
        if moment.map({ $0 > now.addingTimeInterval(60) || $0 < oldest }) ?? true {
            troubles.add("at", CallWords.momentWrong)
        }
        if form["note"].count > MissedCall.longestNote {
            troubles.add("note", CallWords.noteLong)
        }
        if !CaseKeys.isOnce(form["once"]) { troubles.add("form", CallWords.again) }
        guard troubles.isEmpty, let moment else {
            return .page(try await show(visit, troubles, form), status: .unprocessable)
        }
        let once = form["once"]
        let caller = MissedCall.Caller(phone: phone, note: form["note"])
        try await visit.office.act("case.call", by: officer) { act in
            try act.noteCall(caller, at: min(moment, act.now), once: once)
        }
        return .seeOther(path)
    }

    /// Shows a number to ring; nothing else of the page does.
    @Sendable static func ring(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let caller = try await visit.office.act("case.call.look", by: visit.officer) { act in
            try act.ring(id)
        }
        let opened = CallsPage.Opened(id: id, caller: caller)
        return .page(try await show(visit, Troubles(), Form(), open: opened))
    }

    @Sendable static func tryAgain(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        try await visit.office.act("case.call.try", by: visit.officer) { act in
            try act.noteTry(id)
        }
        return .seeOther(path)
    }

    @Sendable static func end(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        guard let ending = MissedCall.End(rawValue: visit.form["ending"]),
            [.spoken, .unreachable].contains(ending)
        else { throw Refusal.notFound }
        try await visit.office.act("case.call.end", by: visit.officer) { act in
            try act.end(call: id, as: ending)
        }
        return .seeOther(path)
    }

    // MARK: - The form for a caller

    /// What the form begins with for somebody who is rung back: the number, and that it is a call.
    static func beginning(_ visit: OfficerVisit) async throws -> Form {
        let id = visit.form["call"]
        guard !id.isEmpty else { return Form() }
        let caller = try await visit.office.act("case.call.look", by: visit.officer) { act in
            try act.ring(id)
        }
        return Form(fields: [
            ("call", id), ("phone", caller.phone), ("channel", CaseChannel.hotline.rawValue),
        ])
    }

    /// Ends the call from which a case came. Somebody else may have ended it meanwhile.
    static func entered(_ id: String, _ caseID: String, _ visit: OfficerVisit) async throws {
        guard !id.isEmpty else { return }
        do {
            try await visit.office.act("case.call.end", by: visit.officer) { act in
                try act.end(call: id, as: .entered, caseID: caseID)
            }
        } catch is Refusal {}
    }

    static func today(
        _ connection: any Connection, _ officer: Officer, _ now: Date
    ) throws -> [TodayLine] {
        guard try connection.ringsBack(officer, on: Day(of: now)) else { return [] }
        let count = try connection.openCallCount()
        guard count > 0 else { return [] }
        return [
            TodayLine(.due, words: CallWords.waiting(count).text, path: path, due: Day(of: now))
        ]
    }
}
