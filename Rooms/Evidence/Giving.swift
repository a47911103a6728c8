import Foundation
import Markup
import Office
import OutsidePrograms
import Storage
import Web
import WorkingTime

/// Reporting what was done.
enum Giving {
    @Sendable static func form(_ visit: OfficerVisit) async throws -> Reply {
        let today = Day(of: visit.office.now())
        let known = try await frame(visit, on: today)
        var fields = [("id", visit.office.newID()), ("day", today.iso)]
        if let unit = visit.officer.unitID { fields.append(("unit", unit)) }
        for name in ["target", "task"] where !visit.query[name].isEmpty {
            fields.append((name, visit.query[name]))
        }
        let drawn = Form(fields: fields.map { (name: $0.0, value: $0.1) })
        return .page(page(visit, known, drawn, Troubles()))
    }

    /// Stores what was said, with its photos, once; a form that does not make sense comes back
    /// with everything that was typed.
    static func give(_ visit: OfficerVisit, _ programs: OutsidePrograms) async throws -> Reply {
        let form = visit.form
        let officer = visit.officer
        let today = Day(of: visit.office.now())
        let known = try await frame(visit, on: Day(iso: form["day"]) ?? today)
        var (said, troubles) = FormReader(
            book: known.book, units: known.units, officer: officer, today: today
        ).read(form)
        let id = form["id"]
        guard isID(id) else { throw Refusal.notFound }
        var photos: [Photo] = []
        if troubles.isEmpty {
            photos = try await self.photos(form, programs, &troubles)
        }
        guard let said, troubles.isEmpty else {
            return .page(page(visit, known, form, troubles), status: .unprocessable)
        }
        let stored = try photos.map { (hash: try visit.office.files.put($0.bytes), photo: $0) }
        try await visit.office.act("evidence.give", by: officer) { act in
            let new = Attestation(said, id: id, by: officer, at: act.now)
            act.note(new.ref, new.what)
            guard try act.add(new) else { return }  // the second of two clicks
            for (place, (hash, photo)) in stored.enumerated() {
                _ = try act.attach(
                    hash: hash, name: "\(place + 1).jpg", contentType: Photo.contentType,
                    bytes: photo.bytes.count, to: new.ref, description: photo.description)
            }
        }
        return .seeOther("/office/evidence/\(id)?saved=1")
    }

    private static func photos(
        _ form: Form, _ programs: OutsidePrograms, _ troubles: inout Troubles
    ) async throws -> [Photo] {
        var photos: [Photo] = []
        for place in 1...Photo.most {
            guard let file = form.file("photo\(place)") else { continue }
            let description = form["description\(place)"]
            if description.isEmpty || description.count > Limits.lineCharacters {
                troubles.add("photo\(place)", Phrases.descriptionNeeded)
                continue
            }
            do {
                photos.append(
                    try await Photo.drawn(
                        from: file.bytes, description: description, by: programs))
            } catch let refusal as Refusal {
                troubles.add("photo\(place)", refusal.reason)
            }
        }
        return photos
    }

    /// What the form is drawn from.
    private struct Known: Sendable {
        let book: PlanBook?
        let units: [OfficeUnit]
    }

    private static func frame(_ visit: OfficerVisit, on day: Day) async throws -> Known {
        let house = visit.office.house
        let now = visit.office.now()
        return try await visit.office.read { connection in
            Known(
                book: try house.planBook(connection, Period(.month, containing: day), at: now),
                units: try connection.units())
        }
    }

    private static func page(
        _ visit: OfficerVisit, _ known: Known, _ form: Form, _ troubles: Troubles
    ) -> GivingPage {
        GivingPage(
            targets: known.book?.targets ?? [], tasks: known.book?.tasks ?? [],
            units: FormReader.units(visit.officer, of: known.units), filled: form,
            latest: Day(of: visit.office.now()), troubles: troubles)
    }

    /// What our own pages put there: 36 hexadecimal digits and hyphens.
    private static func isID(_ id: String) -> Bool {
        id.utf8.count == 36 && id.allSatisfy { $0.isASCII && ($0.isHexDigit || $0 == "-") }
    }
}
