import Office
import Storage

/// The stories' addresses for maps of the site.
enum SitePartsOffer {
    static let parts = SiteParts(
        changes: { connection, size in try connection.livePartChanges(size: size) },
        addresses: { connection, number, size in
            try connection.livePart(number, size: size)
        })
}
