/// The public half of the key with which the commune signs the copy of its portal that stands in
/// for it when its machine is out of reach. Announced on the portal itself, so that a copy can be
/// checked against something that does not come with the copy.
package struct StandInKey: Codable, Sendable, Equatable {
    /// Its name among the commune's settings.
    package static let setting = "standby.key"

    /// Base64, 44 letters.
    package let publicKey: String

    package init(publicKey: String) { self.publicKey = publicKey }
}
