import Testing

@testable import Office

@Suite struct NetworksTests {
    private let behindProxy = Networks(proxies: Networks.thisMachine)

    @Test func `a proxy on this machine is believed, and nobody else`() {
        #expect(behindProxy.reader("127.0.0.1", forwarded: "203.0.113.9") == "203.0.113.9")
        #expect(behindProxy.reader("198.51.100.1", forwarded: "203.0.113.9") == "198.51.100.1")
        #expect(Networks().reader("127.0.0.1", forwarded: "203.0.113.9") == "127.0.0.1")
    }

    @Test func `what a reader wrote before the proxy did counts for nothing`() {
        #expect(
            behindProxy.reader("127.0.0.1", forwarded: "1.2.3.4, 203.0.113.9") == "203.0.113.9")
        #expect(
            behindProxy.reader("127.0.0.1", forwarded: "203.0.113.9, 127.0.0.1")
                == "203.0.113.9")
        #expect(behindProxy.reader("127.0.0.1", forwarded: "<script>") == "127.0.0.1")
        #expect(behindProxy.reader("127.0.0.1", forwarded: "") == "127.0.0.1")
    }

    @Test func `a prefix is 24 bits of IPv4 and 48 of IPv6`() {
        #expect(Networks.prefix(of: "203.0.113.9") == "203.0.113")
        #expect(Networks.prefix(of: "2001:db8:1:2::3") == "2001:db8:1")
    }
}
