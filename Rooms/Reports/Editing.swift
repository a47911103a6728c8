import Foundation
import Markup
import Office
import OfficialDocuments
import Web
import WorkingTime

/// Changing a draft, and freezing it.
enum Editing {
    /// Stores one part of what a person writes.
    @Sendable static func narrate(_ visit: OfficerVisit) async throws -> Reply {
        guard let part = Report.Part(rawValue: visit.form["part"]) else { throw Refusal.notFound }
        let text = visit.form["text"]
        return try await change(visit, "report.write", at: part.rawValue) { report in
            guard text.count <= Limits.textCharacters else { throw Refusal(Phrases.tooLong) }
            report.narrative[part] = text
        }
    }

    /// Stores what stands around the text: subject, addressees, recipients, who signs.
    @Sendable static func arrange(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        return try await change(visit, "report.arrange", at: "particulars") { report in
            let filled = report.particulars.filled(from: form)
            guard !filled.subject.isEmpty else { throw Refusal(Phrases.subjectNeeded) }
            guard form.fields.allSatisfy({ $0.value.count <= 4_000 }) else {
                throw Refusal(Phrases.tooLong)
            }
            report.particulars = filled
        }
    }

    /// Composes the figures anew; what a person wrote stays.
    @Sendable static func refresh(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let id = try visit.parameter("id")
        let version = Int(visit.form["version"])
        let house = visit.office.house
        let origin = visit.frame.origin
        let isSaved = try await visit.office.act("report.refresh", by: officer) { act in
            guard var report = try act.connection.report(id: id) else { throw Refusal.notFound }
            guard report.frozen == nil else { throw Refusal(Phrases.isFrozen, .conflict) }
            guard report.version == version else { throw Refusal.changedMeanwhile }
            let composer = try Composer(
                report.period, act.connection, house, at: act.now, origin: origin)
            report.figures = composer.figures
            report.particulars.template = try act.connection.template(
                for: Occasion(report.period))
            report.particulars.duty = try Duties.day(
                answeredBy: report.period, act.connection, house)
            act.note(report.ref, report.period.code)
            try act.save(report, composedAt: act.now, by: officer)
            return true
        }
        return .seeOther("/office/reports/\(id)\(isSaved ? "?saved=1" : "")")
    }

    /// Makes the paper unchangeable: its content, and the Word file under its hash.
    @Sendable static func freeze(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let seen = try await Desk.report(of: visit)
        guard seen.frozen == nil else { return .seeOther("/office/reports/\(seen.id)") }
        guard String(seen.version) == visit.form["version"] else { throw Refusal.changedMeanwhile }
        guard visit.form["sure"] == "1" else {
            return try await Desk.shown(
                visit, trouble: Phrases.sureNeeded.text, status: .unprocessable)
        }
        let document = Paper(seen).document(isDraft: false)
        let hash = try visit.office.files.put(try document.wordFile())
        try await visit.office.act("report.freeze", by: officer) { act in
            try act.freeze(seen, as: document, hash: hash, by: officer)
            act.note(seen.ref, "\(seen.period.code) \(hash)")
            try act.state(.reportFrozen(seen.ref))
        }
        return .seeOther("/office/reports/\(seen.id)")
    }

    /// One change of a draft by who saw its present version. What was typed comes back when it
    /// cannot be stored.
    private static func change(
        _ visit: OfficerVisit, _ action: String, at place: String,
        _ body: @Sendable @escaping (inout Report) throws -> Void
    ) async throws -> Reply {
        let officer = visit.officer
        let id = try visit.parameter("id")
        let version = Int(visit.form["version"])
        do {
            try await visit.office.act(action, by: officer) { act in
                guard var report = try act.connection.report(id: id) else { throw Refusal.notFound }
                guard report.frozen == nil else { throw Refusal(Phrases.isFrozen, .conflict) }
                guard report.version == version else {
                    throw Refusal(Phrases.otherFirst, .conflict)
                }
                try body(&report)
                act.note(report.ref, "\(report.period.code) \(place)")
                try act.save(report, by: officer)
            }
        } catch let refusal as Refusal
            where refusal.status == .unprocessable || refusal.status == .conflict
        {
            return try await Desk.shown(
                visit, trouble: refusal.reason.text, typed: visit.form, status: refusal.status)
        }
        return .seeOther("/office/reports/\(id)?saved=1#\(place)")
    }
}

extension Report.Particulars {
    /// With what a person typed; form, issuer and place stay the plan's and the commune's.
    func filled(from form: Form) -> Self {
        var filled = self
        filled.superior = form["superior"]
        if !form["symbol"].isEmpty { filled.symbol = form["symbol"] }
        filled.subject = form["subject"].lines
        filled.addressees = form["addressees"].lines
        filled.recipients = form["recipients"].lines
        filled.signature = OfficialDocument.Signature(
            authority: form["authority"].orNil, capacity: form["capacity"].orNil,
            position: form["position"].orNil, name: form["name"].orNil)
        return filled
    }
}

extension String {
    /// The lines that say something.
    fileprivate var lines: [String] {
        split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }

    fileprivate var orNil: String? { isEmpty ? nil : self }
}
