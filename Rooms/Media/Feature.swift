package import Office
import OutsidePrograms
import Web

/// The room of pictures, videos, sounds and papers that stories and pages show.
package enum MediaRoom {
    package static let feature = feature(with: OutsidePrograms())

    static func feature(with programs: OutsidePrograms) -> Feature {
        let intake = Intake(programs)
        let desk = Desk(intake: intake)
        let item = ItemDesk(intake: intake)
        let uploads = UploadDesk(intake: intake)
        return Feature(
            name: "Media",
            migrations: Schema.migrations,
            routes: [
                .get("/office/media", for: .readOffice, desk.list),
                .post(
                    "/office/media", for: .writeStory, bodyLimit: Limits.uploadBytes, desk.add),
                .get("/office/media/pick", for: .readOffice, desk.pick),
                .get("/office/media/:id", for: .readOffice, item.page),
                .post("/office/media/:id", for: .writeStory, item.save),
                .post(
                    "/office/media/:id/replacement", for: .writeStory,
                    bodyLimit: Limits.uploadBytes, item.replace),
                .post("/office/media/:id/captions", for: .writeStory, item.captions),
                .post("/office/media/:id/archiving", for: .writeStory, item.archive),
                .post("/office/media/:id/return", for: .writeStory, item.bringBack),
                .post("/office/media/:id/preparation", for: .writeStory, item.prepare),
                .post("/office/uploads", for: .writeStory, uploads.create),
                .get("/office/uploads/:id", for: .writeStory, uploads.look),
                .patch("/office/uploads/:id", for: .writeStory, uploads.receive),
                .open(.get, "/files/:name", PublicDesk.file),
                .open(.get, "/media/:id", PublicDesk.item),
            ],
            menu: [
                MenuEntry(
                    Phrases.library, path: "/office/media", for: .readOffice, in: .news, place: 45)
            ],
            offers: offers(intake),
            jobs: [
                Preparation.kind: Preparation(intake: intake).run,
                "media.sweep": UploadDesk.sweep,
            ],
            dailyJobs: ["media.sweep"])
    }

    private static func offers(_ intake: Intake) -> Offers {
        var offers = Offers(media: LibraryOffer.items)
        offers.addMedia = { office, arrived, officer in
            try await Desk.keep(arrived, with: intake, by: officer, at: office)
        }
        return offers
    }
}
