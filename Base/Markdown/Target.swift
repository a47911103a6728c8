/// Where a link may lead.
enum Target: Equatable {
    /// A page of ours: `/tin/x`, `#muc`.
    case ours(String)
    /// Another site.
    case elsewhere(String)
    /// A letter or a call.
    case reach(String)
    /// Anything else: scripts, data, files, other schemes; the words stay without a link.
    case nowhere

    init(_ url: String) {
        let isPlain = url.unicodeScalars.allSatisfy { scalar in
            scalar.value > 0x20 && scalar.value != 0x7F && scalar != "\\"
        }
        guard isPlain, !url.isEmpty else {
            self = .nowhere
            return
        }
        let head = url.prefix { !"/?#".contains($0) }
        guard let colon = head.firstIndex(of: ":") else {
            let isOurs = !url.hasPrefix("//") && (url.hasPrefix("/") || url.hasPrefix("#"))
            self = isOurs ? .ours(url) : .nowhere
            return
        }
        switch head[..<colon].lowercased() {
        case "http", "https":
            self = url[url.index(after: colon)...].hasPrefix("//") ? .elsewhere(url) : .nowhere
        case "mailto", "tel": self = .reach(url)
        default: self = .nowhere
        }
    }

    /// The item of the media library at `/media/ID`; nil for any other address.
    static func mediaID(_ url: String) -> String? {
        guard url.hasPrefix("/media/") else { return nil }
        let id = url.dropFirst("/media/".count)
        let isID =
            id.utf8.count == 36 && id.allSatisfy { $0.isASCII && ($0.isHexDigit || $0 == "-") }
        return isID ? String(id) : nil
    }
}
