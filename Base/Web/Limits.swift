/// Every limit of what the program takes from the network. Each is far above honest use.
package enum Limits {
    /// A form without files, in bytes: a very long article is 200 KB.
    package static let formBytes = 2 * 1_048_576
    /// What a reader sends from a public page, in bytes: some paragraphs.
    package static let readerBytes = 64 * 1_024
    /// A form with files, in bytes: some photos of a phone.
    package static let uploadBytes = 24 * 1_048_576
    /// Fields of one form.
    package static let formFields = 2_000
    /// Files of one form.
    package static let formFiles = 12
    /// One short line that somebody types: a title, a name.
    package static let lineCharacters = 300
    /// A long text that somebody types.
    package static let textCharacters = 200_000
    /// Seconds that a request may take to send its body.
    package static let bodySeconds = 120
    /// A file that is sent in parts, in bytes: an hour of video of a phone.
    package static let largestFileBytes = 2 << 30
    /// Files that one person has begun to send and not finished.
    package static let unfinishedUploads = 50
}
