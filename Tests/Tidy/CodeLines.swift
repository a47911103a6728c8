import Foundation

/// The lines of a file as code: what is said about code must not be said about texts and comments.
/// Every rule reads them, so they are made once for a file, and patterns are tried only on lines
/// that can match: a build for finding errors runs patterns slowly.
enum CodeLines {
    static func of(_ lines: [Substring]) -> [String] {
        var isInside = false
        return lines.map { line in
            let turns = line.has("\"\"\"") && line.matches(of: /"""/).count % 2 == 1
            defer { if turns { isInside.toggle() } }
            return isInside ? "" : code(line)
        }
    }

    private static func code(_ whole: Substring) -> String {
        let indentation = whole.utf8.prefix { $0 == UInt8(ascii: " ") }.count
        let isComment = whole.utf8.dropFirst(indentation).starts(with: "//".utf8)
        if isComment && !whole.has("\"") && !whole.has(")") {
            return String(repeating: " ", count: max(0, indentation - 1))
        }
        var line = String(whole)
        if line.has("\\\"") { line = line.replacing(/\\"/, with: "") }
        if line.has("\"") { line = withoutTexts(line) }
        if line.has("(/") || line.has(" /") {
            line = line.replacing(/([ (])\/[^ \/*].*\//) { "\($0.1)//" }
        }
        if line.has("//"), let comment = line.firstRange(of: /(?:^|\s)\/\/[^)]/) {
            line = String(line[..<comment.lowerBound])
        }
        return line
    }

    static func find(
        _ word: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard let start = text.baseAddress, let first = word.baseAddress else { return false }
        let bytes = UnsafeRawPointer(start)
        let end = bytes + text.count
        var place = bytes
        while end - place >= word.count,
            let next = memchr(place, Int32(first.pointee), end - place - word.count + 1)
        {
            if memcmp(next, first, word.count) == 0 { return true }
            place = UnsafeRawPointer(next) + 1
        }
        return false
    }

    /// Two quotation marks with nothing between them for every text of one line.
    private static func withoutTexts(_ line: String) -> String {
        let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
        var code = ""
        for (number, part) in parts.enumerated() {
            let isLast = number == parts.count - 1
            if number % 2 == 0 {
                code += part
            } else {
                code += isLast ? "\"" + part : "\"\""
            }
        }
        return code
    }
}

extension StringProtocol {
    /// Whether these very bytes stand in the text; many times as quick as `contains`.
    func has(_ word: String) -> Bool {
        var word = word
        let found = word.withUTF8 { needle in
            utf8.withContiguousStorageIfAvailable { CodeLines.find(needle, in: $0) }
        }
        return found ?? contains(word)
    }
}

extension String {
    /// Calls for every word of letters, digits and low lines with the byte before it (0 at the
    /// beginning). Letters with marks are part of a word.
    func eachWord(_ body: (_ before: UInt8, _ word: String) -> Void) {
        let bytes = Array(utf8)
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count && String.isWord[Int(bytes[end])] { end += 1 }
            if end > start {
                body(
                    start == 0 ? 0 : bytes[start - 1],
                    String(decoding: bytes[start..<end], as: UTF8.self))
            }
            start = end + 1
        }
    }

    private static let isWord = (0..<256).map { byte in
        byte >= 128 || byte == 95 || 48...57 ~= byte || 65...90 ~= byte || 97...122 ~= byte
    }
}
