/// What the server and a loudspeaker say to each other; see `docs/loudspeakers.md`.
package enum SpeakerProtocol {
    /// The version in every address: `/speakers/v1/…`.
    package static let version = 1
}
