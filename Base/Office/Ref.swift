/// A thing of some room, by kind and id, so that the ledger and other rooms can point at it
/// without knowing it.
package struct Ref: Sendable, Hashable, Codable {
    /// `story`, `task`, `claim`: the glossary's singular noun.
    package let kind: String
    package let id: String

    package init(_ kind: String, _ id: String) {
        self.kind = kind
        self.id = id
    }
}
