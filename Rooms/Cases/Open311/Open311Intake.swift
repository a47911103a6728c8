import Foundation
import Markup
import Office
import Storage
import Web

/// Takes a request of another program as a case like every other.
enum Open311Intake {
    @Sendable static func take(_ visit: Visit) async throws -> Reply {
        try await Open311Desk.answered(visit, root: "service_requests") {
            let form = visit.form
            let secret = form["api_key"].isEmpty ? visit.query["api_key"] : form["api_key"]
            guard let key = try await visit.office.read({ try $0.open311Key(secret: secret) })
            else { throw Open311Trouble.noKey }
            guard Open311Desk.hasPatience(key, visit) else { throw Open311Trouble.tooMany }
            var notices: [String] = []
            let asked = try await read(visit, secret, &notices)
            let receipt = try await Intake.receive(asked, for: visit.office, by: nil)
            try await visit.office.act("case.open311", by: nil) { act in
                try act.noteOpen311(case: receipt.caseID, by: key)
            }
            let own = visit.frame.origin + FollowDesk.path(receipt.secret)
            notices.insert("\(receipt.code) \(own)", at: 0)
            return .list(
                of: "request",
                [
                    .object([
                        ("service_request_id", .text(receipt.caseID)),
                        ("service_notice", .text(notices.joined(separator: " "))),
                        ("account_id", .none),
                    ])
                ])
        }
    }

    private static func read(
        _ visit: Visit, _ secret: String, _ notices: inout [String]
    ) async throws -> Asked {
        let form = visit.form
        let (categories, settings) = try await visit.office.read { connection in
            (try connection.caseCategories(), try connection.caseSettings())
        }
        let category = try category(form["service_code"], among: categories)
        let (position, place) = try place(form)
        let words = form["description"]
        guard words.count >= 5 else { throw Open311Trouble.bad("description is missing") }
        guard words.count <= Asked.longest else {
            throw Open311Trouble.bad("description is longer than \(Asked.longest) characters")
        }
        let hamlet = attribute(.hamlet, form)
        guard hamlet.isEmpty || settings.hamlets.contains(where: { $0.name == hamlet }) else {
            throw Open311Trouble.bad("attribute[hamlet] is none of the service's values")
        }
        if !form["media_url"].isEmpty { notices.append(Open311Words.mediaNotFetched) }
        let photos = try await photos(form)
        return Asked(
            once: once(visit, secret), channel: .open311, categoryID: category.id, words: words,
            hamlet: hamlet, place: place, position: position, photos: photos,
            contact: try contact(form, &notices), mayPublish: isYes(.mayPublish, form))
    }

    private static func category(
        _ code: String, among all: [CaseCategory]
    ) throws -> CaseCategory {
        guard !code.isEmpty else { throw Open311Trouble.bad("service_code is missing") }
        guard let found = all.first(where: { $0.id == code }), Open311Lists.isTaken(found) else {
            throw Open311Trouble.missing("service_code was not found")
        }
        return found
    }

    /// One of `lat` with `long`, `address_string`, `address_id`, as the specification wants it.
    private static func place(_ form: Form) throws -> (ResidentCase.Position?, String) {
        let position = ResidentCase.Position(Double(form["lat"]), Double(form["long"]))
        if position == nil, !(form["lat"] + form["long"]).isEmpty {
            throw Open311Trouble.bad("lat and long are no place in WGS 84")
        }
        let words = form["address_string"].isEmpty ? form["address_id"] : form["address_string"]
        guard position != nil || !words.isEmpty else {
            throw Open311Trouble.bad("a place is missing: lat and long, or address_string")
        }
        guard words.count <= Asked.longestPlace else {
            throw Open311Trouble.bad("address_string is too long")
        }
        return (position, words)
    }

    /// Kept only where the program says that the sender agreed to it.
    private static func contact(_ form: Form, _ notices: inout [String]) throws -> Contact? {
        let name = [form["last_name"], form["first_name"]].filter { !$0.isEmpty }
            .joined(separator: " ")
        let contact = Contact(name: name, phone: form["phone"], email: form["email"])
        if contact.isEmpty { return nil }
        guard isYes(.consent, form) else {
            notices.append(Open311Words.contactNotKept)
            return nil
        }
        guard name.count <= AskForm.longestName, contact.phone.count <= 20,
            contact.email.count <= 200
        else { throw Open311Trouble.bad("first_name, last_name, phone or email is too long") }
        return contact
    }

    private static func photos(_ form: Form) async throws -> [DrawnPhoto] {
        let files = form.files.filter { !$0.bytes.isEmpty }
        guard files.count <= Asked.mostPhotos else {
            throw Open311Trouble.bad("at most \(Asked.mostPhotos) photos")
        }
        return try await DrawnPhoto.all(of: files, by: PhotoDrawing())
    }

    private static func attribute(_ code: Open311Lists.Attribute, _ form: Form) -> String {
        form["attribute[\(code.rawValue)]"]
    }

    private static func isYes(_ code: Open311Lists.Attribute, _ form: Form) -> Bool {
        attribute(code, form) == "yes"
    }

    /// The same for the same key of the program and the same key of the sending.
    private static func once(_ visit: Visit, _ secret: String) -> String {
        let header = visit.header("Idempotency-Key") ?? ""
        let sent = header.isEmpty ? attribute(.idempotency, visit.form) : header
        return sent.isEmpty ? Session.newSecret() : Open311Key.once(secret, sent)
    }
}
