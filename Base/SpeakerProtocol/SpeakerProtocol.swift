package import Foundation

/// What the server and a loudspeaker say to each other; see `docs/loudspeakers.md`.
///
/// All of it is JSON in UTF-8; moments are whole milliseconds since 1970 in UTC.
package enum SpeakerProtocol {
    /// The version in every address: `/speakers/v1/…`.
    package static let version = 1

    /// The addresses. None has a query: what is asked for stands in the path, which is sealed.
    package enum Path {
        package static let root = "/speakers/v1"
        package static let time = root + "/time"
        package static let registration = root + "/registration"
        package static let heartbeat = root + "/heartbeat"
        package static let schedule = root + "/schedule"
        package static let log = root + "/log"
        /// Before a hash.
        package static let sounds = root + "/sounds"
        /// Before the number of the schedule that the loudspeaker holds.
        package static let changes = root + "/changes"
    }

    /// Headers of requests and answers.
    package enum Header {
        /// The id that registering gave.
        package static let speaker = "Speaker-ID"
        /// The loudspeaker's clock.
        package static let time = "Speaker-Time"
        /// Grows with every request; see ``SpeakerSeal``.
        package static let count = "Speaker-Count"
        /// On requests and on answers.
        package static let seal = "Speaker-Seal"
    }

    /// Bytes of any JSON body.
    package static let bodyBytes = 64 << 10
    /// Entries of the log in one delivery.
    package static let logEntries = 200
    /// Seconds between heartbeats, unless the server says otherwise.
    package static let heartbeatSeconds = 60
    /// Seconds for which a question for changes is held, at most.
    package static let holdSeconds = 50
    /// Seconds between questions for changes of a loudspeaker that cannot hold a line.
    package static let askSeconds = 10
    /// Days of which a schedule tells, today included.
    package static let scheduleDays = 8

    /// JSON with the names in order and slashes as they are.
    package static func encoded(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }

    /// A value from a body.
    package static func decoded<T: Decodable>(_ type: T.Type, from body: Data) throws -> T {
        try JSONDecoder().decode(type, from: body)
    }
}

extension Date {
    /// Whole milliseconds since 1970 in UTC.
    package var milliseconds: Int { Int((timeIntervalSince1970 * 1_000).rounded()) }

    /// A moment of the protocol.
    package init(milliseconds: Int) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1_000)
    }
}
