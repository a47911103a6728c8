import Storage

/// The room's tables.
enum Schema {
    static let migrations: [Migration] = [
        Migration(
            "media-0001 the library",
            [
                .table(
                    Table(
                        "media_item",
                        [
                            .id(),
                            .text("kind", oneOf: ["picture", "video", "sound", "document"]),
                            .text("state", oneOf: ["preparing", "ready", "failed"]),
                            .integer("progress", default: 0),
                            .text("trouble_vi", optional: true),
                            .text("trouble_en", optional: true),
                            .text("name"), .text("source_hash"), .integer("source_bytes"),
                            .text("arrival", optional: true),
                            .integer("width", optional: true), .integer("height", optional: true),
                            .integer("milliseconds", optional: true),
                            .integer("focus_x", default: 50), .integer("focus_y", default: 50),
                            .text("credit", default: ""), .text("consent", default: ""),
                            .text("folded", default: ""),
                            .reference("added_by", to: "officer", optional: true),
                            .moment("added_at"), .moment("changed_at"),
                            .moment("archived_at", optional: true),
                        ],
                        checks: [
                            "progress BETWEEN 0 AND 100", "focus_x BETWEEN 0 AND 100",
                            "focus_y BETWEEN 0 AND 100",
                            "(state = 'failed') = (trouble_vi IS NOT NULL)",
                        ])),
                .index("media_item_by_kind", on: "media_item", ["kind", "id"]),
                .index("media_item_by_source", on: "media_item", ["source_hash"]),
                .table(
                    Table(
                        "media_text",
                        [
                            .reference("item_id", to: "media_item"), .text("language"),
                            .text("alt"), .text("caption"),
                        ], key: ["item_id", "language"])),
                .table(
                    Table(
                        "media_file",
                        [
                            .id(), .reference("item_id", to: "media_item"),
                            .text(
                                "role",
                                oneOf: [
                                    "whole", "card", "share", "video", "sound", "document",
                                    "captions",
                                ]),
                            .text("language", default: ""), .text("hash"), .text("content_type"),
                            .integer("bytes"), .integer("width", optional: true),
                            .integer("height", optional: true),
                        ])),
                .index("media_file_by_item", on: "media_file", ["item_id", "role"]),
                .index("media_file_by_hash", on: "media_file", ["hash"]),
                .table(
                    Table(
                        "upload",
                        [
                            .id(), .reference("officer_id", to: "officer"), .integer("length"),
                            .text("name"), .text("alt"), .moment("begun_at"),
                            .text("item_id", optional: true),
                        ], checks: ["length > 0"])),
                .index("upload_by_day", on: "upload", ["begun_at"]),
            ])
    ]
}
