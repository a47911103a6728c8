import Markup
package import Office
import Web

/// The room of emergency messages: two people let one out, it interrupts the loudspeakers, stands on
/// top of the portal and in feeds, and ends by itself.
package enum AlertsRoom {
    package static let feature = Feature(
        name: "Alerts",
        migrations: Schema.migrations,
        routes: [
            .get(AlertDesk.path, for: .readOffice, AlertDesk.list),
            .post(AlertDesk.path, for: .writeStory, AlertDesk.propose),
            .get("/office/alerts/new", for: .writeStory, AlertDesk.form),
            .post(
                "/office/alerts/arrival", for: .writeStory, bodyLimit: Limits.readerBytes,
                AlertDesk.arrive),
            .get("/office/alerts/:id", for: .readOffice, AlertDesk.page),
            .get("/office/alerts/:id/sound.mp3", for: .readOffice, AlertDesk.sound),
            .post("/office/alerts/:id/approval", for: .approveStory, AlertDesk.approve),
            .post("/office/alerts/:id/refusal", for: .approveStory, AlertDesk.refuse),
            .post("/office/alerts/:id/cancellation", for: .approveStory, AlertDesk.cancel),
            .page(PublicDesk.path, PublicDesk.list),
            .open(.get, "/canh-bao/feed.atom", PublicDesk.feed),
            .open(.get, "/canh-bao/cap/:name", PublicDesk.message),
            .page("/canh-bao/:id", PublicDesk.page),
        ],
        menu: [
            MenuEntry(Phrases.menu, path: AlertDesk.path, for: .readOffice, in: .radio, place: 49)
        ],
        offers: offers,
        jobs: [AlertTurn.job: AlertTurn.turn])

    private static var offers: Offers {
        var offers = Offers(today: AlertDesk.today)
        offers.urgentNotices = PublicDesk.notices
        offers.moreWays = PublicDesk.ways
        return offers
    }
}
