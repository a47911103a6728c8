import Markup

/// What residents ask and report, for programs: the open figures, and the door that others know
/// (Open311 GeoReport v2, wiki.open311.org/GeoReport_v2).
extension OpenAPI {
    static var cases: [String: Description] {
        let csv: JSONValue = ["text/csv": ["schema": string]]
        let json: JSONValue = ["application/json": ["schema": ["type": "object"]]]
        var all: [String: Description] = [
            "/hoi-dap": Description(
                summary: "Published questions and answers, newest first",
                query: [text("q", "Words to find"), text("loai", "A kind of matter, by its code")],
                content: page("AnyPage")),
            "/hoi-dap/:slug": Description(
                summary: "One published question and its answer", content: page("AnyPage")),
            "/hoi-dap/:slug/anh/:photo": Description(
                summary: "A photo that was published with a question",
                content: ["image/jpeg": ["schema": ["type": "string", "format": "binary"]]]),
            "/phan-anh/thong-ke": Description(
                summary: "How the promise of answers in time is kept", query: [period],
                content: page("AnyPage")),
            "/phan-anh/thong-ke.csv": Description(
                summary: "The same for spreadsheets", query: [period], content: csv),
            "/phan-anh/thong-ke.json": Description(
                summary: "The same for programs", query: [period], content: json),
            "/phan-anh/ho-so/:secret/du-lieu": Description(
                summary: "Everything that is kept of a case, for its sender", content: json),
        ]
        let open311: [(String, String, [JSONValue])] = [
            ("discovery", "Where Open311 is", []), ("v2/discovery", "Where Open311 is", []),
            ("v2/services", "Kinds of matter that are taken", []),
            ("v2/requests", "Requests: GET those that are public, POST a new one", requestQuery),
        ]
        for (path, words, query) in open311 {
            for format in ["json", "xml"] {
                all["/open311/\(path).\(format)"] = Description(summary: words, query: query)
            }
        }
        all["/open311/v2/services/:code"] = Description(
            summary: "What a request of a kind may tell: its code, then .json or .xml")
        all["/open311/v2/requests/:id"] = Description(
            summary: "One request: its id, then .json or .xml", query: [apiKey])
        return all
    }

    /// Everything as GeoReport v2 says it; what is no form at all is refused with a page.
    static let open311Responses: JSONValue = [
        "default": [
            "description":
                "What was asked for, or errors with a code: 400, 403 without a key, 404, 429",
            "content": [
                "application/json": ["schema": JSONValue.object([])],
                "text/xml": ["schema": string], "text/html": ["schema": string],
                "text/plain": ["schema": string],
            ],
        ]
    ]

    private static let period = text("ky", "A month 2026-11, a quarter 2026-Q4 or a year 2026")
    private static let apiKey = text("api_key", "A key that the commune made")

    private static let requestQuery: [JSONValue] = [
        text("service_request_id", "Ids, with commas between them"),
        text("service_code", "Kinds, with commas between them"),
        text("start_date", "W3C date and time"), text("end_date", "W3C date and time"),
        text("status", "open, closed"), apiKey,
    ]

    private static func text(_ name: String, _ words: String) -> JSONValue {
        ["name": .text(name), "in": "query", "description": .text(words), "schema": string]
    }
}
