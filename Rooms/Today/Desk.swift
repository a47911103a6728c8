import Office
import Web
import WorkingTime

/// The desk's first page.
enum Desk {
    @Sendable static func today(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let now = visit.frame.now
        let house = visit.office.house
        let page = try await visit.office.read { connection in
            let month = Period(.month, containing: Day(of: now))
            return TodayPage(
                name: officer.name, day: Day(of: now),
                lines: try house.today(connection, officer, at: now),
                book: try house.planBook(connection, month, at: now),
                mayKeepPlan: officer.may(.keepPlan), mayWrite: officer.may(.writeStory))
        }
        return .page(page)
    }
}
