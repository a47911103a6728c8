package import Office
import Web
import WorkingTime

/// The room that readers enter: what the other rooms have published, and who the commune is.
package enum PortalRoom {
    package static let feature = Feature(
        name: "Portal",
        migrations: Schema.migrations,
        routes: pages + voices + desk + [
            .page("/search", SearchDesk.search),
            .page("/search/suggest", SearchDesk.suggest),
            .page("/tim-kiem", SearchDesk.inVietnamese),
            .open(.get, "/opensearch.xml", SearchDesk.description),
        ],
        menu: [
            MenuEntry(
                Phrases.portalWork, path: "/office/front", for: .composePortal, in: .news, place: 45
            )
        ],
        offers: offers,
        jobs: [
            SearchRebuild.job: { office, _ in try await office.refreshSearchIndex() },
            Turning.job: Turning.turn, Turning.daily: Turning.day,
        ],
        dailyJobs: [SearchRebuild.job, Turning.daily],
        upgradeJobs: [SearchRebuild.job: "version \(SearchRebuild.version)"])

    private static let pages: [Route] =
        [
            .page("/", Desk.home), .page("/tin", Desk.news), .page("/tin/:slug", Desk.article),
            .page("/van-ban", Desk.documents), .page("/van-ban/:slug", Desk.article),
            .page("/trang/:slug", Desk.article), .page("/chu-de/:slug", Desk.topic),
            .page("/gioi-thieu", Desk.about),
            .page("/co-cau", Desk.units), .page("/so-do", Desk.map),
            .page("/lich", DateDesk.calendar), .open(.get, "/lich.ics", DateDesk.feed),
            .page("/tro-nang", StatementPage.accessibility),
            .page("/quyen-rieng-tu", StatementPage.privacy),
            .page("/du-phong", StandInPage.page),
        ] + KindList.all.map { .page($0.path, Desk.kind($0)) }

    /// What readers send, and what they choose for themselves.
    private static let voices: [Route] = [
        .page("/lien-he", VoiceDesk.contact), .receive("/lien-he", VoiceDesk.send),
        .page("/y-kien", VoiceDesk.opinionForm), .receive("/y-kien", VoiceDesk.opinion),
        .page("/lua-chon", ChoicePage.page), .receive("/lua-chon", ChoicePage.take),
    ]

    private static let desk: [Route] = [
        .get("/office/front", for: .composePortal, FrontDesk.page),
        .get("/office/front/preview", for: .composePortal, FrontDesk.preview),
        .post("/office/front/blocks", for: .composePortal, FrontDesk.add),
        .post("/office/front/blocks/:id", for: .composePortal, FrontDesk.block),
        .post("/office/front/order", for: .composePortal, FrontDesk.order),
        .post("/office/front/undo", for: .composePortal, FrontDesk.undo),
        .post("/office/front/publication", for: .composePortal, FrontDesk.publish),
        .get("/office/notices", for: .composePortal, NoticeDesk.page),
        .post("/office/notices", for: .composePortal, NoticeDesk.add),
        .post("/office/notices/:id/end", for: .composePortal, NoticeDesk.end),
        .post("/office/notices/merger", for: .composePortal, MergerDesk.add),
        .get("/office/old-addresses", for: .composePortal, OldAddressDesk.page),
        .post(
            "/office/old-addresses", for: .composePortal, bodyLimit: Limits.uploadBytes,
            OldAddressDesk.add),
        .post("/office/old-addresses/:id/removal", for: .composePortal, OldAddressDesk.remove),
        .post("/office/old-addresses/missed", for: .composePortal, OldAddressDesk.forget),
        .post("/office/old-addresses/hosts", for: .administer, OldAddressDesk.hosts),
        .get("/office/dates", for: .composePortal, DateDesk.page),
        .post("/office/dates", for: .composePortal, DateDesk.keep),
        .post("/office/dates/:id/removal", for: .composePortal, DateDesk.remove),
        .get("/office/sections", for: .composePortal, SectionDesk.page),
        .post("/office/sections", for: .composePortal, SectionDesk.add),
        .post("/office/sections/beginning", for: .composePortal, SectionDesk.begin),
        .post("/office/sections/:id", for: .composePortal, SectionDesk.section),
        .get("/office/feedback", for: .composePortal, VoiceDesk.notes),
        .post("/office/feedback/:id", for: .composePortal, VoiceDesk.finish),
        .get("/office/views", for: .composePortal, ViewsDesk.page),
    ]

    private static var offers: Offers {
        var offers = Offers(today: VoiceDesk.today)
        offers.surroundings = SectionDesk.surroundings
        offers.publicCalendar = { connection, period in
            try connection.publicDates(from: period.first, to: period.last)
        }
        offers.keepViews = { connection, day, views in try connection.addViews(views, on: day) }
        offers.oldAddress = OldAddresses.lookUp
        offers.keepOldAddress = OldAddresses.keep
        offers.keepMisses = OldAddresses.keepMisses
        offers.views = { connection, path, first, last in
            try connection.views(of: path, from: first, to: last)
        }
        return offers
    }
}
