/// The head of a GET or HEAD request in the plain shape that browsers send, read in place.
///
/// Anything else is `strange` and left to the HTTP decoder, byte for byte: bodies, upgrades, bare
/// line feeds, folded lines, absolute targets, doubled hosts. So nothing can be read here in one
/// way and there in another (request smuggling, RFC 9112 §11.2).
struct PlainHead {
    enum Reading {
        /// So far plain, but not whole yet.
        case partial
        case strange
        case plain(PlainHead)
    }

    /// Of the whole head with its empty line.
    private(set) var length = 0
    private(set) var isHead = false
    private(set) var target = 0..<0
    private(set) var host = 0..<0
    private(set) var acceptEncoding: Range<Int>?
    private(set) var ifNoneMatch: Range<Int>?
    /// The connection ends with the answer.
    private(set) var closes = false
    /// Asks for nothing that the page cache does not know: no cookie, range or JSON.
    private(set) var isOrdinary = true
    /// Whether the sender calls itself a browser and no robot.
    private(set) var isPerson = false
    private var hasConnection = false

    static let maximumLength = 8_192
    private static let maximumFields = 64

    static func read(_ bytes: UnsafeRawBufferPointer) -> Reading {
        var head = PlainHead()
        var scan = Scan(bytes)
        if let end = head.readLine(&scan) { return end }
        var fields = 0
        while true {
            guard let first = scan.peek else { return .partial }
            if first == Scan.carriageReturn {
                if let end = scan.expect("\r\n") { return end }
                guard !head.host.isEmpty else { return .strange }
                head.length = scan.place
                return .plain(head)
            }
            fields += 1
            guard fields <= maximumFields else { return .strange }
            if let end = head.readField(&scan) { return end }
        }
    }

    /// `GET /target HTTP/1.1`; an end if the head ends here.
    private mutating func readLine(_ scan: inout Scan) -> Reading? {
        isHead = scan.peek == UInt8(ascii: "H")
        if let end = scan.expect(isHead ? "HEAD /" : "GET /") { return end }
        let start = scan.place - 1
        while let byte = scan.peek, byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "#") {
            scan.place += 1
        }
        target = start..<scan.place
        if let end = scan.expect(" HTTP/1.") { return end }
        guard let minor = scan.peek else { return .partial }
        guard minor == UInt8(ascii: "1") || minor == UInt8(ascii: "0") else { return .strange }
        closes = minor == UInt8(ascii: "0")
        scan.place += 1
        return scan.expect("\r\n")
    }

    private mutating func readField(_ scan: inout Scan) -> Reading? {
        let start = scan.place
        while let byte = scan.peek, Scan.isToken(byte) { scan.place += 1 }
        let name = scan.bytes[start..<scan.place]
        guard let colon = scan.peek else { return .partial }
        guard colon == UInt8(ascii: ":"), !name.isEmpty else { return .strange }
        scan.place += 1
        let valueStart = scan.place
        while let byte = scan.peek, byte >= 0x20 && byte != 0x7F || byte == 0x09 {
            scan.place += 1
        }
        let value = Negotiation.trimmed(scan.bytes[valueStart..<scan.place])
        if let end = scan.expect("\r\n") { return end }
        return take(name, value) ? nil : .strange
    }

    /// Notes what a field asks for; false for what only the decoder should see.
    private mutating func take(
        _ name: Slice<UnsafeRawBufferPointer>, _ value: Slice<UnsafeRawBufferPointer>
    ) -> Bool {
        func named(_ word: StaticString) -> Bool { Negotiation.isSame(name, word) }
        switch name.count {
        case 4 where named("host"):
            guard host.isEmpty, !value.isEmpty, value.allSatisfy(Scan.isHost) else {
                return false
            }
            host = value.startIndex..<value.endIndex
        case 6 where named("accept"):
            if mentionsJSON(value) { isOrdinary = false }
        case 6 where named("expect"), 7 where named("upgrade") || named("trailer"),
            14 where named("content-length"), 17 where named("transfer-encoding"):
            return false
        case 5 where named("range"), 6 where named("cookie"),
            8 where named("if-match") || named("if-range"), 13 where named("authorization"),
            19 where named("if-unmodified-since"):
            isOrdinary = false
        case 10 where named("connection"):
            guard !hasConnection else { return false }
            hasConnection = true
            if Negotiation.isSame(value, "close") {
                closes = true
            } else if !Negotiation.isSame(value, "keep-alive") {
                return false
            }
        case 10 where named("user-agent"): isPerson = Readership.isPerson(value)
        case 13 where named("if-none-match"):
            if ifNoneMatch != nil { isOrdinary = false }
            ifNoneMatch = value.startIndex..<value.endIndex
        case 15 where named("accept-encoding"):
            if acceptEncoding != nil { isOrdinary = false }
            acceptEncoding = value.startIndex..<value.endIndex
        default: break
        }
        return true
    }

    private func mentionsJSON(_ value: Slice<UnsafeRawBufferPointer>) -> Bool {
        guard value.count >= 4 else { return false }
        return (value.startIndex...value.endIndex - 4).contains { place in
            Negotiation.isSame(value[place..<place + 4], "json")
        }
    }
}

/// A place in the bytes of a head.
private struct Scan {
    let bytes: UnsafeRawBufferPointer
    var place = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    static let carriageReturn = UInt8(ascii: "\r")

    var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

    /// Passes over `word`, or tells why the head ends here.
    mutating func expect(_ word: StaticString) -> PlainHead.Reading? {
        for offset in 0..<word.utf8CodeUnitCount {
            guard let byte = peek else { return .partial }
            guard byte == word.utf8Start[offset] else { return .strange }
            place += 1
        }
        return nil
    }

    /// The characters of a field name (RFC 9110 §5.6.2), as one bit each.
    static func isToken(_ byte: UInt8) -> Bool {
        guard byte < 0x80 else { return false }
        let bits: UInt64 = byte < 64 ? 0x03FF_6CFA_0000_0000 : 0x57FF_FFFF_C7FF_FFFE
        return bits >> UInt64(byte & 63) & 1 == 1
    }

    /// Letters, digits and `.-:[]_`: host names and addresses with a port.
    static func isHost(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "-"),
            UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "_"):
            return true
        default: return false
        }
    }
}
