import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// The list of cases, and what of them stands in "Hôm nay".
enum ListDesk {
    /// Rows of one page of the list.
    static let listed = 50

    @Sendable static func list(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer, now = visit.office.now()
        let query = visit.query
        var filter = CaseFilter()
        filter.view = CaseFilter.View(rawValue: query["view"]) ?? .running
        filter.unitID = query["unit"].isEmpty ? nil : query["unit"]
        filter.category = query["category"].isEmpty ? nil : query["category"]
        filter.hamlet = query["hamlet"].isEmpty ? nil : query["hamlet"]
        filter.search = String(query["q"].prefix(100))
        filter.after = position(query["after"])
        let asked = filter
        return .page(
            try await visit.office.read { connection in
                let names = try CaseNames(connection)
                let found = try connection.residentCases(asked, at: now, limit: listed + 1)
                let counts = try connection.runningCases(of: nil, at: now)
                let mine = try connection.runningCases(of: officer.unitID, at: now)
                return CaseListPage(
                    filter: asked,
                    lines: found.prefix(listed).map { names.line($0, at: now) },
                    next: found.count > listed ? next(found[listed - 1], asked.view) : nil,
                    all: CaseListPage.Count(counts), mine: CaseListPage.Count(mine),
                    names: names, officer: officer,
                    hamlets: try connection.caseSettings().hamlets.map(\.name))
            })
    }

    /// `1764000000000.0190…`: the last row's moment and id.
    private static func position(_ text: String) -> (Date, String)? {
        let parts = text.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let moment = Int64(parts[0]) else { return nil }
        return (Date(timeIntervalSince1970: Double(moment) / 1_000), String(parts[1]))
    }

    private static func next(_ last: ResidentCase, _ view: CaseFilter.View) -> String {
        let moment = view == .answered || view == .all ? last.receivedAt : last.clock.fullDue
        return "\(Int64((moment.timeIntervalSince1970 * 1_000).rounded())).\(last.id)"
    }

    /// Late and nearly late cases of one's own, answers to approve, and for leaders what was
    /// escalated.
    @Sendable static func today(
        _ connection: any Connection, _ officer: Officer, _ now: Date
    ) throws -> [TodayLine] {
        guard officer.may(.takeCases) else { return [] }
        var lines: [TodayLine] = []
        let mine = try connection.runningCases(of: officer.unitID, at: now)
        if officer.unitID != nil, mine.running > 0 {
            lines.append(
                TodayLine(
                    mine.late > 0 ? .late : .due,
                    words: DeskWords.unitHas(mine.running, late: mine.late).text,
                    path: "/office/cases?unit=\(officer.unitID ?? "")", due: Day(of: now)))
        }
        if officer.may(.approveAnswer) {
            let waiting = try connection.proposedCases()
            if waiting > 0 {
                lines.append(
                    TodayLine(
                        .due, words: DeskWords.answersWait(waiting).text,
                        path: "/office/cases?view=proposed", due: Day(of: now)))
            }
            let escalated = try connection.escalatedCases()
            if escalated > 0 {
                lines.append(
                    TodayLine(
                        .late, words: DeskWords.escalatedLine(escalated).text,
                        path: "/office/cases", due: Day(of: now)))
            }
        }
        return lines + (try CallsDesk.today(connection, officer, now))
    }
}

/// The names that lines of cases need.
struct CaseNames: Sendable {
    let categories: [CaseCategory]
    let units: [OfficeUnit]
    let officers: [Officer]
    private let categoryNames: [String: String]
    private let unitNames: [String: String]
    private let officerNames: [String: String]

    init(_ connection: any Connection) throws {
        categories = try connection.caseCategories()
        units = try connection.units()
        officers = try connection.officers()
        categoryNames = Dictionary(
            categories.map { ($0.id, $0.name.words(in: .current)) }, uniquingKeysWith: { a, _ in a }
        )
        unitNames = Dictionary(uniqueKeysWithValues: units.map { ($0.id, $0.name) })
        officerNames = Dictionary(uniqueKeysWithValues: officers.map { ($0.id, $0.name) })
    }

    func line(_ found: ResidentCase, at now: Date) -> CaseLine {
        CaseLine(
            found, categories: categoryNames, units: unitNames, officers: officerNames, at: now)
    }

    func category(_ id: String) -> String { categoryNames[id] ?? id }
    func unit(_ id: String?) -> String { id.flatMap { unitNames[$0] } ?? "" }
    func officer(_ id: String?) -> String { id.flatMap { officerNames[$0] } ?? "" }
}
