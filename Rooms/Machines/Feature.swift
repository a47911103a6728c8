package import Office
import Web

/// The room that other programs enter: feeds, maps of the site, descriptions, pictures for who
/// shares a page, the hubs that tell feed readers, and the nightly look at our own links.
package enum MachinesRoom {
    package static let feature = Feature(
        name: "Machines",
        migrations: Schema.migrations,
        routes: FeedDesk.routes + [
            .open(.get, "/sitemap.xml", SitemapDesk.index),
            .open(.get, "/sitemap/:part", SitemapDesk.part),
            .open(.get, "/robots.txt", PlainDesk.robots),
            .open(.get, "/healthz", PlainDesk.health),
            .open(.get, "/oembed", OEmbedDesk.describe),
            .open(.get, "/openapi.json", OpenAPIDesk.document),
            .page("/share/:file", ShareDesk.picture),
            .get("/office/links", for: .writeStory, LinksDesk.list),
            .post("/office/hubs", for: .administer, HubsDesk.save),
        ],
        offers: Offers(today: LinksDesk.today, hears: HubPings.hear),
        jobs: [HubPings.kind: HubPings.send, LinkCheck.kind: LinkCheck.run],
        dailyJobs: [LinkCheck.kind])
}
