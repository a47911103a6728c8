import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// What the map of old addresses gives to the house. It is asked only where a reader would be told
/// that there is no such page.
enum OldAddresses {
    /// Different addresses counted on one day.
    static let mostMissed = 1_000
    /// Days for which the totals are kept.
    static let missedDays = 90
    /// How often an address has been asked for before somebody should look: less is chance.
    static let worthALook = 3

    @Sendable static func lookUp(
        _ connection: any Connection, _ house: House, _ address: OldAddress
    ) throws -> String? {
        for line in try connection.oldAddresses(of: address) {
            if let ref = line.ref {
                if let path = try house.portalPath(connection, of: ref) { return path }
            } else if OldTarget.isGood(line.target) {
                return line.target
            }
        }
        return nil
    }

    @Sendable static func keep(_ act: Act, _ address: OldAddress, _ ref: Ref) throws {
        try act.keep(address, ref: ref)
    }

    @Sendable static func keepMisses(
        _ connection: any Connection, _ day: Day, _ missed: [MissedAddress]
    ) throws {
        try connection.addMisses(missed, on: day, most: mostMissed, keeping: missedDays)
    }

    /// Where a line leads as things stand; nil when nothing is there any more.
    static func leads(
        _ line: OldAddressLine, _ connection: any Connection, _ house: House
    ) throws -> String? {
        if let ref = line.ref { return try house.portalPath(connection, of: ref) }
        let path = line.target.prefix { $0 != "?" && $0 != "#" }
        guard let finding = house.route(.get, at: String(path)),
            case .anyone = finding.route.access
        else { return nil }
        guard let slug = finding.parameters["slug"], finding.route.path != "/chu-de/:slug" else {
            return line.target
        }
        return try house.article(connection, slug: slug, in: .vi) == nil ? nil : line.target
    }
}

/// Where an old address may lead: to a path of this portal and nowhere else, so that nobody can
/// make the commune's name vouch for another site.
enum OldTarget {
    /// The path that somebody typed, as a whole address of this portal or as a path.
    static func read(_ typed: String, origin: String) -> String? {
        let typed = typed.trimmingCharacters(in: .whitespaces)
        let path = typed.hasPrefix(origin + "/") ? String(typed.dropFirst(origin.count)) : typed
        return isGood(path) ? path : nil
    }

    static func isGood(_ path: String) -> Bool {
        path.hasPrefix("/") && !path.hasPrefix("//") && path.utf8.count <= 500
            && path != "/office" && !path.hasPrefix("/office/")
            && path.unicodeScalars.allSatisfy {
                $0.value > 0x20 && $0.value < 0x7F && $0 != "\\" && $0 != "\"" && $0 != "<"
            }
    }
}
