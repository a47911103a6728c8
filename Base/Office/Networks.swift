/// Whom the server believes about where a request comes from, and which networks are the commune's
/// own. Nothing of it is stored: it serves limits that are kept in memory.
package struct Networks: Sendable, Equatable {
    /// Addresses of proxies in front of the program, which name the reader in `X-Forwarded-For`
    /// (as nginx writes it). What others write there is not believed.
    package var proxies: Set<String>
    /// Prefixes (`192.0.2`, three groups of IPv6) of the commune's own counters and kiosks, from
    /// which any number of cases may come.
    package var own: Set<String>

    package init(proxies: Set<String> = [], own: Set<String> = []) {
        self.proxies = proxies
        self.own = own
    }

    /// The proxy on the same machine.
    package static let thisMachine: Set<String> = ["127.0.0.1", "::1"]

    /// The address of the reader: what the nearest proxy that is believed says, from the last
    /// name on, else the connection's own.
    func reader(_ connection: String, forwarded: String?) -> String {
        guard proxies.contains(connection), let forwarded else { return connection }
        let named = forwarded.split(separator: ",").map {
            String($0.filter { !$0.isWhitespace && $0 != "[" && $0 != "]" })
        }
        let reader = named.last { !proxies.contains($0) } ?? connection
        let isAddress = reader.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x3A
                || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
        }
        return isAddress && (3...45).contains(reader.utf8.count) ? reader : connection
    }

    /// The first 24 bits of an IPv4 address, 48 of an IPv6 one.
    static func prefix(of address: String) -> String {
        address.contains(":")
            ? address.split(separator: ":", omittingEmptySubsequences: false).prefix(3)
                .joined(separator: ":")
            : address.split(separator: ".").prefix(3).joined(separator: ".")
    }
}
