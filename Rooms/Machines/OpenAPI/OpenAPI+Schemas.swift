import Markup

extension OpenAPI {
    /// The shapes of JSON that programs may rely on. Further members may come; these stay.
    static let schemas: JSONValue = [
        "AnyPage": [
            "type": "object", "description": "What the page shows, by name.",
        ],
        "Trouble": object(["reason": string], required: ["reason"]),
        "Ref": object(["kind": string, "id": string], required: ["kind", "id"]),
        "Publication": object(
            [
                "ref": ref("Ref"), "kind": string, "title": string, "summary": string,
                "path": string, "topic": string, "publishedAt": moment, "changedAt": moment,
                "language": string, "languages": list(string), "mediaID": string,
            ],
            required: [
                "ref", "kind", "title", "summary", "path", "publishedAt", "changedAt", "language",
                "languages",
            ]),
        "Topic": object(
            ["slug": string, "vi": string, "en": string, "count": ["type": "integer"]],
            required: ["slug", "vi", "en", "count"]),
        "StoryList": object(
            ["stories": list(ref("Publication")), "topics": list(ref("Topic"))],
            required: ["stories"]),
        "Story": object(
            [
                "title": string, "summary": string, "language": string,
                "languages": list(string), "path": string,
                "body": ["type": "string", "description": "HTML that is safe to show"],
                "topic": ref("Topic"), "unit": string, "source": string, "publishedAt": moment,
                "changedAt": moment, "others": list(ref("Publication")),
            ],
            required: ["title", "summary", "body", "language", "languages", "path"]),
        "Feed": object(
            [
                "version": ["type": "string", "enum": ["https://jsonfeed.org/version/1.1"]],
                "title": string, "home_page_url": string, "feed_url": string,
                "items": list(
                    object(
                        ["id": string, "url": string, "title": string],
                        required: ["id", "url", "title"])),
            ],
            required: ["version", "title", "items"]),
        "Embed": object(
            [
                "version": ["type": "string", "enum": ["1.0"]],
                "type": ["type": "string", "enum": ["rich"]], "title": string, "html": string,
                "width": ["type": "integer"], "height": ["type": "integer"],
            ],
            required: ["version", "type", "html", "width", "height"]),
    ]

    private static let moment: JSONValue = ["type": "string", "format": "date-time"]

    private static func object(
        _ properties: JSONValue, required: [String]
    ) -> JSONValue {
        [
            "type": "object", "properties": properties,
            "required": .list(required.map { .text($0) }),
        ]
    }

    private static func list(_ items: JSONValue) -> JSONValue {
        ["type": "array", "items": items]
    }

    private static func ref(_ name: String) -> JSONValue {
        ["$ref": .text("#/components/schemas/\(name)")]
    }
}
