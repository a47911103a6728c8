package import Office
import Web

/// The room of the village radio: programmes, what airs when, and urgent messages.
package enum BroadcastRoom {
    package static let feature = Feature(
        name: "Broadcast",
        migrations: Schema.migrations,
        routes: programmes + planning + exports + listening,
        menu: [
            MenuEntry(Phrases.menu, path: WeekDesk.path, for: .readOffice, in: .radio, place: 48)
        ],
        offers: offers,
        jobs: [Giving.job: Giving.work, Giving.daily: Giving.work],
        dailyJobs: [Giving.daily])

    private static let programmes: [Route] = [
        .get(BulletinDesk.path, for: .readOffice, BulletinDesk.list),
        .post(BulletinDesk.path, for: .writeStory, BulletinDesk.begin),
        .get("/office/broadcast/bulletins/:id", for: .readOffice, BulletinDesk.page),
        .post("/office/broadcast/bulletins/:id", for: .writeStory, BulletinDesk.settings),
        .get("/office/broadcast/bulletins/:id/sounds/:name", for: .readOffice, BulletinDesk.sound),
        .post(
            "/office/broadcast/bulletins/:id/pieces", for: .writeStory,
            bodyLimit: Limits.uploadBytes, PieceDesk.add),
        .post("/office/broadcast/bulletins/:id/pieces/:piece", for: .writeStory, PieceDesk.change),
        .post("/office/broadcast/bulletins/:id/copy", for: .writeStory, BulletinDesk.copy),
        .post("/office/broadcast/bulletins/:id/submission", for: .writeStory, StepDesk.submit),
        .post("/office/broadcast/bulletins/:id/approval", for: .approveStory, StepDesk.approve),
        .post("/office/broadcast/bulletins/:id/return", for: .writeStory, StepDesk.sendBack),
        .post("/office/broadcast/bulletins/:id/withdrawal", for: .approveStory, StepDesk.withdraw),
        .post(ArticleDesk.path, for: .writeStory, ArticleDesk.order),
        .get(ColumnDesk.path, for: .planBroadcasts, ColumnDesk.page),
        .post(
            ColumnDesk.path, for: .planBroadcasts, bodyLimit: Limits.uploadBytes, ColumnDesk.add),
        .post(
            "/office/broadcast/columns/:id", for: .planBroadcasts, bodyLimit: Limits.uploadBytes,
            ColumnDesk.change),
    ]

    private static let planning: [Route] = [
        .get(WeekDesk.path, for: .readOffice, WeekDesk.page),
        .post("/office/broadcast/turns", for: .planBroadcasts, TurnDesk.add),
        .post("/office/broadcast/turns/:id", for: .planBroadcasts, TurnDesk.move),
        .post("/office/broadcast/turns/:id/removal", for: .planBroadcasts, TurnDesk.remove),
        .post("/office/broadcast/turns/:id/replay", for: .planBroadcasts, TurnDesk.replay),
        .get(SlotDesk.path, for: .planBroadcasts, SlotDesk.page),
        .post(SlotDesk.path, for: .planBroadcasts, SlotDesk.add),
        .post("/office/broadcast/slots/usual", for: .planBroadcasts, SlotDesk.addUsual),
        .post("/office/broadcast/slots/:id/removal", for: .planBroadcasts, SlotDesk.remove),
        .post("/office/broadcast/settings", for: .composePortal, SlotDesk.settings),
    ]

    private static let exports: [Route] = [
        .get("/office/broadcast/week.csv", for: .readOffice, ExportDesk.csv),
        .get("/office/broadcast/week.json", for: .readOffice, ExportDesk.json),
        .get("/office/broadcast/week", for: .readOffice, ExportDesk.sheet),
    ]

    private static let listening: [Route] = [
        .page(RadioDesk.path, RadioDesk.today),
        .page("/loa/buoi-phat", RadioDesk.past),
        .page("/loa/:slug", RadioDesk.bulletin),
        .open(.get, "/loa/podcast.xml", RadioDesk.podcast),
        .open(.get, "/loa/am-thanh/:name", RadioDesk.sound),
    ]

    private static var offers: Offers {
        var offers = Offers(
            today: TodayOffer.lines, pagesChanged: RadioDesk.pagesChanged, siteParts: nil,
            hears: Giving.hear)
        offers.onward = { officer, ref in
            guard ref.kind == "story", officer.may(.writeStory) else { return [] }
            return [
                OnwardWay(Phrases.ontoLoudspeakers, action: BulletinDesk.path),
                OnwardWay(Phrases.orderSound, action: ArticleDesk.path),
            ]
        }
        offers.moreWays = RadioDesk.ways
        offers.soundsInUse = { connection, ids in try connection.soundsInUse(ids) }
        offers.spokenArticle = ArticleSounds.offer
        return offers
    }
}
