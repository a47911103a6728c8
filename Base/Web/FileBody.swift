package import Foundation

/// A file of the store as a reply carries it. Its content never changes under its address.
package struct FileBody: Sendable {
    package let place: URL
    package let bytes: Int
    package let contentType: String
    /// What its entity tag is made of: the hash of the content.
    package let hash: String

    package init(place: URL, bytes: Int, contentType: String, hash: String) {
        self.place = place
        self.bytes = bytes
        self.contentType = contentType
        self.hash = hash
    }

    /// Strong (RFC 9110 §8.8.3): the same bytes for everybody, never compressed on the way.
    package var tag: String { "\"\(hash)\"" }

    /// What to send of it for these request headers (RFC 9110 §13.2.2).
    package func selection(ifNoneMatch: String?, ifRange: String?, range: String?) -> Selection {
        if let ifNoneMatch, FileBody.names(ifNoneMatch, tag) { return .notModified }
        guard let range, ifRange.map({ $0 == tag }) ?? true else { return .whole }
        return ByteRange.read(range, of: bytes)
    }

    private static func names(_ header: String, _ tag: String) -> Bool {
        header.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            .contains { $0 == "*" || $0 == tag || $0 == "W/" + tag }
    }

    package enum Selection: Sendable, Equatable {
        case whole
        case part(Range<Int>)
        case notModified
        /// The part asked for does not exist.
        case unsatisfiable
    }
}

/// `Range: bytes=…` (RFC 9110 §14.1.2). Several parts at once are answered with the whole, which
/// the RFC allows and which costs no more than what was asked for.
enum ByteRange {
    static func read(_ header: String, of length: Int) -> FileBody.Selection {
        let parts = header.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts[0].trimmingCharacters(in: .whitespaces).lowercased() == "bytes",
            !parts[1].contains(",")
        else { return .whole }
        let ends = parts[1].trimmingCharacters(in: .whitespaces)
            .split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
        else {
            return .whole
        }
        switch (ends[0].isEmpty, ends[1].isEmpty) {
        case (true, true): return .whole
        case (true, false):
            // The last bytes; more than there are is all of them.
            let count = min(number(ends[1]), length)
            return count == 0 ? .unsatisfiable : .part((length - count)..<length)
        case (false, let isOpen):
            let first = number(ends[0])
            let last = isOpen ? length - 1 : min(number(ends[1]), length - 1)
            guard first < length else { return .unsatisfiable }
            return first <= last ? .part(first..<(last + 1)) : .whole
        }
    }

    /// A number of any length; beyond any file it does not matter by how much.
    private static func number(_ digits: Substring) -> Int { Int(digits) ?? Int.max }
}
