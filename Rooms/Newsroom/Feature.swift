package import Office
import Web

/// The room of stories: written by one person, approved by another, read on the portal.
package enum NewsroomRoom {
    package static let feature = Feature(
        name: "Newsroom",
        migrations: Schema.migrations + TranslationSchema.migrations,
        routes: [
            .get("/office/stories", for: .readOffice, Desk.list),
            .post("/office/stories", for: .writeStory, Writing.create),
            .get("/office/stories/new", for: .writeStory, Writing.new),
            .post("/office/stories/preview", for: .writeStory, Writing.preview),
            .get("/office/stories/:id", for: .readOffice, Desk.page),
            .post("/office/stories/:id", for: .writeStory, Writing.save),
            .get("/office/stories/:id/edit", for: .writeStory, Writing.edit),
            .get("/office/stories/:id/revisions/:number", for: .readOffice, Desk.revision),
            .post("/office/stories/:id/submission", for: .writeStory, Desk.submit),
            .post("/office/stories/:id/return", for: .approveStory, Desk.sendBack),
            .post("/office/stories/:id/approval", for: .approveStory, Desk.approve),
            .post("/office/stories/:id/publication", for: .approveStory, Desk.publish),
            .post("/office/stories/:id/withdrawal", for: .approveStory, Desk.withdraw),
            .post("/office/stories/:id/address", for: .approveStory, Desk.readdress),
            .get("/office/topics", for: .readOffice, TopicsDesk.list),
            .post("/office/topics", for: .writeStory, TopicsDesk.add),
            .post("/office/topics/:id", for: .approveStory, TopicsDesk.rename),
        ] + TranslationRoutes.all,
        menu: [
            MenuEntry(Phrases.stories, path: "/office/stories", for: .readOffice, place: 40)
        ],
        offers: Offers(
            publications: PortalOffers.publications, article: PortalOffers.article,
            topics: PortalOffers.topics, today: TodayOffer.lines,
            pagesChanged: PageChangeOffer.change, siteParts: SitePartsOffer.parts,
            searchable: SearchSource(kind: "story") { connection, after, limit in
                try connection.searchBatch(after: after, limit: limit)
            }),
        jobs: [Drafting.jobKind: Drafting.work])
}
