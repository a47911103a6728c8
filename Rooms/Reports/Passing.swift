import Foundation
import Markup
import Office
import OfficialDocuments
import Storage
import Web
import WorkingTime

/// A report's way from a draft out of the house: remarks and their answers, the number of the
/// register, sending.
enum Passing {
    static let remarkCharacters = 4_000

    /// A colleague's remark on a part of a draft.
    @Sendable static func remark(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let id = try visit.parameter("id")
        let words = visit.form["words"]
        let part = Report.Part(rawValue: visit.form["part"])?.rawValue ?? ""
        return try await answering(visit, at: "remarks") {
            guard !words.isEmpty, words.count <= remarkCharacters else {
                throw Refusal(RegisterPhrases.wordsNeeded)
            }
            try await visit.office.act("report.remark", by: officer) { act in
                let report = try draft(id, act)
                try act.remark(words, part: part, on: report, by: officer)
                act.note(report.ref, "\(report.period.code) \(part)")
            }
        }
    }

    /// The answer of who writes the report.
    @Sendable static func answer(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let id = try visit.parameter("id")
        let remarkID = try visit.parameter("remark")
        let words = visit.form["words"]
        return try await answering(visit, at: "remarks") {
            guard !words.isEmpty, words.count <= remarkCharacters else {
                throw Refusal(RegisterPhrases.wordsNeeded)
            }
            try await visit.office.act("report.answer", by: officer) { act in
                let report = try draft(id, act)
                try act.answer(remarkID, of: report, words, by: officer)
                act.note(report.ref, report.period.code)
            }
        }
    }

    /// Gives a frozen report its number and date; the paper with them is kept beside the frozen
    /// one.
    @Sendable static func number(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let files = visit.office.files
        let id = try visit.parameter("id")
        let form = visit.form
        return try await answering(visit, at: "passing") {
            guard let day = Day(iso: form["day"]), day <= Day(of: visit.frame.now) else {
                throw Refusal(RegisterPhrases.dateNeeded)
            }
            try await visit.office.act("report.number", by: officer) { act in
                guard let report = try act.connection.report(id: id) else {
                    throw Refusal.notFound
                }
                guard let frozen = report.frozen else {
                    throw Refusal(RegisterPhrases.freezeFirst, .conflict)
                }
                let paper = try act.number(
                    UnnumberedPaper(
                        kind: frozen.document.kind, symbol: frozen.document.symbol, date: day,
                        subject: frozen.document.subject.joined(separator: " "),
                        recipients: (frozen.document.addressees + frozen.document.recipients)
                            .joined(separator: "; "),
                        ref: report.ref, number: try RegisterDesk.wantedNumber(form)),
                    by: officer)
                var document = frozen.document
                document.number = String(paper.number)
                document.date = .init(day: day.day, month: day.month, year: day.year)
                let hash = try files.put(try document.wordFile())
                try act.keep(document, hash: hash, of: report, as: paper)
                act.note(report.ref, "\(paper.written) \(hash)")
            }
        }
    }

    /// Notes a sending, writes the letter when it goes by e-mail, and the plan's duty is done.
    @Sendable static func send(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let id = try visit.parameter("id")
        let way = Sending.Way(rawValue: visit.form["way"]) ?? .file
        let recipient = visit.form["recipient"]
        let note = String(visit.form["note"].prefix(1_000))
        return try await answering(visit, at: "passing") {
            let isAddress = recipient.contains("@") && !recipient.contains(" ")
            guard !recipient.isEmpty, recipient.count <= Limits.lineCharacters,
                way != .email || isAddress
            else { throw Refusal(RegisterPhrases.recipientNeeded) }
            try await visit.office.act("report.send", by: officer) { act in
                guard let report = try act.connection.report(id: id) else {
                    throw Refusal.notFound
                }
                guard let numbered = report.numbered else {
                    throw Refusal(RegisterPhrases.numberFirst, .conflict)
                }
                try act.noteSending(report, way, to: recipient, note: note, by: officer)
                if way == .email {
                    try act.post(letter: numbered, of: report, to: recipient)
                }
                if let duty = report.particulars.duty {
                    try act.fulfil(
                        Ref("duty", duty.id), on: duty.day,
                        note: "\(Wording.name(report.period)): \(numbered.document.numberLine)")
                }
                act.note(report.ref, "\(report.period.code) \(way.rawValue)")
            }
        }
    }

    /// A draft that may still change.
    private static func draft(_ id: String, _ act: Act) throws -> Report {
        guard let report = try act.connection.report(id: id) else { throw Refusal.notFound }
        guard report.frozen == nil else { throw Refusal(Phrases.isFrozen, .conflict) }
        return report
    }

    /// Carries out a step; what was typed comes back where it is refused.
    private static func answering(
        _ visit: OfficerVisit, at place: String, _ body: () async throws -> Void
    ) async throws -> Reply {
        do {
            try await body()
        } catch let refusal as Refusal
            where refusal.status == .unprocessable || refusal.status == .conflict
        {
            return try await Desk.shown(
                visit, trouble: refusal.reason.text, typed: visit.form, status: refusal.status)
        }
        return .seeOther("/office/reports/\(try visit.parameter("id"))?saved=1#\(place)")
    }
}

extension Act {
    /// The letter that carries a report's words; the signed file goes by the office's own way.
    fileprivate func post(letter numbered: Report.Numbered, of report: Report, to address: String)
        throws
    {
        let document = numbered.document
        let title = ([document.kind.name] + document.subject).joined(separator: " ")
        try post(
            Letter(
                key: "report \(report.id) \(address)", way: .email, recipient: address,
                subject: "\(document.numberLine): \(title)",
                words: document.plainText
                    + "\n\nMã kiểm tệp Word (SHA-256): \(numbered.hash)\n",
                ref: report.ref, purpose: "report"))
    }
}
