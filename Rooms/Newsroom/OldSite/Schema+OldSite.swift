import Storage

extension Schema {
    /// Imports of an old site, what each found, and which story was at which address before.
    static let oldSite = Migration(
        "newsroom-0007 old site",
        [
            .table(
                Table(
                    "old_import",
                    [
                        .id(), .text("address"), .text("source", optional: true),
                        .text("state", oneOf: ["looking", "found", "bringing", "done", "failed"]),
                        .text("trouble", optional: true),
                        .text("target", oneOf: ["draft", "submitted"]),
                        .reference("officer_id", to: "officer"), .moment("created_at"),
                        .moment("finished_at", optional: true),
                    ])),
            .index("old_import_by_moment", on: "old_import", ["created_at"]),
            .table(
                Table(
                    "old_item",
                    [
                        .id(), .reference("import_id", to: "old_import"), .text("address"),
                        .text("title"), .text("summary"), .text("content"), .text("picture"),
                        .moment("published_at", optional: true),
                        .text("state", oneOf: ["found", "chosen", "brought", "failed"]),
                        .text("trouble", optional: true), .text("notes"),
                        .reference("story_id", to: "story", optional: true),
                    ],
                    unique: [["import_id", "address"]])),
            .index("old_item_by_state", on: "old_item", ["import_id", "state", "published_at"]),
            .table(
                Table(
                    "old_origin",
                    [
                        .id(), .text("address"), .reference("story_id", to: "story"),
                        .moment("published_at", optional: true), .moment("created_at"),
                    ],
                    unique: [["address"], ["story_id"]])),
            .appendOnly(table: "old_origin"),
        ])

    /// The topic under which what comes in stands, chosen for all of it.
    static let oldSiteTopic = Migration(
        "newsroom-0008 topic of an old site's stories",
        [.addColumn(table: "old_import", .text("topic", default: ""))])
}
