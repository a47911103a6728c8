package import Office
import Web

/// The room that readers enter: what the other rooms have published, and who the commune is.
package enum PortalRoom {
    package static let feature = Feature(
        name: "Portal",
        routes: [
            .page("/", Desk.home),
            .page("/tin", Desk.news),
            .page("/tin/:slug", Desk.article),
            .page("/chu-de/:slug", Desk.topic),
            .page("/gioi-thieu", Desk.about),
<<<<<<< HEAD
            .page("/search", SearchDesk.search),
            .page("/search/suggest", SearchDesk.suggest),
            .page("/tim-kiem", SearchDesk.inVietnamese),
            .open(.get, "/opensearch.xml", SearchDesk.description),
            .open(.get, "/feed.atom", Machines.feed),
            .open(.get, "/sitemap.xml", Machines.sitemap),
            .open(.get, "/robots.txt", Machines.robots),
            .open(.get, "/healthz", Machines.health),
        ],
        jobs: [SearchRebuild.job: { office, _ in try await office.refreshSearchIndex() }],
        dailyJobs: [SearchRebuild.job])
=======
            .page("/search", Desk.search),
        ])
>>>>>>> e16fc9a (Open the room that programs enter: feeds in three formats, maps in parts, share pictures, oEmbed, OpenAPI, hubs, nightly look at links)
}
