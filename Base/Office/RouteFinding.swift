import Foundation

/// A route that a path leads to.
package struct RouteFinding: Sendable {
    package let route: Route
    /// What stands for `:id` and the like.
    package let parameters: [String: String]

    package init(route: Route, parameters: [String: String]) {
        self.route = route
        self.parameters = parameters
    }
}

extension House {
    /// Where a path without its language leads: the route with the fewest open places. It reads
    /// paths as the router does, for who asks the house without a connection.
    package func route(_ method: Route.Method, at path: String) -> RouteFinding? {
        let given = path.split(separator: "/").map(String.init)
        var best: RouteFinding?
        for route in routes where route.method == method {
            guard let parameters = House.parameters(of: given, in: route.path) else { continue }
            if parameters.count < best?.parameters.count ?? .max {
                best = RouteFinding(route: route, parameters: parameters)
            }
        }
        return best
    }

    private static func parameters(of given: [String], in pattern: String) -> [String: String]? {
        let wanted = pattern.split(separator: "/")
        guard wanted.count == given.count else { return nil }
        var parameters: [String: String] = [:]
        for (place, word) in zip(wanted, given) {
            if place.hasPrefix(":") {
                parameters[String(place.dropFirst())] = word
            } else if place != word {
                return nil
            }
        }
        return parameters
    }
}

extension Dispatcher {
    /// What a path that a route of the house has can be asked by (RFC 9110 §15.5.6); nothing for
    /// a path that none has.
    func methods(at path: String) -> [String] {
        let plain = plainPath(path)
        return [Route.Method.get, .post, .patch].flatMap { method -> [String] in
            guard house.route(method, at: plain) != nil else { return [] }
            return method == .get ? ["GET", "HEAD"] : [method.rawValue]
        }
    }
}
