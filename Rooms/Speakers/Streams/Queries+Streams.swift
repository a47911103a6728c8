import Markup
import Office
import Storage

extension Connection {
    /// The groups that are streamed, by name.
    func keptStreams() throws -> [KeptStream] {
        try fetchAll(
            """
            SELECT s.group_id, s.mount, g.name FROM speaker_stream s
            JOIN speaker_group g ON g.id = s.group_id ORDER BY g.name, g.id
            """)
    }

    func keptStream(of groupID: String) throws -> KeptStream? {
        try keptStreams().first { $0.groupID == groupID }
    }
}

extension Act {
    /// Gives a group's sound as a stream from now on; once it is, nothing changes.
    /// - Parameter commune: its slug, the beginning of the mount's name: communes may share a
    ///   server.
    func addStream(of group: KeptGroup, commune: String) throws {
        guard try connection.keptStream(of: group.id) == nil else { return }
        let taken = Set(try connection.keptStreams().map(\.mount))
        let name = "\(commune)-\(Slug.make(from: group.name, limit: 40))"
        // One of the first `taken.count + 1` names is free.
        let mount = (1...(taken.count + 1)).lazy
            .map { $0 == 1 ? "\(name).mp3" : "\(name)-\($0).mp3" }
            .first { !taken.contains($0) }
        _ = try connection.execute(
            """
            INSERT INTO speaker_stream (group_id, mount, begun_at)
            VALUES (\(group.id), \(mount ?? group.id), \(now))
            """)
    }

    func removeStream(of groupID: String) throws {
        _ = try connection.execute("DELETE FROM speaker_stream WHERE group_id = \(groupID)")
    }
}
