import Markup

extension OpenAPI {
    /// What is known of a route beyond its path.
    struct Description {
        let summary: String
        var query: [JSONValue] = []
        /// By media type; nil for a page of any shape.
        var content: JSONValue?
    }

    /// By the route's path. A public route that is not here is described as a page of any shape.
    static var described: [String: Description] {
        var all: [String: Description] = [
            "/": Description(summary: "The first page", content: page("AnyPage")),
            "/tin": Description(
                summary: "Stories, newest first", query: [pageNumber], content: page("StoryList")),
            "/tin/:slug": Description(summary: "One story", content: page("Story")),
            "/van-ban/:slug": Description(
                summary: "One official document", content: page("Story")),
            "/trang/:slug": Description(summary: "One lasting page", content: page("Story")),
            "/chu-de/:slug": Description(
                summary: "Stories of a topic, newest first", query: [pageNumber],
                content: page("StoryList")),
            "/search": Description(
                summary: "Stories that have all the words; marks are not needed",
                query: [text("q", "Words to find"), pageNumber], content: page("AnyPage")),
            "/search/suggest": Description(
                summary: "Titles that go on with what was typed (OpenSearch suggestions)",
                query: [text("q", "The beginning of a word")],
                content: [
                    "application/x-suggestions+json": ["schema": ["type": "array"]]
                ]),
            "/sitemap.xml": Description(
                summary: "Which maps for search engines there are",
                content: ["application/xml": ["schema": string]]),
            "/sitemap/:part": Description(
                summary: "One map for search engines",
                content: ["application/xml": ["schema": string]]),
            "/robots.txt": Description(
                summary: "What search engines should leave out",
                content: ["text/plain": ["schema": string]]),
            "/healthz": Description(
                summary: "Whether the program runs", content: ["text/plain": ["schema": string]]),
            "/oembed": Description(
                summary: "How a story may be shown elsewhere (oEmbed 1.0)", query: embedQuery,
                content: [
                    "application/json": [
                        "schema": ["$ref": "#/components/schemas/Embed"]
                    ], "text/xml": ["schema": string],
                ]),
            "/openapi.json": Description(
                summary: "This document",
                content: ["application/json": ["schema": ["type": "object"]]]),
            "/share/:file": Description(
                summary: "The picture that stands for a shared page: its slug and .png",
                content: ["image/png": ["schema": ["type": "string", "format": "binary"]]]),
        ]
        all.merge(cases) { first, _ in first }
        for format in FeedFormat.allCases {
            let type = String(format.contentType.prefix { $0 != ";" })
            let content: JSONValue = [
                type: ["schema": format == .json ? ["$ref": "#/components/schemas/Feed"] : string]
            ].asJSON
            all["/\(format.file)"] = Description(
                summary: "The newest stories (\(format.rawValue))", content: content)
            all["/chu-de/:slug/\(format.file)"] = Description(
                summary: "The newest stories of a topic (\(format.rawValue))", content: content)
        }
        return all
    }

    private static func text(_ name: String, _ words: String) -> JSONValue {
        ["name": .text(name), "in": "query", "description": .text(words), "schema": string]
    }

    private static let pageNumber = text(
        "page", "Which page of the list, from 1; anything else counts as 1")

    private static let embedQuery: [JSONValue] = [
        ["name": "url", "in": "query", "required": true, "schema": string],
        [
            "name": "format", "in": "query",
            "schema": ["type": "string", "enum": ["json", "xml"], "default": "json"],
        ],
        pixels("maxwidth"), pixels("maxheight"),
    ]

    private static func pixels(_ name: String) -> JSONValue {
        [
            "name": .text(name), "in": "query",
            "schema": ["type": "integer", "minimum": 1, "maximum": 1_000_000],
        ]
    }
}

extension [String: JSONValue] {
    /// As an object, by name.
    fileprivate var asJSON: JSONValue {
        .object(sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) })
    }
}
