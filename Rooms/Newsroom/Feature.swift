import Fetching
package import Office
import Web

/// The room of stories: written by one person, approved by another, read on the portal.
package enum NewsroomRoom {
    package static let feature = feature(fetching: Fetcher())

    /// - Parameter fetcher: asks old sites.
    static func feature(fetching fetcher: Fetcher) -> Feature {
        let jobs = OldSiteJobs(fetcher: fetcher)
        return Feature(
            name: "Newsroom",
            migrations: Schema.migrations + TranslationSchema.migrations + Schema.writing + [
                Schema.oldSite, Schema.byLink, Schema.oldSiteTopic,
            ],
            routes: stories + byLink + TranslationRoutes.all + oldSite,
            menu: [
                MenuEntry(
                    Phrases.stories, path: "/office/stories", for: .readOffice, in: .news, place: 40
                )
            ],
            offers: offers,
            jobs: [
                Slot.Kind.publish.rawValue: ScheduleJobs.publish,
                Slot.Kind.unpublish.rawValue: ScheduleJobs.unpublish,
                Autosave.job: Autosave.keepHouse, Drafting.jobKind: Drafting.work,
                OldSiteJobs.look: jobs.look, OldSiteJobs.bring: jobs.bring,
            ], dailyJobs: [Autosave.job])
    }

    private static let stories: [Route] = [
        .get("/office/stories", for: .readOffice, Desk.list),
        .post("/office/stories", for: .writeStory, Writing.create),
        .get("/office/stories/new", for: .writeStory, Writing.new),
        .post("/office/stories/preview", for: .writeStory, Writing.preview),
        .post(
            "/office/stories/import", for: .writeStory, bodyLimit: Limits.uploadBytes,
            ImportDesk.take),
        .get("/office/stories/:id", for: .readOffice, Desk.page),
        .post("/office/stories/:id", for: .writeStory, Writing.save),
        .get("/office/stories/:id/edit", for: .writeStory, Writing.edit),
        .post("/office/stories/:id/autosave", for: .writeStory, Autosave.keep),
        .post("/office/stories/:id/discard", for: .writeStory, Autosave.discard),
        .post("/office/stories/:id/merge", for: .writeStory, Merging.merge),
        .get("/office/stories/:id/revisions", for: .readOffice, History.list),
        .post(
            "/office/stories/:id/revisions/:number/restoration", for: .writeStory,
            History.restore),
        .get("/office/stories/:id/revisions/:number", for: .readOffice, Desk.revision),
        .post("/office/stories/:id/submission", for: .writeStory, Desk.submit),
        .post("/office/stories/:id/return", for: .approveStory, ApprovalDesk.sendBack),
        .post("/office/stories/:id/approval", for: .approveStory, Desk.approve),
        .post("/office/stories/:id/publication", for: .approveStory, Desk.publish),
        .post("/office/stories/:id/withdrawal", for: .approveStory, Desk.withdraw),
        .post("/office/stories/:id/address", for: .approveStory, Desk.readdress),
        .get("/office/stories/:id/approval", for: .approveStory, ApprovalDesk.page),
        .get("/office/stories/:id/return", for: .approveStory, ApprovalDesk.remarks),
        .post(
            "/office/stories/:id/remarks/:remark", for: .writeStory, ApprovalDesk.tick),
        .post("/office/stories/:id/schedule", for: .approveStory, ScheduleDesk.schedule),
        .post(
            "/office/stories/:id/schedule-removal", for: .approveStory,
            ScheduleDesk.unschedule),
        .post("/office/stories/:id/end", for: .approveStory, ScheduleDesk.end),
        .post("/office/stories/:id/end-removal", for: .approveStory, ScheduleDesk.stay),
        .post("/office/stories/:id/archive", for: .approveStory, ScheduleDesk.archive),
        .post("/office/stories/:id/restoration", for: .approveStory, ScheduleDesk.restore),
        .post(
            "/office/stories/:id/urgent-publication", for: .approveStory,
            ScheduleDesk.publishUrgently),
        .post("/office/stories/:id/check", for: .approveStory, ScheduleDesk.check),
        .post("/office/stories/:id/plan", for: .writeStory, PlanningDesk.plan),
        .post("/office/stories/:id/review", for: .readOffice, PlanningDesk.review),
        .post("/office/stories/:id/links", for: .writeStory, LinksDesk.open),
        .post(
            "/office/stories/:id/links/:link/revocation", for: .writeStory,
            LinksDesk.revoke),
        .open(.get, "/xem-truoc/:secret", LinksDesk.follow),
        .get("/office/queue", for: .readOffice, PlanningDesk.queue),
        .get("/office/editorial", for: .readOffice, PlanningDesk.editorial),
        .get("/office/names", for: .readOffice, NamesDesk.list),
        .post("/office/names", for: .writeStory, NamesDesk.put),
        .post("/office/names/:id", for: .writeStory, NamesDesk.put),
        .get("/office/topics", for: .readOffice, TopicsDesk.list),
        .post("/office/topics", for: .writeStory, TopicsDesk.add),
        .post("/office/topics/:id", for: .approveStory, TopicsDesk.rename),
    ]

    /// Deciding on a telephone.
    private static let byLink: [Route] = [
        .post("/office/stories/:id/approval-links", for: .writeStory, ApprovalLinksDesk.make),
        .post(
            "/office/stories/:id/approval-links/:link/revocation", for: .readOffice,
            ApprovalLinksDesk.revoke),
        .page("/duyet/:secret", ByLinkDesk.page),
        .receive("/duyet/:secret", ByLinkDesk.take),
    ]

    private static let oldSite: [Route] = [
        .get("/office/old-site", for: .composePortal, OldSiteDesk.list),
        .post(
            "/office/old-site", for: .composePortal, bodyLimit: Limits.uploadBytes,
            OldSiteDesk.begin),
        .get("/office/old-site/:id", for: .composePortal, OldSiteDesk.page),
        .post("/office/old-site/:id/choice", for: .composePortal, OldSiteDesk.choose),
        .post("/office/old-site/:id/publication", for: .approveStory, OldSiteDesk.publish),
    ]

    private static var offers: Offers {
        var offers = Offers(
            publications: PortalOffers.publications, article: PortalOffers.article,
            topics: PortalOffers.topics, today: TodayOffer.lines,
            documents: DocumentOffers.documents, documentChoices: DocumentOffers.choices,
            pagesChanged: PageChangeOffer.change, siteParts: SitePartsOffer.parts,
            searchable: SearchSource(kind: "story") { connection, after, limit in
                try connection.searchBatch(after: after, limit: limit)
            })
        offers.mediaUses = MediaUses.find
        offers.portalPath = PortalOffers.path
        return offers
    }
}
