import Markup
import Office
import Web

/// The description of everything public: pages with their JSON, feeds, maps, pictures, forms.
struct OpenAPI {
    let routes: [Route]
    let commune: Commune
    let origin: String

    /// The format's version number of our own document; it grows when a described thing changes.
    static let version = "1.0.0"

    var document: JSONValue {
        [
            "openapi": "3.0.3",
            "info": [
                "title": .text(commune.heading),
                "description":
                    "The public portal for programs. Every page is JSON too: ask with Accept: application/json. Nothing needs a key; entity tags and If-None-Match save everybody's line.",
                "version": .text(OpenAPI.version),
            ],
            "servers": [["url": .text(origin)]],
            "paths": paths,
            "components": ["schemas": OpenAPI.schemas],
        ]
    }

    /// Whether an address is described: the office's desk is not, nor what only sealed requests
    /// of loudspeakers are answered (`docs/loudspeakers.md`).
    static func isPublic(_ route: Route) -> Bool {
        guard case .anyone = route.access else { return false }
        let isDesk = route.path == "/office" || route.path.hasPrefix("/office/")
        return !isDesk && !route.path.hasPrefix("/speakers/")
    }

    private var paths: JSONValue {
        var members: [(name: String, value: JSONValue)] = []
        let described = routes.filter(OpenAPI.isPublic)
        var seen: Set<String> = []
        for route in described where seen.insert(route.path).inserted {
            let same = described.filter { $0.path == route.path }
            for language in languages(of: route) {
                let path = Address.path(OpenAPI.template(route.path), in: language)
                let operations = same.map { one in
                    (name: one.method.rawValue.lowercased(), value: operation(one, language))
                }
                members.append((path, .object(operations)))
            }
        }
        return .object(members)
    }

    private func languages(of route: Route) -> [Language] {
        guard case .anyone(isLocalised: true) = route.access else { return [.vi] }
        return commune.languages.contains(.vi) ? commune.languages : [.vi] + commune.languages
    }

    /// `/tin/:slug` as `/tin/{slug}`.
    static func template(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }
            .joined(separator: "/")
    }

    private func operation(_ route: Route, _ language: Language) -> JSONValue {
        let known = OpenAPI.described[route.path]
        let places = route.path.split(separator: "/").filter { $0.hasPrefix(":") }
        let inPath: [JSONValue] = places.map { place in
            [
                "name": .text(String(place.dropFirst())), "in": "path", "required": true,
                "schema": ["type": "string"],
            ]
        }
        let words = route.method.rawValue.lowercased() + route.path.map { $0.isLetter ? $0 : "-" }
        return .present([
            "operationId": .text("\(words)-\(language.rawValue)"),
            "summary": .text(known?.summary ?? "Described at the desk of its room"),
            "parameters": .list(inPath + (known?.query ?? [])),
            "requestBody": route.method == .get ? .null : OpenAPI.anyForm,
            "responses": responses(route, known),
        ])
    }

    private func responses(_ route: Route, _ known: Description?) -> JSONValue {
        if route.path.hasPrefix("/open311/") { return OpenAPI.open311Responses }
        let isPage = route.access == .anyone(isLocalised: true)
        let content: JSONValue =
            known?.content ?? (isPage ? OpenAPI.page("AnyPage") : ["*/*": JSONValue.object([])])
        let answer: JSONValue = ["description": "What was asked for", "content": content]
        return .present([
            "200": route.method == .get ? answer : .null,
            "301": route.method == .get ? ["description": "At another address now"] : .null,
            "303": ["description": "Done: look there with GET"],
            "304": route.method == .get
                ? ["description": "Unchanged since the entity tag that was named"] : .null,
            "default": [
                "description":
                    "What happened, in words; 404: nothing is here, 410: it was taken off the portal",
                "content": OpenAPI.page("Trouble").with(["text/plain": ["schema": OpenAPI.string]]),
            ],
        ])
    }

    static let string: JSONValue = ["type": "string"]

    private static let anyForm: JSONValue = [
        "content": ["application/x-www-form-urlencoded": ["schema": ["type": "object"]]]
    ]

    /// A page: HTML, or the same as JSON by a schema.
    static func page(_ schema: String) -> JSONValue {
        [
            "text/html": ["schema": string],
            "application/json": ["schema": ["$ref": .text("#/components/schemas/\(schema)")]],
        ]
    }
}
