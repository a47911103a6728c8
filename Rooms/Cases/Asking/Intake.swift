import Foundation
import Office
import Storage
import Web
import WorkingTime

/// Makes a case of what somebody asked: in one transaction with its receipt, its clock and the way
/// to the unit that answers, so that whoever holds a receipt has a case.
enum Intake {
    /// How many receipt codes are tried before giving up; one in a hundred million is taken.
    private static let attempts = 6

    /// Keeps the case and tells the receipt once it is on the disk. Sent twice, it is one case.
    static func receive(
        _ asked: Asked, for office: Office, by officer: Officer?
    ) async throws -> Receipt {
        // Files first: a crash in between leaves a file without a case, never a case without its
        // photo.
        let photos = try asked.photos.map { photo in
            KeptPicture(hash: try office.files.put(photo.bytes), bytes: photo.bytes.count)
        }
        return try await office.actTogether("case.receive", by: officer) { act in
            try act.receive(asked, photos: photos)
        }
    }

    fileprivate static func insert(
        _ act: Act, _ asked: Asked, _ category: CaseCategory, _ settings: CaseSettings
    ) throws -> ResidentCase? {
        let (first, full) = try act.read(
            once: "case limits \(category.id) \(asked.channel.rawValue)"
        ) { try $0.limits(of: category, by: asked.channel) }
        let clock = CaseClock(
            startedAt: act.now, firstMinutes: first, fullMinutes: full, mode: category.mode,
            calendar: settings.calendar)
        let unit = try act.read(once: "case unit \(category.id) \(asked.hamlet)") {
            try $0.unit(for: category, in: asked.hamlet) ?? $0.standingUnit()?.id
        }
        let day = Day(of: act.now)
        let duty = try act.read(once: "case duty \(unit ?? "") \(day.iso)") {
            try $0.duty(of: unit, on: day)
        }
        let id = act.newID()
        for attempt in 0..<attempts {
            let new = ResidentCase(
                id: id, code: CaseKeys.code(of: asked.once, attempt: attempt), asked: asked,
                clock: clock, unitID: unit, officerID: duty?.officerID)
            if try act.insert(new, once: asked.once) { return new }
        }
        return nil
    }
}

extension Act {
    /// The case of what was asked, in this act.
    func receive(
        _ asked: Asked, photos: [KeptPicture]
    ) throws -> Receipt {
        let secret = CaseKeys.secret(of: asked.once)
        if let known = try connection.residentCase(once: asked.once) {
            note(known.ref, "\(known.code), sent twice")
            return Receipt(caseID: known.id, code: known.code, secret: secret, isRepeated: true)
        }
        let category = try read(once: "case category \(asked.categoryID)") {
            try $0.caseCategory(asked.categoryID)
        }
        guard let category, category.isOpen, category.way == .cases else {
            throw Refusal(Phrases.categoryNeeded)
        }
        let settings = try read(once: "case settings") { try $0.caseSettings() }
        guard let new = try Intake.insert(self, asked, category, settings) else {
            throw Refusal(Phrases.noCode, .unavailable)
        }
        try tell(
            new.id, .received, isPublic: true,
            with: CaseEntry.Details(
                unitID: new.unitID, officerID: new.officerID, due: new.clock.fullDue))
        for (place, photo) in photos.enumerated() {
            _ = try attach(
                hash: photo.hash, name: "\(new.code)-\(place + 1).jpg",
                contentType: DrawnPhoto.contentType, bytes: photo.bytes, to: new.ref,
                description: "")
        }
        if var contact = asked.contact, !contact.isEmpty {
            if !contact.wants.isEmpty {
                contact.link = asked.back?.address(secret)
                contact.language = asked.back?.language
            }
            try keep(contact, of: new.id, in: vault)
            if !contact.wants.isEmpty { try write(.receipt, of: new) }
        }
        try scheduleAlarm(of: new, settings.calendar)
        try state(.caseChanged(new.ref))
        note(new.ref, "\(new.code), \(new.channel.rawValue), \(new.categoryID)")
        return Receipt(caseID: new.id, code: new.code, secret: secret, isRepeated: false)
    }
}
