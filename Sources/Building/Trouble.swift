package import Markup

/// Something that keeps a command from doing its work, in one line a person can act on.
package struct Trouble: Error, Sendable {
    package let words: Phrase
    /// The exit code, after sysexits.h.
    package let exitCode: Int32

    package init(_ words: Phrase, exitCode: Int32) {
        self.words = words
        self.exitCode = exitCode
    }

    /// sysexits.h: 65 data, 66 no input, 69 unavailable, 73 cannot create, 78 configuration.
    package static let dataError: Int32 = 65
    package static let noInput: Int32 = 66
    package static let unavailable: Int32 = 69
    package static let cannotCreate: Int32 = 73
    package static let configuration: Int32 = 78
}
