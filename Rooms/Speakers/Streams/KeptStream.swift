import Office
import Storage

/// That what a group plays is given as a stream too.
struct KeptStream: Sendable, Fetchable, Equatable {
    let groupID: String
    let groupName: String
    /// The path of the mount on the Icecast server; unique in the commune.
    let mount: String

    init(row: Row) throws {
        groupID = try row.get("group_id")
        groupName = try row.get("name")
        mount = try row.get("mount")
    }
}
