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
            .page("/van-ban/:slug", Desk.article), .page("/trang/:slug", Desk.article),
            .page("/chu-de/:slug", Desk.topic),
            .page("/gioi-thieu", Desk.about),
            .page("/search", SearchDesk.search),
            .page("/search/suggest", SearchDesk.suggest),
            .page("/tim-kiem", SearchDesk.inVietnamese),
            .open(.get, "/opensearch.xml", SearchDesk.description),
        ],
        jobs: [SearchRebuild.job: { office, _ in try await office.refreshSearchIndex() }],
        dailyJobs: [SearchRebuild.job])
}
