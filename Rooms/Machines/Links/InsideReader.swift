import Foundation
import Markup
import Office
import Web

/// Asks the house for a page as a reader would, without a connection.
struct InsideReader: Sendable {
    let office: Office
    /// For paths that name none.
    var language = Language.vi

    /// What is wrong at a path with its query; nil when a page comes.
    func fault(at target: String) async -> BrokenLink.Fault? {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var path = String(parts.first ?? "/").removingPercentEncoding ?? ""
        guard path.hasPrefix("/") else { return .missing }
        // Files of the program itself and the desk are not part of what is published.
        if path.hasPrefix("/assets/") || path == "/office" || path.hasPrefix("/office/") {
            return nil
        }
        var language = language
        if let first = path.split(separator: "/").first,
            let named = Language(rawValue: String(first)), named != .vi,
            Language.known.contains(named)
        {
            language = named
            path = String(path.dropFirst(first.count + 1))
            if path.isEmpty { path = "/" }
        }
        guard let finding = office.house.route(.get, at: path),
            case .anyone = finding.route.access
        else { return .missing }
        let query = parts.count > 1 ? try? Form(urlencoded: parts[1].utf8) : nil  // broken is none
        do {
            let reply = try await answer(finding, path, language, query ?? Form())
            switch reply.status {
            case .gone: return .withdrawn
            case .moved: return .moved
            case .notFound: return .missing
            default: return nil
            }
        } catch let refusal as Refusal {
            return refusal.status == .gone ? .withdrawn : .missing
        } catch {
            return .failed
        }
    }

    /// Whether a page of the house comes and does not ask search engines to pass on.
    func isForSearchEngines(_ route: Route) async -> Bool {
        do {
            let finding = RouteFinding(route: route, parameters: [:])
            let reply = try await answer(finding, route.path, language, Form())
            guard reply.status == .ok, case .page(let content) = reply.body else { return false }
            let head = content.head(frame(route.path, language)).text
            return !head.contains("\"noindex")
        } catch {
            return false  // what cannot be shown now is no page to name
        }
    }

    private func answer(
        _ finding: RouteFinding, _ path: String, _ language: Language, _ query: Form
    ) async throws -> Reply {
        let visit = Visit(
            office: office, frame: frame(path, language), parameters: finding.parameters,
            query: query)
        return try await Language.$current.withValue(language) {
            try await finding.route.answer(visit)
        }
    }

    private func frame(_ path: String, _ language: Language) -> Frame {
        Frame(
            language: language, now: office.now(), path: path, origin: "http://localhost", csrf: "")
    }
}
