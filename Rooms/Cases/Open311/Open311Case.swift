import Foundation
import Markup
import Office
import Storage
import WorkingTime

/// A case as other programs see it: the state, and words only of what an officer put on the portal.
/// Never a name, a number, an exact place, or words that nobody masked.
struct Open311Case: Sendable, Fetchable {
    let id: String
    let categoryID: String
    let unitID: String?
    let hamlet: String
    let isClosed: Bool
    let outcome: Outcome?
    let receivedAt: Date
    let due: Date
    let changedAt: Date
    let slug: String?
    let question: String?
    let answer: String?
    let photo: String?

    init(row: Row) throws {
        id = try row.get("id")
        categoryID = try row.get("category")
        unitID = try row.get("unit_id", as: String?.self)
        hamlet = try row.get("hamlet")
        isClosed = try row.get("answered_at", as: Date?.self) != nil
        outcome = try row.get("outcome", as: Outcome?.self)
        receivedAt = try row.get("received_at")
        due = try row.get("full_due")
        changedAt = try row.get("changed_at")
        slug = try row.get("slug", as: String?.self)
        question = try row.get("question", as: String?.self)
        answer = try row.get("answer", as: String?.self)
        let photos = try row.get("photos", as: String?.self) ?? "[]"
        photo = try JSONDecoder().decode([String].self, from: Data(photos.utf8)).first
    }

    /// What it needs of its surroundings to be said.
    struct Setting: Sendable {
        let categories: [String: String]
        let units: [String: String]
        let hamlets: [String: ResidentCase.Position]
        let origin: String
    }

    func value(_ setting: Setting) -> Open311Value {
        let place = setting.hamlets[hamlet]
        let notes = [outcome?.words.vi, answer].compactMap { $0 }.joined(separator: ". ")
        let media = slug.flatMap { slug in
            photo.map { setting.origin + PublicCase.path(of: slug) + "/anh/" + $0 }
        }
        return .object([
            ("service_request_id", .text(id)), ("status", isClosed ? "closed" : "open"),
            ("status_notes", .some(notes)),
            ("service_name", .some(setting.categories[categoryID])),
            ("service_code", .text(categoryID)), ("description", .some(question)),
            ("agency_responsible", .some(unitID.flatMap { setting.units[$0] })),
            ("service_notice", .none), ("requested_datetime", .text(receivedAt.rfc3339)),
            ("updated_datetime", .text(changedAt.rfc3339)),
            ("expected_datetime", .text(due.rfc3339)), ("address", .some(hamlet)),
            ("address_id", .none), ("zipcode", .none),
            ("lat", place.map { .number($0.latitude) } ?? .none),
            ("long", place.map { .number($0.longitude) } ?? .none),
            ("media_url", .some(media)),
        ])
    }
}

/// Which requests another program asks for.
struct Open311Query: Sendable {
    var ids: [String] = []
    var services: [String] = []
    var first: Date
    var end: Date
    /// Nil for both.
    var isClosed: Bool?

    /// The longest stretch, and the most requests of one answer (GeoReport v2, GET requests).
    static let days = 90
    static let most = 1_000

    /// - Throws: ``Open311Trouble`` for a date that is none.
    init(
        ids: String, services: String, start: String, end: String, status: String, at now: Date
    ) throws {
        self.ids = Open311Query.parts(ids)
        self.services = Open311Query.parts(services)
        let span = Double(Open311Query.days) * 86_400
        let first = try Open311Query.moment(start, "start_date")
        let last = try Open311Query.moment(end, "end_date")
        // Without any dates: up to this very moment.
        self.first = first ?? (last ?? now.addingTimeInterval(1)).addingTimeInterval(-span)
        self.end = min(last ?? .distantFuture, self.first.addingTimeInterval(span))
        let wanted = Set(Open311Query.parts(status))
        guard wanted.isSubset(of: ["open", "closed"]) else {
            throw Open311Trouble.bad("status is open, closed, or both with a comma")
        }
        isClosed = wanted.count == 1 ? wanted.contains("closed") : nil
    }

    private static func parts(_ list: String) -> [String] {
        list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }.prefix(most).map { $0 }
    }

    private static func moment(_ text: String, _ field: String) throws -> Date? {
        guard !text.isEmpty else { return nil }
        // A plus in a query is a blank unless it was escaped.
        let tidied = text.replacing(" ", with: "+")
        if let moment = try? Date(tidied, strategy: .iso8601) { return moment }  // next: only a day
        guard let day = Day(iso: String(tidied.prefix(10))), tidied.count == 10 else {
            throw Open311Trouble.bad("\(field) is no W3C date and time")
        }
        return day.start
    }
}
