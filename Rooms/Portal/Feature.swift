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
            .page("/search", Desk.search),
            .open(.get, "/feed.atom", Machines.feed),
            .open(.get, "/sitemap.xml", Machines.sitemap),
            .open(.get, "/robots.txt", Machines.robots),
            .open(.get, "/healthz", Machines.health),
        ])
}
