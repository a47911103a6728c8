package import Office
import Web

/// The room with the ways out to residents and in from them: letters by e-mail, SMS and Zalo, and
/// what people write to the commune's Zalo account. Nothing leaves but under the commune's name.
package enum ChannelsRoom {
    package static let feature = Feature(
        name: "Channels",
        migrations: Schema.migrations,
        routes: [
            .program(ZaloHook.path, bodyLimit: ZaloFacts.eventBytes, ZaloHook.hear),
            .get(ChannelsDesk.path, for: .administer, ChannelsDesk.page),
            .post("/office/channels/rehearsal", for: .administer, ChannelsDesk.rehearse),
            .post("/office/channels/email", for: .administer, ChannelsDesk.email),
            .post("/office/channels/sms", for: .administer, ChannelsDesk.sms),
            .post("/office/channels/zalo", for: .administer, ChannelsDesk.zalo),
            .post("/office/channels/zalo/template", for: .administer, ChannelsDesk.template),
            .post("/office/channels/trial", for: .administer, ChannelsDesk.tryOut),
            .post("/office/channels/letters/:id/again", for: .administer, ChannelsDesk.again),
        ],
        menu: [
            MenuEntry(
                Phrases.title, path: ChannelsDesk.path, for: .administer, in: .office, place: 88)
        ],
        offers: offers,
        jobs: [
            Delivery.job: Delivery.deliver, Arrivals.job: Arrivals.take, Tidying.job: Tidying.tidy,
        ],
        dailyJobs: [Tidying.job])

    private static var offers: Offers {
        var offers = Offers(today: ChannelsDesk.today)
        offers.post = Posting.offer
        return offers
    }
}
