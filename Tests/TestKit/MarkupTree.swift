/// A page read strictly: every element is closed where it should be, every attribute is quoted
/// and named once. Browsers forgive more; our pages need no forgiveness.
package struct MarkupTree: Sendable {
    /// An element or a text.
    package indirect enum Node: Sendable {
        case element(Element)
        case text(String)
    }

    /// An element with what is inside.
    package struct Element: Sendable {
        package let name: String
        package let attributes: [(name: String, value: String)]
        package var children: [Node] = []

        /// An attribute's value; empty for one that only stands there.
        package subscript(attribute: String) -> String? {
            attributes.first { $0.name == attribute }?.value
        }

        package var elements: [Element] {
            children.compactMap { if case .element(let element) = $0 { element } else { nil } }
        }

        /// Every element inside, at any depth, in the order of the page.
        package var descendants: [Element] { elements.flatMap { [$0] + $0.descendants } }

        package func all(_ names: String...) -> [Element] {
            descendants.filter { names.contains($0.name) }
        }

        package func first(_ name: String) -> Element? { descendants.first { $0.name == name } }

        /// The element with that id.
        package func element(id: String) -> Element? { descendants.first { $0["id"] == id } }

        /// All text inside as it stands.
        package var rawText: String {
            children.map { node in
                switch node {
                case .text(let text): text
                case .element(let element): element.rawText
                }
            }.joined()
        }

        /// What a person reads inside: single blanks, a blank between elements.
        package var words: String {
            let parts = children.map { node in
                switch node {
                case .text(let text): text
                case .element(let element):
                    ["script", "style", "title"].contains(element.name)
                        ? "" : " \(element.words) "
                }
            }
            return parts.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    /// Holds the page's outermost elements.
    package private(set) var root = Element(name: "#page", attributes: [])
    /// What is wrong with the writing itself.
    package private(set) var faults: [String] = []

    package init(_ text: String) {
        var reader = MarkupReader(text)
        (root, faults) = reader.tree()
    }

    static let voids: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr",
    ]
}
