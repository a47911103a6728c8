import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// Who is on duty for which unit on which days, and handing over in the middle of it.
enum RosterDesk {
    /// Days of the roster that are shown, from this week's Monday.
    static let daysShown = 28
    /// Days one arrangement may last.
    static let longestDays = 62

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await show(visit, nil))
    }

    private static func show(_ visit: OfficerVisit, _ trouble: Phrase?) async throws -> RosterPage {
        let today = visit.office.today
        let first = Period(.week, containing: today).first
        let officer = visit.officer
        let typed = trouble == nil ? Form() : visit.form
        return try await visit.office.read { connection in
            RosterPage(
                duties: try connection.duties(
                    from: first, to: first.adding(days: daysShown - 1)),
                units: try connection.units(),
                officers: try connection.officers().filter(\.isActive), today: today,
                officerID: officer.id, mayArrange: officer.may(.arrangeCases),
                trouble: trouble?.text, typed: typed)
        }
    }

    @Sendable static func add(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        return try await step(visit, "duty.add") { act in
            guard let first = Day(iso: form["first"]), let last = Day(iso: form["last"]),
                first <= last, last.number - first.number < longestDays
            else { throw Refusal(RosterWords.daysWrong) }
            guard let unit = try act.connection.units().first(where: { $0.id == form["unit"] })
            else { throw Refusal(RosterWords.unitNeeded) }
            let person = try act.connection.officer(id: form["officer"])
            guard let person, person.isActive, person.role.may(.takeCases) else {
                throw Refusal(RosterWords.officerNeeded)
            }
            try act.addDuty(
                from: first, to: last, unitID: unit.id, officerID: person.id,
                phone: String(form["phone"].prefix(30)), note: "")
            act.note(Ref("duty", unit.id), "\(first.iso)…\(last.iso) \(person.login)")
        }
    }

    @Sendable static func remove(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        return try await step(visit, "duty.remove") { act in
            try act.removeDuty(id: id)
            act.note(Ref("duty", id), "")
        }
    }

    /// From today on somebody else is on duty: what the one before had not answered goes over
    /// with it, and its clocks go on. Whoever is on duty may hand over, and who arranges.
    @Sendable static func handOver(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id"), form = visit.form, officer = visit.officer
        return try await step(visit, "duty.hand-over") { act in
            guard let duty = try act.connection.duty(id: id) else { throw Refusal.notFound }
            guard officer.may(.arrangeCases) || duty.officerID == officer.id else {
                throw Refusal.notAllowed
            }
            let today = Day(of: act.now)
            guard duty.last >= today else { throw Refusal(RosterWords.isOver) }
            let person = try act.connection.officer(id: form["officer"])
            guard let person, person.isActive, person.role.may(.takeCases),
                person.id != duty.officerID
            else { throw Refusal(RosterWords.officerNeeded) }
            let words = String(form["words"].prefix(500))
            guard !words.isEmpty else { throw Refusal(Phrases.reasonNeeded) }
            try act.addDuty(
                from: max(today, duty.first), to: duty.last, unitID: duty.unitID,
                officerID: person.id, phone: String(form["phone"].prefix(30)),
                note: "\(duty.officer): \(words)")
            try act.handOverCases(of: duty, to: person.id, because: words)
            act.note(Ref("duty", id), "\(duty.officer) → \(person.name)")
        }
    }

    private static func step(
        _ visit: OfficerVisit, _ action: String, _ body: @Sendable @escaping (Act) throws -> Void
    ) async throws -> Reply {
        do {
            try await visit.office.act(action, by: visit.officer, body)
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(try await show(visit, refusal.reason), status: .unprocessable)
        }
        return .seeOther("/office/cases/roster")
    }
}

extension Act {
    fileprivate func handOverCases(
        of duty: Duty, to officerID: String, because words: String
    ) throws {
        for one in try connection.running(of: duty.officerID, in: duty.unitID) {
            let found = try ring(one)
            var changed = found
            changed.officerID = officerID
            try save(changed, from: found)
            try tell(
                found.id, .assigned, words,
                with: CaseEntry.Details(unitID: duty.unitID, officerID: officerID))
        }
    }
}

/// The roster of the coming weeks: the same page is printed.
struct RosterPage: PageContent {
    let duties: [Duty]
    let units: [OfficeUnit]
    let officers: [Officer]
    let today: Day
    let officerID: String
    let mayArrange: Bool
    let trouble: String?
    let typed: Form

    private enum CodingKeys: CodingKey { case duties, units, today, trouble }

    var title: String { DeskWords.roster.text }

    func html(_ frame: Frame) -> HTML {
        let notice: HTML =
            trouble.map { "<p class=\"notice bad\" role=\"alert\">\($0)</p>" } ?? HTML()
        return """
            <p><a href="/office/cases">\(DeskWords.back)</a></p><h1>\(DeskWords.roster)</h1><p class="measure">\(RosterWords.lead)</p>\(notice)
            \(table(frame))\(form(frame))
            """
    }

    private func table(_ frame: Frame) -> HTML {
        guard !duties.isEmpty else { return "<p class=\"empty\">\(RosterWords.empty)</p>" }
        let rows: [HTML] = duties.map { duty in
            let isNow = duty.first <= today && today <= duty.last
            let now: HTML = isNow ? " \(RosterWords.now)" : HTML()
            let note: HTML =
                duty.note.isEmpty ? HTML() : "<br><span class=\"soft\">\(duty.note)</span>"
            return """
                <tr\(if: isNow, " class=\"now\"")><td class="figures" data-label="\(RosterWords.days)">\(duty.first.written) – \(duty.last.written)\(now)</td><th scope="row">\(duty.unit)</th><td>\(duty.officer)\(note)</td><td data-label="\(AskWords.phone)">\(duty.phone)</td><td>\(acts(duty, frame))</td></tr>

                """
        }
        return """
            <div class="wide" role="region" aria-label="\(DeskWords.roster)" tabindex="0"><table class="cards"><thead><tr><th scope="col">\(RosterWords.days)</th><th scope="col">\(DeskWords.unit)</th><th scope="col">\(RosterWords.who)</th><th scope="col">\(AskWords.phone)</th><th scope="col">\(RosterWords.change)</th></tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    private func acts(_ duty: Duty, _ frame: Frame) -> HTML {
        guard duty.last >= today else { return HTML() }
        var acts = HTML()
        if mayArrange || duty.officerID == officerID {
            acts += """
                <details class="fold"><summary>\(RosterWords.handOver)</summary><form method="post" action="/office/cases/duty/\(duty.id)/hand-over">\(frame.proof)
                <label for="to-\(duty.id)">\(RosterWords.to)</label><select id="to-\(duty.id)" name="officer">\(people(besides: duty.officerID))</select>
                <label for="phone-\(duty.id)">\(AskWords.phone)</label><input id="phone-\(duty.id)" type="tel" name="phone" maxlength="30">
                <label for="why-\(duty.id)">\(RosterWords.why)</label><input id="why-\(duty.id)" type="text" name="words" maxlength="500" required><p class="acts"><button class="quiet">\(RosterWords.handOver)</button></p></form></details>
                """
        }
        if mayArrange {
            acts += """
                <form method="post" action="/office/cases/duty/\(duty.id)/removal">\(frame.proof)<button class="link">\(RosterWords.remove)<span class="unseen"> \(duty.officer), \(duty.first.written)</span></button></form>
                """
        }
        return acts
    }

    private func people(besides: String = "") -> [HTML] {
        officers.filter { $0.id != besides && $0.role.may(.takeCases) }.map { one in
            "<option value=\"\(one.id)\"\(if: typed["officer"] == one.id, " selected")>\(one.name)</option>"
        }
    }

    private func form(_ frame: Frame) -> HTML {
        guard mayArrange else { return HTML() }
        let choices: [HTML] = units.map { unit in
            "<option value=\"\(unit.id)\"\(if: typed["unit"] == unit.id, " selected")>\(unit.name)</option>"
        }
        return """
            <h2>\(RosterWords.add)</h2><form class="measure" method="post" action="/office/cases/duty">\(frame.proof)
            <div class="pair"><div><label for="first">\(RosterWords.from)</label><input type="date" id="first" name="first" value="\(typed["first"].isEmpty ? today.iso : typed["first"])" required></div>
            <div><label for="last">\(RosterWords.until)</label><input type="date" id="last" name="last" value="\(typed["last"].isEmpty ? today.adding(days: 6).iso : typed["last"])" required></div></div>
            <label for="unit">\(DeskWords.unit)</label><select id="unit" name="unit">\(choices)</select>
            <label for="officer">\(RosterWords.who)</label><select id="officer" name="officer">\(people())</select>
            <label for="phone">\(AskWords.phone)<span class="hint">\(RosterWords.phoneHint)</span></label><input type="tel" id="phone" name="phone" maxlength="30" value="\(typed["phone"])">
            <p class="acts"><button>\(RosterWords.add)</button></p></form>
            """
    }
}

/// Words of the roster.
enum RosterWords {
    static let lead = Phrase(
        vi: "Phản ánh mới của đơn vị được giao ngay cho người trực hôm đó. Tên, đơn vị và số điện "
            + "thoại trực hiện trên Cổng.",
        en: "New cases of a unit go at once to whoever is on duty that day. Name, unit and duty "
            + "telephone stand on the portal.")
    static let empty = Phrase(
        vi: "Chưa xếp lịch trực. Khi chưa có, phản ánh được giao cho cả đơn vị.",
        en: "Nobody is on the roster yet. Until then cases go to the whole unit.")
    static let days = Phrase(vi: "Ngày", en: "Days")
    static let who = Phrase(vi: "Người trực", en: "On duty")
    static let change = Phrase(vi: "Thay đổi", en: "Change")
    static let now = Phrase(vi: "(hôm nay)", en: "(today)")
    static let handOver = Phrase(vi: "Bàn giao", en: "Hand over")
    static let to = Phrase(vi: "Cho ai", en: "To whom")
    static let why = Phrase(vi: "Lý do và việc cần nhớ", en: "Why, and what to remember")
    static let remove = Phrase(vi: "Bỏ", en: "Remove")
    static let add = Phrase(vi: "Xếp lịch trực", en: "Put on the roster")
    static let from = Phrase(vi: "Từ ngày", en: "From")
    static let until = Phrase(vi: "Đến ngày", en: "Until")
    static let phoneHint = Phrase(
        vi: "Số trực của cơ quan; hiện trên Cổng.", en: "The office’s own; shown on the portal.")
    static let daysWrong = Phrase(
        vi: "Mời chọn ngày bắt đầu và kết thúc, không quá 62 ngày.",
        en: "Choose a first and a last day, at most 62 days.")
    static let unitNeeded = Phrase(vi: "Mời chọn đơn vị.", en: "Choose a unit.")
    static let officerNeeded = Phrase(
        vi: "Mời chọn một cán bộ khác còn làm việc, được giao nhận phản ánh.",
        en: "Choose another active officer who may take cases.")
    static let isOver = Phrase(vi: "Ca trực này đã qua.", en: "That duty is over.")
}
