/// How a reader without JavaScript wants pages to look: kept in a cookie of theirs, never by us.
/// With JavaScript the same choice stays in the browser and is never sent (`reader.js`). A page
/// drawn for a choice is not shared with others.
package struct ReaderChoice: Sendable, Equatable {
    package enum Light: String, Sendable, CaseIterable { case auto, light, dark }

    package static let cookieName = "conglang_reader"
    /// Days that the browser keeps it.
    package static let days = 365

    /// 1 as usual, 2 larger, 3 largest.
    package var size = 1
    package var light = Light.auto

    package init(size: Int = 1, light: Light = .auto) {
        self.size = (1...3).contains(size) ? size : 1
        self.light = light
    }

    /// Reads a cookie's value; whatever is not ours is the usual look.
    package init(cookie: String) {
        let parts = cookie.split(separator: "-").map(String.init)
        self.init(
            size: parts.first.flatMap { Int($0) } ?? 1,
            light: parts.count > 1 ? Light(rawValue: parts[1]) ?? .auto : .auto)
    }

    package var cookie: String { "\(size)-\(light.rawValue)" }

    package var isUsual: Bool { self == ReaderChoice() }

    /// The classes of `<html>`, as the style sheet and `reader.js` know them.
    var classes: String {
        ((size > 1 ? ["size-\(size)"] : []) + (light == .auto ? [] : [light.rawValue]))
            .joined(separator: " ")
    }
}
