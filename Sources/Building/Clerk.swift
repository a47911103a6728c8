import Markup
package import Office
package import Web

/// Does the office's work through the same routes as people do, without a network: the
/// demonstration commune is made by clerks, so nothing in it bypasses a rule.
package struct Clerk: Sendable {
    package let office: Office
    package let officer: Officer

    package init(_ office: Office, _ officer: Officer) {
        self.office = office
        self.officer = officer
    }

    /// Sends a form; returns where the reply leads. A refusal is thrown.
    @discardableResult
    package func post(
        _ path: String, _ fields: [(String, String)], files: [Form.File] = []
    ) async throws -> String {
        let reply = try await answer(.post, path, Form(fields: fields, files: files))
        switch reply.body {
        case .seeOther(let target): return target
        case .page, .bytes, .file, .nothing:
            guard reply.status == .ok else {
                throw Declined(what: "POST \(path) gave \(reply.status): \(reply.body)")
            }
            return path
        }
    }

    /// Asks for a page as an officer.
    package func get(_ path: String) async throws -> Reply {
        try await answer(.get, path, Form())
    }

    /// The office said no, or answered with a page that names a fault.
    package struct Declined: Error, CustomStringConvertible {
        let what: String

        package var description: String { what }
    }

    private func answer(_ method: Route.Method, _ target: String, _ form: Form) async throws
        -> Reply
    {
        let parts = target.split(separator: "?", maxSplits: 1).map(String.init)
        let path = parts.first ?? "/"
        // `/office/stories/new` is meant before `/office/stories/:id`.
        let matches = office.house.routes.filter { $0.method == method }
            .compactMap { route in Clerk.match(route.path, path).map { (route, $0) } }
        if let (route, parameters) = matches.min(by: { $0.1.count < $1.1.count }) {
            let visit = Visit(
                office: office,
                frame: Frame(
                    language: .vi, now: office.now(), path: path, origin: "http://localhost",
                    csrf: "", officerID: officer.id),
                parameters: parameters,
                query: parts.count > 1 ? try Form(urlencoded: parts[1].utf8) : Form(), form: form,
                officer: officer, isFromOwnNetwork: true)
            do {
                return try await route.answer(visit)
            } catch let refusal as Refusal {
                throw Declined(what: "\(method.rawValue) \(target): \(refusal.reason.en)")
            }
        }
        throw Declined(what: "\(method.rawValue) \(target): no such route")
    }

    /// The parameters when `path` is one of `pattern`'s.
    private static func match(_ pattern: String, _ path: String) -> [String: String]? {
        let wanted = pattern.split(separator: "/"), given = path.split(separator: "/")
        guard wanted.count == given.count else { return nil }
        var parameters: [String: String] = [:]
        for (name, value) in zip(wanted, given) {
            if name.hasPrefix(":") {
                parameters[String(name.dropFirst())] = String(value)
            } else if name != value {
                return nil
            }
        }
        return parameters
    }
}
