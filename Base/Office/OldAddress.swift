import Foundation
import Markup
package import Storage
import Web
package import WorkingTime

/// An address that people still use though its site is gone: of the commune's old site, or of a
/// commune that was merged into it. Two spellings of one address are equal, so that links on paper
/// and in old messages find it: without `www.`, port, marks of campaigns, doubled or last slashes,
/// and in small letters.
package struct OldAddress: Hashable, Sendable, Codable {
    /// Bytes of an address that is looked up; nothing longer was ever printed.
    package static let longestBytes = 1_000

    /// `anlao.example.gov.vn`; empty for any.
    package let host: String
    /// `/vi/news/tin-tuc/le-hoi-12.html`, or `/index.php?id=12`.
    package let path: String

    /// - Parameter target: a path with its query, percent-encoded or not.
    /// Nil for what cannot be an address: too long, or with signs that no address has.
    package init?(host: String, target: String) {
        let parts = target.split(
            separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
            .split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard target.utf8.count <= OldAddress.longestBytes, let first = parts.first,
            first.hasPrefix("/")
        else { return nil }
        let words = OldAddress.plain(first).split(separator: "/")
        let query = parts.count > 1 ? OldAddress.query(parts[1]) : ""
        let path = "/" + words.joined(separator: "/") + (query.isEmpty ? "" : "?\(query)")
        guard path.utf8.count <= OldAddress.longestBytes,
            !path.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
        else { return nil }
        self.host = OldAddress.plainHost(host)
        self.path = path
    }

    /// - Parameter text: `https://anlao.example/tin.html`, `anlao.example/tin.html` or
    ///   `/tin.html`, as people write it in a list.
    package init?(typed text: String) {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        if text.hasPrefix("/"), !text.hasPrefix("//") {
            self.init(host: "", target: text)
            return
        }
        var rest = text[...]
        for scheme in ["https://", "http://", "//"] where rest.lowercased().hasPrefix(scheme) {
            rest = rest.dropFirst(scheme.count)
            break
        }
        let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard OldAddress.isHost(OldAddress.plainHost(String(host))) else { return nil }
        let target = rest.dropFirst(host.count)
        self.init(
            host: String(host), target: target.hasPrefix("/") ? String(target) : "/\(target)")
    }

    /// Read back from where it was kept.
    package init(host: String, path: String) {
        self.host = host
        self.path = path
    }

    /// The same without its query; nil when it has none.
    package var withoutQuery: OldAddress? {
        path.firstIndex(of: "?").map { OldAddress(host: host, path: String(path[..<$0])) }
    }

    /// As it is shown.
    package var written: String { host + path }

    package static func plainHost(_ host: String) -> String {
        var plain = host.lowercased().prefix { $0 != ":" }
        if plain.hasPrefix("www.") { plain = plain.dropFirst(4) }
        while plain.hasSuffix(".") { plain = plain.dropLast() }
        return String(plain)
    }

    /// Whether a plain host could be a name on the internet.
    package static func isHost(_ host: String) -> Bool {
        host.contains(".") && host.utf8.count <= 253 && !host.hasPrefix(".")
            && host.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
            }
    }

    private static func plain(_ text: Substring) -> String {
        let decoded = String(text).removingPercentEncoding ?? String(text)
        return decoded.precomposedStringWithCanonicalMapping.lowercased()
    }

    /// Marks of campaigns that newspapers of others hang onto links.
    private static let marks = ["utm_", "fbclid", "gclid", "zarsrc", "mibextid"]

    private static func query(_ text: Substring) -> String {
        text.split(separator: "&").map(plain)
            .filter { pair in !marks.contains { pair.hasPrefix($0) } }
            .sorted().joined(separator: "&")
    }
}

/// An old address that was asked for in vain, and how often.
package struct MissedAddress: Sendable {
    package let address: OldAddress
    package let times: Int

    package init(_ address: OldAddress, times: Int) {
        self.address = address
        self.times = times
    }
}

extension House {
    /// Where an old address leads now: a path of this portal. Nil for one that nobody entered, or
    /// whose thing is not on the portal.
    package func destination(
        _ connection: any Connection, of address: OldAddress
    ) throws -> String? {
        for feature in features {
            if let path = try feature.offers.oldAddress?(connection, self, address) { return path }
        }
        return nil
    }

    /// Makes an old address lead to a thing of a room, for good.
    package func keep(_ address: OldAddress, leadingTo ref: Ref, in act: Act) throws {
        for feature in features { try feature.offers.keepOldAddress?(act, address, ref) }
    }

    /// The path at which a thing stands on the portal now; nil when it is not there.
    package func portalPath(_ connection: any Connection, of ref: Ref) throws -> String? {
        for feature in features {
            if let path = try feature.offers.portalPath?(connection, ref) { return path }
        }
        return nil
    }

    /// Adds to the daily totals of addresses that were asked for in vain.
    package func keepMisses(
        _ connection: any Connection, _ day: Day, _ missed: [MissedAddress]
    ) throws {
        for feature in features { try feature.offers.keepMisses?(connection, day, missed) }
    }
}

/// Addresses asked for in vain since they were added up last: a bounded list in memory, so that
/// who asks for nonsense all day writes nothing. Who asked is not known here.
struct Misses: Sendable {
    /// Different addresses in a minute.
    static let most = 300

    private var counts: [OldAddress: Int] = [:]

    mutating func add(_ address: OldAddress) {
        guard counts[address] != nil || counts.count < Misses.most else { return }
        counts[address, default: 0] += 1
    }

    mutating func take() -> [MissedAddress] {
        defer { counts = [:] }
        return counts.map { MissedAddress($0.key, times: $0.value) }
            .sorted { ($0.address.host, $0.address.path) < ($1.address.host, $1.address.path) }
    }
}
