import Foundation
import NIOCore
import NIOPosix

/// Which machines may be asked on somebody's word. What an officer types must not make this server
/// look around in the network that it stands in: only addresses of the public internet are asked,
/// and the address that was looked at is the one that is asked, whatever its name says later.
package struct AddressGuard: Sendable {
    /// Ports on which websites live.
    static let ports: Set<Int> = [80, 443, 8080, 8443]

    /// Whether this very machine may be asked, on any port: for tests.
    let allowsThisMachine: Bool

    package static let publicOnly = AddressGuard(allowsThisMachine: false)
    package static let thisMachineToo = AddressGuard(allowsThisMachine: true)

    /// The machine to ask for a host name, as a number.
    /// - Throws: a trouble when there is none, or when one of its addresses is not public.
    func machine(of host: String, port: Int) async throws -> String {
        guard allowsThisMachine || AddressGuard.ports.contains(port) else {
            throw FetchTrouble.notAllowed
        }
        let found: [SocketAddress]
        do {
            found = try await NIOThreadPool.singleton.runIfActive {
                try AddressGuard.addresses(of: host)
            }
        } catch let trouble as FetchTrouble {
            throw trouble
        } catch {
            throw FetchTrouble.unreachable
        }
        let numbers = found.compactMap(\.ipAddress)
        guard !numbers.isEmpty else { throw FetchTrouble.unreachable }
        guard numbers.allSatisfy(allows) else { throw FetchTrouble.notAllowed }
        // Many servers here have no way out by IPv6.
        return numbers.first { !$0.contains(":") } ?? numbers[0]
    }

    func allows(_ number: String) -> Bool {
        if allowsThisMachine, number == "127.0.0.1" || number == "::1" { return true }
        return AddressGuard.isPublic(number)
    }

    /// Whether an address is of the public internet (IANA's special-purpose registries).
    static func isPublic(_ number: String) -> Bool {
        var four = in_addr()
        if inet_pton(AF_INET, number, &four) == 1 {
            return isPublic(four: UInt32(bigEndian: four.s_addr))
        }
        var six = in6_addr()
        guard inet_pton(AF_INET6, number, &six) == 1 else { return false }
        let bytes = withUnsafeBytes(of: &six) { Array($0) }
        // Only 2000::/3 is given out; tunnels and examples inside it lead elsewhere.
        guard bytes[0] & 0xE0 == 0x20 else { return false }
        if bytes[0] == 0x20, bytes[1] == 0x02 { return false }
        if bytes[0] == 0x20, bytes[1] == 0x01 {
            return !(bytes[2] == 0 && bytes[3] == 0) && !(bytes[2] == 0x0D && bytes[3] == 0xB8)
        }
        return true
    }

    private static func isPublic(four: UInt32) -> Bool {
        let special: [(UInt32, Int)] = [
            (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8),
            (0xA9FE_0000, 16), (0xAC10_0000, 12), (0xC000_0000, 24), (0xC000_0200, 24),
            (0xC058_6300, 24), (0xC0A8_0000, 16), (0xC612_0000, 15), (0xC633_6400, 24),
            (0xCB00_7100, 24), (0xE000_0000, 4), (0xF000_0000, 4),
        ]
        return !special.contains { block, bits in
            four >> UInt32(32 - bits) == block >> UInt32(32 - bits)
        }
    }

    private static func addresses(of host: String) throws -> [SocketAddress] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &list) == 0 else { throw FetchTrouble.unreachable }
        defer { freeaddrinfo(list) }
        var found: [SocketAddress] = []
        var next = list
        while let one = next?.pointee, found.count < 32 {
            next = one.ai_next
            guard let address = one.ai_addr else { continue }
            switch one.ai_family {
            case AF_INET:
                found.append(
                    address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                        SocketAddress($0.pointee)
                    })
            case AF_INET6:
                found.append(
                    address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
                        SocketAddress($0.pointee)
                    })
            default: continue
            }
        }
        return found
    }
}
