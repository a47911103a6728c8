/// Seals what must not be read from a stolen database: the key lies outside of it. What is sealed
/// for one label cannot be opened under another, so that no row can be moved to another thing.
package struct Vault: Sendable {
    private let sealing: @Sendable (_ text: String, _ label: String) throws -> String
    private let opening: @Sendable (_ sealed: String, _ label: String) throws -> String

    package init(
        seal: @Sendable @escaping (_ text: String, _ label: String) throws -> String,
        open: @Sendable @escaping (_ sealed: String, _ label: String) throws -> String
    ) {
        sealing = seal
        opening = open
    }

    package func seal(_ text: String, for label: String) throws -> String {
        try sealing(text, label)
    }

    /// - Throws: when the key is not there any more, or the text was changed or moved.
    package func open(_ sealed: String, for label: String) throws -> String {
        try opening(sealed, label)
    }
}
