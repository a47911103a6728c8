import Office
import Storage

/// The room's work without people: forgetting what is no longer needed.
enum Jobs {
    static let housekeeping = "people.housekeeping"

    /// Drops sessions and links that ran out; once a day.
    @Sendable static func keepHouse(_ office: Office, _ job: Job) async throws {
        try await office.act(housekeeping, by: nil) { act in
            let sessions = try act.forgetSpentSessions()
            act.note(Ref("job", job.key), "\(sessions)")
        }
    }
}
