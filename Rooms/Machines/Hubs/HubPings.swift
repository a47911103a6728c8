import Foundation
import Markup
import Office
import Storage
import Web

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Tells the hubs that feeds have changed. The wish is written with the act that publishes and
/// carried out by the queue: publishing never waits for a hub, a hub that is away is tried again.
enum HubPings {
    static let kind = "hubPing"

    struct Payload: Codable, Sendable {
        let hub: String
        let ref: Ref
    }

    /// Asks for one ping for each hub, in the act that changes what the feeds say.
    @Sendable static func hear(_ act: Act, _ fact: Fact) throws {
        let ref: Ref
        switch fact {
        case .storyPublished(let entry): ref = entry.ref
        case .storyChanged(let changed), .storyWithdrawn(let changed, _): ref = changed
        default: return
        }
        for hub in try act.connection.hubs().hubs {
            try act.connection.enqueue(
                kind: kind, key: "\(hub) \(act.newID())", payload: Payload(hub: hub, ref: ref),
                runAt: act.now, now: act.now)
        }
    }

    /// Tells one hub of every feed that the change shows in. What was told before a failure is
    /// told again: that is harmless, a hub then only looks once more.
    @Sendable static func send(_ office: Office, _ job: Job) async throws {
        let payload: Payload = try job.decoded()
        let house = office.house
        let languages = office.particulars.languages
        let (setting, topics) = try await office.read { connection in
            let change = try house.pagesChanged(connection, by: payload.ref)
            return (try connection.hubs(), HubPings.topics(of: change))
        }
        // Since then the hub may have been taken off the list.
        guard setting.hubs.contains(payload.hub), let hub = URL(string: payload.hub) else { return }
        let paths = feedPaths(topics: topics, languages: languages)
        for path in paths { try await ping(hub, topic: setting.origin + path) }
    }

    private static func topics(of change: PageChange) -> [String] {
        guard case .only(let tags) = change else { return [] }
        return tags.compactMap { tag in
            if case .newest(let topic?) = tag { topic } else { nil }
        }
    }

    static func feedPaths(topics: [String], languages: [Language]) -> [String] {
        languages.flatMap { language in
            ([""] + topics.map { "/chu-de/\($0)" }).flatMap { place in
                FeedFormat.allCases.map {
                    Address.path("\(place)/\($0.file)", in: language)
                }
            }
        }
    }

    /// What publishers and hubs agreed on (PubSubHubbub 0.4 §7, which WebSub §6 leaves to them).
    private static func ping(_ hub: URL, topic: String) async throws {
        var request = URLRequest(url: hub, timeoutInterval: 15)
        request.httpMethod = "POST"
        request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        request.setValue("CongLang (WebSub publisher)", forHTTPHeaderField: "User-Agent")
        let address = topic.addingPercentEncoding(withAllowedCharacters: .unreserved) ?? ""
        request.httpBody = Data(
            "hub.mode=publish&hub.topic=\(address)&hub.url=\(address)".utf8)
        let (_, response) = try await URLSession.shared.data(for: request)
        let status = (response as? HTTPURLResponse)?.statusCode ?? 0
        guard (200..<300).contains(status) else {
            throw HubRefused(hub: hub.absoluteString, status: status)
        }
    }

    struct HubRefused: Error {
        let hub: String
        let status: Int
    }
}

extension CharacterSet {
    /// RFC 3986 §2.3.
    fileprivate static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
