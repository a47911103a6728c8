import HTTPTypes
import Hummingbird
import Logging
import Web

extension Dispatcher {
    /// Where nothing is, something may have been: old addresses are looked for only when a reader
    /// would be told that there is no such page, so that no other page waits for it.
    func found(
        _ reply: Reply, for request: Request, _ office: Office
    ) async -> Reply {
        guard reply.status == .notFound, [.get, .head].contains(request.method),
            !isDesk(request.uri.path), !request.uri.path.hasPrefix("/assets/"),
            let asked = OldAddress(
                host: request.head.authority ?? "", target: request.uri.description)
        else { return reply }
        do {
            let house = office.house
            let path = try await office.read { try house.destination($0, of: asked) }
            if let path, OldAddress(host: "", path: path).path != asked.path {
                return .moved(to: path)
            }
        } catch {
            logger.error("the old addresses were not read", metadata: ["error": "\(error)"])
            return reply
        }
        if Readership.isPerson(request.headers[.userAgent] ?? "") {
            let isOld = office.particulars.oldHosts.contains(asked.host)
            office.missed(isOld ? asked : OldAddress(host: "", path: asked.path))
        }
        return reply
    }
}
