/// What a request's header fields ask for, read from their bytes alike by the router's path and by
/// the fast one, so that both always answer the same.
enum Negotiation {
    /// What `Accept-Encoding` allows of ours (RFC 9110 §12.5.3). A coding's own entry decides over
    /// `*`; `q=0` forbids. Which of several is sent is ours to choose: the smallest.
    static func codings(_ field: Slice<UnsafeRawBufferPointer>) -> Codings {
        // What browsers send, over HTTPS and without.
        if isSame(field, "gzip, deflate, br") || isSame(field, "gzip, deflate, br, zstd") {
            return [.gzip, .brotli]
        }
        if isSame(field, "gzip") || isSame(field, "gzip, deflate") { return .gzip }
        var named: Codings = []
        var allowed: Codings = []
        var anything = false
        for element in field.split(separator: UInt8(ascii: ",")) {
            let parts = element.split(separator: UInt8(ascii: ";"))
            guard let name = parts.first.map(trimmed) else { continue }
            let isForbidden = parts.dropFirst().contains { isZeroWeight(trimmed($0)) }
            var coding: Codings = []
            if isSame(name, "gzip") || isSame(name, "x-gzip") { coding = .gzip }
            if isSame(name, "br") { coding = .brotli }
            if isSame(name, "*") { anything = !isForbidden }
            named.formUnion(coding)
            if !isForbidden { allowed.formUnion(coding) }
        }
        return anything ? allowed.union(Codings([.gzip, .brotli]).subtracting(named)) : allowed
    }

    /// Whether `If-None-Match` names a strong entity tag (RFC 9110 §13.1.2, weak comparison).
    static func names(_ field: Slice<UnsafeRawBufferPointer>, _ tag: [UInt8]) -> Bool {
        if isSame(trimmed(field), "*") { return true }
        return field.split(separator: UInt8(ascii: ",")).contains { element in
            var element = trimmed(element)
            if element.starts(with: "W/".utf8) { element = element.dropFirst(2) }
            return element.elementsEqual(tag)
        }
    }

    /// Without the spaces and tabs around.
    static func trimmed(
        _ bytes: Slice<UnsafeRawBufferPointer>
    ) -> Slice<UnsafeRawBufferPointer> {
        var bytes = bytes
        while let first = bytes.first, isSpace(first) { bytes = bytes.dropFirst() }
        while let last = bytes.last, isSpace(last) { bytes = bytes.dropLast() }
        return bytes
    }

    /// Compares with an ASCII word in lower case, whatever the case of the bytes.
    static func isSame(
        _ bytes: Slice<UnsafeRawBufferPointer>, _ word: StaticString
    ) -> Bool {
        guard bytes.count == word.utf8CodeUnitCount else { return false }
        var place = word.utf8Start
        for byte in bytes {
            let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
            guard (isUpper ? byte | 0x20 : byte) == place.pointee else { return false }
            place += 1
        }
        return true
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    /// `q=0`, `q=0.`, `q=0.000`.
    private static func isZeroWeight(_ parameter: Slice<UnsafeRawBufferPointer>) -> Bool {
        guard parameter.count >= 3, isSame(parameter.prefix(2), "q=") else { return false }
        return parameter.dropFirst(2).allSatisfy { byte in
            byte == UInt8(ascii: "0") || byte == UInt8(ascii: ".")
        }
    }
}

/// Ways of making a body smaller.
struct Codings: OptionSet {
    let rawValue: UInt8

    static let gzip = Codings(rawValue: 1)
    static let brotli = Codings(rawValue: 2)
}
