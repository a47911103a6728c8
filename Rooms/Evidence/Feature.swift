package import Office
import OutsidePrograms
import Web

/// The room of evidence by hand: what units report, a second person confirms, and only then
/// counts.
package enum EvidenceRoom {
    package static let feature = feature(with: OutsidePrograms())

    static func feature(with programs: OutsidePrograms) -> Feature {
        Feature(
            name: "Evidence",
            migrations: Schema.migrations,
            routes: [
                .get("/office/evidence", for: .readOffice, Desk.list),
                .get("/office/evidence/new", for: .giveEvidence, Giving.form),
                .post(
                    "/office/evidence", for: .giveEvidence, bodyLimit: Limits.uploadBytes
                ) { try await Giving.give($0, programs) },
                .get("/office/evidence/files/:id", for: .readOffice, Desk.file),
                .get("/office/evidence/:id", for: .readOffice, Desk.page),
                .post("/office/evidence/:id/confirmation", for: .confirmEvidence, Desk.confirm),
                .post("/office/evidence/:id/refusal", for: .confirmEvidence, Desk.decline),
                .post("/office/evidence/:id/voiding", for: .confirmEvidence, Desk.void),
            ],
            menu: [
                MenuEntry(
                    Phrases.evidence, path: "/office/evidence", for: .readOffice, in: .work,
                    place: 50)
            ],
            offers: Offers(today: TodayOffer.lines))
    }
}
