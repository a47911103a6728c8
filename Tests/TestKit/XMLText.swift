/// A small strict reader of XML: what it cannot read, a reader of feeds could not either.
package struct XMLText {
    /// An element with what is in it.
    package struct Element {
        package let name: String
        package let attributes: [String: String]
        package var children: [Element] = []
        package var words = ""

        package func all(_ name: String) -> [Element] {
            children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
        }
    }

    package struct Failure: Error {
        package let words: String
    }

    package static func read(_ text: String) throws -> Element {
        guard text.hasPrefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n") else {
            throw Failure(words: "no XML declaration")
        }
        var open: [Element] = [Element(name: "", attributes: [:])]
        var rest = text.dropFirst(39)
        while let start = rest.firstIndex(of: "<") {
            open[open.count - 1].words += try plain(rest[..<start])
            guard let end = rest[start...].firstIndex(of: ">") else {
                throw Failure(words: "a tag without an end")
            }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("/") {
                guard let done = open.popLast(), done.name == tag.dropFirst(), !open.isEmpty else {
                    throw Failure(words: "<\(tag)> closes nothing")
                }
                open[open.count - 1].children.append(done)
            } else {
                let isWhole = tag.hasSuffix("/")
                let element = try begin(isWhole ? tag.dropLast() : tag)
                if isWhole {
                    open[open.count - 1].children.append(element)
                } else {
                    open.append(element)
                }
            }
        }
        guard open.count == 1, let root = open.first?.children.first,
            open.first?.children.count == 1
        else { throw Failure(words: "not one closed root") }
        return root
    }

    private static func begin(_ tag: Substring) throws -> Element {
        let name = tag.prefix { $0 != " " }
        var attributes: [String: String] = [:]
        var rest = tag.dropFirst(name.count)
        while !rest.isEmpty {
            guard let match = rest.prefixMatch(of: #/ ([A-Za-z:]+)="([^"<]*)"/#),
                attributes[String(match.1)] == nil
            else { throw Failure(words: "attributes of <\(tag)>") }
            attributes[String(match.1)] = try plain(match.2)
            rest = rest.dropFirst(match.0.count)
        }
        return Element(name: String(name), attributes: attributes)
    }

    private static func plain(_ text: Substring) throws -> String {
        var plain = ""
        var rest = text
        while let mark = rest.firstIndex(of: "&") {
            plain += rest[..<mark]
            guard let match = rest[mark...].prefixMatch(of: #/&(amp|lt|gt|quot|#39);/#) else {
                throw Failure(words: "an entity that XML does not know")
            }
            let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
            plain += known[String(match.1)] ?? ""
            rest = rest[mark...].dropFirst(match.0.count)
        }
        return plain + rest
    }
}
