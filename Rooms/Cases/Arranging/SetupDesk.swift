import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// The commune's categories with what they promise, the ways to the units, the list of hamlets, the
/// office's hours and holidays, and the templates.
enum SetupDesk {
    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await show(visit, nil))
    }

    private static func show(_ visit: OfficerVisit, _ trouble: Phrase?) async throws -> SetupPage {
        let isSaved = visit.query["saved"] == "1"
        return try await visit.office.read { connection in
            SetupPage(
                categories: try connection.caseCategories(),
                limits: try connection.channelLimits(), routes: try connection.caseRoutes(),
                settings: try connection.caseSettings(), units: try connection.units(),
                templates: try connection.caseTemplates(), isSaved: isSaved,
                trouble: trouble?.text)
        }
    }

    @Sendable static func category(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        return try await step(visit, "case-category.keep") { act in
            var known = try act.connection.caseCategories()
            let id = form["id"].isEmpty ? Slug.make(from: form["name"], limit: 40) : form["id"]
            guard !form["name"].isEmpty, form["name"].count <= 100, !id.isEmpty else {
                throw Refusal(SetupWords.nameNeeded)
            }
            let old = known.first { $0.id == id }
            let first = try minutes(form["first"]), full = try minutes(form["full"])
            guard first <= full else { throw Refusal(SetupWords.firstLater) }
            if known.isEmpty { known = CaseCategory.usual }
            let units = try act.connection.units()
            try act.keep(
                CaseCategory(
                    id: id, name: PairedText(vi: form["name"], en: form["nameEn"]),
                    hint: PairedText(
                        vi: String(form["hint"].prefix(200)), en: String(form["hintEn"].prefix(200))
                    ),
                    keywords: String(form["keywords"].prefix(300)),
                    way: old?.way ?? .cases,
                    unitID: units.first { $0.id == form["unit"] }?.id, firstMinutes: first,
                    fullMinutes: full,
                    mode: CaseClock.Mode(rawValue: form["mode"]) ?? .plain,
                    needsApproval: form["approval"] == "1", isOpen: form["open"] == "1",
                    order: old?.order ?? (known.map(\.order).max() ?? 0) + 1))
            try act.state(.portalArranged(Ref("case-category", id)))
            act.note(Ref("case-category", id), form["name"])
        }
    }

    @Sendable static func limit(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        return try await step(visit, "case-limit.keep") { act in
            guard let category = try act.connection.caseCategory(form["category"]),
                let channel = CaseChannel(rawValue: form["channel"])
            else { throw Refusal(Phrases.categoryNeeded) }
            var limit: ChannelLimit?
            if !form["first"].isEmpty || !form["full"].isEmpty {
                let first = try minutes(form["first"]), full = try minutes(form["full"])
                guard first <= full else { throw Refusal(SetupWords.firstLater) }
                limit = ChannelLimit(
                    categoryID: category.id, channel: channel, firstMinutes: first,
                    fullMinutes: full)
            }
            try act.keep(limit, of: category.id, by: channel)
            act.note(Ref("case-category", category.id), channel.rawValue)
        }
    }

    @Sendable static func route(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        return try await step(visit, "case-route.keep") { act in
            guard !form["category"].isEmpty || !form["hamlet"].isEmpty else {
                throw Refusal(SetupWords.routeNeeds)
            }
            let unit = try act.connection.units().first { $0.id == form["unit"] }
            try act.keepRoute(
                category: form["category"], hamlet: form["hamlet"], unitID: unit?.id)
            act.note(Ref("case-route", form["category"]), form["hamlet"])
        }
    }

    @Sendable static func template(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        return try await step(visit, "case-template.add") { act in
            guard !form["title"].isEmpty, !form["words"].isEmpty else {
                throw Refusal(Phrases.wordsNeeded)
            }
            try act.addTemplate(
                title: String(form["title"].prefix(100)),
                words: String(form["words"].prefix(Asked.longest)), category: form["category"])
            act.note(Ref("case-template", form["category"]), form["title"])
        }
    }

    @Sendable static func removeTemplate(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        return try await step(visit, "case-template.remove") { act in
            try act.removeTemplate(id: id)
            act.note(Ref("case-template", id), "")
        }
    }

    /// Hamlets, hotline, hours and holidays. Where the hours change, every open limit that counts
    /// them is counted anew, and its sender and officers read so.
    @Sendable static func settings(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        return try await step(visit, "case-settings.keep") { act in
            let before = try act.connection.caseSettings()
            var settings = before
            settings.hamlets = try SetupReader.hamlets(form["hamlets"])
            settings.hotline = String(form["hotline"].prefix(30))
            settings.tiles = try SetupReader.tiles(form["tiles"])
            settings.tilesCredit = String(form["tilesCredit"].prefix(200))
            settings.morningTo = try SetupReader.addresses(form["morning"])
            guard let months = Int(form["months"]), (1...60).contains(months) else {
                throw Refusal(SetupWords.monthsWrong)
            }
            settings.retentionMonths = months
            settings.calendar.extraHolidays = try SetupReader.days(form["holidays"])
            settings.calendar.extraWorkingDays = try SetupReader.days(form["workingDays"])
            try act.set(CaseSettings.name, settings)
            if settings.calendar != before.calendar {
                try act.recountAll(settings.calendar)
            }
            try act.state(.portalArranged(Ref("case-settings", "")))
            act.note(Ref("case-settings", ""), "")
        }
    }

    /// Hours as people type them: `24`, `1,5`; at most sixty days.
    private static func minutes(_ text: String) throws -> Int {
        let plain = text.replacing(",", with: ".")
        guard let hours = Double(plain), hours.isFinite, hours > 0,
            hours * 60 <= Double(CaseCategory.longest)
        else { throw Refusal(SetupWords.hoursWrong) }
        return max(1, Int((hours * 60).rounded()))
    }

    private static func step(
        _ visit: OfficerVisit, _ action: String, _ body: @Sendable @escaping (Act) throws -> Void
    ) async throws -> Reply {
        do {
            try await visit.office.act(action, by: visit.officer, body)
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(try await show(visit, refusal.reason), status: .unprocessable)
        }
        return .seeOther("/office/cases/setup?saved=1")
    }
}

extension Act {
    /// Counts every open limit anew that counts working hours.
    fileprivate func recountAll(_ calendar: WorkingCalendar) throws {
        for one in try connection.casesOnWorkingTime() {
            let found = try ring(one)
            var changed = found
            changed.clock.recount(calendar)
            guard changed.clock.fullDue != found.clock.fullDue else { continue }
            try save(changed, from: found)
            changed.version = found.version + 1
            try tell(
                found.id, .recounted, isPublic: true,
                with: CaseEntry.Details(due: changed.clock.fullDue))
            try scheduleAlarm(of: changed, calendar)
        }
    }
}

/// Reads what is typed as lines.
enum SetupReader {
    static let mostHamlets = 300

    /// `Thôn Đông; 20.8512, 106.6021`: the position may be left out.
    static func hamlets(_ text: String) throws -> [CaseSettings.Hamlet] {
        var hamlets: [CaseSettings.Hamlet] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: ";", maxSplits: 1)
            let name = parts.first.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
            guard !name.isEmpty, name.count <= 100 else { continue }
            var position: ResidentCase.Position?
            if parts.count > 1 {
                let numbers = parts[1].split(separator: ",").map {
                    Double($0.trimmingCharacters(in: .whitespaces))
                }
                position =
                    numbers.count == 2 ? ResidentCase.Position(numbers[0], numbers[1]) : nil
                if position == nil { throw Refusal(SetupWords.positionWrong(name)) }
            }
            if !hamlets.contains(where: { $0.name == name }) {
                hamlets.append(CaseSettings.Hamlet(name: name, position: position))
            }
        }
        guard hamlets.count <= mostHamlets else { throw Refusal(SetupWords.tooManyHamlets) }
        return hamlets
    }

    static func written(_ hamlets: [CaseSettings.Hamlet]) -> String {
        hamlets.map { one in
            one.position.map { "\(one.name); \($0.latitude), \($0.longitude)" } ?? one.name
        }.joined(separator: "\n")
    }

    /// `20/11/2026`, one a line or parted by commas.
    static func days(_ text: String) throws -> Set<Day> {
        var days: Set<Day> = []
        for word in text.split(whereSeparator: { $0.isNewline || $0 == "," || $0 == " " }) {
            let parts = word.split(separator: "/").compactMap { Int($0) }
            guard parts.count == 3, let day = Day(year: parts[2], month: parts[1], day: parts[0])
            else { throw Refusal(SetupWords.dayWrong(String(word))) }
            days.insert(day)
        }
        return days
    }

    static func written(_ days: Set<Day>) -> String {
        days.sorted().map(\.written).joined(separator: "\n")
    }

    static let mostAddresses = 10

    /// E-mail addresses, one a line.
    static func addresses(_ text: String) throws -> [String] {
        var addresses: [String] = []
        for line in text.split(whereSeparator: { $0.isNewline || $0 == "," || $0 == " " }) {
            let address = line.lowercased()
            guard AskForm.isEmail(address) else { throw Refusal(SetupWords.addressWrong(address)) }
            if !addresses.contains(address) { addresses.append(address) }
        }
        guard addresses.count <= mostAddresses else { throw Refusal(SetupWords.tooManyAddresses) }
        return addresses
    }

    static func tiles(_ text: String) throws -> String {
        guard !text.isEmpty else { return "" }
        guard text.hasPrefix("https://"), text.count <= 300, text.contains("{z}"),
            text.contains("{x}"), text.contains("{y}"), MapTiles(text, credit: "") != nil
        else { throw Refusal(SetupWords.tilesWrong) }
        return text
    }
}
