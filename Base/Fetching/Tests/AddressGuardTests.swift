import Foundation
import Testing

@testable import Fetching

/// What an officer types must not make the server look around in its own network.
struct AddressGuardTests {
    @Test(arguments: [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
        "100.64.0.1", "0.0.0.0", "198.18.0.1", "203.0.113.9", "224.0.0.1", "255.255.255.255",
        "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:127.0.0.1",
        "::ffff:8.8.8.8", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "2001::1", "nonsense",
    ])
    func `an address that is not of the public internet is known`(number: String) {
        #expect(!AddressGuard.publicOnly.allows(number))
    }

    @Test(arguments: ["8.8.8.8", "172.32.0.1", "1.1.1.1", "2606:4700:4700::1111", "2001:4860::8"])
    func `an address of the public internet is known`(number: String) {
        #expect(AddressGuard.publicOnly.allows(number))
    }

    @Test(arguments: [
        "http://127.0.0.1/", "http://localhost/", "http://2130706433/", "http://[::1]/",
        "http://0x7f.1/", "https://169.254.169.254/latest/meta-data", "http://8.8.8.8:22/",
        "http://[::ffff:10.0.0.1]/",
    ])
    func `nothing is asked there`(address: String) async throws {
        let url = try #require(URL(string: address))
        await #expect(throws: FetchTrouble.notAllowed) {
            try await Fetcher(pauseSeconds: 0).fetch(url, limitBytes: 10)
        }
    }

    @Test(arguments: [
        "ftp://a.example/", "file:///etc/passwd", "http://u:p@a.example/", "http:///",
    ])
    func `what is no website is not asked`(address: String) async throws {
        let url = try #require(URL(string: address))
        await #expect(throws: FetchTrouble.notAnAddress) {
            try await Fetcher(pauseSeconds: 0).fetch(url, limitBytes: 10)
        }
    }
}
